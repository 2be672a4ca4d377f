"""Reading the terms of a description: each with its mark, or taken over from what others have."""

from attrs import evolve

from ..base.errors import MoneyError, Text
from ..base.guard import short
from ..base.located_yaml import Node
from ..base.texts import read_any_texts
from ..finland.routing.called_off_sales import BUYERS_FEE
from ..finland.routing.missed_shifts import CANCELLED_FEE
from ..model.term import ADDRESSES, UNITS, Term, allowed_instead, settled
from .flow_lines import FlowLine, Sort
from .reading_words import items_of, list_of
from .usual_terms import USUAL

TERM_MARKS = ("source", "assumed", "unknown")
TERM_KEYS = ("unit", "title", "value", *TERM_MARKS, "choices", "optional", "per")
TERM_MUST = ("unit", "title")
AS_USUAL = "usual"


def read_terms(node: Node | None, key: str) -> tuple[Term, ...]:
    """The terms of a file, in its order; `key` begins the keys of their texts."""
    found = (_term(name, item, key) for name, item in items_of(node))
    return tuple(term for term in found if term is not None)


def with_called_off(terms: tuple[Term, ...], flows: tuple[FlowLine, ...]) -> tuple[Term, ...]:
    """The terms, with what a visit brings that is called off where work is paid without employment,
    and what its buyer pays where work is sold: what the file does not say is unknown, and can be
    given.
    """
    own = any(flow.sort.pays_work and flow.sort is not Sort.EMPLOYMENT for flow in flows)
    sells = any(flow.sort is Sort.SALE and flow.per != "month" for flow in flows)
    said = {term.name for term in terms}
    asked = ((CANCELLED_FEE, own), (BUYERS_FEE, sells))
    return (*terms, *(term for term, is_asked in asked if is_asked and term.name not in said))


def _term(name: str, node: Node, key: str) -> Term | None:
    if isinstance(node.value, str):
        return _as_usual(name, node)
    usual = USUAL.get(name)
    given = node.value if isinstance(node.value, dict) else {}
    if usual is not None and not any(word in given for word in TERM_MUST):
        return _valued(usual, node, node.mapping(TERM_KEYS))
    part = node.mapping(TERM_KEYS, TERM_MUST)
    term = Term(
        name,
        part["unit"].one_of(UNITS, "eur") if "unit" in part else "eur",
        read_any_texts(part.get("title"), f"{key}.{name}"),
        choices=tuple(one.text() for one in list_of(part.get("choices"))),
        optional=part["optional"].boolean() if "optional" in part else False,
        per=tuple(one.one_of(ADDRESSES) for one in list_of(part.get("per"))),
    )
    return _valued(term, node, part)


def _as_usual(name: str, node: Node) -> Term | None:
    """A term that is here what it is in other models."""
    if node.one_of((AS_USUAL,)) and name not in USUAL:
        node.fault(
            Text("no usual term {name!r}", name=short(name)),
            ", ".join(USUAL),
            "Write its unit, title and value.",
        )
    return USUAL.get(name)


def _valued(term: Term, node: Node, part: dict[str, Node]) -> Term:
    """The term with the value and the mark that the file gives it."""
    source = part["source"].text() if "source" in part else ""
    value = part["value"].text() if "value" in part else None
    if "assumed" in part:
        part["assumed"].text()
    if "unknown" in part and not part["unknown"].boolean(True):
        part["unknown"].fault("false", "true", "Give the value instead.")
    wanted = ("source", "assumed") if value is not None else ("unknown",)
    if not (term.optional and value is None) and not any(mark in part for mark in wanted):
        node.fault(
            "a term without its mark",
            "value with source, value with assumed, or unknown: true",
            "Say where the value is from, that it is assumed, or that nobody knows it.",
        )
    if value is None:
        return evolve(term, value=None, mark="unknown", source=source)
    try:
        if settled(term, value).startswith("-"):
            part["value"].fault(repr(short(value)), "zero or more", "Check the number.")
    except MoneyError as error:
        part["value"].fault(repr(short(value)), *allowed_instead(term, value, error))
        return term
    mark = "assumed" if "assumed" in part or not source else "sourced"
    return evolve(term, value=value, mark=mark, source=source)
