"""Numbers as people write them, read in one place for every door: files, cells, fields, arguments
and Python.

A comma or a point before the decimals, blanks of every kind and € or % beside the number, a real
minus and a hyphen are read alike. What could be read in two ways is refused with both: "1.500",
and a per cent below one. Digits are 0 to 9. Nothing passes through a float. Every reader takes the
text and raises `MoneyError` with what is wrong.
"""

from fractions import Fraction
import re

from . import per_time
from .errors import MoneyError, Text
from .privacy import plain

MOST_LETTERS = 40  # no number that anybody means is longer
MOST_WHOLE = 999_999_999  # what a whole number may be where nothing less is said
MOST_CENTS = 10**10  # a hundred million euros
MILLIONTHS = 1_000_000  # a share in a column of whole numbers is held in these
_FINEST = 10**8  # six decimals of a per cent
_UNITS = re.compile(r"(?:euroa|euros?|eur|e|€|,-|\.-|,--)\Z", re.IGNORECASE)
_PERCENT = re.compile(r"(?:%|prosenttia|pros\.?|procent|per ?cent)\Z", re.IGNORECASE)
_USUAL = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,6})?")
_EUROS = re.compile(r"[0-9]{1,9}\.[0-9]{2}")
_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
# Thousands in groups of three: with blanks, or with the mark that the decimals do not have.
_GROUPED = re.compile(
    r"[0-9]{1,3}(?:(?: [0-9]{3})+(?:[.,][0-9]+)?|(?:\.[0-9]{3})+,[0-9]+|(?:,[0-9]{3})+\.[0-9]+"
    r"|(?:\.[0-9]{3}){2,}|(?:,[0-9]{3}){2,})"
)
# One mark and three digits after it: decimals to some, thousands to others.
_TWO_MEANINGS = re.compile(r"([1-9][0-9]{0,2})[.,]([0-9]{3})")
_RATIO = re.compile(r"([0-9]{1,4})/([1-9][0-9]{0,3})")
_OTHER_DIGITS = re.compile(r"(?![0-9])\d|_|[⁰-₟¼-¾⅐-⅞]")
_CLOCK = re.compile(r"([0-9]{1,2})[:]([0-5][0-9])")
_LENGTH = re.compile(
    r"(?:([0-9]{1,2}(?:[.,][0-9]{1,9})?) ?(?:h|t|tuntia|tunti|tim|tim\.|timmar|timme|hours?|hrs?))?"
    r"(?: ?([0-9]{1,4}) ?(?:min|min\.|minuuttia|minuter|minutes))?",
    re.IGNORECASE,
)
_HOURS = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{1,9})?")
# 7.30 is half past seven on a Finnish clock; .25 is a quarter to everybody, and .00 the same twice.
_CLOCK_OR_HOURS = re.compile(r"([0-9]{1,2})\.(?!00|25)([0-5][0-9])")
_OF_A_TIME = re.compile(
    r"[0-9€] ?[a-z€]{0,7} ?/ ?[^\W\d_]{1,12}\.?\Z| (?:per|i|om) [^\W\d_]{1,12}\.?\Z"
    r"| (?:tunnissa|tunnilta|päivässä|päivältä|viikossa|kuukaudessa|kuussa|vuodessa)\Z",
    re.IGNORECASE,
)
_NOT_EXACT = re.compile(
    r"(?:n\.|noin|ca\.?|c:a|about|arviolta|~|≈|alle|yli|under|över|over|<|>)[^0-9]{0,3}[0-9]"
    r"|[0-9][0-9 .,]{0,12}[^0-9]{0,6}?(?:-|\.{2,3}|…)[^0-9]{0,6}[0-9][0-9 .,]{0,12}[^0-9]{0,9}\Z"
    r"|[0-9][^?+]{0,12}[?+]\Z",
    re.IGNORECASE,
)
_OTHER_MONEY = re.compile(r"(?:\b(?:kr|sek|nok|dkk|usd|gbp|mk|fim)\b|[$£¥])", re.IGNORECASE)

