"""The dated values of a parameter as its file gives them: each with its source, in order of day."""

from datetime import date
from itertools import pairwise

from attrs import frozen

from ..base import located_yaml
from ..base.errors import LawError
from ..base.guard import close_to, short
from .parameters import CHOICE, CONFIDENCE, Parameter, Value, parse

VALUE_KEYS = ("value", "source", "confidence", "checked_on")
SAID_OF_VALUES = CONFIDENCE[:3]  # the others say that somebody set them


def known_to_of(
    part: dict[str, located_yaml.Node], values: list[tuple[Value, located_yaml.Node]]
) -> date | None:
    """The last day for which the last value is known; it is not before that value begins."""
    day = part["known_to"].date() if "known_to" in part else None
    if day is not None and values and day < values[-1][0].valid_from:
        part["known_to"].fault(
            f"{day}, before the last value begins on {values[-1][0].valid_from}",
            "the last day for which the last value is known",
            "Move known_to, or leave it out where an act holds until it is changed.",
        )
    return day


@frozen
class Given:
    """What a parameter says of all its values, unless a value says otherwise."""

    source: str
    confidence: str
    checked_on: date | None


def checked_of(
    part: dict[str, located_yaml.Node], confidence: str, checked_on: date | None
) -> tuple[str, date | None]:
    """How sure a value is and when it was looked up, where the part says so, else as given."""
    return (
        part["confidence"].one_of(SAID_OF_VALUES, "memory") if "confidence" in part else confidence,
        part["checked_on"].date() if "checked_on" in part else checked_on,
    )


def values_of(
    node: located_yaml.Node, shell: Parameter, given: Given, sources: dict[str, str]
) -> list[tuple[Value, located_yaml.Node]]:
    """The values in the order of the file, each with its node; one that cannot be read is a
    fault and left out.
    """
    values = []
    for day, item in node.mapping().items():
        start = located_yaml.Node(day, item.place, item.path, item.faults).date()
        detail = (
            item.mapping(VALUE_KEYS, VALUE_KEYS[:1])
            if isinstance(item.value, dict)
            else {"value": item}
        )
        source = source_of(detail["source"], sources) if "source" in detail else given.source
        confidence, checked_on = checked_of(detail, given.confidence, given.checked_on)
        if "value" not in detail:
            continue
        raw = detail["value"].value
        amount = None
        if isinstance(raw, (list, dict)):
            item.fault(detail["value"].shown(), "one value", "Write one value a day.")
            continue
        try:
            amount = None if raw is None or not shell.unit else parse(shell, raw)
        except LawError as error:
            _wrong_value(item, shell, raw or "", error)
            continue
        if start is not None:
            values.append(
                (
                    Value(
                        start,
                        raw or "",
                        amount,
                        source,
                        confidence,
                        checked_on,
                        place=item.place,
                    ),
                    item,
                )
            )
    if isinstance(node.value, dict) and not node.value:
        node.fault("no values", "at least one dated value", "Write DATE: value.")
    return values


def _wrong_value(item: located_yaml.Node, shell: Parameter, raw: str, error: LawError) -> None:
    if shell.unit != CHOICE:
        item.fault(repr(short(raw)), f"a value of unit {shell.unit}", f"{error}.")
    elif shell.options:
        near = close_to(raw, shell.options, 1)
        item.fault(
            f"the unknown option {short(raw)!r}",
            ", ".join(shell.options),
            f"Did you mean {near[0]!r}?" if near else "List it under options, or correct it.",
        )


def check_dates(
    values: list[tuple[Value, located_yaml.Node]], has_gaps: bool, node: located_yaml.Node
) -> None:
    """Days in order, and days without a value only where the parameter says that it has them."""
    for (before, _), (value, item) in pairwise(values):
        if value.valid_from < before.valid_from:
            item.fault(
                f"{value.valid_from} after {before.valid_from}: dates out of order",
                "values in order of date, the earliest first",
                "Sort the lines by date.",
            )
        if not value.text and not before.text:
            item.fault(
                "null after null", "one null for the whole time without a rule", "Remove this line."
            )
    empty = [(value, item) for value, item in values if not value.text]
    if not has_gaps:
        for value, item in empty:
            item.fault(
                f"null from {value.valid_from}",
                "a value, or null where the parameter says gaps: true",
                "Write the value; add gaps: true if no such rule is in force from that day.",
            )
    elif values and not empty:
        node.fault(
            "gaps: true and no null",
            "gaps: true only with a null among the values",
            "Remove gaps: true.",
        )


def source_of(node: located_yaml.Node | None, sources: dict[str, str]) -> str:
    """A citation, or the one that a short name of the file stands for."""
    if node is None:
        return ""
    text = node.text()
    if " " not in text and text not in sources:
        near = close_to(text, sources, 1)
        node.fault(
            repr(short(text)),
            "a name listed under `sources`, or a full citation",
            f"Did you mean {near[0]!r}?" if near else "Add it to sources at the top of the file.",
        )
    return sources.get(text, text)
