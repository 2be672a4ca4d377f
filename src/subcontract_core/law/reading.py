"""Reading the law's YAML files: closed format, every fault at once with file and line.

A file has `sources` (short names for long citations), `rules` and `parameters`. See
`finland/pensions/parameters.yaml` for a full example.
"""

from collections.abc import Iterable
from pathlib import Path

from .. import nodes
from ..errors import LawError
from .law import Law
from .parameters import CHOICE, CONFIDENCE, UNITS, Parameter, RuleInfo, Value, parse

LANGUAGES = ("en", "fi", "sv")


def read_law(folders: Iterable[Path], name: str) -> Law:
    """Read every `*.yaml` below the folders into one law called `name`."""
    faults = nodes.Faults()
    parameters: dict[str, Parameter] = {}
    rules: dict[str, RuleInfo] = {}
    for folder in folders:
        for path in sorted(Path(folder).rglob("*.yaml")):
            _read_file(path, parameters, rules, faults)
    faults.raise_if_any()
    return Law(name, parameters, rules)


def _read_file(path: Path, parameters: dict[str, Parameter], rules: dict[str, RuleInfo], faults: nodes.Faults) -> None:
    root = nodes.read(path, faults=faults)
    top = root.mapping(("sources", "rules", "parameters"))
    sources: dict[str, str] = {}
    if "sources" in top:
        sources = {key: node.text() for key, node in top["sources"].mapping().items()}
    if "rules" in top:
        for key, node in top["rules"].mapping().items():
            part = node.mapping(("name", "act", "section", "words"), ("name", "act", "section"))
            if key in rules:
                node.fault(f"the rule {key!r} a second time", "each rule once")
            rules[key] = RuleInfo(key, _names(part.get("name")), _text(part, "act"), _section(part), _names(part.get("words")))
    if "parameters" in top:
        for key, node in top["parameters"].mapping().items():
            if key in parameters:
                node.fault(f"the parameter {key!r} a second time", "each parameter once")
                continue
            parameter = _parameter(key, node, sources)
            if parameter is not None:
                parameters[key] = parameter


def _text(part: dict[str, nodes.Node], key: str) -> str:
    return part[key].text() if key in part else ""


def _section(part: dict[str, nodes.Node]) -> str:
    """The section of the act; an empty text says that it is not known."""
    node = part.get("section")
    return "" if node is None or node.value == "" else node.text()


def _names(node: nodes.Node | None) -> dict[str, str]:
    if node is None:
        return {}
    return {key: value.text() for key, value in node.mapping(LANGUAGES).items()}


def _parameter(key: str, node: nodes.Node, sources: dict[str, str]) -> Parameter | None:
    known = ("name", "unit", "act", "section", "source", "checked_on", "confidence", "values", "options", "disputed", "note")
    part = node.mapping(known, ("name", "unit", "act", "section", "source", "checked_on", "values"))
    if any(name not in part for name in ("unit", "values")):
        return None
    unit = part["unit"].one_of(UNITS)
    options = tuple(item.text() for item in part["options"].sequence()) if "options" in part else ()
    if unit == CHOICE and len(options) < 1:
        node.fault("a choice without options", "options: [name, …]")
        return None
    if not unit:
        return None
    shell = Parameter(key, unit, _names(part.get("name")), _text(part, "act"), _section(part), (), options)
    checked = part["checked_on"].date() if "checked_on" in part else None
    source = _source(part.get("source"), sources)
    confidence = part["confidence"].one_of(CONFIDENCE[:3], "memory") if "confidence" in part else "verified"
    values = []
    for day, item in part["values"].mapping().items():
        start = nodes.Node(day, item.place, item.path, item.faults).date()
        detail = item.mapping(("value", "source", "confidence", "checked_on"), ("value",)) if isinstance(item.value, dict) else {"value": item}
        if "value" not in detail or start is None:
            continue
        raw = detail["value"].value
        try:
            amount = None if raw is None else parse(shell, str(raw))
        except LawError as error:
            item.fault(repr(raw), f"a value of unit {unit}", str(error))
            continue
        values.append(
            Value(
                start,
                "" if raw is None else str(raw),
                amount,
                _source(detail["source"], sources) if "source" in detail else source,
                detail["confidence"].one_of(CONFIDENCE[:3], "memory") if "confidence" in detail else confidence,
                detail["checked_on"].date() if "checked_on" in detail else checked,
            )
        )
    starts = [value.valid_from for value in values]
    if not values:
        node.fault("no values", "at least one dated value")
        return None
    if starts != sorted(starts):
        part["values"].fault("dates out of order", "values in order of date")
        return None
    disputed = part["disputed"].boolean() if "disputed" in part else False
    return Parameter(key, unit, shell.names, shell.act, shell.section, tuple(values), options, disputed, _text(part, "note"))


def _source(node: nodes.Node | None, sources: dict[str, str]) -> str:
    if node is None:
        return ""
    text = node.text()
    if " " not in text and text not in sources:
        node.fault(repr(text), "a name listed under `sources`, or a full citation", "Add it to sources at the top of the file.")
    return sources.get(text, text)
