"""What is asked: a group, its buyers and gigs, the months, and what the user overrides.

Frozen attrs types with dates and whole cents. They carry ids like P1, never names; reading checks
for identity codes. `Scenario` is also what widgets and spreadsheets build.
"""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from attrs import evolve, field, frozen

from ..base.dates import (
    WEEKDAYS,
    first_day,
    last_day,
    month_number,
    public_holidays,
    working_day_before,
)

LIVES_ON = ("none", "disability_pension", "labour_market_subsidy", "other")
ACTIVITY = ("none", "disability", "rehabilitative")
PENSION = ("national", "earnings_related", "earnings_related_partial")
CARE = ("none", "basic", "middle", "highest")
HOUSING = ("none", "rent")
BUYER_KINDS = (
    "company",
    "private_person",
    "municipality",
    "wellbeing_county",
    "association",
    "parish",
    "housing_company",
    "state",
)
PUBLIC_KINDS = ("municipality", "wellbeing_county", "state")
SECTORS = ("property_services", "commerce", "care", "other")
ALL_MODELS = "all"  # a term for every model that has it
PAPERS = (
    "benefit_advice",
    "consent",
    "plain_language_information",
    "service_decision",
    "service_plan",
    "tax_card",
    "safety_card",
    "risk_assessment",
    "induction",
    "training",
    "employment_contract",
    "assignment_contract",
    "billing_membership",
    "gig_agreement",
    "work_ability_assessment",
    "debt_clarification",
    "activation_plan",
    "activity_agreement",
    "order_terms",
    "cooperation_agreement",
    "weekly_plan",
)


@frozen
class Dates:
    """Which days: listed dates, or weekdays from a day to a day without public holidays.

    `every` 2 is every second week; weeks run from Monday to Sunday and are counted from the week of
    `start`.
    """

    dates: tuple[date, ...] = ()
    weekly: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None
    without: tuple[date, ...] = ()
    every: int = 1

    def days(self) -> tuple[date, ...]:
        """The days in order, each once."""
        return tuple(sorted(self._given() - set(self.without)))

    def idle(self) -> tuple[date, ...]:
        """The exceptions that take no day away."""
        given = self._given() if self.without else set()
        return tuple(day for day in self.without if day not in given)

    def is_left_out(self, day: date) -> bool:
        """Whether a day is left out because it is a public holiday, though its weekday is one
        of the weekly ones.
        """
        return day in public_holidays(day.year) and WEEKDAYS[day.weekday()] in self.weekly

    def _given(self) -> set[date]:
        """The days before exceptions."""
        days = set(self.dates)
        if self.weekly and self.start and self.end:
            wanted = {WEEKDAYS.index(name) for name in self.weekly}
            monday = self.start - timedelta(days=self.start.weekday())
            for offset in range((self.end - self.start).days + 1):
                day = self.start + timedelta(days=offset)
                in_turn = (day - monday).days // 7 % self.every == 0
                if in_turn and day.weekday() in wanted and day not in public_holidays(day.year):
                    days.add(day)
        return days


@frozen
class Activity:
    """Work activity that the person takes part in today (työtoiminta, kuntouttava työtoiminta).

    `start` and `end` are minutes of the day; `allowance` is cents a day (työosuusraha), None if not
    known. The 9 € of rehabilitative work activity comes from the law, not from here. Without days
    it is not known which they are, unless `no_days` says that there are none.
    """

    kind: str = "none"
    when: Dates = Dates()
    start: int = 9 * 60
    end: int = 15 * 60
    allowance: int | None = None
    no_days: bool = False

    @property
    def days_known(self) -> bool:
        """Whether somebody said which days they are; without activity there are none."""
        return self.kind == ACTIVITY[0] or self.no_days or bool(self.when.dates or self.when.weekly)


@frozen
class Housing:
    """How the person lives: `rent` in cents a month, statutory municipality group 1 to 4; None
    is an amount that nobody gave.
    """

    kind: str = "none"
    rent: int | None = None
    municipality_group: int = 4
    spouse: bool = False
    spouse_income: int | None = None
    spouse_entitled: bool = False


