"""An assessment as an Excel workbook: its three sheets, and reading them back.

A sheet is known by its hidden row of keys (``scores.points``), so sheets and columns may be moved
and renamed, and what is read does not depend on the language of the headings.
"""

from collections.abc import Iterable
from pathlib import Path

from ..base.errors import InputError, Text
from ..base.faults import WHOLE, Faults
from ..scenario.workbook.cell_nodes import CellNode
from ..scenario.workbook.columns import Column, SheetOf
from ..scenario.workbook.opening import open_workbook
from ..scenario.workbook.reading import told_once
from ..scenario.workbook.records import Records
from ..scenario.workbook.sheets import Table, dictionary, tables_of
from .assessment import BY, INDICATORS, Assessment
from .building import DAY_KEYS, FORMAT, assessment_of

ABOUT = SheetOf(
    "assessment",
    (
        Column("format", "choice", options=(FORMAT,), required=True),
        Column("by", "choice", options=BY, required=True),
        Column("day", "date"),
        Column("before", "date"),
        Column("after", "date"),
    ),
)
SCORES = SheetOf(
    "scores",
    (
        Column("id", "id", required=True),
        Column("name"),
        Column("points", "integer"),
        Column("seen"),
        Column("disagreed", "boolean"),
    ),
)
COUNTED = SheetOf(
    "indicators",
    (
        Column("id", "id"),
        Column("name"),
        Column("before", "number"),
        Column("after", "number"),
        Column("source"),
    ),
)
SHEETS = (ABOUT, SCORES, COUNTED)


def read_assessment_book(path: Path | str) -> Assessment:
    """An assessment from a workbook. Raises `InputError` with every fault of every sheet at once,
    each with its cell. An empty cell is "we do not know".
    """
    faults = Faults()
    grids = open_workbook(Path(path), faults)
    if not grids:
        raise InputError(faults.all())
    tables = tables_of(grids, faults, SHEETS)
    found = None
    if tables:
        found = assessment_of(_root(Path(path).name, tables, Records(dictionary(grids), faults)))
    elif not faults.found:
        faults.add(
            Path(path).name,
            WHOLE,
            "no sheet of an assessment",
            "a workbook made with: subcontract quality --excel",
            "Copy your points into a new one.",
        )
    told = told_once(grids, faults)
    if told or found is None:
        raise InputError(told)
    return found


def _root(name: str, tables: dict[str, Table], records: Records) -> CellNode:
    """The three sheets as the tree that a YAML file gives."""
    top = records.node({}, name, "")
    counted = records.node({}, name, "indicators")
    if "assessment" in tables:
        rows = list(records.of(tables["assessment"]))
        for row in rows[1:]:
            row.fault(
                "a second row", "one row: who assessed, and when", "One workbook an assessment."
            )
        for row in rows[:1]:
            days = {key: row.inside.pop(key) for key in DAY_KEYS if key in row.inside}
            top.inside.update(row.inside)
            top.place, top.cells = row.place, row.cells
            if days:
                counted.inside["days"] = records.node(days, row.place, "indicators.days")
    if "scores" in tables:
        first = tables["scores"].grid.place(tables["scores"].first, 0)
        top.inside["scores"] = _by_id(records.of(tables["scores"]), records, first)
    if "indicators" in tables:
        _counted(counted, records.of(tables["indicators"]), records)
    if counted.inside:
        top.inside["indicators"] = counted
    return top


def _by_id(rows: Iterable[CellNode], records: Records, place: str) -> CellNode:
    """The rows of the criteria by their ids; the names beside them are only read by people."""
    found = records.node({}, place, "scores")
    for row in rows:
        row.inside.pop("name", None)
        ident = row.inside.pop("id", None)
        if ident is None:
            key = "id"
            row.fault(Text("no {key!r}", key=key), Text("{key!r} must be given", key=key))
        elif str(ident.value) in found.inside:
            _twice(ident)
        elif row.inside:
            found.inside[str(ident.value)] = row
    return found


def _counted(counted: CellNode, rows: Iterable[CellNode], records: Records) -> None:
    """The rows of what is counted by their ids; without one a row is a meter of one's own."""
    own = []
    for row in rows:
        ident = row.inside.pop("id", None)
        if ident is None:
            own.append(row)
        elif str(ident.value) not in INDICATORS:
            ident.one_of(INDICATORS)
        elif str(ident.value) in counted.inside:
            _twice(ident)
        elif row.inside.keys() - {"name"}:
            row.inside.pop("name", None)
            counted.inside[str(ident.value)] = row
    filled = [row for row in own if row.inside]
    if filled:
        counted.inside["own"] = records.node(filled, filled[0].place, "indicators.own")


def _twice(node: CellNode) -> None:
    node.fault(
        Text("{what!r} a second time", what=str(node.value)),
        "each once",
        "Put everything on one row.",
    )
