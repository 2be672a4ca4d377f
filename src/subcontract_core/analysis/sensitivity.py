"""How far each assumption could move the answer: the whole line run again with another value, one
assumption at a time.

Numbers are tried a tenth higher and lower, the share of the tax card ten points up and down,
choices in every other way. What is assumed and cannot be tried is listed all the same, with no
weight.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import partial, reduce

from attrs import evolve
import numpy as np

from ..base.numbers import MILLIONTHS, euros, percent
from ..engine.comparison import Comparison
from ..model.catalogue import Catalogue
from ..model.catalogue import catalogue as installed_catalogue
from ..model.results import Outcome
from ..model.term import Term, parse_term
from ..model.terms import Terms
from ..scenario.tables import Tables
from ..scenario.tabulating import tabulate
from ..scenario.types import Mark
from .county_weights import costs_named, figures_of_county
from .rerun import Move, Rerun, Tried, figures, furthest
from .weights import FIELD, READING, TERM, UNKNOWN, Sensitivity

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


def sensitivities(
    comparison: Comparison, catalogue: Catalogue | None = None
) -> tuple[Sensitivity, ...]:
    """Every assumption behind a comparison, unknown terms first, then from the heaviest to the
    lightest, then what cannot be tried.
    """
    again = Rerun(comparison, tabulate(comparison.scenario), catalogue or installed_catalogue())
    moves = [*_readings(comparison), *_together(_terms(again)), *_fields(again)]
    moves += [*figures_of_county(again), *costs_named(again)]
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
