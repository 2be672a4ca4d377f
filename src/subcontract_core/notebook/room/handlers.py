"""What the server answers to those who came in: the page, its kernel, and a socket through which it
notices that the kernel has gone.
"""

import asyncio
import contextlib
import json
from typing import Any

from jupyter_server.base.handlers import FileFindHandler
from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from tornado.iostream import StreamClosedError
from tornado.log import access_log
from tornado.websocket import WebSocketHandler
from traitlets import default
from voila.static_file_handler import MultiStaticFileHandler
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler

from .entrance import Answer

_HEARTBEAT_SECONDS = 5
_UNSEEN = (
    "stream",
    "error",
)  # both may hold paths of this computer; what a visitor has to know is said in the page


class Explorer(Answer):
    """The page. Its head goes out at once; the rest when a place is ready with everything it
    shows.
    """

    def initialize(self, room: Any) -> None:
        """`room` is the server."""
        super().initialize(room)
        self._waits: asyncio.Future | None = None

    def head(self) -> None:
        """Somebody asks whether there is a page: no place is taken for that."""

    async def get(self) -> None:
        """A place for the visitor."""
        pool = self.room.pool
        if not await pool.admit():
            self.set_header("Retry-After", "30")
            self.say(503, "ui.served_full", again=self.room.base_url, places=pool.places)
            return
        waits = self._waits = pool.reserve()
        try:
            self.write(self.room.head)
            await self.flush()
            place = await self._place(waits)
            if place is None:
                self.finish(
                    '<script>window.subcontractTell("failed");</script></main></body></html>'
                )
                return
            self.room.kernel_manager.hand_out(place.key)
            self.write(place.body)
            await self.finish()
            self._waits = None
        except StreamClosedError:
            self._give_up()

    async def _place(self, waits: asyncio.Future) -> Any:
        """The place once it is ready, or None if none could be made; something is sent while one
        waits, so that no one between closes the connection.
        """
        while True:
            done, _ = await asyncio.wait([waits], timeout=_HEARTBEAT_SECONDS)
            if done:
                return None if waits.exception() else waits.result()
            self.write("\n")
            await self.flush()

    def on_connection_close(self) -> None:
        """The visitor has gone before the page came."""
        self._give_up()

    def _give_up(self) -> None:
        waits, self._waits = self._waits, None
        if waits is not None:
            if waits.done() and not waits.cancelled() and waits.exception() is None:
                self.room.kernel_manager.take_back(waits.result().key)
            self.room.pool.give_up(waits)


class Kernel(Answer):
    """What a page may know of its own kernel."""

    def get(self, kernel_id: str) -> None:
        """Whether it is there, as Voilà's page asks."""
        if kernel_id not in self.room.kernel_manager:
            self.say(404, "ui.served_dead", again=self.room.base_url)
            return
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps(self.room.kernel_manager.kernel_model(kernel_id)))


class End(Answer):
    """Ends the kernel of a page that closes."""

    async def post(self, kernel_id: str) -> None:
        """Sent by the page; one that is not there any more has ended already."""
        await self.room.kernel_manager.end(kernel_id)
        self.set_status(204)


class Presence(WebSocketHandler):
    """A page that is open: it asks every few seconds how its kernel is, and is told when that has
    gone.
    """

    def initialize(self, room: Any) -> None:
        """`room` is the server."""
        self.room, self.key = room, ""

    def check_origin(self, _origin: str) -> bool:
        """Where it comes from was looked at before."""
        return True

    def open(self, *arguments: str, **_named: str) -> None:
        """The page of a kernel is there."""
        self.key = arguments[0]
        self.room.here.add(self)
        if self.key in self.room.kernel_manager:
            self.room.kernel_manager.enter(self.key)
        self.tell()

    def on_message(self, _message: str | bytes) -> None:
        """The page asks."""
        self.tell()

    def tell(self) -> None:
        """How the kernel is, and whether the page can talk to it."""
        kernels = self.room.kernel_manager
        is_there = self.key in kernels
        with contextlib.suppress(Exception):
            self.write_message(
                json.dumps(
                    {
                        "kernel": is_there,
                        "connected": is_there and kernels.connections(self.key) > 1,
                    }
                )
            )

    def on_close(self) -> None:
        """The page has closed, or lost its connection."""
        self.room.here.discard(self)
        if self.key in self.room.kernel_manager:
            self.room.kernel_manager.leave(self.key)


class Messages(ZMQChannelsWebsocketConnection):
    """What passes between a page and its kernel. All of a kernel's pictures have to arrive, however
    many they are.
    """

    @default("limit_rate")
    def _default_limit_rate(self) -> bool:
        return False

    def handle_outgoing_message(self, stream: str, outgoing_msg: list[Any]) -> None:
        """To the page; what a kernel prints and how a widget failed stays here."""
        _, parts = self.session.feed_identities(outgoing_msg)
        if self.session.unpack(parts[1]).get("msg_type") not in _UNSEEN:
            super().handle_outgoing_message(stream, outgoing_msg)


class Channels(VoilaKernelWebsocketHandler):
    """The socket between a page and its kernel."""

    def check_origin(self, origin: str | None = None) -> bool:
        """Where it comes from was looked at before; the name may be one that was given."""
        return True

    async def get(self, kernel_id: str) -> None:
        """A page opens it."""
        if kernel_id not in self.kernel_manager:
            self.set_status(404)
            self.finish()
            return
        await super().get(kernel_id)

    def write_error(self, status_code: int, **_options: Any) -> None:
        """The page is told by `Presence`."""
        self.set_status(status_code)
        self.finish()


class _Plain:
    """Asked for by scripts, not by people: a fault is its number only. Jupyter's own page of a
    fault needs settings that are not ours and fails itself.
    """

    def write_error(self, status_code: int, **_options: Any) -> None:
        """The number, and nothing of how this computer is laid out."""
        self.set_status(status_code)  # type: ignore[attr-defined]
        self.finish()  # type: ignore[attr-defined]


class Static(_Plain, MultiStaticFileHandler):
    """The scripts and style sheets of the page."""


class Extensions(_Plain, FileFindHandler):
    """The scripts of the widgets."""


def log_of(handler: Any) -> None:
    """A fault that nobody foresaw is told where the server was started; what a visitor was told in
    a sentence, such as that the room is full, is none.
    """
    if handler.get_status() >= 500 and not getattr(handler, "is_said", False):
        access_log.error("%s %s", handler.get_status(), handler._request_summary())