@frozen
class Taxes:
    """What the year's tax needs: the shares of the municipality and the parish (0 outside the
    church).

    `benefits` is the share that is withheld from pensions and taxable benefits, beside the card for
    pay; None while nobody has said it.
    """

    municipality: Fraction = Fraction(0)
    church: Fraction = Fraction(0)
    benefits: Fraction | None = None


@frozen
class Assistance:
    """That the household gets basic social assistance (perustoimeentulotuki), cents a month.

    `housing` is the accepted housing cost (at most the local limit), None for the rent; `other`
    other accepted expenses, `income` other net income of the household.
    """

    housing: int | None = None
    other: int = 0
    income: int = 0


@frozen
class Debts:
    """That debts are in enforcement (ulosotto): how many people the person keeps, and free
    months that are left.
    """

    dependants: int = 0
    free_months: int = 0


@frozen
class Pension:
    """Which disability pension the person has, as its earnings limit depends on it.

    `no_limit` is a national pension granted because of blindness or lasting inability to move;
    `average` the earlier average earnings in cents a month, on which an earnings-related pension's
    limit rests.
    """

    kind: str = "national"
    no_limit: bool = False
    average: int = 0


@frozen
class Move:
    """A request to hold one activity day on another day instead."""

    day: date
    to: date


@frozen
class Person:
    """One participant. Money in cents; `other_pension` a year; `withholding` the tax card's share,
    None while nobody has seen the card.

    `absences` are days on which the person comes neither to work nor to activity, though planned.
    `papers` is None while nobody has said which papers are in hand (that is not the same as none);
    `taxes`, `assistance` and `debts` are None where nobody has said anything about them.
    """

    id: str
    birth_year: int
    lives_on: str = "none"
    activity: Activity = Activity()
    care_allowance: str = "none"
    housing: Housing = Housing()
    assets: int = 0
    other_pension: int = 0
    withholding: Fraction | None = None
    papers: tuple[str, ...] | None = None
    moves: tuple[Move, ...] = ()
    months_over_before: int = 0
    taxes: Taxes | None = None
    assistance: Assistance | None = None
    debts: Debts | None = None
    pension: Pension = Pension()
    absences: tuple[date, ...] = ()


@frozen
class Buyer:
    """Who orders the work. `deducts_vat` says whether VAT is a cost to it."""

    id: str
    kind: str
    deducts_vat: bool = False


@frozen
class Gig:
    """One kind of visit: who orders it, what it is, which days, how long, and who goes."""

    id: str
    buyer: str
    task: str
    when: Dates
    minutes: int
    crew: tuple[str, ...]
    sector: str = "other"
    start: int = 9 * 60
    in_activity_premises: bool = False


@frozen
class PayRule:
    """When pay and allowances are paid: a day ("last" or 1 to 28) of the same or the next month.

    A day that falls on a Saturday, a Sunday, a holiday or an eve moves to the working day before
    it, also into the month or year before: Employment Contracts Act 55/2001, chapter 2, section 14.
    The act is about pay in employment; here fees, allowances and invoices follow the same rule, as
    no other is given for them.
    """

    day: str = "last"
    month: str = "same"

    def pay_day(self, month: int) -> date:
        """The pay day for work done in a month (as a month number)."""
        paid = month + (self.month == "next")
        return working_day_before(
            last_day(paid) if self.day == "last" else first_day(paid).replace(day=int(self.day))
        )

    def pay_month(self, month: int) -> int:
        """The month (as a month number) in which work done in a month is paid."""
        return month_number(self.pay_day(month))


@frozen
class Mark:
    """Where a value comes from: `sourced` with a public document, or `assumed` with why; `unknown`
    where the documents do not have it.

    `text` is the plain text, or the English one of `texts` (the first where there is no English).
    `texts` holds the texts by language where there is more than a plain one.
    """

    kind: str
    text: str = ""
    texts: dict[str, str] = field(factory=dict, hash=False)


@frozen
class TermValue:
    """A model's term set by the user, for everybody or for one person, gig or sector; `model`
    may be `all`, every model that has the term.
    """

    model: str
    term: str
    value: str
    person: str = ""
    gig: str = ""
    sector: str = ""
    mark: Mark = Mark("assumed")
    instead_of_law: bool = False
    place: str = field(default="", eq=False, repr=False)
    value_place: str = field(default="", eq=False, repr=False)  # the cell of the value itself


