"""A hook that never ends is told with its line and stopped, in every thread; one that ends is not
touched.
"""

import signal
import subprocess
import sys
import threading
import time

import pytest

from subcontract_core.base.errors import ModelError
from subcontract_core.model import entering, watching
from subcontract_core.model.authors import Author
from subcontract_core.model.entering import Act

AUTHOR = Author("slow-region", "slow-package", begin="slow.py:1")
LIMIT = 0.4


@pytest.fixture(autouse=True)
def short(monkeypatch):
    monkeypatch.setenv(watching.SECONDS, str(LIMIT))


def turning():
    while True:
        pass


def waiting():
    time.sleep(60)


def catching():
    """Swallows the first one that comes."""
    for _ in range(2):
        try:
            turning()
        except BaseException as error:
            assert isinstance(error, watching.Endless)
    turning()


def held(function):
    with pytest.raises(ModelError) as told:
        entering.apart(Act(AUTHOR, "route"), function)
    return str(told.value)


@pytest.mark.parametrize("function", [turning, waiting])
def test_in_the_main_thread_it_is_stopped_whatever_it_does(function, capfd):
    began = time.monotonic()
    text = held(function)
    assert time.monotonic() - began < 20
    assert text.startswith("slow-region (package slow-package): route did not end in 0.4 s")
    assert "test_watching.py:" in text and "whole columns" in text
    told = capfd.readouterr().err
    assert "slow-region (package slow-package): route has run for" in told
    assert "test_watching.py:" in told


@pytest.mark.parametrize("function", [turning, waiting])
def test_so_it_is_where_the_program_ignores_interrupts_as_in_the_background(function):
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        assert "did not end in 0.4 s" in held(function)
        assert signal.getsignal(signal.SIGINT) == signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


def test_in_another_thread_what_turns_is_stopped():
    found = []
    thread = threading.Thread(target=lambda: found.append(held(turning)), daemon=True)
    thread.start()
    thread.join(20)
    assert len(found) == 1 and "did not end" in found[0]


TRACED = """
import sys, threading
from subcontract_core.model import entering, watching
from subcontract_core.model.authors import Author
from subcontract_core.model.entering import Act

def stopped():
    try:
        entering.apart(Act(Author("slow", "slow-package", begin="slow.py:1"), "route"), turning)
    except Exception as error:
        assert "did not end" in str(error)

def turning():
    while True:
        pass

{where}
calls = []
sys.setprofile(lambda frame, event, what: calls.append(event))
(lambda: 7)()
sys.setprofile(None)
assert "call" in calls
print("went on")
"""
IN_A_THREAD = "thread = threading.Thread(target=stopped); thread.start(); thread.join(20)"


@pytest.mark.parametrize("where", ["stopped()", IN_A_THREAD], ids=["main", "another"])
def test_a_program_that_is_traced_goes_on_after_a_hook_was_stopped(where):
    code = TRACED.replace("{where}", where)
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=30, check=False
    )
    assert done.stdout == "went on\n", done.stderr


def test_what_catches_the_exception_gets_it_again(monkeypatch):
    monkeypatch.setattr(watching, "_AGAIN", 0.05)
    assert "did not end" in held(catching)


def test_what_ends_in_time_is_left_alone_and_so_is_what_comes_after():
    assert entering.apart(Act(AUTHOR, "price"), lambda: 7) == 7
    time.sleep(2 * LIMIT)  # longer than a hook may run, but none runs
    assert not watching.is_stopping()


def test_what_the_project_ships_is_not_watched():
    ours = Author("today", "subcontract-core", is_ours=True)
    assert entering.apart(Act(ours, "price"), lambda: time.sleep(1.5 * LIMIT) or 7) == 7


@pytest.mark.parametrize(("text", "seconds"), [("", 60), ("never", 60), ("-1", 60), ("5", 5)])
def test_the_limit_is_a_minute_unless_a_number_says_otherwise(monkeypatch, text, seconds):
    monkeypatch.setenv(watching.SECONDS, text)
    assert watching.limit() == seconds
