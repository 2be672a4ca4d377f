"""The sheets of a training session: computed answers, cards, guesses and stories in one file."""

import re

import pytest

from subcontract_core.report.html.training_prints import training_prints
from subcontract_core.report.text.language import LANGUAGES, Language
from subcontract_core.training import load_deck, play
from support.chromium import chromium_or_skip


@pytest.fixture(scope="module")
def played():
    return play(load_deck("month-60"))


def words(page):
    return re.sub(r"<[^>]+>", " ", page.split("</style>")[1])


def test_the_facilitators_sheet_has_the_answers_as_the_engine_computes_them(played):
    page = words(training_prints(played, Language("fi")))
    # a visit more leaves P3 49.13 in employment; two hours more leave 20.00 in an assignment
    assert "A +49,13\u00a0€" in page and "+20,00\u00a0€" in page
    assert "50–60" in page and "Mikä yllätti?" in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_needs_nothing_else_and_every_sheet_fits_its_paper(played, language):
    page = training_prints(played, Language(language, strict=True))
    assert "http" not in page.replace("http://www.w3.org", "")
    with chromium_or_skip() as browser:
        view = browser.new_page(viewport={"width": 900, "height": 1200})
        view.set_content(page)
        assert view.locator(".sheet").count() == 4
        assert view.locator(".sheet[data-over]").count() == 0


def test_everybody_can_read_it(played):
    with chromium_or_skip() as browser:
        from axe_playwright_python.sync_playwright import Axe

        view = browser.new_page(viewport={"width": 900, "height": 1200})
        view.set_content(training_prints(played, Language("fi")))
        assert [one["id"] for one in Axe().run(view).response["violations"]] == []
