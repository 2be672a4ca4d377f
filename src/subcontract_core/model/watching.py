"""A hook that does not end: its author is told which and where, and after a while it is stopped.

A thread of the program looks on. It tells on standard error what takes long, with the line that
runs; later it raises `Endless` there. A call into C that never comes back to Python is told and
cannot be stopped, but in the main thread, where a signal ends what waits.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
import ctypes
from fractions import Fraction
import os
import signal
import sys
import threading
from time import monotonic, sleep
from types import FrameType

from attrs import define

from .authors import Author, authors_line

SECONDS = "SUBCONTRACT_HOOK_SECONDS"  # the variable that says after how many a hook is stopped
_STOPPED, _TOLD = 60.0, 1 / 6  # seconds, and the part of them after which it is told
_AGAIN = 1.0  # seconds until what caught the exception gets it once more
_BREATH, _TURNS = 0.01, 1_000
_CHANGED = threading.Condition()
_RUNNING: "list[Watch]" = []
_THREADS: list[threading.Thread] = []


class Endless(BaseException):
    """Raised in a hook that did not end, by whoever looks on."""


@define(eq=False)
class Watch:
    """One hook that runs: whose, which, in which thread, and until when it may."""

    author: Author
    hook: str
    thread: int
    seconds: float
    began: float
    is_told: bool = False
    is_stopping: bool = False
    is_over: bool = False
    is_raised: bool = False  # by the interpreter; in the main thread by a signal
    tried: float = 0.0

    @property
    def next_look(self) -> float:
        """When something is due."""
        if self.is_stopping:
            return self.tried + _AGAIN
        return self.began + self.seconds * (1.0 if self.is_told else _TOLD)


def limit() -> float:
    """The seconds after which a hook of another package is stopped."""
    try:
        asked = Fraction(os.environ.get(SECONDS, ""))
    except (ValueError, ZeroDivisionError):
        return _STOPPED
    return asked.numerator / asked.denominator if asked > 0 else _STOPPED


@contextmanager
def watched(author: Author, hook: str) -> Iterator[None]:
    """Run something of an author that has to end; raises `Endless` inside where it does not."""
    watch = Watch(
        author,
        hook,
        threading.get_ident(),
        limit(),
        monotonic(),
    )
    with _CHANGED:
        _RUNNING.append(watch)
        _CHANGED.notify()
    try:
        yield
    finally:
        watch.is_over = True
        if watch.is_stopping:
            sleep(_BREATH)  # what is on its way comes now, where it is caught
        if watch.is_raised:
            _take()


def _raise(thread: int) -> None:
    """Let `Endless` come in a thread, as soon as its Python goes on."""
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(Endless))


def _take() -> None:
    """Take what may still come in this thread. It is raised once more and caught: setting nothing
    in its place would leave the interpreter (before 3.13) asking for it for ever, in which every
    call that is traced turns without an end.
    """
    with suppress(Endless):
        _raise(threading.get_ident())
        for _ in range(_TURNS):
            sleep(0)


def look_on() -> None:
    """Let the thread that looks on be there, also in a process that was made by another."""
    if not any(thread.is_alive() for thread in _THREADS):
        thread = threading.Thread(target=_look, name="subcontract-hooks", daemon=True)
        _THREADS[:] = [thread]
        thread.start()


def is_stopping() -> bool:
    """Whether a signal that came now is for a hook of this thread that does not end."""
    here = threading.get_ident()
    return any(one.is_stopping and not one.is_over and one.thread == here for one in _RUNNING)


def _look() -> None:
    while True:
        with _CHANGED:
            _RUNNING[:] = [one for one in _RUNNING if not one.is_over]
            due = min((one.next_look for one in _RUNNING), default=None)
            _CHANGED.wait(None if due is None else max(due - monotonic(), _BREATH))
            late = [one for one in _RUNNING if not one.is_over and one.next_look <= monotonic()]
        for watch in late:
            if watch.is_told:
                _stop(watch)
            else:
                _tell(watch)


def _tell(watch: Watch) -> None:
    watch.is_told = True
    frame = sys._current_frames().get(watch.thread)
    place = _place(frame)
    where = f" (in {place})" if place else ""
    with suppress(Exception):
        print(
            f"{watch.author}: {watch.hook} has run for {watch.seconds * _TOLD:.0f} s{where};"
            f" it is stopped after {watch.seconds:.0f} s ({SECONDS} says how many).",
            file=sys.stderr,
            flush=True,
        )


def _place(frame: FrameType | None) -> str:
    """The author's line that runs: the innermost that is theirs."""
    while frame is not None:
        place = authors_line(frame.f_code.co_filename, frame.f_lineno)
        if place:
            return place
        frame = frame.f_back
    return ""


def _stop(watch: Watch) -> None:
    """Raise `Endless` in its thread; in the main thread by a signal, which ends waiting too."""
    watch.tried, watch.is_stopping = monotonic(), True
    if watch.is_over:
        return
    main = threading.main_thread().ident
    heard = hasattr(signal, "pthread_kill") and callable(signal.getsignal(signal.SIGINT))
    if watch.thread == main and heard:
        signal.pthread_kill(watch.thread, signal.SIGINT)
        return
    watch.is_raised = True
    _raise(watch.thread)
