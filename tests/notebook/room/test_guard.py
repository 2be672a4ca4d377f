"""A room without a server: who comes in, when places are made, when they end."""

import pytest

from subcontract_core.notebook.room.guard import Door, Names, new_code


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
