"""The command that tells which exercise teaches what."""

from click.testing import CliRunner

from subcontract_core.cli.main import main


def call(*arguments):
    return CliRunner().invoke(main, ["exercises", *arguments])


def test_the_list_is_printed_in_the_language_asked_for():
    result = call("--language", "fi")
    assert result.exit_code == 0
    assert "Mikä harjoitus opettaa mitä" in result.stdout


def test_the_sheet_is_written(tmp_path):
    file = tmp_path / "exercises.html"
    result = call("--html", str(file), "--language", "en")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "J-20" in file.read_text(encoding="utf-8")
