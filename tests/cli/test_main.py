"""The command line: exit codes, streams, and files that are whole or absent."""

import json
import subprocess
import sys

from attrs import evolve
from click.testing import CliRunner
import pytest

from subcontract_core.cli.main import main
from subcontract_core.model import catalogue
from subcontract_core.scenario.writing import scenario_to_yaml
from support.invented import country


@pytest.fixture
def scenario(monkeypatch, tmp_path):
    """A file of the invented country, whose law and models stand for the installed ones."""
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.delenv("SUBCONTRACT_STRICT_TEXTS")  # the invented country has no texts of its own
    monkeypatch.setattr(catalogue, "installed_law", country.law)
    monkeypatch.setattr(catalogue, "catalogue", lambda: country.catalogue(country.seller()))
    path = tmp_path / "invented.yaml"
    path.write_text(
        scenario_to_yaml(evolve(country.scenario(), title={"en": "Invented", "fi": "Keksitty"})),
        encoding="utf-8",
    )
    return str(path)


def call(*arguments):
    return CliRunner().invoke(main, arguments)


def test_compare_prints_a_page_on_stdout_and_nothing_else(scenario):
    result = call("compare", scenario)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Difference to today" in result.stdout


def test_the_language_option_wins_over_the_locale(scenario):
    assert "Ero nykytilanteeseen" in call("compare", scenario, "--language", "fi").stdout


def test_json_to_a_dash_is_the_only_thing_on_stdout(scenario):
    result = call("compare", scenario, "--json", "-")
    assert json.loads(result.stdout)["format"] == "subcontract-comparison"
    assert result.stderr == ""


def test_json_to_a_file_is_written_whole_and_the_page_is_still_shown(scenario, tmp_path):
    result = call("compare", scenario, "--json", str(tmp_path / "out.json"))
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["version"] == 1
    assert "Difference to today" in result.stdout
    assert "out.json" in result.stderr


def test_a_file_that_cannot_be_written_leaves_nothing_behind(scenario, tmp_path):
    result = call("compare", scenario, "--json", str(tmp_path / "no such folder" / "out.json"))
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr
    before = set(tmp_path.iterdir())
    (tmp_path / "taken").mkdir()
    assert call("compare", scenario, "--json", str(tmp_path / "taken" / "x" / "y")).exit_code == 1
    assert set(tmp_path.iterdir()) - before == {tmp_path / "taken"}


def test_a_replaced_file_keeps_its_old_text_when_the_run_fails(scenario, tmp_path):
    target = tmp_path / "out.json"
    target.write_text("old", encoding="utf-8")
    assert call("compare", scenario, "--models", "no-such", "--json", str(target)).exit_code == 1
    assert target.read_text(encoding="utf-8") == "old"


def test_a_fault_is_told_on_stderr_without_a_traceback(scenario):
    result = call("compare", scenario, "--models", "seler")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "did you mean seller?" in result.stderr
    assert "Traceback" not in result.stderr


def test_all_faults_of_a_file_are_told_one_on_a_line(scenario, tmp_path):
    bad = tmp_path / "bad.yaml"
    bad.write_text(
        open(scenario, encoding="utf-8").read().replace("2000", "twenty").replace("sweeping", "''"),
        encoding="utf-8",
    )
    result = call("compare", str(bad))
    assert result.exit_code == 1
    assert len(result.stderr.strip().splitlines()) >= 2


def test_an_empty_list_of_models_is_a_fault(scenario):
    assert call("compare", scenario, "--models", ",").exit_code == 1


@pytest.mark.parametrize(
    "arguments",
    [("compare", "--no-such"), ("compare", "--language", "de"), ("explain", "x"), ("no-such",)],
)
def test_wrong_usage_leaves_with_two(arguments):
    result = call(*arguments)
    assert result.exit_code == 2
    assert result.stderr


def test_models_are_listed_with_their_state(scenario):
    result = call("models")
    assert result.exit_code == 0
    assert "seller\n  Title: Seller\n  Region: Invented\n  State: ready" in result.stdout


def test_bundled_scenarios_are_listed_with_their_titles():
    result = call("scenarios", "--language", "fi")
    assert result.exit_code == 0
    assert "one-group-five-systems " in result.stdout
    assert "Yksi ryhmä viidessä järjestelmässä" in result.stdout


