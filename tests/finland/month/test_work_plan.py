"""Work as a decision foresees it: each figure is worked out beside it, in whole euros as cents."""

import numpy as np
import pytest

from subcontract_core.finland.month.work_plan import WorkPlan, first_days

NO_WAGE_WORK = None  # what these questions do not ask


def plan(*pay, until, ends=False):
    """One person who is paid these sums month after month; the work goes on before `until`."""
    cents = np.array(pay, np.int64)[:, None]
    paid = np.flatnonzero(cents)
    first, last = (int(paid[0]), int(paid[-1])) if paid.size else (0, -1)
    return WorkPlan(
        cents,
        np.array([first]),
        np.array([last]),
        np.array([until]),
        np.array([ends]),
        np.array([0]),
        np.array([0]),
        np.array([False]),
        NO_WAGE_WORK,
    )


def coming(work, start, **how):
    return int(work.coming(work.pay, np.array([[start]]), **how)[0, 0])


def test_a_month_of_pay_that_goes_on_for_a_year_is_twelve_of_it():
    assert coming(plan(100, until=1200), 0) == 1_200


def test_work_that_is_meant_to_last_six_months_is_six_of_it_and_less_once_it_has_begun():
    assert coming(plan(100, until=6), 0) == 600
    assert coming(plan(100, 100, until=6), 1) == 500  # from the second month five are left


def test_months_that_are_known_count_as_they_are_and_later_ones_like_their_mean():
    # 100 + 200, then ten months of 150; or ten like the last, of 200
    work = plan(100, 200, until=1200)
    assert coming(work, 0) == 1_800
    assert coming(work, 0, like_last=True) == 2_300


def test_once_months_without_work_have_come_nothing_more_is_foreseen():
    work = plan(100, 100, 0, until=1200, ends=True)
    assert coming(work, 1) == 100 + 11 * 100  # still at work
    assert coming(work, 2) == 0


def test_who_has_no_pay_has_no_plan():
    work = plan(0, 0, until=1200)
    assert not work.works[0]
    assert coming(work, 0) == 0
    assert work.months[0] == 0


@pytest.mark.parametrize(
    ("pay", "row"),
    [((100, 100, 200, 200), 2), ((100, 200, 200, 100), 1), ((100, 200, 100, 100), 2)],
)
def test_a_level_is_another_once_it_stays_for_two_months(pay, row):
    found = plan(*pay, until=1200).changes_level(len(pay), 2)[:, 0]
    assert np.flatnonzero(found).tolist() == [row]


def test_pay_is_even_where_the_next_months_are_the_same_those_after_the_scenario_like_the_mean():
    work = plan(100, 100, until=1200)
    assert work.is_even(np.array([0]), 3)[0]
    assert not plan(100, 200, until=1200).is_even(np.array([0]), 2)[0]


def test_the_first_days_of_months_are_those_of_the_calendar():
    # 1 January 1970 is day 0, 1 February day 31; months are counted from year 0
    assert first_days(np.array([1970 * 12, 1970 * 12 + 1, 1971 * 12])).tolist() == [0, 31, 365]
