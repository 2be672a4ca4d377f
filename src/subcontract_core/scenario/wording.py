"""Words as people write them in a cell or a file: days of the week, people, yes and no, where they
have one meaning.

"ma ja ke", "tiistaisin", "mon-fri", "joka toinen tiistai" and "P1–P3, P5" are read; anything else
is left to the reader of the format, which says what is allowed.
"""

from collections.abc import Callable, Mapping, Sequence
import re

from attrs import evolve

from ..base.dates import Weekday
from ..base.nodes import Node

AND = re.compile(
    r"(?<!\s)\s++(?:ja|sekä|och|samt|and)\s++|(?:(?<!\s)\s++)?[&+/]\s*+", re.IGNORECASE
)
_BREAKS = re.compile(r"[,;\s]+")
RANGE = re.compile(r"(?:(?<!\s)\s++)?(?:-|–|—|…|\.{2,3})\s*+")
_PEOPLE = re.compile(r"([A-Za-zÅÄÖåäö]{0,3}[-_]?)([0-9]{1,4})-(?:\1)?([0-9]{1,4})", re.IGNORECASE)
_PERSON = re.compile(r"(?:[A-Za-zÅÄÖåäö]{1,3}[-_]?)?[0-9]{1,4}")
_MOST_PEOPLE = 1_000
_MOST_LETTERS = 2_000
_FINNISH = ("maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai")
_SWEDISH = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
_ENGLISH = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAYS_TOGETHER = {
    **dict.fromkeys(("arkisin", "arkipäivisin", "arkipäivät", "vardagar", "weekdays"), range(5)),
    **dict.fromkeys(("viikonloppuisin", "viikonloput", "helger", "weekends"), range(5, 7)),
    **dict.fromkeys(
        ("joka päivä", "päivittäin", "varje dag", "alla dagar", "every day", "daily"), range(7)
    ),
}
_EVERY = re.compile(r"(?:joka|varje|every)\s+(?:(?:viikko|vecka|week)\s+)?")
# "joka toinen viikko:", "varannan", "every 3rd", "var 3:e vecka": which, and the week after it
_OFTEN = re.compile(
    r"(?:(?:joka|var|every)\s+(?:([0-9]{1,2})(?:\.|:[ae]|nd|rd|th)?"
    r"|(toinen|other|second)|(kolmas|tredje|third)|(neljäs|fjärde|fourth))|(varannan))"
    r"(?:\s+(?:viikko|viikon|vk|vko|vecka|weeks?)\b\.?)?\s*[:,]?\s*"
)
_MOST_WEEKS = 26
_YES = (*"true yes y kyllä kyl k x joo jo on ja japp 1 vähentää".split(), "drar av")
_NO = (*"false no n ei e nej inte 0".split(), "ei ole", "ei vähennä", "drar inte av")
_MEANING = {**dict.fromkeys(_YES, True), **dict.fromkeys(_NO, False)}
EVERYBODY = ("all", "kaikki", "koko ryhmä", "alla", "hela gruppen", "everybody", "everyone")
# Short names that people use, by the column and the word of the format. What may mean two things
# (ky, ay, tt-raha) is left out, and so is what is none of the words (takuueläke, kansaneläke).
_USUAL: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "people.lives_on": {
        "disability_pension": (
            *("työkyvyttömyyseläke", "työkyvyttömyyseläkkeellä", "tk-eläke", "tkeläke", "tke"),
            *("tk-eläkkeellä", "sjukpension", "disability pension"),
        ),
        "labour_market_subsidy": (
            *("työmarkkinatuki", "työmarkkinatuella", "tm-tuki", "tmtuki", "tmt"),
            *("arbetsmarknadsstöd", "am-stöd", "labour market subsidy"),
        ),
        "old_age_pension": ("vanhuuseläke", "vanhuuseläkkeellä", "ålderspension"),
    },
    "buyers.kind": {
        "company": (
            *("yritys", "oy", "oyj", "tmi", "toiminimi", "osakeyhtiö", "firma"),
            *("företag", "ab", "abp", "bolag", "aktiebolag", "company", "ltd"),
        ),
        "association": ("yhdistys", "ry", "förening", "rf", "association"),
        "foundation": ("säätiö", "sr", "stiftelse", "foundation"),
        "municipality": ("kunta", "kaupunki", "kommun", "stad", "municipality"),
        "wellbeing_county": ("hyvinvointialue", "hva", "välfärdsområde", "vfo"),
        "joint_authority": ("kuntayhtymä", "samkommun"),
        "private_person": (
            *("kotitalous", "yksityishenkilö", "yksityinen", "hushåll", "privatperson"),
            "household",
        ),
        "parish": ("seurakunta", "srk", "församling", "parish"),
        "housing_company": ("taloyhtiö", "asunto-osakeyhtiö", "as oy", "husbolag", "bostads ab"),
        "state": ("valtio", "staten", "state"),
    },
}
_CODES = {
    path: {word: code for code, words in codes.items() for word in words}
    for path, codes in _USUAL.items()
}
_NUMBER = re.compile(r"(?<![0-9])[0-9]{1,9}\Z")


def _short(*rows: str) -> dict[str, int]:
    return {
        word: day
        for row in rows
        for day, words in enumerate(row.split())
        for word in words.split("/")
    }


