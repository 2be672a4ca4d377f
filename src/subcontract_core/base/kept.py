"""What was read of installed files, kept in the user's cache folder from one run to the next.

Reading the law and the models anew takes a tenth of a command's time (`benchmarks/README.md`). What
is kept is data, never code; it is used only for the same text, read by the same program, and only
where the user wrote it. Whoever cannot write there does without, and the folder may be deleted at
any time.
"""

from collections.abc import Callable
from contextlib import suppress
from functools import cache
import hashlib
import json
import os
from pathlib import Path
import sys
import time

from .leftovers import hidden, hold, sweep

CACHE = "SUBCONTRACT_CACHE"  # another folder for it
OFF = "off"  # instead of a folder: nothing is kept
_DAY = 24 * 60 * 60
_UNUSED = 90 * _DAY  # what has stood so long may be of a program that is gone
_MARK = 64  # letters of the marks of question and answer, with which an entry begins
_BINARY = getattr(os, "O_BINARY", 0)

Plain = None | str | int | list["Plain"] | dict[str, "Plain"]


def recalled(sort: str, name: str, text: str) -> Plain:
    """What was kept of the text of a file of this name; None where there is nothing, or it was
    made of another text, by another program or by another user.
    """
    folder = _folder()
    mark = _mark(sort, text)
    if folder is None or mark is None:
        return None
    try:
        with open(_entry(folder, sort, name), "rb") as file:
            if not _is_own(os.fstat(file.fileno())) or file.read(_MARK) != mark:
                return None
            answer, content = file.read(_MARK), file.read()
        if _digest(content) != answer:
            return None
        found: Plain = json.loads(content)
        return found
    except (OSError, ValueError):
        return None


def keep(sort: str, name: str, text: str, made: Plain) -> None:
    """Keep what was made of the text of a file, in place of what was kept of it before; silent
    where that cannot be.
    """
    folder = _folder()
    mark = _mark(sort, text)
    if folder is None or mark is None:
        return
    with suppress(OSError, ValueError):
        content = json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode()
        _prepare(folder)
        _write(_entry(folder, sort, name), b"".join((mark, _digest(content), content)))


@cache
def _folder() -> Path | None:
    """The folder, which need not be there; None where nothing is to be kept."""
    asked = os.environ.get(CACHE, "")
    if asked:
        return None if asked == OFF else Path(asked)
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        place = os.path.join(os.environ.get("LOCALAPPDATA", ""), "subcontract", "Cache")
    elif sys.platform == "darwin":
        place = os.path.join(home, "Library", "Caches", "subcontract")
    else:
        given = os.environ.get("XDG_CACHE_HOME", "")
        caches = given if os.path.isabs(given) else os.path.join(home, ".cache")
        place = os.path.join(caches, "subcontract")
    return Path(place) if os.path.isabs(place) else None


@cache
def _program() -> bytes | None:
    """What tells this program from any other: the files of this room, which read every text."""
    try:
        with os.scandir(Path(__file__).parent) as entries:
            files = sorted(
                (entry.name, there.st_size, there.st_mtime_ns)
                for entry in entries
                if entry.name.endswith(".py") and (there := entry.stat())
            )
    except OSError:  # it runs from an archive
        return None
    return repr(files).encode() if files else None


def _mark(sort: str, text: str) -> bytes | None:
    """The mark of a question: how it is read, by what, and the text."""
    program = _program()
    if program is None:
        return None
    return _digest(b"\0".join((sort.encode(), program, text.encode(errors="surrogatepass"))))


def _digest(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode()


def _entry(folder: Path, sort: str, name: str) -> Path:
    return folder / f"{hashlib.sha256(f'{sort} {name}'.encode()).hexdigest()[:32]}.json"


def _is_own(there: os.stat_result) -> bool:
    """Whether nobody else wrote it."""
    asking: Callable[[], int] | None = getattr(os, "geteuid", None)
    return asking is None or there.st_uid == asking()


@cache
def _prepare(folder: Path) -> None:
    """Make the folder, which is nobody else's to read, and take out what is left in it."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    sweep(folder)
    long_ago = time.time() - _UNUSED
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".json") and entry.stat().st_mtime < long_ago:
                with suppress(OSError):
                    os.unlink(entry.path)


def _write(target: Path, content: bytes) -> None:
    """Put a whole entry in its place; who reads meanwhile has the one before."""
    draft = hidden(target.parent)
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
    try:
        try:
            hold(handle)
            os.write(handle, content)
        finally:
            os.close(handle)
        os.replace(draft, target)
    except OSError:
        with suppress(OSError):
            os.unlink(draft)
        raise
