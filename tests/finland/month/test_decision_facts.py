"""What a running decision rests on: the decision in force at the start, then each month."""

from datetime import date

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.base.dates import month_number, number
from subcontract_core.finland.month.decision_facts import Home, Start
from subcontract_core.finland.month.work_plan import BEYOND, Horizon
from subcontract_core.model.decisions import Decided
from subcontract_core.scenario import load_scenario, tabulate

MAY = date(2026, 5, 1)


def facts(**housing):
    """P1 of the everyday month, who rents for 620.00, with more said of the home."""
    scenario = load_scenario("everyday-2026-05")
    person = scenario.people[0]
    person = evolve(person, housing=evolve(person.housing, **housing))
    people = (person, *scenario.people[1:])
    asked = evolve(scenario, people=people, last_month=scenario.first_month + 2)
    tables = tabulate(asked)
    horizon = Horizon.of(tables)
    start = Start.of(tables, horizon)
    return tables, horizon, start, Home.of(tables, horizon, start)


def test_a_decision_that_nobody_told_of_is_assumed_to_be_made_for_the_first_month():
    _, horizon, start, _ = facts()
    assert (start.day[0], start.code[0]) == (number(MAY), Decided.ASSUMED)
    assert (start.income[0], start.rent[0]) == (-1, -1)
    assert start.due(horizon, 12)[0] == horizon.start + 12


def test_a_decision_that_is_told_keeps_its_month_its_income_and_its_rent():
    month = month_number(date(2025, 11, 1))
    _, horizon, start, home = facts(
        decision_month=month, decision_income=50_000, decision_rent=60_000
    )
    assert (start.day[0], start.code[0]) == (number(date(2025, 11, 1)), Decided.GIVEN)
    assert start.income[0] == 50_000
    # the decision at the start has its own rent, the months that of the home
    rents = home.rent.reshape(1 + len(horizon), -1)[:, 0]
    assert rents.tolist() == [60_000] + [62_000] * len(horizon)
    # a year after November 2025 is six months after May 2026
    assert start.due(horizon, 12)[0] == horizon.start + 6


@pytest.mark.parametrize(("from_month", "row"), [(date(2026, 6, 1), 1), (date(2026, 7, 1), 2)])
def test_a_new_rent_holds_from_its_month_on_and_marks_that_month(from_month, row):
    _, horizon, _, home = facts(changes_from=month_number(from_month), new_rent=70_000)
    rents = home.rent.reshape(1 + len(horizon), -1)[1:, 0]
    at = horizon.start + row
    assert (rents[at - 1], rents[at]) == (62_000, 70_000)
    assert np.flatnonzero(home.changes[:, 0]).tolist() == [at]
    assert not home.moves[:, 0].any()


def test_facts_reach_two_months_beyond_the_scenario():
    tables, horizon, start, _ = facts()
    assert len(horizon) == len(tables.months) + BEYOND
    assert start.days(horizon).size == (1 + len(horizon)) * len(tables.people)
