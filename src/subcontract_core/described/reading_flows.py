"""Reading the flows of money of a description."""

from collections.abc import Mapping

from attrs import frozen

from ..base.errors import Text
from ..base.guard import close_to, short
from ..base.located_yaml import Node
from ..model.term import Term
from .description import PER, FlowLine, Sort

# Keys of a flow beside its sort.
FLOW_KEYS = ("per", "from", "to", "with", "kind", "vat", "sector", "shared_by")
VAT, SECTOR, SHARED = ("added", "exempt"), ("private", "public"), ("heads", "hours")
# Who pays and who is paid where a flow leaves it out, as nobody else can be.
USUAL: Mapping[Sort, tuple[str, str]] = {
    Sort.SALE: ("buyer", ""),
    Sort.OWN_NAME: ("buyer", "person"),
    Sort.EMPLOYMENT: ("", "person"),
    Sort.FEE: ("", "person"),
    Sort.REPAID: ("", "person"),
    Sort.PURCHASE: ("organiser", ""),
    Sort.ALLOWANCE: ("", "person"),
    Sort.SUBSIDY: ("subsidy_payer", ""),
}
# What a flow needs a second term for.
SECOND = {"item": "items", "hour over": "hours", "kilometre": "kilometres", "share": "", "way": ""}


@frozen
class Words:
    """What the flows of a file may name."""

    parties: tuple[str, ...]
    terms: Mapping[str, Term]
    kinds: tuple[str, ...]


def read_flow(node: Node, words: Words) -> FlowLine | None:
    """One flow; None where its sort or its amount cannot be read."""
    sorts = {one.value: one for one in Sort}
    part = node.mapping((*sorts, *FLOW_KEYS))
    named = [key for key in part if key in sorts]
    if len(named) != 1:
        node.fault(
            "a flow of no sort" if not named else "a flow of several sorts",
            ", ".join(sorts),
            "Begin the flow with one of them and the term of its amount, as in employment: wage.",
        )
        return None
    sort = sorts[named[0]]
    if sort is Sort.ALLOWANCE:
        part[sort.value].text()  # whose amount the law and the scenario say
    term = _named(part[sort.value], words.terms, "term") if sort is not Sort.ALLOWANCE else ""
    per = part["per"].one_of(PER[sort], PER[sort][0]) if "per" in part else PER[sort][0]
    usual = USUAL[sort]
    payer, payee = (
        _party(
            node,
            part.get(key),
            usual[place],
            key,
            words,
        )
        for place, key in enumerate(("from", "to"))
    )
    return FlowLine(
        sort,
        term,
        per,
        payer,
        payee,
        _second(node, part.get("with"), per, words),
        _kind(node, part.get("kind"), sort, words),
        "vat" not in part or part["vat"].one_of(VAT, VAT[0]) == VAT[0],
        "sector" in part and part["sector"].one_of(SECTOR) == "public",
        "shared_by" in part and part["shared_by"].one_of(SHARED) == "hours",
    )


def _named(node: Node, known: Mapping[str, object], what: str) -> str:
    """A name that the file declares under terms."""
    name = node.text()
    if name and name not in known:
        near = close_to(name, known, 1)
        node.fault(
            Text("the unknown {what} {name!r}", what=what, name=short(name)),
            ", ".join(known) or "a term of this file",
            Text("Did you mean {near!r}?", near=near[0]) if near else "Declare it under terms.",
        )
        return ""
    return name


def _party(flow: Node, node: Node | None, usual: str, key: str, words: Words) -> str:
    if node is not None:
        return node.one_of(words.parties, usual)
    if not usual:
        flow.fault(
            Text("a flow without {key!r}", key=key),
            ", ".join(words.parties),
            Text("Write {key}: and the party.", key=key),
        )
    return usual


def _second(flow: Node, node: Node | None, per: str, words: Words) -> str:
    """The second term of a flow, where it needs one."""
    if per not in SECOND:
        if node is not None:
            node.fault("a second term", "no second term here", "Remove the line.")
        return ""
    if node is None:
        flow.fault(
            Text("a flow by {per} without its second term", per=per),
            "with: a term of this file",
            "Write with: and the term that says how many, or of which price.",
        )
        return ""
    return _named(node, words.terms, "term")


def _kind(flow: Node, node: Node | None, sort: Sort, words: Words) -> str:
    if sort is not Sort.REPAID:
        return ""
    if node is None:
        flow.fault("a cost without its kind of line", ", ".join(words.kinds), "Write kind: …")
        return ""
    return node.one_of(words.kinds)


def read_pair(node: Node, words: Words) -> tuple[str, str]:
    both = [item.one_of(words.parties) for item in node.sequence()]
    if len(both) != 2:
        node.fault("no pair", "[who pays, who is paid]", "Write both parties.")
        return ("", "")
    return both[0], both[1]
