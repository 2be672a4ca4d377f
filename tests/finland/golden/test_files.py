"""Files of cases: read with every fault at once, written as they were."""

import csv

from click.testing import CliRunner
import pytest

from subcontract_core.cli.law import law
from support.paths import GOLDEN


@pytest.fixture(autouse=True)
def english(monkeypatch):
    monkeypatch.setenv("LC_ALL", "C")


def call(*arguments):
    return CliRunner().invoke(law, [str(argument) for argument in arguments])


def computed(tmp_path, text, family="disability_allowance", encoding="utf-8"):
    (tmp_path / "cases.csv").write_bytes(text.encode(encoding))
    result = call(
        "compute",
        family,
        "--cases",
        tmp_path / "cases.csv",
        "--out",
        tmp_path / "out.csv",
        "--force",
    )
    return result, (
        (tmp_path / "out.csv").read_text(encoding="utf-8")
        if (tmp_path / "out.csv").exists()
        else None
    )


@pytest.mark.parametrize("separator", [";", "\t"])
def test_a_file_parted_by_semicolons_or_tabs_is_read_and_written_as_it_is(tmp_path, separator):
    plain = (GOLDEN / "disability_allowance.csv").read_text(encoding="utf-8")
    commas, parted = (
        computed(tmp_path, text)[1] for text in (plain, "\ufeff" + plain.replace(",", separator))
    )
    assert parted == commas.replace(",", separator)


def test_what_excel_adds_to_a_file_of_cases_is_no_case(tmp_path):
    plain = (GOLDEN / "disability_allowance.csv").read_text(encoding="utf-8").replace(",", ";")
    # its own first line, and a row that was emptied
    by_excel = "sep=;\r\n" + plain.replace("\n", "\r\n") + ";;;;\r\n"
    assert computed(tmp_path, by_excel)[1] == computed(tmp_path, plain)[1]


@pytest.mark.parametrize("field", ["=1+1", "+cmd", "-cmd", "@SUM(A1)", '=HYPERLINK("x")'])
def test_a_field_that_is_carried_along_is_no_formula_in_what_is_written(tmp_path, field):
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    with source.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [
                ["law_year", "law_month", "disability_allowance_level", "note"],
                ["2024", "1", "1", field],
            ]
        )
    assert (
        call("compute", "disability_allowance", "--cases", source, "--out", target).exit_code == 0
    )
    with target.open(encoding="utf-8", newline="") as file:
        assert [row["note"] for row in csv.DictReader(file)] == [f"'{field}"]


def test_a_negative_number_that_is_carried_along_stays_a_number(tmp_path):
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text(
        "law_year,law_month,disability_allowance_level,-note\n2024,1,1,-12.5\n", encoding="utf-8"
    )
    assert (
        call("compute", "disability_allowance", "--cases", source, "--out", target).exit_code == 0
    )
    assert target.read_text(encoding="utf-8").startswith(
        "law_year,law_month,disability_allowance_level,'-note,"
    ) and ",-12.5," in target.read_text(encoding="utf-8")
