"""One backward question and its answer, ready to be shown: under which reading, of which term,
without and with the work of instructors and coaches, and what moves it most.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import fields, frozen

from ..base.errors import Fault, InputError, MoneyError, Text, said
from ..base.guard import short
from ..base.numbers import cents
from ..model.results import Findings
from ..model.term import Term
from .break_even import (
    GROUP,
    MINUTES,
    MOST_MINUTES,
    MOST_PRICE,
    NET,
    PRESENCE,
    PRICE,
    QUESTIONS,
    VISITS,
    WAGE,
    WHOLE,
    Asked,
    Row,
)
from .levers import Lever, levers
from .search import Found, Interval, Status

# what is asked besides, and the questions that it belongs to
CONCERNS = {
    "term": (PRICE, WAGE, NET),
    "from": (NET,),
    "to": (PRICE, WAGE, NET),
    "person": (NET,),
    "goal": (NET,),
    "copy": (GROUP,),
    "until": (GROUP,),
}
_PLACE = "break-even"
_NAMES = {"low": "from", "high": "to", "copied": "copy"}  # where the command calls it otherwise


@frozen
class Wanted:
    """What is asked: one of `QUESTIONS`, of a term (empty: the one that the model names), of
    values in cents up to `high`; for money in hand also from `low`, a `person` (empty: everybody)
    and a `goal` in cents more than today; for a group its largest size with copies of a person.
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
        """What is asked, of values and a goal that are written in euros.

        Raises `InputError` with every fault: what is no amount, a value below nothing, and what
        does not belong to the question.
        """
        faults = list[Fault]()
        written = {"low": low, "high": high, "goal": goal}
        amounts = {key: _amount(key, text, faults) for key, text in written.items()}
        values: dict[str, Any] = {key: one for key, one in amounts.items() if one is not None}
        wanted = cls(**asked, **values)
        if wanted.question in QUESTIONS:
            faults += _foreign(wanted, [key for key, one in amounts.items() if one is None])
        else:
            found, allowed = repr(short(str(wanted.question))), ", ".join(QUESTIONS)
            faults.append(Fault(_PLACE, "question", found, allowed, "Choose one of them."))
        if wanted.question == GROUP and bool(wanted.copied) != (wanted.until is not None):
            faults.append(
                Fault(
                    _PLACE,
                    "until" if wanted.copied else "copy",
                    "one of copy and until",
                    "both of them",
                    "Give both, or neither.",
                )
            )
        if wanted.until is not None and not isinstance(wanted.until, int):
            found = repr(wanted.until)
            faults.append(
                Fault(_PLACE, "until", found, "a whole number of people", "Write the size.")
            )
        if wanted.low >= wanted.high and None not in amounts.values():
            found = repr(short(str(low)))
            faults.append(
                Fault(_PLACE, "from", found, "less than what stands in to", "Change one of them.")
            )
        if faults:
            raise InputError(faults)
        return wanted


def _amount(key: str, text: str, faults: list[Fault]) -> int | None:
    """An amount in cents; None with its fault for what is none, or a value below nothing."""
    name, found = _NAMES.get(key, key), repr(short(str(text)))
    try:
        amount = cents(text)
    except MoneyError as error:
        why = Text("{why}.", why=said(error))
        faults.append(Fault(_PLACE, name, found, "an amount in euros", why))
        return None
    if amount < 0 and key != "goal":
        faults.append(Fault(_PLACE, name, found, "no amount below nothing", "Check the amount."))
        return None
    return amount


def _foreign(wanted: Wanted, told: Sequence[str]) -> Iterator[Fault]:
    """What was asked besides that the question makes nothing of; `told` are faults already."""
    usual = Wanted()
    for one in fields(Wanted):
        name = _NAMES.get(one.name, one.name)
        value = getattr(wanted, one.name)
        if one.name in told or name not in CONCERNS or value == getattr(usual, one.name):
            continue
        if wanted.question not in CONCERNS[name]:
            yield Fault(
                _PLACE,
                name,
                Text(
                    "{name!r} beside the question {question}", name=name, question=wanted.question
                ),
                Text("it only beside {questions}", questions=", ".join(CONCERNS[name])),
                "Take it out, or ask another question.",
            )


@frozen(eq=False)
class Backward:
    """The answer to one question under one reading. `bound` is the largest value that was tried,
    `warned` what the law says of pay that is too low at the answer.
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
        PRESENCE: _presence,
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
    answer = with_staff if asked.scenario.running is not None else without
    lowest = None if is_price else answer.value
    return _plain(
        asked,
        wanted,
        term=term,
        without=without,
        with_staff=with_staff,
        warned=() if lowest is None else asked.under_floor(term, lowest),
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


def _presence(asked: Asked, wanted: Wanted) -> Backward:
    return _plain(
        asked,
        wanted,
        with_staff=asked.presence(),
        moved_by=levers(asked),
        bound=WHOLE,
    )


def _table(asked: Asked, wanted: Wanted) -> Backward:
    is_group = wanted.question == GROUP
    if wanted.copied:
        asked.scenario.place_of(wanted.copied)
    rows = asked.groups(wanted.until, wanted.copied) if is_group else asked.visits()
    return _plain(asked, wanted, rows=rows, moved_by=levers(asked))


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
            [Fault(_PLACE, "term", found, usual.name, "Ask for that one, or another question.")]
        )
    return term
