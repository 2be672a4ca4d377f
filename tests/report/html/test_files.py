"""Writing the report to a file."""

from click.testing import CliRunner
import pytest

from subcontract_core import compare as answer
from subcontract_core.analysis.analysis import Analysis
from subcontract_core.base.errors import SubcontractError
from subcontract_core.cli.main import main
from subcontract_core.report.html import write_html
from subcontract_core.report.text.language import Language
from support.invented import country
from support.invented_models import compared

EN = Language("en", strict=True)


SELLER = country.catalogue(country.seller())


def test_the_command_writes_the_report_and_still_prints_the_page(tmp_path):
    done = CliRunner().invoke(
        main,
        [
            "compare",
            "one-group-five-systems",
            "--models",
            "jobcenter-app",
            "--language",
            "fi",
            "--html",
            str(tmp_path / "a.html"),
        ],
    )
    assert done.exit_code == 0
    assert "Helsingin Jobcenter" in done.stdout
    assert (
        (tmp_path / "a.html")
        .read_text(encoding="utf-8")
        .startswith('<!DOCTYPE html>\n<html lang="fi">')
    )


@pytest.mark.parametrize("name", ["missing/a.html", "a.pdf", "folder.html"])
def test_a_path_that_cannot_be_written_is_one_message_before_anything_is_counted(tmp_path, name):
    (tmp_path / "folder.html").mkdir()
    done = CliRunner().invoke(
        main,
        [
            "compare",
            "one-group-five-systems",
            "--models",
            "jobcenter-app",
            "--language",
            "en",
            "--html",
            str(tmp_path / name),
        ],
    )
    assert done.exit_code == 1 and done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1 and str(tmp_path) in done.stderr


def test_an_answer_writes_its_report_and_gives_the_path(tmp_path):
    path = answer("one-group-five-systems", ["jobcenter-app"], language="en").to_html(
        tmp_path / "a.html"
    )
    assert path.stat().st_size > 10_000
    assert [p.name for p in tmp_path.iterdir()] == ["a.html"]


def test_what_stood_in_the_file_stays_when_writing_fails(tmp_path, monkeypatch):
    import os

    file = tmp_path / "a.html"
    file.write_text("before", encoding="utf-8")

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(SubcontractError, match="cannot be written"):
        write_html(Analysis(compared(), SELLER), file, EN, overwrite=True)
    assert file.read_text(encoding="utf-8") == "before" and len(list(tmp_path.iterdir())) == 1
