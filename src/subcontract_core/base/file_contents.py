"""The bytes and the text of a file that somebody writes, or one fault that says why not."""

from pathlib import Path
import stat

from .errors import Text
from .faults import WHOLE, Faults

MEGABYTE = 1_000_000
MOST_BYTES = 5 * MEGABYTE


def text_of(path: Path | str, faults: Faults) -> str | None:
    """The text of a regular file of at most `MOST_BYTES`; anything else is one fault and is not
    read.
    """
    name, whole = str(path), WHOLE
    allowed = Text("the path of a YAML file of at most {most} MB", most=MOST_BYTES // MEGABYTE)
    if not name.strip():
        faults.add(
            "file",
            "path",
            "an empty path",
            allowed,
            "Give the path of a file.",
        )
        return None
    content = content_of(path, faults, allowed)
    if content is None:
        return None
    try:
        return content.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        if content.startswith(b"PK"):  # as every .docx, .xlsx and .odt begins
            faults.add(
                name,
                whole,
                "a Word or Excel file under another name, or a zip file",
                allowed,
                "Save it as plain text, or give an Excel workbook its own ending (.xlsx).",
            )
        else:
            faults.add(
                name,
                whole,
                "bytes that are not UTF-8",
                "UTF-8 text",
                "Save it as UTF-8.",
            )
    return None


def content_of(
    path: Path | str, faults: Faults, allowed: str, if_shut: str = "Check the path."
) -> bytes | None:
    """The bytes of a regular file of at most `MOST_BYTES`; anything else is one fault and is
    not read. `if_shut` says what to do where it cannot be opened.
    """
    if not is_file(path, faults, allowed, if_shut):
        return None
    try:
        return Path(path).read_bytes()
    except OSError as error:
        _shut(
            str(path),
            faults,
            allowed,
            if_shut,
            error,
        )
        return None


def is_file(
    path: Path | str,
    faults: Faults,
    allowed: str,
    if_shut: str = "Check the path.",
    most: int = MOST_BYTES,
) -> bool:
    """Whether it is a regular file of at most so many bytes; anything else is one fault."""
    name, whole = str(path), WHOLE
    try:
        status = Path(path).stat()
    except FileNotFoundError:
        faults.add(
            name,
            whole,
            "no such file",
            allowed,
            "Check the path.",
        )
        return False
    except (OSError, ValueError) as error:  # ValueError: a path that no file can have
        _shut(
            name,
            faults,
            allowed,
            if_shut,
            error,
        )
        return False
    if stat.S_ISDIR(status.st_mode):
        faults.add(
            name,
            whole,
            "a directory",
            allowed,
            "Check the path.",
        )
    elif not stat.S_ISREG(status.st_mode):
        faults.add(
            name,
            whole,
            "a device or a pipe",
            allowed,
            "Save it as an ordinary file first.",
        )
    elif status.st_size > most:
        faults.add(
            name,
            whole,
            Text("a file of {size} MB", size=f"{status.st_size / MEGABYTE:.1f}"),
            allowed,
            "Check the path.",
        )
    else:
        return True
    return False


def _shut(name: str, faults: Faults, allowed: str, to_do: str, error: Exception) -> None:
    """A file that cannot be opened."""
    reason = Text(getattr(error, "strerror", None) or str(error))
    faults.add(
        name if len(name) <= 200 else name[:200] + "…",
        WHOLE,
        Text("a file that cannot be opened ({reason})", reason=reason),
        allowed,
        to_do,
    )
