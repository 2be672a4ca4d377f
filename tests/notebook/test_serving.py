"""Serving the explorer, without a server: who may reach it, what it keeps, what a visitor is
told.
"""

import re
import socket

from click.testing import CliRunner
from jupyter_server.base.websocket import WebSocketMixin
import pytest

from subcontract_core.cli.main import main
from subcontract_core.notebook import serving
from subcontract_core.notebook.asked import Served
from subcontract_core.report.text.language import LANGUAGES


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


def test_a_socket_is_not_closed_sooner_than_the_server_itself_would():
    given = serving.settings(Served(8866, "en"))
    assert not [name for name in given["Voila"]["tornado_settings"] if "ping" in name]
    page = type("Page", (WebSocketMixin,), {"settings": given["Voila"]["tornado_settings"]})()
    assert page.ping_timeout >= 3 * page.ping_interval > 0


def test_a_slow_answer_is_waited_for_and_a_dead_kernel_is_not_started_again_in_silence():
    given = serving.settings(Served(8866, "en", room=20))
    assert (
        given["VoilaExecutor"]["iopub_timeout"] >= 180
        and given["VoilaExecutor"]["startup_timeout"] >= 180
    )
    assert given["KernelManager"]["autorestart"] is False
    assert (given["Room"]["places"], given["Room"]["ready"]) == (20, 20)


def test_the_invitation_has_an_address_that_a_telephone_can_open_the_code_and_a_picture(
    monkeypatch,
):
    monkeypatch.setattr(serving, "for_others", lambda _address: ["192.168.1.5", "10.0.0.7"])
    told = serving.invitation(
        Served(8866, "en", room=20, address="0.0.0.0", base_path="/tyo/", code="048213")
    )
    first, other, code, scan, *picture = told.split("\n")
    assert (
        first == "Room ready: http://192.168.1.5:8866/tyo/?code=048213"
        and "http://10.0.0.7:8866/tyo/?code=048213" in other
    )
    assert (
        "048213" in code
        and "http://192.168.1.5:8866/tyo/ " in code
        and scan
        and "0.0.0.0" not in told
    )
    assert len(picture) > 10 or not serving.qr("x", serving.sys.stderr.encoding)
    monkeypatch.setattr(serving, "for_others", lambda _address: [])
    assert "on no network" in serving.invitation(
        Served(8866, "en", address="0.0.0.0", code="048213")
    )
    assert serving.invitation(Served(8866, "en")) == "Room ready: http://127.0.0.1:8866/"


def test_a_page_for_others_does_not_promise_that_nothing_leaves_the_visitors_computer():
    for code in LANGUAGES:
        here, shared = serving.words()[code], serving.words("0.0.0.0")[code]
        assert here["promise"] != shared["promise"]
        assert {**here, "promise": ""} == {**shared, "promise": ""}


def test_explorers_share_compiled_files_where_python_may_not_write_them(monkeypatch, tmp_path):
    monkeypatch.delenv("PYTHONPYCACHEPREFIX", raising=False)
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    found = serving.environment(tmp_path, Served(1, "en"))
    assert "PYTHONDONTWRITEBYTECODE" not in found
    assert found["PYTHONPYCACHEPREFIX"] == str(tmp_path / "compiled")
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE")
    assert "PYTHONPYCACHEPREFIX" not in serving.environment(tmp_path, Served(1, "en"))


def test_a_port_that_is_taken_is_told_before_anything_starts():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        told = CliRunner().invoke(
            main, ["serve", "--no-browser", "--port", str(port), "--language", "en"]
        )
    assert told.exit_code == 1
    assert (
        str(port) in told.stderr
        and "used by another program" in told.stderr
        and "opens at" not in told.stderr
    )


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("198.51.100.7", "not an address of this computer"),
        ("no-such-host.invalid", "there is no address"),
        ("fe80::zz", "there is no address"),
    ],
)
def test_an_address_that_is_not_ours_is_told_before_anything_starts(address, words):
    told = CliRunner().invoke(
        main,
        [
            "serve",
            "--no-browser",
            "--allow-others",
            "--address",
            address,
            "--port",
            "28651",
            "--language",
            "en",
        ],
    )
    assert (
        told.exit_code == 1
        and words in told.stderr
        and "--address" in told.stderr
        and "opens at" not in told.stderr
    )


