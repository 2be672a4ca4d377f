"""How far each assumption could move the answer: the whole line run again with another value, one
assumption at a time.

Numbers are tried a tenth higher and lower, the share of the tax card ten points up and down,
choices in every other way. What is assumed and cannot be tried is listed all the same, with no
weight.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import partial, reduce

from attrs import evolve, field, frozen
import numpy as np

from ..base.numbers import MILLIONTHS, euros, percent
from ..engine.comparison import Comparison
from ..model.catalogue import Catalogue
from ..model.catalogue import catalogue as installed_catalogue
from ..model.results import Outcome
from ..model.term import Term, parse_term
from ..model.terms import Terms
from ..scenario.costs import EVENT, RunningCost, costs_of
from ..scenario.tables import Tables
from ..scenario.tabulating import tabulate
from ..scenario.types import Mark
from .levers import TENTHS, TOGETHER, changed
from .rerun import Move, Rerun, Tried, figures, furthest

TERM, FIELD, READING, UNKNOWN = "term", "field", "reading", "unknown"
RUNNING = "running"  # one of the county's own figures of what it takes to run the group
COST = "cost"  # a cost that the scenario names
# Fields of a person that are numbers: the column of the tables and how it is tried.
_COLUMNS = {
    "rent": "rent",
    "allowance": "allowance",
    "tax_card": "withholding",
    "other_pension": "other_pension",
    "spouse_income": "spouse_income",
    "assets": "assets",
}
_PARTS = (Fraction(11, 10), Fraction(9, 10))
_POINTS = MILLIONTHS // 10  # ten points of the tax card


@frozen(eq=False)
class Sensitivity:
    """One assumption, with the models that make it (none for a value of the scenario), or a reading
    that is open.

    `tried` holds the other values as texts; `move` is None where nothing could be tried; `cost` is
    the cost of the scenario, if it is one.
    """

    kind: str
    models: tuple[str, ...]
    name: str
    term: Term | None
    value: str
    mark: Mark
    people: tuple[str, ...] = ()
    tried: tuple[str, ...] = ()
    move: Move | None = field(default=None)
    cost: RunningCost | None = None


def sensitivities(
    comparison: Comparison, catalogue: Catalogue | None = None
) -> tuple[Sensitivity, ...]:
    """Every assumption behind a comparison, unknown terms first, then from the heaviest to the
    lightest, then what cannot be tried.
    """
    again = Rerun(comparison, tabulate(comparison.scenario), catalogue or installed_catalogue())
    moves = [*_readings(comparison), *_together(_terms(again)), *_fields(again)]
    moves += [*_running(again), *_costs(again)]
    return tuple(
        sorted(
            moves,
            key=lambda weight: (
                weight.kind != UNKNOWN,
                weight.move is None,
                -weight.move.size if weight.move is not None else 0,
                weight.name,
            ),
        )
    )


def _together(sensitivities: Iterable[Sensitivity]) -> list[Sensitivity]:
    """The same term with the same value in several models is one assumption, as heavy as where
    it is heaviest.
    """
    gathered: dict[tuple[str, ...], Sensitivity] = {}
    for weight in sensitivities:
        key = (weight.kind, weight.name, weight.value, weight.mark.text, *weight.tried)
        other = gathered.get(key)
        if other is not None:
            moves = [move for move in (other.move, weight.move) if move is not None]
            weight = evolve(
                other,
                models=(*other.models, *weight.models),
                move=moves[0].furthest(moves[-1]) if moves else None,
            )
        gathered[key] = weight
    return list(gathered.values())


def _readings(comparison: Comparison) -> Iterator[Sensitivity]:
    """What a model leaves open: how far apart its outcomes are that differ in nothing else."""
    for model in dict.fromkeys(outcome.model for outcome in comparison.outcomes):
        outcomes = [outcome for outcome in comparison.outcomes if outcome.model == model]
        declared = {term.name: term for term in outcomes[0].manifest.terms}
        for name, option in outcomes[0].reading.items():
            other = [
                outcome
                for outcome in outcomes
                if outcome.reading == {**outcomes[0].reading, name: outcome.reading[name]}
                and outcome is not outcomes[0]
            ]
            if other:
                today = comparison.today
                start = figures(outcomes[0], today)[:, :1]
                move = furthest(figures(outcome, today)[:, :1] - start for outcome in other)
                yield Sensitivity(
                    READING,
                    (model,),
                    name,
                    declared[name],
                    option,
                    Mark("reading", declared[name].source),
                    tried=tuple(outcome.reading[name] for outcome in other),
                    move=move,
                )


# -- a model's terms -------------------------------------------------------------------------------


def _terms(again: Rerun) -> Iterator[Sensitivity]:
    models: set[str] = set()
    for outcome in again.comparison.outcomes:
        if outcome.model not in models and outcome.admission.offered.any():
            yield from _terms_of(outcome, again)
        models.add(outcome.model)


def _terms_of(outcome: Outcome, again: Rerun) -> Iterator[Sensitivity]:
    """The terms that an outcome used and nobody is sure of."""
    found = list(_unsure(outcome))
    tried = [
        Tried(weight.term, weight.value, text)
        for weight in found
        for text in weight.tried
        if weight.term is not None
    ]
    moves = iter(again.with_terms(outcome.model, tried))
    for weight in found:
        known_moves = [
            move for _, move in zip(weight.tried, moves, strict=False) if move is not None
        ]
        yield evolve(weight, move=reduce(Move.furthest, known_moves)) if known_moves else weight


def _unsure(outcome: Outcome) -> Iterator[Sensitivity]:
    """The terms that an outcome used and nobody is sure of, not run again yet."""
    used = {name for why in outcome.reasons for name in why.terms}
    resolved = Terms.resolve(outcome.manifest.terms, outcome.model, outcome.tables, outcome.reading)
    for term in outcome.manifest.terms:
        mark = resolved.mark(term.name) if term.name in used else ""
        overrides = [value for value in resolved.overrides if value.term == term.name]
        everybody = [value for value in overrides if value.is_for_all]
        unsure = partial(Sensitivity, models=(outcome.model,), name=term.name, term=term)
        if mark == "unknown" and not term.optional and not overrides:
            yield unsure(UNKNOWN, value="", mark=Mark("unknown", term.source))
        elif mark == "assumed":
            value = everybody[-1].value if everybody else term.value or ""
            why = everybody[-1].mark if everybody else Mark("assumed", term.source)
            yield unsure(TERM, value=value, mark=why, tried=_others(term, value))


def _others(term: Term, value: str) -> tuple[str, ...]:
    """Other values to try, written as in a scenario."""
    if term.unit == "choice":
        return tuple(option for option in term.choices if option != value)
    if term.unit == "months" or not value:
        return ()
    exact = parse_term(term, value)
    number = Fraction(int(exact.num), exact.den)
    if number == 0:
        return ()
    if term.unit == "share":
        return tuple(
            percent(Fraction(round(number * part * MILLIONTHS), MILLIONTHS)) for part in _PARTS
        )
    return tuple(euros(round(number * part)) for part in _PARTS)


# -- what the scenario assumes about people
# ----------------------------------------------------------


def _fields(again: Rerun) -> list[Sensitivity]:
    scenario = again.comparison.scenario
    gathered: dict[tuple[str, str], tuple[Mark, list[str]]] = {}
    for path, mark in scenario.marks.items():
        if mark.kind == "assumed":
            parts = path.split(".")
            whose = parts[1] if len(parts) > 2 else ""
            gathered.setdefault((parts[-1], mark.text), (mark, []))[1].append(whose)
    found, tables = [], []
    for (name, _), (mark, whom) in gathered.items():
        people = tuple(filter(None, dict.fromkeys(whom)))
        varied = _varied(again.one, name, people)
        tried = () if varied is None else ("points" if name == "tax_card" else "tenth",)
        tables.append(varied)
        found.append(
            Sensitivity(
                FIELD,
                (),
                name,
                None,
                "",
                mark,
                people,
                tried=tried,
            )
        )
    moves = iter(again.with_people([varied for varied in tables if varied is not None]))
    return [
        weight if varied is None else evolve(weight, move=next(moves))
        for weight, varied in zip(found, tables, strict=True)
    ]


def _running(again: Rerun) -> Iterator[Sensitivity]:
    """The county's own figures, each a tenth more and less; those that stand for one together."""
    scenario = again.comparison.scenario
    said = scenario.running
    if said is None:
        return
    for names in TOGETHER:
        given = [name for name in names if getattr(said, name) is not None]
        if given:
            varied = [changed(said, names, part) for part in TENTHS]
            others = [evolve(scenario, running=one) for one in varied if one != said]
            mark = scenario.marks.get(f"running.{given[0]}", Mark("sourced"))
            move = again.with_scenarios(others, _models(again), must_know=True)
            yield Sensitivity(RUNNING, (), given[0], None, "", mark, tried=("tenth",), move=move)


