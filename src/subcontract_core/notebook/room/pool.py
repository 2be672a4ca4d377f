"""Places of a room: explorers kept ready, made a few at a time, and handed out to those who wait.
Knows no server.

A place is an explorer with its page. There are at most `places` of them, handed out or ready. What
a visitor waits for is made at
once, as many at a time as the machine has cores; what is only kept ready for the next comes when
the room is quiet, one at a time.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
import contextlib
from typing import Any, Protocol

QUIET_SECONDS = 10.0  # after the last page was handed out; a browser needs that long to load one
# for which somebody waits for a place in a full room: one who loads the page again gets the own
# place back
PATIENCE_SECONDS = 6.0
_FAILURES = 3  # in a row, after which nothing more is made ready unasked
_TRIES = 2  # for one visitor


class Place(Protocol):
    """An explorer with its page."""

    key: str


class Pool:
    """`make` gives a new place or fails, `lives` tells whether a place is still there, `free` ends
    one that its visitor has left and tells
    whether there was any, `busy` whether an explorer is calculating; `told` hears how many of those
    kept ready are there at the start.
    """

    def __init__(
        self,
        make: Callable[[], Awaitable[Any]],
        *,
        places: int,
        ready: int,
        at_once: int,
        lives: Callable[[str], bool],
        free: Callable[[], Awaitable[bool]],
        busy: Callable[[], bool] = lambda: False,
        told: Callable[[int], None] = lambda _ready: None,
        failed: Callable[[Exception], None] = lambda _error: None,
    ) -> None:
        self._make, self._lives, self._free, self._busy, self._told, self._failed = (
            make,
            lives,
            free,
            busy,
            told,
            failed,
        )
        self.places, self.kept, self.at_once = places, min(ready, places), max(at_once, 1)
        self.ready: deque[Any] = deque()
        self.taken: set[str] = set()
        self._waiting: deque[asyncio.Future] = deque()
        self._making: set[asyncio.Task] = set()
        self._opened = self.kept == 0  # whether all that is kept ready was ready once
        self._handed = -QUIET_SECONDS
        self._failures = 0
        self._closed = False

    # -- what is there
    # --------------------------------------------------------------------------------------

    @property
    def used(self) -> int:
        """Places that somebody has or waits for."""
        return sum(map(self._lives, self.taken)) + len(self._waiting)

    def holds(self, key: str) -> bool:
        """Whether a place is kept ready for its visitor."""
        return any(place.key == key for place in self.ready)

    def tend(self) -> None:
        """Make what is missing; called from time to time and whenever something has changed."""
        if self._closed:
            return
        self.ready = deque(place for place in self.ready if self._lives(place.key))
        self.taken = set(filter(self._lives, self.taken))
        while self.ready and self._waiting:
            self._give(self.ready.popleft())
        while len(self._making) < self._wanted():
            task = asyncio.ensure_future(self._make_one())
            self._making.add(task)
            task.add_done_callback(self._made)

    def _wanted(self) -> int:
        """How many may be in the making now."""
        room = self.places - len(self.taken) - len(self.ready)
        if self._waiting:
            return min(self.at_once, len(self._waiting), room)
        lacking = min(self.kept - len(self.ready), room)
        if self._failures >= _FAILURES or lacking <= 0:
            return 0
        if not self._opened:
            return min(self.at_once, lacking)
        quiet = (
            asyncio.get_running_loop().time() - self._handed >= QUIET_SECONDS and not self._busy()
        )
        return 1 if quiet else 0

    # -- visitors
    # -------------------------------------------------------------------------------------------

    async def admit(self) -> bool:
        """Whether there is a place for one more; waits a little in a full room, where a place that
        was left may be freed.
        """
        until = asyncio.get_running_loop().time() + PATIENCE_SECONDS
        while self.used >= self.places:
            if asyncio.get_running_loop().time() >= until:
                return False
            if not await self._free():
                await asyncio.sleep(0.25)
        return True

    def reserve(self) -> asyncio.Future:
        """A place for a visitor who was admitted: the result comes when it is ready, or the fault
        if none could be made.
        """
        waits = asyncio.get_running_loop().create_future()
        self._waiting.append(waits)
        self.tend()
        return waits

    def give_up(self, waits: asyncio.Future) -> None:
        """The visitor has gone before the page came; the next gets it."""
        if waits in self._waiting:
            self._waiting.remove(waits)
        elif waits.done() and not waits.cancelled() and waits.exception() is None:
            place = waits.result()
            self.taken.discard(place.key)
            self.ready.appendleft(place)
        self.tend()

    def _give(self, place: Any) -> None:
        self.taken.add(place.key)
        self._handed = asyncio.get_running_loop().time()
        self._waiting.popleft().set_result(place)

    # -- making
    # ---------------------------------------------------------------------------------------------

    async def _make_one(self) -> None:
        try:
            place = await self._make()
        except Exception as error:
            self._failures += 1
            self._failed(error)
            if self._waiting and self._failures % _TRIES == 0:
                self._waiting.popleft().set_exception(error)
        else:
            self._failures = 0
            self.ready.append(place)
            if not self._opened:
                self._told(min(len(self.ready) + len(self.taken), self.kept))
                self._opened = len(self.ready) + len(self.taken) >= self.kept

    def _made(self, task: asyncio.Task) -> None:
        self._making.discard(task)
        self.tend()

    async def close(self) -> None:
        """Make nothing more, and let nobody wait."""
        self._closed = True
        for waits in self._waiting:
            waits.cancel()
        for task in tuple(self._making):
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError, Exception):
                await task
