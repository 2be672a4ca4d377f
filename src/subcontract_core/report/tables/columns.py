"""What every tidy table is made with: columns of plain lists, one row a fact."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from ...accounts.ledger import Amount
from ...base.dates import first_day
from ...engine.comparison import Comparison
from ...model.results import Outcome

Columns = dict[str, list[Any]]


def cents_of(amount: Amount, *place: int) -> int | None:
    """One amount in cents; None where it is not known."""
    return int(amount.cents[place]) if amount.is_known(*place) else None


def reading_key(outcome: Outcome) -> str:
    """The choices of an outcome, as the column `reading` has them."""
    return ", ".join(f"{k}={v}" for k, v in outcome.reading.items())


def start(outcome: Outcome) -> dict[str, Any]:
    """The first columns of every row about an outcome."""
    return {"model": outcome.model, "reading": reading_key(outcome)}


def gather(rows: list[dict[str, Any]], columns: tuple[str, ...]) -> Columns:
    """The rows as columns, in this order."""
    return {name: [row.get(name) for row in rows] for name in columns}


def month_of(outcome: Outcome, index: int) -> str:
    """A month of the horizon by its index: 2021-03."""
    return f"{first_day(int(outcome.tables.months[index])):%Y-%m}"


def under_each_law(table: Callable[[Comparison], Columns]) -> Callable[[Comparison], Columns]:
    """The table under the law and under each reform, one below the other; the last column names
    the law of the row.
    """

    @wraps(table)
    def every(comparison: Comparison) -> Columns:
        gathered: Columns = {}
        for one in comparison.laws:
            columns = table(one)
            columns["law"] = [one.law.label] * len(next(iter(columns.values())))
            for name, values in columns.items():
                gathered.setdefault(name, []).extend(values)
        return gathered

    return every
