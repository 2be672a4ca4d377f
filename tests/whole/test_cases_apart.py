"""What one case has makes nothing unknown, told or counted in another: each of two cases of a table
is what it is alone.
"""

from fractions import Fraction

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.analysis.purses import balance
from subcontract_core.base.numbers import MILLIONTHS
from subcontract_core.engine.comparison import compare_tables
from subcontract_core.scenario import load_scenario, tabulate
from subcontract_core.scenario.extra_pay import ExtraPay
from subcontract_core.scenario.situation import Taxes

GROUP, BOUGHT = "one-group-five-systems", "rehabilitative-work-activity"
# An allowance of 15.00 a day has 3.00 that is taxed (Income Tax Act, section 92: 12.00 are free).
TAXED = {"allowance": 1_500, "allowance_known": True}


def two_cases(scenario, first, second):
    """A question twice, with other columns of everybody in each."""
    tables = tabulate(scenario).repeat(2)
    columns = {}
    for name in {**first, **second}:
        column = getattr(tables.people, name).copy()
        for case, changed in enumerate((first, second)):
            if name in changed:
                column[tables.people.case == case] = changed[name]
        columns[name] = column
    return evolve(tables, people=tables.people.changed(**columns))


def amounts(comparison, case):
    """Everything in money of a case that is not a sure nothing."""
    found = {}
    for outcome in (comparison.today, *comparison.outcomes):
        mine = (outcome.model, *outcome.reading.items())
        people = outcome.tables.people.case == case
        for memo in (False, True):
            for kind, amount in ledger.person_lines(outcome, memo=memo).items():
                told = amount.cents[:, people].tolist(), amount.each_known[:, people].tolist()
                found[(*mine, memo, kind)] = told
        for edge, amount in ledger.edges(outcome).items():
            found[(*mine, edge)] = (int(amount.cents[case]), bool(amount.each_known[case]))
        if outcome is not comparison.today:
            for row in balance(comparison, outcome).rows:
                change = row.change.whole(case)
                found[(*mine, row.purse.name)] = change.cents, change.holds == "exact"
    return {key: told for key, told in found.items() if np.any(told[0]) or not np.all(told[1])}


@pytest.mark.parametrize(
    ("name", "first", "second"),
    [
        # nobody knows the allowance of the first; only the second has a part that is taxed
        (GROUP, {"allowance": 0, "allowance_known": False}, TAXED),
        # the first has no taxed part, so that a card that nobody has seen takes nothing of it
        (GROUP, {"allowance": 500, "allowance_known": True, "withholding_known": False}, TAXED),
        # only the second is asked for the year's tax, by the municipality's share
        (GROUP, {"tax_known": False}, {"tax_known": True, "municipal_tax": MILLIONTHS // 10}),
        # over 68 the first pay no pension contribution, so that an undivided share of the employer
        # reaches no row of theirs
        (GROUP, {"birth_year": 1945, "lives_on": 4}, {"birth_year": 1990}),
    ],
)
def test_a_case_beside_another_has_the_amounts_that_it_has_alone(name, first, second):
    tables = two_cases(load_scenario(name), first, second)
    both = compare_tables(tables)
    for case in (0, 1):
        alone = amounts(compare_tables(tables.take(case, case + 1)), 0)
        assert alone == amounts(both, case)
    assert amounts(both, 0) != amounts(both, 1)


def test_a_bought_place_is_as_today_in_the_case_that_holds_every_day_whatever_another_holds():
    tables = tabulate(load_scenario("jobcenter-rehabilitative-2022-03")).repeat(2)
    comparison = compare_tables(tables, [BOUGHT])
    [outcome] = comparison.outcomes
    of_first = tables.people.case[tables.activity.person] == 0
    held = evolve(outcome.admission, day=outcome.admission.day & of_first)
    county = balance(comparison, evolve(outcome, admission=held)).row("wellbeing_county")
    # 48 days of 10.09 each as today; what the days that are not held would have cost is not said
    assert [county.change.whole(case).holds == "exact" for case in (0, 1)] == [True, False]


def test_whose_municipality_nobody_tells_has_a_tax_that_is_not_known_beside_whose_is_told():
    # of two people of one question one is asked for the year's tax: nobody knows the other's
    scenario = load_scenario(GROUP)
    first, second = (person.id for person in scenario.people[:2])
    asked = scenario.with_person(first, taxes=Taxes(Fraction(1, 10)))
    today = compare_tables(tabulate(asked), []).today
    tax = ledger.person_lines(today, memo=True)["year_tax"]
    told = [tax.each_known[:, asked.place_of(one)].all() for one in (first, second)]
    assert told == [True, False]


def test_pay_that_a_model_does_not_pay_is_told_only_in_the_case_that_has_work():
    # Keva: a holiday bonus is pay of an employment; the app pays none
    scenario = load_scenario(GROUP)
    name = scenario.people[0].id
    bonus = (ExtraPay("holiday_bonus", scenario.first_month, 10_000),)
    tables = tabulate(scenario.with_person(name, extra_pay=bonus)).repeat(2)
    works = tables.people.case[tables.shifts.person] == 1
    shifts = type(tables.shifts)(
        gig=tables.shifts.gig[works],
        person=tables.shifts.person[works],
        minutes=tables.shifts.minutes[works],
    )
    [outcome] = compare_tables(evolve(tables, shifts=shifts), ["jobcenter-app"]).outcomes
    [told] = [one for one in outcome.findings if one.code == "extra_pay_not_here"]
    assert outcome.tables.people.case[told.person].tolist() == [1]
