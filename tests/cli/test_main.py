"""The command line: exit codes, streams, and files that are whole or absent."""

import subprocess
import sys

from click.testing import CliRunner
import pytest

from subcontract_core.cli.main import main
from subcontract_core.model import catalogue


def call(*arguments):
    return CliRunner().invoke(main, arguments)


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


@pytest.mark.parametrize(
    "arguments",
    [("compare", "--no-such"), ("compare", "--language", "de"), ("explain", "x"), ("no-such",)],
)
def test_wrong_usage_leaves_with_two(arguments):
    result = call(*arguments)
    assert result.exit_code == 2
    assert result.stderr


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
    ("language", "words", "whose"),
    [
        ("en", "a fault of the program", ": ZeroDivisionError"),
        # what Python says stays English, and the sentence says so
        ("fi", "ohjelman tai lisäosan oma vika", "(englanniksi): ZeroDivisionError"),
        ("sv", "ett fel i programmet", "(engelska): ZeroDivisionError"),
    ],
)
def test_what_nobody_foresaw_is_a_sentence_and_its_place_is_shown_to_who_asks(
    language, words, whose, monkeypatch
):
    def fail():
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(catalogue, "catalogue", fail)
    result = call("models", "--language", language)
    assert result.exit_code == 1 and result.stdout == ""
    assert result.stderr.startswith(words) and f"{whose}: division by zero" in result.stderr
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


def test_only_the_module_of_the_command_is_loaded_and_a_misspelt_one_is_met_with_what_is_meant():
    code = (
        "import sys; from subcontract_core.cli.main import main; main(['scenarios'],"
        " standalone_mode=False); loaded = [one for one in sys.modules if '.cli.' in one];"
        "assert not [one for one in loaded if one.endswith(('.comparing', '.population'))], loaded"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, timeout=120)
    assert "Did you mean 'compare'?" in call("comparee", "--language", "en").stderr
