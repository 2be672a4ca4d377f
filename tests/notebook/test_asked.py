"""What serve was asked for, and what follows from it."""

from click.testing import CliRunner
import pytest

from subcontract_core.cli.main import main
from subcontract_core.notebook import serving


@pytest.mark.parametrize(
    ("address", "is_local"),
    [
        ("127.0.0.1", True),
        ("127.8.0.1", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),
        ("192.168.1.5", False),
        ("::", False),
        ("localhost.example", False),
    ],
)
def test_only_an_address_that_leads_to_this_machine_is_local(address, is_local):
    assert serving.is_local(address) is is_local


@pytest.fixture
def asked(monkeypatch):
    """What the server would have been started with."""
    found = []
    monkeypatch.setattr(serving, "serve", lambda asked, **_options: found.append(asked) or 0)
    return found


def test_other_computers_are_refused_unless_they_are_asked_for_and_then_a_code_is_asked_of_them(
    asked,
):
    refused = CliRunner().invoke(main, ["serve", "--address", "0.0.0.0", "--language", "en"])
    assert refused.exit_code == 2 and "--allow-others" in refused.stderr and asked == []
    assert (
        CliRunner().invoke(main, ["serve", "--address", "192.168.1.5", "--allow-others"]).exit_code
        == 0
    )
    assert CliRunner().invoke(main, ["serve", "--allow-others"]).exit_code == 0
    assert CliRunner().invoke(main, ["serve"]).exit_code == 0
    assert [one.address for one in asked] == ["192.168.1.5", "0.0.0.0", "127.0.0.1"]
    assert [len(one.code) for one in asked] == [6, 6, 0] and asked[0].code != asked[1].code


@pytest.mark.parametrize(
    ("room", "ready", "places"),
    [([], 2, 8), (["--room", "20"], 20, 20), (["--room", "1"], 1, 1), (["--room", "0"], 0, 8)],
)
def test_a_room_has_as_many_places_as_were_asked_for_all_ready(room, ready, places, asked):
    assert CliRunner().invoke(main, ["serve", *room]).exit_code == 0
    assert (asked[0].ready, asked[0].places) == (ready, places)


@pytest.mark.parametrize(
    ("given", "path"),
    [("/", "/"), ("tyo", "/tyo/"), ("/tyo", "/tyo/"), ("/a/b-c/", "/a/b-c/"), ("//", "/")],
)
def test_a_base_path_begins_and_ends_with_a_slash(given, path, asked):
    assert CliRunner().invoke(main, ["serve", "--base-path", given]).exit_code == 0
    assert asked[0].base_path == path and not (asked[0].stays_here and path != "/")


@pytest.mark.parametrize(
    "options",
    [
        ["--base-path", "/a b/"],
        ["--base-path", "/../"],
        ["--base-path", "/a//b"],
        ["--base-path", "http://x/"],
        ["--base-path", "/a?b"],
        ["--address", "http://127.0.0.1"],
        ["--address", "127.0.0.1:8080"],
        ["--address", "[::1]:8080"],
        ["--address", "127.0.0.1/tyo"],
        ["--address", "a b"],
        ["--host-name", ""],
        ["--host-name", "http://tyo.example.fi/"],
        ["--host-name", "a b"],
    ],
)
def test_what_cannot_be_a_path_or_a_name_is_refused_with_an_example(options, asked):
    told = CliRunner().invoke(main, ["serve", "--language", "en", *options])
    assert told.exit_code == 1 and asked == [] and "such as" in told.stderr


@pytest.mark.parametrize(
    ("given", "address"),
    [("[::1]", "::1"), ("::1", "::1"), ("localhost", "localhost"), ("", "127.0.0.1")],
)
def test_an_address_is_taken_with_and_without_brackets(given, address, asked):
    assert CliRunner().invoke(main, ["serve", "--address", given]).exit_code == 0
    assert asked[0].address == address and asked[0].stays_here


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "99999 is not a number from 1 to 65535."),
        ("fi", "99999 ei ole luku väliltä 1–65535."),
        ("sv", "99999 är inte ett tal mellan 1 och 65535."),
    ],
)
def test_a_number_outside_its_limits_is_told_in_the_users_language(language, words, asked):
    told = CliRunner().invoke(main, ["serve", "--port", "99999", "--language", language])
    assert told.exit_code == 2 and asked == [] and words in told.stderr


def test_further_names_are_taken_without_their_ports_and_end_the_promise_that_nothing_leaves(asked):
    assert (
        CliRunner()
        .invoke(main, ["serve", "--host-name", "Tyo.Example.fi:443", "--host-name", "10.0.0.7"])
        .exit_code
        == 0
    )
    assert asked[0].names == ("tyo.example.fi", "10.0.0.7") and not asked[0].stays_here
