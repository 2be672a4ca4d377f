"""One line of one person opened: the dated values of the law, the terms and the steps behind it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from attrs import field, frozen
import numpy as np

from ..base.dates import calendar_date
from ..base.errors import LawError
from ..base.money import Exact
from ..base.numbers import MILLIONTHS, euros
from ..base.provenance import Step
from ..base.units import CENTS, SHARE, TENTHOUSANDTHS, Unit
from ..law import Law
from ..model.decisions import Decided, Decisions
from ..model.documents import Line, Sheet
from ..model.results import Outcome
from ..model.term import WHOLE, Term
from ..model.terms import Terms
from ..model.vocabulary import kind as kind_of
from ..scenario.tables import Tables
from ..scenario.types import Scenario
from .arithmetic import Worked


@frozen
class ParameterUsed:
    """A dated value of the law as it was read: name, its text, the day it holds from, source,
    confidence, and the reform that set it. `why` is what the scenario says of a value of its own,
    by language.
    """

    name: str
    titles: Mapping[str, str]
    text: str
    unit: str
    valid_from: date
    act: str
    section: str
    source: str
    confidence: str
    reform: str = ""
    why: Mapping[str, str] = field(factory=dict)


@frozen
class TermUsed:
    """A model's term as it was used."""

    name: str
    titles: Mapping[str, str]
    text: str
    unit: str
    mark: str
    source: str


@frozen
class StepUsed:
    """An intermediate amount of a rule: a name, a whole number and what it counts."""

    name: str
    value: int
    unit: Unit


@frozen
class EdgeNear:
    """What would change a line: a threshold of the month's earnings, and how much may still be
    earned (cents, negative: passed).
    """

    code: str
    kind: str
    left: int


@frozen
class DecisionTold:
    """One decision behind a line: from which month (its first day), what it is or what opened it
    (a word of Decided), and the income and housing cost that it counts, in cents a month.
    """

    day: date
    code: str
    income: int
    cost: int


@frozen(eq=False)
class Explained:
    """One line of one document of one person, with everything behind it; `worked` is its arithmetic
    where it was set beside today.
    """

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
    unit: Unit | None
    parameters: tuple[ParameterUsed, ...] = field(repr=False)
    terms: tuple[TermUsed, ...] = field(repr=False)
    steps: tuple[StepUsed, ...] = field(repr=False)
    law: str = ""
    edges: tuple[EdgeNear, ...] = ()
    story: tuple[DecisionTold, ...] = ()
    worked: Worked | None = None


def opened(sheet: Sheet, line: Line, row: int, outcome: Outcome, law: Law) -> Explained:
    """A line of one row of a document with its sourced leaves, by the law of the day it is for.

    `outcome` was computed while the steps of rules were recorded.
    """
    why, month, person = line.why, int(sheet.month[row]), int(sheet.person[row])
    story = _story(outcome, line.kind, month, person)
    # A running decision keeps the law of the month from which it counts.
    day = story[-1].day if story else _day_of(sheet, row, outcome.tables)
    return Explained(
        outcome.model,
        outcome.reading,
        sheet.name,
        line.kind,
        month,
        calendar_date(int(sheet.paid[row])),
        int(line.cents[row]),
        1 if line.payee == "person" else -1,
        is_known(line, row),
        line.memo,
        why.text,
        why.rule,
        why.act,
        why.section,
        why.source,
        None if line.quantity is None else int(line.quantity.values[row]),
        None if line.quantity is None else line.quantity.unit,
        _parameters(why.parameters, law, day, outcome.tables.scenario),
        _terms(why.terms, outcome, person),
        tuple(_step(step, row, len(sheet)) for step in why.steps),
        outcome.law_name,
        _edges(outcome, line.kind, month * outcome.tables.size[1] + person),
        story,
    )


def _story(outcome: Outcome, kind: str, month: int, person: int) -> tuple[DecisionTold, ...]:
    """The decisions on a line from the one at the start up to a month, the oldest first."""
    found: list[DecisionTold] = []
    for decisions in outcome.effects.decisions:
        if decisions.line != kind:
            continue
        people = outcome.tables.size[1]
        for row in range(person, (month + 1) * people, people):
            if decisions.applies[row] and (row == person or decisions.opened[row]):
                found.append(decision_told(decisions, row))
    return tuple(sorted(found, key=lambda decision: decision.day))


