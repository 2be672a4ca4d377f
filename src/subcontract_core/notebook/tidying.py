"""Memory of a page that rests: what was computed and let go is handed back to the machine, so that
many visitors have room beside each other.
"""

import asyncio
import gc

from ..base.memory import give_back_freed_memory

_REST = 1.0  # seconds in which nothing was computed


class Tidying:
    """Hands freed memory back once a page rests; where no loop runs, as in a plain program, nothing
    is handed back.
    """

    def __init__(self) -> None:
        self._waits: asyncio.TimerHandle | None = None
        self._is_new = True

    def soon(self) -> None:
        """Something was computed: when nothing more is for a while, hand back what it took."""
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return
        if self._waits is not None:
            self._waits.cancel()
        self._waits = loop.call_later(_REST, self.tidy)

    def tidy(self) -> None:
        """Hand back; the first time also what reading the program itself has left in rings."""
        self._waits = None
        if self._is_new:
            self._is_new = False
            gc.collect()
        give_back_freed_memory()
