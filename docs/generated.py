"""The pages of the site that follow from the code: hooks, keys, flows, names, promises, formats and
the law.
"""

from collections.abc import Iterable, Iterator, Mapping
import inspect
import json
from pathlib import Path
import re
from types import ModuleType

from subcontract_core import plugin
from subcontract_core.described.flow_lines import PER, Sort
from subcontract_core.described.reading import MUST
from subcontract_core.described.reading_flows import SECOND, USUAL
from subcontract_core.law import Law, Parameter
from subcontract_core.model import hookspecs
from subcontract_core.model.catalogue import installed_law
from subcontract_core.plugin_checks.promises import PROMISES
from subcontract_core.schemas.formats import FORMATS, schema_of
from subcontract_core.schemas.model_keys import FLOW_KEYS, KEYS

ROOT = Path(__file__).parents[1]
EXAMPLES = (
    ROOT / "tests" / "outside" / "omillaan" / "omillaan.yaml",
    *sorted(ROOT.glob("plugins/*/src/*/*.yaml")),
)
_SHORT = 12  # lines of an example


def pages() -> dict[str, str]:
    """Every page by its path."""
    made = {f"reference/hooks/{name}.md": text for name, text in _hooks()}
    made |= {f"reference/keys/{key}.md": _key(key) for key in model_keys()}
    made |= {f"reference/flows/{sort.value}.md": _flow(sort) for sort in Sort}
    made |= {f"reference/names/{name}.md": _name(name) for name in plugin.__all__}
    made |= {f"reference/law/{branch}.md": text for branch, text in _law(installed_law())}
    made["reference/promises.md"] = _promises()
    made["reference/formats.md"] = _formats()
    for room, title in (
        ("hooks", "Hooks"),
        ("keys", "Keys of a description"),
        ("flows", "Flows of money"),
        ("names", "Names of subcontract_core.plugin"),
        ("law", "The law"),
    ):
        inside = [name.split("/")[2][:-3] for name in made if name.startswith(f"reference/{room}/")]
        made[f"reference/{room}/index.md"] = f"# {title}\n\n{_tree(sorted(inside))}"
    return made


def model_keys() -> tuple[str, ...]:
    """The keys of a description (`based_on` is of a variant)."""
    return tuple(key for key in KEYS if key != "based_on")


def _tree(names: Iterable[str]) -> str:
    inside = "\n".join(names)
    return f"```{{toctree}}\n:maxdepth: 1\n\n{inside}\n```\n"


# -- what authors write ----------------------------------------------------------------------------


def hook_names() -> tuple[str, ...]:
    """The hooks in their order."""
    return tuple(name for name in vars(hookspecs) if name.startswith("subcontract_"))


def _hooks() -> Iterator[tuple[str, str]]:
    for name in hook_names():
        function = getattr(hookspecs, name)
        asked = ", ".join(inspect.signature(function).parameters)
        yield name, f"# {name}\n\n`{name}({asked})`\n\n{inspect.getdoc(function)}\n"


def _key(key: str) -> str:
    must = "It must be there." if key in MUST else "It may be left out."
    shape = schema_of("model")["properties"][key]
    return f"# {key}\n\n{KEYS[key]} {must}\n\n{_example(_lines_of(key))}{_shape(shape)}"


def _flow(sort: Sort) -> str:
    key = sort.value
    payer, payee = (party or "(is named)" for party in USUAL[sort])
    rows = [
        ("what one of it is for", ", ".join(PER[sort])),
        ("who pays, where it is not said", payer),
        ("who is paid, where it is not said", payee),
    ]
    second = [f"`{per}` needs `with:`" for per in PER[sort] if per in SECOND]
    told = "\n".join(f"* {name}: {value}" for name, value in rows)
    more = "".join(f"* {one}\n" for one in second)
    return f"# {key}\n\n{FLOW_KEYS[key]}\n\n{told}\n{more}\n{_example(_flows_of(key))}"


def _lines_of(key: str) -> str:
    """What stands under a key in the first example that has it."""
    for path in EXAMPLES:
        text = path.read_text(encoding="utf-8")
        found = re.search(rf"^{key}:.*(?:\n[ #-].*)*", text, re.M)
        if found and "subcontract-model/1" in text:
            lines = found[0].splitlines()
            cut = [*lines[:_SHORT], "  # …"] if len(lines) > _SHORT else lines
            return "\n".join(cut)
    return ""


def _flows_of(sort: str) -> str:
    """The first flow of a sort in the examples."""
    for path in EXAMPLES:
        found = re.search(rf"^  - \{{{sort}: .*$", path.read_text(encoding="utf-8"), re.M)
        if found:
            return f"flows:\n{found[0]}"
    return ""


def _example(text: str) -> str:
    return f"```yaml\n{text}\n```\n\n" if text else ""


