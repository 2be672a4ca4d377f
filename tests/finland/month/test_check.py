"""A person's month in the law's order, and what it leaves out because nobody said it."""

from attrs import evolve

from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.types import Assistance, Debts, Taxes

MODEL = "eksote-external"
GROUP = load_scenario("everyday-2026-05")


def effects(**changes):
    people = tuple(evolve(person, **changes) for person in GROUP.people)
    return compare(evolve(GROUP, people=people), [MODEL]).outcomes[0].effects


def test_debts_are_taken_after_benefits_and_social_assistance_fills_what_is_still_lacking():
    # Enforcement Code 705/2007 chapter 4 and Act on Social Assistance 1412/1997: the last resort.
    [sheet] = effects(debts=Debts(), assistance=Assistance()).sheets
    kinds = [line.kind for line in sheet.lines]
    assert kinds.index("national_pension") < kinds.index("housing_allowance")
    assert kinds.index("housing_allowance") < kinds.index("enforcement")
    assert kinds.index("enforcement") < kinds.index("social_assistance")
    assert len(kinds) == len(set(kinds))


def test_a_month_says_what_it_leaves_out_for_want_of_an_answer():
    nothing = effects(debts=None, assistance=None, taxes=None)
    assert set(nothing.cautions) == {"coaching", "yearly_tax", "social_assistance", "enforcement"}
    all_said = effects(debts=Debts(), assistance=Assistance(), taxes=Taxes(municipality=0))
    assert set(all_said.cautions) == {"coaching"}


def test_what_somebody_lives_on_otherwise_is_unknown_and_not_nothing():
    [sheet] = effects(lives_on="other").sheets
    line = sheet.line("other_benefit")
    assert not line.known.any()
