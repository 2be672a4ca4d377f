"""Why a number: the person's case is run once more with a recorder open and must give the same
cents.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path

from attrs import define, evolve, field
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
from .worked_line import with_arithmetic


@define(eq=False, slots=False)
class _Row:
    """One line in one row of a document of an outcome whose steps were kept."""

    outcome: Outcome
    law: Law
    sheet: Sheet
    line: Line
    number: int

    @property
    def place(self) -> tuple[str, int]:
        """The kind of line and the month."""
        return self.line.kind, int(self.sheet.month[self.number])

    @cached_property
    def says_something(self) -> bool:
        """Whether the line has an amount, an unknown one, or nothing by a decision."""
        if self.line.cents[self.number] or not is_known(self.line, self.number):
            return True
        month, person = int(self.sheet.month[self.number]), int(self.sheet.person[self.number])
        place = month * self.outcome.tables.size[1] + person
        return self.sheet.name == "benefits" and any(
            decisions.line == self.line.kind and bool(decisions.applies[place])
            for decisions in self.outcome.effects.decisions
        )

    @cached_property
    def opened(self) -> Explained:
        """The line with everything behind it."""
        return opened(
            self.sheet,
            self.line,
            self.number,
            self.outcome,
            self.law,
        )


@define(eq=False)
class Recorder:
    """Runs cases of outcomes once more with the steps of every rule kept, each once."""

    law: Law
    catalogue: Catalogue | None = None
    _runs: dict[tuple[Outcome, int], Outcome] = field(factory=dict, init=False, repr=False)
    _people: "dict[tuple[Outcome, str], tuple[_Row, ...]]" = field(
        factory=dict, init=False, repr=False
    )

    def explained(
        self, outcome: Outcome, person: str, line: str | None = None, today: Outcome | None = None
    ) -> list[Explained]:
        """The person's lines in an outcome, each opened to its sourced leaves.

        `person` is an id of the scenario, `line` a kind of line (None: all); beside `today` the
        arithmetic of each is that of the difference. Raises `InputError` for an unknown person or
        line, `ModelError` if the second run does not give the same cents. A line of nothing is
        opened where a decision made it so, or where it is something today: why there is none is
        the question then.
        """
        rows = self._rows(outcome, person)
        beside = () if today is None or today is outcome else self._rows(today, person)
        told = {row.place for row in (*rows, *beside) if row.says_something}
        shown = [row for row in rows if row.place in told]
        before = [row.opened for row in beside if row.place in told] if beside else None
        found = with_arithmetic([row.opened for row in shown], before, self.law)
        explained = [
            one
            for one, row in zip(found, shown, strict=True)
            if line in (None, one.kind) and (row.says_something or _was_something(one))
        ]
        if line is not None and not explained:
            kinds = sorted({row.line.kind for row in rows if row.line.cents[row.number]})
            raise InputError([_no_such_line(outcome, person, kinds, line)])
        return sorted(explained, key=lambda one: one.month)

    def _rows(self, outcome: Outcome, person: str) -> "tuple[_Row, ...]":
        """Every line of a person, those of nothing too."""
        if (outcome, person) not in self._people:
            place = _row_of(outcome.tables, person)
            case = int(outcome.tables.people.case[place])
            person_row = place - int(np.searchsorted(outcome.tables.people.case, case))
            if (outcome, case) not in self._runs:
                self._runs[outcome, case] = self._again(outcome, case)
            again = self._runs[outcome, case]
            _same_cents(outcome, again, place, person_row)
            self._people[outcome, person] = tuple(
                _Row(
                    again,
                    self.law,
                    sheet,
                    one,
                    int(row),
                )
                for sheet in again.sheets
                for row in np.flatnonzero(sheet.person == person_row)
                for one in _own_lines(sheet)
            )
        return self._people[outcome, person]

    def forget(self, outcome: Outcome) -> None:
        """Let go of what was kept of an outcome: the steps of a year of many people are large."""
        self._runs = {key: run for key, run in self._runs.items() if key[0] is not outcome}
        self._people = {key: rows for key, rows in self._people.items() if key[0] is not outcome}

    def _again(self, outcome: Outcome, case: int) -> Outcome:
        models = self.catalogue or installed.catalogue()
        with recording():
            return run(
                models.get(outcome.model),
                outcome.tables.take(case, case + 1),
                self.law,
                outcome.reading,
            )


def explain(
    tables: Tables,
    outcome: Outcome,
    person: str,
    line: str | None = None,
    *,
    law: Law,
    catalogue: Catalogue | None = None,
) -> list[Explained]:
    """The person's lines in an outcome by itself (see `Recorder.explained`)."""
    return Recorder(law, catalogue).explained(evolve(outcome, tables=tables), person, line)


def _was_something(line: Explained) -> bool:
    """Whether a line of nothing is something today."""
    return line.worked is not None and bool(line.worked.before)


def _row_of(tables: Tables, person: str) -> int:
    """The first row of a person among the people of all cases."""
    place = tables.scenario.place_of(person)
    return int(np.flatnonzero(tables.people.label == place)[0])


def _own_lines(sheet: Sheet) -> list[Line]:
    """The lines that a person gets or gives up."""
    return [line for line in sheet.lines if "person" in (line.payer, line.payee)]


def _no_such_line(outcome: Outcome, person: str, kinds: Sequence[str], line: str) -> Fault:
    return Fault(
        outcome.tables.scenario.id,
        "line",
        repr(line),
        ", ".join(kinds),
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
    asked: Iterable[tuple[Law, Outcome, Outcome | None]],
    person: str,
    line: str | None = None,
    catalogue: Catalogue | None = None,
) -> list[Explained]:
    """The person's lines in several outcomes, each under its law and beside its today (None: beside
    nothing). A line that only some of them have is explained there.
    """
    lines: list[Explained] = []
    missing: InputError | None = None
    for law, outcome, today in asked:
        try:
            lines += Recorder(law, catalogue).explained(outcome, person, line, today)
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
    found = installed.catalogue()
    model, of_today = found.get(model_id), found.get(TODAY)
    tables = evolve(tables, scenario=judged(tables.scenario))
    law, reformed = laws_of(tables.scenario, installed.installed_law(), reforms)
    chosen = [{}] if model_id == TODAY else readings(model, tables)

    def asked() -> Iterator[tuple[Law, Outcome, Outcome | None]]:
        for one in (law, *reformed):
            today = None if model_id == TODAY else run(of_today, tables, one, {})
            for reading in chosen:
                yield one, run(model, tables, one, reading), today

    return explain_all(asked(), person, line)
