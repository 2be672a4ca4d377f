"""A person's months in sentences."""

import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare
from subcontract_core.report.text import year_told
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario

EN = Language("en", strict=True)


@pytest.fixture(scope="module")
def analysis():
    return Analysis(compare(load_scenario("over-new-year-2025-10"), ["eksote-external"]))


def year_of(analysis, person):
    return analysis.year(analysis.comparison.outcomes[0], person)


def test_the_sentences_count_the_months_over_the_limit_and_at_rest(analysis):
    told = " ".join(year_told.sentences(year_of(analysis, "P1"), EN))
    assert "Earnings are over the limit in 3 of 6 months: October–December 2025." in told
    assert "The pension rests in 3 of 6 months: October–December 2025." in told
    assert "reviewed for: November 2025, February 2026." in told


def test_a_pension_that_has_ended_is_not_called_at_rest(analysis):
    told = " ".join(year_told.sentences(year_of(analysis, "P3"), EN))
    assert "rests in 1 of 6 months: October 2025." in told
    assert "ended in 5 of 6 months: November 2025 – March 2026." in told


def test_a_month_of_review_says_why_it_is_reviewed(analysis):
    notes = year_told.notes(year_of(analysis, "P1").months[1], EN)
    assert any("Reviewed for November 2025, because income rose by the limit" in n for n in notes)
    assert "The pension rests." in notes


def test_today_is_the_same_money_and_no_month_is_over():
    analysis = Analysis(compare(load_scenario("one-group-five-systems"), ["eksote-external"]))
    told = year_told.sentences(analysis.year(analysis.comparison.today, "P1"), EN)
    assert told[0] == "P1, in hand in this month: the same money as today."
    assert told[1] == "Earnings are not over the limit in any month."


@pytest.mark.parametrize("code", ["fi", "sv", "en"])
def test_every_language_has_all_of_it(analysis, code):
    language = Language(code, strict=True)
    for person in ("P1", "P2", "P3"):
        year = year_of(analysis, person)
        assert year_told.sentences(year, language)
        assert all(year_told.notes(month, language) for month in year.months[:1])


@pytest.mark.parametrize("code", ["fi", "sv", "en"])
def test_every_duty_of_the_law_has_a_short_sentence(code):
    duties = {
        "tell_incomes_register",
        "tell_incomes_register_each",
        "tell_kela_work",
        "tell_pension_provider",
        "tell_kela_housing",
        "tell_benefit_application",
        "tell_benefit_application_each",
    }
    assert all(Language(code).has(f"year.duty.{duty}") for duty in duties)
