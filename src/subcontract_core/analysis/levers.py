"""What moves the result most: each number a tenth up and down, one at a time, the rest held."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from attrs import evolve, frozen
import numpy as np

from ..accounts.ledger import Amount
from ..base.numbers import euros
from ..model.term import Term, parse_term
from ..model.terms import Terms
from ..scenario.costs import EVENT, costs_of
from ..scenario.running import Running
from ..scenario.tabulating import tabulate
from ..scenario.types import ALL_MODELS, Scenario, TermValue
from .break_even import Asked

TERM, FIELD, COST = "term", "field", "cost"
TENTHS = UP, DOWN = Fraction(11, 10), Fraction(9, 10)
# The price of an hour of both roles is one assumption; each other figure is its own.
TOGETHER = (
    ("instructor_hour", "coach_hour"),
    ("staff_pay",),
    ("presence",),
    ("before", "after"),
    ("coach_monthly",),
    ("coach_first_month",),
    ("onboarding",),
    ("buyer_contact",),
    ("transport",),
    ("equipment",),
    ("training",),
    ("meals",),
    ("place_day",),
    ("activity_meal",),
)


@frozen
class Lever:
    """One number and by how much a tenth of it moves the result at most (cents, without sign).

    `name` is a term of the model, the first of the fields of the scenario that move together, or a
    cost of the scenario by its own words or what it is.
    """

    kind: str
    name: str
    cents: int


def levers(asked: Asked, with_staff: bool = True) -> tuple[Lever, ...]:
    """Every number that moves what is left to the seller, the heaviest first."""
    here = asked.result(tabulate(asked.scenario), with_staff)
    if not here.is_known(0):
        return ()
    plain = int(here.cents[0])
    found = (
        *_terms(
            asked,
            with_staff,
            plain,
        ),
        *_fields(asked, with_staff, plain),
        *(_costs(asked, plain) if with_staff else ()),
    )
    moving = [lever for lever in found if lever.cents]
    return tuple(sorted(moving, key=lambda lever: (-lever.cents, lever.name)))


def _terms(asked: Asked, with_staff: bool, plain: int) -> Iterator[Lever]:
    """The model's terms of money that have a value for everybody."""
    tables = tabulate(asked.scenario)
    declared = asked.plugin.manifest.terms
    terms = Terms.resolve(
        declared,
        asked.plugin.id,
        tables,
        asked.reading,
    )
    for term in declared:
        if term.unit not in ("eur/hour", "eur"):
            continue
        cents = _for_everybody(terms, term)
        moved = _moved(
            asked,
            term,
            cents,
            with_staff,
        )
        if moved is not None and moved.each_known.all():
            yield Lever(
                TERM,
                term.name,
                int(np.abs(moved.cents - plain).max()),
            )


def _for_everybody(terms: Terms, term: Term) -> int | None:
    """A term's value for everybody in cents; None where it has none."""
    if not terms.is_set(term.name):
        return None
    exact = terms.at(term.name, case=np.zeros(1, np.int64)).exact
    return int(np.asarray(exact.whole()).reshape(-1)[0])


def _moved(asked: Asked, term: Term, cents: int | None, with_staff: bool) -> Amount | None:
    """What is left with a tenth more and a tenth less of a term: where some have a value of their
    own, or it changes on a day, with a tenth of each. None where it has no value.
    """
    said = [one for one in asked.scenario.terms if _is_of(one, term, asked.plugin.id)]
    if all(one.is_for_all for one in said):
        if cents is None:
            return None
        values = np.array([_times(cents, part) for part in TENTHS])
        return asked.result(asked.with_term(term, values), with_staff)
    every = [
        asked.result(tabulate(_changed_terms(asked, term, cents, part)), with_staff)
        for part in TENTHS
    ]
    return Amount(
        np.concatenate([one.cents for one in every]),
        np.concatenate([one.each_known for one in every]),
    )


def _is_of(one: TermValue, term: Term, model: str) -> bool:
    return one.term == term.name and one.model in (model, ALL_MODELS)


def _changed_terms(asked: Asked, term: Term, cents: int | None, part: Fraction) -> Scenario:
    """The scenario with every value of a term multiplied, that for everybody among them."""
    model, scenario = asked.plugin.id, asked.scenario
    kept = [one for one in scenario.terms if not _is_of(one, term, model)]
    said = [one for one in scenario.terms if _is_of(one, term, model) and not one.is_for_all]
    own = [
        evolve(one, value=euros(_times(int(parse_term(term, one.value).whole()), part)))
        for one in said
    ]
    whole = [] if cents is None else [TermValue(model, term.name, euros(_times(cents, part)))]
    return evolve(scenario, terms=(*kept, *whole, *own))


def _times(cents: int, part: Fraction) -> int:
    return round(cents * part)


def _fields(asked: Asked, with_staff: bool, plain: int) -> Iterator[Lever]:
    """The county's own figures that have a value."""
    said = asked.scenario.running
    if said is None:
        return
    for names in TOGETHER:
        moves = [0]
        for part in TENTHS:
            other = changed(said, names, part)
            if other == said:
                continue
            scenario = evolve(asked.scenario, running=other)
            moved = asked.result(tabulate(scenario), with_staff)
            if moved.is_known(0):
                moves.append(abs(int(moved.cents[0]) - plain))
        yield Lever(FIELD, names[0], max(moves))


def _costs(asked: Asked, plain: int) -> Iterator[Lever]:
    """The costs of the scenario whose amount is known."""
    scenario = asked.scenario
    for cost in costs_of(scenario.costs, asked.plugin.id):
        if cost.amount is None or cost.per == EVENT:
            continue
        moves = [0]
        for part in TENTHS:
            other = evolve(cost, amount=_times(cost.amount, part))
            costs = tuple(other if one is cost else one for one in scenario.costs)
            moved = asked.result(tabulate(evolve(scenario, costs=costs)), True)
            moves.append(abs(int(moved.cents[0]) - plain))
        yield Lever(COST, cost.label or cost.what, max(moves))


def changed(said: Running, names: tuple[str, ...], part: Fraction) -> Running:
    """The figures with some of them multiplied, a share at most the whole."""
    changes: dict[str, Any] = {}
    for name in names:
        value = getattr(said, name)
        if isinstance(value, Fraction):
            changes[name] = min(Fraction(1), value * part)
        elif value is not None:
            changes[name] = round(value * part)
    return evolve(said, **changes)
