"""What is printed on any machine: code pages, locales, closed and narrow outputs, in processes
of their own.
"""

import json
import os
import subprocess
import sys

import pytest

COMMAND = [sys.executable, "-c", "from subcontract_core.cli.main import main; main()"]
GROUP = ("compare", "everyday-2026-05", "--models", "work-activity,eksote-external")
CODE_PAGES = [
    {"PYTHONUTF8": "0", "PYTHONIOENCODING": page} for page in ("cp1252", "cp850", "ascii")
]
CODE_PAGES += [
    {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": locale}
    for locale in ("C", "fi_FI.ISO-8859-1")
]


def run(*arguments, **environment):
    cleared = {
        name: value
        for name, value in os.environ.items()
        if name not in ("COLUMNS", "LANGUAGE", "LC_ALL", "LANG")
    }
    return subprocess.run(
        [*COMMAND, *arguments], env=cleared | environment, capture_output=True, check=False
    )


@pytest.fixture(scope="module")
def page():
    """The page as UTF-8 says it."""
    return run(*GROUP, "--language", "fi", PYTHONUTF8="1").stdout


@pytest.mark.parametrize("environment", CODE_PAGES, ids=str)
def test_what_is_redirected_is_utf_8_whatever_the_code_page(environment, page):
    done = run(*GROUP, "--language", "fi", **environment)
    assert done.returncode == 0 and done.stdout.replace(b"\r", b"") == page
    assert "−23,87\u00a0€" in done.stdout.decode("utf-8") and b"?" not in done.stdout


@pytest.mark.parametrize("environment", CODE_PAGES[:3], ids=str)
def test_json_is_utf_8_and_a_fault_too(environment, tmp_path):
    told = json.loads(run(*GROUP, "--json", "-", **environment).stdout.decode("utf-8"))
    assert told["format"] == "subcontract-comparison"
    (tmp_path / "x.json").write_text("mine")
    fault = run("pilots", "--json", str(tmp_path / "x.json"), "--language", "fi", **environment)
    assert fault.returncode == 1 and "päälle" in fault.stderr.decode("utf-8")


def test_a_terminal_that_lacks_a_sign_shows_the_nearest_and_never_loses_a_minus():
    code = (
        "import sys, io; sys.stdout = io.TextIOWrapper(io.BytesIO(), encoding='ascii');"
        " sys.stdout.isatty = lambda: True\nfrom subcontract_core.cli import streams;"
        " streams.prepare(); print('−23,87\\u00a0€ … Ä 1–2', end=''); sys.stdout.flush();"
        " sys.stderr.write(repr(sys.stdout.buffer.getvalue()))"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stderr
    assert told == repr(b"-23,87 EUR  ... A 1-2")


@pytest.mark.parametrize("arguments", ["pilots", "--help", "law rules"])
@pytest.mark.parametrize("closed", [">&-", "> /dev/full", "| true"])
def test_an_output_that_takes_nothing_is_an_error_and_no_traceback(arguments, closed):
    line = (
        f"{sys.executable} -c 'from subcontract_core.cli.main import main; main()' {arguments} {closed};"
        " exit ${PIPESTATUS[0]}"
    )
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr and "Exception ignored" not in done.stderr
    assert len(done.stderr.splitlines()) == (0 if closed == "| true" else 1)


def test_with_standard_error_closed_a_complaint_does_not_come_among_the_answers():
    line = (
        f"{sys.executable} -c 'from subcontract_core.cli.main import main; main()' compare"
        " --no-such-option 2>&-"
    )
    done = subprocess.run(["bash", "-c", line], capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (2, b"")


def test_with_the_output_closed_the_files_are_still_written(tmp_path):
    line = (
        f"{sys.executable} -c 'from subcontract_core.cli.main import main; main()' {' '.join(GROUP)}"
        f" --json {tmp_path}/x.json >&-"
    )
    assert subprocess.run(["bash", "-c", line], capture_output=True, check=False).returncode == 0
    assert json.loads((tmp_path / "x.json").read_text(encoding="utf-8"))["version"] == 1


def test_when_files_are_written_the_terminal_gets_a_summary_and_the_page_when_asked(tmp_path):
    whole = run(*GROUP, "--language", "en").stdout.decode().splitlines()
    short = (
        run(*GROUP, "--language", "en", "--html", str(tmp_path / "r.html"))
        .stdout.decode()
        .splitlines()
    )
    asked = (
        run(*GROUP, "--language", "en", "--html", str(tmp_path / "s.html"), "--page")
        .stdout.decode()
        .splitlines()
    )
    assert len(short) < 40 < len(whole) == len(asked)
    assert (
        "Difference to today" in short
        and any("eksote-external" in line for line in short)
        and "--page" in short[-1]
    )


@pytest.mark.parametrize("columns", [40, 60])
@pytest.mark.parametrize(
    "arguments",
    [
        GROUP,
        ("models", "--matrix"),
        ("law", "rules"),
        ("explain", "imatra-2021-07", "--model", "eksote-external", "--person", "P1"),
    ],
    ids=" ".join,
)
def test_a_page_fits_the_window_and_says_the_same(arguments, columns):
    narrow = run(*arguments, "--language", "fi", COLUMNS=str(columns)).stdout.decode()
    assert max(map(len, narrow.splitlines())) <= columns
    if arguments == GROUP:  # every amount of the wide page is there
        wide = run(*arguments, "--language", "fi").stdout.decode()
        amounts = [word for word in wide.split(" ") if "€" in word]
        assert amounts and all(word.strip() in narrow for word in amounts)