def test_explain_shows_arithmetic_law_values_and_terms(scenario):
    fee = call(
        "explain", scenario, "--model", "seller", "--person", "P1", "--line", "assignment_fee"
    )
    assert fee.exit_code == 0
    assert (
        "3 h × €12.00 an hour = €36.00" in fee.stdout.replace("\u00a0", " ")
        or "Wage [wage]: €12.00 an hour" in fee.stdout
    )
    grant = call(
        "explain", scenario, "--model", "seller", "--person", "P1", "--line", "national_pension"
    ).stdout
    assert "Monthly grant [grant.amount]: €100.00 a month, from 1 January 2030" in grant
    assert (
        "Earnings limit [grant.limit]: €50.00 a month, from 1 January 2030 (from memory, to be"
        " checked)" in grant
    )
    assert "Source: Gazette of Invented" in grant
    assert "Grant Act, s. 1" in grant


def test_explain_names_the_people_there_are(scenario):
    result = call("explain", scenario, "--model", "seller", "--person", "P9")
    assert result.exit_code == 1
    assert "P1, P2" in result.stderr


def test_the_version_is_printed():
    assert call("--version").stdout == "subcontract, version 0.1.0\n"


def test_help_imports_nothing_heavy_and_no_command_imports_pandas():
    code = (
        "import sys, subcontract_core.cli.main; print(sorted({'numpy', 'babel', 'pandas', 'yaml',"
        " 'pluggy'} & set(sys.modules)))"
    )
    assert (
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        ).stdout
        == "[]\n"
    )
    code = (
        "import sys; from subcontract_core.report import json_format; from subcontract_core.report.terminal import comparison, explanation; print('pandas' in"
        " sys.modules)"
    )
    assert (
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        ).stdout
        == "False\n"
    )


def test_a_closed_pipe_is_no_traceback():
    command = (
        f"{sys.executable} -c 'from subcontract_core.cli.main import main; main()' scenarios | true"
    )
    result = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert "Traceback" not in result.stderr


def every_command(group=main, before=()):
    """The words of each command and of each group of them."""
    yield before
    for name, command in getattr(group, "commands", {}).items():
        yield from every_command(command, (*before, name))


@pytest.mark.parametrize(
    "words", [words for words in every_command() if words != ("lab",)], ids=" ".join
)
@pytest.mark.parametrize(
    "more",
    [("--no-such-option",), ("--language",), ("--language", "xx"), ("--language=",), ("-",) * 9],
)
def test_a_command_that_is_typed_wrong_is_answered_in_sentences(words, more):
    result = call(*words, *more)
    assert result.exit_code == 2 and isinstance(result.exception, SystemExit), result.exception
    assert result.stdout == "" and "Error: " in result.stderr


@pytest.mark.parametrize("words", [(), ("law",)], ids=" ".join)
def test_a_group_of_commands_alone_shows_what_there_is(words):
    result = call(*words)
    assert result.exit_code == 2 and isinstance(result.exception, SystemExit), result.exception
    assert "Commands:" in result.stderr and "--language" not in result.stderr


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "a fault of the program"),
        ("fi", "ohjelman tai lisäosan oma vika"),
        ("sv", "ett fel i programmet"),
    ],
)
def test_what_nobody_foresaw_is_a_sentence_and_its_place_is_shown_to_who_asks(
    language, words, monkeypatch
):
    def fail():
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(catalogue, "catalogue", fail)
    result = call("models", "--language", language)
    assert result.exit_code == 1 and result.stdout == ""
    assert (
        result.stderr.startswith(words) and "ZeroDivisionError: division by zero" in result.stderr
    )
    assert len(result.stderr.splitlines()) == 1
    monkeypatch.setenv("SUBCONTRACT_TRACEBACK", "1")
    assert isinstance(call("models").exception, ZeroDivisionError)


def test_too_little_memory_is_told_as_that(monkeypatch):
    def fail():
        raise MemoryError

    monkeypatch.setattr(catalogue, "catalogue", fail)
    assert (
        call("models", "--language", "en").stderr
        == "this computer has too little memory for that\n"
    )
