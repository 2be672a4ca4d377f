"""What a command reads from its line."""

from click.testing import CliRunner
import pytest

from subcontract_core.cli.main import main


@pytest.mark.parametrize(
    "arguments",
    [
        ("serve", "--port", "9_120"),
        ("serve", "--port", "٩١٢٠"),
        ("serve", "--room", "1e1"),
        ("law", "show", "tax.vat", "--date", "٢٠٢٢-٠٨-٠١"),
        ("law", "outdated", "--date", "20220801"),
    ],
)
def test_a_number_or_day_among_the_arguments_has_ordinary_digits(arguments):
    done = CliRunner().invoke(main, [*arguments, "--language", "en"])
    assert done.exit_code == 2 and "Invalid value" in done.output


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--least", "3"), "'--least': 3 är mindre än 5."),
        (("--workers", "-1"), "'--workers': -1 är mindre än 0."),
        (("--workers", "٣"), "'--workers'"),
    ],
)
def test_a_number_that_is_too_small_is_told_in_the_language(arguments, told):
    line = ["population", "p.csv", "--scenario", "everyday-2026-05", "--out", "o", *arguments]
    done = CliRunner().invoke(main, [*line, "--language", "sv"])
    assert done.exit_code == 2 and told in done.output and "range" not in done.output
