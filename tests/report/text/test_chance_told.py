"""Drawn years in sentences that can be counted, in every language."""

import re
from types import SimpleNamespace

import pytest

from analysis.test_person_years import found
from subcontract_core.analysis.counted import Count
from subcontract_core.report.terminal.chance import chance_page
from subcontract_core.report.terminal.year import person_page
from subcontract_core.report.text.chance_told import cell_text, count_text, in_span, sentences
from subcontract_core.report.text.language import Language
from support.chances import chance

ENGLISH = Language("en", strict=True)


@pytest.mark.parametrize(
    ("count", "told", "cell"),
    [
        (Count(0, 0, 1000), "in none of the 1,000 drawn", "0"),
        (Count(30, 0, 1000), "in 30 of the 1,000 drawn, less than one in 20", "<1"),
        (Count(200, 0, 1000), "in 4 of 20 like this", "4"),
        (
            Count(200, 150, 1000),
            "in 4 of 20 like this; in 3 of 20 it is not known",
            "4, 3 not known",
        ),
    ],
)
def test_a_count_is_told_as_so_many_of_twenty_and_never_in_per_cent(count, told, cell):
    assert (count_text(count, ENGLISH), cell_text(count, ENGLISH)) == (told, cell)


@pytest.mark.parametrize("code", ["fi", "sv", "en"])
def test_every_sentence_is_there_in_each_language_and_has_no_percentage(code):
    language = Language(code, strict=True)
    for month in chance().months:
        told = sentences(chance(), month, language)
        assert len(told) >= 5 and not any("%" in one for one in told)


@pytest.mark.parametrize("code", ["fi", "sv", "en"])
@pytest.mark.parametrize("key", ["title", "seed", "three_years", "twenty_years", "ribbon"])
def test_one_month_is_no_run_of_one_months(code, key):
    month = SimpleNamespace(first_month=2026 * 12, last_month=2026 * 12)
    one = SimpleNamespace(drawn=SimpleNamespace(scenario=month))
    values = {"person": "P1", "draws": 20, "seed": "5", "low": 0, "middle": 0, "high": 0}
    told = in_span(one, f"chance.{key}", Language(code, strict=True), **values)
    assert not re.search(r"\b1 (kuukau|mån|month)", told)


NEVER = {
    "en": ("expected", "average", "on average", "probab"),
    "fi": ("odotettavissa", "keskimäär", "todennäköis"),
    "sv": ("förvänta", "genomsnitt", "i medeltal"),
}


@pytest.mark.parametrize("code", NEVER)
def test_what_is_never_said_of_draws_stands_on_no_page_of_them(code):
    # no mean across a limit, no share finer than a twentieth, no expected recovery (docs/year.md)
    language = Language(code, strict=True)
    for page in (chance_page([[chance()]], None, language), person_page(found(), language)):
        told = page.lower()
        assert not any(word in told for word in NEVER[code])
        assert not re.search(r"\d[,.]?\d*\s?%", told)


def test_what_is_so_of_the_month_and_of_the_year_is_said_once():
    # what the app pays for a called-off visit nobody knows: neither more nor less than today is told
    (app,) = (one.chances[0] for one in found().models if one.outcome.model == "jobcenter-app")
    told = sentences(app, app.busiest, ENGLISH)
    assert len(told) == len(set(told))
    assert ENGLISH.text("chance.change_unknown") in told
