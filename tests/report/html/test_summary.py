"""One A4 for whoever decides: the answer, three reasons, what it rests on; never a ranking."""

import re

from click.testing import CliRunner
import pytest

from subcontract_core import compare
from subcontract_core.cli.main import main
from subcontract_core.report.html.summary import summary
from subcontract_core.report.text.language import LANGUAGES, Language
from support.chromium import chromium_or_skip

GROUP = "everyday-2026-05"


@pytest.fixture(scope="module")
def analysis():
    return compare(GROUP).analysis.for_report()


def words(page):
    return " ".join(re.sub(r"<[^>]+>", " ", page.split("</style>")[1]).split())


def test_each_model_stands_once_with_the_sum_of_its_people_and_how_many_gain(analysis):
    text = words(summary(analysis, Language("en", strict=True)))
    # P1 −23.87, P2 0.00, P3 +343.96, P4 +194.10
    assert "+€514.19 2 more, 1 the same, 1 less" in text and text.count("(eksote-external)") == 0
    assert "In the order that was asked for, no ranking." in text


def test_the_sentence_counts_people_over_the_models_in_which_all_is_known(analysis):
    text = words(summary(analysis, Language("en", strict=True)))
    assert "More is left for 2 of 4 people in all of them; the same for 1 of 4 people" in text
    assert "at least −€23.87 and at most +€343.96" in text


def test_models_that_differ_are_counted_and_a_reason_that_differs_in_its_sum_alone_is_told_once():
    """Of the eleven models work activity and open work activity leave all five people as today."""
    group = compare("one-group-five-systems").analysis.for_report()
    text = words(summary(group, Language("en", strict=True)))
    assert "More is left for 5 of 5 people in 9 of 11 models" in text
    assert "the same for 5 of 5 people in 2 of 11 models; less for nobody" in text
    assert text.count("€377.20") == 1


def test_where_no_wage_is_given_no_sum_is_told_and_what_is_missing_is():
    unknown = compare("imatra-2021-07", ["vaalijala"]).analysis.for_report()
    text = words(summary(unknown, Language("en", strict=True)))
    assert "In no model is all known yet" in text and "Wage, an hour" in text


def test_models_have_their_names_and_what_is_left_out_names_those_it_is_left_out_of(analysis):
    text = words(summary(analysis, Language("en", strict=True)))
    assert not any(one.model in text for one in analysis.comparison.outcomes)
    # P1 alone has debts in enforcement, P2 alone social assistance
    assert "social assistance (P1, P3, P4), debts in enforcement (P2–P4)" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_one_sheet_of_paper_in_every_language_and_everybody_can_read_it(analysis, language):
    from axe_playwright_python.sync_playwright import Axe

    with chromium_or_skip() as browser:
        view = browser.new_page(viewport={"width": 900, "height": 1200})
        view.set_content(summary(analysis, Language(language, strict=True)))
        assert view.locator(".sheet").count() == 1
        assert view.locator(".sheet[data-over]").count() == 0
        assert [one["id"] for one in Axe().run(view).response["violations"]] == []


def test_the_command_writes_it(tmp_path):
    file = tmp_path / "one.html"
    done = CliRunner().invoke(main, ["compare", GROUP, "--summary", str(file), "--language", "fi"])
    assert done.exit_code == 0 and "Kolme syytä" in file.read_text(encoding="utf-8")
