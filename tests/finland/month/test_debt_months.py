"""From which month on enforcement takes of the income, and for how many people it leaves some."""

from datetime import date

from subcontract_core.finland.month.debt_months import told_of_debts
from subcontract_core.scenario import tabulate
from subcontract_core.scenario.types import DebtChange, Debts
from support.months import cents_by_month, outcome_of, worked_months

JULY = 2026 * 12 + 6


def taken(*changes, debts=None):
    """What enforcement takes of 300.00 in June, July and August."""
    scenario = worked_months(
        date(2026, 6, 1), "300.00", "300.00", "300.00", debts=debts, debt_changes=changes
    )
    found = cents_by_month(outcome_of(scenario), "enforcement")
    return [-cents for cents in found]


def test_enforcement_takes_from_the_month_on_in_which_it_begins():
    # beside 990.90 of pension, 30 × 33.03 protected: two thirds of the 300.00 above (705/2007,
    # chapter 4 sections 48 and 49; the amounts of 2026)
    assert taken(DebtChange(JULY, True)) == [0, 20000, 20000]
    assert taken(DebtChange(JULY, True), DebtChange(JULY + 1, False)) == [0, 20000, 0]


def test_enforcement_ends_with_the_month_before():
    assert taken(DebtChange(JULY, False), debts=Debts()) == [20000, 0, 0]


def test_from_a_month_on_more_is_left_for_somebody_more():
    none, one = taken(debts=Debts()), taken(debts=Debts(1))
    assert none != one
    assert taken(DebtChange(JULY, dependants=1), debts=Debts()) == [none[0], one[1], one[2]]
    assert taken(DebtChange(JULY, True, 1)) == [0, one[1], one[2]]


def test_free_months_are_counted_from_the_month_in_which_seizure_begins():
    # a free month is possible once income has been seized for about a year (chapter 4 section 52)
    assert taken(DebtChange(JULY, True), debts=None)[1:] == [20000, 20000]
    assert taken(debts=Debts(0, 1)) == [0, 20000, 20000]


def test_whoever_is_told_of_a_change_is_told_of_debts():
    scenario = worked_months(date(2026, 6, 1), "300.00", "300.00")
    assert told_of_debts(tabulate(scenario)).tolist() == [False]
    told = scenario.with_person("P1", debt_changes=(DebtChange(JULY, True),))
    assert told_of_debts(tabulate(told)).tolist() == [True]
