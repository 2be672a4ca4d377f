"""A room in the browser: whoever cannot be served is told within ten seconds what to do, and a
button does it where one can.
"""

from collections.abc import Iterator
from contextlib import contextmanager
import re
import signal
from urllib.parse import urlsplit

import psutil
import pytest

from support.browser_acts import violations
from support.chromium import wait_until
from support.proxies import proxy

SOON = 10_000  # milliseconds
OTHERS = "What you type goes only to the computer that shows this page"


def answered(view) -> None:
    """The page shows its answer and complains of nothing."""
    view.locator(".sc-overview table").wait_for()
    assert view.locator(".sc-gone").count() == 0


def told(view, words: str) -> None:
    """The page says a sentence with these words, in time and for everybody."""
    sentence = view.locator(".sc-gone, .told")
    sentence.wait_for(timeout=SOON)
    assert words in sentence.inner_text()
    assert "Traceback" not in view.content()
    assert violations(view, ".sc-gone, .told") == []


def kernel_of(view) -> str:
    return view.evaluate(
        "JSON.parse(document.getElementById('jupyter-config-data').textContent).kernelId"
    )


def process_of(kernel: str) -> psutil.Process:
    """The process of a kernel; the servers are children of the tests."""
    (found,) = (
        child
        for child in psutil.Process().children(recursive=True)
        if child.name() == f"kernel-{kernel[:8]}" or kernel in " ".join(child.cmdline())
    )
    return found


def test_a_page_whose_kernel_dies_says_so_and_its_button_brings_a_new_one(served, open_page):
    view = open_page(served)
    answered(view)
    first = kernel_of(view)
    assert view.locator("#sc-promise").inner_text() == "Nothing you type leaves this computer."
    process_of(first).send_signal(signal.SIGKILL)
    told(view, "The calculation of this page has ended")
    view.get_by_role("button", name="Load the page again").click()
    view.wait_for_function(
        "first => document.getElementById('jupyter-config-data') &&"
        " !document.getElementById('jupyter-config-data').textContent.includes(first)",
        arg=first,
    )
    answered(view)


def test_the_visitor_who_is_one_too_many_is_told_and_comes_in_when_somebody_leaves(
    serve_alone, open_page
):
    with serve_alone(1) as (url, _, _):
        first = open_page(url)
        answered(first)
        second = open_page(url)
        told(second, "The room is full: 1 of 1 places are taken.")
        first.reload()  # the one who has a place keeps it
        answered(first)
        first.close()
        second.get_by_role("link", name="Try again").click()
        answered(second)


def test_a_server_that_is_killed_is_told_within_ten_seconds_and_nothing_of_it_stays(
    serve_alone, open_page
):
    with serve_alone(1) as (url, process, _):
        view = open_page(url)
        answered(view)
        (server,) = psutil.Process(process.pid).children()
        left = server.children(recursive=True)
        server.kill()
        told(view, "This page gets no answer from the computer that shows it")
        view.get_by_role("button", name="Try again").click()
        view.locator(".sc-gone").wait_for()
        psutil.wait_procs(left, timeout=SOON / 1000)
        assert [
            one for one in left if one.is_running() and one.status() != psutil.STATUS_ZOMBIE
        ] == []


def test_a_proxy_that_changes_the_host_is_told_and_a_proxy_whose_name_was_given_works_under_its_path(
    serve_alone, open_page
):
    with serve_alone(3, "--host-name", "localhost.example", "--base-path", "/tyo/") as (url, _, _):
        port = urlsplit(url).port
        with proxy(port, rewrite_host=True) as entrance:
            view = open_page(f"http://127.0.0.1:{entrance}/tyo/")
            told(view, "cannot reach its calculation")
            view.close()
        for strips in (False, True):
            with proxy(port, strip="/tyo" if strips else "") as entrance:
                view = open_page(f"http://127.0.0.1:{entrance}/tyo/")
                answered(view)
                assert OTHERS in view.locator("#sc-promise").inner_text()
                view.close()


@pytest.mark.parametrize("sockets", ["stripped", "swallowed"])
def test_a_proxy_that_lets_no_socket_through_is_told(sockets, served, open_page):
    with proxy(urlsplit(served).port, sockets=sockets) as entrance:
        view = open_page(f"http://127.0.0.1:{entrance}/")
        told(view, "cannot reach its calculation")
        view.close()


def test_a_proxy_before_a_page_for_this_computer_alone_makes_no_promise(served, open_page):
    with proxy(urlsplit(served).port) as entrance:
        view = open_page(f"http://127.0.0.1:{entrance}/")
        answered(view)
        assert OTHERS in view.locator("#sc-promise").inner_text()


@contextmanager
def asked_for_code(serve_alone, tmp_path) -> Iterator[tuple[str, str]]:
    with serve_alone(1, "--allow-others", "--address", "127.0.0.1") as (url, _, _):
        code = wait_until(
            lambda: re.search(r"Code of the room: (\d{6})", (tmp_path / "log").read_text()),
            "the code of the room",
        )
        yield url, code[1]


def test_a_room_asks_for_its_code_and_the_link_brings_it_along(serve_alone, open_page, tmp_path):
    with asked_for_code(serve_alone, tmp_path) as (url, code):
        typed = open_page(url)
        assert violations(typed) == []
        field = typed.get_by_label("Code of the room")
        field.fill("12" if code != "12" else "13")
        field.press("Enter")
        told(typed, "That is not the code of this room")
        typed.get_by_label("Code of the room").fill(f"{code[:3]} {code[3:]}")
        typed.get_by_role("button", name="Enter").click()
        answered(typed)
        assert typed.url == url and OTHERS in typed.locator("#sc-promise").inner_text()
        typed.close()
        brought = open_page(f"{url}?code={code}")
        answered(brought)
        assert brought.url == url
