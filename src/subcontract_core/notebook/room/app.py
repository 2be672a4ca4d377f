"""The server: Voilà's, with our own way of answering, of making places, and of ending."""

import asyncio
import contextlib
import os
import socket
from threading import Thread
from typing import Any

import psutil
from tornado.ioloop import PeriodicCallback
from tornado.routing import AnyMatches, Rule
from traitlets import Bool, Dict, Integer, List, Unicode
from voila.app import Voila

from ...report.text.language import Language
from ..addresses import machine_names
from . import rendering
from .entrance import Doorkeeper, Nothing, Refusal, Refused, Uninvited, cookie
from .forked import fork_kernels, start_as_before
from .guard import Door, Names
from .handlers import (
    Channels,
    End,
    Explorer,
    Extensions,
    Kernel,
    Messages,
    Presence,
    Static,
    log_of,
)
from .pool import Pool
from .telling import Teller, quiet_logs

_TEND_SECONDS = 2
_ID = r"([0-9a-fA-F-]{36})"


class Room(Voila):
    """A room of explorers, from the settings that `serving.settings` writes."""

    places = Integer(8, help="How many visitors at most.").tag(config=True)
    ready = Integer(2, help="How many places to keep ready.").tag(config=True)
    names = List(Unicode(), help="Further names of the page.").tag(config=True)
    code = Unicode("", help="The code that visitors have to give; empty: none.").tag(config=True)
    language = Unicode("en", help="Language of the sentences.").tag(config=True)
    told = Dict(help="What the terminal says when the room is ready.").tag(config=True)
    verbose = Bool(False, help="Whether faults are told in full.").tag(config=True)

    pool: Pool
    here: set[Presence]

    # -- answers
    # --------------------------------------------------------------------------------------------

    def init_settings(self) -> dict[str, Any]:
        """Everything that the answers need; called once, before the first request."""
        settings = super().init_settings()
        fork_kernels()
        self.here, self.words = set(), Language(self.language)
        self.network_name: list[
            str
        ] = []  # a network that does not answer may take long to say so, and nobody waits for that
        Thread(target=lambda: self.network_name.append(socket.getfqdn()), daemon=True).start()
        self.door, self.cookie = Door(self.code), cookie(self.port)
        self.teller = Teller(self.words, self.ready, self.told)
        quiet_logs(self.log, self.verbose)
        kernels = self.kernel_manager
        self.pool = Pool(
            lambda: rendering.page(self),
            places=self.places,
            ready=self.ready,
            at_once=cores(),
            lives=kernels.__contains__,
            free=self._free,
            busy=self._is_busy,
            told=self.teller.ready,
            failed=self._failed,
        )
        quiet = {} if self.verbose else {"log_function": log_of}
        return {**settings, **quiet, "kernel_websocket_connection_class": Messages}

    def init_handlers(self) -> list[Any]:
        """Ours, and of Voilà's only what a page needs. A proxy may leave the base path on or take
        it off.
        """
        self.refused = Refused(
            Names(self.names, lambda: [self.ip, *self.network_name, *machine_names()])
        )
        guards = [
            Rule(self.refused, Refusal, {"room": self}),
            Rule(Uninvited(self.door, self.cookie), Doorkeeper, {"room": self}),
        ]
        paths = {root: self._paths(root.rstrip("/")) for root in (self.base_url, "/")}
        return [
            *guards,
            *(path for some in paths.values() for path in some),
            Rule(AnyMatches(), Nothing, {"room": self}),
        ]

    def _paths(self, root: str) -> list[tuple]:
        own = {"room": self}
        return [
            (rf"{root}/", Explorer, own),
            (rf"{root}/api/kernels/{_ID}", Kernel, own),
            (rf"{root}/api/kernels/{_ID}/channels", Channels),
            (rf"{root}/voila/api/shutdown/{_ID}", End, own),
            (rf"{root}/presence/{_ID}", Presence, own),
            (
                rf"{root}/voila/(?:templates/subcontract/)?static/(.*)",
                Static,
                {"paths": self.static_paths},
            ),
            (
                rf"{root}/voila/labextensions/(.*)",
                Extensions,
                {"path": self.labextensions_path, "no_cache_paths": ["/"]},
            ),
        ]

    # -- places
    # ---------------------------------------------------------------------------------------------

    async def _free(self) -> bool:
        kernel_id = self.kernel_manager.may_be_freed()
        if kernel_id is not None:
            await self.kernel_manager.end(kernel_id)
        return kernel_id is not None

    def _failed(self, error: Exception) -> None:
        """A place could not be made: said, and the next is made in the plainest way."""
        start_as_before()
        self.teller.failed(error)

    def _is_busy(self) -> bool:
        kernels = self.kernel_manager
        return any(
            getattr(kernels.get_kernel(one), "execution_state", "") == "busy"
            for one in self.pool.taken
            if one in kernels
        )

    async def _tend(self) -> None:
        """Every few seconds: what is over ends, what died is told to its page, what is missing is
        made.
        """
        await self.kernel_manager.tend()
        for page in tuple(self.here):
            if page.key not in self.kernel_manager:
                page.tell()
        self.pool.tend()
        if self._parent != os.getppid():
            self.ioloop.stop()

    # -- from beginning to end
    # ------------------------------------------------------------------------------

    def listen(self) -> None:
        """Serve until told to stop."""
        self._parent = os.getppid()
        loop = asyncio.get_event_loop()
        self.head = loop.run_until_complete(rendering.head(self))
        tending = PeriodicCallback(self._tend, _TEND_SECONDS * 1000)
        loop.call_soon(tending.start)
        loop.call_soon(self.pool.tend)
        if not self.ready:
            self.teller.ready(0)
        super().listen()

    def stop(self) -> None:
        """End every kernel, also one that has only begun to start."""
        loop = asyncio.get_event_loop()
        with contextlib.suppress(Exception):
            loop.run_until_complete(self.pool.close())
        with contextlib.suppress(Exception):
            loop.run_until_complete(self.kernel_manager.shutdown_all(now=True))
        for child in psutil.Process().children(recursive=True):
            with contextlib.suppress(psutil.Error):
                child.kill()


def cores() -> int:
    """How many kernels start at a time: one for each core that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on Linux
        return os.cpu_count() or 1
