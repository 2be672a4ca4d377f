"""What each command may write over: nothing unasked, never what it reads, and whatever happens
the old file or the new one.
"""

import json
import os
from pathlib import Path
import stat
import subprocess
import sys
import time

from click.testing import CliRunner
import pytest

from subcontract_core.api import compare
from subcontract_core.base.errors import SubcontractError
from subcontract_core.cli.main import main
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.workbook import write_workbook
from subcontract_core.scenario.writing import scenario_to_yaml
from support.chances import FILE, MODEL
from support.paths import GOLDEN

EN = Language("en")


GOLDEN = GOLDEN / "wage_subsidy.csv"


GROUP = "vaalijala-2022"


CHANCE = ("{read}", "--model", MODEL, "--person", "P1", "--draws", "5")


# Each command that writes: its words, with {out} for the file and {read} for the one that it reads,
# and how the names end.
COMMANDS = {
    "break-even --excel": (
        ("break-even", "{read}", "--model", "vaalijala", "--excel", "{out}"),
        ".xlsx",
        ".yaml",
    ),
    "break-even --json": (
        ("break-even", "{read}", "--model", "vaalijala", "--json", "{out}"),
        ".json",
        ".yaml",
    ),
    "chance --json": (("chance", *CHANCE, "--json", "{out}"), ".json", ".chances.yaml"),
    "chance --html": (("chance", *CHANCE, "--html", "{out}"), ".html", ".chances.yaml"),
    "chance --excel": (("chance", *CHANCE, "--excel", "{out}"), ".xlsx", ".chances.yaml"),
    "chance --open-draw": (
        ("chance", *CHANCE, "--open-draw", "1", "{out}"),
        ".yaml",
        ".chances.yaml",
    ),
    "year --json": (
        ("year", "{read}", "--model", "vaalijala", "--person", "P1", "--json", "{out}"),
        ".json",
        ".yaml",
    ),
    "year --excel": (
        ("year", "{read}", "--model", "vaalijala", "--person", "P1", "--excel", "{out}"),
        ".xlsx",
        ".yaml",
    ),
    "year --html": (
        ("year", "{read}", "--model", "vaalijala", "--person", "P1", "--html", "{out}"),
        ".html",
        ".yaml",
    ),
    "year --open": (
        ("year", *CHANCE[:5], "--open", "1", "--to", "{out}"),
        ".yaml",
        ".chances.yaml",
    ),
    "compare --json": (
        ("compare", "{read}", "--models", "vaalijala", "--json", "{out}"),
        ".json",
        ".yaml",
    ),
    "compare --excel": (
        ("compare", "{read}", "--models", "vaalijala", "--excel", "{out}"),
        ".xlsx",
        ".xlsx",
    ),
    "compare --html": (
        ("compare", "{read}", "--models", "work-activity", "--html", "{out}"),
        ".html",
        ".yaml",
    ),
    "compare --summary": (
        ("compare", "{read}", "--models", "work-activity", "--summary", "{out}"),
        ".html",
        ".yaml",
    ),
    "economy --html": (
        ("economy", "{read}", "--models", "work-activity", "--html", "{out}"),
        ".html",
        ".yaml",
    ),
    "economy --excel": (
        ("economy", "{read}", "--models", "work-activity", "--excel", "{out}"),
        ".xlsx",
        ".yaml",
    ),
    "economy --json": (
        ("economy", "{read}", "--models", "work-activity", "--json", "{out}"),
        ".json",
        ".yaml",
    ),
    "exercises --html": (("exercises", "--html", "{out}"), ".html", ""),
    "exercises --play": (("exercises", "--play", "{out}"), ".html", ""),
    "neighbours --html": (("neighbours", "--html", "{out}"), ".html", ""),
    "template": (("template", "{out}", "{read}"), ".xlsx", ".xlsx"),
    "person --html": (
        ("person", "{read}", "--model", "vaalijala", "--person", "P1", "--html", "{out}"),
        ".html",
        ".yaml",
    ),
    "quality --html": (("quality", "--html", "{out}"), ".html", ""),
    "quality --excel": (("quality", "--excel", "{out}"), ".xlsx", ""),
    "training --board": (("training", "month-30", "--board", "{out}"), ".html", ""),
    "training --html": (("training", "month-30", "--html", "{out}"), ".html", ""),
    "law compute --out": (
        ("law", "compute", "wage_subsidy", "--cases", "{read}", "--out", "{out}"),
        ".csv",
        ".csv",
    ),
    "schema --json": (("schema", "model", "--json", "{out}"), ".json", ""),
    "models --json": (("models", "--matrix", "--json", "{out}"), ".json", ""),
    "pilots --json": (("pilots", "--json", "{out}"), ".json", ""),
}


