"""The command that tells what else a person could be offered."""

from click.testing import CliRunner

from subcontract_core.cli.main import main


def call(*arguments):
    return CliRunner().invoke(main, ["neighbours", *arguments])


def test_the_page_tells_the_neighbours_and_that_they_are_not_computed():
    result = call("--language", "en")
    assert result.exit_code == 0
    assert "Nothing on this page is computed" in result.stdout
    assert "Supported apprenticeship" in result.stdout


def test_the_page_to_print_is_written(tmp_path):
    file = tmp_path / "neighbours.html"
    result = call("--html", str(file), "--language", "fi")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "Mitä muuta ihmiselle voi tarjota" in file.read_text(encoding="utf-8")
