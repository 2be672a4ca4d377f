"""Which nothing an amount is that nobody knows: not given by the user, or not in the sources."""

from ..base.nothing import NOT_GIVEN, NOT_IN_SOURCES
from ..model.vocabulary import kind as kind_of_name
from ..scenario.types import Person, Scenario

CARD = "tax_card"  # the field without which what is withheld is not known


def kind_of(scenario: Scenario, path: str = "") -> str:
    """Which nothing it is where a value under this path is not known, or anything else of the
    question.
    """
    mark = scenario.marks.get(path)
    return (
        NOT_IN_SOURCES
        if scenario.source or (mark is not None and mark.kind == "unknown")
        else NOT_GIVEN
    )


def kind_of_line(scenario: Scenario, person: Person, line: str) -> str:
    """Which nothing an unknown line of a person is."""
    rests_on = kind_of_name(line).rests_on if line else ()
    paths = [path for path in rests_on if path in open_fields(person)]
    kinds = {kind_of(scenario, f"people.{person.id}.{path}") for path in paths} or {
        kind_of(scenario)
    }
    return NOT_GIVEN if NOT_GIVEN in kinds else NOT_IN_SOURCES


def open_fields(person: Person) -> tuple[str, ...]:
    """The fields of a person that leave an amount unknown."""
    activity = person.activity
    asked = {
        CARD: person.withholding is None,
        "activity.dates": not activity.days_known,
        "activity.allowance": (
            activity.kind == "disability" and activity.allowance is None and not activity.no_days
        ),
        "lives_on": person.lives_on == "other",
    }
    return tuple(name for name, is_open in asked.items() if is_open)
