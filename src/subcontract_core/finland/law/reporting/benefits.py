"""What a person tells Kela and the pension provider about work, and by when."""

import numpy as np

from ....law import Law
from ....law.law import Rule


def work_notice_day(law: "Law | Rule", first: np.ndarray) -> np.ndarray:
    """The day by which a start of work is told to Kela and to the earnings-related pension
    provider: day numbers.

    `first` is the first day of work. The duty is without delay (viipymättä), so no day is given to
    wait; the Incomes Register does not remove it. Act 738/2009; National Pensions Act 568/2007;
    Employees Pensions Act 395/2006.
    """
    return np.asarray(first) + law.count("reporting.work_notice_days", first)


def housing_change_day(law: "Law | Rule", changed: np.ndarray) -> np.ndarray:
    """The day by which a change of income is told for the housing allowance: day numbers.

    `changed` is the day of the first pay that changes the income. Without delay. Act 571/2007.
    """
    return np.asarray(changed) + law.count("reporting.housing_notice_days", changed)


def application_days(law: "Law | Rule", month_end: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For a period that ends on a day: the first day to apply for its unemployment benefit, and the
    last.

    Applied for afterwards by four weeks or by the month; after so many months it is too late for
    the oldest day of the period, counted here from the period's end. Unemployment Security Act
    1290/2002, chapter 11.
    """
    end = np.asarray(month_end)
    late = end.astype("M8[D]").astype("M8[M]") + law.count("reporting.application_months", end) + 1
    return end + 1, late.astype("M8[D]").astype(np.int64) - 1
