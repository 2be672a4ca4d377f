"""Reading a file in the format subcontract-model/1; all its faults at once, each with its line."""

from collections.abc import Mapping
from itertools import combinations
from os.path import isfile
from pathlib import Path

from ..base import located_yaml
from ..base.errors import Text
from ..base.located_yaml import Node
from ..base.texts import key_of, read_any_texts
from ..model.vocabulary import all_parties, shared_kinds
from ..scenario.types import PayRule
from .description import FORMAT, Description, KeptAs, Staff
from .flow_lines import WORK, FlowLine, Sort
from .reading_flows import read_flow
from .reading_remarks import read_calendar, read_offered, read_remark
from .reading_terms import read_terms, with_called_off
from .reading_words import (
    Words,
    items_of,
    list_of,
    read_kinds,
    read_own_texts,
    read_pair,
    read_parties,
    read_when,
    words_of,
)

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
    "gigs",
    "terms",
    "flows",
    "trainees",
    "kinds",
    "keeps",
    "allowed",
    "forbidden",
    "staff",
    "remarks",
    "texts",
    "pay_day",
    "steps",
    "facts",
)
MUST = ("format", "id", "title", "summary", "flows")
GIGS = ("taken", "none")
PAY_KEYS, PAY_MONTHS = ("day", "month"), ("same", "next")
PAY_DAYS = ("last", *map(str, range(1, 29)))
KEPT_KEYS = ("kind", "reason", "source")
STAFF_KEYS = ("borne_by", "in_price")


def read_description(path: Path) -> Description:
    """The model that a file describes; raises `ModelError` with every fault, its line and what to
    do about it.
    """
    root = located_yaml.read(path)
    part = root.mapping(KEYS, MUST)
    if "format" in part:
        part["format"].one_of((FORMAT,))
    key = key_of(path)
    parties = read_parties(part.get("parties"), key)
    terms = read_terms(part.get("terms"), key)
    kinds = read_kinds(part.get("kinds"), key)
    words = Words(
        tuple(dict.fromkeys((*all_parties(), *(one.name for one in parties.own)))),
        {term.name: term for term in terms},
        tuple(kind.name for kind in kinds),
    )
    flows = _flows(part.get("flows"), words)
    found = Description(
        id=words_of(part.get("id")),
        title=read_any_texts(part.get("title"), f"{key}.title"),
        region=words_of(part.get("region")),
        summary=read_any_texts(part.get("summary"), f"{key}.summary"),
        sources=tuple(node.text() for node in list_of(part.get("sources"))),
        own_parties=parties.own,
        purses=parties.purses,
        offered=read_offered(part.get("offered_to")),
        calendar=read_calendar(part.get("calendar")),
        terms=with_called_off(terms, flows),
        flows=flows,
        gigs="gigs" not in part or part["gigs"].one_of(GIGS, GIGS[0]) == GIGS[0],
        trainees=read_when(part.get("trainees"), words, by_person=True),
        kinds=kinds,
        keeps=_keeps(part.get("keeps"), words),
        allowed=tuple(read_pair(node, words) for node in list_of(part.get("allowed"))),
        forbidden=tuple(read_pair(node, words) for node in list_of(part.get("forbidden"))),
        staff=_staff(part.get("staff"), words),
        remarks=tuple(read_remark(node, words) for node in list_of(part.get("remarks"))),
        texts=read_own_texts(part.get("texts")),
        pay=_pay(part.get("pay_day")),
        onboarding=_beside(path, part, "steps", "onboarding"),
        facts=_beside(path, part, "facts", "facts"),
        file=path,
    )
    _agree(root, found)
    if not found.gigs:
        _agree_without_gigs(root, found)
    root.faults.refuse_model()
    return found


def _flows(node: Node | None, words: Words) -> tuple[FlowLine, ...]:
    flows = tuple(read_flow(item, words) for item in list_of(node))
    if node is not None and not flows:
        node.fault("no flow", "at least one flow of money", "Write who pays whom what.")
    return tuple(flow for flow in flows if flow is not None)