# Commands that write a folder of their own, and refuse any other: the test that holds it.
FOLDERS = {"population": "tests/populations/test_population.py"}

# The kind of the output may be that of the input, so that one can name the other.
READERS = {name: found for name, found in COMMANDS.items() if found[2]}


EVERY = pytest.mark.parametrize("command", COMMANDS)


def reading(folder: Path, suffix: str) -> Path | str:
    """A file that a command can read."""
    if not suffix:
        return ""
    file = folder / f"read{suffix}"
    if file.exists():
        return file
    if suffix == ".csv":
        file.write_text(
            "\n".join(GOLDEN.read_text(encoding="utf-8").splitlines()[:3]) + "\n", encoding="utf-8"
        )
    elif suffix == ".chances.yaml":
        file.write_text(FILE, encoding="utf-8")
    elif suffix == ".xlsx":
        write_workbook(file, EN, load_scenario(GROUP))
    else:
        file.write_text(scenario_to_yaml(load_scenario(GROUP)), encoding="utf-8")
    return file


def run(command: str, folder: Path, out: Path | str, *more: str):
    words, _, read = COMMANDS[command]
    line = [word.format(out=out, read=reading(folder, read)) for word in words]
    return CliRunner().invoke(main, [*line, "--language", "en", *more])


def refused(result, words: str) -> None:
    """The command left with one sentence and without a traceback."""
    assert (result.exit_code, result.stdout) == (1, ""), result.output
    assert words in result.stderr and "Traceback" not in result.stderr


def test_every_command_that_writes_stands_in_the_table():
    def writing(group, before=()):
        for name in group.list_commands(None):
            command = group.get_command(None, name)
            if hasattr(command, "commands"):
                yield from writing(command, (*before, name))
            elif any(option.name == "force" for option in command.params):
                yield " ".join((*before, name))
            elif name not in FOLDERS:
                assert not {"--json", "--excel", "--html", "--out"} & {
                    flag for option in command.params for flag in option.opts
                }

    assert set(writing(main)) == {name.split(" --")[0] for name in COMMANDS}


@EVERY
def test_a_file_that_exists_is_left_as_it_is_until_it_is_asked_for(command, tmp_path):
    out = tmp_path / f"out{COMMANDS[command][1]}"
    out.write_bytes(b"mine")
    out.chmod(0o600)
    refused(
        run(command, tmp_path, out),
        "exists already and was left as it is. To write over it, add --force",
    )
    assert out.read_bytes() == b"mine"
    done = run(command, tmp_path, out, "--force")
    assert done.exit_code == 0 and len(out.read_bytes()) > 100
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert run(command, tmp_path, tmp_path / f"new{COMMANDS[command][1]}").exit_code == 0
    assert not [path.name for path in tmp_path.iterdir() if path.name.startswith(".")]


@EVERY
def test_a_link_is_written_through_and_stays_a_link(command, tmp_path):
    (tmp_path / "there").mkdir()
    target, suffix = tmp_path / "there" / "real", COMMANDS[command][1]
    target.write_bytes(b"mine")
    soft, hard = tmp_path / f"soft{suffix}", tmp_path / f"hard{suffix}"
    soft.symlink_to(target)
    refused(run(command, tmp_path, soft), "exists already")
    assert run(command, tmp_path, soft, "--force").exit_code == 0
    assert soft.is_symlink() and target.read_bytes() != b"mine"
    written = target.read_bytes()
    target.write_bytes(b"mine")
    os.link(target, hard)
    assert run(command, tmp_path, hard, "--force").exit_code == 0
    assert target.read_bytes() == hard.read_bytes() == written and os.path.samefile(target, hard)


