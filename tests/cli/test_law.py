"""The commands of the law: what they show, cases computed and checked, and files that are whole
or absent.
"""

import subprocess
import sys

from click.testing import CliRunner
import pytest

from subcontract_core.cli.law import law
from subcontract_core.finland.golden.families import FAMILIES
from support.case_files import case_file_of, rows_of
from support.paths import GOLDEN


@pytest.fixture(autouse=True)
def english(monkeypatch):
    monkeypatch.setenv("LC_ALL", "C")


def call(*arguments):
    return CliRunner().invoke(law, [str(argument) for argument in arguments])


def test_an_unknown_rule_or_family_suggests_the_nearest(tmp_path):
    result = call("show", "tax.incom")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "tax.income" in result.stderr
    result = call("compute", "income_taxes", "--cases", "x.csv", "--out", tmp_path / "y.csv")
    assert result.exit_code == 1
    assert "income_tax" in result.stderr


@pytest.mark.parametrize("family", sorted(FAMILIES))
def test_computing_the_golden_inputs_gives_the_golden_results(family, tmp_path):
    golden, out = rows_of(GOLDEN / f"{family}.csv"), FAMILIES[family].cases().OUT
    source = case_file_of(
        tmp_path / "in.csv",
        [{name: text for name, text in row.items() if name not in out} for row in golden],
    )
    result = call("compute", family, "--cases", source, "--out", tmp_path / "out.csv")
    assert (result.exit_code, result.stdout) == (0, "")
    found = rows_of(tmp_path / "out.csv")
    assert list(found[0]) == [*(name for name in golden[0] if name not in out), *out]
    differing = [
        (row["case_id"], name, row[name], wanted[name])
        for row, wanted in zip(found, golden, strict=True)
        for name in golden[0]
        if row[name] != wanted[name]
    ]
    # The model's binary fractions fall to either side of an exact half; the fourth decimal may then
    # be the other one.
    assert [difference for difference in differing if not _neighbours(*difference[2:])] == []


def _neighbours(ours, theirs):
    try:
        return abs(int(ours.replace(".", "")) - int(theirs.replace(".", ""))) <= 1
    except ValueError:
        return False


def test_computed_cases_can_be_shown_instead_of_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    source = case_file_of(tmp_path / "in.csv", rows_of(GOLDEN / "wage_subsidy.csv")[:3])
    assert call("compute", "wage_subsidy", "--cases", source, "--out", "out.csv").exit_code == 0
    shown = call("compute", "wage_subsidy", "--cases", source, "--out", "-")
    assert (shown.exit_code, shown.stderr) == (0, "")
    assert shown.stdout_bytes == (tmp_path / "out.csv").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.csv", "out.csv"]


def test_results_that_are_in_the_input_are_replaced_in_their_places(tmp_path):
    golden = rows_of(GOLDEN / "social_assistance.csv")[:3]
    source = case_file_of(
        tmp_path / "in.csv",
        [{**row, "social_assistance_eur_per_month": "nonsense", "remark": "own"} for row in golden],
    )
    assert (
        call(
            "compute", "social_assistance", "--cases", source, "--out", tmp_path / "out.csv"
        ).exit_code
        == 0
    )
    found = rows_of(tmp_path / "out.csv")
    assert [row["social_assistance_eur_per_month"] for row in found] == [
        row["social_assistance_eur_per_month"] for row in golden
    ]
    assert list(found[0]) == [*golden[0], "remark"]


def test_every_golden_file_agrees():
    result = call("check", GOLDEN)
    assert result.exit_code == 0, result.stdout
    lines = result.stdout.splitlines()
    assert len(lines) == len(FAMILIES)
    assert "income_tax: 340 cases, 340 agree, largest difference 0.00005" in result.stdout


def test_a_folder_without_a_family_is_a_fault(tmp_path):
    result = call("check", tmp_path)
    assert result.exit_code == 1
    assert "income_tax" in result.stderr


def test_a_file_that_is_not_there_and_one_that_cannot_be_written_are_faults(tmp_path):
    assert (
        "in.csv"
        in call(
            "compute",
            "social_assistance",
            "--cases",
            tmp_path / "in.csv",
            "--out",
            tmp_path / "out.csv",
        ).stderr
    )
    result = call(
        "compute",
        "social_assistance",
        "--cases",
        GOLDEN / "social_assistance.csv",
        "--out",
        tmp_path / "no such folder" / "out.csv",
    )
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr


def test_wrong_usage_leaves_with_two():
    assert call("compute", "income_tax").exit_code == 2
    assert call("show", "tax.vat", "--date", "yesterday").exit_code == 2


def test_help_imports_nothing_heavy():
    code = (
        "import sys, subcontract_core.cli.law; print(sorted({'numpy', 'babel', 'pandas', 'yaml',"
        " 'pluggy'} & set(sys.modules)))"
    )
    assert (
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        ).stdout
        == "[]\n"
    )


@pytest.fixture
def invented(monkeypatch):
    from subcontract_core.model import catalogue
    from support.invented import country

    monkeypatch.setattr(catalogue, "installed_law", country.law)


def test_a_law_without_families_is_a_fault_in_words(invented, tmp_path):
    result = call("check", tmp_path)
    assert result.exit_code == 1
    assert "has no golden.reading" in result.stderr


def test_the_rules_of_any_law_are_shown_with_what_they_read(invented):
    assert "[grant.limit]" in call("show", "grant", "--date", "2030-01-01").stdout


def test_the_law_of_a_day_is_shown_with_its_end_in_a_pair_around_it():
    """The index of 2026 holds to the end of the year; that of 2027 is not known."""
    known, after = (
        " ".join(call("show", "pension.guarantee", "--date", day).stdout.split())
        for day in ("2026-12-31", "2027-01-01")
    )
    assert "known to 31 December 2026" in known
    assert "carried forward" not in known
    assert "carried forward: on 1 January 2027 the last known value stands in" in after
