"""The price in each model and what it is made of, for the picture of where each euro goes."""

from fractions import Fraction

from attrs import frozen

from ...accounts import price_breakdown
from ...engine.comparison import Comparison
from ...model.results import Outcome
from ..text.language import Language

_LETTERS = "ABCDE"


@frozen
class Entry:
    """One bar. `parts` are cents of the price, `None` where the price or a part is not in the
    sources; `sold` is false where no buyer pays.
    """

    outcome: Outcome
    sold: bool
    price: int | None
    parts: tuple[tuple[str, int], ...] | None
    known: tuple[tuple[str, int], ...] = ()


def entries(comparison: Comparison) -> list[Entry]:
    """Each outcome's price and what it is made of, of the first case."""
    entries = []
    for outcome in comparison.outcomes:
        if not price_breakdown.is_sold(outcome):
            entries.append(Entry(outcome, False, None, None))
            continue
        price, parts = (
            price_breakdown.price(outcome),
            price_breakdown.by_part(price_breakdown.price_parts(outcome)),
        )
        known = tuple(
            (part, int(amount.cents[0]))
            for part, amount in parts.items()
            if amount.is_known(0) and amount.cents[0]
        )
        whole = price.is_known(0) and all(amount.is_known(0) for amount in parts.values())
        entries.append(
            Entry(
                outcome,
                True,
                int(price.cents[0]) if price.is_known(0) else None,
                known if whole and price.cents[0] > 0 else None,
                known,
            )
        )
    return entries


def letters(rows: list[Entry]) -> dict[str, str]:
    """A letter for each part that some price has or may have, without gaps in the alphabet."""
    met = {
        share.part
        for row in rows
        for share in (price_breakdown.price_parts(row.outcome) if row.sold else ())
        if share.amount.cents[0] or not share.amount.is_known(0)
    }
    return dict(
        zip((part for part in price_breakdown.PARTS if part in met), _LETTERS, strict=False)
    )


def cents_of_euro(cents: int, price: int, language: Language) -> str:
    """A part of one euro in cents with one decimal."""
    tenths = Fraction(cents * 1000, price)
    whole = int(abs(tenths) + Fraction(1, 2))
    return ("\u2212" if tenths < 0 else "") + language.number(f"{whole // 10}.{whole % 10}")
