"""Why a number is what it is: a reason for a whole column, and the steps behind it on demand.

A rule that computes a column opens a scope (`Law.rule`); the scope hands back a `Reason` that lists
what was really read. While an explanation is being made (`recording()`), the scope also keeps the
intermediate columns that the rule names with `step`.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from attrs import field, frozen

from .units import CENTS, Unit

_recording: ContextVar[bool] = ContextVar("recording", default=False)


@frozen(eq=False)
class Step:
    """One intermediate column of a rule: a message key, the column as the rule had it, and its
    unit (a share is a part of one).
    """

    name: str
    column: Any
    unit: Unit = CENTS


@frozen
class Reason:
    """Why a line is there and where its numbers come from.

    `text` is a message key; `rule`, `act` and `section` name the law; `parameters` the dated values
    that were read; `terms` the model's terms; `source` a public document. `steps` is empty unless
    the line was computed for an explanation.
    """

    text: str
    rule: str = ""
    act: str = ""
    section: str = ""
    parameters: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    source: str = ""
    steps: tuple[Step, ...] = field(default=(), eq=False, repr=False)


Grounds = Reason | Callable[[], Reason]  # a reason, or what finds it once somebody reads it


def grounds(why: Grounds) -> Reason:
    """The reason itself."""
    return why if isinstance(why, Reason) else why()


def is_recording() -> bool:
    """Whether an explanation is being made just now."""
    return _recording.get()


@contextmanager
def recording() -> Iterator[None]:
    """Keep the steps of every rule that runs inside."""
    token = _recording.set(True)
    try:
        yield
    finally:
        _recording.reset(token)
