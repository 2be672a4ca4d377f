"""Reading what is typed into a field, and writing values as they are typed; money never passes
through a float.

Each reader takes the text and the language and returns the value, or raises `Refused` with a
sentence that says what to write instead. A decimal comma and a decimal point are both understood,
spaces of every kind and € may stand in the text; a separator before exactly three digits could be
either, so it is asked about.
"""

from datetime import date
from fractions import Fraction
import re

from ..base import numbers, privacy
from ..base.errors import MoneyError
from ..base.guard import MOST_LETTERS, control_in, short
from ..report.text.language import Language
from ..scenario import spoken_days, spoken_times
from .state import Refused

_BLANKS = re.compile(r"\s+")
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3])(?:[:.]([0-5][0-9]))?")
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_LOCAL = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})?")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{1,2})|([0-9]{1,2})[/.]([0-9]{4})")
_MOST_MINUTES = 720


def _bare(text: str) -> str:
    return _BLANKS.sub("", privacy.plain(str(text)))


def _shown(text: str) -> str:
    return short(text.strip()) or "–"


def checked(text: str, language: Language) -> str:
    """What is typed anywhere, if it is neither too long nor holds anything personal or that
    cannot be seen.
    """
    if len(text) > MOST_LETTERS:
        raise Refused(language.text("ui.error_long", most=str(MOST_LETTERS)))
    if privacy.found_in(text):
        raise Refused(language.text("ui.error_personal"))
    hidden = control_in(text)
    if hidden:
        raise Refused(language.text("ui.error_hidden"))
    return text


def cents(text: str, language: Language, most: int = numbers.MOST_CENTS, per: str = "") -> int:
    """Euros as whole cents, none below zero and at most `most`; behind them may stand the unit of
    time for which they are asked.
    """
    if not _bare(text):
        raise Refused(language.text("ui.error_no_amount"))
    try:
        cents_read = numbers.cents(text, 10**15, per)
    except MoneyError as error:
        if "large" in getattr(error.args[0], "fields", {}):
            raise Refused(
                language.text(
                    "ui.error_thousands",
                    text=_shown(text),
                    plain=error.args[0].fields["large"],
                    example=amount(150, language),
                )
            ) from None
        if "asked" in getattr(error.args[0], "fields", {}):  # for another time
            raise Refused(language.error(error)) from None
        cents_read = -1
    if cents_read < 0:
        raise Refused(
            language.text("ui.error_amount", text=_shown(text), example=amount(1250, language))
        )
    if cents_read > most:
        raise Refused(language.text("ui.error_too_much", most=most))
    return cents_read


def optional_cents(
    text: str, language: Language, most: int = numbers.MOST_CENTS, per: str = ""
) -> int | None:
    """Euros as whole cents; nothing typed means that the amount is not known."""
    return cents(text, language, most, per) if _bare(text) else None


def share(text: str, language: Language, most: Fraction | int = 1) -> Fraction:
    """Per cent, with or without the sign, as an exact share; below one per cent the sign must
    be there.
    """
    try:
        part = numbers.share(text)
    except MoneyError as error:
        if "large" in getattr(error.args[0], "fields", {}):
            small, large = (
                Fraction(error.args[0].fields[name].removesuffix(" %")) / 100
                for name in ("small", "large")
            )
            raise Refused(
                language.text(
                    "ui.error_share_two",
                    text=_shown(text),
                    small=percent(small, language),
                    large=percent(large, language),
                )
            ) from None
        part = Fraction(-1)
    if part < 0:
        raise Refused(
            language.text(
                "ui.error_share", text=_shown(text), example=percent(Fraction(55, 1000), language)
            )
        )
    if part > most:
        raise Refused(
            language.text(
                "ui.error_share_most", text=_shown(text), most=percent(Fraction(most), language)
            )
        )
    return part


def whole(text: str, language: Language, least: int, most: int) -> int:
    """A whole number between two bounds."""
    try:
        number = numbers.whole(text)
    except MoneyError:
        number = least - 1
    if not least <= number <= most:
        raise Refused(
            language.text("ui.error_whole", text=_shown(text), least=str(least), most=str(most))
        )
    return number


def minutes(text: str, language: Language) -> int:
    """A length as whole minutes: 4:30, 4 h 30 min, 4,5 or 270 min."""
    try:
        length = numbers.minutes(text)
    except MoneyError:
        length = 0
    if not 1 <= length <= _MOST_MINUTES:
        raise Refused(language.text("ui.error_length", text=_shown(text)))
    return length


def clock(text: str, language: Language, *, end: bool = False) -> int:
    """A time of day as minutes from midnight; the `end` of something can be 24:00."""
    raw = _bare(text)
    if end and raw in ("24", "24:00", "24.00"):
        return 24 * 60
    said = spoken_times.clock(privacy.plain(text))
    if said is None or _CLOCK.fullmatch(said) is None:
        raise Refused(language.text("ui.error_clock", text=_shown(text)))
    return spoken_times.minutes_of(said)


def day(text: str, language: Language, first: date, last: date) -> date:
    """A date between two days; the year may be left out when only one is possible."""
    raw = _bare(text)
    iso, local = _ISO.fullmatch(raw), _LOCAL.fullmatch(raw if raw.count(".") > 1 else f"{raw}.")
    try:
        if iso:
            read = date(*map(int, iso.groups()))
        elif local and (local[3] or first.year == last.year):
            read = date(int(local[3] or first.year), int(local[2]), int(local[1]))
        else:
            raise ValueError
    except ValueError:
        raise Refused(
            language.text("ui.error_date", text=_shown(text), example=day_text(first, language))
        ) from None
    if not first <= read <= last:
        raise Refused(language.text("ui.error_date_outside", day=read, first=first, last=last))
    return read


def days(text: str, language: Language, first: date, last: date) -> tuple[date, ...]:
    """Dates with commas or semicolons between them, in order, each once."""
    year = first.year if first.year == last.year else 0
    named = spoken_days.days(spoken_days.in_year(text, year) if year else text)
    parts = named or [part for part in re.split(r"[;,\n]+", text) if part.strip()]
    return tuple(sorted({day(part, language, first, last) for part in parts}))


def month(text: str, language: Language) -> int:
    """A month as a month number: 9/2021 or 2021-09."""
    match = _MONTH.fullmatch(_bare(text))
    said = match or _MONTH.fullmatch(spoken_days.month(text) or "")
    year, number = (int(said[1] or said[4]), int(said[2] or said[3])) if said else (0, 0)
    if not (1990 <= year <= 2100 and 1 <= number <= 12):
        raise Refused(language.text("ui.error_month", text=_shown(text)))
    return 12 * year + number - 1


# -- values as they are typed
# --------------------------------------------------------------------------


def amount(value: int | None, language: Language) -> str:
    """Cents as they are typed: 12,50 or 12.50, nothing for an unknown amount."""
    return "" if value is None else f"{value // 100}{language.pattern('decimal')}{value % 100:02d}"


def percent(value: Fraction, language: Language) -> str:
    """A share in per cent as it is typed: without the sign, but for one below one per cent,
    which needs it.
    """
    digits = language.number(numbers.written(value * 100, 6))
    return f"{digits} %" if 0 < value < Fraction(1, 100) else digits


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
