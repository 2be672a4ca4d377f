"""Law and reform side by side, as numbers: each person and model under both, today under the
same law first.
"""

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from ...accounts import ledger
from ...accounts.bounds import UNKNOWN, Bound, change_bound, unknown_kind
from ...accounts.ledger import Amount
from ...base.errors import LawError
from ...engine.comparison import Comparison
from ...law import Law, Parameter, Reform, Value
from ...model.results import Outcome
from ...scenario.tables import Tables


@frozen(eq=False)
class Change:
    """One value that a reform sets, and what it replaces when it first counts here (None: no
    such rule in force).
    """

    reform: Reform
    parameter: Parameter
    law: Value | None
    value: Value


@frozen
class Person:
    """One person in one model: the difference to today under the law and under the reform, and
    the reform less the law in hand.
    """

    case: int
    id: str
    law: Bound
    reform: Bound
    less: Bound


@frozen(eq=False)
class Pair:
    """One model (or today, with `number` 0) under the law and under a reform; `reform` is None
    where it could not run.
    """

    number: int
    law: Outcome
    reform: Outcome | None
    people: tuple[Person, ...]


def changes(law: Law, reforms: tuple[Reform, ...], first: date) -> list[Change]:
    """What the reforms set, with what the law says on the same day, or on the first day asked
    if that is later.
    """
    changes = []
    for reform in reforms:
        for name, values in reform.changes.items():
            for value in values:
                try:
                    before = law.parameter(name).on(max(value.valid_from, first))
                except LawError:
                    before = None
                changes.append(Change(reform, law.parameter(name), before, value))
    return changes


def pairs(comparison: Comparison, reformed: Comparison) -> list[Pair]:
    """Today and every outcome under the law, each with its counterpart under the reform."""
    pairs = [
        Pair(
            0,
            comparison.today,
            reformed.today,
            tuple(_people(comparison, comparison.today, reformed, reformed.today)),
        )
    ]
    for number, outcome in enumerate(comparison.outcomes, 1):
        counterpart = reformed.same(outcome)
        people = (
            ()
            if counterpart is None
            else tuple(_people(comparison, outcome, reformed, counterpart))
        )
        pairs.append(Pair(number, outcome, counterpart, people))
    return pairs


def _people(
    comparison: Comparison, outcome: Outcome, reformed: Comparison, counterpart: Outcome
) -> Iterator[Person]:
    tables = outcome.tables
    lines = (
        comparison.difference(outcome),
        reformed.difference(counterpart),
        ledger.subtract(
            ledger.person_lines(counterpart), ledger.person_lines(outcome), tables.size
        ),
    )
    for person in range(len(tables.people)):
        law, reform, (cents, unknown) = (_summed(part, tables, person) for part in lines)
        # Pay that nobody knows is in both, but what the benefits do with it is not known: no bound
        # holds for the difference.
        yield Person(
            int(tables.people.case[person]),
            tables.person_id(person),
            change_bound(*law),
            change_bound(*reform),
            Bound(cents, UNKNOWN) if unknown else Bound(cents),
        )


def _summed(lines: dict[str, Amount], tables: Tables, person: int) -> tuple[int, list[str]]:
    cents = sum(int(amount.cents[:, person].sum()) for amount in lines.values())
    return cents, [
        unknown_kind(kind, tables, person)
        for kind, amount in lines.items()
        if not amount.each_known[:, person].all()
    ]
