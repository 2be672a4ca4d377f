"""The values of the law that were really read, and which of them are in doubt."""

from collections.abc import Iterator

from ...base.dates import calendar_date, first_day, last_day
from ...engine.comparison import Comparison
from ...law import Parameter, Value
from ...law.freshness import Doubt, doubts


def names_read(comparison: Comparison) -> set[str]:
    """The parameters of the law that any outcome read, today included."""
    return {
        name
        for outcome in (comparison.today, *comparison.outcomes)
        for why in outcome.reasons
        for name in why.parameters
    }


def doubtful(comparison: Comparison) -> tuple[Doubt, ...]:
    """Values that were really used and have never been verified, or were last checked before
    their use.
    """
    months = comparison.today.tables.month_day
    if not months.size:
        return ()
    return doubts(
        comparison.law,
        names_read(comparison),
        calendar_date(int(months.min())),
        calendar_date(int(months.max())),
    )


def values_read(comparison: Comparison) -> Iterator[tuple[Parameter, Value]]:
    """Every parameter that was read with each of its values in the months of the horizon, by
    name.
    """
    months = comparison.today.tables.months
    for name in sorted(names_read(comparison)) if len(months) else ():
        parameter = comparison.law.parameter(name)
        yield from (
            (parameter, value)
            for value, _ in parameter.held(first_day(int(months[0])), last_day(int(months[-1])))
        )
