"""The amounts of an outcome in words, the same on every page: the overview, each group of
people, the buyers, what stays.
"""

from collections.abc import Iterable

from ...accounts import ledger
from ...accounts.bounds import EXACT
from ...accounts.kept_bounds import all_kept, kept_bound
from ...accounts.ledger import Amount
from ...analysis.analysis import Analysis
from ...analysis.person_groups import Group, Row
from ...model.kinds import Flow
from ...model.results import Outcome
from ..text import ranges
from ..text.bounds import bound_text
from ..text.labels import in_sentence, kind_name, role_name
from ..text.language import Language
from .afterwards import after_note

MOST_BUYERS = 6
CARRIED = "¹"  # beside what rests on law that is not yet known for its month

# -- the overview ----------------------------------------------------------------------------------


def people_span(analysis: Analysis, outcome: Outcome, language: Language) -> str:
    """The differences of all persons whom the model is for, from the least to the most."""
    if not outcome.admission.offered.any():
        return language.text("page.not_offered")
    bounds = [group.change for group in analysis.groups(outcome) if group.offered]
    if any(bound.holds != EXACT for bound in bounds):
        return (
            bound_text(bounds[0], language, signed=True)
            if len(set(bounds)) == 1
            else language.text("page.unknown")
        )
    cents = [bound.cents for bound in bounds]
    if not cents:
        return ""
    low, high = language.money(min(cents), signed=True), language.money(max(cents), signed=True)
    return low if low == high else f"{low} … {high}"


def buyers_cost(outcome: Outcome, language: Language) -> str:
    """What the work costs all buyers together in the end; a dash where nothing is asked of any."""
    if not outcome.admission.offered.any() or not ledger.buyer_lines(outcome):
        return language.text("page.nothing")
    cost = ledger.buyer_cost(outcome)
    return _cell(cost, range(cost.cents.shape[1]), language) if cost.cents.shape[1] else ""


def stays(outcome: Outcome, language: Language) -> str:
    """What everybody in between keeps together."""
    if not ledger.keeps(outcome) or not outcome.admission.offered.any():
        return language.text("page.nothing")
    return bound_text(all_kept(outcome), language)


# -- people ----------------------------------------------------------------------------------------


def group_name(group: Group, language: Language) -> str:
    """The people of a group, as the caption of their lines."""
    people = ranges.names(group.people)
    return language.text("page.each", people=people) if len(group.people) > 1 else people


def group_total(group: Group, language: Language) -> list[str]:
    """The sum of the lines: the difference, today, in the model."""
    change = (
        bound_text(group.change, language, signed=True)
        if group.offered
        else language.text("nothing.not_for_this_person")
    )
    return [change, bound_text(group.today, language), bound_text(group.now, language)]


def group_rows(group: Group, language: Language) -> list[list[str]]:
    """Each line that differs: what it is, the difference, today, in the model."""
    return [
        [
            kind_name(language, row.kind) + (f" {CARRIED}" if row.carried else ""),
            *row_amounts(row, language),
        ]
        for row in group.rows
    ]


def row_amounts(row: Row, language: Language) -> list[str]:
    """One line: the difference, today, in the model."""
    return [
        language.amount(cents or 0, cents is not None, signed, row.nothing)
        for cents, signed in ((row.difference, True), (row.today, False), (row.now, False))
    ]


def group_notes(group: Group, language: Language) -> list[str]:
    """What is said below the lines: months that differ, what falls after them, how much of the pay
    is kept, lines that are not counted.
    """
    notes = []
    if group.by_month:
        parts = [
            f"{ranges.months(language, run)} {bound_text(bound, language, signed=True)}"
            for run, bound in group.by_month
        ]
        notes.append(f"{language.text('page.months_differ')} {'; '.join(parts)}")
    notes += after_note(group, language)
    if group.kept is not None:
        notes.append(kept_of_gross(group, language))
    return notes + [
        language.text(
            "page.memo",
            kind=in_sentence(kind_name(language, kind)),
            cents=language.amount(cents or 0, cents is not None),
        )
        for kind, cents in group.memo
    ]


def kept_of_gross(group: Group, language: Language) -> str:
    """How much of the gross pay is left in the pocket, in words."""
    assert group.kept is not None and group.gross is not None
    if group.kept <= 0:
        return language.text("page.kept_nothing", gross=group.gross)
    return language.text("page.kept_of_gross", gross=group.gross, share=group.kept)


# -- buyers ----------------------------------------------------------------------------------------


