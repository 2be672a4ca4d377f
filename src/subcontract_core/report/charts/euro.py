"""Where each euro of what the buyers pay goes, model by model: parts with letters, in the same
order in every bar.
"""

from fractions import Fraction

from attrs import frozen

from ...accounts import price_breakdown
from ...accounts.ledger import Amount
from ...engine.comparison import Comparison
from ...model.results import Outcome
from ..text.labels import kind_name, reading, role_name, with_reading
from ..text.language import Language
from .canvas import WIDTH, Canvas
from .colours import KEPT, MUTED, NEUTRAL, PAY, TAX, TAX_LIGHT
from .difference import name, numbers
from .picture import Picture, Table

_COLOURS = {
    price_breakdown.IN_HAND: PAY,
    price_breakdown.TAX: TAX,
    price_breakdown.CONTRIBUTIONS: TAX_LIGHT,
    price_breakdown.VAT: NEUTRAL,
    price_breakdown.KEPT: KEPT,
}
_LETTERS = dict(zip(price_breakdown.PARTS, "ABCDE", strict=True))
# parts whose colour is light, so that the letters on them are dark
_DARK_ON = (price_breakdown.CONTRIBUTIONS,)
_ROW, _HEAD, _NOTE, _GAP, _BAR = 32, 21, 17, 12, 24
_WIDE, _NARROW = 62, 17  # pixels that a part needs for its letter and number, or for its letter


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
        sure = tuple(
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
                sure if whole and price.cents[0] > 0 else None,
                sure,
            )
        )
    return entries


def euro(comparison: Comparison, language: Language) -> Picture:
    """Of each euro that the buyers pay, VAT included: who has it in the end."""
    rows = entries(comparison)
    return Picture(
        "euro",
        language.text("chart.euro"),
        _sentence(comparison, rows, language),
        _table(comparison, rows, language),
        language,
        _draw(comparison, rows, language),
    )


def _cents_of_euro(cents: int, price: int, language: Language) -> str:
    """A part of one euro in cents with one decimal."""
    tenths = Fraction(cents * 1000, price)
    whole = int(abs(tenths) + Fraction(1, 2))
    return ("\u2212" if tenths < 0 else "") + language.number(f"{whole // 10}.{whole % 10}")


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
    rows, data = [], []
    for entry in entries:
        label = with_reading(name(comparison, entry.outcome, language), entry.outcome, language)
        if not entry.sold:
            rows.append(
                (
                    label,
                    language.text(
                        "chart.nothing_sold"
                        if entry.outcome.admission.offered.any()
                        else "page.not_offered"
                    ),
                    "",
                    "",
                )
            )
            continue
        price = price_breakdown.price(entry.outcome)
        rows.append(
            (
                label,
                language.text("chart.buyers_pay_all"),
                _amount(price, language),
                language.text("chart.one_euro") if entry.parts is not None else "",
            )
        )
        for share in price_breakdown.price_parts(entry.outcome):
            known, cents = share.amount.is_known(0), int(share.amount.cents[0])
            if known and not cents:
                continue
            what = language.text(
                "chart.part_line",
                part=f"{_LETTERS[share.part]} {language.text(f'chart.part.{share.part}')}",
                who=role_name(language, share.role),
                kind=kind_name(language, share.kind).lower(),
            )
            of_euro = (
                language.text("chart.cents", n=_cents_of_euro(cents, entry.price, language))
                if entry.parts is not None and entry.price
                else ""
            )
            rows.append(("", what, _amount(share.amount, language), of_euro))
            data.append(
                {
                    "model": entry.outcome.model,
                    "reading": dict(entry.outcome.reading),
                    "part": share.part,
                    "role": share.role,
                    "kind": share.kind,
                    "cents": cents if known else None,
                    "price_cents": entry.price,
                }
            )
    head = (
        language.text("page.model"),
        language.text("chart.part"),
        language.text("chart.euros"),
        language.text("chart.of_one_euro"),
    )
    return Table(head, tuple(rows), tuple(data))


def _amount(amount: Amount, language: Language) -> str:
    return language.amount(int(amount.cents[0]), amount.is_known(0))


