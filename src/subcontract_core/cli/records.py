"""The classes of records made sooner: one function tells what a record holds, for all of them.

attrs writes such a function for each class and has Python compile it, at every start: for the three
hundred classes of a comparison that takes a tenth of the command (`benchmarks/README.md`).
"""

from collections.abc import Callable
from functools import wraps
from threading import local
from typing import Any

import attrs

_telling = local()  # the records that are being told: one may hold itself


def quicken() -> None:
    """Let every class that is made with `attrs.define` or `attrs.frozen` from now on share the
    function that tells what it holds; what is told stays the same.
    """
    for name in ("define", "mutable", "frozen"):
        setattr(attrs, name, _sharing(getattr(attrs, name)))


def _sharing(make: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(make)
    def making(record: type | None = None, /, **given: Any) -> Any:
        if given.keys() & {"repr", "maybe_cls"}:
            return make(record, **given) if record is not None else make(**given)

        def made(plain: type) -> type:
            is_own = "__repr__" in vars(plain)
            found: type = make(plain, repr=False, **given)
            if not is_own:
                found.__repr__ = told  # type: ignore[method-assign,assignment]
            return found

        return made if record is None else made(record)

    return making


def told(record: Any) -> str:
    """A record as attrs writes it: its class, and each field with its value."""
    within: set[int] = vars(_telling).setdefault("records", set())
    if id(record) in within:
        return "..."
    within.add(id(record))
    try:
        name = type(record).__qualname__.rpartition(">.")[2]
        return f"{name}({', '.join(_fields(record))})"
    finally:
        within.remove(id(record))


def _fields(record: Any) -> list[str]:
    return [
        f"{one.name}={(repr if one.repr is True else one.repr)(getattr(record, one.name))}"
        for one in attrs.fields(type(record))
        if one.repr
    ]
