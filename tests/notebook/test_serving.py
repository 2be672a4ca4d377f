"""Serving the explorer, without a server: who may reach it, what it keeps, what a visitor is told."""

import re
import socket

from click.testing import CliRunner
import pytest

from subcontract_core.cli import main
from subcontract_core.notebook import kernels, serving
from subcontract_core.report.language import LANGUAGES


@pytest.mark.parametrize(("address", "is_local"), [("127.0.0.1", True), ("127.8.0.1", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("192.168.1.5", False), ("::", False), ("localhost.example", False)])
def test_only_an_address_that_leads_to_this_machine_is_local(address, is_local):
    assert serving.is_local(address) is is_local


def test_other_computers_are_refused_unless_they_are_asked_for(monkeypatch):
    asked = []
    monkeypatch.setattr(serving, "serve", lambda **options: asked.append(options["address"]) or 0)
    refused = CliRunner().invoke(main, ["serve", "--address", "0.0.0.0", "--language", "en"])
    assert refused.exit_code == 2 and "--allow-others" in refused.stderr and asked == []
    assert CliRunner().invoke(main, ["serve", "--address", "0.0.0.0", "--allow-others"]).exit_code == 0
    assert asked == ["0.0.0.0"]


def test_a_page_for_others_does_not_promise_that_nothing_leaves_the_visitors_computer():
    for code in LANGUAGES:
        here, shared = serving.words()[code], serving.words("0.0.0.0")[code]
        assert here["promise"] != shared["promise"]
        assert {**here, "promise": ""} == {**shared, "promise": ""}


def test_a_port_that_is_taken_is_told_before_anything_starts():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        told = CliRunner().invoke(main, ["serve", "--no-browser", "--port", str(port), "--language", "en"])
    assert told.exit_code == 1
    assert str(port) in told.stderr and "another program uses it" in told.stderr and "opens at" not in told.stderr


def test_a_scenario_with_faults_is_told_before_anything_starts(tmp_path):
    (tmp_path / "wrong.yaml").write_text("people: 3\n", encoding="utf-8")
    told = CliRunner().invoke(main, ["serve", "--no-browser", str(tmp_path / "wrong.yaml")])
    assert told.exit_code == 1 and "Traceback" not in told.stderr and "wrong.yaml" in told.stderr


def test_every_word_of_the_template_comes_with_the_settings():
    template = (serving.HERE / "share/jupyter/voila/templates/subcontract/index.html.j2").read_text(encoding="utf-8")
    used = set(re.findall(r"\bwords\.(\w+) \|", template)) | set(re.findall(r'data-sc-word="(\w+)"', template)) | set(re.findall(r"words\[[a-z.]+\]\.(\w+)", template))
    given = serving.settings(port=1, language="sv", warm=0)["VoilaConfiguration"]["resources"]["subcontract"]
    assert set(given) == set(LANGUAGES)
    assert used - {"dataset"} <= set(given["sv"]) and used


def test_the_template_asks_no_other_machine():
    template = (serving.HERE / "share/jupyter/voila/templates/subcontract/index.html.j2").read_text(encoding="utf-8")
    assert re.findall(r"(?:https?:)?//[\w.]+\.\w+", template) == []


def test_a_fault_of_ours_is_a_sentence_to_the_visitor_and_a_traceback_to_the_host(monkeypatch, capfd):
    def broken(*_arguments, **_options):
        raise ZeroDivisionError("nobody foresaw this")

    monkeypatch.setattr("subcontract_core.notebook.explorer.Explorer", broken)
    monkeypatch.setenv(serving.LANGUAGE, "fi")
    shown = serving.page().value
    assert 'role="alert"' in shown and "ZeroDivisionError" not in shown and "Traceback" not in shown
    assert "nobody foresaw this" in capfd.readouterr().err


def test_the_page_opens_in_the_language_and_with_the_group_that_were_asked_for(monkeypatch):
    monkeypatch.setenv(serving.LANGUAGE, "fi")
    monkeypatch.setenv(serving.SCENARIO, "ilomantsi-2022-09")
    page = serving.page()
    assert (page.language.code, page.state.question.scenario.id) == ("fi", "ilomantsi-2022-09")


@pytest.mark.parametrize(("was_open", "ended"), [(True, ["k"]), (False, [])])
def test_an_idle_kernel_ends_when_its_page_has_gone_and_stays_when_it_waits_for_its_first(was_open, ended, monkeypatch):
    found = []

    async def end(_self, kernel):
        found.append(kernel)

    monkeypatch.setattr(kernels.AsyncMappingKernelManager, "cull_kernel_if_idle", end)
    manager = kernels.Kernels()
    if was_open:
        manager.notify_connect("k")
        manager.notify_disconnect("k")
    with pytest.raises(StopIteration):  # nothing in it waits
        manager.cull_kernel_if_idle("k").send(None)
    assert found == ended
