"""What a person's debts are asked about, and what counts where nobody has said it."""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.absence import assumed
from subcontract_core.scenario.types import Debts


def counted(debts):
    """What is assumed of P1 with these debts, when the file left out all that is as usual."""
    scenario = load_scenario("everyday-2026-05")
    left_out = {
        f"people.P1.debts.{key}"
        for key in ("free_months", "seized_since", "postponed_months", "unemployed_months")
    }
    first = evolve(scenario.people[0], debts=debts)
    told = evolve(scenario, people=(first, *scenario.people[1:]), left_out=frozenset(left_out))
    return {one.field.removeprefix("debts.") for one in assumed(told) if "debts." in one.field}


def test_since_when_income_is_seized_is_asked_of_those_who_have_free_months():
    # Enforcement Code 705/2007, chapter 4 sections 52–53: only after about a year.
    assert "seized_since" not in counted(Debts())
    assert "seized_since" in counted(Debts(free_months=1))
    assert "seized_since" not in counted(Debts(free_months=1, seized_since=date(2025, 1, 1)))


def test_the_months_of_unemployment_are_asked_of_those_whose_pay_is_put_off():
    # Government bill HE 150/2017: twelve of them make the postponement longer.
    assert "unemployed_months" not in counted(Debts())
    assert "unemployed_months" in counted(Debts(postponed_months=1))


def test_more_than_six_months_cannot_be_put_off():
    # Government bill HE 150/2017: at most six.
    assert Debts(postponed_months=6).postponed_months == 6
    with pytest.raises(InputError):
        Debts(postponed_months=7)
