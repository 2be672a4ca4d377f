"""A room without a server: who comes in, when places are made, when they end."""

import asyncio
from itertools import count
import logging
import socket
from types import SimpleNamespace

import pytest
from tornado.httpclient import AsyncHTTPClient
from tornado.simple_httpclient import HTTPTimeoutError
import tornado.web

from subcontract_core.notebook import addresses, kernels
from subcontract_core.notebook.room import pool as pools
from subcontract_core.notebook.room import rendering
from subcontract_core.notebook.room.guard import Door, Names, new_code
from subcontract_core.notebook.room.handlers import Explorer
from subcontract_core.notebook.room.telling import Teller, one_line, quiet_logs
from subcontract_core.report.text.language import Language

EN = Language("en")


# -- names and codes
# -------------------------------------------------------------------------------------


def names(*given: str, machine=("host", "host.local", "192.168.1.5", "fd00::5")) -> Names:
    return Names(given, lambda: machine)


@pytest.mark.parametrize(
    "host",
    [
        "localhost:8866",
        "127.0.0.1",
        "127.8.0.1:1",
        "[::1]:8866",
        "HOST:8866",
        "host.local",
        "192.168.1.5:8866",
        "[fd00::5]:80",
        "tyo.example.fi",
        "Tyo.Example.fi:443",
        "localhost.:80",
    ],
)
def test_this_machine_and_names_that_were_given_are_answered(host):
    assert names("tyo.example.fi").allow(host)


@pytest.mark.parametrize(
    "host",
    [
        "",
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "192.168.1.6",
        "evil.example:8866",
        "host.evil",
        "evil@localhost.example",
        "[::2]:80",
        "[",
        "a b",
    ],
)
def test_foreign_names_are_refused(host):
    assert not names("tyo.example.fi").allow(host)


def test_a_machine_that_has_moved_to_another_network_knows_its_new_address():
    now, own = [0.0], ["192.168.1.5"]
    moving = Names((), lambda: own, clock=lambda: now[0])
    assert moving.allow("192.168.1.5") and not moving.allow("10.0.0.7")
    own[:] = ["10.0.0.7"]
    now[0] = 60
    assert moving.allow("10.0.0.7") and not moving.allow("192.168.1.5")


@pytest.mark.parametrize(
    ("origin", "host", "is_same"),
    [
        ("http://127.0.0.1:8866", "127.0.0.1:8866", True),
        ("http://127.0.0.1:9122", "127.0.0.1:9120", False),
        ("http://localhost:8866", "127.0.0.1:8866", False),
        ("https://tyo.example.fi", "127.0.0.1:8866", True),
        ("https://evil.example", "tyo.example.fi", False),
        ("null", "127.0.0.1:8866", False),
        ("", "127.0.0.1:8866", False),
        ("http://[", "127.0.0.1:8866", False),
    ],
)
def test_only_a_page_from_here_or_from_a_given_name_is_listened_to(origin, host, is_same):
    assert names("tyo.example.fi").same_site(origin, host) is is_same


def test_a_code_has_six_digits_and_is_not_always_the_same():
    codes = {new_code() for _ in range(50)}
    assert len(codes) > 40 and all(len(code) == 6 and code.isdigit() for code in codes)


def test_the_right_code_gives_a_pass_and_nothing_else_does():
    door = Door("048213")
    assert (
        door.is_right("048213", "a")
        and door.is_right(" 048-213 ", "a")
        and door.is_open_to(door.passed)
    )
    assert not any(
        door.is_right(wrong, "b")
        for wrong in ("", "48213", "0482133", "o48213", "０４８２１３", "\udcff")
    )
    assert not any(
        door.is_open_to(wrong) for wrong in ("", "048213", door.passed[:-1], Door("048213").passed)
    )


def test_without_a_code_everybody_is_let_in():
    assert Door("").is_open_to("")


def test_whoever_tries_codes_has_to_wait_a_minute_and_others_do_not():
    now = [0.0]
    door = Door("048213", clock=lambda: now[0])
    for number in range(10):
        assert not door.must_wait("a")
        door.is_right(str(number), "a")
    assert door.must_wait("a") and not door.must_wait("b")
    now[0] = 61
    assert not door.must_wait("a")


def test_many_who_try_codes_together_have_to_wait_too():
    door = Door("048213", clock=lambda: 0.0)
    for number in range(60):
        door.is_right("1", f"address {number}")
    assert door.must_wait("somebody else")


# -- places
# ----------------------------------------------------------------------------------------------


class Place:
    def __init__(self, key: str) -> None:
        self.key = key


