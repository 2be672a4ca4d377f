"""Why a number: the person's case is run once more with a recorder open and must give the same
cents.
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen
import numpy as np

from ..base.dates import calendar_date
from ..base.errors import Fault, InputError, LawError, ModelError, Text
from ..base.money import Exact, euros
from ..base.provenance import recording
from ..engine.comparison import TODAY, laws_of
from ..engine.judging import judged
from ..engine.pipeline import readings, run
from ..law import Law, Reform
from ..model import catalogue as installed
from ..model.catalogue import Catalogue
from ..model.documents import Line, Sheet
from ..model.results import Outcome
from ..model.terms import Terms
from ..model.vocabulary import kind as kind_of
from ..scenario.tables import Tables


@frozen
class ParameterUsed:
    """A dated value of the law as it was read: name, its text, the day it holds from, source,
    confidence, and the reform that set it.
    """

    name: str
    titles: dict[str, str]
    text: str
    unit: str
    valid_from: date
    act: str
    section: str
    source: str
    confidence: str
    reform: str = ""


@frozen
class TermUsed:
    """A model's term as it was used."""

    name: str
    titles: dict[str, str]
    text: str
    unit: str
    mark: str
    source: str


@frozen
class StepUsed:
    """An intermediate amount of a rule: a name and ten-thousandths of a euro, or a plain number
    (of a rate, millionths).
    """

    name: str
    value: int
    is_money: bool


@frozen
class EdgeNear:
    """What would change a line: a threshold of the month's earnings, and how much may still be
    earned (cents, negative: passed).
    """

    code: str
    kind: str
    left: int


