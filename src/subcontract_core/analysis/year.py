"""A year (or any run of months) of one person in one model, month by month: pay beside the earnings
limit, every line beside today, decisions and reviews, months at rest, duties with their days.

Nothing is worked out anew: each figure is one of the comparison's, so that the months add up to it.
"""

from attrs import field, frozen
import numpy as np

from ..accounts import ledger
from ..base.dates import month_number
from ..engine.comparison import Comparison
from ..model.results import Outcome
from . import year_events as events
from .year_events import AskedBack, Decision, DutyOfDay, Limit, Rest
from .year_lines import Books, Held, YearLine, column, together


@frozen(eq=False)
class Month:
    """One month of payment: `number` is a month number; `pay` is what earnings limits count, in
    cents, None where it is not known, and `limit` None where the person has none.
    """

    number: int
    pay: int | None
    limit: Limit | None
    in_hand: Held
    rest: Rest
    decisions: tuple[Decision, ...]
    duties: tuple[DutyOfDay, ...]

    @property
    def is_over(self) -> bool:
        """Whether pay is known to be over the limit."""
        return self.limit is not None and self.limit.left is not None and self.limit.left < 0


@frozen(eq=False)
class Year:
    """All months of a comparison for one person in one model under one reading.

    `lines` are those that the person gets or gives up there or today, benefits among them, and what
    is only shown; `pay` and `in_hand` are what all months come to. `duties_outside` are those of
    days before the first month or after the last one.
    """

    outcome: Outcome = field(repr=False)
    person: str
    months: tuple[Month, ...]
    lines: tuple[YearLine, ...]
    pay: int | None
    in_hand: Held
    asked_back: tuple[AskedBack, ...]
    duties_outside: tuple[DutyOfDay, ...] = ()

    @property
    def has_limit(self) -> bool:
        """Whether an earnings limit applies in any of the months."""
        return any(month.limit is not None for month in self.months)


def year(comparison: Comparison, outcome: Outcome, person: str) -> Year:
    """The months of a person in an outcome of the comparison (today's too); of several cases the
    first.

    Raises `InputError` for a person whom the scenario does not have.
    """
    tables, row = outcome.tables, _row_of(outcome, person)
    numbers = [int(number) for number in tables.months]
    pay = column(ledger.earned(outcome.payments, tables.size), row)
    books, rests = Books.of(comparison, outcome, row), events.rests(outcome, row)
    duties = events.duties(outcome, row)
    months = tuple(
        Month(
            number,
            pay[place],
            events.limit_of(outcome, place * tables.size[1] + row, pay[place] is not None),
            books.held(slice(place, place + 1)),
            rests[place],
            tuple(events.decisions(outcome, place, row)),
            tuple(duty for duty in duties if month_number(duty.day) == number),
        )
        for place, number in enumerate(numbers)
    )
    return Year(
        outcome,
        person,
        months,
        tuple(books.lines()),
        together(pay),
        books.held(slice(None)),
        tuple(events.asked_back(outcome, row)),
        tuple(duty for duty in duties if month_number(duty.day) not in numbers),
    )


def _row_of(outcome: Outcome, person: str) -> int:
    """The first row of a person among the people of all cases."""
    tables = outcome.tables
    place = tables.scenario.place_of(person)
    return int(np.flatnonzero(tables.people.label == place)[0])