_TOO_MUCH = (
    (_OTHER_MONEY.search, "{text!r} is in another currency; write euros"),
    (
        _OF_A_TIME.search,
        "{text!r} has a unit after it; write the number only, for the time that is asked",
    ),
    (_NOT_EXACT.match, "{text!r} is an estimate or a range; write one number, as assumed"),
)


def _tidy(text: object) -> tuple[str, str]:
    """The text as it reads, without a sign, and its sign."""
    raw = text if isinstance(text, str) else str(text)
    if len(raw) > MOST_LETTERS:
        raise MoneyError(
            Text(
                "{text!r} has too many digits or letters for a number",
                text=raw[:MOST_LETTERS] + "…",
            )
        )
    if _USUAL.fullmatch(raw):
        return raw, ""
    if _OTHER_DIGITS.search(raw):
        raise MoneyError(Text("{text!r} has other signs than the digits 0 to 9", text=raw))
    tidy = re.sub(r"\s+", " ", plain(raw)).strip()
    tidy = re.sub(r"(?<=[0-9])['’](?=[0-9]{3})", " ", tidy)
    sign = tidy[0] if tidy[:1] in ("-", "+") else ""
    return tidy[len(sign) :].strip(), sign if sign == "-" else ""


def _value(number: str, sign: str) -> Fraction | None:
    """The number without its unit, None where it is none."""
    if _GROUPED.fullmatch(number):
        number = number.replace(" ", "")
        marks = [mark for mark in ".," if mark in number]
        if len(marks) == 2:  # the first of the two parts thousands
            number = number.replace(min(marks, key=number.index), "")
        elif marks and number.count(marks[0]) > 1:
            number = number.replace(marks[0], "")
    elif not _NUMBER.fullmatch(number):
        return None
    return Fraction(sign + number.replace(",", "."))


def _no_number(text: object, usual: Text) -> MoneyError:
    """Why a text is no number: what it has that no number has, else what it should be."""
    reads = re.sub(r"\s+", " ", plain(str(text))).strip()
    return MoneyError(next((Text(why, text=text) for look, why in _TOO_MUCH if look(reads)), usual))


def decimal(text: object) -> Fraction:
    """A plain number, 0.413 or 1 234,56, exactly."""
    number, sign = _tidy(text)
    value = _value(number, sign)
    if value is None:
        raise _no_number(text, Text("{text!r} is not a decimal number such as 837.59", text=text))
    return value


def _in_cents(text: str) -> int:
    """Euros with a point and two decimals."""
    return int(text.replace(".", ""))


def cents(text: object, most: int = MOST_CENTS, per: str = "") -> int:
    """Euros as whole cents: "837.59", "35", "-4.5", "1 234,56 €", "620 e", "620,-"; where they are
    asked for a unit (`per`, of `per_time`) that may stand after them: "620 €/kk".

    A third decimal, a percentage, and "1.500", which is one and a half to some and one thousand
    five hundred to others, are refused; so is more than `most` cents either way.
    """
    if isinstance(text, str) and _EUROS.fullmatch(text) and (plainly := _in_cents(text)) <= most:
        return plainly  # as most amounts are written
    number, sign = _tidy(text)
    if _PERCENT.search(number):
        raise MoneyError(Text("{text!r} is a share; write euros such as 10.00", text=text))
    bare = per_time.without(number, per)
    reads, number = (text if bare == number else bare), bare
    number = _UNITS.sub("", number.removeprefix("€").strip()).strip()
    if not sign and number[:1] in ("-", "+"):  # €-5
        sign, number = number[0].strip("+"), number[1:].strip()
    unclear = _TWO_MEANINGS.fullmatch(number)
    if unclear:
        small, large = f"{sign}{unclear[1]}.{unclear[2][:2]}", sign + "".join(unclear.groups())
        raise MoneyError(
            Text(
                "{text!r} may be {small} or {large}; write the one that is meant",
                text=text,
                small=small,
                large=large,
            )
        )
    value = _value(number, sign)
    if value is None:
        usual = Text("{text!r} is not an amount in euros such as 837.59", text=text)
        raise _no_number(reads, usual)
    value *= 100
    if value.denominator != 1:
        raise MoneyError(
            Text(
                "{text!r} has fractions of a cent; write euros with at most two decimals", text=text
            )
        )
    if abs(value) > most:
        raise MoneyError(Text("{text!r} is more than {most} €", text=text, most=euros(most)))
    return int(value)


