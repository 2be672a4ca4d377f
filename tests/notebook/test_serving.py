"""Serving the explorer, without a server: who may reach it, what it keeps, what a visitor is
told.
"""

import re

from click.testing import CliRunner
from jupyter_server.base.websocket import WebSocketMixin
import pytest

from subcontract_core.cli.main import main
from subcontract_core.notebook import serving
from subcontract_core.notebook.asked import Served
from subcontract_core.report.text.language import LANGUAGES


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