@frozen
class LawValue:
    """A parameter of the law set by the user for the whole comparison (a value or a reading).

    `instead_of_law` is true for a figure that stands in for the dated law, false for a choice
    between readings that the law leaves open.
    """

    parameter: str
    value: str
    mark: Mark = Mark("assumed")
    instead_of_law: bool = True
    place: str = field(default="", eq=False, repr=False)
    value_place: str = field(default="", eq=False, repr=False)


@frozen
class Scenario:
    """One whole question. Months are month numbers (`days.month_number`), first and last of work.

    `source` names the public documents that the case is taken from: what it leaves open is then not
    in those sources, else it has not been given. `left_out` are the paths of what a file did not
    say (see `absence`), `noticed` what its reader remarked on; neither is part of the question.
    `file` is where it was read, if anywhere; nothing that is made of it is ever written there.
    """

    id: str
    title: dict[str, str]
    first_month: int
    last_month: int
    people: tuple[Person, ...]
    buyers: tuple[Buyer, ...] = ()
    gigs: tuple[Gig, ...] = ()
    pay: PayRule = PayRule()
    continues_months: int = 12
    terms: tuple[TermValue, ...] = ()
    law: tuple[LawValue, ...] = ()
    marks: dict[str, Mark] = field(factory=dict)
    note: dict[str, str] = field(factory=dict)
    source: str = ""
    left_out: frozenset[str] = field(default=frozenset(), eq=False, repr=False)
    noticed: tuple[str, ...] = field(default=(), eq=False, repr=False)
    file: str = field(default="", eq=False, repr=False)

    def with_terms(self, model: str, /, **values: Any) -> "Scenario":
        """The same scenario with some of a model's terms set for everybody (texts or numbers)."""
        kept = tuple(
            t
            for t in self.terms
            if not (t.model == model and t.term in values and not (t.person or t.gig or t.sector))
        )
        added = tuple(TermValue(model, name, str(value)) for name, value in values.items())
        return evolve(self, terms=kept + added)

    def with_law(self, values: dict[str, str]) -> "Scenario":
        """The same scenario with figures that stand in for the dated law."""
        return self._with_law(values, instead_of_law=True)

    def with_reading(self, values: dict[str, str]) -> "Scenario":
        """The same scenario with readings chosen where the law leaves a choice open (kept by
        `on_dated_law`).
        """
        return self._with_law(values, instead_of_law=False)

    def _with_law(self, values: dict[str, str], instead_of_law: bool) -> "Scenario":
        kept = tuple(value for value in self.law if value.parameter not in values)
        return evolve(
            self,
            law=kept
            + tuple(
                LawValue(name, str(text), instead_of_law=instead_of_law)
                for name, text in values.items()
            ),
        )

    def with_person(self, person: str, /, **changes: Any) -> "Scenario":
        """The same scenario with some fields of one person changed."""
        return evolve(
            self, people=tuple(evolve(p, **changes) if p.id == person else p for p in self.people)
        )

    def with_gig(self, gig: str, /, **changes: Any) -> "Scenario":
        """The same scenario with some fields of one gig changed."""
        return evolve(
            self, gigs=tuple(evolve(g, **changes) if g.id == gig else g for g in self.gigs)
        )

    def planned(self, person: Person) -> set[date]:
        """The days on which a person has a gig or activity."""
        return {day for gig in self.gigs if person.id in gig.crew for day in gig.when.days()}.union(
            person.activity.when.days()
        )

    def without_idle_absences(self) -> "Scenario":
        """The same scenario without absences on days on which nothing is planned any more."""
        if not any(person.absences for person in self.people):
            return self
        return evolve(
            self,
            people=tuple(
                evolve(p, absences=tuple(day for day in p.absences if day in self.planned(p)))
                for p in self.people
            ),
        )

    def on_dated_law(self) -> "Scenario":
        """Without the figures that stand in for the law: everything dated is read from the law."""
        return evolve(
            self,
            terms=tuple(term for term in self.terms if not term.instead_of_law),
            law=tuple(value for value in self.law if not value.instead_of_law),
        )
