"""The pilots as a page."""

from click.testing import CliRunner
import pytest

from subcontract_core.cli.main import main
from subcontract_core.programme import (
    programme,
)
from subcontract_core.report.terminal.pilots import pilots_page
from subcontract_core.report.text.language import LANGUAGES, Language


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_page_fits_in_100_columns_and_has_all_its_words(code):
    page = pilots_page(programme(), Language(code))
    assert max(map(len, page.splitlines())) <= 100
    assert "pilots." not in page
    assert Language(code).text("page.unknown") in page


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (
            "en",
            [
                "at least 80",
                "€16,965.00",
                "45.77 %",
                "61.05 people and not the 70",
                "least 23 and at most 74",
            ],
        ),
        (
            "fi",
            [
                "vähintään 80",
                "16 965,00 €",
                "45,77 %",
                "61,05 ihmistä eikä 70",
                "vähintään 23 ja enintään 74",
            ],
        ),
    ],
)
def test_the_command_tells_the_figures_in_both_languages(code, said):
    result = CliRunner().invoke(main, ["pilots", "--language", code])
    assert (result.exit_code, result.stderr) == (0, "")
    text = " ".join(result.stdout.split())
    assert [words for words in said if words not in text] == []
