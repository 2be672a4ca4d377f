"""Whose code it was: the package, and the file and line that its author wrote.

A fault of a plugin is for its author, who looks for one line; the lines of the core and of the
libraries through which it was reached say nothing to them.
"""

from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
import inspect
from pathlib import Path
import re
import sys
import sysconfig
from types import FrameType, TracebackType
from typing import Any

from attrs import frozen

from ..base.errors import ModelError
from ..base.guard import control_in, short

_CORE = Path(__file__).parents[1]
_LIBRARIES = ("attr", "attrs", "numpy", "pluggy", "yaml", "babel", "click")


@frozen
class Author:
    """Who is asked to mend it: the id of a model or of checks, and the package that brings it.

    `package` is "" for what was made on the spot, `begin` the file and line where it begins, `sort`
    whether it is a package, a file or a folder. `is_ours` marks what the project ships.
    """

    name: str
    package: str = ""
    is_ours: bool = False
    begin: str = ""
    sort: str = "package"

    def __str__(self) -> str:
        return (
            f"{plain(self.name)} ({self.sort} {self.package})" if self.package else plain(self.name)
        )

    def blame(self, what: str, place: str = "", to_do: str = "") -> ModelError:
        """What this author has to mend: what is wrong, the file and line, one thing to do."""
        where = f" (in {place or self.begin})" if place or self.begin else ""
        return ModelError(f"{self}: {what}{where}{f'. {to_do}' if to_do else ''}")


def plain(text: object) -> str:
    """A text of somebody's on one line, without what moves a terminal or hides."""
    try:
        words = str(text)
    except Exception:
        words = f"a {type(text).__name__} that cannot be written"
    line = " ".join(words.split())
    return line if control_in(line) is None else repr(line)[1:-1]


def wording(error: BaseException) -> str:
    """What an exception says, on one line; one without words says its kind only."""
    words = plain(error)[:500]
    return f"{type(error).__name__}: {words}" if words else type(error).__name__


def place_of(thing: Any) -> str:
    """File and line where a function, a class or a module of an author begins, or the file that a
    hook was made of (`described_in` of whoever has the hook); "" if unknown.
    """
    described = getattr(getattr(thing, "__self__", None), "described_in", None)
    if described is not None:
        return _named(str(described), 1)
    named = getattr(thing, "__subcontract_place__", "")
    if named:
        return str(named)
    try:
        function = inspect.unwrap(thing)
    except ValueError:
        return ""
    code = getattr(function, "__code__", None)
    if code is not None:
        return _named(code.co_filename, code.co_firstlineno)
    file = getattr(thing, "__file__", None)
    return _named(file, 1) if isinstance(file, str) else ""


def begin_of(value: str) -> str:
    """Where the module of an entry point begins, without importing it; the entry point itself
    where it is not found.
    """
    try:
        spec = find_spec(value.partition(":")[0].partition(".")[0])
    except (ImportError, ValueError, AttributeError):
        spec = None
    file = spec.origin if spec is not None else None
    if file is None or not Path(file).is_file():
        return f"the entry point {plain(value)}"
    inside = Path(file).parent.joinpath(*value.partition(":")[0].split(".")[1:])
    found = [path for path in (inside.with_suffix(".py"), inside / "__init__.py") if path.is_file()]
    return _named(str(found[0] if found and "." in value.partition(":")[0] else file), 1)


def line_with(place: str, name: str) -> str:
    """The first line of an author's file that names the last part of a dotted name; the given
    place where none does.
    """
    shown, _, _ = place.rpartition(":")
    last = re.compile(rf"\b{re.escape(name.rpartition('.')[2])}\b")
    for folder in sys.path:
        path = Path(folder or ".", shown)
        if shown.endswith(".py") and path.is_file():
            lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
            number = next((n for n, line in enumerate(lines, 1) if last.search(line)), None)
            return f"{shown}:{number}" if number else place
    return place


def place_in(error: BaseException) -> str:
    """The author's line that an exception came from: the last one of its way that is neither the
    core's nor a library's; for a file that is no Python, the line of the fault.
    """
    if isinstance(error, SyntaxError) and error.filename:
        return _named(error.filename, error.lineno or 1)
    lines = (
        authors_line(frame.f_code.co_filename, line) for frame, line in _frames(error.__traceback__)
    )
    return next(reversed(list(filter(None, lines))), "")


def authors_line(file: str, line: int) -> str:
    """A line of a file, if an author wrote it and not the core, Python or a library; else ""."""
    return _named(file, line) if _is_authors(file) else ""


def _frames(traceback: TracebackType | None) -> Iterator[tuple[FrameType, int]]:
    while traceback is not None:
        yield traceback.tb_frame, traceback.tb_lineno
        traceback = traceback.tb_next


def _is_authors(file: str) -> bool:
    """Whether a file is neither the core's, nor Python's, nor of a library that the core uses."""
    if file.startswith("<"):
        return file.startswith("<ipython") or file.startswith("<string")
    path = Path(file)
    if path.is_relative_to(_CORE):
        return False
    parts = path.parts
    for packages in ("site-packages", "dist-packages"):
        if packages in parts:
            return parts[parts.index(packages) + 1] not in _LIBRARIES
    return not any(path.is_relative_to(folder) for folder in _of_python())


@cache
def _of_python() -> tuple[Path, ...]:
    """The folders of Python's own library, as it was built and as it is linked."""
    named = [sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib"), sys.prefix + "/lib"]
    named.append(str(Path(inspect.__file__).parent))
    return tuple(Path(name) for name in dict.fromkeys(named) if name)


@cache
def _named(file: str, line: int) -> str:
    """A file by its package and name, as in my_package/my_model.py:12."""
    path = Path(file)
    top = path.parent
    while (top / "__init__.py").is_file() and top != top.parent:
        top = top.parent
    shown = path.relative_to(top) if path.is_relative_to(top) else Path(path.name)
    return f"{short(shown.as_posix())}:{line}"
