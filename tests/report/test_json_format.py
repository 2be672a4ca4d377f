"""The JSON of a comparison: plain values, whole cents, null for unknown."""

from datetime import date
import json
from pathlib import Path
import re

import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.base.units import DAY
from subcontract_core.engine.comparison import compare, compare_tables
from subcontract_core.engine.sweeps import sweep_term
from subcontract_core.report import json_format
from subcontract_core.report.json_format import to_json
from subcontract_core.scenario import load_scenario
from support.invented import country
from support.invented_models import LAW, compared, finding, unpaid, with_findings


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


def test_a_line_has_cents_today_and_the_difference():
    month = to_json(Analysis(compared()))["outcomes"][0]["people"][0]["months"][0]
    assert month["month"] == "2030-01"
    assert {
        "kind": "assignment_fee",
        "cents": 3600,
        "known": True,
        "today_cents": 0,
        "difference_cents": 3600,
    } in month["lines"]
    assert month["total"] == {
        "cents": 13600,
        "known": True,
        "today_cents": 10000,
        "difference_cents": 3600,
    }


def test_unknown_is_null_and_not_zero():
    outcome = to_json(Analysis(unpaid()))["outcomes"][0]
    month = outcome["people"][0]["months"][0]
    fee = next(line for line in month["lines"] if line["kind"] == "assignment_fee")
    assert fee == {
        "kind": "assignment_fee",
        "cents": None,
        "known": False,
        "today_cents": 0,
        "difference_cents": None,
        "nothing": "not_given",
    }
    assert month["total"]["cents"] is None
    assert outcome["keeps"] == [{"role": "platform", "kind": "margin", "cents": [None]}]
    wage = next(term for term in outcome["terms"] if term["name"] == "wage")
    assert (wage["value"], wage["mark"]) == (None, "unknown")


def test_buyers_and_payments_are_there_by_kind():
    outcome = to_json(Analysis(compared()))["outcomes"][0]
    assert outcome["buyers"][0]["cost_cents"] == 12000
    assert {
        "payer": "buyer",
        "payee": "platform",
        "kind": "invoice_net",
        "cents": [12000],
    } in outcome["payments"]


def test_a_finding_has_its_place_and_null_where_none_applies():
    found = finding("double_booking", "stop", person=[1], day=[date(2030, 1, 8)], gig=[0])
    shown = to_json(Analysis(with_findings(compared(), found)))["outcomes"][0]["findings"][0]
    assert (shown["person"], shown["gig"], shown["day"], shown["month"], shown["buyer"]) == (
        "P2",
        "G1",
        "2030-01-08",
        None,
        None,
    )


def test_a_day_among_the_numbers_of_a_finding_is_a_date_and_every_number_says_what_it_counts():
    # 18905 days after 1 January 1970 is 5 October 2021; a reader of cents made 189.05 € of it
    found = finding("tell_kela_work", "watch", person=[0], unit=DAY, deadline_day=[18905])
    shown = to_json(Analysis(with_findings(compared(), found)))["outcomes"][0]["findings"][0]
    assert shown["numbers"] == {"deadline_day": "2021-10-05"}
    assert shown["units"] == {"deadline_day": "day"}
    found = finding(person=[0], earned=[18905], limit=[20000], headroom=[1095])
    shown = to_json(Analysis(with_findings(compared(), found)))["outcomes"][0]["findings"][0]
    assert shown["numbers"]["earned"] == 18905
    assert set(shown["units"].values()) == {"cents"}


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


def test_a_sweep_has_one_amount_per_case():
    tables = sweep_term(
        country.scenario(),
        "seller",
        "wage",
        ["10.00", "12.00"],
        catalogue=country.catalogue(country.seller()),
    )
    value = to_json(
        Analysis(
            compare_tables(tables, None, law=LAW, catalogue=country.catalogue(country.seller()))
        )
    )
    outcome = value["outcomes"][0]
    assert value["scenario"]["cases"] == 2
    assert outcome["keeps"][0]["cents"] == [6000, 4800]
    assert [person["case"] for person in outcome["people"]] == [0, 0, 1, 1]
    assert next(term for term in outcome["terms"] if term["name"] == "wage")["by_case"] == [
        1000,
        1200,
    ]


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