_FORMS = {
    **_short("ma ti ke to pe la su", "mån/må tis/ti ons tors/tor/to fre/fr lör/lö sön/sö"),
    **{f"{name}{end}": day for day, name in enumerate(_FINNISH) for end in ("", "na", "sin", "t")},
    "keskiviikkoisin": 2,
    **{
        f"{name}{end}": day for day, name in enumerate(_SWEDISH) for end in ("", "en", "ar", "arna")
    },
}
_IN_ENGLISH = {
    **_short("mon tue/tues wed/weds thu/thur/thurs fri sat sun"),
    **{f"{name}{end}": day for day, name in enumerate(_ENGLISH) for end in ("", "s")},
}


def weekdays(text: str) -> list[str] | None:
    """The days of the week that a text names, as the format's words; None where it does not
    name days only.
    """
    if len(text) > _MOST_LETTERS:
        return None
    plain = RANGE.sub("-", AND.sub(", ", text.strip().lower()))
    if plain in _DAYS_TOGETHER:
        return [Weekday(day).word for day in _DAYS_TOGETHER[plain]]
    plain = _EVERY.sub("", plain)
    parts = [part.strip(".") for part in _BREAKS.split(plain) if part.strip(".")]
    english = any(day in _IN_ENGLISH for part in parts for day in part.split("-"))
    known = (
        {word: day for word, day in _FORMS.items() if word != "to"} | _IN_ENGLISH
        if english
        else _FORMS
    )
    if english and "to" in parts:  # "mon to fri": in English it is no Thursday
        parts = " ".join(parts).replace(" to ", "-").split()
    names: list[str] = []
    for part in parts:
        ends = [known.get(day) for day in part.split("-")]
        if None in ends or len(ends) > 2:
            return None
        first, last = ends[0], ends[-1]
        assert first is not None and last is not None
        names += [Weekday((first + step) % 7).word for step in range((last - first) % 7 + 1)]
    return names or None


def weeks_between(text: str) -> tuple[int, str]:
    """How often the days come that a text names ("joka toinen tiistai": every 2nd week), and the
    text without that; 1 where it says nothing of it.
    """
    plain = " ".join(text.lower().split())[:_MOST_LETTERS]
    found = _OFTEN.search(plain)
    rest = f"{plain[: found.start()]} {plain[found.end() :]}".strip(" ,:") if found else ""
    if found is None or not weekdays(rest):
        return 1, text
    number, _, third, fourth, _ = found.groups()
    often = int(number) if number else 3 if third else 4 if fourth else 2
    return (often, rest) if 2 <= often <= _MOST_WEEKS else (1, text)


def usual(path: str) -> Mapping[str, str]:
    """From the short names of what may be chosen in a column (in small letters, without the points
    of r.y.) to the words of the format; none for a column in which nothing is shortened.
    """
    return _CODES.get(path, {})


def short_name(text: str, words: Mapping[str, str]) -> str | None:
    """What a short name stands for among the words, written with points or blanks or without."""
    plain = text.casefold().replace(".", "").strip()
    return words.get(plain) or words.get(plain.replace(" ", "-"))


def yes_or_no(text: str) -> bool | None:
    """What an answer says in words that mean one of the two; None where it says neither."""
    return _MEANING.get(text.strip().casefold())


def meant(text: str, known: Sequence[str]) -> str:
    """The id that is meant, as it is written where it is given: p1 is P1, and so is a bare 1;
    the text itself where none or several could be.
    """
    if text in known:
        return text
    plain = re.sub(r"\s", "", text).casefold()
    same = [one for one in known if one.casefold() == plain]
    if not same and plain.isdecimal():
        ends = {one: _NUMBER.search(one) for one in known}
        same = [one for one, end in ends.items() if end and int(end[0]) == int(plain)]
    return same[0] if len(same) == 1 else text


def people(text: str) -> list[str] | None:
    """The ids that a text lists, runs such as P1–P3 spelt out; None where it lists something
    else than people.
    """
    if len(text) > _MOST_LETTERS:
        return None
    plain = AND.sub(", ", text.strip())
    plain = re.sub(r"(?<=[0-9])\s*(?:-|–|—|…|\.{2,3})\s*(?=[0-9A-Za-zÅÄÖåäö])", "-", plain)
    ids: list[str] = []
    for part in filter(None, _BREAKS.split(plain)):
        run = _PEOPLE.fullmatch(part)
        if run:
            first, last = int(run[2]), int(run[3])
            if not first < last < first + _MOST_PEOPLE:
                return None
            width = len(run[2]) if run[2].startswith("0") else 0
            ids += [f"{run[1]}{number:0{width}d}" for number in range(first, last + 1)]
        elif _PERSON.fullmatch(part):
            ids.append(part)
        else:
            return None
    return ids or None


def spread(node: Node, read: Callable[[str], list[str] | None]) -> Node:
    """The node as a list of single words where a text, or an item of its list, names several in
    one of these ways.
    """
    if isinstance(node.value, str):
        words = read(node.value)
        return evolve(node, value=[evolve(node, value=word) for word in words]) if words else node
    if isinstance(node.value, list):
        items: list[Node] = []
        for item in node.value:
            words = read(item.value) if isinstance(item.value, str) else None
            items += [evolve(item, value=word) for word in words] if words else [item]
        return evolve(node, value=items)
    return node
