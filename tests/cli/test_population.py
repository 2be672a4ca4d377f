"""`subcontract population`: a table of people in, sums in a folder out, progress on stderr."""

from click.testing import CliRunner
import pytest

from subcontract_core.cli.main import main
from support.small_population import MODELS, SCENARIO, written


@pytest.fixture
def table(tmp_path):
    return written(tmp_path / "people.csv")


def asked(table, out, *more):
    line = ["population", str(table), "--scenario", SCENARIO, "--models", ",".join(MODELS)]
    return CliRunner().invoke(
        main, [*line, "--out", str(out), "--workers", "1", "--language", "en", *more]
    )


def test_it_says_how_many_people_and_withheld_cells_and_where_the_tables_are(table, tmp_path):
    done = asked(table, tmp_path / "out")
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("People: 5, in parts: 1. ")
    assert str(tmp_path / "out" / "tables" / "by-model-region.csv") in done.stdout
    assert "Parts done: 1 of 1" in done.stderr


def test_faults_are_told_and_no_traceback(table, tmp_path):
    wrong = written(tmp_path / "wrong.csv", [("P1", "x", "", "A")])
    told = asked(wrong, tmp_path / "out")
    assert told.exit_code == 1
    assert "wrong.csv, row 1: birth_year" in told.stderr
    few = asked(table, tmp_path / "other", "--least", "4")
    assert few.exit_code == 2  # it can only be raised


def test_where_nobody_schedules_is_one_sentence(table, tmp_path, monkeypatch):
    from subcontract_core.populations import dask_executor

    monkeypatch.setattr(dask_executor, "_PATIENCE", 0.2)
    told = asked(table, tmp_path / "out", "--scheduler", "tcp://127.0.0.1:9")
    assert told.exit_code == 1
    assert "no Dask scheduler answers" in told.stderr
