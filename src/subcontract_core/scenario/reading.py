"""Reading a scenario: a closed YAML format, and every fault of a file at once with line and path.

The header of each file in `bundled/` shows the format. Any value may be written plainly or as
``{value: …, source: "public document"}`` or ``{value: …, assumed: "why"}``, the why also by language
(``{en: …, fi: …}``); marks are kept by a path with ids (``people.P1.housing.rent``). Nothing personal is let in, see `privacy`.
"""

from difflib import get_close_matches
import os
from pathlib import Path

from attrs import evolve
import yaml

from ..errors import Fault, InputError, Text
from ..nodes import Faults, Node, read, text_of
from . import privacy
from .building import Builder
from .types import Scenario

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BUNDLED = Path(__file__).parent / "bundled"
_OTHER_TABLES = (".xls", ".xlsm", ".xlsb", ".ods", ".csv")


def bundled_scenarios() -> tuple[str, ...]:
    """The names of the scenarios that come with the package."""
    return tuple(sorted(path.stem for path in _BUNDLED.glob("*.yaml")))


def load_scenario(source: Path | str) -> Scenario:
    """Read a bundled scenario by its name, or a YAML file or an Excel workbook (.xlsx) by its path.

    Raises `InputError` with every fault of the file.
    """
    names = bundled_scenarios()
    if str(source) in names:
        bundled = _BUNDLED / f"{source}.yaml"
        return evolve(read_scenario(bundled.read_text(encoding="utf-8"), bundled.name), file=str(bundled))
    path = Path(source)
    if path.suffix.lower() == ".xlsx":
        from .workbook import read_workbook

        return read_workbook(path)
    if str(source).strip() and len(path.parts) <= 1 and path.suffix not in (".yaml", ".yml") and not os.path.lexists(path):
        near = get_close_matches(str(source), names, 1)
        hint = Text("Did you mean {near!r}?", near=near[0]) if near else "Give one of these names, or the path of a YAML file."
        raise InputError([Fault("scenario", "name", repr(privacy.mask(str(source))), ", ".join(names), hint)])
    faults = Faults()
    if path.suffix.lower() in _OTHER_TABLES and path.is_file():
        faults.add(str(path), "(the whole file)", Text("a file of the kind {kind}", kind=path.suffix), "a YAML file, or an Excel workbook (.xlsx)", "Save it in the spreadsheet program as an Excel workbook (.xlsx).")
        raise InputError(map(_masked, faults.found))
    text = text_of(source, faults)
    if text is None:
        raise InputError(map(_masked, faults.found))
    return evolve(read_scenario(text, str(path)), file=os.path.abspath(path))


def read_scenario(text: str, name: str) -> Scenario:
    """Read a scenario from a text; `name` stands for the file in faults."""
    faults = Faults()
    root = _parse(text, name, faults)
    personal: list[Fault] = []
    if root is not None:
        _look_for_persons(root, root.path, personal)
    seen = {fault.place for fault in personal}
    for line, words in enumerate(text.splitlines(), 1):  # comments, and whatever YAML could not read
        what = privacy.found_in(words.partition("#")[2] if root is not None else words)
        if what and f"{name}:{line}" not in seen:
            personal.append(Fault(f"{name}:{line}", "(this line)", what, "no personal data", privacy.TO_DO))
    scenario = Builder(faults).scenario(root) if root is not None and (root.value or not faults.found) else None
    refused = {(fault.place, fault.path) for fault in personal}
    others = [fault for fault in map(_masked, faults.found) if (fault.place, fault.path) not in refused]
    found = dict.fromkeys(sorted(personal + others, key=_line))  # a fault in the defaults is one fault
    if found or scenario is None:
        raise InputError(found)
    return scenario


def _parse(text: str, name: str, faults: Faults) -> Node | None:
    try:
        for event in yaml.parse(text, Loader=_Loader):
            if isinstance(event, yaml.AliasEvent):
                faults.add(f"{name}:{event.start_mark.line + 1}", "(the whole file)", "an alias (*name)", "values written out", "Shared values go under people_defaults.")
                return None
        return read(name, text, faults)
    except yaml.YAMLError:
        read(name, text, faults)  # notes it, with the line
    except RecursionError:
        faults.add(name, "(the whole file)", "values nested very deep", "the format shown in the bundled scenarios")
    return None


def _line(fault: Fault) -> int:
    line = fault.place.rpartition(":")[2]
    return int(line) if line.isdigit() else 0


def _masked(fault: Fault) -> Fault:
    return fault.changed(privacy.mask)


def _look_for_persons(node: Node, path: str, found: list[Fault]) -> None:
    place = privacy.mask(node.place)
    if isinstance(node.value, str):
        what = privacy.found_in(node.value)
        if what:
            found.append(Fault(place, privacy.mask(path), what, "no personal data", privacy.TO_DO))
    elif isinstance(node.value, list):
        for item in node.value:
            _look_for_persons(item, item.path, found)
    elif isinstance(node.value, dict):
        for key, item in node.value.items():
            what = Text("the key {key!r}", key=key) if privacy.asks_for_person(key) else privacy.found_in(key)
            if what:
                found.append(Fault(privacy.mask(item.place), privacy.mask(item.path), what, "no personal data", privacy.TO_DO))
            else:
                _look_for_persons(item, item.path, found)