class Room:
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

    async def filled(self) -> "Room":
        self.pool.tend()
        await self.settled()
        return self


@pytest.fixture
def quick(monkeypatch):
    """Nobody waits long, and a room is quiet at once."""
    monkeypatch.setattr(pools, "PATIENCE_SECONDS", 0.3)
    monkeypatch.setattr(pools, "QUIET_SECONDS", 0.0)


def test_places_are_made_a_few_at_a_time_and_counted_until_all_are_ready():
    async def run():
        room = await Room(places=7, ready=7, at_once=2).filled()
        assert room.told == [1, 2, 3, 4, 5, 6, 7] and room.most == 2 and len(room.pool.ready) == 7

    asyncio.run(run())


def test_visitors_get_the_places_that_are_ready_and_no_more_are_made_than_the_room_has(quick):
    async def run():
        room = await Room(places=3, ready=3).filled()
        for _ in range(3):
            assert await room.pool.admit()
            assert (await room.pool.reserve()).key in room.alive
        await room.filled()
        assert len(room.alive) == 3 and not room.pool.ready
        assert not await room.pool.admit()

    asyncio.run(run())


def test_a_place_that_was_left_is_freed_for_whoever_waits(quick):
    async def run():
        room = await Room(places=1, ready=1).filled()
        first = await room.pool.reserve()
        room.freed = first.key
        assert await room.pool.admit()
        assert (await room.pool.reserve()).key != first.key and room.alive == {"k2"}

    asyncio.run(run())


def test_the_pool_is_filled_again_one_at_a_time_and_only_when_the_room_is_quiet(monkeypatch):
    async def run():
        room = await Room(places=9, ready=3, at_once=3).filled()
        for _ in range(3):
            await room.pool.reserve()
        await room.filled()
        assert len(room.alive) == 3  # pages were handed out a moment ago
        monkeypatch.setattr(pools, "QUIET_SECONDS", 0.0)
        room.busy = True
        await room.filled()
        assert len(room.alive) == 3  # somebody's answer is being calculated
        room.busy, room.most = False, 0
        await room.filled()
        assert len(room.pool.ready) == 3 and room.most == 1

    asyncio.run(run())


def test_a_place_that_somebody_left_is_made_ready_again(quick):
    async def run():
        room = await Room(places=2, ready=2).filled()
        left = await room.pool.reserve()
        await room.pool.reserve()
        await room.filled()
        assert not room.pool.ready
        room.alive.discard(left.key)
        await room.filled()
        assert len(room.pool.ready) == 1 and len(room.alive) == 2

    asyncio.run(run())


def test_those_who_wait_come_before_those_who_may_come():
    async def run():
        room = Room(places=9, ready=2, at_once=2)
        waits = [room.pool.reserve() for _ in range(5)]
        await room.settled()
        assert all(one.done() for one in waits) and len(room.alive) == 5 and room.most == 2

    asyncio.run(run())


def test_a_page_for_somebody_who_went_away_goes_to_the_next(quick):
    async def run():
        room = await Room(places=1, ready=1).filled()
        given = room.pool.reserve()
        room.pool.give_up(given)
        assert await room.pool.admit() and await room.pool.reserve() is given.result()
        early = room.pool.reserve()
        room.pool.give_up(early)
        assert room.pool.used == 1

    asyncio.run(run())


def test_a_place_whose_kernel_died_while_it_was_ready_is_not_given_to_anybody(quick):
    async def run():
        room = await Room(places=2, ready=1).filled()
        room.alive.clear()
        waits = room.pool.reserve()
        await room.settled()
        assert waits.result().key in room.alive

    asyncio.run(run())


def test_one_failure_is_made_good_and_a_lasting_one_is_told_to_who_waits_and_not_tried_for_ever():
    async def run():
        room = Room(places=2, ready=0, fails=1)
        waits = room.pool.reserve()
        await room.settled()
        assert waits.result().key in room.alive and len(room.failed) == 1
        broken = await Room(places=2, ready=2, at_once=1, fails=1000).filled()
        assert len(broken.failed) == 3
        waits = broken.pool.reserve()
        await broken.settled()
        assert isinstance(waits.exception(), RuntimeError) and len(broken.failed) < 6

    asyncio.run(run())


def test_a_room_that_closes_lets_nobody_wait_and_makes_nothing_more():
    async def run():
        room = Room(places=4, ready=4)
        waits = room.pool.reserve()
        await room.pool.close()
        await room.filled()
        assert waits.cancelled() and not room.pool.ready

    asyncio.run(run())


# -- pages
# -----------------------------------------------------------------------------------------------


class Kernels:
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


