"""Texts that a plugin hands over: words that can be shown on any page, which shows markup as it is
written.
"""

from collections.abc import Mapping
from functools import lru_cache
import re

from ..base.catalogues import LANGUAGES
from ..base.guard import MOST_LETTERS, control_in
from ..base.texts import Texts

_CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,4})?")
_SIGNS = re.compile(
    "[\x1b\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)  # colours of a terminal, marks of direction, blanks without width


def fault_of(text: object, what: str) -> str:
    """What is wrong with a text, and what to do; "" where nothing is."""
    if not isinstance(text, str):
        return f"{what} is {type(text).__name__}, not a text; write it in quotes"
    wrong = _wrong_with(text)
    return f"{what} {wrong}" if wrong else ""


@lru_cache(maxsize=4096)
def is_plain(text: str) -> bool:
    """Whether nothing is wrong with a text."""
    return not _wrong_with(text)


@lru_cache(maxsize=4096)
def _wrong_with(text: str) -> str:
    """What is wrong with a text alone: a model hands over the same texts in every run."""
    sign = _SIGNS.search(text)
    if sign or (control_in(text) is not None):
        where = f"U+{ord(sign[0]):04X}" if sign else str(control_in(text))
        return f"holds a sign that cannot be seen ({where}); take it out"
    if len(text) > MOST_LETTERS:
        return f"has {len(text)} letters; at most {MOST_LETTERS} are shown, shorten it"
    return ""


def faults_of(texts: object, what: str) -> list[str]:
    """What is wrong with one text in several languages."""
    if not isinstance(texts, Mapping):
        return [
            f"{what} is {type(texts).__name__}; write a text by language, as in"
            ' {"en": "…", "fi": "…"}'
        ]
    # what catalogues add is the package's own and is not read before somebody asks for it
    texts = texts.written if isinstance(texts, Texts) else texts
    faults = [
        f"{what} has the language {code!r}; the codes are {', '.join(LANGUAGES)}"
        for code in texts
        if not (isinstance(code, str) and _CODE.fullmatch(code))
    ]
    if not faults:
        faults = [
            fault_of(text, f"{what} ({code})")
            for code, text in texts.items()
            if not isinstance(text, str) or _wrong_with(text)
        ]
        if texts and not any(isinstance(text, str) and text.strip() for text in texts.values()):
            faults.append(f"{what} is empty in every language; write it")
    return [fault for fault in faults if fault]
