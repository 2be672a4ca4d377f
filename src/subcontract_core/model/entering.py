"""The one boundary round everything of a plugin: its import, its hooks, its checks and its law.

Whatever it raises is a fault of its author, with the package, the hook, and the file and line of
the author's own code; nothing that it does ends the program, but for the user's own Ctrl-C. What it
prints goes where complaints go: standard output is the answer's, JSON at times. What is common to
all (the working folder, NumPy's arithmetic, random states, functions of the program) is put back
afterwards, and who changed it is named.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, redirect_stdout, suppress
import os
import signal
import sys
import threading
from time import perf_counter
from typing import Any

from attrs import frozen

from ..base.announcements import Point
from ..base.errors import ModelError, SubcontractError
from ..base.packages import SHIPPED, entry_points, is_ours, name_of, package_of
from . import remarks, watching
from .authors import Author, begin_of, line_with, place_in, plain, wording
from .replaced import watched
from .surroundings import kept

SLOW_SECONDS = 1.0
_LEFT: list[threading.Thread] = []
_LEFT_OUT: dict[str, dict[tuple[str, str], str]] = {}
IMPORT = "import"
_SECONDS: dict[str, float] = {}  # of each import, by whose it is


@frozen
class Act:
    """What of an author's runs: who, what it is (the import, a hook), and where it begins."""

    author: Author
    hook: str
    place: str = ""


def author_of(point: Point, name: str = "") -> Author:
    """Whose an entry point is; what the project ships itself is held by its tests instead."""
    is_shipped = name_of(point) in SHIPPED
    return Author(name or point.name, package_of(point), is_shipped, begin_of(point.value))


def apart(act: Act, call: Callable[..., Any], /, **given: Any) -> Any:
    """What a function of another package gives; raises `ModelError` for whatever it raises."""
    if act.author.is_ours and act.hook != IMPORT:
        return _of_ours(act, call, given)
    with _apart(act):
        return call(**given)


def _of_ours(act: Act, call: Callable[..., Any], given: Mapping[str, Any]) -> Any:
    """What a function of the project's own gives: none of them raises the user's Ctrl-C by itself,
    replaces what is common or runs without end, which the tests hold.
    """
    answers, sys.stdout = sys.stdout, sys.stderr
    try:
        return call(**given)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        raise _raised(act, error) from error
    finally:
        sys.stdout = answers


@contextmanager
def _apart(act: Act) -> Iterator[None]:
    started = perf_counter()
    with _quiet(act.author), _interrupts() as by_user:
        if act.author.is_ours:
            with _blamed(act, by_user):
                yield
            _took(act, perf_counter() - started)
            return
        watching.look_on()
        before = set(threading.enumerate())
        with kept() as around, watched() as replaced:
            try:
                with _blamed(act, by_user), watching.watched(act.author, act.hook):
                    yield
            finally:
                new = set(threading.enumerate()) - before
                _LEFT.extend(new)
    _took(act, perf_counter() - started)
    _tell(act, perf_counter() - started, around, bool(new))
    if replaced:
        raise act.author.blame(
            f"{act.hook} replaced {', '.join(replaced[:5])} in the program; it was put back",
            line_with(act.place, replaced[0]),
            "Leave the program's own functions and registries as they are; what a model does"
            " otherwise stands in its hooks.",
        )


@contextmanager
def _blamed(act: Act, by_user: list[bool]) -> Iterator[None]:
    """Whatever is raised is the author's, with the line; the user's own Ctrl-C is not."""
    try:
        yield
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt) and by_user:
            raise
        raise _raised(act, error) from error


def _raised(act: Act, error: BaseException) -> ModelError:
    """The fault of an exception: whose, in which hook, at which line."""
    place = place_in(error) or act.place
    if isinstance(error, watching.Endless):
        return act.author.blame(
            f"{act.hook} did not end in {watching.limit():g} s and was stopped",
            place,
            "Let it work on whole columns; what waits for something belongs elsewhere.",
        )
    if act.hook == IMPORT and isinstance(error, SubcontractError):  # of a file that it reads
        faults = "\n".join(map(plain, str(error).splitlines()))
        return ModelError(f"{act.author}: cannot be loaded (in {place}):\n{faults}")
    if act.hook == IMPORT:
        return act.author.blame(
            f"cannot be loaded: {wording(error)}",
            place,
            "Mend that line, or take the package away.",
        )
    if isinstance(error, ModelError) and str(error).startswith(f"{act.author}: "):
        return error  # told already, by whom and where
    if isinstance(error, ModelError) and act.author.is_ours:
        return error  # what the country refuses is about the model, and says so
    if isinstance(error, ModelError):
        return act.author.blame(f"{act.hook}: {error}", place, "Mend what that line asks for.")
    return act.author.blame(f"{act.hook} failed: {wording(error)}", place, "Mend that line.")


