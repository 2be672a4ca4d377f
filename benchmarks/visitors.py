"""Light visitors of the served explorer: each asks for the page, opens the socket as the page
would, and waits until it has all widgets.

No browser runs, so twenty of them cost the machine little and what is measured is the server's
part.
"""

import asyncio
from collections.abc import Iterable
import json
import re
import time
from typing import Any
from urllib.parse import urlsplit
import uuid

from attrs import define, field
from tornado.httpclient import AsyncHTTPClient, HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

_KERNEL = re.compile(r'"kernelId":\s*"([^"]+)"')
_VIEW = re.compile(
    r'"application/vnd\.jupyter\.widget-view\+json":\s*\{[^}]*"model_id":\s*"([^"]+)"'
)


@define
class Visitor:
    """One of the room. Times are seconds from the visitor's start."""

    url: str
    cookie: str = ""
    kernel: str = ""
    view: str = ""
    widgets: dict[str, dict[str, Any]] = field(factory=dict)
    page_after: float = 0.0
    answer_after: float = 0.0
    redraw_after: float = 0.0
    socket: WebSocketClientConnection | None = None
    _session: str = field(factory=lambda: uuid.uuid4().hex)

    def headers(self) -> dict[str, str]:
        """As a browser on the page sends them."""
        parts = urlsplit(self.url)
        return {
            "Origin": f"{parts.scheme}://{parts.netloc}",
            **({"Cookie": self.cookie} if self.cookie else {}),
        }

    async def come_in(self) -> None:
        """Ask for the page, and for everything that it shows."""
        start = time.perf_counter()
        found = await AsyncHTTPClient().fetch(
            HTTPRequest(
                self.url,
                headers={"Cookie": self.cookie} if self.cookie else {},
                request_timeout=300,
            )
        )
        page = found.body.decode()
        self.page_after = time.perf_counter() - start
        self.kernel, self.view = _KERNEL.search(page)[1], _VIEW.search(page)[1]
        place = self.url.replace("http", "ws", 1).split("?")[0]
        address = f"{place}api/kernels/{self.kernel}/channels?session_id={self._session}"
        self.socket = await websocket_connect(
            HTTPRequest(address, headers=self.headers(), connect_timeout=120)
        )
        comm = uuid.uuid4().hex
        await self.send(
            "comm_open",
            {"comm_id": comm, "target_name": "jupyter.widget.control", "data": {}},
            {"version": "1.0.0"},
        )
        await self.send("comm_msg", {"comm_id": comm, "data": {"method": "request_states"}})
        while not self.widgets:
            message = await self.receive()
            data = message["content"].get("data", {})
            if message["msg_type"] == "comm_msg" and data.get("method") == "update_states":
                self.widgets = {key: state["state"] for key, state in data["states"].items()}
        self.answer_after = time.perf_counter() - start

    @property
    def tables(self) -> list[str]:
        """The widgets that show a table."""
        return [
            state["value"]
            for state in self.widgets.values()
            if "<table" in str(state.get("value", ""))
        ]

    @property
    def is_open(self) -> bool:
        """Whether the socket is."""
        return self.socket is not None and self.socket.close_code is None

    async def speak(self, language: str) -> None:
        """Choose another language by its own name, so that everything is drawn anew, and wait until
        the kernel has done it.
        """
        start = time.perf_counter()
        key, names = next(
            (key, state["_options_labels"])
            for key, state in self.widgets.items()
            if language in state.get("_options_labels", ())
        )
        asked = await self.send(
            "comm_msg",
            {
                "comm_id": key,
                "data": {
                    "method": "update",
                    "state": {"index": names.index(language)},
                    "buffer_paths": [],
                },
            },
        )
        while True:
            message = await self.receive()
            data = message["content"].get("data", {})
            if message["msg_type"] == "comm_msg" and data.get("method") == "update":
                self.widgets.setdefault(message["content"]["comm_id"], {}).update(data["state"])
            if (
                message["msg_type"] == "status"
                and message["content"]["execution_state"] == "idle"
                and message["parent_header"].get("msg_id") == asked
            ):
                break
        self.redraw_after = time.perf_counter() - start

    async def leave(self) -> None:
        """Close the page."""
        if self.socket is not None:
            self.socket.close()
        await AsyncHTTPClient().fetch(
            HTTPRequest(
                f"{self.url.split('?')[0]}voila/api/shutdown/{self.kernel}",
                method="POST",
                body="",
                headers=self.headers(),
            )
        )

    async def send(
        self, kind: str, content: dict[str, Any], metadata: dict[str, Any] | None = None
    ) -> str:
        """Say something to the kernel; gives the name of the message."""
        name = uuid.uuid4().hex
        header = {
            "msg_id": name,
            "username": "",
            "session": self._session,
            "msg_type": kind,
            "version": "5.3",
            "date": "2026-01-01T00:00:00Z",
        }
        await self.socket.write_message(
            json.dumps(
                {
                    "channel": "shell",
                    "header": header,
                    "parent_header": {},
                    "metadata": metadata or {},
                    "content": content,
                    "buffers": [],
                }
            )
        )
        return name

    async def receive(self) -> dict[str, Any]:
        """The next message from the kernel. Raises `ConnectionError` when the socket was closed."""
        message = await self.socket.read_message()
        if message is None:
            raise ConnectionError("the socket was closed")
        if isinstance(
            message, bytes
        ):  # the old form with buffers: count, places, then JSON and buffers
            count = int.from_bytes(message[:4], "big")
            places = [
                int.from_bytes(message[4 * (one + 1) : 4 * (one + 2)], "big")
                for one in range(count)
            ] + [len(message)]
            message = message[places[0] : places[1]].decode()
        return json.loads(message)


async def all_at_once(url: str, count: int, cookie: str = "") -> list[Visitor]:
    """Visitors who come in the same second, once each of them has everything."""
    visitors = [Visitor(url, cookie) for _ in range(count)]
    await asyncio.gather(*(visitor.come_in() for visitor in visitors))
    return visitors


async def speak_all(visitors: Iterable[Visitor], language: str) -> None:
    """All of them change the language in the same second."""
    await asyncio.gather(*(visitor.speak(language) for visitor in visitors))
