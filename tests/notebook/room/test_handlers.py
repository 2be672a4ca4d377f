"""What the server answers to those who came in."""

import asyncio
from types import SimpleNamespace

import pytest
from tornado.httpclient import AsyncHTTPClient
from tornado.simple_httpclient import HTTPTimeoutError

from subcontract_core.report.text.language import Language
from support.rooms import InventedRoom, asked

EN = Language("en")


def test_whoever_only_asks_whether_there_is_a_page_takes_no_place():
    room = InventedRoom(places=1, ready=0)

    async def ask(url, _server):
        assert (await AsyncHTTPClient().fetch(url, method="HEAD")).code == 200
        assert room.alive == set()

    asked(room, ask)


def test_a_visitor_who_leaves_while_the_page_is_being_made_leaves_the_place_to_the_next(caplog):
    room, gate = InventedRoom(places=1, ready=0), asyncio.Event()
    room_make = room.make

    async def slowly():
        await gate.wait()
        return SimpleNamespace(key=(await room_make()).key, body="table")

    room.pool._make = slowly

    async def ask(url, server):
        with pytest.raises(HTTPTimeoutError):
            await AsyncHTTPClient().fetch(url, request_timeout=0.3)
        await asyncio.sleep(0.1)
        gate.set()
        page = (await AsyncHTTPClient().fetch(url)).body.decode()
        assert (
            page == "<p>opening</p>table"
            and server.kernel_manager.handed == ["k1"]
            and room.alive == {"k1"}
        )

    asked(room, ask)
    assert "Traceback" not in caplog.text and "Uncaught" not in caplog.text
