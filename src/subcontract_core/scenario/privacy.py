"""Nothing personal in an input: identity codes, e-mail addresses, phone numbers, keys that ask for names.

Nothing in the project is imported here. `found_in` says what a text looks like and `mask` hides it, so
that no message ever repeats what it refuses.
"""

import re
import unicodedata

TO_DO = "Take it out: people are P1, P2, …; nothing personal belongs in the file."
HIDDEN = "(hidden)"

_CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY"
_CODE = re.compile(r"(?<!\d)(\d\d)(\d\d)(\d\d)\s?[-+ABCDEFYXWVU]\s?(\d{3})\s?([0-9A-Z])(?!\d)", re.IGNORECASE)
_EMAIL = re.compile(r"[^\s@<>,;:'\"]+@[^\s@<>,;:'\"]+\.[^\s@<>,;:'\"]+")
_PHONE = re.compile(
    r"(?<![\w.,+])(?:"
    r"(?:\+|00)358[ -]?(?:\(0\)[ -]?)?[1-9](?:[ -]?\d){5,10}"  # with the country's number
    r"|0(?:4\d|50)\d?(?:[ -]?\d){5,8}"  # mobile
    r"|\(?0[1-9]\d?\)?[ -]?\d{3,4}[ -]?\d{2,4}"  # fixed line
    r")(?!\w|-\d)"
)
_KEYS = frozenset(
    "name names nimi nimet first_name firstname last_name lastname full_name surname etunimi sukunimi kutsumanimi hetu ssn "
    "henkilotunnus personal_identity_code identity_code social_security_number address osoite katuosoite phone telephone "
    "phone_number puhelin puhelinnumero email e_mail sahkoposti".split()
)


def _plain(text: str) -> str:
    # Look-alike characters as themselves, with every position kept.
    dashes = dict.fromkeys("‐‑‒–—−﹣-", "-")
    characters = (dashes.get(c) or unicodedata.normalize("NFKC", c) for c in text)
    return "".join(c if len(c) == 1 else "?" for c in characters)


def _is_code(match: re.Match[str]) -> bool:
    day, month, year, number, check = match.groups()
    if 1 <= int(day) <= 31 and 1 <= int(month) <= 12:
        return True  # a mistyped check character is no reason to let it through
    return _CHECK[int(day + month + year + number) % 31] == check.upper()


def found_in(text: str) -> str | None:
    """What a text holds that it should not ("a text shaped like …"), or None."""
    plain = _plain(text)
    if any(_is_code(match) for match in _CODE.finditer(plain)):
        return "a text shaped like a personal identity code"
    if _EMAIL.search(plain):
        return "a text shaped like an e-mail address"
    if _PHONE.search(plain):
        return "a text shaped like a phone number"
    return None


def asks_for_person(key: str) -> bool:
    """Whether a key asks for a name, an identity code or a way to reach somebody."""
    letters = unicodedata.normalize("NFKD", key.strip().lower())
    plain = "".join(c for c in letters if not unicodedata.combining(c))
    return re.sub(r"[\s.-]+", "_", plain) in _KEYS


def mask(text: str) -> str:
    """The text with everything personal replaced."""
    plain = _plain(text)
    spans = [match.span() for match in _CODE.finditer(plain) if _is_code(match)]
    spans += [match.span() for pattern in (_EMAIL, _PHONE) for match in pattern.finditer(plain)]
    for first, last in sorted(spans, reverse=True):
        text = text[:first] + HIDDEN + text[last:]
    return text
