"""What it means that a field of a scenario is left out: a fault, something unknown, or a value that
is assumed and shown.

Missing is never zero. Every field says so in its own row (`fields`), and a field that only concerns
some people says whom; for the others it is not for this person.
"""

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from ..base.catalogues import LANGUAGES
from .calls import Call
from .composed import Records
from .fields import (
    ASSUMED,
    FAULT,
    NOTHING,
    OUTSIDE,
    UNKNOWN,
    Absence,
    Place,
    fault,
    fields_of,
    places_of,
)
from .person import Person
from .texts import Titles
from .types import Scenario
from .units import Length
from .work import Buyer, Gig

__all__ = ["ASSUMED", "FAULT", "NOTHING", "OUTSIDE", "TABLES", "UNKNOWN", "Assumed", "assumed"]

OWNERS: dict[str, type] = {
    "": Scenario,
    "people": Person,
    "buyers": Buyer,
    "gigs": Gig,
    "calls": Call,
}


def _table(type_: type) -> dict[str, Absence]:
    """The absence of every key that a file or a workbook has for an object."""
    found: dict[str, Absence] = {"format": fault()} if type_ is Scenario else {}
    for place in _in_order(type_):
        unit = place.field.unit
        keys = [place.key]
        if isinstance(unit, Titles):
            keys = [f"{place.key}.{language}" for language in LANGUAGES]
        elif isinstance(unit, Length):
            keys.append("hours")
        found |= dict.fromkeys(keys, place.absence)
    for one in fields_of(type_) if type_ is not Scenario else ():
        if isinstance(one.unit, Records):
            found |= {f"{one.key}.{key}": absence for key, absence in _table(one.unit.type).items()}
    return found


def _in_order(type_: type) -> list[Place]:
    """The values of a type, those with a sheet of their own in a workbook last."""
    return sorted(places_of(type_), key=lambda place: place.has_own_sheet)


TABLES = {name: _table(type_) for name, type_ in OWNERS.items()}


@frozen
class Assumed:
    """One field that nobody gave, what is counted instead, and for whom (nobody in particular:
    the whole question).
    """

    table: str
    field: str
    value: Any
    whose: tuple[str, ...]


def assumed(scenario: Scenario) -> list[Assumed]:
    """Every field that the file left out and that matters for somebody, with the value that is
    counted, in the order of the format.
    """
    found: dict[tuple[str, str, Any], list[str]] = {}
    for table, place, owner in _left_out(scenario):
        if place.absence.means == ASSUMED and place.absence.concerns(owner):
            found.setdefault((table, place.key, place.counted(owner)), []).append(
                owner.id if table else ""
            )
    return [
        Assumed(
            table,
            key,
            value,
            tuple(filter(None, whose)),
        )
        for (table, key, value), whose in found.items()
    ]


def unsaid(scenario: Scenario) -> frozenset[str]:
    """The paths that the file left out and nobody has filled in since: a file that is written
    from the scenario leaves them out too.
    """
    return frozenset(_path(table, place.key, owner) for table, place, owner in _left_out(scenario))


def _path(table: str, key: str, owner: Any) -> str:
    return f"{table}.{owner.id}.{key}" if table else key


def _left_out(scenario: Scenario) -> Iterator[tuple[str, Place, Any]]:
    """What the file left out and still counts as usual; a value that somebody has changed since
    is not left out any more.
    """
    for table, type_ in OWNERS.items():
        owners = getattr(scenario, table) if table else (scenario,)
        for place in _in_order(type_):
            if place.absence.means not in (ASSUMED, FAULT):
                continue
            for owner in owners:
                if not (place.absence.is_alone or place.is_said_of_group(owner)):
                    continue  # nothing is said of the whole subject
                is_usual = place.value(owner) == place.field.default
                if is_usual and _path(table, place.key, owner) in scenario.left_out:
                    yield table, place, owner
