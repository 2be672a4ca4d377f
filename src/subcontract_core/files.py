"""Writing a file as a whole or not at all, and saying so before anything is counted where it cannot be written."""

import os
from pathlib import Path
import tempfile
from typing import Any, Protocol

from .errors import SubcontractError


class Words(Protocol):
    """Texts in a user's language (`report.language.Language`)."""

    def text(self, key: str, /, **values: Any) -> str: ...

    def say(self, text: str) -> str: ...


def check_path(path: Path | str, words: Words, suffixes: tuple[str, ...], other_kind: str) -> Path:
    """The path of a file that can be written; raises `SubcontractError` for a folder, a missing one, or another kind of file (the text `other_kind`)."""
    file = Path(path)
    if file.suffix.lower() not in suffixes:
        raise SubcontractError(words.text(other_kind, file=file, suffix=suffixes[0]))
    if not file.parent.is_dir():
        raise SubcontractError(words.text("error.no_folder", file=file, folder=file.parent))
    if file.is_dir():
        raise SubcontractError(words.text("error.is_folder", file=file))
    return file


def save(file: Path, content: bytes, words: Words) -> None:
    """Write a file as a whole or not at all; raises `SubcontractError` where it cannot."""
    try:
        write_whole(file, content)
    except OSError as error:
        raise SubcontractError(words.text("error.cannot_write", file=file, why=words.say(error.strerror or str(error)))) from error



def write_whole(file: Path, content: bytes) -> None:
    """Write a file through a neighbour that then takes its place; raises `OSError` and leaves nothing half-written."""
    if file.exists() and not file.is_file():  # a device or a pipe cannot be replaced
        file.write_bytes(content)
        return
    handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name[:100]}.")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(content)
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, file)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
