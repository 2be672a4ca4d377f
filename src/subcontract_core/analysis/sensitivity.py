"""How far each assumption could move the answer: the whole line run again with another value, one
assumption at a time.

Numbers are tried a tenth higher and lower, the share of the tax card ten points up and down,
choices in every other way. What is assumed and cannot be tried is listed all the same, with no
weight.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from attrs import evolve, field, frozen
import numpy as np

from ..accounts import ledger
from ..base.errors import SubcontractError
from ..base.numbers import euros, percent
from ..engine.comparison import Comparison, compare_tables
from ..model.catalogue import Catalogue
from ..model.results import Outcome
from ..model.term import Term, parse_term
from ..model.terms import Terms
from ..scenario.tables import Tables, tabulate
from ..scenario.types import Mark

TERM, FIELD, READING, UNKNOWN = "term", "field", "reading", "unknown"
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
_POINTS = 100_000  # ten points of the tax card, in millionths


@frozen
class Move:
    """By how much the sums of everybody change at most, in cents with sign: money in hand less
    today, the buyers' cost, what stays in between.
    """

    people: int = 0
    buyers: int = 0
    keeps: int = 0

    @property
    def size(self) -> int:
        """The largest of the three."""
        return max(abs(self.people), abs(self.buyers), abs(self.keeps))

    def less(self, other: "Move") -> "Move":
        """The difference of each sum."""
        return Move(
            self.people - other.people, self.buyers - other.buyers, self.keeps - other.keeps
        )

    def furthest(self, other: "Move") -> "Move":
        """The larger of the two for each sum."""
        return Move(
            *(
                a if abs(a) >= abs(b) else b
                for a, b in (
                    (self.people, other.people),
                    (self.buyers, other.buyers),
                    (self.keeps, other.keeps),
                )
            )
        )


@frozen(eq=False)
class Weight:
    """One assumption, with the models that make it (none for a value of the scenario), or a reading
    that is open.

    `tried` holds the other values as texts; `move` is None where nothing could be tried.
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


def weights(comparison: Comparison, catalogue: Catalogue | None = None) -> tuple[Weight, ...]:
    """Every assumption behind a comparison, unknown terms first, then from the heaviest to the
    lightest, then what cannot be tried.
    """
    found = [
        *_readings(comparison),
        *_together(_terms(comparison, catalogue)),
        *_fields(comparison, catalogue),
    ]
    return tuple(
        sorted(
            found,
            key=lambda weight: (
                weight.kind != UNKNOWN,
                weight.move is None,
                -weight.move.size if weight.move is not None else 0,
                weight.name,
            ),
        )
    )


def _together(found: Iterable[Weight]) -> list[Weight]:
    """The same term with the same value in several models is one assumption, as heavy as where
    it is heaviest.
    """
    gathered: dict[tuple[str, ...], Weight] = {}
    for weight in found:
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


def _readings(comparison: Comparison) -> Iterator[Weight]:
    """What a model leaves open: how far apart its outcomes are that differ in nothing else."""
    for model in dict.fromkeys(outcome.model for outcome in comparison.outcomes):
        mine = [outcome for outcome in comparison.outcomes if outcome.model == model]
        declared = {term.name: term for term in mine[0].manifest.terms}
        for name, option in mine[0].reading.items():
            other = [
                outcome
                for outcome in mine
                if outcome.reading == {**mine[0].reading, name: outcome.reading[name]}
                and outcome is not mine[0]
            ]
            if other:
                start = _measures(comparison, mine[0], 0)
                move = Move()
                for outcome in other:
                    move = move.furthest(_measures(comparison, outcome, 0).less(start))
                yield Weight(
                    READING,
                    (model,),
                    name,
                    declared[name],
                    option,
                    Mark("reading", declared[name].source),
                    tried=tuple(outcome.reading[name] for outcome in other),
                    move=move,
                )


def _measures(comparison: Comparison, outcome: Outcome, case: int) -> Move:
    t = outcome.tables
    people = np.flatnonzero(t.people.case == case)
    keeps = sum(int(amount.cents[case]) for amount in ledger.keeps(outcome).values())
    return Move(
        int(comparison.change(outcome).cents[:, people].sum()),
        int(ledger.buyer_cost(outcome).cents[case].sum()),
        keeps,
    )


def _furthest(comparison: Comparison, tried: Comparison) -> Move:
    """The largest change of each sum over the outcomes and the cases that were tried."""
    best = Move()
    for outcome in tried.outcomes:
        plain = comparison.same(outcome)
        if plain is not None:
            before = _measures(comparison, plain, 0)
            for case in range(outcome.tables.cases):
                best = best.furthest(_measures(tried, outcome, case).less(before))
    return best


