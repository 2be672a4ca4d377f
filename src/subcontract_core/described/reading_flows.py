"""Reading the flows of money of a description."""

from collections.abc import Mapping

from ..base.errors import Text
from ..base.located_yaml import Node
from .flow_lines import PER, FlowLine, Sort, When
from .reading_words import Words, named, read_when, source_of

# Keys of a flow beside its sort: words, and choices on which something depends.
FLOW_CHOICES = ("when", "exempt_when", "deduction_when", "statement_when")
FLOW_KEYS = (
    "per",
    "from",
    "to",
    "with",
    "kind",
    "vat",
    "sector",
    "shared_by",
    "payslips",
    "pay_class",
    "source",
    *FLOW_CHOICES,
)
VAT = ("added", "exempt")
SECTOR = ("private", "public", "association")
SHARED = ("heads", "hours")
PAYSLIPS = ("month", "buyer")
PAY_CLASS = ("general", "own")
# Who pays and who is paid where a flow leaves it out, as nobody else can be.
USUAL: Mapping[Sort, tuple[str, str]] = {
    Sort.SALE: ("buyer", ""),
    Sort.OWN_NAME: ("buyer", "person"),
    Sort.BILLING: ("buyer", ""),
    Sort.EMPLOYMENT: ("", "person"),
    Sort.FEE: ("", "person"),
    Sort.REPAID: ("", "person"),
    Sort.PURCHASE: ("organiser", ""),
    Sort.ALLOWANCE: ("", "person"),
    Sort.SUBSIDY: ("subsidy_payer", ""),
}
# What a flow needs a second term for.
SECOND = {"item": "items", "hour over": "hours", "kilometre": "kilometres", "share": "", "way": ""}


def read_flow(node: Node, words: Words) -> FlowLine | None:
    """One flow; None where its sort or its amount cannot be read."""
    sorts = {one.value: one for one in Sort}
    part = node.mapping((*sorts, *FLOW_KEYS))
    begins = [key for key in part if key in sorts]
    if len(begins) != 1:
        node.fault(
            "a flow of no sort" if not begins else "a flow of several sorts",
            ", ".join(sorts),
            "Begin the flow with one of them and the term of its amount, as in employment: wage.",
        )
        return None
    sort = sorts[begins[0]]
    if sort is Sort.ALLOWANCE:
        part[sort.value].text()  # whose amount the law and the scenario say
    term = named(part[sort.value], words.terms, "term") if sort is not Sort.ALLOWANCE else ""
    per = part["per"].one_of(PER[sort], PER[sort][0]) if "per" in part else PER[sort][0]
    payer, payee = (
        _party(
            node,
            part.get(key),
            USUAL[sort][place],
            key,
            words,
        )
        for place, key in enumerate(("from", "to"))
    )
    choices = {key: read_when(part.get(key), words) for key in FLOW_CHOICES if key != "when"}
    when, whose = _held(part.get("when"), sort, words)
    return FlowLine(
        sort,
        term,
        per,
        payer,
        payee,
        _second(
            node,
            part.get("with"),
            sort,
            per,
            words,
        ),
        _kind(node, part.get("kind"), sort, words),
        taxed=_word(part, "vat", VAT) == "added",
        sector=_word(part, "sector", SECTOR),
        by_hours=_word(part, "shared_by", SHARED) == "hours",
        slip_a_buyer=_word(part, "payslips", PAYSLIPS) == "buyer",
        own_class=_word(part, "pay_class", PAY_CLASS) == "own",
        source=source_of(part),
        when=when,
        whose=whose,
        **choices,
    )


def _held(node: Node | None, sort: Sort, words: Words) -> tuple[When | None, When | None]:
    """The choice on which a flow depends: one of the whole model, or, of days of activity that are
    bought, one that is made for each person.
    """
    if sort is Sort.PURCHASE and node is not None and isinstance(node.value, dict):
        by_person = {name for name, term in words.terms.items() if "person" in term.per}
        if by_person & set(node.value):
            return None, read_when(node, words, by_person=True)
    return read_when(node, words), None


def _word(part: Mapping[str, Node], key: str, options: tuple[str, ...]) -> str:
    """One of a key's words, the first where nothing stands."""
    return part[key].one_of(options, options[0]) if key in part else options[0]


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


def _second(flow: Node, node: Node | None, sort: Sort, per: str, words: Words) -> str:
    """The second term of a flow, where it needs one; a service that bills may have a price."""
    if per not in SECOND and sort is not Sort.BILLING:
        if node is not None:
            node.fault("a second term", "no second term here", "Remove the line.")
        return ""
    if node is None and sort is Sort.BILLING:
        return ""
    if node is None:
        flow.fault(
            Text("a flow by {per} without its second term", per=per),
            "with: a term of this file",
            "Write with: and the term that says how many, or of which price.",
        )
        return ""
    return named(node, words.terms, "term")


def _kind(flow: Node, node: Node | None, sort: Sort, words: Words) -> str:
    if sort is not Sort.REPAID:
        return ""
    if node is None:
        flow.fault("a cost without its kind of line", ", ".join(words.kinds), "Write kind: …")
        return ""
    return node.one_of(words.kinds)