def share(text: object, with_ratio: bool = False) -> Fraction:
    """A percentage as an exact share: "7.15 %", and without the sign "7.15".

    Without the sign a number below one is refused, since some write 0.5 for a half. With
    `with_ratio` also "1/3".
    """
    number, sign = _tidy(text)
    ratio = _RATIO.fullmatch(number) if with_ratio else None
    if ratio is not None:
        return Fraction(f"{sign}{ratio[1]}/{ratio[2]}")
    bare = _PERCENT.sub("", number).strip()
    value = _value(bare, sign)
    if value is None:
        raise _no_number(text, Text("{text!r} is not a percentage such as 7.15 %", text=text))
    if bare == number and 0 < abs(value) < 1:
        raise MoneyError(
            Text(
                "{text!r} may be {small} or {large}; write the one that is meant",
                text=text,
                small=percent(value / 100),
                large=percent(value),
            )
        )
    if _FINEST % (value / 100).denominator:
        raise MoneyError(Text("{text!r} has more than six decimals", text=text))
    return value / 100


def whole(text: object, most_digits: int = 9) -> int:
    """A whole number: 12, 1 200."""
    number, sign = _tidy(text)
    value = _value(number, sign)
    if value is None or value.denominator != 1 or not re.fullmatch(r"[0-9 ]+", number):
        raise _no_number(text, Text("{text!r} is not a whole number", text=text))
    if len(str(abs(int(value)))) > most_digits:
        raise MoneyError(Text("{text!r} has too many digits or letters for a number", text=text))
    return int(value)


def minutes(text: object) -> int:
    """A length as whole minutes: 4:30, 4 h 30 min, 4,5 (hours) or 270 min.

    "7.30" is refused: half past seven on a Finnish clock, seven hours and 18 minutes elsewhere.
    """
    raw, sign = _tidy(text)
    unclear = _CLOCK_OR_HOURS.fullmatch(raw)
    if unclear and not sign:
        raise MoneyError(
            Text(
                "{text!r} may be {small} or {large}; write the one that is meant",
                text=text,
                small=f"{unclear[1]}:{unclear[2]}",
                large=f"{written(Fraction(raw))} h",
            )
        )
    clock, parts = _CLOCK.fullmatch(raw), _LENGTH.fullmatch(raw)
    minutes_read: Fraction | int | None = None
    if clock:
        minutes_read = 60 * int(clock[1]) + int(clock[2])
    elif _HOURS.fullmatch(raw):
        minutes_read = Fraction(raw.replace(",", ".")) * 60
    elif raw and parts:
        minutes_read = Fraction((parts[1] or "0").replace(",", ".")) * 60 + int(parts[2] or 0)
    if minutes_read is None or sign or minutes_read.denominator != 1:
        raise MoneyError(
            Text(
                "{text!r} is not a length in whole minutes such as 4:30, 4.5 h or 270 min",
                text=text,
            )
        )
    return int(minutes_read)


# -- the same, written -----------------------------------------------------------------------------


def euros(amount: int) -> str:
    """A neutral plain text of cents: 123456 → "1234.56". Languages live in `report`."""
    sign = "-" if amount < 0 else ""
    return f"{sign}{abs(int(amount)) // 100}.{abs(int(amount)) % 100:02d}"


def written(value: Fraction, places: int = 12) -> str:
    """A number as a plain decimal: as it is where it ends within so many places, else rounded to
    them.
    """
    for digits in range(places + 1):
        scaled = value * 10**digits
        if scaled.denominator == 1 or digits == places:
            size = f"{abs(round(scaled)):0{digits + 1}d}"
            sign = "-" if round(scaled) < 0 else ""
            return f"{sign}{size[:-digits]}.{size[-digits:]}" if digits else sign + size
    raise AssertionError("unreachable")


def percent(value: Fraction) -> str:
    """A share as a percentage: 0.0715 → "7.15 %"."""
    return f"{written(value * 100)} %"
