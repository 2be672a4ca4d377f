"""A room without a server: places, kernels and what is asked of them."""

import asyncio
from itertools import count
from types import SimpleNamespace

import tornado.web

from subcontract_core.notebook.room import pool as pools
from subcontract_core.notebook.room.handlers import Explorer
from subcontract_core.report.text.language import Language

EN = Language("en")


class Place:
    def __init__(self, key: str) -> None:
        self.key = key


class InventedRoom:
    """A pool whose places take one turn to make, and what it did."""

    def __init__(self, places: int, ready: int, at_once: int = 2, fails: int = 0) -> None:
        self.alive, self.making, self.most, self.fails = set(), 0, 0, fails
        self.told, self.failed, self.busy, self.freed = [], [], False, None
        self._number = count(1)
        self.pool = pools.Pool(
            self.make,
            places=places,
            ready=ready,
            at_once=at_once,
            lives=self.alive.__contains__,
            free=self.free,
            busy=lambda: self.busy,
            told=self.told.append,
            failed=self.failed.append,
        )

    async def make(self) -> Place:
        self.making += 1
        self.most = max(self.most, self.making)
        await asyncio.sleep(0)
        self.making -= 1
        if self.fails:
            self.fails -= 1
            raise RuntimeError("no kernel")
        place = Place(f"k{next(self._number)}")
        self.alive.add(place.key)
        return place

    async def free(self) -> bool:
        key, self.freed = self.freed, None
        self.alive.discard(key)
        return key is not None

    async def settled(self) -> None:
        for _ in range(60):
            await asyncio.sleep(0)

    async def filled(self) -> "InventedRoom":
        self.pool.tend()
        await self.settled()
        return self


class InventedKernels:
    """Kernels of nothing, and which of them ended."""

    def __init__(self) -> None:
        self.started, self.ended, self.handed = 0, [], []

    async def start_kernel(self, **_options):
        self.started += 1
        return f"k{self.started}"

    def get_kernel(self, _kernel_id):
        return None

    async def end(self, kernel_id):
        self.ended.append(kernel_id)

    def hand_out(self, kernel_id):
        self.handed.append(kernel_id)

    def take_back(self, kernel_id):
        self.handed.remove(kernel_id)


def asked(room: InventedRoom, ask) -> None:
    """Let `ask` use the address of a server that has only the page of a room."""

    async def run():
        server = SimpleNamespace(
            pool=room.pool,
            head="<p>opening</p>",
            words=EN,
            base_url="/",
            kernel_manager=InventedKernels(),
        )
        listening = tornado.web.Application([(r"/", Explorer, {"room": server})]).listen(
            0, "127.0.0.1"
        )
        port = next(iter(listening._sockets.values())).getsockname()[1]
        await ask(f"http://127.0.0.1:{port}/", server)
        listening.stop()

    asyncio.run(run())
