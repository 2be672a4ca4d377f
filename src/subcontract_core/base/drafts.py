"""A file that is written as a whole or not at all, however its writer ends.

What is replaced keeps its mode, its owner where the system lets us, and its links. The new content
has no name before it is whole, or a hidden one that the next writer in the folder sweeps away once
its own writer is dead.
"""

from contextlib import suppress
import errno
import os
from pathlib import Path
import stat
import sys
from typing import Any

from attrs import define

from .leftovers import hidden, hold, sweep

_BINARY = getattr(os, "O_BINARY", 0)
_HANDLES = "/proc/self/fd"  # where Linux keeps a name for each open file


def found(file: Path | str) -> os.stat_result | None:
    """What the system knows of a file, behind any link; nothing where there is none."""
    try:
        return os.stat(file)
    except OSError:
        return None


def stream_of(there: os.stat_result) -> Any:
    """Which of our own streams a file is, if any: a shell may have sent one of them into a file."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):
            if os.path.samestat(there, os.fstat(stream.fileno())):
                return stream
    return None


def passes_on(there: os.stat_result) -> bool:
    """Whether what is written goes on to somebody instead of being kept."""
    return not stat.S_ISREG(there.st_mode) or stream_of(there) is not None


def write_whole(file: Path, content: bytes, *, overwrite: bool = False) -> None:
    """Write a file through one that then takes its place; nothing is left half-written.

    Raises `OSError`, `FileExistsError` where there is a file and nobody said `overwrite`.
    """
    there = found(file)
    if there is None:
        _place(Path(os.path.realpath(file)), content, None)
    elif passes_on(there):
        _pass_on(file, content, there)
    elif not overwrite:
        raise FileExistsError(file)
    elif there.st_nlink > 1:
        _rewrite(file, content)
    else:
        _place(Path(os.path.realpath(file)), content, there)


def _pass_on(file: Path, content: bytes, there: os.stat_result) -> None:
    stream = stream_of(there)
    if stream is None:
        file.write_bytes(content)
        return
    stream.flush()
    _all(stream.fileno(), content)


def _rewrite(file: Path, content: bytes) -> None:
    """Write a file of several names where it stands: another in its place would part the names.

    What it held is put back if that fails.
    """
    before = file.read_bytes()
    handle = os.open(file, os.O_WRONLY | _BINARY)
    try:
        try:
            _all(handle, content, len(content))
        except BaseException:
            os.lseek(handle, 0, os.SEEK_SET)
            _all(handle, before, len(before))
            raise
        os.fsync(handle)
    finally:
        os.close(handle)


def _all(handle: int, content: bytes, end: int | None = None) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(handle, rest) :]
    if end is not None:
        os.ftruncate(handle, end)


def _place(target: Path, content: bytes, before: os.stat_result | None) -> None:
    """A new file in a place that is free, or in that of the file that was `before`."""
    sweep(target.parent)
    try:
        _Draft.nameless(target.parent, before).become(target, content)
    except FileExistsError:
        raise
    except OSError:  # not every system, and not every disk, has files without a name
        _Draft.named(target.parent, before).become(target, content)


@define
class _Draft:
    """A file that is not whole yet; it takes the mode and owner of the file `before`.

    `name` is its hidden name, None while it has none.
    """

    handle: int
    name: Path | None
    before: os.stat_result | None

    @classmethod
    def nameless(cls, folder: Path, before: os.stat_result | None) -> "_Draft":
        """A file that goes with its writer; raises `OSError` where there are none."""
        if not hasattr(os, "O_TMPFILE") or not os.path.isdir(_HANDLES):
            raise OSError(errno.EOPNOTSUPP, os.strerror(errno.EOPNOTSUPP))
        return cls(os.open(folder, os.O_TMPFILE | os.O_RDWR, _mode(before)), None, before)

    @classmethod
    def named(cls, folder: Path, before: os.stat_result | None) -> "_Draft":
        """A file with a hidden name, held so that nobody takes it for one whose writer is dead."""
        while True:
            name = hidden(folder)
            handle = os.open(name, os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY, _mode(before))
            if hold(handle) and os.path.lexists(name):
                return cls(handle, name, before)
            os.close(handle)  # swept away before it was held

    def become(self, target: Path, content: bytes) -> None:
        """Hold the content and stand at the target, or be gone."""
        try:
            if self.before is not None:
                _resemble(self.handle, target, self.before)
            _all(self.handle, content)
            os.fsync(self.handle)
            self._take(target)
        finally:
            self._close()
            if self.name is not None:
                with suppress(OSError):
                    self.name.unlink()
        _keep_folder(target.parent)

    def _take(self, target: Path) -> None:
        if self.name is None:
            if self.before is None:
                _link(self.handle, target)
                return
            hold(self.handle)
            self.name = hidden(target.parent)
            _link(self.handle, self.name)
        if os.name == "nt":
            self._close()  # Windows moves no file that is open
        if self.before is not None:
            os.replace(self.name, target)
        elif os.name == "nt":
            os.rename(self.name, target)  # which there never replaces
        else:
            _move_to_free(self.name, target)

    def _close(self) -> None:
        if self.handle >= 0:
            os.close(self.handle)
            self.handle = -1


def _mode(before: os.stat_result | None) -> int:
    # The system takes off what the user's mask forbids; nobody reads what is going to be private.
    return 0o666 if before is None else 0o600


def _link(handle: int, target: Path) -> None:
    """Give a file without a name its name, unless that is taken (`FileExistsError`)."""
    folder = os.open(target.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:  # with a folder's handle Python follows the link that stands for the file
        os.link(f"{_HANDLES}/{handle}", target.name, dst_dir_fd=folder, follow_symlinks=True)
    finally:
        os.close(folder)


def _move_to_free(name: Path, target: Path) -> None:
    """Move a file to a name that is free, else `FileExistsError`."""
    try:
        os.link(name, target)
    except FileExistsError:
        raise
    except OSError:  # a disk without links
        if os.path.lexists(target):
            raise FileExistsError(target) from None
        os.rename(name, target)


def _resemble(handle: int, target: Path, before: os.stat_result) -> None:
    """Owner, mode and access list of the file that is replaced, as far as the system lets us."""
    if hasattr(os, "fchown"):
        for owner in (before.st_uid, -1):
            with suppress(OSError):
                os.fchown(handle, owner, before.st_gid)
                break
        with suppress(OSError):
            for name in os.listxattr(target) if hasattr(os, "listxattr") else ():
                os.setxattr(handle, name, os.getxattr(target, name))
        os.fchmod(handle, stat.S_IMODE(before.st_mode))


def _keep_folder(path: Path) -> None:
    """The name itself is on the disk too, where the system can."""
    if hasattr(os, "O_DIRECTORY"):
        with suppress(OSError):
            folder = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
