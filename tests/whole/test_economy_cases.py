"""Cases that nobody has told: the economy's faces say something of each, the purses add up."""

from fractions import Fraction
from itertools import cycle

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.analysis.wanted import Wanted
from subcontract_core.engine.comparison import compare
from subcontract_core.model.catalogue import catalogue
from subcontract_core.notebook.views.economy import economy
from subcontract_core.notebook.views.economy_fields import Chosen
from subcontract_core.report.excel.economy import economy_bytes
from subcontract_core.report.html.economy_page import economy_page as sheet
from subcontract_core.report.json_economy import economy_json
from subcontract_core.report.terminal.economy import economy_page
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.running import Running
from subcontract_core.scenario.types import Post
from support.running_figures import staffed, with_running
from support.small_groups import of_people
from support.trips_told import with_trips

FI = Language("fi", strict=True)
GROUP, IMATRA, SELLER = "one-group-five-systems", "imatra-2021-07", "eksote-external"
KINDS = ("state", "wellbeing_county", "municipality", "company")
MODELS = [model for model in catalogue().ids if model != "today"]


def posts_of_nothing():
    posts = (Post("instructor", Fraction(0), 165), Post("coach", Fraction(0)))
    return evolve(with_running(GROUP, before=15), staff=posts)


def buyers_of_other_kinds():
    scenario = with_running(IMATRA, before=15)
    kinds = zip(scenario.buyers, cycle(KINDS), strict=False)
    return evolve(scenario, buyers=tuple(evolve(buyer, kind=kind) for buyer, kind in kinds))


def a_month_without_gigs():
    scenario = with_running(GROUP, before=15)
    return evolve(scenario, last_month=scenario.last_month + 1)


CASES = {
    "no gigs": lambda: with_running(GROUP, before=15).with_plans(gigs=()),
    "one person": lambda: of_people(with_running(IMATRA, before=15), 1),
    "posts of 0 per cent": posts_of_nothing,
    "an hour that costs nothing": lambda: evolve(
        load_scenario(IMATRA),
        running=staffed(instructor_hour=0, coach_hour=0, presence=Fraction(0)),
    ),
    "a place alone": lambda: evolve(
        load_scenario(GROUP), running=Running(place_day=4000, place_when_free="saved")
    ),
    "nothing said": lambda: load_scenario(IMATRA),
    "buyers of other kinds": buyers_of_other_kinds,
    "a month without gigs": a_month_without_gigs,
    "trips of which the payer is not known": lambda: evolve(
        with_trips("kept", "unknown", "lost"), running=staffed(before=15)
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_every_face_says_something_and_the_purses_add_up(case):
    scenario = CASES[case]()
    few = of_people(scenario, 3) if len(scenario.people) > 3 else scenario
    analysis = Analysis(compare(few, [SELLER])).for_economy()
    outcome = analysis.comparison.outcomes[0]
    balance = analysis.purses(outcome)
    assert not np.any(sum(row.change.cents for row in balance.rows))
    assert economy(analysis, outcome, FI, Chosen(Wanted("wage")))
    pages = (economy_page(analysis, FI), sheet(analysis, FI).split("</style>")[-1])
    assert all(page and "None" not in page and "nan" not in page.split() for page in pages)
    assert economy_json([analysis])["questions"] and economy_bytes([analysis], FI)


def test_with_work_trips_and_places_all_purses_of_every_model_change_by_nothing():
    said = staffed(before=15, place_day=4000, place_when_free="saved", activity_meal=500)
    scenario = evolve(with_trips("kept", "unknown", "lost", to_activity=800), running=said)
    comparison = compare(scenario, MODELS)
    for outcome in comparison.outcomes:
        balance = Analysis(comparison).purses(outcome)
        assert not np.any(sum((row.change.cents for row in balance.rows), np.zeros(balance.shape)))
