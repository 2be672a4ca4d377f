"""What is asked backward: the question, of which term, person or size, and within which values."""

from collections.abc import Iterator, Sequence
from typing import Any

from attrs import fields, frozen

from ..base.errors import Fault, InputError, MoneyError, Text, said
from ..base.guard import short
from ..base.numbers import cents
from .break_even import GROUP, MOST_PRICE, NET, PRICE, QUESTIONS, WAGE

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
PLACE = "break-even"  # where a fault of what is asked stands
_NAMES = {"low": "from", "high": "to", "copied": "copy"}  # where the command calls it otherwise


@frozen
class Wanted:
    """What is asked: one of `QUESTIONS`, of a term (empty: the one that the model names), of
    values in cents up to `high`; for money in hand also from `low`, a `person` (empty: everybody)
    and a `goal` in cents more than today; for a group its largest size with copies of a person.
    Of a table at most so many `rows`, evenly apart (None: every one).
    """

    question: str = PRICE
    term: str = ""
    low: int = 0
    high: int = MOST_PRICE
    person: str = ""
    goal: int = 0
    until: int | None = None
    copied: str = ""
    rows: int | None = None

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
            faults.append(Fault(PLACE, "question", found, allowed, "Choose one of them."))
        if wanted.question == GROUP and bool(wanted.copied) != (wanted.until is not None):
            faults.append(
                Fault(
                    PLACE,
                    "until" if wanted.copied else "copy",
                    "one of copy and until",
                    "both of them",
                    "Give both, or neither.",
                )
            )
        if wanted.until is not None and not isinstance(wanted.until, int):
            found = repr(wanted.until)
            faults.append(
                Fault(PLACE, "until", found, "a whole number of people", "Write the size.")
            )
        if wanted.low >= wanted.high and None not in amounts.values():
            faults.append(_no_room(low, high) if wanted.low else _nothing_to_try(high))
        if faults:
            raise InputError(faults)
        return wanted


def _no_room(low: str, high: str) -> Fault:
    """A least value that is not below the largest."""
    found = Text("{low} to {high}", low=short(str(low)), high=short(str(high)))
    return Fault(
        PLACE,
        "from",
        found,
        "less than what stands in to",
        "Change one of them.",
    )


def _nothing_to_try(high: str) -> Fault:
    """A largest value of nothing, from nothing on."""
    return Fault(
        PLACE,
        "to",
        repr(short(str(high))),
        "more than nothing",
        "Write a larger amount.",
    )


def _amount(key: str, text: str, faults: list[Fault]) -> int | None:
    """An amount in cents; None with its fault for what is none, or a value below nothing."""
    name, found = _NAMES.get(key, key), repr(short(str(text)))
    try:
        amount = cents(text)
    except MoneyError as error:
        why = Text("{why}.", why=said(error))
        faults.append(Fault(PLACE, name, found, "an amount in euros", why))
        return None
    if amount < 0 and key != "goal":
        faults.append(
            Fault(
                PLACE,
                name,
                found,
                "no amount below nothing",
                "Check the amount.",
            )
        )
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
                PLACE,
                name,
                Text(
                    "{name!r} beside the question {question}", name=name, question=wanted.question
                ),
                Text("it only beside {questions}", questions=", ".join(CONCERNS[name])),
                "Take it out, or ask another question.",
            )