@EVERY
def test_a_folder_a_missing_one_and_a_protected_file_are_told_before_anything_is_counted(
    command, tmp_path, monkeypatch
):
    suffix = COMMANDS[command][1]
    reading(tmp_path, COMMANDS[command][2])
    monkeypatch.setattr(
        "subcontract_core.scenario.load_scenario", lambda *_: pytest.fail("it began to read")
    )
    (tmp_path / f"folder{suffix}").mkdir()
    refused(
        run(command, tmp_path, tmp_path / f"folder{suffix}"), "is a folder; give the name of a file"
    )
    refused(
        run(command, tmp_path, f"{tmp_path}/new{suffix}/"), "is a folder; give the name of a file"
    )
    refused(run(command, tmp_path, tmp_path / "none" / f"x{suffix}"), "there is no folder")
    protected = tmp_path / f"protected{suffix}"
    protected.write_bytes(b"mine")
    protected.chmod(0o444)
    refused(run(command, tmp_path, protected, "--force"), "is protected against writing")
    lost = tmp_path / f"lost{suffix}"
    lost.symlink_to(tmp_path / "none" / "x")
    refused(run(command, tmp_path, lost), "there is no folder")
    assert protected.read_bytes() == b"mine" and not (tmp_path / f"new{suffix}").exists()


@pytest.mark.parametrize("command", READERS)
@pytest.mark.parametrize("as_what", ["itself", "another spelling", "a soft link", "a hard link"])
def test_what_is_read_is_never_written_over_whatever_it_is_called(command, as_what, tmp_path):
    _, suffix, read = COMMANDS[command]
    source = Path(reading(tmp_path, read))
    before = source.read_bytes()
    if suffix == read or suffix == ".json":  # an output of any name may name the input
        out = source
    else:
        out = tmp_path / f"alias{suffix}"
        out.symlink_to(source)
    (tmp_path / "in").mkdir()
    named = {
        "itself": out,
        "another spelling": f"{tmp_path}/in/../{out.name}",
        "a soft link": tmp_path / f"soft{suffix}",
        "a hard link": tmp_path / f"hard{suffix}",
    }[as_what]
    if as_what == "a soft link":
        named.symlink_to(out)
    if as_what == "a hard link":
        os.link(source, named)
    for more in ((), ("--force",)):
        refused(
            run(command, tmp_path, named, *more),
            "is the file that is read, and it is never written over",
        )
    assert source.read_bytes() == before


def test_a_reform_is_an_input_too_in_the_command_and_in_python(tmp_path):
    from subcontract_core import finland

    reform = tmp_path / "reform.html"
    reform.write_bytes(
        (
            Path(finland.__file__).parent / "law" / "reforms" / "earnings-limit-1500.yaml"
        ).read_bytes()
    )
    done = CliRunner().invoke(
        main,
        [
            "compare",
            GROUP,
            "--models",
            "vaalijala",
            "--reform",
            str(reform),
            "--html",
            str(reform),
            "--force",
            "--language",
            "en",
        ],
    )
    refused(done, "is the file that is read")
    with pytest.raises(SubcontractError, match="is the file that is read"):
        compare(GROUP, ["vaalijala"], reforms=[str(reform)], language="en").to_html(
            reform, overwrite=True
        )


