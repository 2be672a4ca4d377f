"""How long the kernels of a served page live."""

import asyncio

import pytest

from subcontract_core.notebook import kernels


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
