"""Bundled groups with a county's own figures of what it takes to run them."""

from fractions import Fraction

from attrs import evolve

from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.running import Running

SAME_MONTH = {
    "housing.pensioner.review_from": "same_month",
    "housing.general.review_from": "same_month",
}


def staffed(**said):
    """Figures of a county: 30.00 an hour, one instructor there all the time, unless said."""
    usual = {
        "instructor_hour": 3000,
        "coach_hour": 3000,
        "before": 0,
        "after": 0,
        "presence": Fraction(1),
        "coach_monthly": 60,
    }
    return Running(**(usual | said))


def with_running(name, *, dated=False, **said):
    scenario = load_scenario(name)
    if dated:
        scenario = scenario.on_dated_law().with_reading(SAME_MONTH)
    return evolve(scenario, running=staffed(**said))


def compared(name, model, *, dated=False, **said):
    return compare(with_running(name, dated=dated, **said), [model])
