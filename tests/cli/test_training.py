"""The command `training`."""

from click.testing import CliRunner

from subcontract_core.cli.main import main


def run(*arguments):
    return CliRunner().invoke(main, ["training", *arguments])


def test_it_shows_the_answers_and_writes_the_sheets(tmp_path):
    assert "Kuukausi pelissä" in run("month-30", "--language", "fi").output
    file = tmp_path / "sheets.html"
    done = run("month-30", "--html", str(file), "--language", "fi")
    assert done.exit_code == 0 and "vetäjän sivu" in file.read_text(encoding="utf-8")


def test_nothing_is_overwritten_unasked_and_an_unknown_deck_is_told(tmp_path):
    file = tmp_path / "sheets.html"
    file.write_text("mine", encoding="utf-8")
    assert run("month-30", "--html", str(file)).exit_code == 1
    assert file.read_text(encoding="utf-8") == "mine"
    done = run("no-such-deck")
    assert done.exit_code == 1 and "month-60" in done.output and "Traceback" not in done.output
