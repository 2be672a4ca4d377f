"""Judges a fault as its reader would: is it told where, what, what would be right, and does that
shut out what was found?

Only the words of a fault are looked at, never the code that made it.
"""

import ast
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
import re

from subcontract_core.base.errors import Fault

_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?", re.ASCII)
_WHOLE = re.compile(r"[+-]?\d+", re.ASCII)
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])", re.ASCII)
_RANGE = re.compile(r"(?:a whole number|a number|euros|a share) from (-?[\d.]+|…) to (-?[\d.]+|…)")
_WORDS = re.compile(r"[\w.-]+(?:, [\w.-]+)*")
_WRITE = re.compile(r"(?:Write|Kirjoita|Skriv) (.+?)\.?$")


def literal(found: str) -> str | None:
    """The text of the input that a fault quotes whole, if it quotes one."""
    if found[:1] not in ("'", '"') or "…" in found:
        return None
    try:
        value = ast.literal_eval(found)
    except (ValueError, SyntaxError):
        return None
    return value if isinstance(value, str) else None


def complaints(fault: Fault) -> list[str]:
    """What is wrong with the words of a fault; empty if it can stand."""
    wrong = [
        f"no {part}"
        for part in ("place", "path", "found", "allowed", "to_do")
        if not str(getattr(fault, part)).strip()
    ]
    value = literal(fault.found)
    if value is None and re.fullmatch(r"\d{4}-\d\d(-\d\d)?", fault.found):
        value = fault.found
    if value is not None and admits(fault.allowed, value):
        wrong.append(f"allowed {str(fault.allowed)!r} admits {value!r}")
    told = _WRITE.fullmatch(fault.to_do)
    if value is not None and told and told[1].strip("'\"") == value:
        wrong.append(f"to do {str(fault.to_do)!r} is what was found")
    return wrong


def admits(allowed: str, value: str) -> bool:
    """Whether a reader of `allowed` would think that `value` is right."""
    text = value.strip()
    number = Fraction(text) if _NUMBER.fullmatch(text) and len(text) < 40 else None
    if found := _RANGE.fullmatch(allowed):
        low, high = (None if end == "…" else Fraction(end) for end in found.groups())
        if "whole" in allowed and not _WHOLE.fullmatch(text):
            return False
        return (
            number is not None
            and (low is None or number >= low)
            and (high is None or number <= high)
        )
    if allowed == "a whole number":
        return bool(_WHOLE.fullmatch(text)) and len(text) < 40
    if allowed == "a text":
        return bool(text)
    if allowed.startswith("euros, such as"):
        return bool(re.fullmatch(r"[0-9]{1,9}([.][0-9]{1,2})?", text))
    if allowed.startswith("a share such as"):
        return (
            number is not None
            and 0 <= number <= 1
            or bool(re.fullmatch(r"[0-9]{1,2}([.][0-9]+)? ?%", text))
        )
    if allowed.startswith("a date as YYYY-MM-DD"):
        return _is_a_day(text)
    if (
        allowed.startswith("YYYY-MM,")
        or allowed == "YYYY-MM"
        or allowed.startswith("a month as YYYY-MM")
    ):
        return bool(_MONTH.fullmatch(text))
    if allowed in ("true or false", "yes or no"):
        return text in allowed.split(" or ")
    if "," in allowed and _WORDS.fullmatch(allowed):
        return text in allowed.split(", ")
    return False


def _is_a_day(text: str) -> bool:
    try:
        return bool(re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text)) and bool(
            date.fromisoformat(text)
        )
    except ValueError:
        return False


def places(faults: Sequence[Fault]) -> set[tuple[str, str]]:
    """Where the faults are."""
    return {(fault.place, fault.path) for fault in faults}
