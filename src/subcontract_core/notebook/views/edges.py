"""Who pays whom: the payments of one outcome as a table, and a buyer's money followed step by
step.
"""

from ...accounts import ledger, price_breakdown
from ...model.results import Outcome
from ...report.markup.elements import BREAK, Markup, element
from ...report.tables.amounts import single
from ...report.text.labels import in_sentence, kind_name, role_name
from ...report.text.language import Language
from .tables import aside, note, table

# From the buyer's side on: first what is passed on to the state, then those in between, last the
# worker.
ORDER = (
    price_breakdown.VAT,
    price_breakdown.KEPT,
    price_breakdown.CONTRIBUTIONS,
    price_breakdown.TAX,
    price_breakdown.IN_HAND,
)


def edges(outcome: Outcome, language: Language) -> Markup:
    """Each payment with payer, payee, what it is and how much; allowances of the activity too."""
    edge_rows = [
        (key, amount)
        for key, amount in ledger.edges(outcome).items()
        if amount.cents[0] or not amount.is_known(0)
    ]
    if not edge_rows:
        return note(language.text("ui.no_payments"))
    head = [language.text(f"ui.{name}") for name in ("payer", "payee", "for_what", "amount")]
    rows = [
        [
            role_name(language, payer, outcome.model),
            role_name(language, payee, outcome.model),
            kind_name(language, kind),
            single(amount, language),
        ]
        for (payer, payee, kind), amount in edge_rows
    ]
    return table(language.text("ui.payments"), head, rows, words=(1, 2))


def steps(outcome: Outcome) -> int:
    """How many steps there are to follow."""
    return (
        1
        + sum(
            part in price_breakdown.by_part(price_breakdown.price_parts(outcome)) for part in ORDER
        )
        if price_breakdown.is_sold(outcome)
        else 0
    )


def followed(outcome: Outcome, shown: int, language: Language) -> Markup:
    """The buyer's money up to a step: who takes what, and how much is still on the way."""
    if not price_breakdown.is_sold(outcome):
        return note(language.text("ui.not_sold"))
    price, shares = price_breakdown.price(outcome), price_breakdown.price_parts(outcome)
    parts = price_breakdown.by_part(shares)
    if not price.is_known(0) or not all(amount.is_known(0) for amount in parts.values()):
        return note(language.text("ui.price_unknown"))
    left = int(price.cents[0])
    start = language.text("ui.follow_start", cents=left)
    lines = [element("li", element("strong", start))]
    for part in (part for part in ORDER if part in parts):
        cents = int(parts[part].cents[0])
        left -= cents
        lines.append(
            _step(
                outcome,
                cents,
                left,
                [one for one in shares if one.part == part],
                language,
            )
        )
    return element("ol", *lines[:shown], class_="sc-flow")


def _step(
    outcome: Outcome,
    cents: int,
    left: int,
    shares: list[price_breakdown.PricePart],
    language: Language,
) -> Markup:
    """Who takes a part of the price, and how much is then still on the way."""
    key = f"ui.follow.{shares[0].part}" if cents >= 0 else "ui.follow_added"
    head = element("strong", language.text(key, cents=abs(cents)))
    rest = language.text("ui.follow_left", cents=left) if left else language.text("ui.follow_end")
    who = [
        f"{role_name(language, share.role, outcome.model)},"
        f" {in_sentence(kind_name(language, share.kind))}:"
        f" {language.money(int(share.amount.cents[0]))}"
        for share in shares
    ]
    return element(
        "li",
        head,
        " ",
        rest,
        BREAK,
        aside("; ".join(who)),
    )
