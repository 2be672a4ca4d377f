"""Texts by language: the catalogues of the program, of its country and of each plugin.

A package keeps its texts in `locale/<language>/*.po` beside its code: `phrases.po` by their
English, every other file by key: the message itself (pages), or its context where the English
stands in code or data. The languages are the folders of the program's own `locale/` and
of the folder that SUBCONTRACT_LOCALE names; what a language lacks is shown in English, marked.
"""

from collections.abc import Iterable, Mapping
from functools import cache
import json
import os
from pathlib import Path
import re

from . import kept
from .errors import Fault, InputError, SubcontractError, Text
from .guard import short
from .packages import folders, is_installed

OWN = "SUBCONTRACT_LOCALE"
ENGLISH = "en"  # in which the program is written: stands in where another language lacks a text
_PHRASES = "phrases.po"
_SORT = "po"  # of what is kept
_UNREAD: dict[Path, str] = {}
_ADDED: list[Path] = []  # folders of texts of models that are no installed packages
_CORE = Path(__file__).parents[1]
# an entry in the plain shape in which catalogues are kept, or a line that is neither one nor a
# remark
_PLAIN = re.compile(
    r'^(?:msgctxt ((?:".*"\n)+))?msgid ((?:".*"\n)+)msgstr ((?:".*"(?:\n|\Z))+)'
    r"|^(#~.*|#, .*fuzzy.*|[^#\n].*)$",
    re.MULTILINE,
)
# a line of whatever else gettext allows
_LINE = re.compile(r'\s*(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)\s+)?".*"\s*)?')


def _own() -> tuple[Path, ...]:
    """The folder of somebody who translates, or none."""
    asked = os.environ.get(OWN)
    return (Path(asked),) if asked else ()


def _languages() -> tuple[str, ...]:
    """The languages that have a folder; English first."""
    folders = {
        folder.parent.name for home in (*_own(), _CORE / "locale") for folder in home.glob("*/*.po")
    }
    return (ENGLISH, *sorted(folders - {ENGLISH}))


# in which everything is told
LANGUAGES = _languages()


@cache
def homes() -> tuple[Path, ...]:
    """Every folder `locale`, in the order in which their texts count: the one that the user
    names, the program's, its rooms', the plugins'.

    Raises `SubcontractError` where there is no folder that the user names.
    """
    for folder in _own():
        if not folder.is_dir():
            raise SubcontractError(
                Text("{name} names {folder}, which is no folder here", name=OWN, folder=folder)
            )
    return (
        *_own(),
        *(
            home
            for package in folders()
            for home in (package / "locale", *sorted(package.glob("*/locale")))
            if home.is_dir()
        ),
        *_ADDED,
    )


def add_home(folder: Path) -> None:
    """Take in the texts of a model that is no installed package: the folder `locale` in its own."""
    home = folder / "locale"
    if home.is_dir() and home not in homes():
        _ADDED.append(home)
        for read in (homes, texts_by_key, phrases, to_translate):
            read.cache_clear()


@cache
def texts_by_key(code: str) -> Mapping[str, str]:
    """All texts of a language by key."""
    return _merged(
        path
        for home in homes()
        for path in sorted((home / code).glob("*.po"))
        if path.name != _PHRASES
    )


@cache
def phrases(code: str) -> Mapping[str, str]:
    """What stands in English elsewhere, by its English; empty for English."""
    return _merged(path for home in homes() if (path := home / code / _PHRASES).is_file())


@cache
def to_translate() -> frozenset[str]:
    """What is written in English and is to be translated, by its English or its key."""
    return frozenset().union(
        *(
            read_catalogue(path, empty=True)
            for home in homes()
            for path in sorted(home.glob("*.pot"))
        )
    )


def _merged(paths: Iterable[Path]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for path in paths:
        found = _texts_of(path) | found
    return found


def _texts_of(path: Path) -> dict[str, str]:
    """The texts of a file. One of another package that cannot be read is left out: its texts are
    shown in English, and `unread` says why.
    """
    try:
        return read_catalogue(path)
    except InputError as error:
        if path.is_relative_to(_CORE) or any(path.is_relative_to(home) for home in _own()):
            raise
        _UNREAD[path] = str(error)
        return {}


def unread() -> tuple[str, ...]:
    """Why catalogues of other packages are left out, for their authors."""
    return tuple(_UNREAD.values())


def read_catalogue(path: Path, empty: bool = False) -> dict[str, str]:
    """The texts of a file by context, or by message where there is none; those without a
    translation only if asked.

    The plain shape is read here, as quickly as a compiled catalogue and without Babel, which takes
    longer to import than to read; whatever else gettext allows is left to Babel. Raises
    `InputError` where it is no catalogue.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        sort = f"{_SORT} {empty}"
        recalled = kept.recalled(sort, str(path), text) if is_installed(str(path)) else None
        if isinstance(recalled, dict):
            return {key: str(value) for key, value in recalled.items()}
        found = _parsed(path, text, empty)
    except (OSError, ValueError) as error:
        raise InputError([_fault(path, 1, str(error))]) from error
    if is_installed(str(path)):
        kept.keep(sort, str(path), text, dict(found))
    return found


def _parsed(path: Path, text: str, empty: bool) -> dict[str, str]:
    entries = _PLAIN.findall(text)
    if any(other for *_, other in entries):
        _check_lines(path, text)
        return _read_by_babel(path, empty)
    found = {_unquoted(context or key): _unquoted(value) for context, key, value, _ in entries}
    found.pop("", None)
    return found if empty else {key: value for key, value in found.items() if value}


def _unquoted(text: str) -> str:
    """`"…"`, which may go on over lines; gettext escapes as JSON does."""
    if "\\" not in text and text.count("\n") == 1:
        return text[1:-2]
    return "".join(json.loads(line, strict=False) for line in text.splitlines())


def _check_lines(path: Path, text: str) -> None:
    """Refuse lines that are none of a catalogue's: Babel would guess what they mean."""
    faults = [
        _fault(path, number, line)
        for number, line in enumerate(text.splitlines(), 1)
        if not _LINE.fullmatch(line)
    ]
    if faults:
        raise InputError(faults)


def _read_by_babel(path: Path, empty: bool) -> dict[str, str]:
    from babel.messages.pofile import PoFileError, read_po

    try:
        with path.open("rb") as file:
            found = read_po(file, abort_invalid=True)
    except PoFileError as error:
        raise InputError([_fault(path, error.lineno + 1, str(error))]) from error
    return {
        str(message.context or message.id): str(message.string)
        for message in found
        if message.id and not message.fuzzy and (message.string or empty)
    }


def _fault(path: Path, line: int, why: str) -> Fault:
    return Fault(
        f"{path}:{line}",
        "msgid",
        Text("a catalogue that cannot be read: {why}", why=short(why)),
        Text('msgid "…" and msgstr "…", in UTF-8'),
        Text("Mend the line, or take the file away."),
    )
