"""How long the kernels of a served page live: only this module knows the server's own kernel
manager.
"""

from collections.abc import Callable
import contextlib
import time
from typing import Any

from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager

UNVISITED_SECONDS = (
    90  # from handing out a page until it has opened a connection: a link preview never does
)
# since the last connection of a page closed; a browser that fell silent is noticed after up to 120
# s more
GONE_SECONDS = 150
FREE_SECONDS = 3  # the same, when somebody waits for a place in a full room
# and for a page that has not connected yet: a telephone on a slow network needs so long to load
# one,
# and a link that is sent to a group is looked at by many programs
UNVISITED_FREE_SECONDS = 30


class Kernels(AsyncMappingKernelManager):
    """Ends kernels whose visitor never came or has gone, and notices those that died.

    A kernel that waits for its visitor is kept, for a room may be made ready in the morning. A dead
    one is not started again: it would
    have the same name and not know the page, which would wait for ever.
    """

    def __init__(self, *, clock: Callable[[], float] = time.monotonic, **options: Any) -> None:
        super().__init__(**options)
        self._clock = clock
        self._handed: dict[str, float] = {}
        self._left: dict[str, float] = {}
        self._open: dict[str, int] = {}

    # -- connections
    # ----------------------------------------------------------------------------------------

    def hand_out(self, kernel_id: str) -> None:
        """A visitor gets the page of a kernel."""
        self._handed[kernel_id] = self._clock()

    def take_back(self, kernel_id: str) -> None:
        """The visitor did not get the page after all."""
        self._handed.pop(kernel_id, None)

    def connections(self, kernel_id: str) -> int:
        """How many connections of its page a kernel has."""
        return self._open.get(kernel_id, 0)

    def notify_connect(self, kernel_id: str) -> None:
        """The page of a kernel has opened a connection."""
        self.enter(kernel_id)
        super().notify_connect(kernel_id)

    def notify_disconnect(self, kernel_id: str) -> None:
        """A connection has closed."""
        self.leave(kernel_id)
        super().notify_disconnect(kernel_id)

    def enter(self, kernel_id: str) -> None:
        """Somebody looks at the page of a kernel."""
        self._handed.setdefault(kernel_id, self._clock())
        self._open[kernel_id] = self.connections(kernel_id) + 1
        self._left.pop(kernel_id, None)

    def leave(self, kernel_id: str) -> None:
        """One of those who looked does not any more."""
        self._open[kernel_id] = max(self.connections(kernel_id) - 1, 0)
        if not self._open[kernel_id]:
            self._left[kernel_id] = self._clock()

    # -- endings
    # --------------------------------------------------------------------------------------------

    def is_over(self, kernel_id: str) -> bool:
        """Whether nobody will come (back) to a kernel."""
        if self.connections(kernel_id) or kernel_id not in self._handed:
            return False
        if kernel_id in self._left:
            return self._clock() - self._left[kernel_id] >= GONE_SECONDS
        return self._clock() - self._handed[kernel_id] >= UNVISITED_SECONDS

    def may_be_freed(self) -> str | None:
        """The kernel that was left first, or to which nobody has come, if that was long enough ago
        for somebody else to get its place.
        """
        never = {key: when for key, when in self._handed.items() if key not in self._left}
        for since, seconds in ((self._left, FREE_SECONDS), (never, UNVISITED_FREE_SECONDS)):
            idle = [(when, key) for key, when in since.items() if key in self]
            when, key = min(
                (one for one in idle if not self.connections(one[1])), default=(self._clock(), None)
            )
            if self._clock() - when >= seconds:
                return key
        return None

    async def tend(self) -> None:
        """End what is over, and forget what died. Called every few seconds."""
        for kernel_id in self.list_kernel_ids():
            if kernel_id in self and (
                self.is_over(kernel_id) or not await self._is_alive(kernel_id)
            ):
                await self.end(kernel_id)
        for kept in (self._handed, self._left, self._open):
            for kernel_id in [one for one in kept if one not in self]:
                del kept[kernel_id]

    async def end(self, kernel_id: str) -> None:
        """End a kernel that nobody needs: nothing in it has to be put away first."""
        if kernel_id in self:
            with contextlib.suppress(KeyError, RuntimeError, OSError):
                await self.shutdown_kernel(kernel_id, now=True)

    async def _is_alive(self, kernel_id: str) -> bool:
        kernel = self.get_kernel(kernel_id)
        return (
            getattr(kernel, "execution_state", "starting") == "starting" or await kernel.is_alive()
        )
