"""Work that takes long, done a piece at a time: between two pieces the page is listened to."""

import asyncio
from collections.abc import Callable, Iterator

_PAUSE = 0.02  # seconds in which what somebody did meanwhile comes in


class BySteps:
    """Runs one piece of work; a newer one takes the place of the older. Where no loop runs, as in a
    plain program, all of it is done at once. `guarded` keeps a fault of ours from ending the loop.
    """

    def __init__(self, guarded: Callable[[Callable[[], None]], Callable[[], None]]) -> None:
        self._guarded = guarded
        self._work: Iterator[None] | None = None

    def begin(self, work: Iterator[None]) -> None:
        """Do this from now on."""
        self._work = work
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            self._guarded(lambda: [None for _ in work] and None)()
            return
        loop.call_later(_PAUSE, self._next, loop, work)

    def stop(self) -> None:
        """Leave what is not done yet."""
        self._work = None

    def _next(self, loop: asyncio.AbstractEventLoop, work: Iterator[None]) -> None:
        """One piece, and the next one later; nothing where a newer work has begun."""
        if self._work is not work:
            return

        def piece() -> None:
            for _ in work:
                loop.call_later(_PAUSE, self._next, loop, work)
                return

        self._guarded(piece)()
