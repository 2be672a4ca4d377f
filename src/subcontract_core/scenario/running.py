"""What it takes to run the group besides wages: a county says it once for all models."""

from fractions import Fraction

from attrs import evolve, frozen

from ..base.money import Exact
from ..base.per_time import DAY, HOUR, MONTH
from .checking import Checked
from .fields import given
from .units import Choice, Money, Share, Whole

BEARERS = ("organiser", "buyer", "activity_centre")
PLACES = SAVED, STAYS_OPEN, GIVEN_TO_NEXT = ("saved", "stays_open", "given_to_next")
AFTERWARDS = ("needed", "reserved")  # what of the place in the activity centre if the work ends
_HOUR, _COST = Money(most=100_000, per=HOUR), Money(most=10_000_000)
_A_MONTH, _A_DAY = evolve(_COST, per=MONTH), evolve(_COST, per=DAY)
_MINUTES, _HOURS = Whole(0, 6_000), Whole(0, 10_000)


@frozen
class Running(Checked):
    """The work of instructors and coaches, other costs, and what a free place saves.

    Nothing has a usual value: what nobody gave of the hours and their prices is unknown, and a cost
    that is not named is not asked. `instructor_hour` and `coach_hour` are what an hour costs in all
    (cents). `before`, `after` are minutes a visit, `presence` the share of a visit at which an
    instructor is there, one for `people_per_instructor`; `coach_monthly` minutes a participant and
    month (`coach_first_month` in the first), `onboarding` once, `buyer_contact` a buyer and month.
    `instructor_hours` and `coach_hours` are the hours a month that are free for it. `borne_by`
    stands in for what the model says. `transport` is a visit, `equipment` a month, `training` once
    a person, `meals` a person and visit. `place_day` is what a day in the activity centre costs,
    `place_when_free` what becomes of it when it is not used, `place_if_ends` whether one is needed
    again or held when the work ends; `activity_meal` is the meal of an activity day. `deadweight`
    is the share of the effect on benefits that would have come anyway, `displacement` the share
    that others lose, and `lasts_months` how long the work lasts: it is told, and no month is
    counted for it.

    An hour that nobody gave a price is computed from `staff_pay` (a month), `staff_bonus`,
    `staff_side` (of the employer), `staff_hours` (worked a year) and `staff_overhead`, if all five
    are given; none of them has a value of the country.
    """

    instructor_hour: int | None = given(_HOUR, None)
    coach_hour: int | None = given(_HOUR, None)
    staff_pay: int | None = given(_A_MONTH, None)
    staff_bonus: Fraction | None = given(Share(), None)
    staff_side: Fraction | None = given(Share(), None)
    staff_hours: int | None = given(Whole(1, 3_000), None)
    staff_overhead: Fraction | None = given(Share(), None)
    before: int | None = given(_MINUTES, None)
    after: int | None = given(_MINUTES, None)
    presence: Fraction | None = given(Share(), None)
    people_per_instructor: int | None = given(Whole(1, 100), None)
    coach_monthly: int | None = given(_MINUTES, None)
    coach_first_month: int | None = given(_MINUTES, None)
    onboarding: int | None = given(_MINUTES, None)
    buyer_contact: int | None = given(_MINUTES, None)
    instructor_hours: int | None = given(_HOURS, None)
    coach_hours: int | None = given(_HOURS, None)
    borne_by: str = given(Choice(BEARERS), "")
    transport: int | None = given(_COST, None)
    equipment: int | None = given(_A_MONTH, None)
    training: int | None = given(_COST, None)
    meals: int | None = given(_COST, None)
    place_day: int | None = given(_A_DAY, None)
    place_when_free: str = given(Choice(PLACES), "")
    place_if_ends: str = given(Choice(AFTERWARDS), "")
    activity_meal: int | None = given(_COST, None)
    deadweight: Fraction | None = given(Share(), None)
    displacement: Fraction | None = given(Share(), None)
    lasts_months: int | None = given(Whole(0, 600), None)

    @property
    def computed_hour(self) -> int | None:
        """Pay × 12 × (1 + bonus) × (1 + side) / hours × (1 + overhead), exact and rounded once to
        a cent; None while a part is not known.
        """
        pay, hours = self.staff_pay, self.staff_hours
        bonus, side, overhead = self.staff_bonus, self.staff_side, self.staff_overhead
        if pay is None or hours is None or bonus is None or side is None or overhead is None:
            return None
        year = pay * 12 * (1 + bonus) * (1 + side)
        return int(Exact.of(year / hours * (1 + overhead)).cents())

    @property
    def instructor_price(self) -> int | None:
        """What an instructor's hour costs: as it is given, else as it is computed."""
        return self.computed_hour if self.instructor_hour is None else self.instructor_hour

    @property
    def coach_price(self) -> int | None:
        """What a coach's hour costs: as it is given, else as it is computed."""
        return self.computed_hour if self.coach_hour is None else self.coach_hour
