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
