"""The law as text: rules, one rule on a day, how cases agree."""

from click.testing import CliRunner
import pytest

from subcontract_core.cli.law import law
from subcontract_core.finland.law import law_of_finland
from support.case_files import case_file_of, rows_of
from support.paths import GOLDEN


@pytest.fixture(autouse=True)
def english(monkeypatch):
    monkeypatch.setenv("LC_ALL", "C")


def call(*arguments):
    return CliRunner().invoke(law, [str(argument) for argument in arguments])


def flat(text):
    """The text on one line, so that where it wraps does not matter."""
    return " ".join(text.split())


def test_rules_are_listed_with_act_choices_and_the_last_check():
    result = call("rules")
    assert (result.exit_code, result.stderr) == (0, "")
    assert set(law_of_finland().rules) <= {
        line.split("  ")[0] for line in result.stdout.splitlines()
    }
    assert "Broadcasting Tax Act" in result.stdout
    assert (
        "[tax.bases]: 1 January 2021: state and municipal tax with bases of their own; 1 January"
        " 2023: one common base" in flat(result.stdout)
    )
    assert "Last checked 30 April 2026" in result.stdout


def test_rules_are_in_finnish_when_asked():
    assert "Yleisradiovero" in call("rules", "--language", "fi").stdout


def test_a_rule_is_shown_in_words_with_the_values_of_the_day():
    before, after = (
        flat(call("show", "social_assistance.basic", "--date", day).stdout)
        for day in ("2026-02-28", "2026-03-01")
    )
    assert "Basic amounts of everybody in the household + accepted housing cost" in before
    assert "[social_assistance.basic_alone]: €596.32 a month, from 1 January 2026" in before
    assert "[social_assistance.basic_alone]: €578.43 a month, from 1 March 2026" in after
    assert "table ptoimtuki" in after
    assert "Checked 30 April 2026: verified" in after


def test_a_value_that_is_not_in_force_says_so():
    assert "[tax.state_pension_deduction_multiple]: not in force on 1 January 2023" in flat(
        call("show", "tax.income_deductions", "--date", "2023-01-01").stdout
    )


def test_a_case_that_differs_is_opened_into_its_lines(tmp_path):
    golden = rows_of(GOLDEN / "social_assistance.csv")[:3]
    golden[1]["social_assistance_eur_per_month"] = "771.0121"
    case_file_of(tmp_path / "social_assistance.csv", golden)
    result = call("check", tmp_path)
    assert result.exit_code == 1
    assert "3 cases, 2 agree, largest difference 0.000100 €" in result.stdout
    assert "Line 3" in result.stdout
    assert "accepted_housing_cost_eur_per_month 528.91" in flat(result.stdout)
    assert "social_assistance_eur_per_month 771.0120 771.0121 0.0001" in flat(result.stdout)


def test_a_word_that_differs_counts_as_a_difference(tmp_path):
    golden = rows_of(GOLDEN / "labour_market_subsidy.csv")[:2]
    golden[0]["benefit_kind"] = "general_support"
    case_file_of(tmp_path / "labour_market_subsidy.csv", golden)
    result = call("check", tmp_path)
    assert result.exit_code == 1
    assert "2 cases, 1 agree" in result.stdout