def test_the_name_of_an_output_may_be_its_ending_only_and_an_empty_one_is_told(
    tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    assert run("template", tmp_path, ".xlsx").exit_code == 0 and (tmp_path / ".xlsx").exists()
    refused(run("pilots --json", tmp_path, ""), ". is a folder; give the name of a file")


def test_two_outputs_in_one_file_are_refused_and_every_fault_of_the_outputs_is_told_at_once(
    tmp_path,
):
    (tmp_path / "b.html").symlink_to(tmp_path / "a.json")
    done = CliRunner().invoke(
        main,
        [
            "compare",
            GROUP,
            "--json",
            str(tmp_path / "a.json"),
            "--html",
            str(tmp_path / "b.html"),
            "--excel",
            str(tmp_path / "c.txt"),
            "--language",
            "en",
        ],
    )
    refused(done, "are one file; give each result a name of its own")
    assert len(done.stderr.splitlines()) == 2 and "ends with .xlsx" in done.stderr
    assert not (tmp_path / "a.json").exists()


def test_in_python_too_a_file_is_replaced_only_when_that_is_said_and_the_input_never(tmp_path):
    source = tmp_path / "group.xlsx"
    write_workbook(source, EN, load_scenario(GROUP))
    before = source.read_bytes()
    answer = compare(source, ["vaalijala"], language="en")
    writers = {
        "out.xlsx": answer.to_excel,
        "out.html": answer.to_html,
        "p1.html": lambda path, **how: answer.person_page("P1", "vaalijala", path, **how),
        "again.xlsx": lambda path, **how: write_workbook(
            path, EN, answer.comparison.scenario, **how
        ),
    }
    for name, write in writers.items():
        (tmp_path / name).write_bytes(b"mine")
        with pytest.raises(SubcontractError, match="overwrite=True"):
            write(tmp_path / name)
        assert (tmp_path / name).read_bytes() == b"mine"
        write(tmp_path / name, overwrite=True)
        assert len((tmp_path / name).read_bytes()) > 1000
    for write in (answer.to_excel, writers["again.xlsx"]):
        with pytest.raises(SubcontractError, match="is the file that is read"):
            write(source, overwrite=True)
    assert source.read_bytes() == before


def at_a_terminal(arguments: list[str], answer: str) -> tuple[int, str]:
    """A command at a terminal of its own: how it left, and what was seen."""
    import pty

    child, seen = pty.fork()
    if not child:
        os.execvp(
            sys.executable,
            [
                sys.executable,
                "-c",
                "from subcontract_core.cli.main import main; main()",
                *arguments,
            ],
        )
    text, asked = b"", False
    try:
        while part := os.read(seen, 4096):
            text += part
            if not asked and b"[" in text and b"/" in text:
                time.sleep(0.1)
                os.write(seen, f"{answer}\n".encode())
                asked = True
    except OSError:
        pass  # a terminal whose program has gone
    os.close(seen)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), text.decode()


@pytest.mark.parametrize(
    ("language", "answer", "question", "taken"),
    [
        ("fi", "k", "Kirjoitetaanko päälle? [k/E]", True),
        ("sv", "", "Skriva över? [j/N]", False),
        ("en", "n", "Write over it? [y/N]", False),
    ],
)
def test_at_a_terminal_one_is_asked_in_ones_language_and_only_a_yes_is_a_yes(
    language, answer, question, taken, tmp_path
):
    file = tmp_path / "t.xlsx"
    file.write_bytes(b"mine")
    code, seen = at_a_terminal(["template", str(file), "--language", language], answer)
    assert question in seen
    assert (code, file.read_bytes() == b"mine") == ((0, False) if taken else (1, True))


def test_a_device_is_written_to_and_what_is_shown_is_only_the_json():
    line = [
        sys.executable,
        "-c",
        "from subcontract_core.cli.main import main; main()",
        "pilots",
        "--json",
    ]
    for target in ("/dev/stdout", "-"):
        assert (
            json.loads(subprocess.run([*line, target], capture_output=True, check=True).stdout)[
                "format"
            ]
            == "subcontract-pilots"
        )
    assert subprocess.run([*line, "/dev/null"], capture_output=True, check=True).stdout == b""


def test_standard_output_that_a_shell_sent_into_a_file_is_not_replaced(tmp_path):
    line = (
        f"{sys.executable} -c 'from subcontract_core.cli.main import main; main()' pilots --json"
        " /dev/stdout > out.json"
    )
    subprocess.run(["bash", "-c", line], cwd=tmp_path, check=True)
    assert (
        json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["format"]
        == "subcontract-pilots"
    )
