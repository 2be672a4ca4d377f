"""The least pay an hour: the scenario's own figure, else the floor of the sector on the day."""

import pytest

from subcontract_core.engine.comparison import compare
from subcontract_core.finland.routing.hourly_floors import hourly_floor
from subcontract_core.scenario import load_scenario

MODEL = "siunsote-light-entrepreneur"


def billed(own: str = "") -> tuple[bool, int]:
    """Whether what is billed is known, and the price an hour in cents."""
    scenario = load_scenario("everyday-2026-05")
    terms = {"pricing": "price_at_floor"} | ({"wage_floor_per_hour": own} if own else {})
    [outcome] = compare(scenario.with_terms(MODEL, **terms), [MODEL]).outcomes
    [charge] = outcome.quote.charges
    hours = charge.minutes[0] / 60
    known = charge.known is True or bool(charge.known.all())
    return known, round(int(charge.cents[0]) / hours)


@pytest.mark.parametrize(("own", "cents"), [("12.34", 1234), ("11.00", 1100)])
def test_a_figure_of_the_scenario_goes_before_that_of_the_sector(own, cents):
    assert billed(own) == (True, cents)


def test_without_one_the_trainees_floor_of_the_sector_holds():
    # property services, trainee in May 2026: the collective agreement's figure in wage_floors
    assert billed()[1] > 0
    assert hourly_floor.__doc__
