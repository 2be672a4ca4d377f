"""Who pays whom: the payments of one outcome as a table, and a buyer's money followed step by
step.
"""

from ...accounts import ledger, price_breakdown
from ...model.results import Outcome
from ...report.text.amounts import single
from ...report.text.labels import kind_name, role_name
from ...report.text.language import Language
from .tables import Raw, note, safe, small, table

# From the buyer's side on: first what is passed on to the state, then those in between, last the
# worker.
ORDER = (
    price_breakdown.VAT,
    price_breakdown.KEPT,
    price_breakdown.CONTRIBUTIONS,
    price_breakdown.TAX,
    price_breakdown.IN_HAND,
)


def edges(outcome: Outcome, language: Language) -> Raw:
    """Each payment with payer, payee, what it is and how much; allowances of the activity too."""
    found = [
        (key, amount)
        for key, amount in ledger.edges(outcome).items()
        if amount.cents[0] or not amount.is_known(0)
    ]
    if not found:
        return note(language.text("ui.no_payments"))
    head = [language.text(f"ui.{name}") for name in ("payer", "payee", "for_what", "amount")]
    rows = [
        [
            role_name(language, payer),
            role_name(language, payee),
            kind_name(language, kind),
            single(amount, language),
        ]
        for (payer, payee, kind), amount in found
    ]
    return table(language.text("ui.payments"), head, rows, numbers=False, last_number=True)


def steps(outcome: Outcome) -> int:
    """How many steps there are to follow."""
    return (
        1 + sum(part in price_breakdown.by_part(price_breakdown.shares(outcome)) for part in ORDER)
        if price_breakdown.is_sold(outcome)
        else 0
    )


def followed(outcome: Outcome, shown: int, language: Language) -> Raw:
    """The buyer's money up to a step: who takes what, and how much is still on the way."""
    if not price_breakdown.is_sold(outcome):
        return note(language.text("ui.not_sold"))
    price, found = price_breakdown.price(outcome), price_breakdown.shares(outcome)
    parts = price_breakdown.by_part(found)
    if not price.is_known(0) or not all(amount.is_known(0) for amount in parts.values()):
        return note(language.text("ui.price_unknown"))
    left = int(price.cents[0])
    lines = [f"<li><strong>{safe(language.text('ui.follow_start', cents=left))}</strong></li>"]
    for part in (part for part in ORDER if part in parts):
        cents = int(parts[part].cents[0])
        left -= cents
        mine = [
            f"{role_name(language, share.role)}, {small(kind_name(language, share.kind))}:"
            f" {language.money(int(share.amount.cents[0]))}"
            for share in found
            if share.part == part
        ]
        rest = (
            language.text("ui.follow_left", cents=left) if left else language.text("ui.follow_end")
        )
        key = f"ui.follow.{part}" if cents >= 0 else "ui.follow_added"
        lines.append(
            f"<li><strong>{safe(language.text(key, cents=abs(cents)))}</strong>"
            f" {safe(rest)}<br><span class='sc-id'>{safe('; '.join(mine))}</span></li>"
        )
    return Raw(f'<ol class="sc-flow">{"".join(lines[:shown])}</ol>')
