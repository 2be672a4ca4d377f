"""Until when the law is known: the last known value, used after that, is carried forward.

An index, a rate or a tax act is known for its year (`known_to` of the parameter); what stands in an
act until somebody changes it has no end. What a scenario or a reform sets is never carried forward:
whoever sets it says that it holds.
"""

from datetime import date
from functools import lru_cache

from .freshness import OWN
from .law import Law
from .parameters import Parameter, Value

# Months after the end of what is known for which the last known value may still stand in.
MOST_MONTHS = 24


def carried(parameter: Parameter, day: date) -> Value | None:
    """The value that holds on a day, if it is the last known one and the day is after its end."""
    if parameter.known_to is None or day <= parameter.known_to:
        return None
    held = [value for value in parameter.values if value.valid_from <= day]
    value = held[-1]
    return value if value.text and value.confidence not in OWN else None


@lru_cache(maxsize=16)
def first_end(law: Law) -> date | None:
    """The first day on which some value of the law ends to be known; None where none ends."""
    return min(
        (
            parameter.known_to
            for parameter in law.parameters.values()
            if parameter.known_to is not None and parameter.values[-1].confidence not in OWN
        ),
        default=None,
    )


def group(parameter: Parameter) -> str:
    """The part of the law a parameter belongs to: the first word of its name."""
    return parameter.name.partition(".")[0]