def buyer_columns(outcome: Outcome) -> dict[str, Amount]:
    """What each buyer pays and what it costs in the end, by the name of the column; only
    columns that hold something.
    """
    lines, cost = ledger.buyer_lines(outcome), ledger.buyer_cost(outcome)
    net, vat = (ledger.of_flow(lines, flow) for flow in (Flow.CHARGED, Flow.VAT))
    price = net | vat
    told = price | ledger.of_flow(lines, Flow.VAT_BACK)
    other = {kind: amount for kind, amount in lines.items() if kind not in told}
    columns = {}
    if net:
        columns = {
            name: ledger.total(part, cost.cents.shape)
            for name, part in (("net", net), ("vat", vat), ("gross", price))
        }
    if other:
        columns["paid_beside"] = ledger.total(other, cost.cents.shape)
    return columns | {"cost": cost}


def buyer_rows(
    outcome: Outcome, columns: Iterable[Amount], language: Language, most: int = MOST_BUYERS
) -> list[list[str]]:
    """A row for each buyer, unless there are more than `most`."""
    asked, amounts = outcome.tables.scenario.buyers, tuple(columns)
    back = ledger.total(
        ledger.of_flow(ledger.buyer_lines(outcome), Flow.VAT_BACK),
        (outcome.tables.cases, len(asked)),
    )
    return [
        [
            language.text(
                _vat_of_buyer(buyer.deducts_vat, bool(back.cents[0, row])),
                buyer=buyer.id,
                kind=language.text(f"buyer.{buyer.kind}"),
            ),
            *(_cell(amount, [row], language) for amount in amounts),
        ]
        for row, buyer in enumerate(asked if len(asked) <= most else ())
    ]


def _vat_of_buyer(deducts: bool, is_refunded: bool) -> str:
    """The caption of a buyer by what becomes of the VAT that it pays."""
    if deducts:
        return "page.buyer_deducts"
    return "page.buyer_refunded" if is_refunded else "page.buyer"


def all_buyers(outcome: Outcome, columns: Iterable[Amount], language: Language) -> list[str]:
    """All buyers together; empty where there is only one."""
    size = len(outcome.tables.scenario.buyers)
    return (
        [
            language.text("page.all_buyers"),
            *(_cell(amount, range(size), language) for amount in columns),
        ]
        if size > 1
        else []
    )


def kept_of_price(analysis: Analysis, outcome: Outcome, language: Language) -> str:
    """How much of what the work costs the buyers people keep together, in words; empty where
    nothing honest can be said.
    """
    share = analysis.kept_of_price(outcome)
    hundredths = share.hundredths(0)
    if hundredths is None or hundredths < 0:
        return ""
    return language.text(
        "page.kept_of_price",
        cost=int(share.whole.cents[0]),
        people=int(share.part.cents[0]),
        share=hundredths,
    )


def _cell(amount: Amount, rows: Iterable[int], language: Language) -> str:
    """The sum over buyers of the first case."""
    places = list(rows)
    return _least(
        int(amount.cents[0, places].sum()), all(amount.is_known(0, row) for row in places), language
    )


def _least(cents: int, known: bool, language: Language) -> str:
    """A sum of costs; with an unknown part it is at least what is known, if anything is."""
    if known:
        return language.money(cents)
    return (
        language.text("page.at_least", cents=language.money(cents))
        if cents
        else language.text("page.unknown")
    )


# -- what stays, and what employing costs ----------------------------------------------------------


def single(amount: Amount, language: Language) -> str:
    """An amount of the first case; one unknown part says nothing about the rest."""
    return language.amount(int(amount.cents[0]), amount.is_known(0))


def kept_text(outcome: Outcome, role: str, amount: Amount, language: Language) -> str:
    """What a party keeps of one kind; all that it keeps has a least where only more may come in."""
    alone = sum(keeper == role for keeper, _ in ledger.keeps(outcome)) == 1
    return bound_text(kept_bound(outcome, role), language) if alone else single(amount, language)


def keep_rows(outcome: Outcome, language: Language) -> list[list[str]]:
    """What stays with whom, and as what."""
    return [
        [
            f"{role_name(language, role, outcome.model)}: {kind_name(language, kind).lower()}",
            kept_text(outcome, role, amount, language),
        ]
        for (role, kind), amount in ledger.keeps(outcome).items()
    ]


def cost_rows(outcome: Outcome, language: Language) -> tuple[list[list[str]], str]:
    """What the employing side pays beside the invoice, line by line, and the sum; no rows where
    it pays nothing.
    """
    costs = {
        kind: amount
        for kind, amount in ledger.employer_costs(outcome).items()
        if amount.cents[0] or not amount.is_known(0)
    }
    whole = ledger.total(costs, (outcome.tables.cases,))
    return [
        [kind_name(language, kind), single(amount, language)] for kind, amount in costs.items()
    ], _least(int(whole.cents[0]), whole.is_known(0), language)
