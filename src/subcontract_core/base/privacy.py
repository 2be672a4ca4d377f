"""Nothing personal in an input: identity codes, e-mail addresses, phone and account numbers, keys
that ask for names.

Nothing in the project is imported here. `found_in` says what a text looks like and `mask` hides
it, so that no message ever repeats what it refuses. Both look at the text as it reads: without
invisible signs, with every dash, blank and wide letter as the ordinary one. Every pattern is
bounded, so that a text costs in proportion to its length.

An identity code is DDMMYY, a sign of the century, three digits and a check character (the digits
as a number, modulo 31). A mistyped letter at the end is no excuse; where all are digits, where the
code stands in a longer word or has another sign in the middle, only a right check character tells
it from a number that merely looks like it.
"""

from collections.abc import Iterator
from functools import lru_cache
import re
import unicodedata

TO_DO = "Take it out: people are P1, P2, …; nothing personal belongs in the file."
HIDDEN = "(hidden)"
CODE = "a text shaped like a personal identity code"
ACCOUNT = "a text shaped like a bank account number"
EMAIL = "a text shaped like an e-mail address"
PHONE = "a text shaped like a phone number"

_CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY"
_CODE = re.compile(  # looked for at every place, since a number before it could hide it
    r"(?=([0-3][0-9])([. /_-]?)([01][0-9])\2((?:(?:18|19|20)(?=[0-9]{2} ?[-+A-FU-Y]))?[0-9]{2})"
    r"([ \n]{0,3}[-+ABCDEFYXWVU/_.:=*~|]{1,2}[ \n]{0,3}| {0,3})"  # a cell can be broken there
    r"([0-9]{3})( {0,2})([0-9A-FHJ-NPR-Y])([0-9A-Z]{0,5}))",
    re.IGNORECASE,
)
_DIGITS_BEFORE = re.compile(r"[0-9]{0,4}\Z")
_SPREAD = re.compile(
    r"(?<!\S)(?:[0-9] ){6}(?:[-+A-FU-Y/_] )?(?:[0-9] ){3}[0-9A-FHJ-NPR-Y](?!\S)", re.IGNORECASE
)
_SIGNS = frozenset("-+ABCDEFYXWVU")
_TIME = re.compile(r"(?:[01][0-9]|2[0-3])[0-5][0-9](?:[0-5][0-9])?")
# Of these countries, what an account number is long; nobody in the programme has any other.
_ACCOUNTS = {
    "FI": 18,
    "SE": 24,
    "EE": 20,
    "LV": 21,
    "LT": 20,
    "NO": 15,
    "DK": 18,
    "IS": 26,
    "DE": 22,
    "NL": 18,
    "BE": 16,
    "FR": 27,
    "ES": 24,
    "IT": 27,
    "PT": 25,
    "IE": 22,
    "GB": 22,
    "PL": 28,
    "AT": 20,
    "CH": 21,
    "LU": 20,
    "AX": 18,
}
_ACCOUNT = re.compile(
    rf"(?<![A-Z0-9])(?:{'|'.join(_ACCOUNTS)}) ?[0-9]{{2}}(?:[ .-]?[A-Z0-9]){{11,30}}", re.IGNORECASE
)
_AT = re.compile(
    r" ?@ ?| {0,2}[(\[{] ?(?:at|ät|a|@) ?[)\]}] {0,2}| (?:at|ät|miukumauku) ", re.IGNORECASE
)
_LOCAL = re.compile(r"[\w.+%'-]{1,64}\Z")
_DOMAIN = re.compile(
    r"(?:[\w-]{1,63}(?:\.| \. | {0,2}[(\[{] ?(?:piste|punkt|dot|p) ?[)\]}] {0,2}"
    r"| (?:piste|punkt|dot) )){1,6}[^\W\d_]{2,24}",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?<![\w+/])(?<![0-9][.,-])(?:"
    # With the country's number, here and elsewhere; mobile; a fixed line.
    r"(?:\+|00) ?358[ ./-]{0,3}(?:\(0\)[ ./-]{0,3})?[1-9](?:[ ./-]{0,3}[0-9]){5,10}"
    r"|358[1-9][0-9]{7,9}"
    r"|(?:\+|00) ?(?:4[0-9]|37[0-2]|3[0-69]|7)(?:[ ./-]{0,2}[0-9]){8,11}"
    r"|(?:\(0(?:4[0-9]|50)[0-9]?\)|0(?:4[0-9]|50)[0-9]?)(?:[ ./-]{0,3}[0-9]){5,8}"
    r"|(?:\((?:0[2-9]|01[3-9]|0[23]0|029|07[135])\)"
    r"|(?:0[2-9]|01[3-9]|0[23]0|029|07[135])[ ./-]) ?[0-9]{3,4}(?:[ ./-]?[0-9]{2,4}){1,2}"
    r"|0(?:[2-9]|1[3-9])[0-9]{7,8}"
    r")(?![\w/]|[.,-][0-9])"
)
_MONTH = re.compile(r"\(?0[1-9]\)?[./-](?:19|20)[0-9]{2}(?![0-9])")
# What looks like nothing is never looked at twice: a text with so few digits and no sign of an
# address.
_DIGITS = re.compile(r"[0-9](?:[^0-9]{0,8}[0-9]){6}")
_FEWEST = 6  # a@b.fi
_MOST_KEPT = 200
_ODD = re.compile(r"[^\x00-\x7f¡-¬®-ſ€§]")
_DASHES = dict.fromkeys("‐‑‒–—―−﹘﹣-", "-")
_KEYS = frozenset(
    "name names nimi nimet first_name firstname last_name lastname full_name surname etunimi "
    "sukunimi kutsumanimi hetu ssn henkilotunnus personal_identity_code identity_code "
    "social_security_number address osoite katuosoite phone telephone "
    "phone_number puhelin puhelinnumero email e_mail sahkoposti".split()
)


