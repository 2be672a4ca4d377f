"""One participant: the person, what they do today and when, and the papers in hand.

Frozen attrs types with dates and whole cents. People carry ids like P1, never names.
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from attrs import frozen

from ..base.codes import Codes
from ..base.errors import Text
from ..base.per_time import MONTH, YEAR
from .activity import Activity, Move
from .cards import CardChange, wrong_cards
from .chance import FallsIll
from .checking import Checked
from .composed import Many, Part, Records, days
from .extra_pay import ExtraPay
from .family import MOST_CHILDREN, YOUNGEST_PARENT, Child, Parents
from .fields import NONE, assumed, fault, given, unknown
from .home import Housing, housing_of_pensioner, pensioner
from .home_changes import HomeChange, wrong_changes
from .missing import Illness, told_twice
from .owing import DebtChange, Debts, wrong_debts
from .rule import Broken, alone
from .situation import Assistance, Pension, Taxes
from .texts import PersonId
from .trip import Trip, wrong_trip
from .units import Choice, Day, Money, Share, Whole, month_text


class LivesOn(Codes):
    """What a person lives on today."""

    NONE = 0
    DISABILITY_PENSION = 1
    LABOUR_MARKET_SUBSIDY = 2
    OTHER = 3
    OLD_AGE_PENSION = 4


class CareLevel(Codes):
    """The level of the care allowance."""

    NONE = 0
    BASIC = 1
    MIDDLE = 2
    HIGHEST = 3


class Paper(Codes):
    """The papers that a person can have in hand; a column holds one bit for each."""

    BENEFIT_ADVICE = 0
    CONSENT = 1
    PLAIN_LANGUAGE_INFORMATION = 2
    SERVICE_DECISION = 3
    SERVICE_PLAN = 4
    TAX_CARD = 5
    SAFETY_CARD = 6
    RISK_ASSESSMENT = 7
    INDUCTION = 8
    TRAINING = 9
    EMPLOYMENT_CONTRACT = 10
    ASSIGNMENT_CONTRACT = 11
    BILLING_MEMBERSHIP = 12
    GIG_AGREEMENT = 13
    WORK_ABILITY_ASSESSMENT = 14
    DEBT_CLARIFICATION = 15
    ACTIVATION_PLAN = 16
    ACTIVITY_AGREEMENT = 17
    ORDER_TERMS = 18
    COOPERATION_AGREEMENT = 19
    WEEKLY_PLAN = 20


FIRST_BIRTH, LAST_BIRTH, YOUNGEST = 1900, 2085, 15


@frozen
class Person(Checked):
    """One participant. Money in cents; `other_pension` a year; `withholding` the tax card's share,
    None while nobody has seen the card.

    `tax_card_limit` is the year's income up to which the card's share holds, `tax_card_over` the
    share of what is above it (None where nobody has told it), `tax_card_used` what was paid in the
    year before the first month. Nobody works in a spell of `ill`; `employed_since` is the first day
    of the employment, on which sick pay rests.

    `absences` are days on which the person comes neither to work nor to activity, though planned.
    `papers` is None while nobody has said which papers are in hand (that is not the same as none);
    `taxes`, `assistance` and `debts` are None where nobody has said anything about them.
    """

    id: str = given(PersonId(), absence=fault(), must=True)
    birth_year: int = given(Whole(FIRST_BIRTH, LAST_BIRTH), absence=fault(), column="birth_year")
    lives_on: str = given(Choice(LivesOn.words()), "none", assumed(), column="lives_on")
    activity: Activity = given(Part(Activity, own_sheet=True), Activity())
    care_allowance: str = given(Choice(CareLevel.words()), "none", assumed(), column="care")
    housing: Housing = given(Part(Housing), Housing())
    assets: int = given(Money(), 0, assumed(housing_of_pensioner), column="assets")
    other_pension: int = given(
        Money(50_000_000, per=YEAR), 0, assumed(pensioner), column="other_pension"
    )
    withholding: Fraction | None = given(
        Share(),
        None,
        unknown(),
        key="tax_card",
        column="withholding",
        known="withholding_known",
    )
    papers: tuple[str, ...] | None = given(
        Many(Choice(Paper.words())),
        None,
        unknown(),
        column="papers",
        known="papers_known",
    )
    moves: tuple[Move, ...] = given(Records(Move), ())
    months_over_before: int = given(
        Whole(0, 120), 0, assumed(pensioner), column="months_over_before"
    )
    taxes: Taxes | None = given(Part(Taxes), None, known="tax_known")
    assistance: Assistance | None = given(
        Part(Assistance), None, key="social_assistance", known="assisted"
    )
    debts: Debts | None = given(Part(Debts), None, known="in_debt")
    pension: Pension = given(Part(Pension), Pension(), is_quiet=True)
    absences: tuple[date, ...] = given(days(), (), NONE)
    birth_month: int | None = given(
        Whole(1, 12),
        None,
        NONE,
        column="birth_month",
        known="birth_month_known",
    )
    birth_day: int | None = given(
        Whole(1, 31),
        None,
        NONE,
        column="birth_day",
        known="birth_day_known",
    )
    tax_card_limit: int | None = given(
        Money(50_000_000), None, column="card_limit", known="card_limit_known"
    )
    tax_card_over: Fraction | None = given(
        Share(), None, column="card_over", known="card_over_known"
    )
    tax_card_used: int | None = given(Money(50_000_000), None, column="card_used")
    children: tuple[Child, ...] = given(Records(Child), ())
    parents: Parents | None = given(Part(Parents), None, known="with_parents")
    other_income: int = given(
        Money(1_000_000, per=MONTH),
        0,
        assumed(lambda person: person.lives_on == "labour_market_subsidy"),
        column="other_income",
    )
    ill: tuple[Illness, ...] = given(Records(Illness), ())
    employed_since: date | None = given(Day(), None, NONE)
    home_changes: tuple[HomeChange, ...] = given(Records(HomeChange), ())
    extra_pay: tuple[ExtraPay, ...] = given(Records(ExtraPay), ())
    falls_ill: FallsIll | None = given(Part(FallsIll), None)
    tax_card_changes: tuple[CardChange, ...] = given(Records(CardChange), ())
    debt_changes: tuple[DebtChange, ...] = given(Records(DebtChange), ())
    trip: Trip | None = given(Part(Trip), None)

    def rules(self) -> Iterator[Broken]:
        """Each move is of a planned activity day, and of each day there is one; nobody is absent
        on a day that is asked to be moved; the day of birth is one that the calendar has; children
        are younger, and nobody is their own spouse. What a card has beside its limit goes with it.
        """
        yield from alone(self, "birth_month", ("birth_day",))
        yield from self._no_such_birthday()
        yield from self._no_such_family()
        yield from self._too_early()
        yield from wrong_changes(self.housing, self.home_changes)
        yield from wrong_cards(self.tax_card_limit, self.tax_card_changes)
        yield from wrong_debts(self.debts, self.debt_changes)
        yield from wrong_trip(self.activity.kind, self.trip)
        yield from alone(self, "tax_card_limit", ("tax_card_over", "tax_card_used"))
        activity = ("activity",)
        planned = set(self.activity.when.days()) if self.moves else set()
        moved: set[date] = set()
        for place, move in enumerate(self.moves):
            path = ("moves", place, "day")
            if move.day not in planned:
                allowed = Text("a day on which the person has activity")
                yield Broken(
                    path,
                    str(move.day),
                    allowed,
                    "Check the date.",
                    (path, activity),
                )
            elif move.day in moved:
                yield Broken(
                    path,
                    Text("{day} a second time", day=move.day),
                    "each day moved once",
                    "Remove one of them.",
                )
            moved.add(move.day)
        asked = {day for move in self.moves for day in (move.day, move.to)}
        for place, day in enumerate(self.absences):
            if day in asked:
                yield Broken(
                    ("absences", place),
                    Text("{day}, in a move of an activity day too", day=day),
                    "a day without a move",
                    "Remove the move or the absence.",
                )
        yield from told_twice(self.ill, self.absences)

    def is_away(self, day: date) -> bool:
        """Whether the person is absent or ill on a day."""
        return day in self.absences or any(spell.has(day) for spell in self.ill)

    def _no_such_birthday(self) -> Iterator[Broken]:
        day = (self.birth_year, self.birth_month, self.birth_day)
        if self.birth_month is None or self.birth_day is None:
            return
        if self.birth_day > monthrange(self.birth_year, self.birth_month)[1]:
            yield Broken(
                ("birth_day",),
                "{}-{:02d}-{:02d}".format(*day),
                "a day that the calendar has",
                "Check the day of birth.",
                (("birth_year",), ("birth_month",), ("birth_day",)),
            )

    def _too_early(self) -> Iterator[Broken]:
        """Employment or a seizure of income before anybody could work."""
        seized = None if self.debts is None else self.debts.seized_since
        paths = (("employed_since",), ("debts", "seized_since"))
        for path, day in zip(paths, (self.employed_since, seized), strict=True):
            if day is not None and day.year < self.birth_year + YOUNGEST:
                yield Broken(
                    path,
                    str(day),
                    Text("a day in {year} or later", year=self.birth_year + YOUNGEST),
                    "Check the date and the year of birth.",
                    (path, ("birth_year",)),
                )

    def _no_such_family(self) -> Iterator[Broken]:
        """More children than a home could have, one older than its parent could be, and a spouse of
        oneself.
        """
        if len(self.children) > MOST_CHILDREN:
            yield Broken(
                ("children", MOST_CHILDREN),
                Text("{count} children", count=len(self.children)),
                Text("at most {most} children", most=MOST_CHILDREN),
                "Look whether a line was copied too often.",
            )
        born = self.birth_year * 12 + (self.birth_month or 1) - 1
        for place, child in enumerate(self.children):
            if child.born < born + YOUNGEST_PARENT * 12:
                yield Broken(
                    ("children", place, "born"),
                    month_text(child.born),
                    Text(
                        "a month at least {years} years after the parent's birth",
                        years=YOUNGEST_PARENT,
                    ),
                    "Check both; a child of the spouse stands with the spouse.",
                    (("children", place, "born"), ("birth_year",), ("birth_month",)),
                )
        if self.housing.spouse_in_group == self.id:
            yield Broken(
                ("housing", "spouse_in_group"),
                "the person's own id",
                "the id of somebody else in the group",
                "Name the spouse, or take the line out.",
                (("id",), ("housing", "spouse_in_group")),
            )
