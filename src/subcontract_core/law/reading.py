"""Reading the law's YAML files: closed format, every fault at once with file and line.

A file has `sources` (short names for long citations), `rules` and `parameters`. See
`finland/pensions/parameters.yaml` for a full example. A value holds until the next one, so that
values never overlap; `null` says that no such rule is in force, and only where the parameter says
`gaps: true`. A folder `reforms` is left out: it holds what might become law (see `reform`).
"""

from collections.abc import Iterable
from pathlib import Path

from ..base import located_yaml
from ..base.guard import close_to, short
from ..base.texts import read_texts
from .dated_values import Given, check_dates, checked_of, known_to_of, source_of, values_of
from .law import Law
from .parameters import CHOICE, UNITS, Parameter
from .ways import RuleInfo, read_ways

FOLDER = "reforms"
KEYS = ("sources", "rules", "parameters")
RULE_KEYS = ("name", "act", "section", "reads", "worked", "words")
RULE_MUST = ("name", "act", "section")


def read_law(folders: Iterable[Path], name: str) -> Law:
    """Read every `*.yaml` below the folders into one law called `name`."""
    faults = located_yaml.Faults()
    parameters: dict[str, Parameter] = {}
    rules: dict[str, RuleInfo] = {}
    reads: list[located_yaml.Node] = []
    places = tuple(Path(folder) for folder in folders)
    for folder in places:
        for path in sorted(folder.rglob("*.yaml")):
            if FOLDER not in path.relative_to(folder).parts:
                reads += _read_file(path, parameters, rules, faults)
    for node in reads:
        _check_read(node, parameters)
    raise_in_order(faults)
    return Law(name, parameters, rules, folders=places)


def raise_in_order(faults: located_yaml.Faults) -> None:
    """Raise what was found, file by file and line by line."""
    files = list(dict.fromkeys(fault.place.rpartition(":")[0] for fault in faults.found))
    faults.found.sort(
        key=lambda fault: (
            files.index(fault.place.rpartition(":")[0]),
            int(line) if (line := fault.place.rpartition(":")[2]).isdecimal() else 0,
        )
    )
    faults.raise_if_any()


def _read_file(
    path: Path,
    parameters: dict[str, Parameter],
    rules: dict[str, RuleInfo],
    faults: located_yaml.Faults,
) -> list[located_yaml.Node]:
    """Read one file into `parameters` and `rules`; gives the names that its rules read, since they
    may stand in a file that comes later.
    """
    reads: list[located_yaml.Node] = []
    root = located_yaml.read(path, faults=faults)
    top = root.mapping(KEYS)
    sources: dict[str, str] = {}
    if "sources" in top:
        sources = {key: node.text() for key, node in top["sources"].mapping().items()}
    if "rules" in top:
        for key, node in top["rules"].mapping().items():
            if key in rules:
                node.fault(
                    f"the rule {key!r} a second time",
                    "each rule once in all files",
                    "Remove one of them.",
                )
            rules[key], named = _rule(key, node)
            reads += named
    if "parameters" in top:
        for key, node in top["parameters"].mapping().items():
            if key in parameters:
                node.fault(
                    f"the parameter {key!r} a second time",
                    "each parameter once in all files",
                    f"It stands at {parameters[key].place} too; remove one of them.",
                )
                continue
            parameter = _parameter(key, node, sources)
            if parameter is not None:
                parameters[key] = parameter
    return reads


def _rule(key: str, node: located_yaml.Node) -> tuple[RuleInfo, list[located_yaml.Node]]:
    """One rule, and the nodes that name what it reads."""
    part = node.mapping(RULE_KEYS, RULE_MUST)
    reads = part["reads"].sequence() if "reads" in part else []
    ways, named = read_ways(part.get("worked"))
    info = RuleInfo(
        key,
        read_texts(part.get("name"), f"rule.{key}.name"),
        _text(part, "act"),
        _section(part),
        tuple(item.text() for item in reads),
        read_texts(part.get("words"), f"rule.{key}.words"),
        ways,
    )
    return info, [*reads, *named]


def _check_read(node: located_yaml.Node, parameters: dict[str, Parameter]) -> None:
    """A rule reads only what the law has."""
    name = node.value
    if isinstance(name, str) and name.strip() and name.strip() not in parameters:
        near = close_to(name, parameters, 1)
        node.fault(
            f"the unknown parameter {short(name)!r}",
            "a parameter of the law",
            f"Did you mean {near[0]!r}?" if near else "Take it out, or add the parameter.",
        )


def _text(part: dict[str, located_yaml.Node], key: str) -> str:
    return part[key].text() if key in part else ""


def _section(part: dict[str, located_yaml.Node]) -> str:
    """The section of the act; an empty text says that it is not known."""
    node = part.get("section")
    return "" if node is None or node.value == "" else node.text()


PARAMETER_KEYS = (
    "name",
    "unit",
    "act",
    "section",
    "source",
    "checked_on",
    "known_to",
    "confidence",
    "values",
    "options",
    "disputed",
    "gaps",
    "note",
)
PARAMETER_MUST = ("name", "unit", "act", "section", "source", "checked_on", "values")


def _parameter(key: str, node: located_yaml.Node, sources: dict[str, str]) -> Parameter | None:
    """One parameter, or None if it has faults that leave no value; every fault of it is noted."""
    before = len(node.faults.found)
    part = node.mapping(PARAMETER_KEYS, PARAMETER_MUST)
    unit = part["unit"].one_of(UNITS) if "unit" in part else ""
    options = _options(part, unit, node)
    names, act, section, note = (
        read_texts(part.get("name"), f"law.{key}.name"),
        _text(part, "act"),
        _section(part),
        _text(part, "note"),
    )
    shell = Parameter(
        key,
        unit,
        names,
        act,
        section,
        (),
        options,
    )
    disputed = part["disputed"].boolean() if "disputed" in part else False
    if disputed and unit and unit != CHOICE:
        part["disputed"].fault(
            f"disputed with unit {unit}",
            "disputed: true only where the unit is choice",
            "Make the readings options of a choice.",
        )
    has_gaps = part["gaps"].boolean() if "gaps" in part else False
    given = Given(source_of(part.get("source"), sources), *checked_of(part, "verified", None))
    values = values_of(part["values"], shell, given, sources) if "values" in part else []
    check_dates(values, has_gaps, node)
    known_to = known_to_of(part, values)
    if len(node.faults.found) > before:
        return None
    return Parameter(
        key,
        unit,
        names,
        act,
        section,
        tuple(value for value, _ in values),
        options,
        disputed,
        note,
        node.place,
        known_to,
    )


def _options(
    part: dict[str, located_yaml.Node], unit: str, node: located_yaml.Node
) -> tuple[str, ...]:
    options = tuple(item.text() for item in part["options"].sequence()) if "options" in part else ()
    if unit == CHOICE and not options:
        node.fault(
            "a choice without options",
            "options: [name, …]",
            "List every variant or reading that a rule knows.",
        )
    elif options and unit and unit != CHOICE:
        part["options"].fault(
            f"options with unit {unit}",
            "options only where the unit is choice",
            "Remove the options, or write unit: choice.",
        )
    for option in dict.fromkeys(option for option in options if options.count(option) > 1):
        part["options"].fault(
            f"the option {option!r} a second time", "each option once", "Remove one of them."
        )
    return options
