"""The page: the difference to today first, unknowns said, every finding placed, nothing wider
than 100 columns.
"""

from attrs import evolve
import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare, compare_tables
from subcontract_core.engine.sweeps import sweep_minutes
from subcontract_core.model.term import Term
from subcontract_core.report.terminal.comparison import page
from subcontract_core.report.terminal.layout import WIDTH
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import bundled_scenarios, load_scenario
from support.invented import country
from support.invented_models import LAW, compared, unpaid

FI, EN = Language("fi", strict=True), Language("en", strict=True)


def text(comparison, language=EN):
    return page(Analysis(comparison), language)


def line(comparison, start, language=EN):
    return next(
        " ".join(row.split())
        for row in text(comparison, language).splitlines()
        if row.strip().startswith(start)
    )


def test_the_difference_to_today_comes_before_everything_about_a_model():
    shown = text(compared())
    assert (
        shown.index("Difference to today")
        < shown.index("1. Seller (seller)")
        < shown.index("What the buyers pay")
    )


def test_unknown_pay_is_not_in_the_sources_and_totals_are_at_least():
    assert line(unpaid(), "P1, P2, each") == "P1, P2, each at least €0.00 €100.00 at least €100.00"
    assert (
        line(unpaid("A public report"), "Fee for")
        == "Fee for the assignment not in the sources €0.00 not in the sources"
    )
    assert line(unpaid("A public report"), "Välittäjä", FI).endswith("kate ei lähteissä")
    assert line(unpaid(), "Fee for") == "Fee for the assignment not given €0.00 not given"
    assert line(unpaid(), "Välittäjä", FI).endswith("kate ei annettu")


def test_a_second_reading_of_a_model_does_not_say_the_same_again():
    price = Term("unit", "choice", {"en": "Unit"}, choices=("crew_hour", "worker_hour"))
    shown = text(compared(terms=(*country.TERMS, price)))
    assert shown.count("P1, P2, each") == 1
    assert shown.count("As in 1.") == 4


def test_of_many_cases_the_first_is_shown_and_said_to_be():
    swept = compare_tables(
        sweep_minutes(country.scenario(), [60, 90]),
        None,
        law=LAW,
        catalogue=country.catalogue(country.seller()),
    )
    assert "Only the first of 2 cases is shown." in text(swept)
    assert line(swept, "P1, P2, each") == line(compared(), "P1, P2, each")


def test_a_comparison_without_models_is_still_a_page():
    assert "January 2030" in text(evolve(compared(), outcomes=()))


@pytest.mark.parametrize("name", bundled_scenarios())
def test_every_bundled_scenario_has_all_its_words_in_every_language(name):
    comparison = compare(load_scenario(name))
    assert comparison.broken == ()
    for language in (EN, FI):
        assert max(map(len, page(Analysis(comparison), language).splitlines())) <= WIDTH


def _page_of(scenario, models, code="en"):
    return page(Analysis(compare(scenario, models)), Language(code))


def test_a_model_that_is_for_none_of_these_people_says_so_and_shows_no_zero():
    text = _page_of(
        load_scenario("jobcenter-rehabilitative-2022-03"), ["eksote-external", "paijathame-direct"]
    )
    overview = text[
        text.index("Difference to today") : text.index(
            "1. Eksote", text.index("Models in the order")
        )
    ]
    assert overview.count("not for these people") == 2
    assert "€0.00" not in overview


def test_what_the_margin_leaves_out_is_said():
    text = _page_of(load_scenario("one-group-five-systems"), ["eksote-external"])
    assert "Not counted at all: the work of instructors and coaches" in text
