"""Places of a room: kept ready, handed out, freed."""

import asyncio

import pytest

from subcontract_core.notebook.room import pool as pools
from support.rooms import InventedRoom


@pytest.fixture
def quick(monkeypatch):
    """Nobody waits long, and a room is quiet at once."""
    monkeypatch.setattr(pools, "PATIENCE_SECONDS", 0.3)
    monkeypatch.setattr(pools, "QUIET_SECONDS", 0.0)


def test_places_are_made_a_few_at_a_time_and_counted_until_all_are_ready():
    async def run():
        room = await InventedRoom(places=7, ready=7, at_once=2).filled()
        assert room.told == [1, 2, 3, 4, 5, 6, 7] and room.most == 2 and len(room.pool.ready) == 7

    asyncio.run(run())


def test_visitors_get_the_places_that_are_ready_and_no_more_are_made_than_the_room_has(quick):
    async def run():
        room = await InventedRoom(places=3, ready=3).filled()
        for _ in range(3):
            assert await room.pool.admit()
            assert (await room.pool.reserve()).key in room.alive
        await room.filled()
        assert len(room.alive) == 3 and not room.pool.ready
        assert not await room.pool.admit()

    asyncio.run(run())


def test_a_place_that_was_left_is_freed_for_whoever_waits(quick):
    async def run():
        room = await InventedRoom(places=1, ready=1).filled()
        first = await room.pool.reserve()
        room.freed = first.key
        assert await room.pool.admit()
        assert (await room.pool.reserve()).key != first.key and room.alive == {"k2"}

    asyncio.run(run())


def test_the_pool_is_filled_again_one_at_a_time_and_only_when_the_room_is_quiet(monkeypatch):
    async def run():
        room = await InventedRoom(places=9, ready=3, at_once=3).filled()
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
        room = await InventedRoom(places=2, ready=2).filled()
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
        room = InventedRoom(places=9, ready=2, at_once=2)
        waits = [room.pool.reserve() for _ in range(5)]
        await room.settled()
        assert all(one.done() for one in waits) and len(room.alive) == 5 and room.most == 2

    asyncio.run(run())


def test_a_page_for_somebody_who_went_away_goes_to_the_next(quick):
    async def run():
        room = await InventedRoom(places=1, ready=1).filled()
        given = room.pool.reserve()
        room.pool.give_up(given)
        assert await room.pool.admit() and await room.pool.reserve() is given.result()
        early = room.pool.reserve()
        room.pool.give_up(early)
        assert room.pool.used == 1

    asyncio.run(run())


def test_a_place_whose_kernel_died_while_it_was_ready_is_not_given_to_anybody(quick):
    async def run():
        room = await InventedRoom(places=2, ready=1).filled()
        room.alive.clear()
        waits = room.pool.reserve()
        await room.settled()
        assert waits.result().key in room.alive

    asyncio.run(run())


def test_one_failure_is_made_good_and_a_lasting_one_is_told_to_who_waits_and_not_tried_for_ever():
    async def run():
        room = InventedRoom(places=2, ready=0, fails=1)
        waits = room.pool.reserve()
        await room.settled()
        assert waits.result().key in room.alive and len(room.failed) == 1
        broken = await InventedRoom(places=2, ready=2, at_once=1, fails=1000).filled()
        assert len(broken.failed) == 3
        waits = broken.pool.reserve()
        await broken.settled()
        assert isinstance(waits.exception(), RuntimeError) and len(broken.failed) < 6

    asyncio.run(run())


def test_a_room_that_closes_lets_nobody_wait_and_makes_nothing_more():
    async def run():
        room = InventedRoom(places=4, ready=4)
        waits = room.pool.reserve()
        await room.pool.close()
        await room.filled()
        assert waits.cancelled() and not room.pool.ready

    asyncio.run(run())
