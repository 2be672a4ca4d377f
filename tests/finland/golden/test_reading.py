"""A file of cases is read with every fault at once, each with its line and column."""

from click.testing import CliRunner
import pytest

from subcontract_core.cli.law import law
from support.case_files import case_file_of, rows_of
from support.paths import GOLDEN


@pytest.fixture(autouse=True)
def english(monkeypatch):
    monkeypatch.setenv("LC_ALL", "C")


def call(*arguments):
    return CliRunner().invoke(law, [str(argument) for argument in arguments])


def test_a_broken_file_tells_every_fault_with_line_and_column_and_writes_nothing(tmp_path):
    golden = rows_of(GOLDEN / "income_tax.csv")[:3]
    golden[0] |= {"wage_eur_per_year": "1.234", "age_years": "forty"}
    golden[1] |= {"law_year": "2019", "church_member": "2", "municipal_tax_rate_percent": "7.5 %"}
    golden[2] |= {"pension_eur_per_year": "-1"}
    source = case_file_of(
        tmp_path / "in.csv",
        [{name: text for name, text in row.items() if name != "has_spouse"} for row in golden],
    )
    with source.open("a", encoding="utf-8") as file:
        file.write("one,two\n")
    target = tmp_path / "out.csv"
    target.write_text("old", encoding="utf-8")
    result = call("compute", "income_tax", "--cases", source, "--out", target, "--force")
    assert (result.exit_code, result.stdout) == (1, "")
    found = [line.removeprefix(f"{source}:").split(": ")[:2] for line in result.stderr.splitlines()]
    assert found == [
        ["1", "has_spouse"],
        ["2", "age_years"],
        ["2", "wage_eur_per_year"],
        ["3", "law_year"],
        ["3", "municipal_tax_rate_percent"],
        ["3", "church_member"],
        ["4", "pension_eur_per_year"],
        ["5", "(this line)"],
    ]
    assert target.read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.csv", "out.csv"]


@pytest.mark.parametrize("content", [b"", b"case_id,law_year\n", b"\xff\xfe", b'a,"b\n1,2\n'])
def test_a_file_without_cases_is_a_fault_and_no_traceback(content, tmp_path):
    source = tmp_path / "in.csv"
    source.write_bytes(content)
    result = call("compute", "social_assistance", "--cases", source, "--out", tmp_path / "out.csv")
    assert result.exit_code == 1
    assert str(source) in result.stderr
    assert not (tmp_path / "out.csv").exists()


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


def test_a_file_of_letters_that_are_not_utf_8_has_one_clear_fault(tmp_path):
    result, written = computed(
        tmp_path,
        "case_id,law_year,law_month,disability_allowance_level\nä,2026,1,1\n",
        encoding="latin-1",
    )
    assert (result.exit_code, len(result.stderr.splitlines()), written) == (1, 1, None)
    assert "UTF-8" in result.stderr


YEL = "law_year,age_years,yel_income_eur_per_year,insured_months,insured_months_before,first_business\n"


@pytest.mark.parametrize(
    ("amount", "fits"),
    [("10000000.00", True), ("10000000.01", False), ("99999999999999999999", False)],
)
def test_an_amount_of_over_ten_million_euros_is_told_and_not_computed(tmp_path, amount, fits):
    result, written = computed(tmp_path, f"{YEL}2024,30,{amount},7,0,1\n", "yel_premium")
    assert (result.exit_code == 0, written is not None) == (fits, fits)
    assert fits or "cases.csv:2: yel_income_eur_per_year" in result.stderr


def test_of_many_lines_with_the_same_fault_ten_are_told_and_the_others_counted(tmp_path):
    result, _ = computed(tmp_path, YEL + "2024,30,x,7,0,1\n" * 1_000, "yel_premium")
    assert len(result.stderr.splitlines()) == 11
    assert "990 more lines" in result.stderr
