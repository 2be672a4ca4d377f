"""Whether a person is of the age of the benefit that they live on, month by month."""

from attrs import frozen
import numpy as np

from ...base.dates import MONTHS_A_YEAR
from ...base.provenance import Reason
from ...base.units import COUNT, DAY
from ...law import Law
from ...model.results import Finding
from ...scenario.tables import Tables
from ...scenario.types import CareLevel, LivesOn
from ..law import ages
from .person_months import PersonMonths, on_people
from .work_plan import first_days

_DECEMBER = 11


def pension_age(tables: Tables, law: Law, day: np.ndarray, person: np.ndarray) -> np.ndarray:
    """The age that a disability pension looks at, of the people `person` on the days `day`; where
    only the year is known, the highest of that year.
    """
    year, birth = tables.people.birth_year[person], tables.people.birth_month[person]
    born = year * MONTHS_A_YEAR + np.maximum(birth, 1) - 1
    age = ages.age_at_start(ages.months_of(day), born)
    lowest, goes_on, _ = ages.disability_pension_from(law, day)
    return np.maximum(age, lowest) if goes_on else age


@frozen(eq=False)
class Born:
    """The first and the last month in which each person-month's person can be born, as month
    numbers, and whether the month is known.
    """

    early: np.ndarray
    late: np.ndarray
    known: np.ndarray

    @classmethod
    def of(cls, person_months: PersonMonths) -> "Born":
        """The months between which each person was born, by what the scenario says."""
        people = person_months.tables.people
        january = person_months.of(people.birth_year) * MONTHS_A_YEAR
        month = person_months.of(people.birth_month)
        known = month > 0
        return cls(
            np.where(known, january + month - 1, january),
            np.where(known, january + month - 1, january + _DECEMBER),
            known,
        )


@frozen(eq=False)
class Ages:
    """Flat person-months: where the pension is an old-age pension (`old_age`, and
    `earnings_old_age` of its earnings-related part), and where a person is outside the ages of the
    pension, the care allowance or the unemployment benefit. In the month of the lowest birthday
    `benefit_from` is the day (number) from which the unemployment benefit is paid, else 0, and
    `benefit_open` says that the day is not known. `age` is the age that the pension looks at.

    With the year of birth alone a person is taken to be of the age of the benefit that they are
    said to live on, as far as the year allows it: `may_be_old` are the months in which the pension
    may be an old-age pension all the same, `may_be_outside` those in which there may be no benefit.
    """

    born: Born
    old_age: np.ndarray
    earnings_old_age: np.ndarray
    pension_outside: np.ndarray
    care_outside: np.ndarray
    benefit_outside: np.ndarray
    benefit_from: np.ndarray
    benefit_open: np.ndarray
    may_be_old: np.ndarray
    may_be_outside: np.ndarray
    age: np.ndarray
    findings: tuple[Finding, ...]

    @classmethod
    def of(cls, person_months: PersonMonths, law: Law) -> "Ages":
        """The ages of every person-month, and what a person should know of them."""
        born = Born.of(person_months)
        month = ages.months_of(person_months.first_day)
        pension = _Pension.of(person_months, law, born, month)
        care, care_found = _care(person_months, law, born, month)
        benefit = _Benefit.of(person_months, law, born, month)
        return cls(
            born,
            pension.old,
            pension.earnings_old,
            pension.outside,
            care,
            benefit.young | benefit.old,
            *benefit.first_month(person_months),
            pension.may_be_old,
            pension.may_be_young | benefit.may_be_outside,
            pension.age,
            (
                *pension.findings(person_months),
                *care_found,
                *benefit.findings(person_months),
            ),
        )