def rendered(monkeypatch, *, shown: bool, fault: Exception | None = None):
    """Make a page from three pieces, of which the first is the head."""

    class Renderer:
        notebook = SimpleNamespace(
            metadata=SimpleNamespace(kernelspec=SimpleNamespace(name="python3"))
        )
        pieces, head = ["head", "table", "foot"], 1

        async def collect(self, _kernel_id, _kernel):
            self.shown = shown
            if fault:
                raise fault

    async def renderer(_app):
        return Renderer()

    monkeypatch.setattr(rendering, "_renderer", renderer)
    app = SimpleNamespace(kernel_manager=Kernels())
    return app, lambda: asyncio.run(rendering.page(app))


def test_a_page_with_its_answer_is_kept_with_its_kernel(monkeypatch):
    app, make = rendered(monkeypatch, shown=True)
    assert make() == rendering.Page("k1", "tablefoot") and app.kernel_manager.ended == []


@pytest.mark.parametrize("fault", [None, TimeoutError("the kernel said nothing")])
def test_a_page_without_its_answer_is_never_kept_and_its_kernel_ends(fault, monkeypatch):
    app, make = rendered(monkeypatch, shown=False, fault=fault)
    with pytest.raises(TimeoutError if fault else rendering.EmptyPage):
        make()
    assert app.kernel_manager.ended == ["k1"]


def asked(room: Room, ask) -> None:
    """Let `ask` use the address of a server that has only the page of a room."""

    async def run():
        server = SimpleNamespace(
            pool=room.pool, head="<p>opening</p>", words=EN, base_url="/", kernel_manager=Kernels()
        )
        listening = tornado.web.Application([(r"/", Explorer, {"room": server})]).listen(
            0, "127.0.0.1"
        )
        port = next(iter(listening._sockets.values())).getsockname()[1]
        await ask(f"http://127.0.0.1:{port}/", server)
        listening.stop()

    asyncio.run(run())


def test_a_visitor_for_whom_no_explorer_can_be_opened_gets_the_sentence():
    async def ask(url, server):
        page = (await AsyncHTTPClient().fetch(url)).body.decode()
        assert (
            page.startswith("<p>opening</p>")
            and 'subcontractTell("failed")' in page
            and server.kernel_manager.handed == []
        )

    asked(Room(places=1, ready=0, fails=1000), ask)


def test_whoever_only_asks_whether_there_is_a_page_takes_no_place():
    room = Room(places=1, ready=0)

    async def ask(url, _server):
        assert (await AsyncHTTPClient().fetch(url, method="HEAD")).code == 200
        assert room.alive == set()

    asked(room, ask)


def test_a_visitor_who_leaves_while_the_page_is_being_made_leaves_the_place_to_the_next(caplog):
    room, gate = Room(places=1, ready=0), asyncio.Event()
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


# -- kernels
# ---------------------------------------------------------------------------------------------


@pytest.fixture
def kernel(monkeypatch):
    """A manager with one kernel "k" that lives, a clock that is set by hand, and the kernels that
    were ended.
    """
    now, ended, lives = [1000.0], [], [True]

    class Managed(kernels.Kernels):
        def __contains__(self, kernel_id):
            return kernel_id == "k" and "k" not in ended

        def list_kernel_ids(self):
            return [] if ended else ["k"]

        async def end(self, kernel_id):
            ended.append(kernel_id)

        async def _is_alive(self, _kernel_id):
            return lives[0]

    monkeypatch.setattr(
        kernels.AsyncMappingKernelManager, "notify_connect", lambda _self, _kernel: None
    )
    monkeypatch.setattr(
        kernels.AsyncMappingKernelManager, "notify_disconnect", lambda _self, _kernel: None
    )
    manager = Managed(clock=lambda: now[0])

    def later(seconds: float) -> list[str]:
        now[0] += seconds
        asyncio.run(manager.tend())
        return ended

    return manager, later, lives


def test_a_kernel_that_waits_for_its_visitor_is_kept_all_day(kernel):
    _, later, _ = kernel
    assert later(12 * 3600) == []


def test_a_kernel_whose_page_never_connected_ends_within_two_minutes(kernel):
    manager, later, _ = kernel
    manager.hand_out("k")
    assert later(60) == [] and later(50) == ["k"]


def test_a_kernel_whose_browser_was_killed_ends_within_five_minutes_and_one_that_comes_back_in_time_goes_on(
    kernel,
):
    manager, later, _ = kernel
    manager.hand_out("k")
    manager.notify_connect("k")
    assert later(3600) == []
    manager.notify_disconnect("k")
    assert later(100) == []
    manager.notify_connect("k")
    manager.notify_disconnect("k")
    assert later(140) == [] and later(20) == ["k"]
    assert (
        kernels.GONE_SECONDS + 120 < 300
    )  # a socket that fell silent is closed by the server after up to two minutes


