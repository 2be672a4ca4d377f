"""Who pays and who gains, as JSON."""

from attrs import evolve
import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare
from subcontract_core.report.json_purses import purses_json
from subcontract_core.scenario import load_scenario
from support.source_figures import comparison_of


def of(name):
    comparison = comparison_of(name)
    return purses_json(Analysis(comparison), comparison.outcomes[0])[0]


def row(found, name):
    return next(one for one in found["rows"] if one["purse"] == name)


def test_an_amount_is_null_unless_it_is_exact_and_says_what_is_sure():
    found = of("partner")
    assert row(found, "association")["difference"] == {
        "cents": None,
        "known_cents": 0,
        "bound": "at_most",
    }
    assert row(found, "kela")["difference"]["cents"] == 13339  # the housing allowance that falls
    assert found["public_sums"]["treasury"]["cents"] is None


def test_the_months_of_a_row_add_up_to_it():
    scenario = load_scenario("one-group-five-systems-year")
    comparison = compare(scenario, ["eksote-external"])
    found = purses_json(Analysis(comparison), comparison.outcomes[0])[0]
    for one in found["rows"]:
        months = sum(month["known_cents"] for month in one["months"])
        assert months == one["difference"]["known_cents"]


@pytest.mark.parametrize(("people", "withheld"), [(2, True), (3, False)])
def test_the_rows_of_one_or_two_people_are_withheld(people, withheld):
    scenario = load_scenario("one-group-five-systems")
    kept = scenario.people[:people]
    ids = tuple(person.id for person in kept)
    gigs = tuple(evolve(gig, crew=ids) for gig in scenario.gigs)
    comparison = compare(scenario.with_plans(people=kept, gigs=gigs), ["eksote-external"])
    found = purses_json(Analysis(comparison), comparison.outcomes[0])[0]
    assert (found["withheld"], found["rows"] is None) == (withheld, withheld)