def decision_told(decisions: Decisions, row: int) -> DecisionTold:
    """The decision that is in force in a person-month."""
    return DecisionTold(
        calendar_date(int(decisions.day[row])),
        Decided(int(decisions.code[row])).word,
        int(decisions.income[row]),
        int(decisions.cost[row]),
    )


def is_known(line: Line, row: int) -> bool:
    """Whether the amount of a row is known."""
    return bool(line.known if line.known is True or line.known is False else line.known[row])


def _day_of(sheet: Sheet, row: int, tables: Tables) -> date:
    """The day whose law a row is for: a benefit's month, else the day of payment."""
    if sheet.name == "benefits":
        return calendar_date(int(tables.month_day[sheet.month[row]]))
    return calendar_date(int(sheet.paid[row]))


def _parameters(
    names: Iterable[str], law: Law, day: date, scenario: Scenario
) -> tuple[ParameterUsed, ...]:
    """The values of the parameters on a day; those that were read for another day and are not in
    force on this one are left out.
    """
    found = []
    why = {value.parameter: value.mark.texts for value in scenario.law}
    for name in names:
        parameter = law.parameter(name)
        try:
            value = parameter.on(day)
        except LawError:
            continue
        found.append(
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
                why.get(name, {}),
            )
        )
    return tuple(found)


def _terms(names: Sequence[str], outcome: Outcome, person: int) -> tuple[TermUsed, ...]:
    """The model's terms as they are for a row of people."""
    if not names:
        return ()
    tables, declared = outcome.tables, {term.name: term for term in outcome.manifest.terms}
    terms = Terms.resolve(outcome.manifest.terms, outcome.model, tables, outcome.reading)
    label = tables.scenario.people[int(tables.people.label[person])].id
    found = []
    for term in (declared[name] for name in names):
        value = terms.at(term.name, case=tables.people.case[[person]], person=np.array([person]))
        text = _text(value.exact, term) if np.all(value.known) else ""
        found.append(
            TermUsed(
                term.name,
                term.titles,
                text,
                term.unit,
                *terms.source(term.name, label),
            )
        )
    return tuple(found)


def _text(exact: Exact, term: Term) -> str:
    """A single value of a term as it is written on a page."""
    value = int(np.atleast_1d(exact.num)[0])
    if term.unit == "choice":
        return term.choices[value]
    if term.unit == "share":
        hundredths = int((Exact(value, exact.den) * 10_000).whole())
        return f"{hundredths // 100}.{hundredths % 100:02d} %"
    if term.unit in WHOLE:
        return str(value // exact.den)
    return euros(int(Exact(value, exact.den).cents()))


def _edges(outcome: Outcome, kind: str, place: int) -> tuple[EdgeNear, ...]:
    """The thresholds that a line of this kind has in a month, pay having all of them, the
    nearest first.
    """
    found = [
        EdgeNear(edge.code, edge.kind, int(edge.left[place]))
        for edge in outcome.effects.thresholds
        if (kind in edge.lines or kind_of(kind).earned)
        and edge.applies[place]
        and (edge.known[place] if isinstance(edge.known, np.ndarray) else edge.known)
    ]
    return tuple(sorted(found, key=lambda edge: abs(edge.left)))


def _step(step: Step, row: int, rows: int) -> StepUsed:
    """One row of a step in whole numbers: money in ten-thousandths of a euro, a share in
    millionths.
    """
    column = Exact.of(step.column)
    one = column[row] if column.num.shape == (rows,) else column
    exact = Exact(int(np.atleast_1d(one.num).flat[0]), one.den)
    if step.unit is CENTS:
        return StepUsed(step.name, int(exact.decimals(4)), TENTHOUSANDTHS)
    parts = MILLIONTHS if step.unit is SHARE else 1
    return StepUsed(step.name, int((exact * parts).whole()), step.unit)
