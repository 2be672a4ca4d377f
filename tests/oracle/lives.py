"""Who the oracle reckons for: one person, a home, and so many months of pay."""

from fractions import Fraction
from math import floor

from attrs import frozen

YEAR, FOR_EVER = 12, 1200


def cents(euros: Fraction) -> int:
    """Whole cents, half a cent away from zero."""
    size = floor(abs(euros) * 100 + Fraction(1, 2))
    return size if euros >= 0 else -size


def euros(amount: int) -> Fraction:
    """Euros of so many cents."""
    return Fraction(amount, 100)


@frozen
class Turn:
    """What is another in the home from a month on; None is what stays. `spouse` comes or goes, with
    an income in cents a year; of `adults` there are so many, with an income in cents a month.
    """

    month: int
    rent: int | None = None
    moves: bool = False
    spouse: bool | None = None
    spouse_income: int | None = None
    adults: int | None = None
    adults_income: int | None = None


@frozen
class Home:
    """A rented home: the rent in cents a month, the municipality group of the law of 2015 (1 to 4),
    a spouse with an income in cents a year, who may be `entitled` to the pensioners' allowance too,
    and what is known of the decision in force.

    `turns` are what changes on the way, in the order of the months.
    """

    rent: int
    group: int = 3
    spouse: bool = False
    spouse_income: int = 0
    decided: int | None = None
    decided_income: int | None = None
    entitled: bool = False
    turns: tuple[Turn, ...] = ()

    def _said(self, name: str, month: int, at_first: int) -> int:
        """What was said last by a month."""
        for turn in self.turns:
            said = getattr(turn, name)
            if turn.month <= month and said is not None:
                at_first = said
        return at_first

    def rent_in(self, month: int) -> int:
        """The rent of a month, in cents."""
        return self._said("rent", month, self.rent)

    def has_spouse(self, month: int) -> bool:
        """Whether a spouse is there."""
        return bool(self._said("spouse", month, self.spouse))

    def adults_in(self, month: int) -> int:
        """How many other adults are there."""
        return self._said("adults", month, 0)

    def income_in(self, month: int) -> Fraction:
        """What the spouse and the other adults have a month, in euros."""
        spouse = self._said("spouse_income", month, self.spouse_income)
        others = self._said("adults_income", month, 0)
        return euros(spouse) / 12 * self.has_spouse(month) + euros(others) * (
            self.adults_in(month) > 0
        )

    def moves_in(self, month: int) -> bool:
        """Whether a move counts from a month."""
        return any(turn.moves and turn.month == month for turn in self.turns)


@frozen(eq=False)
class Life:
    """A person over some months. `lives_on` is pension, subsidy or none; `pays` is in cents by
    month, each paid in its month, as wages of a public employer (`wage`) or as fees of assignments.

    The visits of a month are on its day `first_day` and on no day after `last_day`; the work goes
    on for `plan` months from its first. `children` are months of birth.
    """

    first: int
    pays: tuple[int, ...]
    lives_on: str = "pension"
    born: int = 1990
    wage: bool = True
    plan: int = 12
    home: Home | None = None
    other_pension: int = 0
    care: str = "none"
    assets: int = 0
    card: Fraction = Fraction(0)
    benefit_card: Fraction = Fraction(0)
    over_before: int = 0
    dependants: int | None = None
    assisted: tuple[int, int, int] | None = None
    first_day: int = 12
    birth_month: int | None = None
    children: tuple[int, ...] = ()

    @property
    def last(self) -> int:
        """The last month."""
        return self.first + len(self.pays) - 1

    @property
    def months(self) -> range:
        """All months, by number."""
        return range(self.first, self.last + 1)

    def age(self, month: int) -> int:
        """The age that contributions count: from the month after the birthday, and where only the
        year of birth is known that of the end of the year.
        """
        if self.birth_month is None:
            return month // 12 - self.born
        return (month - (12 * self.born + self.birth_month - 1) - 1) // 12

    def children_of(self, month: int, low: int, high: int) -> list[int]:
        """The ages of the children from `low` to under `high`, the oldest first; an age counts from
        the month after the birthday, a birth from the month after it.
        """
        ages = sorted(((month - born - 1) // YEAR for born in self.children), reverse=True)
        return [age for age in ages if low <= age < high]

    def pay(self, month: int) -> Fraction:
        """What is paid in a month, in euros."""
        told = self.first <= month <= self.last
        return euros(self.pays[month - self.first]) if told else Fraction(0)

    @property
    def started(self) -> int | None:
        """The first month of work."""
        return next((month for month in self.months if self.pays[month - self.first]), None)

    @property
    def is_ongoing(self) -> bool:
        """Whether the work began before the months that are told: pay was over the limit then."""
        return self.over_before > 0 and self.started == self.first

    @property
    def stopped(self) -> int | None:
        """The last month with pay."""
        return next((month for month in self.months[::-1] if self.pays[month - self.first]), None)

    @property
    def ended(self) -> int | None:
        """The last month of work; None where there is none, or where it goes on."""
        is_over = self.stopped is not None and not self.goes_on(self.stopped + 1, self.stopped)
        return self.stopped if is_over or self.stopped != self.last else None

    def goes_on(self, month: int, seen_from: int) -> bool:
        """Whether work is foreseen in a month after the last with pay: as long as it is meant to go
        on, until months without it have come. For a year or more it has no end that a decision
        could see.
        """
        if self.stopped is None or (seen_from > self.stopped and self.stopped != self.last):
            return False
        lasts = self.plan if self.plan < YEAR else FOR_EVER
        return self.stopped < month < self.started + lasts

    def usual(self, amounts: list[Fraction]) -> Fraction:
        """The mean of some amounts of every month, from the first month of work to the last."""
        return sum(amounts, Fraction(0)) / (self.stopped - self.started + 1)
