"""The months in which a disability pension rests because of earnings, and when it ends."""

from typing import Any

from attrs import frozen
import numpy as np

from ....base.columns import Days
from ....base.dates import MONTHS_A_YEAR
from ....law import Law, Rule, Ruling

READING = "pension.suspension_reading"
# The formula of the SISU model, in which each month stands alone.
STRICT = "strict_any_month"


@frozen(eq=False)
class Suspension:
    """Per month and person: whether the pension rests, whether it has ended, and the reading
    that decided it.
    """

    rests: np.ndarray
    ended: np.ndarray
    reading: str

    @property
    def unpaid(self) -> np.ndarray:
        """Months without the pension, for either reason."""
        return self.rests | self.ended


def suspended(
    law: "Law | Rule",
    months: np.ndarray,
    over: np.ndarray,
    before: np.ndarray,
    earnings: Any = None,
    limits: Any = None,
) -> tuple[np.ndarray, str]:
    """The months without the pension, and the reading that decides it; see `suspension`."""
    spells = suspension(
        law,
        months,
        over,
        before,
        earnings,
        limits,
    )
    return spells.unpaid, spells.reading


def suspension(
    law: "Law | Rule",
    months: np.ndarray,
    over: np.ndarray,
    before: np.ndarray,
    earnings: Any = None,
    limits: Any = None,
) -> Suspension:
    """The months in which the pension rests (lepäämään jättäminen), and those after it has ended.

    `months` are the first days of consecutive months; `over` [months, people] says whose earnings
    were over the limit; `before` [people] counts the months in a row over just before the first.
    `earnings` and `limits` [months, people] in cents are needed only where twelve months are
    averaged. Which months rest is disputed, so the reading is a choice of the law. A suspension
    lasts at least and at most so many months; work that goes on longer ends the pension. Give an
    open rule instead of the law to have what is read noted in its reason. Act 738/2009, sections
    4–6.
    """
    over = np.asarray(over, dtype=bool)
    reading = law.choice(READING, months)

    def count(name: str) -> np.ndarray:
        return np.reshape(law.count(f"pension.{name}", months), (-1, 1))

    # What a variant needs is read only where it is chosen, so that a reason names nothing else.
    variants = {
        "three_in_a_row": (
            lambda: over & (_whole_runs(over, before) >= count("suspension_months_in_a_row"))
        ),
        "three_in_a_row_from_third": (
            lambda: over & (runs_so_far(over, before) >= count("suspension_months_in_a_row"))
        ),
        STRICT: over.copy,
        "trial_two_months_per_year": (
            lambda: over & (_in_the_year(months, over, before) > count("trial_months_a_year"))
        ),
        "average_12_months": lambda: over & _over_on_average(over, earnings, limits),
    }
    wanted = variants[reading]()
    if reading == STRICT or not wanted.any():
        return Suspension(wanted, np.zeros_like(wanted), reading)
    return Suspension(
        *_spells(law, months, wanted, _resting_before(reading, over, before, wanted)), reading
    )


def _resting_before(
    reading: str, over: np.ndarray, before: np.ndarray, wanted: np.ndarray
) -> np.ndarray:
    """How long the pension has rested when the months begin: as far as the run before them
    tells.
    """
    if reading == "three_in_a_row":
        return np.where(wanted[0], before, 0)
    return np.where(wanted[0], np.maximum(0, np.asarray(before) - 2), 0)


