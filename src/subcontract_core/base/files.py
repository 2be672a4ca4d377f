"""Writing a file as a whole or not at all, and never over what nobody asked to replace.

What cannot be written is said before anything is counted: a folder, a missing one, another kind of
file, a protected file, a file that is read by the same command, two outputs in one file. What is
there is replaced only where that was asked for; how it is replaced is told in `drafts`.
"""

from collections.abc import Callable, Iterable
import os
from pathlib import Path
import stat
import sys
from typing import Any, Protocol

from attrs import frozen

from .drafts import found, passes_on, stream_of, write_whole
from .errors import SubcontractError


class Words(Protocol):
    """Texts in a user's language (`report.language.Language`)."""

    def text(self, key: str, /, **values: Any) -> str: ...

    def translate_phrase(self, text: str) -> str: ...


@frozen
class Kind:
    """A kind of file: how its names end (nothing: as they like), and the key of the text for it."""

    suffixes: tuple[str, ...] = ()
    otherwise: str = ""


ANY = Kind()
EXCEL = Kind((".xlsx",), "error.not_xlsx")
HTML = Kind((".html", ".htm"), "error.not_html")


# -- before anything is counted -------------------------------------------------------------------


def check_path(path: Path | str, words: Words, kind: Kind = ANY) -> Path:
    """The path of a file that can be written.

    Raises `SubcontractError` for another kind of file, a folder, a missing one, a protected file.
    """
    file = Path(path)
    reason = _fault(str(path), file, kind)
    if reason:
        suffix = (*kind.suffixes, "")[0]
        raise SubcontractError(
            words.text(reason, file=str(path) or file, folder=file.parent, suffix=suffix)
        )
    return file


def _fault(given: str, file: Path, kind: Kind) -> str:
    """The key of what is wrong with a path to write to, or nothing."""
    if os.path.isdir(file) or given.endswith(tuple(filter(None, ("/", os.sep, os.altsep)))):
        return "error.is_folder"
    if kind.suffixes and not file.name.lower().endswith(kind.suffixes):
        return kind.otherwise
    there = found(file)
    if there is None:
        target = os.path.dirname(os.path.realpath(file))
        return "" if os.path.isdir(target) and os.path.isdir(file.parent) else "error.no_folder"
    if stat.S_ISBLK(there.st_mode) or stat.S_ISSOCK(there.st_mode):
        return "error.not_a_file"
    writable = there.st_mode & 0o222 and os.access(file, os.W_OK)
    return "" if writable else "error.protected"


def check_apart(outputs: Iterable[Path], inputs: Iterable[Path | str], words: Words) -> None:
    """Raises `SubcontractError` where an output is a file that is read, or two are one file."""
    read, seen, faults = [Path(path) for path in inputs], list[Path](), list[str]()
    for file in outputs:
        if any(same(file, path) for path in read):
            faults.append(words.text("error.is_input", file=file))
        twin = next((other for other in seen if same(file, other)), None)
        if twin is not None:
            faults.append(words.text("error.same_output", file=file, other=twin))
        seen.append(file)
    if faults:
        raise SubcontractError("\n".join(faults))


def is_there(file: Path | str) -> bool:
    """Whether there is a file whose content would be lost; a device or a pipe holds nothing."""
    there = found(file)
    return there is not None and not passes_on(there)


def same(one: Path | str, other: Path | str) -> bool:
    """Whether two paths lead to one file: by another spelling, a link, or another name of it."""
    try:
        return os.path.samefile(one, other)
    except OSError:
        return _spelled(one) == _spelled(other)


def is_shown(file: Path | str) -> bool:
    """Whether a path is the place where the program prints, such as /dev/stdout."""
    there = found(file)
    return there is not None and stream_of(there) is sys.stdout


def _spelled(path: Path | str) -> str:
    """How a file that may not exist would be found."""
    real = os.path.normcase(os.path.realpath(path))
    return real.casefold() if sys.platform in ("darwin", "win32") else real


# -- writing --------------------------------------------------------------------------------------


def save(
    file: Path,
    content: bytes,
    words: Words,
    *,
    overwrite: bool = False,
    inputs: Iterable[Path | str] = (),
) -> None:
    """Write a file as a whole or not at all.

    Raises `SubcontractError` where it cannot, where there is a file and `overwrite` is not given,
    and always where the file is one of the `inputs`.
    """
    save_made(
        file,
        lambda: content,
        words,
        overwrite=overwrite,
        inputs=inputs,
    )


def save_made(
    file: Path,
    make: Callable[[], bytes],
    words: Words,
    *,
    overwrite: bool = False,
    inputs: Iterable[Path | str] = (),
) -> None:
    """Write a file as a whole or not at all, with a content that is made once nothing stands in
    its way."""
    check_apart([file], inputs, words)
    if is_there(file) and not overwrite:
        raise SubcontractError(words.text("error.exists", file=file))
    content = make()
    try:
        write_whole(file, content, overwrite=overwrite)
    except FileExistsError:
        raise SubcontractError(words.text("error.exists", file=file)) from None
    except OSError as error:
        why = words.translate_phrase(error.strerror or str(error))
        raise SubcontractError(words.text("error.cannot_write", file=file, why=why)) from error
