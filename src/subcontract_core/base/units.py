"""What a number counts: the unit is a type of its own, and every face writes a number by it.

A `Quantity` is a column with its unit. Nothing is read from the name of a number: whether 18905 is
a day or 189.05 € stands beside the column.
"""

from attrs import field, frozen
import numpy as np

from .dates import calendar_date


@frozen
class Unit:
    """One unit: its name in JSON, the kind of field with which a text writes it
    (`report.text.language`), and whether the number is a day of the calendar.
    """

    name: str
    written: str
    dated: bool = False

    def plain(self, value: int) -> int | str:
        """A value for JSON and tables: an ISO date for a day, else the whole number."""
        return f"{calendar_date(value)}" if self.dated else int(value)

    def __call__(self, values: np.ndarray) -> "Quantity":
        """A column in this unit."""
        return Quantity(self, values)


CENTS = Unit("cents", "money")
CENTS_PER_HOUR = Unit("cents/hour", "money")
CENTS_PER_KILOMETRE = Unit("cents/km", "money")
TENTHOUSANDTHS = Unit("euro/10000", "tenthousandths")
MINUTES = Unit("minutes", "hours")
HUNDREDTHS_OF_HOUR = Unit("hour/100", "hundredths")
DAY = Unit("day", "date", dated=True)
DAYS = Unit("days", "count")
WEEKS = Unit("weeks", "count")
MONTHS = Unit("months", "count")
WHOLE_HOURS = Unit("hours", "count")
COUNT = Unit("count", "count")
KILOMETRES = Unit("km", "count")
PER_CENT = Unit("per cent", "count")
SHARE = Unit("share/1000000", "share")


@frozen
class Span:
    """The least and the largest of a quantity in some rows, for a sentence."""

    unit: Unit
    low: int
    high: int


@frozen(eq=False)
class Quantity:
    """A column of whole numbers and what they count."""

    unit: Unit
    values: np.ndarray = field(repr=False)

    def __len__(self) -> int:
        return self.values.size

    def at(self, rows: np.ndarray) -> "Quantity":
        """Some of the rows, in this unit."""
        return Quantity(self.unit, self.values[rows])

    def span(self, rows: np.ndarray) -> Span:
        """The least and the largest of some rows."""
        some = self.values[rows]
        return Span(self.unit, int(some.min()), int(some.max()))

    def plain(self, row: int) -> int | str:
        """One value for JSON and tables."""
        return self.unit.plain(int(self.values[row]))