def _spells(
    law: "Law | Rule", months: np.ndarray, wanted: np.ndarray, before: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """The wanted months as suspensions of lawful length: never shorter than the least, and over
    when the most is reached.

    Months between two suspensions in which too little was paid make them one.
    """
    rests, ended = np.zeros_like(wanted), np.zeros_like(wanted)
    length, paid = (
        np.array(np.broadcast_to(before, wanted.shape[1:])),
        np.zeros(wanted.shape[1:], np.int64),
    )
    gone = np.zeros(wanted.shape[1:], bool)
    for month, now in enumerate(wanted):
        least, most, between = (
            int(law.count(f"pension.suspension_{word}_months", int(months[month])))
            for word in ("min", "max", "paid_between")
        )
        now = now | ((length > 0) & (length < least) & (paid == 0))
        gone = gone | (now & (length >= most))
        rests[month], ended[month] = now & ~gone, gone
        paid = np.where(now, 0, paid + 1)
        length = np.where(now, length + 1, np.where(paid < between, length, 0))
    return rests, ended


def runs_so_far(over: np.ndarray, before: np.ndarray) -> np.ndarray:
    """Months in a row over the limit up to each month."""
    runs = np.zeros(over.shape, dtype=np.int64)
    last = np.broadcast_to(np.asarray(before, dtype=np.int64), over.shape[1:])
    for month, is_over in enumerate(over):
        last = runs[month] = np.where(is_over, last + 1, 0)
    return runs


def _whole_runs(over: np.ndarray, before: np.ndarray) -> np.ndarray:
    """The whole length of the run that each month belongs to, later months included."""
    runs = runs_so_far(over, before)
    for month in range(len(over) - 2, -1, -1):
        # A longer count in the next month means that the run goes on there.
        runs[month] = np.where(over[month], np.maximum(runs[month], runs[month + 1]), 0)
    return runs


def _in_the_year(months: np.ndarray, over: np.ndarray, before: np.ndarray) -> np.ndarray:
    """Months over the limit in the calendar year up to each month."""
    number = np.asarray(months).astype("M8[D]").astype("M8[M]").astype(np.int64)
    start = number // MONTHS_A_YEAR != np.append(-1, number[:-1] // MONTHS_A_YEAR)
    counts = np.zeros(over.shape, dtype=np.int64)
    last = (
        np.minimum(
            np.broadcast_to(np.asarray(before, dtype=np.int64), over.shape[1:]),
            number[0] % MONTHS_A_YEAR,
        )
        if len(over)
        else 0
    )
    for month, is_over in enumerate(over):
        last = counts[month] = (0 if month and start[month] else last) + is_over
    return counts


def _over_on_average(over: np.ndarray, earnings: Any, limits: Any) -> np.ndarray:
    """Whether the mean of the twelve months up to each is over the mean of their limits; months
    before the first had no pay.
    """
    if earnings is None or limits is None:
        return over.copy()
    above = (
        np.cumsum(np.asarray(earnings, dtype=np.int64), axis=0),
        np.cumsum(np.broadcast_to(limits, over.shape), axis=0),
    )
    pay, most = (
        np.concatenate((total[:MONTHS_A_YEAR], total[MONTHS_A_YEAR:] - total[:-MONTHS_A_YEAR]))
        for total in above
    )
    # A month without figures before the scenario has the limit of the first month.
    missing = np.maximum(0, MONTHS_A_YEAR - 1 - np.arange(len(over)))[:, None]
    return pay > most + missing * np.broadcast_to(limits, over.shape)[:1]


def highest_disability_allowance_in_suspension(law: Law, day: Days) -> Ruling:
    """What is paid instead of a care allowance while the pension rests (ylin vammaistuki), cents a
    month.

    For whoever had a care allowance, on whatever level. Act 738/2009; Disability Benefits Act
    570/2007.
    """
    rule = law.rule("pension.suspension")
    return Ruling(rule.amount("pension.disability_allowance_highest", day), rule.reason())


def claim(
    law: "Law | Rule",
    months: np.ndarray,
    suspension: Suspension,
    over: np.ndarray,
    before: np.ndarray,
) -> np.ndarray:
    """Resting months that were paid before anybody could know, so that they may be claimed back
    [months, people].

    Only where a run rests from its first month. Act 738/2009, section 6.
    """
    if suspension.reading != "three_in_a_row":
        return np.zeros_like(suspension.rests)
    needed = np.reshape(law.count("pension.suspension_months_in_a_row", months), (-1, 1))
    return suspension.rests & (runs_so_far(over, before) < needed)
