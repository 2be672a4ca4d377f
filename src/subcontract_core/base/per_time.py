"""What an amount is for, as people write it behind the amount: 620 €/kk, 12,50 € tunnissa, 8 € om
dagen. Read once for every door; whether it is the unit of the field is for whoever asks.
"""

from collections.abc import Mapping

from .errors import MoneyError, Text

HOUR, DAY, WEEK, MONTH, YEAR, KM = "hour", "day", "week", "month", "year", "km"
_AFTER_A_STROKE = {
    HOUR: "h t hr hour tunti tim timme timmen",
    DAY: "d pv pvä vrk day päivä dag dagen dygn",
    WEEK: "vk vko wk week viikko vecka veckan",
    MONTH: "kk kuu mo month kuukausi mån månad månaden",
    YEAR: "v a yr year vuosi år året",
    KM: "km kilometri kilometer",
}
_ALONE = {
    HOUR: "tunnissa tunnilta hourly",
    DAY: "päivässä päivältä daily",
    WEEK: "viikossa viikolta weekly",
    MONTH: "kuukaudessa kuussa kuukaudelta monthly",
    YEAR: "vuodessa vuodelta yearly",
    KM: "kilometriltä",
}
_BEFORE = ("per", "i", "om", "a", "an")
_SAID: Mapping[str, str] = {
    HOUR: Text("an amount for an hour"),
    DAY: Text("an amount for a day"),
    WEEK: Text("an amount for a week"),
    MONTH: Text("an amount for a month"),
    YEAR: Text("an amount for a year"),
    KM: Text("an amount for a kilometre"),
}


def _by_word(words: Mapping[str, str]) -> dict[str, str]:
    return {word: unit for unit, listed in words.items() for word in listed.split()}


_UNITS, _INFLECTED = _by_word(_AFTER_A_STROKE), _by_word(_ALONE)


def parted(text: str) -> tuple[str, str]:
    """An amount without what it is for, and the unit; the text itself and nothing where it names
    none that is known.
    """
    amount, stroke, word = text.rpartition("/")
    unit = _UNITS.get(_plain(word), "") if stroke else ""
    if unit:
        return amount.strip(), unit
    *amounts, last = text.split(" ")
    unit = _INFLECTED.get(_plain(last), "")
    if not unit and len(amounts) > 1 and amounts[-1].casefold() in _BEFORE:
        unit = _UNITS.get(_plain(last), "")
        amounts = amounts[:-1] if unit else amounts
    return (" ".join(amounts).strip(), unit) if unit and amounts else (text, "")


def without(text: str, asked: str) -> str:
    """An amount without the unit that is asked for; raises `MoneyError` for another one. Where no
    unit is `asked` for, the text as it is.
    """
    amount, unit = parted(text) if asked else (text, "")
    if unit and unit != asked and asked in _SAID:
        raise MoneyError(
            Text(
                "{text!r} is {found}; {asked} belongs here",
                text=text,
                found=_SAID[unit],
                asked=_SAID[asked],
            )
        )
    return amount if unit == asked else text


def _plain(word: str) -> str:
    return word.strip(" .").casefold()
