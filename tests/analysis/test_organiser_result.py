"""What is left to the seller after the work of instructors and coaches."""

import pytest

from subcontract_core.analysis.organiser_result import hours, organiser_result
from support.running_figures import compared


@pytest.mark.parametrize(("reading", "left"), [(0, -325700), (1, 402300)])
def test_imatra_at_35_00_with_1905_00_of_work(reading, left):
    comparison = compared("imatra-2021-07", "eksote-external", before=30)
    result = organiser_result(comparison.outcomes[reading])
    # −1,352.00 and 5,928.00 before, the flat 22 %
    assert result.full_cost.cents.tolist() == [left]
    assert (result.full_cost.cents + 190500).tolist() == result.margin.cents.tolist()


def test_new_money_leaves_the_hours_out():
    comparison = compared("imatra-2021-07", "eksote-external", transport=2000)
    result = organiser_result(comparison.outcomes[0])
    assert result.new_money.cents.tolist() == [-135200 - 26000]


def test_a_cost_that_the_seller_does_not_bear_is_shown_and_not_taken_off():
    outcome = compared("jobcenter-2022-03", "jobcenter-app", before=30, presence=0).outcomes[0]
    result = organiser_result(outcome)
    # 10 visits × 30 min and 6 × 60 min: 11 h at 30.00, borne by the city's activity centre
    assert sum(int(c.amount.cents[0]) for c in result.costs if c.line.kind == "staff_time") == 33000
    assert not any(cost.is_own for cost in result.costs)
    assert result.full_cost.cents.tolist() == result.margin.cents.tolist()


def test_without_a_price_of_the_hour_the_result_is_not_known():
    outcome = compared("imatra-2021-07", "eksote-external", coach_hour=None).outcomes[0]
    result = organiser_result(outcome)
    assert not result.full_cost.is_known(0)
    assert result.margin.is_known(0) and result.unpriced


@pytest.mark.parametrize(("free", "over"), [(58, 30), (59, 0), (None, 0)])
def test_hours_beyond_what_is_free_are_told(free, over):
    outcome = compared(
        "imatra-2021-07", "eksote-external", before=30, instructor_hours=free
    ).outcomes[0]
    instructors = hours(outcome)[0]
    assert instructors.role == "instructor"
    assert instructors.over() == over  # 58 h 30 min are needed
