"""Hidden files of killed writers: how they are known, and how the next writer removes them."""

from contextlib import suppress
import os
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_PREFIX, _SUFFIX = ".subcontract-", ".part"


def hidden(folder: Path) -> Path:
    """A hidden name for a file that is not whole yet."""
    return folder / f"{_PREFIX}{os.urandom(8).hex()}{_SUFFIX}"


def hold(handle: int) -> bool:
    """Mark a file as somebody's for as long as the process lives; false where another has it."""
    if fcntl is None:
        return True  # Windows removes no file that is open
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        pass  # a disk without locks
    return True


def sweep(folder: Path) -> None:
    """Remove what killed writers left in a folder, never what a living one is writing."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            ours = entry.name.startswith(_PREFIX) and entry.name.endswith(_SUFFIX)
            if ours and entry.is_file(follow_symlinks=False):
                with suppress(OSError):
                    _remove_dead(entry.path)


def _remove_dead(path: str) -> None:
    if fcntl is None:
        os.unlink(path)
        return
    handle = os.open(path, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0))
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)  # raises `OSError` where it is held
        os.unlink(path)
    finally:
        os.close(handle)