def test_a_page_that_is_still_loading_is_not_taken_for_one_that_never_came(kernel):
    manager, later, _ = kernel
    manager.hand_out("k")
    manager.enter("k")
    assert later(600) == []


def test_a_kernel_that_died_is_noticed_and_forgotten(kernel):
    manager, later, lives = kernel
    manager.hand_out("k")
    manager.notify_connect("k")
    lives[0] = False
    assert later(1) == ["k"]


def test_a_place_is_freed_for_others_only_some_seconds_after_its_page_has_gone(kernel):
    manager, later, _ = kernel
    manager.notify_connect("k")
    assert manager.may_be_freed() is None
    manager.notify_disconnect("k")
    assert manager.may_be_freed() is None
    later(4)
    assert manager.may_be_freed() == "k"


def test_a_page_that_never_connected_gives_its_place_to_somebody_who_waits_after_half_a_minute(
    kernel,
):
    manager, later, _ = kernel
    assert manager.may_be_freed() is None  # it is only kept ready
    manager.hand_out("k")
    later(25)
    assert manager.may_be_freed() is None
    later(6)
    assert manager.may_be_freed() == "k"
    manager.enter("k")
    assert manager.may_be_freed() is None


# -- addresses and the terminal
# --------------------------------------------------------------------------


def test_others_are_told_an_address_that_they_can_open(monkeypatch):
    cards = {
        "docker0": ["172.17.0.1"],
        "lo": ["127.0.0.1"],
        "wlan0": ["192.168.1.5"],
        "eth0": ["10.0.0.7"],
    }
    monkeypatch.setattr(
        addresses,
        "_addresses",
        lambda *, inside=True: [
            one
            for name, found in cards.items()
            for one in found
            if inside or not name.startswith("docker")
        ],
    )
    monkeypatch.setattr(
        addresses,
        "_outward",
        lambda family, _somewhere: "10.0.0.7" if family == socket.AF_INET else "",
    )
    assert (
        addresses.for_others("0.0.0.0") == ["10.0.0.7", "192.168.1.5"] == addresses.for_others("::")
    )
    assert addresses.for_others("192.168.1.5") == ["192.168.1.5"]
    assert addresses.for_others("127.0.0.1") == addresses.for_others("::1") == []
    monkeypatch.setattr(addresses, "_outward", lambda *_: "")
    monkeypatch.setattr(addresses, "_addresses", lambda **_: ["127.0.0.1"])
    assert addresses.for_others("0.0.0.0") == []


def test_the_link_in_the_picture_is_the_link(tmp_path):
    link = addresses.url("192.168.1.5", 8866, "/tyo/", "048213")
    assert (
        link == "http://192.168.1.5:8866/tyo/?code=048213"
        and addresses.url("fd00::5", 80) == "http://[fd00::5]:80/"
    )
    drawn = addresses.qr(link, "utf-8")
    assert set(drawn) <= set(" █▀▄\n") and len({len(line) for line in drawn.split("\n")}) == 1
    assert addresses.qr(link, "cp1252") == addresses.qr(link, None) == ""
    assert addresses.qr(link, "utf-8", coloured=True).count("\033[97;40m") == drawn.count("\n") + 1


def test_the_picture_is_left_out_where_its_library_is_not_installed(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "segno", None)
    assert addresses.qr("http://192.168.1.5/", "utf-8") == ""


def test_the_terminal_counts_the_places_and_then_says_where_the_room_is(capsys):
    teller = Teller(EN, 2, {"ready": "Room ready: here"})
    teller.ready(1)
    teller.ready(2)
    assert capsys.readouterr().err == "1 of 2 ready\n2 of 2 ready\nRoom ready: here\n"


def test_a_fault_is_one_line_in_the_terminal_and_the_whole_only_for_who_asked(capsys):
    log = logging.getLogger("subcontract-test")
    root, before = logging.getLogger(), logging.getLogger().handlers[:]
    try:
        quiet_logs(log, verbose=False)
        try:
            raise ValueError("over\ntwo lines")
        except ValueError as error:
            log.exception("Uncaught exception GET /logout")
            assert one_line(error).startswith("ValueError: over two lines (test_room.py:")
        log.warning("websocket ping")
    finally:
        root.handlers[:] = before
    said = capsys.readouterr().err
    assert (
        said.count("\n") == 1 and "Traceback" not in said and "ValueError: over two lines" in said
    )
