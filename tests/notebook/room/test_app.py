"""A room of twenty as it is: light clients fill it, and whoever should not come in does not."""

import asyncio
from collections import Counter
import re
import signal
import sys
import time
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import psutil
import pytest
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import websocket_connect

from support.paths import ROOT

sys.path.insert(
    0, str(ROOT)
)  # the benchmarks are scripts of the repository, not a package that is installed

from benchmarks.room import explorers, room
from benchmarks.visitors import Visitor, all_at_once, speak_all

PLACES = 20
TRACES = re.compile(r"Traceback|File \"|\.py\b.*line \d+|site-packages")


def answer(url: str, **headers: str) -> tuple[int, str]:
    try:
        with urlopen(Request(url, headers=headers), timeout=30) as found:
            return found.status, found.read().decode()
    except HTTPError as error:
        return error.code, error.read().decode()


async def refused_sockets(visitor: Visitor) -> dict[str, int]:
    """What sockets to a visitor's kernel are told that come from elsewhere, by who opens them."""
    parts = urlsplit(visitor.url)
    own = f"http://{parts.netloc}"
    tried = {
        "nobody": {},
        "a foreign page": {"Origin": "http://evil.example"},
        "a foreign name": {"Origin": "http://evil.example", "Host": "evil.example"},
        "another port": {"Origin": f"http://127.0.0.1:{parts.port + 1}"},
    }
    found = {}
    for path in (
        f"api/kernels/{visitor.kernel}/channels?session_id=x",
        f"presence/{visitor.kernel}",
    ):
        for name, headers in {**tried, "the page": {"Origin": own}}.items():
            try:
                (
                    await websocket_connect(
                        HTTPRequest(f"ws://{parts.netloc}/{path}", headers=headers)
                    )
                ).close()
                found[f"{name}: {path[:3]}"] = 101
            except HTTPClientError as error:
                found[f"{name}: {path[:3]}"] = error.code
    return found


async def said_of_a_fault(visitor: Visitor) -> list[dict]:
    """What the kernel says when a widget gets a value that it cannot have."""
    key = next(key for key, state in visitor.widgets.items() if "_options_labels" in state)
    asked = await visitor.send(
        "comm_msg",
        {
            "comm_id": key,
            "data": {"method": "update", "state": {"index": "nonsense"}, "buffer_paths": []},
        },
    )
    said = []
    while True:
        message = await visitor.receive()
        if message["parent_header"].get("msg_id") == asked:
            said.append(message)
            if message["content"].get("execution_state") == "idle":
                return said


def test_twenty_light_clients_are_filled_and_whoever_has_no_place_here_is_told_so():
    with room(PLACES) as (url, server, lines):
        counted = [
            int(line.split(" of ")[0]) for line in lines if line.endswith(f" of {PLACES} ready\n")
        ]
        assert counted == list(range(1, PLACES + 1))
        asyncio.run(a_lesson(url, server))
        assert len(explorers(server)) <= PLACES
        for path in (
            "logout",
            "login",
            "voila/templates/x",
            "voila/templates/lab/static",
            "voila/templates/subcontract/static/../../x",
            "voila/files/x",
            "api/kernels",
            "api/contents",
            "presence/x",
            "voila/static/none.js",
            "voila/labextensions/none.js",
        ):
            status, body = answer(f"{url}{path}")
            assert status in (403, 404) and not TRACES.search(body), path
        # the places are counted with digits
        told = [line for line in lines if not line[0].isdigit()]
        assert len(told) == 2 and told[1].startswith("Room ready"), told  # nothing else is told
        left = explorers(server)
        server.send_signal(signal.SIGINT)
        assert server.wait(30) == 0
        assert [
            one.pid
            for one in psutil.wait_procs(left, timeout=5)[1]
            if one.status() != psutil.STATUS_ZOMBIE
        ] == []


async def a_lesson(url: str, server) -> None:
    """Twenty come, look, and change the language; others try to come in; one leaves, and the next
    gets that place.
    """
    visitors = await all_at_once(url, PLACES)
    assert [len(visitor.tables) > 0 for visitor in visitors] == [True] * PLACES
    assert len({visitor.kernel for visitor in visitors}) == PLACES == len(explorers(server))
    await speak_all(visitors, "Svenska")
    assert all(any('lang="sv"' in table for table in visitor.tables) for visitor in visitors)

    start = time.monotonic()
    status, body = await asyncio.to_thread(answer, url)
    assert (
        status == 503
        and "The room is full: 20 of 20 places are taken" in body
        and 'href="/">Try again' in body
    )
    assert time.monotonic() - start < 10
    assert len(explorers(server)) == PLACES

    for name in ("evil.example", "127.0.0.1.evil.example:80"):
        status, body = await asyncio.to_thread(lambda name=name: answer(url, Host=name))
        assert (
            status == 403
            and "is not shown under the name" in body
            and visitors[0].kernel not in body
        )
    assert (await asyncio.to_thread(answer, f"{url}api/kernels/{visitors[0].kernel}"))[0] == 200
    assert (await asyncio.to_thread(lambda: answer(url, Origin="http://evil.example")))[0] == 403
    found = await refused_sockets(visitors[0])
    assert {name: code for name, code in found.items() if code != 403} == {
        "the page: api": 101,
        "the page: pre": 101,
    }

    said = await said_of_a_fault(visitors[1])
    assert Counter(message["msg_type"] for message in said)["status"] == 2 and not TRACES.search(
        str(said)
    )
    await visitors[1].speak("Suomi")
    assert any('lang="fi"' in table for table in visitors[1].tables)

    assert all(visitor.is_open for visitor in visitors)
    await visitors[2].leave()
    late = Visitor(url)
    await late.come_in()
    assert late.tables and late.kernel not in {visitor.kernel for visitor in visitors}


def test_a_room_for_others_gives_nothing_without_its_code():
    with room(1, "--allow-others", "--address", "127.0.0.1") as (url, _, lines):
        shown = "".join(lines)
        code = re.search(r"Code of the room: (\d{6})", shown)[1]
        assert f"Room ready: {url}?code={code}" in shown
        for path in (
            "",
            "voila/static/voila.js",
            "api/kernels/00000000-0000-0000-0000-000000000000",
        ):
            status, body = answer(url + path)
            assert status == 401 and "Code of the room" in body and code not in body
        wrong = f"{(int(code) + 1) % 1_000_000:06}"
        assert answer(f"{url}?code={wrong}")[0] == 403

        async def come() -> None:
            parts = urlsplit(url)
            with pytest.raises(HTTPClientError, match="403"):
                await websocket_connect(
                    HTTPRequest(
                        f"ws://{parts.netloc}/presence/{'0' * 36}",
                        headers={"Origin": f"http://{parts.netloc}"},
                    )
                )
            visitor = Visitor(url, cookie=await asyncio.to_thread(pass_for, url, code))
            await visitor.come_in()
            assert visitor.tables

        asyncio.run(come())


def pass_for(url: str, code: str) -> str:
    """The cookie that the right code brings."""
    import http.client

    asked = http.client.HTTPConnection(urlsplit(url).netloc)
    asked.request("GET", f"/?code={code}")
    found = asked.getresponse()
    assert found.status == 303 and found.getheader("Location") == "/"
    cookie = found.getheader("Set-Cookie")
    assert "HttpOnly" in cookie and "SameSite=Lax" in cookie and code not in cookie
    return cookie.split(";")[0]
