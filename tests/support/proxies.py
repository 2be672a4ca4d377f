"""A proxy on this machine for tests: passes everything on, and may change the Host or take a part
off the path, as real ones do.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread


@contextmanager
def proxy(
    to: int, *, rewrite_host: bool = False, strip: str = "", sockets: str = "passed"
) -> Iterator[int]:
    """The port at which the server at port `to` is reached until the with-block ends.

    `sockets` are "passed" on, "stripped" of the wish to upgrade as by a proxy that was not set up
    for them, or "swallowed": never answered.
    """
    started, found = Event(), {}

    def changed(data: bytes, entrance: int) -> bytes:
        if sockets != "passed" and b"Upgrade: websocket" in data:
            if sockets == "swallowed":
                return b""
            data = data.replace(b"Upgrade: websocket\r\n", b"")
        if rewrite_host:
            data = data.replace(b"Host: 127.0.0.1:%d" % entrance, b"Host: 127.0.0.1:%d" % to)
        for method in (b"GET ", b"POST "):
            data = data.replace(method + strip.encode() + b"/", method + b"/") if strip else data
        return data

    async def pass_on(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter, entrance: int = 0
    ) -> None:
        with suppress(OSError):
            while data := await reader.read(65536):
                writer.write(changed(data, entrance) if entrance else data)
                await writer.drain()
        writer.close()

    async def serve() -> None:
        async def meet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            with suppress(OSError, asyncio.CancelledError):
                there, back = await asyncio.open_connection("127.0.0.1", to)
                await asyncio.gather(pass_on(reader, back, found["port"]), pass_on(there, writer))

        server = await asyncio.start_server(meet, "127.0.0.1", 0)
        found.update(
            port=server.sockets[0].getsockname()[1],
            loop=asyncio.get_running_loop(),
            stop=asyncio.Event(),
        )
        started.set()
        await found["stop"].wait()

    thread = Thread(target=asyncio.run, args=(serve(),), daemon=True)
    thread.start()
    started.wait(10)
    try:
        yield found["port"]
    finally:
        found["loop"].call_soon_threadsafe(found["stop"].set)
        thread.join(10)
