"""One backward question and its answer, ready to be shown: under which reading, of which term,
without and with the work of instructors and coaches, and what moves it most.
"""

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from ..base.numbers import cents
from ..model.term import Term
from .break_even import (
    GROUP,
    MINUTES,
    MOST_MINUTES,
    MOST_PRICE,
    NET,
    PRICE,
    VISITS,
    WAGE,
    Asked,
    Row,
)
from .levers import Lever, levers
from .search import Found, Interval, Status


@frozen
class Wanted:
    """What is asked: one of `QUESTIONS`, of a term (empty: the one that the model names), of
    values in cents from `low` to `high`; for money in hand a `person` (empty: everybody) and a
    `goal` in cents more than today; for a group its largest size with copies of a person.
    """

    question: str = PRICE
    term: str = ""
    low: int = 0
    high: int = MOST_PRICE
    person: str = ""
    goal: int = 0
    until: int | None = None
    copied: str = ""

    @classmethod
    def between(cls, low: str, high: str, goal: str, **asked: Any) -> "Wanted":
        """What is asked, of values and a goal that are written in euros."""
        return cls(low=cents(low), high=cents(high), goal=cents(goal), **asked)


@frozen(eq=False)
class Backward:
    """The answer to one question under one reading. `bound` is the largest value that was tried."""

    wanted: Wanted
    model: str
    title: Mapping[str, str]
    reading: Mapping[str, str]
    staffed: bool
    term: Term | None = None
    without: Found | None = None
    with_staff: Found | None = None
    rows: tuple[Row, ...] = ()
    nets: tuple[tuple[str, tuple[Interval, ...] | None], ...] = ()
    moved_by: tuple[Lever, ...] = ()
    bound: int = MOST_PRICE


def ask(asked: Asked, wanted: Wanted) -> Backward:
    """The answer of a model under one reading. Raises `InputError` for a term or a person that
    there is not.
    """
    answers = {
        PRICE: _of_term,
        WAGE: _of_term,
        MINUTES: _minutes,
        VISITS: _table,
        GROUP: _table,
        NET: _net,
    }
    return answers[wanted.question](asked, wanted)


def _plain(asked: Asked, wanted: Wanted, **more: object) -> Backward:
    return Backward(
        wanted,
        asked.plugin.id,
        asked.plugin.manifest.title,
        dict(asked.reading),
        asked.scenario.running is not None,
        **more,  # type: ignore[arg-type]
    )


def _of_term(asked: Asked, wanted: Wanted) -> Backward:
    is_price = wanted.question == PRICE
    term = _term(
        asked,
        wanted,
        asked.price_term() if is_price else asked.wage_term(),
    )
    if term is None:
        return _plain(
            asked,
            wanted,
            without=Found(Status.UNDECIDED),
            with_staff=Found(Status.UNDECIDED),
        )
    search = asked.price if is_price else asked.wage
    return _plain(
        asked,
        wanted,
        term=term,
        without=search(term, False, wanted.high),
        with_staff=search(term, True, wanted.high),
        moved_by=levers(asked),
        bound=wanted.high,
    )


def _minutes(asked: Asked, wanted: Wanted) -> Backward:
    return _plain(
        asked,
        wanted,
        without=asked.minutes(False),
        with_staff=asked.minutes(True),
        moved_by=levers(asked),
        bound=MOST_MINUTES,
    )


def _table(asked: Asked, wanted: Wanted) -> Backward:
    is_group = wanted.question == GROUP
    rows = asked.groups(wanted.until, wanted.copied) if is_group else asked.visits()
    return _plain(asked, wanted, rows=rows, moved_by=levers(asked))


def _net(asked: Asked, wanted: Wanted) -> Backward:
    term = _term(asked, wanted, asked.wage_term())
    people = [one.id for one in asked.scenario.people]
    if wanted.person:
        asked.scenario.place_of(wanted.person)
    whom = [wanted.person] if wanted.person else people
    found = tuple(
        (
            person,
            None
            if term is None
            else asked.net(
                term,
                person,
                wanted.goal,
                wanted.low,
                wanted.high,
            ),
        )
        for person in whom
    )
    return _plain(
        asked,
        wanted,
        term=term,
        nets=found,
        bound=wanted.high,
    )


def _term(asked: Asked, wanted: Wanted, usual: Term | None) -> Term | None:
    return asked.term(wanted.term) if wanted.term else usual
