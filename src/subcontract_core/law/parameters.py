"""One dated parameter of the law, and a reform of some."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from fractions import Fraction
from math import lcm
from pathlib import Path

from attrs import evolve, field, frozen
import numpy as np

from ..base import money, numbers
from ..base.columns import Column, DayNumbers, ends
from ..base.dates import number
from ..base.errors import LawError, MoneyError, Text, said

CONFIDENCE = ("verified", "secondary", "memory", "override", "reform")
MONEY_UNITS = (
    "eur",
    "eur/hour",
    "eur/day",
    "eur/month",
    "eur/year",
    "eur/person/month",
    "eur/m2/month",
    "eur/invoice",
    "eur/km",
)
RATE_UNITS = ("share", "factor")
COUNT_UNITS = ("years", "months", "days", "hours", "count", "m2", "index")
CHOICE = "choice"
_MOST = 2**62  # of what a column holds
_MOST_COUNT = 10**9
_MOST_FACTOR = 10**6
_FINEST = 10**6
UNITS = (*MONEY_UNITS, *RATE_UNITS, *COUNT_UNITS, CHOICE)


@frozen
class Value:
    """What a parameter is from a day on. `amount` is None while the rule is not in force.

    `reform` is the id of the reform that set it (empty: the law or the scenario), `place` its file
    and line.
    """

    valid_from: date
    text: str
    amount: "int | Fraction | str | None"
    source: str = ""
    confidence: str = "verified"
    checked_on: date | None = None
    reform: str = ""
    place: str = field(default="", eq=False, repr=False)


@frozen(eq=False)
class Parameter:
    """One value of the law with its history.

    Amounts in euros are whole cents; shares exact fractions, written as per cent (7.15 %) or as a
    ratio (2/3); a `factor` is a plain number that multiplies (1.346); counts are whole numbers. A
    parameter of unit `choice` holds the name of a variant or of a reading (`options`; `disputed`
    when the sources disagree and the user may choose).

    `known_to` is the last day for which the last value is known: the year of an index, a rate or a
    tax act, the end of a freeze or an agreement. None: an act holds until somebody changes it.
    """

    name: str
    unit: str
    names: Mapping[str, str]
    act: str
    section: str
    values: tuple[Value, ...]
    options: tuple[str, ...] = ()
    disputed: bool = False
    note: str = ""
    place: str = field(default="", repr=False)
    known_to: date | None = None
    first_days: tuple[int, ...] = field(init=False, repr=False)
    has_gaps: bool = field(init=False, repr=False)
    den: int = field(init=False, repr=False)
    column: np.ndarray = field(init=False, repr=False)
    exact: money.Exact = field(init=False, repr=False)
    kind: str = field(init=False, repr=False)  # money, rate, count or choice
    singles: dict[int, money.Exact] = field(init=False, factory=dict, repr=False)

    @first_days.default
    def _first_days(self) -> tuple[int, ...]:
        return tuple(number(value.valid_from) for value in self.values)

    @has_gaps.default
    def _has_gaps(self) -> bool:
        return any(value.amount is None for value in self.values)

    @den.default
    def _den(self) -> int:
        shares = [
            value.amount.denominator for value in self.values if isinstance(value.amount, Fraction)
        ]
        return lcm(*shares) if shares else 1

    @column.default
    def _column(self) -> np.ndarray:
        def whole(value: Value) -> int:
            if value.amount is None:
                return 0
            if isinstance(value.amount, str):
                return self.options.index(value.amount)
            number = int(value.amount * self.den)
            if abs(number) > _MOST or self.den > _MOST:
                raise LawError(
                    Text(
                        "the values of {name} are too fine or too large to be held exactly",
                        name=self.name,
                    )
                )
            return number

        return np.array([whole(value) for value in self.values], dtype=np.int64)

    @exact.default
    def _exact(self) -> money.Exact:
        return money.Exact(self.column, self.den)

    def exact_at(self, rows: Column | int) -> money.Exact:
        """The exact numbers of these of `values`; a single one is made once."""
        if not isinstance(rows, int):
            return self.exact[rows]
        single = self.singles.get(rows)
        if single is None:
            single = self.singles[rows] = money.Exact(self.column[rows], self.den)
        return single

    @kind.default
    def _kind(self) -> str:
        if self.unit in MONEY_UNITS:
            return "money"
        if self.unit in RATE_UNITS:
            return "rate"
        return CHOICE if self.unit == CHOICE else "count"

    def row(self, day: int) -> int:
        """Which of `values` holds on one day; `LawError` if none does."""
        row = bisect_right(self.first_days, day) - 1
        if row < 0:
            raise LawError(
                Text(
                    "{name} is known only from {first}; the question is about an earlier day",
                    name=self.name,
                    first=self.values[0].valid_from,
                )
            )
        if self.has_gaps and self.values[row].amount is None:
            raise LawError(
                Text("{name} is not in force on a day that was asked for", name=self.name)
            )
        return row

    def rows_in_force(
        self, days: DayNumbers | int, between: tuple[int, int] | None = None
    ) -> Column | int:
        """Which of `values` holds on each day: one number where it is the same for all of them;
        `between` are the first and the last of the days where they are known.
        """
        if isinstance(days, int) or np.ndim(days) == 0:
            return self.row(int(days))
        if np.size(days) == 0:
            return np.zeros(0, dtype=np.int64)
        first, last = between or ends(days)
        low, high = self.row(first), self.row(last)
        if low == high:
            return low
        rows = np.full(np.shape(days), low)
        # a few passes are quicker than a search a row
        for start in self.first_days[low + 1 : high + 1]:
            rows += days >= start
        if self.has_gaps:
            for row in np.flatnonzero(np.bincount(np.reshape(rows, -1))):
                self.row(self.first_days[int(row)])
        return rows

    def on(self, day: date) -> Value:
        """The value that holds on a day."""
        return self.values[self.row(number(day))]

    def overridden(self, text: str, source: str) -> "Parameter":
        """The same parameter with one value for all time, set by a scenario."""
        amount = parse(self, text)
        first = self.values[0].valid_from
        return self.changed([Value(first, written(self, amount), amount, source, "override")])

    def changed(self, values: Iterable[Value]) -> "Parameter":
        """The same parameter, unchanged to the day before the first of `values`; from then on
        only they hold.
        """
        new = tuple(values)
        return evolve(
            self,
            values=(
                *(value for value in self.values if value.valid_from < new[0].valid_from),
                *new,
            ),
        )

    def held(self, first: date, last: date) -> list[tuple[Value, date]]:
        """The values that hold on some day from `first` to `last`, each with the last of these
        days.
        """
        ends = [*(value.valid_from - timedelta(days=1) for value in self.values[1:]), last]
        return [
            (value, min(end, last))
            for value, end in zip(self.values, ends, strict=True)
            if value.valid_from <= last and end >= first
        ]


def parse(parameter: Parameter, text: str) -> "int | Fraction | str":
    """Read a value in the parameter's own unit; `LawError` says what is allowed."""
    if parameter.unit == CHOICE:
        if text not in parameter.options:
            raise LawError(
                Text(
                    "{text!r} is none of {options}", text=text, options=", ".join(parameter.options)
                )
            )
        return text
    try:
        if parameter.kind == "money":
            return numbers.cents(text)
        if parameter.unit == "share":
            value = numbers.share(text, with_ratio=True)
        else:
            value = (
                Fraction(numbers.whole(text))
                if parameter.kind == "count"
                else numbers.decimal(text)
            )
    except MoneyError as error:
        raise LawError(
            Text("{error} (unit {unit})", error=said(error), unit=parameter.unit)
        ) from None
    most = _MOST_COUNT if parameter.kind == "count" else _MOST_FACTOR
    if abs(value) > most:
        raise LawError(
            Text(
                "{text!r} is more than {most} (unit {unit})",
                text=text,
                most=most,
                unit=parameter.unit,
            )
        )
    if parameter.unit == "factor" and _FINEST % value.denominator:
        raise LawError(Text("{text!r} has more than six decimals", text=text))
    return int(value) if parameter.kind == "count" else value


def written(parameter: Parameter, amount: "int | Fraction | str") -> str:
    """A value as a text that reads back the same: 837.59, 7.15 %, 2/3."""
    if isinstance(amount, str):
        return amount
    if parameter.kind == "money":
        return numbers.euros(int(amount))
    if parameter.kind == "count":
        return str(amount)
    value = Fraction(amount)
    if parameter.unit == "factor":
        return numbers.written(value)
    return numbers.percent(value) if 10**8 % value.denominator == 0 else f"{value}"


@frozen(eq=False)
class Reform:
    """What a reform file says: per parameter its values from the first day on, all of them
    after `start`.
    """

    id: str
    titles: Mapping[str, str]
    kind: str
    source: str
    start: date
    changes: Mapping[str, tuple[Value, ...]]
    note: Mapping[str, str] = field(factory=dict)
    place: str = ""
    file: Path | None = None  # where it was read; nothing is ever written there
