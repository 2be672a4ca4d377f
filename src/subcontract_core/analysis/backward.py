"""One backward question and its answer, ready to be shown: under which reading, of which term,
without and with the work of instructors and coaches, and what moves it most.
"""

from collections.abc import Mapping
from typing import Any

from attrs import evolve, frozen

from ..base.errors import Fault, InputError, Text
from ..model.results import Findings
from ..model.term import Term
from ..scenario.tabulating import tabulate
from .break_even import (
    GROUP,
    MINUTES,
    MOST_MINUTES,
    MOST_PRICE,
    NET,
    PRESENCE,
    PRICE,
    VISITS,
    WAGE,
    WHOLE,
    Asked,
)
from .group_sizes import MOST_SIZES, Row, visits_of
from .levers import Lever, levers
from .search import Found, Interval, Status
from .wanted import PLACE, Wanted


@frozen(eq=False)
class Backward:
    """The answer to one question under one reading. `bound` is the largest value that was tried,
    `warned` what the law says of pay that is too low at the answer. `own_values` are those whose
    value of the term stays as it is, `bearers` the parties besides the seller that bear costs,
    `is_borne` whether somebody has said who bears each, `sells` whether anybody sells;
    `fee_untold` that called-off visits are counted as not invoiced, `is_idle` that there are no
    visits to ask about.
    """

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
    warned: Findings = ()
    own_values: tuple[str, ...] = ()
    bearers: tuple[str, ...] = ()
    is_borne: bool = True
    sells: bool = True
    fee_untold: bool = False
    is_idle: bool = False

    @property
    def is_fixed(self) -> bool:
        """Whether the model names no price or pay an hour that could be varied."""
        return self.wanted.question in (PRICE, WAGE, NET) and self.term is None


# the questions that need nothing else to be said
PLAIN = (PRICE, WAGE, MINUTES, PRESENCE, GROUP, VISITS)


def ask_all(asked: Asked) -> tuple[Backward, ...]:
    """The answers to all `PLAIN` questions of a model under one reading; that of the instructors'
    presence only where somebody has said something of it. What moves them is told with each.
    """
    moved_by = levers(asked)
    is_staffed = asked.scenario.running is not None
    wanted = (Wanted(one, rows=MOST_SIZES) for one in PLAIN if is_staffed or one != PRESENCE)
    return tuple(_answered(asked, one, moved_by) for one in wanted)


def ask(asked: Asked, wanted: Wanted) -> Backward:
    """The answer of a model under one reading. Raises `InputError` for a term or a person that
    there is not.
    """
    return _answered(asked, wanted, () if wanted.question == NET else levers(asked))


def _answered(asked: Asked, wanted: Wanted, moved_by: tuple[Lever, ...]) -> Backward:
    answers = {
        PRICE: _of_term,
        WAGE: _of_term,
        MINUTES: _minutes,
        VISITS: _table,
        GROUP: _table,
        PRESENCE: _presence,
        NET: _net,
    }
    if not visits_of(asked.scenario):
        none = Found(Status.UNDECIDED)
        return _plain(
            asked,
            wanted,
            without=none,
            with_staff=none,
            is_idle=True,
        )
    return evolve(answers[wanted.question](asked, wanted), moved_by=moved_by)


def _plain(asked: Asked, wanted: Wanted, **more: Any) -> Backward:
    term, here = more.get("term"), asked.sold(tabulate(asked.scenario))
    return Backward(
        wanted,
        asked.plugin.id,
        asked.plugin.manifest.title,
        dict(asked.reading),
        asked.is_costed,
        own_values=() if term is None else asked.own_values(term),
        bearers=here.bearers,
        is_borne=here.is_borne,
        sells=bool(here.seller),
        fee_untold=asked.fee_untold,
        **more,
    )


def _of_term(asked: Asked, wanted: Wanted) -> Backward:
    is_price = wanted.question == PRICE
    usual = asked.price_term() if is_price else asked.wage_term()
    term = _term(asked, wanted, usual)
    if term is None:
        return _plain(
            asked,
            wanted,
            without=Found(Status.UNDECIDED),
            with_staff=Found(Status.UNDECIDED),
        )
    search = asked.price if is_price else asked.wage
    without, with_staff = (search(term, staffed, wanted.high) for staffed in (False, True))
    answer = with_staff if asked.is_costed else without
    lowest = None if is_price else answer.value
    return _plain(
        asked,
        wanted,
        term=term,
        without=without,
        with_staff=with_staff,
        warned=() if lowest is None else asked.under_floor(term, lowest),
        bound=wanted.high,
    )


def _minutes(asked: Asked, wanted: Wanted) -> Backward:
    return _plain(
        asked,
        wanted,
        without=asked.minutes(False),
        with_staff=asked.minutes(True),
        bound=MOST_MINUTES,
    )


def _presence(asked: Asked, wanted: Wanted) -> Backward:
    return _plain(
        asked,
        wanted,
        with_staff=asked.presence(),
        bound=WHOLE,
    )


def _table(asked: Asked, wanted: Wanted) -> Backward:
    is_group = wanted.question == GROUP
    if wanted.copied:
        asked.scenario.place_of(wanted.copied)
    rows = (
        asked.groups(wanted.until, wanted.copied, wanted.rows)
        if is_group
        else asked.visits(wanted.rows)
    )
    return _plain(asked, wanted, rows=rows)


def _net(asked: Asked, wanted: Wanted) -> Backward:
    term = _term(asked, wanted, asked.wage_term())
    people = [one.id for one in asked.scenario.people]
    whom = [wanted.person] if wanted.person else people
    for person in whom:
        asked.scenario.place_of(person)
    undecided = dict.fromkeys(whom)
    found = (
        undecided
        if term is None
        else asked.net(
            term,
            whom,
            wanted.goal,
            wanted.low,
            wanted.high,
        )
    )
    lowest = min((one.first for every in found.values() for one in every or ()), default=None)
    return _plain(
        asked,
        wanted,
        term=term,
        nets=tuple(found.items()),
        bound=wanted.high,
        warned=() if lowest is None or term is None else asked.under_floor(term, lowest),
    )


def _term(asked: Asked, wanted: Wanted, usual: Term | None) -> Term | None:
    """The term that is varied; `InputError` for a wage where the price is asked, and the like."""
    if not wanted.term:
        return usual
    term, other = asked.term(wanted.term), asked.wage_term()
    if wanted.question != PRICE:
        other = asked.price_term()
    if usual is not None and other is not None and term.name == other.name != usual.name:
        found = Text(
            "{term!r} for the question {question}", term=term.name, question=wanted.question
        )
        raise InputError(
            [
                Fault(
                    PLACE,
                    "term",
                    found,
                    usual.name,
                    "Ask for that one, or another question.",
                )
            ]
        )
    return term
