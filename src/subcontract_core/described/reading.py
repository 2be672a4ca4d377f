"""Reading a file in the format subcontract-model/1; all its faults at once, each with its line."""

from collections.abc import Callable, Mapping
from functools import partial
from os.path import isfile
from pathlib import Path
from typing import TypeVar

from ..base import located_yaml
from ..base.catalogues import LANGUAGES
from ..base.errors import ModelError, MoneyError, Text, said
from ..base.guard import short
from ..base.located_yaml import Node
from ..base.texts import key_of, read_texts
from ..model.kinds import COUNTS_AS, Kind, counting
from ..model.parties import Acts, Party
from ..model.term import ADDRESSES, UNITS, Term, settled
from ..model.vocabulary import all_parties
from ..scenario.types import ActivityKind, PayRule
from .description import FORMAT, Description, Sort
from .reading_flows import Words, read_flow, read_pair

Word = TypeVar("Word", Party, Kind)
KEYS = (
    "format",
    "id",
    "title",
    "region",
    "summary",
    "sources",
    "parties",
    "offered_to",
    "calendar",
    "terms",
    "flows",
    "kinds",
    "keeps",
    "forbidden",
    "texts",
    "pay_day",
    "steps",
    "facts",
)
MUST = ("format", "id", "title", "summary", "flows")
CALENDARS = (
    "gig_cancels_day",
    "separate_days",
    "outside_hours",
    "none_stated",
    "none_stated_paid",
)
TERM_MARKS = ("source", "assumed", "unknown")
TERM_KEYS = ("unit", "title", "value", *TERM_MARKS, "choices", "optional", "per")
TERM_MUST = ("unit", "title")
PAY_KEYS, PAY_MONTHS = ("day", "month"), ("same", "next")
PAY_DAYS = ("last", *map(str, range(1, 29)))
OFFERED = tuple(word for word in ActivityKind.words() if word != "none")
ACTS = {one.name.lower(): one for one in Acts if one not in (Acts.WORKER, Acts.TAX)}


def read_description(path: Path) -> Description:
    """The model that a file describes; raises `ModelError` with every fault, its line and what to
    do about it.
    """
    root = located_yaml.read(path)
    part = root.mapping(KEYS, MUST)
    if "format" in part:
        part["format"].one_of((FORMAT,))
    key = key_of(path)
    own = _parties(part.get("parties"), key)
    terms = _terms(part.get("terms"), key)
    kinds = _kinds(part.get("kinds"), key)
    words = Words(
        tuple(dict.fromkeys((*all_parties(), *(one.name for one in own)))),
        {term.name: term for term in terms},
        tuple(kind.name for kind in kinds),
    )
    flows = tuple(read_flow(node, words) for node in _list(part.get("flows")))
    if "flows" in part and not flows:
        part["flows"].fault("no flow", "at least one flow of money", "Write who pays whom what.")
    found = Description(
        id=_text(part.get("id")),
        title=read_texts(part.get("title"), f"{key}.title"),
        region=_text(part.get("region")),
        summary=read_texts(part.get("summary"), f"{key}.summary"),
        sources=tuple(node.text() for node in _list(part.get("sources"))),
        own_parties=own,
        offered_to=tuple(node.one_of(OFFERED) for node in _list(part.get("offered_to"))),
        calendar=(
            part["calendar"].one_of(CALENDARS, CALENDARS[0])
            if "calendar" in part
            else "none_stated"
        ),
        terms=terms,
        flows=tuple(flow for flow in flows if flow is not None),
        kinds=kinds,
        kept_as=_kept(part.get("keeps"), words),
        forbidden=tuple(read_pair(node, words) for node in _list(part.get("forbidden"))),
        texts=_own_texts(part.get("texts")),
        pay=_pay(part.get("pay_day")),
        onboarding=_beside(path, part, "steps", "onboarding"),
        facts=_beside(path, part, "facts", "facts"),
    )
    _agree(root, found)
    root.faults.refuse_model()
    return found


def _text(node: Node | None) -> str:
    return "" if node is None else node.text()


def _list(node: Node | None) -> list[Node]:
    return [] if node is None else node.sequence()


def _items(node: Node | None) -> list[tuple[str, Node]]:
    return [] if node is None else list(node.mapping().items())


def _beside(path: Path, part: Mapping[str, Node], key: str, sort: str) -> Path | None:
    """The model's own steps or facts: in this file, in the one that it names, or beside it."""
    node = part.get(key)
    if node is not None and isinstance(node.value, str):
        return path.with_name(node.text())
    if node is not None:
        return path
    usual = path.with_name(f"{path.stem}.{sort}.yaml")
    return usual if isfile(usual) else None


# -- words of the model's own ----------------------------------------------------------------------


