"""The JSON of a comparison: plain values, whole cents, null for unknown."""

from datetime import date
import json
from pathlib import Path
import re

import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare
from subcontract_core.report import json_format
from subcontract_core.report.json_format import to_json
from subcontract_core.scenario import load_scenario
from support.invented_models import compared, finding, with_findings


def test_it_survives_a_round_trip_through_text():
    value = to_json(
        Analysis(
            with_findings(
                compared(), finding(person=[0], month=[0], earned=[1], limit=[2], headroom=[1])
            )
        )
    )
    assert json.loads(json.dumps(value)) == value
    assert (value["format"], value["version"]) == ("subcontract-comparison", 1)


@pytest.mark.parametrize("name", ["one-group-five-systems", "everyday-2026-05"])
def test_every_number_of_the_bundled_findings_that_is_a_day_is_a_date(name):
    for outcome in to_json(Analysis(compare(load_scenario(name))))["outcomes"]:
        for shown in outcome["findings"]:
            for number, unit in shown["units"].items():
                value = shown["numbers"][number]
                assert isinstance(value, str) == (unit == "day"), (shown["code"], number)
                if unit == "day":
                    date.fromisoformat(value)


def test_the_law_that_was_read_is_listed_with_its_confidence():
    used = {value["parameter"]: value for value in to_json(Analysis(compared()))["law"]["used"]}
    assert used["toll.rate"]["value"] == "10 %"
    assert used["grant.limit"]["confidence"] == "memory"


def _keys(value, under=""):
    """Every key of the format; what stands under a name of our own making (a language, a term,
    a number) is no key.
    """
    if isinstance(value, dict) and under not in ("title", "reading", "numbers", "units", "note"):
        for key, inner in value.items():
            yield key
            yield from _keys(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from _keys(inner, under)


def test_every_key_is_in_the_description_of_the_format():
    described = set(
        re.findall(
            r"`([a-z_]+)`",
            (Path(json_format.__file__).with_name("json-format.md")).read_text(encoding="utf-8"),
        )
    )
    for name in ("everyday-2026-05", "jobcenter-rehabilitative-2022-03"):
        value = to_json(Analysis(compare(load_scenario(name), reforms=["earnings-limit-1500"])))
        assert sorted(set(_keys(value)) - described) == []
