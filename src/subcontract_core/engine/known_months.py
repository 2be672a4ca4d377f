"""Whether a scenario asks about months of which the law is known."""

from datetime import date
from functools import lru_cache

from ..base.dates import first_day, month_number
from ..base.errors import Fault, InputError, Text
from ..law import Law
from ..law.ends import MOST_MONTHS, first_end
from ..scenario.types import Scenario
from ..scenario.units import month_text


def check_months(scenario: Scenario, law: Law, carry_law: bool = False) -> None:
    """The law is known from some month on, and its last values may stand in for two years after
    their end; an earlier or a later question is a fault of the scenario.
    """
    _check_end(scenario, None if carry_law else first_end(law))
    known = _first_known(law)
    first = min(scenario.first_month, scenario.pay.pay_month(scenario.first_month))
    asked = {"months": (first, Text("Move the months."))}
    for person in scenario.people:
        made = person.housing.decision_month
        if made is not None and person.housing.kind != "none":
            field_path = f"people {person.id}: housing.decision_month"
            asked[field_path] = (made, Text("Give a later decision or review, or leave it out."))
    allowed = Text(
        "{first} or later, from when the law is known here", first=f"{first_day(known):%Y-%m}"
    )
    faults = [
        Fault(
            scenario.id,
            field_path,
            month_text(month),
            allowed,
            to_do,
        )
        for field_path, (month, to_do) in asked.items()
        if month < known
    ]
    if faults:
        raise InputError(faults)


@lru_cache(maxsize=16)
def _first_known(law: Law) -> int:
    """The first month of which most of the law is known: a single value from an earlier day does
    not make the law of its time known.
    """
    begins = sorted(one.values[0].valid_from for one in law.parameters.values())
    return month_number(begins[(len(begins) - 1) // 2])


def _check_end(scenario: Scenario, end: date | None) -> None:
    """No month is more than `MOST_MONTHS` after the end of the law that is known."""
    last = max(scenario.last_month, scenario.pay.pay_month(scenario.last_month))
    if end is None or last <= month_number(end) + MOST_MONTHS:
        return
    asked = f"{first_day(last):%Y-%m}"
    raise InputError(
        [
            Fault(
                scenario.id,
                "months",
                asked,
                Text(
                    "{last} or earlier: the law is known to {end} here, and its last values stand"
                    " in for at most {months} months",
                    last=f"{first_day(month_number(end) + MOST_MONTHS):%Y-%m}",
                    end=f"{end:%Y-%m}",
                    months=MOST_MONTHS,
                ),
                "Move the months; or ask with --carry-law (in Python carry_law=True) for the last"
                " known law however old it is.",
            )
        ]
    )