def _shape(schema: object) -> str:
    text = json.dumps(schema, ensure_ascii=False, indent=1)
    lines = text.splitlines()
    if len(lines) > 3 * _SHORT:
        return "Its shape is in the schema: `subcontract schema model`.\n"
    return f"Its shape in the schema:\n\n```json\n{text}\n```\n"


def _name(name: str) -> str:
    """One name of the door: what it is, its arguments, and for a module its functions."""
    thing = getattr(plugin, name)
    if isinstance(thing, ModuleType):
        return f"# {name}\n\n{_doc(thing)}\n\n{_functions(thing)}"
    return f"# {name}\n\n{_signature(name, thing)}{_doc(thing)}\n{_methods(thing)}"


def _doc(thing: object) -> str:
    return inspect.getdoc(thing) or ""


def _signature(name: str, thing: object) -> str:
    if not callable(thing):
        return ""
    try:
        asked = inspect.signature(thing)
    except (TypeError, ValueError):
        return ""
    return f"`{name}({', '.join(asked.parameters)})`\n\n"


def _functions(module: ModuleType) -> str:
    """The public functions that a module has or passes on."""
    found = [
        (name, thing)
        for name, thing in vars(module).items()
        if not name.startswith("_")
        and inspect.isfunction(thing)
        and "subcontract_core" in thing.__module__
    ]
    parts = [f"## {name}\n\n{_signature(name, thing)}{_doc(thing)}\n" for name, thing in found]
    return "\n".join(parts)


def _methods(thing: object) -> str:
    """How else one is made: class methods such as `Promise.shared`."""
    if not inspect.isclass(thing):
        return ""
    found = [
        f"## {name}\n\n{_signature(f'{thing.__name__}.{name}', getattr(thing, name))}"
        f"{_doc(getattr(thing, name))}\n"
        for name, value in vars(thing).items()
        if isinstance(value, classmethod) and not name.startswith("_")
    ]
    return "\n" + "\n".join(found) if found else ""


def _promises() -> str:
    rows = "\n".join(
        f"| {one.level.name.lower()} | `{one.name}` | {one.says} |"
        for one in sorted(PROMISES, key=lambda one: one.level.value)
    )
    head = "| level | promise | what it says |\n| --- | --- | --- |"
    return f"# Promises of the kit\n\n{head}\n{rows}\n"


def _formats() -> str:
    rows = "\n".join(
        f"| `{one.name}` | {one.says} | `subcontract schema {one.name}` |"
        for one in FORMATS.values()
    )
    head = "| format | what it holds | its schema |\n| --- | --- | --- |"
    return f"# YAML formats\n\n{head}\n{rows}\n"


# -- the law ---------------------------------------------------------------------------------------


def _law(law: Law) -> Iterator[tuple[str, str]]:
    """A page a branch: its rules, and its values by day with where each stands."""
    branches: dict[str, list[Parameter]] = {}
    for parameter in law.parameters.values():
        branches.setdefault(branch_of(parameter), []).append(parameter)
    for branch, found in branches.items():
        parts = "\n".join(_parameter(one) for one in found)
        rules = _rules(law, {one.name for one in found})
        yield branch, f"# {branch.replace('_', ' ')}\n\n{rules}{parts}"


def branch_of(parameter: Parameter) -> str:
    """The folder of the file that a parameter stands in."""
    return Path(parameter.place.rpartition(":")[0]).parent.name


def _rules(law: Law, names: set[str]) -> str:
    rows = [
        f"* {rule.names.get('en', rule.name)}: {rule.act}, {rule.section or '–'}"
        for rule in law.rules.values()
        if names & set(rule.reads)
    ]
    return "## Rules that read it\n\n" + "\n".join(rows) + "\n\n" if rows else ""


def _parameter(one: Parameter) -> str:
    """One parameter: act, section, and each value with its source and day of the check."""
    head = (
        f"## {one.name}\n\n{one.names.get('en', '')} ({one.unit}). {one.act}, {one.section or '–'}"
    )
    end = f" Known to {one.known_to}." if one.known_to else ""
    rows = "\n".join(
        f"| {value.valid_from} | {value.text or 'not in force'} | {value.confidence} |"
        f" {value.checked_on or '–'} | {_cell(value.source)} |"
        for value in one.values
    )
    table = "| from | value | how sure | checked | source |\n| --- | --- | --- | --- | --- |"
    return f"{head}.{end}\n\n{table}\n{rows}\n"


def _cell(text: str) -> str:
    return text.replace("|", "/")


def told_in(made: Mapping[str, str], room: str) -> set[str]:
    """The names that have a page in a room."""
    return {
        name.split("/")[2][:-3]
        for name in made
        if name.startswith(f"reference/{room}/") and not name.endswith("index.md")
    }