@frozen(eq=False)
class _Pension:
    """The ages of the disability pension and of the old-age pension."""

    old: np.ndarray
    earnings_old: np.ndarray
    age: np.ndarray
    lowest: np.ndarray
    young: np.ndarray
    too_old: np.ndarray
    too_early: np.ndarray
    may_be_old: np.ndarray
    may_be_young: np.ndarray
    changes_at: np.ndarray
    why: Reason
    earnings_why: Reason

    @classmethod
    def of(cls, person_months: PersonMonths, law: Law, born: Born, month: np.ndarray) -> "_Pension":
        day = person_months.first_day
        disabled = person_months.lives_on(LivesOn.DISABILITY_PENSION)
        retired = person_months.lives_on(LivesOn.OLD_AGE_PENSION)
        lowest, goes_on, why = ages.disability_pension_from(law, day)
        at_65 = ages.national_old_age(law, day)
        year = person_months.of(person_months.tables.people.birth_year)
        own, earnings_why = ages.earnings_old_age(law, day, birth_year=year)
        old, earnings_old = month > born.late + at_65, month > born.late + own
        first = person_months.grid(old)[person_months.tables.lead]
        age, latest = (
            np.maximum(counts, lowest) if goes_on else counts
            for counts in (ages.age_at_start(month, birth) for birth in (born.early, born.late))
        )
        return cls(
            (old & disabled) | retired,
            (earnings_old & disabled) | retired,
            age,
            lowest,
            disabled & (age < lowest),
            disabled & person_months.of(first),
            retired & (month <= born.early + own),
            disabled & ~old & (month > born.early + at_65),
            disabled & (age >= lowest) & (latest < lowest),
            born.late + at_65,
            why,
            earnings_why,
        )

    @property
    def outside(self) -> np.ndarray:
        """Where nothing that the person is said to live on is paid at this age."""
        return self.young | self.too_old | self.too_early

    def findings(self, person_months: PersonMonths) -> tuple[Finding, ...]:
        """A pension at no such age stops; one that becomes an old-age pension is told."""
        months = person_months.grid(self.old & ~self.outside)
        disabled = person_months.grid(person_months.lives_on(LivesOn.DISABILITY_PENSION))[0]
        people = np.flatnonzero(disabled & months.any(axis=0))
        becomes = person_months.grid(self.changes_at)[0][people] + 1
        return (
            *_once(person_months, "pension_after_its_age", self.too_old, self.why, self.changes_at),
            *_once(
                person_months,
                "pension_before_its_age",
                self.young,
                self.why,
                age=self.lowest,
            ),
            *_once(person_months, "old_age_before_its_age", self.too_early, self.earnings_why),
            *on_people(
                "pension_becomes_old_age",
                "notice",
                people,
                self.why,
                from_day=DAY(first_days(becomes)),
            ),
        )


def _once(
    person_months: PersonMonths,
    code: str,
    where: np.ndarray,
    why: Reason,
    changed: np.ndarray | None = None,
    age: np.ndarray | None = None,
) -> tuple[Finding, ...]:
    """A stop, once for each person of the rows, with the day from which the age counts or the
    lowest age.
    """
    people = person_months.people_in(where)
    first = person_months.grid(where).argmax(axis=0)[people]
    row = first * person_months.tables.size[1] + people
    numbers = {}
    if changed is not None:
        numbers["from_day"] = DAY(first_days(changed[row] + 1))
    if age is not None:
        numbers["age_count"] = COUNT(np.broadcast_to(age, where.shape)[row])
    return on_people(code, "stop", people, why, **numbers)


def _care(
    person_months: PersonMonths, law: Law, born: Born, month: np.ndarray
) -> tuple[np.ndarray, tuple[Finding, ...]]:
    """Where a care allowance is paid to somebody who is too young for it."""
    lowest, why = ages.care_allowance_from(law, person_months.first_day)
    cared = person_months.of(person_months.tables.people.care) != CareLevel.NONE
    young = cared & (ages.age_at_start(month, born.early) < lowest)
    return young, _once(person_months, "care_before_its_age", young, why, age=lowest)


@frozen(eq=False)
class _Benefit:
    """The ages of the unemployment benefit, which is paid from the lowest birthday on and to the
    end of the month of the highest: too young, too old, and the month of the lowest birthday.
    """

    young: np.ndarray
    old: np.ndarray
    turning: np.ndarray
    may_be_outside: np.ndarray
    lowest: np.ndarray
    ends: np.ndarray
    why: Reason

    @classmethod
    def of(cls, person_months: PersonMonths, law: Law, born: Born, month: np.ndarray) -> "_Benefit":
        seeker = person_months.lives_on(LivesOn.LABOUR_MARKET_SUBSIDY)
        lowest, highest, why = ages.unemployment_ages(law, person_months.first_day)
        begins = born.early + lowest * MONTHS_A_YEAR
        ends = born.late + highest * MONTHS_A_YEAR
        turning = seeker & born.known & (month == begins)
        young, old = seeker & (month < begins), seeker & (month > ends)
        may_be = (month < born.late + lowest * MONTHS_A_YEAR) | (
            month > born.early + highest * MONTHS_A_YEAR
        )
        return cls(young, old, turning, seeker & ~young & ~old & may_be, lowest, ends, why)

    def first_month(self, person_months: PersonMonths) -> tuple[np.ndarray, np.ndarray]:
        """The first day of the benefit in the month of the birthday, and where it is not known."""
        birthday = person_months.of(person_months.tables.people.birth_day)
        known = self.turning & (birthday > 0)
        return (
            np.where(known, person_months.first_day + birthday - 1, 0),
            self.turning & ~known,
        )

    def findings(self, person_months: PersonMonths) -> tuple[Finding, ...]:
        """A benefit at no such age stops, and an unknown birthday leaves its month unknown."""
        _, unknown = self.first_month(person_months)
        return (
            *_once(person_months, "benefit_before_its_age", self.young, self.why, age=self.lowest),
            *_once(person_months, "benefit_after_its_age", self.old, self.why, self.ends),
            *person_months.finding(
                "birth_day_matters",
                "watch",
                unknown,
                self.why,
                age_count=COUNT(np.broadcast_to(self.lowest, unknown.shape)),
            ),
        )