def _beside(path: Path, part: Mapping[str, Node], key: str, sort: str) -> Path | None:
    """The model's own steps or facts: in this file, in the one that it names, or beside it."""
    node = part.get(key)
    if node is not None and isinstance(node.value, str):
        return path.with_name(node.text())
    if node is not None:
        return path
    usual = path.with_name(f"{path.stem}.{sort}.yaml")
    return usual if isfile(usual) else None


def _keeps(node: Node | None, words: Words) -> Mapping[str, KeptAs]:
    """The kind as which, and the reason by which, each party keeps what is left with it."""
    found: dict[str, KeptAs] = {}
    kinds = (*words.kinds, *shared_kinds())
    for name, item in items_of(node):
        if name not in words.parties:
            item.fault(name, ", ".join(words.parties), "Name a party.")
        elif not isinstance(item.value, dict):
            found[name] = KeptAs(item.one_of(kinds))
        else:
            part = item.mapping(KEPT_KEYS, KEPT_KEYS[:1])
            found[name] = KeptAs(
                part["kind"].one_of(kinds) if "kind" in part else "",
                part["reason"].text() if "reason" in part else "margin",
                words_of(part.get("source")),
            )
    return found


def _staff(node: Node | None, words: Words) -> Staff:
    """Who bears the work of instructors and coaches."""
    if node is None:
        return Staff()
    part = node.mapping(STAFF_KEYS, STAFF_KEYS[:1])
    return Staff(
        part["borne_by"].one_of(words.parties) if "borne_by" in part else "",
        part["in_price"].boolean() if "in_price" in part else False,
    )


def _pay(node: Node | None) -> PayRule | None:
    if node is None:
        return None
    part = node.mapping(PAY_KEYS, PAY_KEYS[:1])
    day = part["day"].one_of(PAY_DAYS, "last") if "day" in part else "last"
    month = part["month"].one_of(PAY_MONTHS, "same") if "month" in part else "same"
    return PayRule(day, month)


def _agree(root: Node, found: Description) -> None:
    """What must hold between the parts of a file."""
    flows = root.child("flows")
    if flows is None:
        return
    for first, second in combinations(found.flows, 2):
        if first.excludes(second):
            continue
        if first.sort.pays_work and second.sort.pays_work and first.sort is not second.sort:
            flows.fault(
                "work that is paid in several legal forms",
                "employment, fee, billing or own_name; or several, each with when: and its option",
                "Keep one of them, say when each holds, or write two models.",
            )
            break
        if first.sort is second.sort is Sort.SALE and first.term == second.term:
            flows.fault(
                Text("the price {name!r} asked twice", name=first.term),
                "one sale of a price; or several, each with when: and its option",
                "Take one of them out, or say when each holds.",
            )
    sellers = {flow.payee for flow in found.of(Sort.SALE)}
    payers = {flow.payer for flow in found.of(Sort.EMPLOYMENT, Sort.FEE)}
    for several, what in ((sellers, "sellers"), (payers, "payers of work")):
        if len(several) > 1:
            flows.fault(
                Text("several {what}", what=what), "one party", "Let the others be paid by it."
            )


def _agree_without_gigs(root: Node, found: Description) -> None:
    """A model in which nobody works for a buyer has no money of such work, nor its calendar."""
    flows = root.child("flows")
    work = dict.fromkeys(flow.sort.value for flow in found.of(*WORK))
    if flows is not None and work:
        flows.fault(
            Text("{sorts} in a model without gigs", sorts=", ".join(work)),
            "purchase, allowance",
            "Take out the flows of work, or gigs: none.",
        )
    for key in ("calendar", "trainees"):
        node = root.child(key)
        if node is not None:
            node.fault(
                Text("{key} in a model without gigs", key=key),
                "no such key: every day of activity is held",
                "Take the key out, or gigs: none.",
            )
