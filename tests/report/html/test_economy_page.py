"""Who pays and who gains on one sheet a model: what is left, purses with bars, prices, watches."""

import re

from click.testing import CliRunner
import pytest

from subcontract_core import compare
from subcontract_core.cli.main import main
from subcontract_core.report.html.economy_page import economy_page
from subcontract_core.report.text.language import LANGUAGES, Language
from support.chromium import chromium_or_skip
from support.running_figures import with_running

EN = Language("en", strict=True)


@pytest.fixture(scope="module")
def analysis():
    group = with_running("everyday-2026-05", before=15)
    return compare(group, ["eksote-external"]).analysis.for_economy()


def words(page):
    return " ".join(re.sub(r"<[^>]+>", " ", page.split("</style>")[1]).split())


def test_the_first_thing_is_what_is_left_and_then_why(analysis):
    text = words(economy_page(analysis, EN))
    # 4 people, 28 crew hours at 35.00: margin −830.48; 29 h 45 min and 4 h at 30.00
    assert "−€1,842.98 With the work of instructors and coaches (33 h 45 min)" in text
    assert "All together (check: the sum is zero)" in text


def test_a_bar_goes_to_the_side_of_its_sign(analysis):
    page = economy_page(analysis, EN)
    county = page.split("Wellbeing services county")[1].split("</tr>")[0]
    assert 'fill="#c4501b"' in county  # it pays 1,842.98 more
    kela = page.split("Kela (the state")[1].split("</tr>")[0]
    assert 'fill="#1f5fa8"' in kela and "+€707.26" in kela


def test_one_or_two_people_are_not_told_unasked():
    page = compare("occasional-buyer-2026-01").analysis.for_economy()
    people = len(page.comparison.scenario.people)
    assert people <= 2 and "--small-groups" in words(economy_page(page, EN))
    assert "--small-groups" not in words(economy_page(page, EN, small_groups=True))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_is_one_sheet_of_paper_in_every_language_and_everybody_can_read_it(analysis, language):
    from axe_playwright_python.sync_playwright import Axe

    with chromium_or_skip() as browser:
        view = browser.new_page(viewport={"width": 900, "height": 1200})
        view.set_content(economy_page(analysis, Language(language, strict=True)))
        assert view.locator(".sheet").count() == len(analysis.comparison.outcomes)
        assert view.locator(".sheet[data-over]").count() == 0
        assert [one["id"] for one in Axe().run(view).response["violations"]] == []


def test_with_every_cost_that_there_can_be_it_is_one_sheet_still():
    with chromium_or_skip() as browser:
        costs = dict.fromkeys(("transport", "equipment", "training", "meals"), 2000)
        group = with_running("everyday-2026-05", before=15, **costs)
        full = compare(group, ["eksote-external"]).analysis.for_economy()
        view = browser.new_page()
        view.set_content(economy_page(full, Language("sv", strict=True)))
        assert view.locator(".sheet[data-over]").count() == 0
        assert view.locator("small[hidden]").count() > 0  # what is left out is only the small print


def test_where_every_price_carries_every_size_that_is_a_sentence_and_no_empty_picture():
    answer = compare(
        with_running("ilomantsi-2022-09", before=15), ["siunsote-light-entrepreneur"]
    ).analysis.for_economy()
    page = economy_page(answer, EN)
    # the unit bears the work, and the service keeps its share at any price
    assert "For every size of the group: every one does." in words(page)
    assert "group-prices" not in page.split("</style>")[-1] and "break-even" in page


def test_the_command_writes_it(tmp_path):
    file = tmp_path / "economy.html"
    asked = ["economy", "one-group-five-systems", "--models", "jobcenter-app", "--html", str(file)]
    done = CliRunner().invoke(main, [*asked, "--language", "fi"])
    assert done.exit_code == 0 and "Kuka maksaa" in file.read_text(encoding="utf-8")