def _parties(node: Node | None, key: str) -> tuple[Party, ...]:
    return _words(
        node,
        "acts_as",
        tuple(ACTS),
        lambda name, acts, texts: Party(name, ACTS[acts], texts),
    )


def _kinds(node: Node | None, key: str) -> tuple[Kind, ...]:
    return _words(node, "counts_as", tuple(COUNTS_AS), counting)


def _words(
    node: Node | None,
    says: str,
    options: tuple[str, ...],
    make: Callable[[str, str, dict[str, str]], Word],
) -> tuple[Word, ...]:
    """Words of the model's own: each by its name, with what it is (`says`) and its texts."""
    found: list[Word] = []
    for name, item in _items(node):
        part = item.mapping((says, *LANGUAGES), (says,))
        texts = {code: part[code].text() for code in LANGUAGES if code in part}
        said_to_be = part[says].one_of(options) if says in part else ""
        if said_to_be:
            _made(item, found, partial(make, name, said_to_be, texts))
    return tuple(found)


def _made(node: Node, found: list[Word], make: Callable[[], Word]) -> None:
    """Make a word of the model's own; what is wrong with it is a fault of its line."""
    try:
        found.append(make())
    except ModelError as error:
        node.fault(said(error), "a name in small letters", "Change it.")


def _own_texts(node: Node | None) -> Mapping[str, Mapping[str, str]]:
    return {
        name: {
            code: text.text() for code, text in item.mapping(LANGUAGES).items() if code in LANGUAGES
        }
        for name, item in _items(node)
    }


# -- terms -----------------------------------------------------------------------------------------


def _terms(node: Node | None, key: str) -> tuple[Term, ...]:
    return tuple(_term(name, item, key) for name, item in _items(node))


def _term(name: str, node: Node, key: str) -> Term:
    part = node.mapping(TERM_KEYS, TERM_MUST)
    unit = part["unit"].one_of(UNITS, "eur") if "unit" in part else "eur"
    choices = tuple(one.text() for one in _list(part.get("choices")))
    value = part["value"].text() if "value" in part else None
    optional = part["optional"].boolean() if "optional" in part else False
    given = [mark for mark in TERM_MARKS if mark in part]
    if "assumed" in part:
        part["assumed"].text()
    if "unknown" in part and not part["unknown"].boolean(True):
        part["unknown"].fault("false", "true", "Give the value instead.")
    wanted = ("source", "assumed") if value is not None else ("unknown",)
    if not (optional and value is None) and not any(mark in wanted for mark in given):
        node.fault(
            "a term without its mark",
            "value with source, value with assumed, or unknown: true",
            "Say where the value is from, that it is assumed, or that nobody knows it.",
        )
    term = Term(
        name,
        unit,
        read_texts(part.get("title"), f"{key}.{name}"),
        None,
        "unknown",
        part["source"].text() if "source" in part else "",
        choices,
        optional,
        tuple(one.one_of(ADDRESSES) for one in _list(part.get("per"))),
    )
    if value is None:
        return term
    try:
        if settled(term, value).startswith("-"):
            part["value"].fault(repr(short(value)), "zero or more", "Check the number.")
    except MoneyError as error:
        part["value"].fault(
            repr(short(value)), Text("a value of unit {unit}", unit=unit), said(error)
        )
        return term
    mark = "sourced" if "source" in part else "assumed"
    return Term(
        name,
        unit,
        term.titles,
        value,
        mark,
        term.source,
        choices,
        optional,
        term.per,
    )


def _kept(node: Node | None, words: Words) -> Mapping[str, str]:
    return {name: item.one_of(words.kinds) for name, item in _items(node)}


def _pay(node: Node | None) -> PayRule | None:
    if node is None:
        return None
    part = node.mapping(PAY_KEYS, PAY_KEYS[:1])
    day = part["day"].one_of(PAY_DAYS, "last") if "day" in part else "last"
    month = part["month"].one_of(PAY_MONTHS, "same") if "month" in part else "same"
    return PayRule(day, month)


def _agree(root: Node, found: Description) -> None:
    """What must hold between the parts of a file."""
    work = {flow.sort for flow in found.flows} & {Sort.EMPLOYMENT, Sort.FEE, Sort.OWN_NAME}
    flows = root.child("flows")
    if flows is None:
        return
    if len(work) > 1:
        flows.fault(
            "work that is paid in several legal forms",
            "employment, fee or own_name",
            "Keep one of them, or write two models.",
        )
    sellers = {flow.payee for flow in found.of(Sort.SALE)}
    payers = {flow.payer for flow in found.of(Sort.EMPLOYMENT, Sort.FEE)}
    for several, what in ((sellers, "sellers"), (payers, "payers of work")):
        if len(several) > 1:
            flows.fault(
                Text("several {what}", what=what), "one party", "Let the others be paid by it."
            )
