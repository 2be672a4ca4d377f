"""A person's months as JSON: the same cents as the page has."""

import json

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare
from subcontract_core.report.json_year import year_json
from subcontract_core.scenario import load_scenario


def test_the_months_of_each_reading_add_up_to_the_year():
    comparison = compare(load_scenario("over-new-year-2025-10"), ["eksote-external"])
    years = Analysis(comparison).years("eksote-external", "P1")
    told = json.loads(json.dumps(year_json(years)))
    assert (told["format"], told["person"]) == ("subcontract-year/1", "P1")
    assert len(told["readings"]) == len(years)
    for reading, year in zip(told["readings"], years, strict=True):
        assert [one["month"] for one in reading["months"]][0] == "2025-10"
        held = sum(one["difference_cents"] for one in reading["months"])
        assert held == year.in_hand.difference.cents
        of_lines = sum(one["difference_cents"] for one in reading["lines"] if not one["memo"])
        assert of_lines == held
