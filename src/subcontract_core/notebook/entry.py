"""Reading what is typed into a field, and writing values as they are typed; money never passes through a float.

Each reader takes the text and the language and returns the value, or raises `Refused` with a sentence that says
what to write instead. A decimal comma and a decimal point are both understood, spaces of every kind and € may
stand in the text; a separator before exactly three digits could be either, so it is asked about.
"""

from datetime import date
from fractions import Fraction
import re

from .. import money
from ..report.language import Language
from .state import Refused

_SPACES = re.compile(r"[\s\u00a0\u202f\u2009']+")
_AMOUNT = re.compile(r"\d+(?:[.,]\d{1,2})?")
_DECIMAL = re.compile(r"\d+(?:[.,]\d{1,4})?")
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?")
_CLOCK = re.compile(r"([01]?\d|2[0-3])(?:[:.]([0-5]\d))?")
_LENGTH = re.compile(r"(?:(\d{1,2})[:])([0-5]\d)|(?:(\d{1,2})h)?(?:(\d{1,3})min)?")
_HOURS = re.compile(r"(\d{1,2}(?:[.,]\d{1,2})?)(?:h|t)?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_LOCAL = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})?")
_MONTH = re.compile(r"(\d{4})-(\d{1,2})|(\d{1,2})[/.](\d{4})")
MOST_CENTS = 10**10


def _bare(text: str) -> str:
    return _SPACES.sub("", str(text)).replace("\u2212", "-")


def cents(text: str, language: Language) -> int:
    """Euros as whole cents."""
    raw = _bare(text).removesuffix("€").removesuffix("e").removesuffix("EUR").removesuffix("eur").removeprefix("€")
    if not raw:
        raise Refused(language.text("ui.error_no_amount"))
    if _THOUSANDS.fullmatch(raw):
        raise Refused(language.text("ui.error_thousands", text=text.strip(), plain=re.sub("[.,]", "", raw[:5]), example=amount(150, language)))
    if not _AMOUNT.fullmatch(raw):
        raise Refused(language.text("ui.error_amount", text=text.strip(), example=amount(1250, language)))
    found = money.cents(raw.replace(",", "."))
    if found > MOST_CENTS:
        raise Refused(language.text("ui.error_too_much", most=MOST_CENTS))
    return found


def optional_cents(text: str, language: Language) -> int | None:
    """Euros as whole cents; nothing typed means that the amount is not known."""
    return cents(text, language) if _bare(text) else None


def share(text: str, language: Language) -> Fraction:
    """Per cent, with or without the sign, as an exact share."""
    raw = _bare(text).removesuffix("%")
    if not _DECIMAL.fullmatch(raw):
        raise Refused(language.text("ui.error_share", text=text.strip() or "–", example=percent(Fraction(55, 1000), language)))
    found = Fraction(raw.replace(",", ".")) / 100
    if found > 1:
        raise Refused(language.text("ui.error_share_most", text=text.strip()))
    return found


def whole(text: str, language: Language, least: int, most: int) -> int:
    """A whole number between two bounds."""
    raw = _bare(text)
    if not raw.isdecimal() or not least <= int(raw[:9]) <= most or len(raw) > 9:
        raise Refused(language.text("ui.error_whole", text=text.strip() or "–", least=str(least), most=str(most)))
    return int(raw)


def minutes(text: str, language: Language) -> int:
    """A length as whole minutes: 4:30, 4 h 30 min, 4,5 or 270 min."""
    raw = _bare(text).lower().replace("tuntia", "h").replace("tim", "h")
    match, found = _LENGTH.fullmatch(raw), None
    if raw and match:
        hours, rest = (match[1], match[2]) if match[1] else (match[3], match[4])
        found = Fraction(60 * int(hours or 0) + int(rest or 0))
    elif _HOURS.fullmatch(raw):
        found = Fraction(raw.rstrip("ht").replace(",", ".")) * 60
    if found is None or found.denominator != 1 or not 1 <= found <= 720:
        raise Refused(language.text("ui.error_length", text=text.strip() or "–"))
    return int(found)


def clock(text: str, language: Language, *, end: bool = False) -> int:
    """A time of day as minutes from midnight; the `end` of something can be 24:00."""
    raw = _bare(text)
    if end and raw in ("24", "24:00", "24.00"):
        return 24 * 60
    match = _CLOCK.fullmatch(raw)
    if match is None:
        raise Refused(language.text("ui.error_clock", text=text.strip() or "–"))
    return 60 * int(match[1]) + int(match[2] or 0)


def day(text: str, language: Language, first: date, last: date) -> date:
    """A date between two days; the year may be left out when only one is possible."""
    raw = _bare(text)
    iso, local = _ISO.fullmatch(raw), _LOCAL.fullmatch(raw if raw.count(".") > 1 else f"{raw}.")
    try:
        if iso:
            found = date(*map(int, iso.groups()))
        elif local and (local[3] or first.year == last.year):
            found = date(int(local[3] or first.year), int(local[2]), int(local[1]))
        else:
            raise ValueError
    except ValueError:
        raise Refused(language.text("ui.error_date", text=text.strip() or "–", example=day_text(first, language))) from None
    if not first <= found <= last:
        raise Refused(language.text("ui.error_date_outside", day=found, first=first, last=last))
    return found


def days(text: str, language: Language, first: date, last: date) -> tuple[date, ...]:
    """Dates with commas or semicolons between them, in order, each once."""
    parts = [part for part in re.split(r"[;,\n]+", text) if part.strip()]
    return tuple(sorted({day(part, language, first, last) for part in parts}))


def month(text: str, language: Language) -> int:
    """A month as a month number: 9/2021 or 2021-09."""
    match = _MONTH.fullmatch(_bare(text))
    year, number = (int(match[1] or match[4]), int(match[2] or match[3])) if match else (0, 0)
    if not (1990 <= year <= 2100 and 1 <= number <= 12):
        raise Refused(language.text("ui.error_month", text=text.strip() or "–"))
    return 12 * year + number - 1


# -- values as they are typed --------------------------------------------------------------------------


def _point(language: Language) -> str:
    return "." if language.code == "en" else ","


def amount(value: int | None, language: Language) -> str:
    """Cents as they are typed: 12,50 or 12.50, nothing for an unknown amount."""
    return "" if value is None else f"{value // 100}{_point(language)}{value % 100:02d}"


def percent(value: Fraction, language: Language) -> str:
    """A share in per cent as it is typed, without the sign."""
    for places in range(7):
        scaled = value * 100 * 10**places
        if scaled.denominator == 1 or places == 6:
            digits = f"{round(scaled):0{places + 1}d}"
            return f"{digits[:-places]}{_point(language)}{digits[-places:]}" if places else digits
    raise AssertionError("unreachable")


def clock_text(value: int) -> str:
    """Minutes of the day as 9:00."""
    return f"{value // 60}:{value % 60:02d}"


def day_text(value: date, language: Language) -> str:
    """A date as it is typed."""
    return value.isoformat() if language.code == "en" else f"{value.day}.{value.month}.{value.year}"


def days_text(values: tuple[date, ...], language: Language) -> str:
    """Dates as they are typed."""
    return ", ".join(day_text(value, language) for value in values)


def month_text(value: int) -> str:
    """A month number as 9/2021."""
    return f"{value % 12 + 1}/{value // 12}"