def _draw(comparison: Comparison, entries: list[Entry], language: Language) -> dict:
    used = [
        part
        for part in price_breakdown.PARTS
        if any(part == known for entry in entries for known, _ in entry.parts or ())
    ]
    scaled = [
        (entry, [(part, cents * 10_000 // entry.price) for part, cents in entry.parts])
        for entry in entries
        if entry.parts is not None and entry.price
    ]
    low = min([0, *(sum(share for _, share in parts if share < 0) for _, parts in scaled)])
    high = max([10_000, *(sum(share for _, share in parts if share > 0) for _, parts in scaled)])
    canvas = Canvas((low, high), (18, WIDTH - 60))
    pixel = (WIDTH - 78) / (high - low)
    y = _legend(canvas, used, language)
    heads, notes, prices, bars, light, dark, after, plain = [], [], [], [], [], [], [], []
    last, rules = None, []
    for entry in entries:
        if entry.outcome is not last and last is not None:
            rules.append(y - _ROW / 2 + 4)
            y += _GAP
        last = entry.outcome
        heads.append({"px": 0, "y": y, "text": name(comparison, entry.outcome, language)})
        if entry.sold:
            text = (
                language.text("chart.buyers_pay", cents=entry.price)
                if entry.price is not None
                else language.text("chart.price_unknown")
            )
            prices.append({"px": WIDTH - 10, "y": y, "text": text})
        words = reading(entry.outcome, language)
        if words:
            y += _NOTE
            notes.append({"px": 18, "y": y, "text": words})
        if entry.parts is None or not entry.price:
            y += _HEAD
            plain.append({"px": 18, "y": y, "text": _without_price(entry, language)})
            y += _ROW - 4
            continue
        y += _HEAD + 4
        at = {True: 0, False: 0}
        for part, cents in entry.parts:
            start, share = at[cents > 0], cents * 10_000 // entry.price
            at[cents > 0] = start + share
            number = _cents_of_euro(cents, entry.price, language)
            bars.append(
                {
                    "x": start,
                    "x2": start + share,
                    "y": y,
                    "colour": _COLOURS[part],
                    "part": language.text(f"chart.part.{part}"),
                    "text": language.money(cents),
                    "n": number,
                }
            )
            room = abs(share) * pixel
            label = (
                f"{_LETTERS[part]}  {number}"
                if room >= _WIDE
                else _LETTERS[part]
                if room >= _NARROW
                else ""
            )
            # a part too thin for its letter has it behind the bar
            if not label and part == entry.parts[-1][0] and cents > 0:
                after.append({"x": start + share, "y": y, "text": f"{_LETTERS[part]}  {number}"})
            elif label:
                (dark if part in _DARK_ON else light).append(
                    {"x": start + share / 2, "y": y, "text": label}
                )
        y += _ROW
    for rule in rules:
        canvas.level(rule)
    canvas.bars(
        bars,
        _BAR,
        (
            ("part", language.text("chart.part")),
            ("text", language.text("chart.euros")),
            ("n", language.text("chart.of_one_euro")),
        ),
    )
    for at in sorted({row["y"] for row in bars}) if low < 0 else ():
        canvas.upright(0, at - _BAR / 2 - 4, at + _BAR / 2 + 4)
    canvas.texts(heads, weight="bold")
    canvas.texts(notes, size=12, colour=MUTED)
    canvas.texts(prices, align="right", size=12, colour=MUTED)
    canvas.texts(light, by_value=True, align="center", size=12, colour="#ffffff", weight="bold")
    canvas.texts(dark, by_value=True, align="center", size=12, weight="bold")
    canvas.texts(after, by_value=True, dx=6, size=12, weight="bold")
    canvas.texts(plain, colour=MUTED)
    return dict(canvas.drawing(y - _ROW / 2 + 6))


def _without_price(entry: Entry, language: Language) -> str:
    if not entry.outcome.admission.offered.any():
        return language.text("page.not_offered")
    if not entry.sold:
        return language.text("chart.nothing_sold")
    hands = dict(entry.known).get(price_breakdown.IN_HAND)
    return (
        language.text("chart.only_hands", cents=hands) if hands else language.text("page.unknown")
    )


def _legend(canvas: Canvas, used: list[str], language: Language) -> float:
    """Letters, colours and words of the parts, in rows; gives the line where the bars begin."""
    x, y = 0, 9
    for part in used:
        words = language.text(f"chart.part.{part}")
        wide = 34 + int(len(words) * 6.7) + 18
        if x + wide > WIDTH:
            x, y = 0, y + 26
        canvas.boxes([{"px": x, "y": y - 9, "w": 22, "h": 18}], fill=_COLOURS[part])
        canvas.texts(
            [{"px": x + 11, "y": y, "text": _LETTERS[part]}],
            align="center",
            size=12,
            weight="bold",
            colour="#1b2229" if part in _DARK_ON else "#ffffff",
        )
        canvas.texts([{"px": x + 29, "y": y, "text": words}], size=12)
        x += wide
    return y + 34 if used else 14