def _tell(act: Act, seconds: float, around: list[str], left: bool) -> None:
    """Remarks for the author on what did no harm."""
    what = f"{act.author}: {act.hook}"
    where = f" (in {act.place})" if act.place else ""
    if seconds > SLOW_SECONDS:
        text = f"{what} took {seconds:.1f} s{where}. Work on whole columns, read files once."
        remarks.note(act.author, act.hook, remarks.SLOW, text)
    if left:
        text = f"{what} left a thread running{where}. Let a hook end what it began."
        remarks.note(act.author, act.hook, "thread", text)
    for name in around:
        text = f"{what} changed {name}{where}; it was put back. Leave as it is what all share."
        remarks.note(act.author, act.hook, name, text)


def _took(act: Act, seconds: float) -> None:
    if act.hook == IMPORT:
        _SECONDS[act.author.name] = max(seconds, _SECONDS.get(act.author.name, 0.0))


def import_seconds(name: str) -> float:
    """How long the import of somebody's code took, the first time that it was needed."""
    return _SECONDS.get(name, 0.0)


def left_running() -> bool:
    """Whether a thread that a plugin began still runs and would hold the program at its end."""
    return any(thread.is_alive() and not thread.daemon for thread in _LEFT)


@contextmanager
def _quiet(author: Author) -> Iterator[None]:
    """What is printed is no part of the answer; also not what a library or a program that was
    called writes to the descriptor itself.
    """
    with redirect_stdout(sys.stderr):
        if author.is_ours:
            yield
            return
        saved = _exchanged()
        try:
            yield
        finally:
            if saved is not None:
                with suppress(OSError, ValueError, AttributeError):
                    sys.__stdout__.flush()  # type: ignore[union-attr] # None is suppressed
                os.dup2(saved, 1)
                os.close(saved)


def _exchanged() -> int | None:
    """Let descriptor 1 lead where 2 does; the old one, or None where there is none."""
    try:
        if sys.__stdout__ is not None:
            sys.__stdout__.flush()
        saved = os.dup(1)
        os.dup2(2, 1)
        return saved
    except (OSError, ValueError):
        return None


@contextmanager
def _interrupts() -> Iterator[list[bool]]:
    """Tell the user's Ctrl-C from a `KeyboardInterrupt` that a plugin raises: the list is not
    empty once the signal came. Where it is ignored (a program in the background) it stays so, but
    a hook that does not end is stopped by it.
    """
    asked: list[bool] = []
    before = signal.getsignal(signal.SIGINT)
    is_ours = callable(before) or before == signal.SIG_IGN
    if threading.current_thread() is not threading.main_thread() or not is_ours:
        yield asked
        return

    def noted(number: int, frame: Any) -> Any:
        if watching.is_stopping():
            raise watching.Endless
        if not callable(before):
            return None
        asked.append(True)
        return before(number, frame)

    signal.signal(signal.SIGINT, noted)
    try:
        yield asked
    finally:
        signal.signal(signal.SIGINT, before)


def load(point: Point, name: str) -> Any:
    """What an entry point names; raises `ModelError` where its package is broken or leaves."""
    author = author_of(point, name)
    return apart(Act(author, IMPORT, author.begin), point.load)


def loaded(group: str) -> dict[str, Any]:
    """Everything that is announced in a group, by name; what another package announces and cannot
    be loaded is left out, with its reason in `left_out`.

    Raises `ModelError` where what the core itself brings cannot be loaded: without it nothing is
    right.
    """
    found: dict[str, Any] = {}
    for point in sorted(entry_points(group=group), key=is_ours, reverse=True):
        try:
            if point.name in found:
                what = f"{point.name} is announced in {group} by another package too"
                raise author_of(point).blame(what, to_do="Give yours another name.")
            found[point.name] = load(point, point.name)
        except ModelError as error:
            if is_ours(point):
                raise
            leave_out(group, point, str(error))
    return found


def leave_out(group: str, point: Point, reason: str) -> None:
    """Note why something that another package announces is not used."""
    _LEFT_OUT.setdefault(group, {})[point.name, package_of(point)] = reason


def left_out(group: str) -> tuple[tuple[str, str, str], ...]:
    """What of a group is not used: its name, its package, why."""
    return tuple((*key, reason) for key, reason in _LEFT_OUT.get(group, {}).items())
