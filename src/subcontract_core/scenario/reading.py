"""Reading a scenario: a closed YAML format, and every fault of a file at once with line and path.

The header of each file in `bundled/` shows the format. Any value may be written plainly or as
``{value: …, source: "public document"}`` or ``{value: …, assumed: "why"}``, the why also by
language (``{en: …, fi: …}``); marks are kept by a path with ids (``people.P1.housing.rent``).
Nothing personal is let in, see `privacy`.
"""

from collections.abc import Sequence
import os
from pathlib import Path

from attrs import evolve

from ..base.errors import Fault, InputError, Text
from ..base.faults import Faults
from ..base.file_contents import text_of
from ..base.guard import close_to, short
from ..base.located_yaml import read
from .building import Builder
from .shorter import crews_in_quotes
from .types import Scenario

_BUNDLED = Path(__file__).parent / "bundled"
_OTHER_TABLES = (".xls", ".xlsm", ".xlsb", ".ods", ".csv")


def bundled_scenarios() -> tuple[str, ...]:
    """The names of the scenarios that come with the package."""
    return tuple(sorted(path.stem for path in _BUNDLED.glob("*.yaml")))


def no_such_name(what: str, name: str, names: Sequence[str]) -> Fault:
    """A name that none of the bundled files has, of scenarios or whatever else is bundled."""
    near = close_to(name, names, 1)
    hint = (
        Text("Did you mean {near!r}?", near=near[0])
        if near
        else "Give one of these names, or the path of a YAML file."
    )
    return Fault(
        what,
        "name",
        repr(short(name)),
        ", ".join(names),
        hint,
    )


def load_scenario(source: Path | str) -> Scenario:
    """Read a bundled scenario by its name, or a YAML file or an Excel workbook (.xlsx) by its path.

    Raises `InputError` with every fault of the file.
    """
    names = bundled_scenarios()
    if str(source) in names:
        bundled = _BUNDLED / f"{source}.yaml"
        return evolve(
            read_scenario(bundled.read_text(encoding="utf-8"), bundled.name, bundled),
            file=str(bundled),
        )
    path = Path(source)
    if path.suffix.lower() == ".xlsx":
        from .workbook import read_workbook

        return read_workbook(path)
    if (
        str(source).strip()
        and len(path.parts) <= 1
        and path.suffix not in (".yaml", ".yml")
        and not os.path.lexists(path)
    ):
        raise InputError([no_such_name("scenario", str(source), names)])
    faults = Faults()
    if path.suffix.lower() in _OTHER_TABLES and os.path.isfile(path):
        faults.add(
            str(path),
            "(the whole file)",
            Text("a file of the kind {kind}", kind=path.suffix),
            "a YAML file, or an Excel workbook (.xlsx)",
            "Save it in the spreadsheet program as an Excel workbook (.xlsx).",
        )
        raise InputError(faults.all())
    text = text_of(source, faults)
    if text is None:
        raise InputError(faults.all())
    return evolve(read_scenario(text, str(path)), file=os.path.abspath(path))


def read_scenario(text: str, name: str, bundled: Path | None = None) -> Scenario:
    """Read a scenario from a text; `name` stands for the file in faults, `bundled` is where it
    comes with the program.
    """
    faults = Faults()
    root = read(
        name,
        crews_in_quotes(text),
        faults,
        asks=True,
        file=bundled,
    )
    scenario = Builder(faults).scenario(root) if root.value or not faults.found else None
    if faults.found or scenario is None:  # a fault in the defaults is one fault
        raise InputError(faults.all(_line))
    return scenario


def _line(fault: Fault) -> int:
    line = fault.place.rpartition(":")[2]
    return int(line) if line.isdigit() else 0
