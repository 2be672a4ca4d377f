"""The process that kernels are forked from: what it hands on, and what it does not."""

from threading import Event, Thread

import pytest

from subcontract_core.notebook.room import parent as parents

OWN = """
import os, signal, sys
plain = signal.getsignal(signal.SIGCHLD) == signal.SIG_DFL
leads = os.getsid(0) == os.getpid()
[os.environ["GIVEN"], "JPY_PARENT_PID" in os.environ, os.getcwd(), sys.argv[0], leads, plain]
"""
DRAWN = """
import random, uuid, numpy
[random.random(), numpy.random.random(), str(uuid.uuid4())]
"""
OPENED = """
from subcontract_core.notebook.serving import page
import psutil
board = page()
own = psutil.Process().memory_full_info().uss / 2**20
[own, board.failures, board.view.comm is not None, sys.modules.get("debugpy") is None]
"""


def test_a_forked_kernel_has_arguments_environment_folder_and_session_of_its_own(kernels):
    given, has_parent, folder, launcher, leads, is_plain = kernels[0].told(OWN)
    assert (given, has_parent, launcher) == ("here", False, "ipykernel_launcher")
    assert "kernels" in folder and leads and is_plain


def test_two_kernels_of_one_parent_draw_different_numbers_and_names(kernels):
    one, other = (kernel.told(DRAWN) for kernel in kernels)
    assert [a == b for a, b in zip(one, other, strict=True)] == [False] * 3


def test_the_page_of_a_forked_kernel_is_whole_and_holds_at_most_sixty_mebibytes_of_its_own(kernels):
    own, failures, talks, is_light = kernels[0].told(OPENED)
    # the bound of issue 14
    assert own <= 60 and failures == [] and talks and is_light


def test_what_one_kernel_has_done_is_not_in_the_next(kernels, start):
    asks = "from subcontract_core import base\n{}\nhasattr(base, 'mine')"
    assert kernels[0].told(asks.format("base.mine = 'a rent'")) is True
    with start() as later:
        assert later.told(asks.format("")) is False


def test_a_process_with_another_thread_is_not_forked():
    done = Event()
    other = Thread(target=done.wait)
    other.start()
    try:
        with pytest.raises(parents.NotAlone, match="thread"):
            parents.check_alone()
    finally:
        done.set()
        other.join()


def test_a_parent_that_cannot_be_ready_ends_without_a_trace(monkeypatch, capsys):
    def broken() -> None:
        raise parents.NotAlone("a thread was started")

    monkeypatch.setattr(parents, "warm", broken)
    monkeypatch.delenv("SUBCONTRACT_VERBOSE", raising=False)
    assert parents.main(["0", "0"]) == 1 and capsys.readouterr().err == ""
    monkeypatch.setenv("SUBCONTRACT_VERBOSE", "1")
    assert parents.main(["0", "0"]) == 1
    assert capsys.readouterr().err.startswith("NotAlone: a thread was started")
