"""What is asked for by name: a month, a reading of a model."""

from collections.abc import Mapping
from datetime import date

from ..base.dates import month_number
from ..base.errors import Fault, InputError
from ..base.guard import short
from ..engine.comparison import Comparison
from ..model.results import Outcome
from ..scenario.types import Scenario


def asked_month(asked: str, scenario: Scenario) -> int:
    """A month as it was asked for (2026-05), as a month number; `InputError` for anything else."""
    text = str(asked)
    year, _, number = text.partition("-")
    digits = year + number
    is_number = digits.isascii() and digits.isdecimal()
    if len(text) == 7 and is_number and 1 <= int(number) <= 12:
        return month_number(
            date(
                int(year),
                int(number),
                1,
            )
        )
    to_do = "Check the month."
    fault = Fault(
        scenario.id,
        "month",
        repr(short(text)),
        "a month as YYYY-MM, such as 2022-03",
        to_do,
    )
    raise InputError([fault])


def outcome_of(
    comparison: Comparison, model: str, reading: Mapping[str, str] | None = None
) -> Outcome:
    """The outcome of a model under a reading, the first one where none is named; raises
    `InputError` for a reading that it does not have.
    """
    first = comparison.outcome(model)
    if reading is None:
        return first
    choices = [one for one in comparison.outcomes if one.model == model]
    chosen = next((one for one in choices if one.reading == dict(reading)), None)
    if chosen is not None:
        return chosen
    scenario, found = comparison.scenario.id, str(dict(reading))
    known = "; ".join(str(one.reading) for one in choices)
    raise InputError(
        [
            Fault(
                scenario,
                "reading",
                found,
                known,
                "Name a reading of the model.",
            )
        ]
    )