def _try(
    comparison: Comparison, tables: Tables, models: list[str], catalogue: Catalogue | None
) -> Move | None:
    try:
        return _furthest(
            comparison, compare_tables(tables, models, law=comparison.law, catalogue=catalogue)
        )
    except SubcontractError:  # a value that the model or the law does not allow
        return None


# -- a model's terms -------------------------------------------------------------------------------


def _terms(comparison: Comparison, catalogue: Catalogue | None) -> Iterator[Weight]:
    firsts = [
        outcome
        for number, outcome in enumerate(comparison.outcomes)
        if outcome.model not in {o.model for o in comparison.outcomes[:number]}
    ]
    for outcome in firsts:
        if not outcome.admission.offered.any():
            continue
        used = {name for why in outcome.reasons for name in why.terms}
        resolved = Terms.resolve(
            outcome.manifest.terms, outcome.model, outcome.tables, outcome.reading
        )
        for term in outcome.manifest.terms:
            mark = resolved.mark(term.name) if term.name in used else ""
            if (
                mark == "unknown"
                and not term.optional
                and not any(v.term == term.name for v in resolved.overrides)
            ):
                yield Weight(
                    UNKNOWN, (outcome.model,), term.name, term, "", Mark("unknown", term.source)
                )
            elif mark == "assumed":
                set_by = next(
                    (
                        v
                        for v in reversed(resolved.overrides)
                        if v.term == term.name and not (v.person or v.gig or v.sector)
                    ),
                    None,
                )
                value, why = (
                    (set_by.value, set_by.mark)
                    if set_by is not None
                    else (term.value or "", Mark("assumed", term.source))
                )
                yield _weighed(comparison, outcome, term, value, why, catalogue)


def _weighed(
    comparison: Comparison,
    outcome: Outcome,
    term: Term,
    value: str,
    why: Mark,
    catalogue: Catalogue | None,
) -> Weight:
    tried = _others(term, value)
    best: Move | None = None
    for text in tried:
        other = comparison.scenario.with_terms(outcome.model, **{term.name: text})
        move = _try(comparison, tabulate(other), [outcome.model], catalogue)
        if move is not None:
            best = move if best is None else best.furthest(move)
    return Weight(TERM, (outcome.model,), term.name, term, value, why, tried=tried, move=best)


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
            percent(Fraction(round(number * part * 1_000_000), 1_000_000)) for part in _PARTS
        )
    return tuple(euros(round(number * part)) for part in _PARTS)


# -- what the scenario assumes about people
# ----------------------------------------------------------


def _fields(comparison: Comparison, catalogue: Catalogue | None) -> Iterator[Weight]:
    gathered: dict[tuple[str, str], tuple[Mark, list[str]]] = {}
    for path, mark in comparison.scenario.marks.items():
        if mark.kind == "assumed":
            parts = path.split(".")
            gathered.setdefault((parts[-1], mark.text), (mark, []))[1].append(
                parts[1] if len(parts) > 2 else ""
            )
    models = list(dict.fromkeys(outcome.model for outcome in comparison.outcomes))
    ids = [person.id for person in comparison.scenario.people]
    for (name, _), (mark, whom) in gathered.items():
        people = tuple(filter(None, dict.fromkeys(whom)))
        column = _COLUMNS.get(name)
        rows = np.array([row for row, label in enumerate(ids) if label in people], dtype=np.int64)
        tables = (
            _varied(tabulate(comparison.scenario), column, rows)
            if column is not None and rows.size
            else None
        )
        move = _try(comparison, tables, models, catalogue) if tables is not None else None
        yield Weight(
            FIELD,
            (),
            name,
            None,
            "",
            mark,
            people,
            tried=() if tables is None else ("points" if column == "withholding" else "tenth",),
            move=move,
        )


def _varied(one: Tables, column: str, rows: np.ndarray) -> Tables | None:
    """Two cases: the column higher and lower for those people; None where it is zero and cannot
    be scaled.
    """
    plain = getattr(one.people, column)
    more, less = plain.copy(), plain.copy()
    if column == "withholding":
        more[rows], less[rows] = plain[rows] + _POINTS, np.maximum(0, plain[rows] - _POINTS)
    else:
        tenth = plain[rows] // 10
        more[rows], less[rows] = plain[rows] + tenth, plain[rows] - tenth
    if np.array_equal(more, plain):
        return None
    many = one.repeat(2)
    return evolve(many, people=evolve(many.people, **{column: np.concatenate((more, less))}))
