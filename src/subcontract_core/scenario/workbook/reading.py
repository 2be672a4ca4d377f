"""A scenario from a workbook: its sheets become the nodes that the builder of YAML files reads.

A sheet is known by its row of keys (``people.housing.rent``), which the template hides under the
headings, so sheets may be renamed, and sheets and columns moved. Faults are those of the YAML file,
with the cell as the place.
"""

from collections.abc import Sequence
import os
from pathlib import Path
import re

from attrs import evolve

from ...base.errors import Fault, InputError
from ...base.faults import Faults
from ..building import Builder
from ..types import Scenario
from .assembly import Assembly
from .hidden import hidden
from .opening import FORMULA, Grid, open_workbook
from .records import Records
from .refusing import masked, refused
from .sheets import decided_words, dictionary, tables_of


def read_workbook(path: Path | str) -> Scenario:
    """Read a scenario from an Excel file; raises `InputError` with every fault of every sheet
    at once.
    """
    faults = Faults()
    grids = open_workbook(Path(path), faults)
    if not grids:
        raise InputError(faults.all())
    tables = tables_of(grids, faults)
    scenario = None
    if tables:
        builder = Builder(faults)
        records = Records(dictionary(grids), faults, decided_words(grids))
        scenario = builder.scenario(Assembly(Path(path).name, tables, records, builder).root())
    elif not faults.found:
        faults.add(
            f"{Path(path).name}",
            "(the whole file)",
            "no sheet of the template",
            "a workbook made with: subcontract template",
            "Copy your values into a new template.",
        )
    texts = told_once(grids, faults)
    if texts or scenario is None:
        raise InputError(texts)
    noticed = (*scenario.noticed, *hidden(tables.values()))
    return evolve(scenario, noticed=noticed, file=os.path.abspath(path))


def told_once(grids: Sequence[Grid], faults: Faults) -> list[Fault]:
    """Every fault of a workbook once, in the order of its sheets and cells, with what no cell may
    hold; where something personal stands nothing else is said.
    """
    personal = list(refused(grids))
    told = {fault.place for fault in personal}
    # an error is read as an empty cell, which is no fault of its own
    broken = {fault.place for fault in faults.found if fault.path == FORMULA}
    others = [
        fault
        for fault in map(masked, faults.all())
        if fault.place not in told and (fault.place not in broken or fault.path == FORMULA)
    ]
    names = [grid.name for grid in grids]
    return list(
        dict.fromkeys(sorted(personal + others, key=lambda fault: _order(fault.place, names)))
    )


def _order(place: str, names: list[str]) -> tuple[int, int, int]:
    sheet, _, cell = place.rpartition("!")
    match = re.fullmatch(r"([A-Z]+)(\d+)", cell)
    if match is None or sheet not in names:
        return (-1, 0, 0)
    return (
        names.index(sheet),
        int(match[2]),
        sum((ord(letter) - 64) * 26**power for power, letter in enumerate(reversed(match[1]))),
    )
