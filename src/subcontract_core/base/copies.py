"""The same thing with some fields changed, for plain records that are copied often an answer."""

from functools import cache
from typing import Any, TypeVar

from attrs import Attribute, fields

Record = TypeVar("Record")

_put = object.__setattr__  # records are frozen: a copy is filled before anybody has it


def changed(record: Record, **changes: Any) -> Record:
    """The record with other values in the fields that are named as its constructor names them.

    For records whose constructor takes its values as they are: what would have to be converted,
    validated or worked out there is a `TypeError`; `attrs.evolve` is for these.
    """
    kind = type(record)
    copy = kind.__new__(kind)
    for name, alias in _names(kind):  # type: ignore[arg-type] # every class can be a key
        _put(copy, name, changes.pop(alias) if alias in changes else getattr(record, name))
    if changes:
        raise TypeError(f"{kind.__name__} has no field {', '.join(changes)}")
    return copy


@cache
def _names(kind: type) -> tuple[tuple[str, str], ...]:
    """The fields of a kind of record: how each is held, and what the constructor calls it."""
    found: tuple[Attribute[Any], ...] = fields(kind)
    if hasattr(kind, "__attrs_post_init__") or any(map(_is_worked_on, found)):
        raise TypeError(f"the constructor of {kind.__name__} does more than to take its values")
    return tuple((one.name, str(one.alias)) for one in found)


def _is_worked_on(one: "Attribute[Any]") -> bool:
    return one.validator is not None or one.converter is not None or not one.init
