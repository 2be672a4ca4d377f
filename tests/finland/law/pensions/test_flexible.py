"""The planned flexible model: free, then deducted."""

from datetime import date

import numpy as np

from subcontract_core.finland.law import law_of_finland, pensions
from subcontract_core.law import reform
from support.months import (
    month_starts,
)


def flexible(first, pay, pension=99_090, used=0):
    chosen = law_of_finland().overriding({"pension.over_limit": "flex_2028"})
    grid = np.array(pay)[:, None]
    found = pensions.flexible(
        chosen,
        month_starts(first, len(pay)),
        earnings=grid,
        limits=np.full(grid.shape, 99_090),
        pension=np.full(grid.shape, pension),
        used=used,
    )
    return found.deducted[:, 0].tolist()


def test_the_bills_example_deducts_54_60_in_the_fourth_month_and_509_10_in_the_fifth():
    assert flexible(date(2028, 1, 1), [150_000] * 5) == [0, 0, 0, 5_460, 50_910]


def test_two_limits_over_the_limit_are_free_and_one_cent_more_is_deducted():
    assert flexible(date(2028, 3, 1), [99_090 + 198_180]) == [0]
    assert flexible(date(2028, 3, 1), [99_090 + 198_181]) == [1]


def test_the_allowance_starts_anew_with_the_calendar_year():
    assert flexible(date(2028, 12, 1), [99_090 + 198_180] * 2) == [0, 0]
    # never more than the month's pension
    assert flexible(date(2028, 11, 1), [99_090 + 198_180] * 2) == [0, 99_090]


def test_the_bill_changes_no_month_before_2028_even_when_it_is_chosen_for_all_time():
    assert flexible(date(2027, 11, 1), [500_000] * 3, pension=900_000) == [
        0,
        0,
        500_000 - 99_090 - 198_180,
    ]


def test_the_bundled_reform_is_a_bill_from_2028():
    [[bill]] = reform.find(["flexible-model-2028"], law_of_finland())
    assert (bill.kind, bill.start) == ("bill", date(2028, 1, 1))
