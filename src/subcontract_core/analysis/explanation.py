"""Why a number: the person's case is run once more with a recorder open and must give the same
cents.
"""

from collections.abc import Iterable
from pathlib import Path

from attrs import evolve
import numpy as np

from ..base.errors import Fault, InputError, ModelError, Text
from ..base.provenance import recording
from ..engine.comparison import TODAY, laws_of
from ..engine.judging import judged
from ..engine.pipeline import readings, run
from ..law import Law, Reform
from ..model import catalogue as installed
from ..model.catalogue import Catalogue
from ..model.documents import Line, Sheet
from ..model.results import Outcome
from ..scenario.tables import Tables
from .opened_line import Explained, is_known, opened


def explain(
    tables: Tables,
    outcome: Outcome,
    person: str,
    line: str | None = None,
    *,
    law: Law,
    catalogue: Catalogue | None = None,
) -> list[Explained]:
    """The person's lines in an outcome, each opened to its sourced leaves.

    `person` is an id of the scenario, `line` a kind of line (None: all). Raises `InputError` for an
    unknown person or line, `ModelError` if the second run does not give the same cents. A line of
    nothing is opened where a decision made it so: why there is none is the question then.
    """
    row = _row_of(tables, person)
    case = int(tables.people.case[row])
    person_row = row - int(np.searchsorted(tables.people.case, case))
    lines = catalogue or installed.catalogue()
    with recording():
        cut = tables.take(case, case + 1)
        again = run(lines.get(outcome.model), cut, law, outcome.reading)
    _same_cents(outcome, again, row, person_row)
    explained = [
        opened(
            sheet,
            one,
            int(row),
            again,
            law,
        )
        for sheet in again.sheets
        for row in np.flatnonzero(sheet.person == person_row)
        for one in _own_lines(sheet)
        if line in (None, one.kind) and _says_something(again, sheet, one, int(row))
    ]
    if line is not None and not explained:
        raise InputError([_no_such_line(again, person, person_row, line)])
    return sorted(explained, key=lambda found: found.month)


def _row_of(tables: Tables, person: str) -> int:
    """The first row of a person among the people of all cases."""
    place = tables.scenario.place_of(person)
    return int(np.flatnonzero(tables.people.label == place)[0])


def _says_something(outcome: Outcome, sheet: Sheet, line: Line, row: int) -> bool:
    """Whether a line has an amount in a row, an unknown one, or nothing by a decision."""
    if line.cents[row] or not is_known(line, row):
        return True
    place = int(sheet.month[row]) * outcome.tables.size[1] + int(sheet.person[row])
    return sheet.name == "benefits" and any(
        decisions.line == line.kind and bool(decisions.applies[place])
        for decisions in outcome.effects.decisions
    )


def _own_lines(sheet: Sheet) -> list[Line]:
    """The lines that a person gets or gives up."""
    return [line for line in sheet.lines if "person" in (line.payer, line.payee)]


def _no_such_line(outcome: Outcome, person: str, row: int, line: str) -> Fault:
    kinds = {
        one.kind
        for sheet in outcome.sheets
        for one in _own_lines(sheet)
        if one.cents[sheet.person == row].any()
    }
    return Fault(
        outcome.tables.scenario.id,
        "line",
        repr(line),
        ", ".join(sorted(kinds)),
        Text("{person} has no such line in {model}.", person=person, model=outcome.model),
    )


def _person_total(outcome: Outcome, row: int) -> dict[str, int]:
    totals: dict[str, int] = {}
    for sheet in outcome.sheets:
        rows = sheet.person == row
        for line in sheet.lines:
            totals[line.kind] = totals.get(line.kind, 0) + int(line.cents[rows].sum())
    return {kind: cents for kind, cents in totals.items() if cents}


def _same_cents(first: Outcome, again: Outcome, row: int, row_again: int) -> None:
    if _person_total(first, row) != _person_total(again, row_again):
        raise ModelError(
            f"{first.model}: computing the case again gave other cents; the model keeps state or"
            " mixes cases"
        )


def explain_all(
    asked: Iterable[tuple[Law, Outcome]],
    person: str,
    line: str | None = None,
    catalogue: Catalogue | None = None,
) -> list[Explained]:
    """The person's lines in several outcomes, each under its law. A line that only some of them
    have is explained there.
    """
    lines: list[Explained] = []
    missing: InputError | None = None
    for law, outcome in asked:
        try:
            lines += explain(
                outcome.tables,
                outcome,
                person,
                line,
                law=law,
                catalogue=catalogue,
            )
        except InputError as error:
            missing = missing or error
    if missing is not None and not lines:
        raise missing
    return lines


def explain_scenario(
    tables: Tables,
    model_id: str,
    person: str,
    line: str | None = None,
    reforms: Iterable[str | Path | Reform] = (),
) -> list[Explained]:
    """Explain from scratch: run the model under each open reading, under the law and each
    reform, and explain each.
    """
    model = installed.catalogue().get(model_id)
    tables = evolve(tables, scenario=judged(tables.scenario))
    law, reformed = laws_of(tables.scenario, installed.installed_law(), reforms)
    chosen = [{}] if model_id == TODAY else readings(model, tables)
    return explain_all(
        ((one, run(model, tables, one, reading)) for one in (law, *reformed) for reading in chosen),
        person,
        line,
    )