def test_a_port_that_the_system_keeps_is_told_before_anything_starts(monkeypatch):
    def refused(*_arguments, **_options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(serving.socket, "create_server", refused)
    told = CliRunner().invoke(main, ["serve", "--no-browser", "--port", "80", "--language", "en"])
    assert (
        told.exit_code == 1
        and "port 80 is kept for the system" in told.stderr
        and "1024" in told.stderr
    )


@pytest.mark.parametrize("lacking", ["voila", "ipywidgets", "psutil"])
def test_without_its_libraries_serve_says_in_one_sentence_what_to_install(lacking, monkeypatch):
    monkeypatch.setattr(serving, "find_spec", lambda name: None if name == lacking else True)
    told = CliRunner().invoke(main, ["serve", "--language", "en"])
    assert told.exit_code == 1 and told.stderr.count("\n") == 1
    assert (
        'pip install "subcontract-core[notebook]"' in told.stderr
        and "uv run --extra notebook" in told.stderr
    )


def test_a_scenario_with_faults_is_told_before_anything_starts(tmp_path):
    (tmp_path / "wrong.yaml").write_text("people: 3\n", encoding="utf-8")
    told = CliRunner().invoke(main, ["serve", "--no-browser", str(tmp_path / "wrong.yaml")])
    assert told.exit_code == 1 and "Traceback" not in told.stderr and "wrong.yaml" in told.stderr


def test_every_word_of_the_template_comes_with_the_settings():
    template = (serving.HERE / "share/jupyter/voila/templates/subcontract/index.html.j2").read_text(
        encoding="utf-8"
    )
    used = (
        set(re.findall(r"\bwords\.(\w+) \|", template))
        | set(re.findall(r'data-sc-word="(\w+)"', template))
        | set(re.findall(r"words\[[a-z.]+\]\.(\w+)", template))
    )
    watch = (serving.HERE / "share/jupyter/voila/templates/subcontract/watch.js.j2").read_text(
        encoding="utf-8"
    )
    told = re.search(r"BUTTONS = \{(.*)\}", watch)[1]
    used |= (
        set(re.findall(r'say\([^()]*(?:\([^()]*\))?[^()]*, "(\w+)"\)', watch))
        | set(re.findall(r"(\w+):", told))
        | set(re.findall(r'"(\w+)"', told))
    )
    assert {
        "promise",
        "slow",
        "gone",
        "dead",
        "cut",
        "unreached",
        "failed",
        "again",
        "reload",
    } <= used
    given = serving.settings(Served(1, "sv"))["VoilaConfiguration"]["resources"]["subcontract"]
    assert set(given) == set(LANGUAGES)
    assert used - {"dataset"} <= set(given["sv"]) and used


def test_the_template_asks_no_other_machine():
    for name in ("index.html.j2", "watch.js.j2"):
        template = (serving.HERE / "share/jupyter/voila/templates/subcontract" / name).read_text(
            encoding="utf-8"
        )
        assert re.findall(r"(?:https?:)?//[\w.]+\.\w+", template) == []


@pytest.mark.parametrize("verbose", [False, True])
def test_a_fault_of_ours_is_a_sentence_to_the_visitor_and_a_line_to_the_host_or_all_of_it_to_who_asked(
    verbose, monkeypatch, capfd
):
    def broken(*_arguments, **_options):
        raise ZeroDivisionError("nobody foresaw this")

    monkeypatch.setattr("subcontract_core.notebook.explorer.Explorer", broken)
    monkeypatch.setenv(serving.LANGUAGE, "fi")
    monkeypatch.setenv(serving.VERBOSE, "1" if verbose else "0")
    shown = serving.page().value
    assert 'role="alert"' in shown and "ZeroDivisionError" not in shown and "Traceback" not in shown
    told = capfd.readouterr().err
    assert (
        "nobody foresaw this" in told
        and ("Traceback" in told) is verbose
        and (told.count("\n") > 1) is verbose
    )


def test_the_page_opens_in_the_language_and_with_the_group_that_were_asked_for(monkeypatch):
    monkeypatch.setenv(serving.LANGUAGE, "fi")
    monkeypatch.setenv(serving.SCENARIO, "ilomantsi-2022-09")
    page = serving.page()
    assert (page.language.code, page.state.question.scenario.id) == ("fi", "ilomantsi-2022-09")
