"""Long work a piece at a time: others get their turn, a newer work takes the place of an older."""

import asyncio

from subcontract_core.notebook.by_steps import BySteps


def work(name, done, pieces=3):
    for number in range(pieces):
        done.append(f"{name}{number}")
        yield


def test_without_a_loop_all_is_done_at_once():
    done = []
    BySteps(lambda act: act).begin(work("a", done))
    assert done == ["a0", "a1", "a2"]


def test_within_a_loop_a_newer_work_takes_the_place_of_the_older():
    done = []

    async def page():
        steps = BySteps(lambda act: act)
        steps.begin(work("a", done, 1_000))
        await asyncio.sleep(0.05)
        assert 0 < len(done) < 1_000
        steps.begin(work("b", done))
        until = [*done]
        await asyncio.sleep(0.2)
        assert done == [*until, "b0", "b1", "b2"]
        steps.begin(work("c", done))
        steps.stop()
        await asyncio.sleep(0.05)
        assert "c0" not in done

    asyncio.run(page())
