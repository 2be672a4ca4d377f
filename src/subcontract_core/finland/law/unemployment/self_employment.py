"""Self-employment beside the benefit: when the benefit waits for a statement, and when the
extent of the work is tested.
"""

from typing import Any

from attrs import frozen
import numpy as np

from ....base.columns import Column, DayNumbers, Days, Mask
from ....base.money import Exact
from ....law import Law, Ruling

READING = "unemployment.entrepreneur_statement"
INCOME = "unemployment.business_income"
_ID = "unemployment."
_NEVER = -1


@frozen(eq=False)
class Spells:
    """Spells of activity, one row each, sorted by person and day: first and last day as day
    numbers.
    """

    person: Column
    first: np.ndarray
    last: np.ndarray

    @property
    def days(self) -> np.ndarray:
        """How long each lasts, from the first day to the last."""
        return self.last - self.first + 1

    def some(self, rows: Mask) -> "Spells":
        """Only some of them."""
        return Spells(
            self.person[rows],
            self.first[rows],
            self.last[rows],
        )


def spells(person: Column, day: DayNumbers, pause: Any) -> Spells:
    """Gig days as spells: a new one starts after more than `pause` days without a gig.

    `person` and `day` are sorted by person and then by day.
    """
    if person.size == 0:
        return Spells(
            person,
            day,
            day,
        )
    new = np.flatnonzero(
        np.append(True, (person[1:] != person[:-1]) | (day[1:] - day[:-1] - 1 > pause))
    )
    return Spells(
        person[new],
        day[new],
        np.maximum.reduceat(day, new),
    )


def counts_as_own_business(law: Law, day: int) -> bool:
    """Whether work outside an employment contract is own business in unemployment security; not
    when it is read as employment.

    Unemployment Security Act 1290/2002, chapter 1 section 6.
    """
    rule = law.rule("unemployment.entrepreneur_statement")
    return rule.choice(READING, day) != "employment"


def waits(law: Law, *, person: Column, day: DayNumbers) -> tuple[Spells, Any]:
    """The spans in which the benefit waits for a statement (lausunto), and the reason.

    `person` and `day` list the gigs, sorted. As the law is written there are none; the pilots saw
    one from the first gig; by another reading each gig after a long pause starts one. What waits is
    paid afterwards. Unemployment Security Act 1290/2002, chapter 1 section 6 and chapter 2 section
    5.
    """
    rule = law.rule("unemployment.entrepreneur_statement")
    none = Spells(
        person[:0],
        day[:0],
        day[:0],
    )
    if person.size == 0:
        return none, rule.reason()
    start = int(day.min())
    length = int(rule.count(_ID + "clarification_days", start))
    reading = rule.choice(READING, start)
    if reading == "pilot_observed":
        runs = spells(
            person,
            day,
            np.iinfo(np.int64).max,
        )
    elif reading == "every_gig_asks_statement":
        runs = spells(
            person,
            day,
            rule.count(_ID + "statement_pause_days", start),
        )
    else:
        return none, rule.reason()
    return Spells(
        runs.person,
        runs.first,
        runs.first + length - 1,
    ), rule.reason()


def observed_wait(law: Law, *, person: Column, first: DayNumbers) -> Spells:
    """The span in which the pilots saw the benefit wait, from each person's first gig on, whatever
    reading is chosen; what waits is paid afterwards.
    """
    rule = law.rule("unemployment.entrepreneur_statement")
    return Spells(
        person,
        first,
        first + rule.count(_ID + "clarification_days", first) - 1,
    )


def is_left_open(law: Law, day: int) -> bool:
    """Whether the reading chosen is that nobody knows if the benefit waits."""
    return law.rule("unemployment.entrepreneur_statement").choice(READING, day) == "disputed"


@frozen(eq=False)
class Tested:
    """Per person: the first day that counts towards the test, the day from which the extent is
    tested (−1: never), the longest spell.
    """

    starts: np.ndarray
    tested: np.ndarray
    longest: np.ndarray
    why: Any


def extent_test(law: Law, *, person: Column, day: DayNumbers, people: int) -> Tested:
    """From which day the extent of the business is tested (pää- ja sivutoimisuuden arviointi).

    `person` and `day` list the gigs, sorted. A spell of at most two weeks is not tested. A longer
    one that starts while unemployed is not tested in its first four months, once; later spells have
    no new protection. By the reading that a string of gigs is one activity the months run from the
    first gig. Unemployment Security Act 1290/2002, chapter 1 section 6 and chapter 2 section 5.
    """
    starts, tested, longest = (
        np.full(
            people,
            value,
            np.int64,
        )
        for value in (_NEVER, _NEVER, 0)
    )
    rule = law.rule("unemployment.self_employed_test")
    if person.size == 0 or rule.choice(READING, int(day.min())) == "employment":
        return Tested(
            starts,
            tested,
            longest,
            rule.reason(),
        )
    start = int(day.min())
    serial = rule.choice(READING, start) == "serial_gigs_one_activity"
    runs = spells(
        person,
        day,
        np.iinfo(np.int64).max if serial else rule.count(_ID + "spell_pause_days", start),
    )
    np.maximum.at(
        longest,
        runs.person,
        runs.days,
    )
    rows = np.flatnonzero((runs.days > rule.count(_ID + "short_activity_days", start)) | serial)
    # The first of a person's rows is the earliest.
    owner, earliest = np.unique(runs.person[rows], return_index=True)
    starts[owner] = runs.first[rows][earliest]
    ends = _months_later(starts[owner], int(rule.count(_ID + "start_protection_months", start)))
    last = np.full(people, _NEVER)
    np.maximum.at(
        last,
        person,
        day,
    )
    tested[owner] = np.where(
        last[owner] >= ends,
        ends,
        _NEVER,
    )
    return Tested(
        starts,
        tested,
        longest,
        rule.reason(),
    )


def _months_later(day: DayNumbers, months: int) -> np.ndarray:
    """The same day of a later month, or that month's last day."""
    month = day.astype("M8[D]").astype("M8[M]")
    later = month + months
    offset = day - month.astype("M8[D]").astype(np.int64)
    start, end = (part.astype("M8[D]").astype(np.int64) for part in (later, later + 1))
    return start + np.minimum(offset, end - start - 1)


def near_full_time(law: Law, day: Days, *, minutes: Any, days: Any) -> np.ndarray:
    """Whether so much work in so many days is near full time, which ends the benefit once the
    extent is tested.

    The law asks whether the work prevents taking a full-time job and has no limit in hours; the
    hours a week used here are marked as such. Unemployment Security Act 1290/2002, chapter 2
    section 5.
    """
    rule = law.rule("unemployment.self_employed_test")
    hours = rule.count(_ID + "near_full_time_hours", day)
    return (np.asarray(days) > 0) & (np.asarray(minutes) * 7 >= hours * 60 * np.asarray(days))


def business_income(law: Law, day: Days, *, pay: Any, mean: Any) -> Ruling:
    """What the adjustment counts of a business in a month, in cents: the month's own pay, or the
    mean of the months of work.

    Kela asks for income and costs and may use tax data later. Unemployment Security Act 1290/2002,
    chapter 4.
    """
    own, average = Exact.of(pay), Exact.of(mean)
    rule = law.rule("unemployment.adjusted")
    return Ruling(
        rule.select(
            INCOME,
            day,
            {
                "own_report": lambda rows: own[rows],
                "tax_data_average": lambda rows: average[rows],
            },
        ),
        rule.reason(),
    )