@frozen(eq=False)
class Explained:
    """One line of one document of one person, with everything behind it."""

    model: str
    reading: dict[str, str]
    sheet: str
    kind: str
    month: int
    paid: date
    cents: int
    sign: int
    known: bool
    memo: bool
    text: str
    rule: str
    act: str
    section: str
    source: str
    quantity: int | None
    unit: str
    parameters: tuple[ParameterUsed, ...] = field(repr=False)
    terms: tuple[TermUsed, ...] = field(repr=False)
    steps: tuple[StepUsed, ...] = field(repr=False)
    law: str = ""
    edges: tuple[EdgeNear, ...] = ()


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
    unknown person or line, `ModelError` if the second run does not give the same cents.
    """
    scenario = tables.scenario
    ids = [p.id for p in scenario.people]
    if person not in ids:
        raise InputError(
            [Fault(scenario.id, "person", repr(person), ", ".join(ids), "Choose one of them.")]
        )
    row = int(np.flatnonzero(tables.people.label == ids.index(person))[0])
    case = int(tables.people.case[row])
    cut = tables.take(case, case + 1)
    offset = int(np.searchsorted(tables.people.case, case))
    found = catalogue or installed.catalogue()
    with recording():
        again = run(found.get(outcome.model), cut, law, outcome.reading)
    _same_cents(outcome, again, row, row - offset)
    explained = [
        _line(again, sheet, one, int(r), cut, law)
        for sheet in again.sheets
        for r in np.flatnonzero(sheet.person == row - offset)
        for one in sheet.lines
        if "person" in (one.payer, one.payee)
        and (line is None or one.kind == line)
        and (one.cents[r] or not _known(one, int(r)))
    ]
    if line is not None and not explained:
        mine = row - offset
        kinds = sorted(
            {
                one.kind
                for sheet in again.sheets
                for one in sheet.lines
                if "person" in (one.payer, one.payee) and one.cents[sheet.person == mine].any()
            }
        )
        raise InputError(
            [
                Fault(
                    scenario.id,
                    "line",
                    repr(line),
                    ", ".join(kinds),
                    Text(
                        "{person} has no such line in {model}.", person=person, model=outcome.model
                    ),
                )
            ]
        )
    return sorted(explained, key=lambda e: e.month)


def _known(line: Line, row: int) -> bool:
    return bool(line.known if line.known is True or line.known is False else line.known[row])


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


def _line(
    outcome: Outcome, sheet: Sheet, line: Line, row: int, tables: Tables, law: Law
) -> Explained:
    why = line.why
    day = (
        calendar_date(int(tables.month_day[sheet.month[row]]))
        if sheet.name == "benefits"
        else calendar_date(int(sheet.paid[row]))
    )
    parameters = []
    for name in why.parameters:
        parameter = law.parameter(name)
        try:
            value = parameter.on(day)
        except LawError:
            continue  # read for another month; not in force in this one
        parameters.append(
            ParameterUsed(
                name,
                parameter.names,
                value.text,
                parameter.unit,
                value.valid_from,
                parameter.act,
                parameter.section,
                value.source,
                value.confidence,
                value.reform,
            )
        )
    declared = {term.name: term for term in outcome.manifest.terms}
    ids = [person.id for person in tables.scenario.people]
    resolved = Terms.resolve(outcome.manifest.terms, outcome.model, tables, outcome.reading)
    terms = []
    for name in why.terms:
        term = declared[name]
        person = np.array([int(sheet.person[row])])
        if term.unit == "choice":
            value = resolved.at(name, case=np.zeros(1, np.int64), person=person)
            text = (
                term.choices[int(np.atleast_1d(value.exact.num)[0])]
                if value.known is not False
                else ""
            )
        else:
            value = resolved.at(name, case=np.zeros(1, np.int64), person=person)
            text = _text(value.exact, term.unit) if np.all(value.known) else ""
        mark, source = resolved.source(name, ids[int(tables.people.label[sheet.person[row]])])
        terms.append(TermUsed(name, term.titles, text, term.unit, mark, source))
    return Explained(
        outcome.model,
        outcome.reading,
        sheet.name,
        line.kind,
        int(sheet.month[row]),
        calendar_date(int(sheet.paid[row])),
        int(line.cents[row]),
        1 if line.payee == "person" else -1,
        _known(line, row),
        line.memo,
        why.text,
        why.rule,
        why.act,
        why.section,
        why.source,
        None if line.quantity is None else int(line.quantity[row]),
        line.unit,
        tuple(parameters),
        tuple(terms),
        tuple(_step(step.name, step.column, row, len(sheet)) for step in why.steps),
        outcome.law_name,
        _edges(outcome, line.kind, int(sheet.month[row]) * tables.size[1] + int(sheet.person[row])),
    )


def _edges(outcome: Outcome, kind: str, at: int) -> tuple[EdgeNear, ...]:
    """The thresholds that a line of this kind has in a month, pay having all of them, the
    nearest first.
    """
    found = [
        EdgeNear(edge.code, edge.kind, int(edge.left[at]))
        for edge in outcome.effects.thresholds
        if (kind in edge.lines or kind_of(kind).earned)
        and edge.applies[at]
        and (edge.known is True or edge.known[at])
    ]
    return tuple(sorted(found, key=lambda edge: abs(edge.left)))


def _text(exact: Exact, unit: str) -> str:
    value = np.atleast_1d(exact.num)[0]
    if unit == "share":
        hundredths = Exact(int(value), exact.den) * 10_000
        whole = int(hundredths.whole())
        return f"{whole // 100}.{whole % 100:02d} %"
    return euros(int(Exact(int(value), exact.den).cents()))


def _step(name: str, column: Any, row: int, rows: int) -> StepUsed:
    if isinstance(column, Exact):
        one = column[row] if column.num.shape == (rows,) else column
        value = np.atleast_1d(one.num)[0] if one.num.ndim else one.num
        if name.endswith("rate"):
            return StepUsed(name, int((Exact(int(value), one.den) * 1_000_000).whole()), False)
        return StepUsed(name, int(Exact(int(value), one.den).decimals(4)), True)
    array = np.asarray(column)
    return StepUsed(
        name, int(array[row] if array.shape == (rows,) else np.atleast_1d(array).flat[0]), False
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
    found: list[Explained] = []
    missing: InputError | None = None
    for law, outcome in asked:
        try:
            found += explain(outcome.tables, outcome, person, line, law=law, catalogue=catalogue)
        except InputError as error:
            missing = missing or error
    if missing is not None and not found:
        raise missing
    return found


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