def plain(text: str) -> str:
    """The text as it reads: invisible signs taken out, dashes, blanks and wide letters as the
    ordinary ones.
    """
    return _plain(text)[0]


def _plain(text: str) -> tuple[str, list[int] | None]:
    """The text as it reads, with the place that each character had (None where nothing moved)."""
    if not _ODD.search(text):
        return text.replace("\t", " "), None
    characters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        if unicodedata.category(character) in ("Cf", "Mn"):  # zero-width, soft hyphen, direction
            continue
        new = _DASHES.get(character) or (
            " "
            if character.isspace() and character != "\n"
            else unicodedata.normalize("NFKC", character)
        )
        characters += new
        places += [place] * len(new)
    return "".join(characters), places


def _codes(text: str) -> Iterator[tuple[int, int]]:
    for match in _CODE.finditer(text):
        if _is_code(match, text):
            yield match.start(1), match.end(8)
    for match in _SPREAD.finditer(text):
        close = match[0].replace(" ", "")
        code = _CODE.match(close)
        if code is not None and _is_code(code, close):
            yield match.span()


def _is_code(match: re.Match[str], text: str) -> bool:
    day, between, month, year, sign, number, gap, check, after = match.groups()
    if not (1 <= int(day) <= 31 and 1 <= int(month) <= 12) or number in ("000", "001"):
        return False
    if gap and not sign.strip():
        return False
    right = _CHECK[int(day + month + year[-2:] + number) % 31] == check.upper()
    start = match.start(1)
    digits = _DIGITS_BEFORE.search(text, max(0, start - 4), start)
    before = digits[0] if digits else ""
    in_word = after.strip("0123456789") or (
        start > len(before) and text[start - len(before) - 1].isalnum()
    )
    if in_word or not check.isalpha() or (sign and sign.strip().upper() not in _SIGNS):
        # In a longer word, among digits alone or with another sign in the middle only the check
        # character tells.
        is_moment = bool(before) and _is_moment(
            before,
            between,
            month,
            year,
            number + check + after,
        )
        return (
            right or (sign.strip() in ("/", "_") and check.isalpha() and not in_word)
        ) and not is_moment
    return True  # a mistyped letter is no reason to let it through


def _is_moment(before: str, between: str, month: str, year: str, time: str) -> bool:
    """Whether it is a day and a time as computers write them, 20220302-1015: read from the year on,
    20|22 03 02.
    """
    return (
        before in ("19", "20")
        and not between
        and 1 <= int(month) <= 12
        and 1 <= int(year) <= 31
        and _TIME.fullmatch(time) is not None
    )


def _accounts(text: str) -> Iterator[tuple[int, int]]:
    for match in _ACCOUNT.finditer(text):
        wanted = _ACCOUNTS[match[0][:2].upper()]
        held, end = "", match.start()
        for character in match[0]:
            end += 1
            held += character.upper() if character.isalnum() else ""
            if len(held) == wanted:
                break
        number = "".join(str(int(character, 36)) for character in held[4:] + held[:4])
        if len(held) == wanted and int(number) % 97 == 1:
            yield match.start(), end


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    for sign in _AT.finditer(text):
        local = _LOCAL.search(text, max(0, sign.start() - 64), sign.start())
        domain = _DOMAIN.match(text, sign.end(), sign.end() + 256)
        if local is None or domain is None:
            continue
        spoken = sign[0].strip().isalpha()
        # "more at vero.fi" is no address; "matti.meikalainen at firma.fi" is.
        if (
            not spoken
            or "." in local[0].strip(".")
            or re.search(r"piste|punkt|dot", domain[0], re.IGNORECASE)
        ):
            yield local.start(), domain.end()


def _phones(text: str) -> Iterator[tuple[int, int]]:
    for match in _PHONE.finditer(text):
        if not _MONTH.match(match[0]):
            yield match.span()


_KINDS = ((CODE, _codes), (ACCOUNT, _accounts), (EMAIL, _addresses), (PHONE, _phones))


def _is_harmless(text: str) -> bool:
    return not _DIGITS.search(text) and not _AT.search(text)


def found_in(text: str) -> str | None:
    """What a text holds that it should not ("a text shaped like …"), or None."""
    if len(text) < _FEWEST:
        return None
    return _asked_before(text) if len(text) <= _MOST_KEPT else _found(text)


def _found(text: str) -> str | None:
    reads, _ = _plain(text)
    if _is_harmless(reads):
        return None
    return next((what for what, spans in _KINDS if next(spans(reads), None)), None)


_asked_before = lru_cache(maxsize=2048)(
    _found
)  # the same scenario is judged again with every change


def asks_for_person(key: str) -> bool:
    """Whether a key asks for a name, an identity code or a way to reach somebody."""
    letters = unicodedata.normalize("NFKD", plain(key[:100]).strip().lower())
    words = "".join(c for c in letters if not unicodedata.combining(c))
    return re.sub(r"[\s.-]+", "_", words) in _KEYS


def mask(text: str) -> str:
    """The text with everything personal replaced."""
    reads, places = _plain(text)
    if _is_harmless(reads):
        return text
    spans = sorted(span for _, find in _KINDS for span in find(reads))
    parts, done = [], 0
    for first, end in spans:
        first, end = (first, end) if places is None else (places[first], places[end - 1] + 1)
        if end <= done:
            continue
        parts += [text[done:first], HIDDEN] if first >= done else []
        done = end
    return "".join([*parts, text[done:]])
