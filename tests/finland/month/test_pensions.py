"""Disability pension beside work, month by month."""

from datetime import date

from attrs import evolve

from subcontract_core.accounts import ledger
from subcontract_core.engine.comparison import compare_tables
from subcontract_core.engine.sweeps import sweep_minutes
from subcontract_core.scenario.types import (
    Debts,
    Housing,
    PayRule,
    Pension,
)
from support.months import (
    cents_by_month,
    codes_of,
    comparison_and_outcome,
    findings_of,
    month_of_work,
    outcome_of,
    worked_months,
)

APP, WAGE = "jobcenter-app", "eksote-internal"


NO_HOLIDAY = {
    "payroll.holiday_compensation_from_year": "0",
    "payroll.holiday_compensation_under_year": "0",
}


RENT = Housing("rent", 60_000, 3)


def test_110_hours_in_three_months_of_2026_make_the_pension_rest_and_in_one_month_bring_a_warning():
    three, one = (
        outcome_of(worked_months(date(2026, 3, 1), *pays))
        for pays in (("1100.00",) * 3, ("1100.00", None, None))
    )
    assert cents_by_month(three, "national_pension") == [0, 0, 0] and findings_of(
        three, "pension_suspended"
    )
    assert (
        min(cents_by_month(one, "national_pension")) > 0
        and findings_of(one, "over_earnings_limit")
        and not findings_of(one, "pension_suspended")
    )


def test_pay_of_the_next_month_leaves_the_month_of_work_as_it_was():
    found = outcome_of(
        worked_months(
            date(2026, 3, 1), "300.00", pay=PayRule("15", "next"), housing=RENT, debts=Debts()
        )
    )
    assert cents_by_month(found, "enforcement") == [0, -20_000]
    assert (
        cents_by_month(found, "housing_allowance")[0]
        == 41_210
        > cents_by_month(found, "housing_allowance")[1]
    )


def test_two_months_over_suspend_nothing_and_three_suspend_all_three():
    two = comparison_and_outcome(month_of_work(date(2026, 3, 1), "1100.00", months=2))[1]
    assert "pension_suspended" not in codes_of(two)
    three = comparison_and_outcome(month_of_work(date(2026, 3, 1), "1100.00", months=3))[1]
    assert cents_by_month(three, "national_pension") == [0, 0, 0]
    # What was paid in the first two months may be claimed back: 787.07 + 203.83 = 990.90 a month.
    memo = ledger.person_lines(three, memo=True)["pension_reclaim"].cents[:, 0].tolist()
    assert memo == [99090, 99090, 0]


def test_two_months_over_before_the_scenario_count_towards_three():
    person = comparison_and_outcome(
        month_of_work(date(2026, 3, 1), "1100.00", months_over_before=2)
    )[1]
    assert cents_by_month(person, "national_pension") == [0]


def test_while_suspended_the_care_allowance_gives_way_to_the_highest_disability_allowance():
    outcome = comparison_and_outcome(
        month_of_work(date(2026, 3, 1), "1100.00", months=3, care_allowance="basic")
    )[1]
    assert cents_by_month(outcome, "care_allowance") == [0, 0, 0]
    assert cents_by_month(outcome, "disability_allowance") == [49993] * 3


def test_what_one_length_of_visits_brings_is_no_doubt_for_another_length():
    # P2's care allowance is unknown at every length; only the long visits make P1's pension rest.
    scenario = month_of_work(date(2026, 3, 1), "1100.00", months=3, care_allowance="basic")
    other = evolve(scenario.people[0], id="P2", lives_on="labour_market_subsidy", pension=Pension())
    tables = sweep_minutes(evolve(scenario, people=(*scenario.people, other)), [5, 60])
    short, long = (
        ledger.person_lines(outcome).get("disability_allowance")
        for case in (0, 1)
        for outcome in compare_tables(tables.take(case, case + 1), [APP]).outcomes
    )
    assert short is None and long.cents[:, 0].tolist() == [49993] * 3
    [both] = compare_tables(tables, [APP]).outcomes
    assert ledger.person_lines(both)["disability_allowance"].each_known.all()


def test_unknown_pay_makes_the_pension_unknown_only_where_it_could_be_suspended():
    def pension_known(months):
        scenario = month_of_work(date(2026, 3, 1), "1.00", months=months).with_terms(
            "paijathame-direct", place="paid"
        )
        outcome = comparison_and_outcome(scenario, "paijathame-direct")[1]
        amount = ledger.person_lines(outcome)["national_pension"]
        return [amount.is_known(month, 0) for month in range(months)]

    assert pension_known(2) == [True, True]
    assert pension_known(3) == [False, False, False]
