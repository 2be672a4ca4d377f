"""The costs that a participant bears, in a sentence."""

from attrs import evolve

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare
from subcontract_core.report.html.person_page import person_page
from subcontract_core.report.json_people import people_json
from subcontract_core.report.tables.own_costs import costs_sentence
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.costs import RunningCost
from support.trips_told import SELLER, with_trips

EN = Language("en", strict=True)
CARDS = RunningCost("cards", "person", "Hygiene passport", 2_550, borne_by="participant")
EVENT = RunningCost("deductible", "event", amount=15_000, borne_by="participant")


def made(*costs, right="lost"):
    comparison = compare(evolve(with_trips("lost", right), costs=costs), [SELLER])
    analysis = Analysis(comparison)
    return analysis, comparison.outcomes[0]


def told(analysis, outcome, row=1):
    group = next(one for one in analysis.groups(outcome) if "P2" in one.people)
    costs, trip = analysis.own_costs(outcome, row), analysis.own_trip(outcome, row)
    return costs_sentence(costs, trip, group, outcome, EN)


def test_what_is_left_is_after_the_costs_and_the_trips():
    # 87.22 more in hand, less 36.00 for six trips and 25.50 for the card
    text = told(*made(CARDS, EVENT))
    assert "Hygiene passport €25.50" in text and "+€25.72" in text
    assert "If it happens, the person pays: Deductible of an insurance €150.00" in text
    assert "ask Kela" in text


def test_where_a_part_is_not_known_nothing_is_left_in_numbers():
    assert "After" not in told(*made(evolve(CARDS, amount=None)))
    assert "After" not in told(*made(CARDS, right="unknown"))


def test_whoever_bears_nothing_is_told_nothing():
    assert told(*made()) == ""


def test_the_page_of_the_person_and_the_json_have_it():
    analysis, outcome = made(CARDS, EVENT)
    page = person_page(analysis, outcome, "P2", EN)
    assert (
        "You pay for some work things yourself." in page
        and "about\u00a026\u00a0euros more left" in page
    )
    own = people_json(analysis, outcome)[1]["own_costs"]
    assert own["cents"] == 2_550 and own["possible"] == ["deductible"]
