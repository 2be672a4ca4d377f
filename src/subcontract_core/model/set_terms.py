"""What a scenario sets of a model's terms, judged: the model has the term, and the value is of its
unit, for whom and from when the term allows it.
"""

from collections.abc import Iterable
from typing import Any

from attrs import evolve

from ..base.errors import Fault, MoneyError, Text
from ..base.faults import MOST_FAULTS
from ..base.guard import close_to, short
from ..scenario.types import ALL_MODELS, Scenario, TermValue
from . import remarks
from .authors import Author
from .term import ADDRESSES, Term, allowed_instead, parse_term, settled


def set_for(declared: Iterable[Term], model: str, scenario: Scenario) -> list[TermValue]:
    """What the scenario sets of a model's terms: for every model that has the term, then for
    this one, which wins.
    """
    known = {term.name for term in declared}
    everywhere = [
        value for value in scenario.terms if value.model == ALL_MODELS and value.term in known
    ]
    return everywhere + [value for value in scenario.terms if value.model == model]


def settled_terms(
    declared: Iterable[Term], model: str, scenario: Scenario, faults: list[Fault]
) -> tuple[TermValue, ...]:
    """What the scenario sets of a model's terms, in settled form; what the model does not allow
    is noted and left out.
    """
    declared = tuple(declared)
    known = {term.name: term for term in declared}
    values: list[TermValue] = []
    for value in set_for(declared, model, scenario):
        place, path = value.place or scenario.id, f"terms: {value.model}.{value.term}"
        term = known.get(value.term)
        if term is None:
            likely = known if len(faults) < MOST_FAULTS else ()  # what is not told costs no time
            faults.append(unknown_term(place, path, value.term, likely))
            continue
        wrong = _wrong_addresses(term, value, place, path)
        if wrong and value.model == ALL_MODELS:
            _tell_author(model, term, value)
        else:
            faults += wrong
        if value.start is not None and not term.may_begin:
            faults.append(_begins(term, value, place, path))
        fault = value_fault(term, value.value, value.value_place or place, path)
        if fault is not None:
            faults.append(fault)
        else:
            text = settled(term, value.value)
            values.append(value if text == value.value else evolve(value, value=text))
    return tuple(values)


def unknown_term(place: str, path: str, name: str, known: Iterable[str]) -> Fault:
    """A term that the model does not have."""
    near = close_to(name, known)
    return Fault(
        place,
        path,
        Text("the unknown term {term!r}", term=name),
        ", ".join(known),
        Text("Did you mean {near!r}?", near=near[0]) if near else "Choose one of them.",
    )


def value_fault(term: Term, text: Any, place: str, path: str) -> Fault | None:
    """What is wrong with a value of a term, if anything: not of its unit, or less than nothing."""
    try:
        exact = parse_term(term, text)
    except MoneyError as error:
        return Fault(
            place,
            path,
            _shown(text),
            *allowed_instead(term, text, error),
        )
    if not exact.is_natural:
        return Fault(
            place,
            path,
            _shown(text),
            "zero or more",
            "Check the number.",
        )
    return None


def _shown(text: Any) -> str:
    return repr(short(str(text)))


def _begins(term: Term, value: TermValue, place: str, path: str) -> Fault:
    """A value from a day on of a term that is one for all the time."""
    return Fault(
        place,
        path,
        Text("a value from {day}", day=value.start),
        Text("{term} for all months", term=term.name),
        "Leave out from; ask about the time after it as a scenario of its own.",
    )


def _tell_author(model: str, term: Term, value: TermValue) -> None:
    """A value for one of them that is set for every model is used where a model asks for it by that
    address; the author who declared the term for everybody is told.
    """
    address = next(one for one in ADDRESSES if getattr(value, one))
    remarks.note(
        Author(model),
        "terms",
        f"{term.name}.{address}",
        f"{model}: the term {term.name} is declared for everybody, and a scenario sets it for one"
        f" {address} in every model. Declare per=({address!r},), and read it with terms.shifts.",
    )


def _wrong_addresses(term: Term, value: TermValue, place: str, path: str) -> list[Fault]:
    """A value for one person, gig or sector where the term is not set for them."""
    allowed = (
        Text("{term} for {what}", term=term.name, what=", ".join(term.per))
        if term.per
        else Text("{term} for everybody", term=term.name)
    )
    return [
        Fault(
            place,
            path,
            Text("a value for one {address}", address=address),
            allowed,
            "Leave out whom or what it is for.",
        )
        for address in ADDRESSES
        if getattr(value, address) and address not in term.per
    ]
