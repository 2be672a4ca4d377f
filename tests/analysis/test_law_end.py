"""Which amounts rest on law that is not yet known for their month."""

from datetime import date

import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.analysis.earnings_curve import earnings_curve
from subcontract_core.law.ends import group
from support.months import codes_of, comparison_and_outcome, month_of_work


def analysed(start, pay="100.00", **person):
    comparison, outcome = comparison_and_outcome(month_of_work(start, pay, **person))
    return Analysis(comparison), outcome


def test_december_2026_uses_known_law_and_january_2027_the_last_known():
    before, _ = analysed(date(2026, 12, 1))
    after, outcome = analysed(date(2027, 1, 1))
    assert before.carried == ()
    named = {one.parameter.name: one for one in after.carried}
    assert named["pension.guarantee_full"].kinds == ("guarantee_pension",)
    lines = after.carried_lines(outcome)
    assert {one.parameter for one in lines[("guarantee_pension", 0)]} == {
        "pension.smallest",
        "pension.guarantee_full",
    }


def test_only_the_months_after_the_end_are_carried_forward():
    after, outcome = analysed(date(2026, 12, 1), months=2)
    assert after.carried_amounts(outcome)["national_pension"][:, 0].tolist() == [False, True]


def test_the_frozen_benefits_of_a_jobseeker_are_known_through_2027():
    """Labour market subsidy 37.21 a day and the general housing allowance: act 1296/2023."""

    def groups(start):
        found, _ = analysed(start, lives_on="labour_market_subsidy", rent=50_000)
        return {group(one.parameter) for one in found.carried}

    assert not {"unemployment", "housing"} & groups(date(2027, 12, 1))
    assert {"unemployment", "housing"} <= groups(date(2028, 1, 1))


@pytest.mark.parametrize(
    ("start", "pay", "told"),
    [
        (date(2027, 1, 1), "995.00", True),  # over 990.90; under 990.90 + 1 % = 1 000.81
        (date(2026, 12, 1), "995.00", False),  # the limit of 2026 is known: simply over
        (date(2027, 1, 1), "990.90", False),
        (date(2027, 1, 1), "1090.00", False),  # no index has ever risen that much in a year
    ],
)
def test_pay_just_over_the_last_known_limit_is_told_to_be_under_one_that_nobody_knows(
    start, pay, told
):
    _, outcome = analysed(start, pay)
    assert ("earnings_limit_not_known" in codes_of(outcome)) is told


def test_the_curve_of_a_month_of_2027_says_that_its_law_is_carried_forward_from_2026():
    def carried_from(start):
        return earnings_curve(month_of_work(start, "100.00"), "jobcenter-app", "P1").carried_from

    assert carried_from(date(2026, 12, 1)) == ()
    assert carried_from(date(2027, 1, 1)) == (2026,)
