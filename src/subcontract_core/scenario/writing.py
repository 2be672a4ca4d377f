"""Writing a scenario as YAML that reads back to an equal scenario."""

from collections.abc import Iterable, Iterator
from datetime import date
import re
from typing import Any

from attrs import frozen
import yaml

from .absence import unsaid
from .building import FORMAT
from .chance import Odds
from .composed import Many, Part, Records
from .fields import Field, fields_of
from .keys import must_of
from .mark import Mark
from .person import Person
from .types import Scenario

_PLAIN = re.compile(r"[A-Za-z0-9](?:[\w.% -]*[\w.%-])?")
# Files have always been written in this order; a field that is not named follows.
_FIRST: dict[type, tuple[str, ...]] = {
    Person: (
        "id",
        "birth_year",
        "birth_month",
        "birth_day",
        "lives_on",
        "activity",
        "housing",
        "care_allowance",
        "assets",
        "other_pension",
        "withholding",
        "tax_card_limit",
        "tax_card_over",
        "tax_card_used",
        "papers",
        "moves",
        "months_over_before",
        "absences",
        "taxes",
        "assistance",
        "pension",
        "debts",
    ),
    Scenario: ("id", "title", "note", "source"),
}


def scenario_to_yaml(scenario: Scenario) -> str:
    """The scenario as a text in the format of the bundled files, marks included."""
    return tree_to_yaml(scenario_tree(scenario))


def tree_to_yaml(tree: dict[str, Any]) -> str:
    """A scenario's tree as a text in that format."""
    return "\n".join(_lines(tree)) + "\n"


def scenario_tree(scenario: Scenario) -> dict[str, Any]:
    """The scenario as plain values key by key, as the YAML file and the workbook write them; a
    marked value is a mapping with `value`.
    """
    found = _Writer(scenario.marks, unsaid(scenario)).object(scenario, "")
    months = {key: found.pop(f"months.{key}") for key in ("from", "to")}
    lists = {
        one.key: found.pop(one.key) for one in fields_of(Scenario) if isinstance(one.unit, Records)
    }
    heads: dict[str, Any] = {
        key: found.pop(key) for key in ("id", "title", "note", "source") if key in found
    }
    return {"format": FORMAT, **heads, "months": months, **found, **lists}


@frozen
class _Writer:
    """Writes objects by the rows of their fields; `unsaid` are the paths that nobody has said."""

    marks: dict[str, Mark]
    unsaid: frozenset[str]

    def object(self, value: Any, dotted: str) -> dict[str, Any]:
        """The keys of an object, each with the mark that is kept under its path."""
        found: dict[str, Any] = {}
        for one in _in_order(type(value)):
            held, path = getattr(value, one.name), f"{dotted}.{one.key}" if dotted else one.key
            if one.is_quiet and held == one.default:
                continue
            if isinstance(one.unit, Part) and held is not None:
                if one.unit.inline:
                    found |= self.object(held, dotted)
                else:
                    self._group(
                        found,
                        one,
                        held,
                        path,
                    )
            elif isinstance(one.unit, Records):
                found |= self._records(
                    one,
                    held,
                    path,
                    bool(dotted),
                )
            else:
                found |= self._value(one, held, path)
        if getattr(value, "mark", None) is not None:
            found |= _mark(value.mark)
        return found

    def _group(self, found: dict[str, Any], one: Field, held: Any, path: str) -> None:
        """A group of which anything is said says what it must say too; an empty one that may be
        absent still says that it is there.
        """
        group = self.object(held, path)
        if getattr(held, "no_days", False) and "dates" not in group:
            group["dates"] = ()
        if group:
            must = {key: getattr(held, key) for key in must_of(type(held)) if key not in group}
            group = must | group
        mark = self.marks.get(path) if getattr(type(held), "IS_MARKED", False) else None
        group |= _mark(mark) if mark is not None else {}
        if group or one.default is None or one.key == "pay":
            found[one.key] = group

    def _records(
        self, one: Field, held: tuple[Any, ...], path: str, is_inside: bool
    ) -> dict[str, Any]:
        """A list of objects; one inside another object is a value of its own, with a mark."""
        if not is_inside:
            named = one.key in ("people", "buyers", "gigs", "calls")
            return {
                one.key: [self.object(item, f"{path}.{item.id}" if named else "-") for item in held]
            }
        return self._marked(one, tuple(self.object(item, "-") for item in held), path)

    def _value(self, one: Field, held: Any, path: str) -> dict[str, Any]:
        if held is None or held == "":
            return self._marked(one, None, path)
        if isinstance(one.unit, Many):
            return self._marked(one, tuple(map(one.unit.of.plain, held)), path)
        return self._marked(one, one.unit.plain(held), path)

    def _marked(self, one: Field, plain: Any, path: str) -> dict[str, Any]:
        mark = self.marks.get(path)
        is_open = plain in (None, ()) or isinstance(one.unit, Odds)
        if mark is not None and mark.kind == "unknown" and is_open:
            return {one.key: {"unknown": mark.texts or mark.text}}
        is_nothing = plain is None or (plain == () and one.default == ())
        if path in self.unsaid or is_nothing:
            return {}
        if mark is not None and (mark.texts or mark.text):
            return {one.key: {"value": plain, **_mark(mark)}}
        return {one.key: plain}


def _in_order(type_: type) -> Iterator[Field]:
    rows = {one.name: one for one in fields_of(type_)}
    for name in _FIRST.get(type_, ()):
        yield rows.pop(name)
    yield from rows.values()


def _mark(mark: Mark) -> dict[str, Any]:
    if mark.kind == "sourced":  # the title of a document has one language
        return {"source": mark.text} if mark.text else {}
    return {"assumed": mark.texts or mark.text} if mark.texts or mark.text else {}


def _lines(top: dict[str, Any]) -> Iterable[str]:
    for key, value in top.items():
        if value in ({}, []):
            continue
        if not isinstance(value, list):
            yield f"{key}: {_flow(value)}"
            continue
        yield f"{key}:"
        for item in value:
            for number, (name, part) in enumerate(item.items()):
                yield f"{'    ' if number else '  - '}{name}: {_flow(part)}"


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(part)}" for key, part in value.items()) + "}"
    if isinstance(value, (tuple, list)):
        return "[" + ", ".join(map(_flow, value)) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, date)):
        return str(value)
    if _PLAIN.fullmatch(value) and value.lower() != "null":
        return str(value)
    return yaml.dump(
        value,
        Dumper=yaml.SafeDumper,
        default_style='"',
        allow_unicode=True,
        width=float("inf"),
    ).strip()