def _costs(again: Rerun) -> Iterator[Sensitivity]:
    """The costs that the scenario names, each a tenth more and less in the models that have it. One
    that nobody knows cannot be tried, and what may happen is in no sum.
    """
    scenario = again.comparison.scenario
    for place, cost in enumerate(scenario.costs):
        having = [one for one in _models(again) if cost in costs_of(scenario.costs, one)]
        if cost.per == EVENT or not having:
            continue
        move = None
        if cost.amount is not None:
            others = [
                evolve(scenario, costs=_with_amount(scenario.costs, place, part)) for part in TENTHS
            ]
            move = again.with_scenarios(others, having, must_know=False)
        tried = () if cost.amount is None else ("tenth",)
        mark, own = cost.mark or Mark("sourced"), () if cost.is_for_all else tuple(having)
        name = cost.label or cost.what
        yield Sensitivity(COST, own, name, None, "", mark, tried=tried, move=move, cost=cost)


def _with_amount(
    costs: tuple[RunningCost, ...], place: int, part: Fraction
) -> tuple[RunningCost, ...]:
    """The costs, that in a place at so many tenths."""
    cost = costs[place]
    other = evolve(cost, amount=round((cost.amount or 0) * part))
    return (*costs[:place], other, *costs[place + 1 :])


def _models(again: Rerun) -> list[str]:
    """The models of the comparison, each once."""
    return list(dict.fromkeys(outcome.model for outcome in again.comparison.outcomes))


def _varied(tables: Tables, name: str, people: tuple[str, ...]) -> Tables | None:
    """Two cases: a field's column higher and lower for those people; None where it is no number,
    or zero and cannot be scaled.
    """
    column = _COLUMNS.get(name)
    rows = [row for row, person in enumerate(tables.scenario.people) if person.id in people]
    if column is None or not rows:
        return None
    plain = getattr(tables.people, column)
    more, less = plain.copy(), plain.copy()
    if column == "withholding":
        more[rows], less[rows] = plain[rows] + _POINTS, np.maximum(0, plain[rows] - _POINTS)
    else:
        tenth = plain[rows] // 10
        more[rows], less[rows] = plain[rows] + tenth, plain[rows] - tenth
    if np.array_equal(more, plain):
        return None
    many = tables.repeat(2)
    return evolve(many, people=many.people.changed(**{column: np.concatenate((more, less))}))
