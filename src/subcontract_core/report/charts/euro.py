"""Where each euro of what the buyers pay goes, model by model: parts with letters, in the same
order in every bar.
"""

from fractions import Fraction
from typing import Any

from ...accounts import price_breakdown
from ...accounts.ledger import Amount
from ...accounts.price_breakdown import PricePart
from ...engine.comparison import Comparison
from ..text.labels import kind_name, role_name, with_reading
from ..text.language import Language
from .curve_plot import PHONE
from .difference import name, numbers
from .euro_drawing import drawn
from .euro_parts import Entry, cents_of_euro, entries, letters
from .picture import Picture, Table


def euro(comparison: Comparison, language: Language) -> Picture:
    """Of each euro that the buyers pay, VAT included: who has it in the end."""
    rows = entries(comparison)
    return Picture(
        "euro",
        language.text("chart.euro"),
        _sentence(comparison, rows, language),
        _table(comparison, rows, language),
        language,
        drawn(comparison, rows, language),
        narrow=drawn(comparison, rows, language, PHONE),
    )


def _share(cents: int, price: int) -> int:
    """A part of one euro in whole cents, half away from zero."""
    return int(Fraction(abs(cents) * 100, price) + Fraction(1, 2)) * (1 if cents >= 0 else -1)


def _sentence(comparison: Comparison, entries: list[Entry], language: Language) -> str:
    hands = [
        _share(dict(entry.parts).get(price_breakdown.IN_HAND, 0), entry.price)
        for entry in entries
        if entry.parts is not None and entry.price
    ]
    texts = [language.text("chart.euro_hands", n=(min(hands), max(hands)))] if hands else []
    added = [
        e for e in entries if e.parts is not None and dict(e.parts).get(price_breakdown.KEPT, 0) < 0
    ]
    if added:
        texts.append(language.text("chart.euro_added", models=numbers(comparison, added)))
    missing = [e for e in entries if e.sold and e.parts is None]
    if missing:
        texts.append(language.text("chart.euro_missing", models=numbers(comparison, missing)))
    return " ".join(texts) or language.text("chart.no_models")


def _table(comparison: Comparison, entries: list[Entry], language: Language) -> Table:
    rows: list[tuple[str, ...]] = []
    data: list[dict[str, Any]] = []
    named = letters(entries)
    for entry in entries:
        rows.append(_price_row(comparison, entry, language))
        for share in price_breakdown.price_parts(entry.outcome) if entry.sold else ():
            if share.amount.cents[0] or not share.amount.is_known(0):
                rows.append(_share_row(entry, share, named[share.part], language))
                data.append(_share_data(entry, share))
    keys = ("page.model", "chart.part", "chart.euros", "chart.of_one_euro")
    return Table(tuple(language.text(key) for key in keys), tuple(rows), tuple(data))


def _price_row(comparison: Comparison, entry: Entry, language: Language) -> tuple[str, ...]:
    """What the buyers pay in a model, or that nothing is sold in it."""
    label = with_reading(name(comparison, entry.outcome, language), entry.outcome, language)
    if not entry.sold:
        offered = entry.outcome.admission.offered.any()
        key = "chart.nothing_sold" if offered else "page.not_offered"
        return (label, language.text(key), "", "")
    whole = language.text("chart.one_euro") if entry.parts is not None else ""
    price = _amount(price_breakdown.price(entry.outcome), language)
    return (label, language.text("chart.buyers_pay_all"), price, whole)


def _share_row(entry: Entry, share: PricePart, letter: str, language: Language) -> tuple[str, ...]:
    """One part of the price: whose it is and as what, in euros and of one euro."""
    what = language.text(
        "chart.part_line",
        part=f"{letter} {language.text(f'chart.part.{share.part}')}",
        who=role_name(language, share.role, entry.outcome.model),
        kind=kind_name(language, share.kind).lower(),
    )
    of_euro = ""
    if entry.parts is not None and entry.price:
        cents = int(share.amount.cents[0])
        of_euro = language.text("chart.cents", n=cents_of_euro(cents, entry.price, language))
    return ("", what, _amount(share.amount, language), of_euro)


def _share_data(entry: Entry, share: PricePart) -> dict[str, Any]:
    known = share.amount.is_known(0)
    return {
        "model": entry.outcome.model,
        "reading": dict(entry.outcome.reading),
        "part": share.part,
        "role": share.role,
        "kind": share.kind,
        "cents": int(share.amount.cents[0]) if known else None,
        "price_cents": entry.price,
    }


def _amount(amount: Amount, language: Language) -> str:
    return language.amount(int(amount.cents[0]), amount.is_known(0))
