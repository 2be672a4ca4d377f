"""A person's year in several models on one page."""

import pytest

from analysis.test_person_years import APP, found
from subcontract_core.analysis.person_years import person_years
from subcontract_core.engine.comparison import compare
from subcontract_core.report.html.years_page import years_page
from subcontract_core.report.tables.person_year_rows import all_models
from subcontract_core.report.text.language import Language
from support.chances import MODEL, SCENARIO


@pytest.mark.parametrize("code", ["fi", "sv", "en"])
def test_every_model_has_its_strip_and_today_too(code):
    language = Language(code, strict=True)
    page = years_page(found(), language)
    assert page.startswith("<!DOCTYPE html>")
    for model in (MODEL, APP, "rehabilitative-work-activity"):
        title = next(one for one in titles(language) if one[0] == model)[1]
        assert title in page
    assert page.count('id="model-') == 2 and 'id="today"' in page
    assert language.text("year.strip.legend_spread") in page
    assert language.text("chance.ribbon.months", months=4) in page
    assert language.text("year.spread.low") in page


def titles(language):
    every = [*(one.outcome for one in found().models), *found().left]
    return [(one.model, language.pick(one.manifest.title)) for one in every]


def test_all_strips_share_one_scale_and_marks_stand_beside_known_bars_alone():
    page = years_page(found(), Language("en", strict=True))
    known = sum(spread.high > 0 for one in found().models for spread in one.spreads)
    assert page.count("in 18 of 20 months like this") == 2 * 2 * known  # two ends in both sizes


def test_readings_that_show_the_same_stand_once():
    language = Language("en", strict=True)
    shown = person_years(compare(SCENARIO, ["eksote-external", MODEL]), "P1")
    assert len(shown.models) == 5  # four readings of the price and its VAT
    assert years_page(shown, language).count('id="model-') == 2
    _, rows = all_models(shown, language)
    assert [row[0].split(" – ")[0] for row in rows] == [
        "Eksote: the public body employs and sells",
        "Päijät-Häme: the buyer employs",
    ]
