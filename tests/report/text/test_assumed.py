"""What a model and a scenario assume, with the reason."""

from attrs import evolve
import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare
from subcontract_core.report.terminal.comparison import page
from subcontract_core.report.text.language import LANGUAGES, Language
from subcontract_core.scenario import bundled_scenarios, load_scenario
from subcontract_core.scenario.types import Mark
from support.invented import country
from support.invented_models import compared

FI, EN = Language("fi", strict=True), Language("en", strict=True)


def text(comparison, language=EN):
    return page(Analysis(comparison), language)


def test_assumed_terms_and_scenario_values_are_listed_with_their_reason():
    scenario = country.scenario().with_terms("seller", wage="13.00")
    scenario = evolve(
        scenario,
        marks={f"people.P{n}.housing.rent": Mark("assumed", "no rents stated") for n in (1, 2, 3)},
    )
    shown = text(compared(scenario))
    assert "Wage: €13.00 an hour (assumed) – Seller" in shown
    assert "rent (P1–P3): no rents stated" in shown


def test_the_finnish_page_gives_no_english_reason_of_the_scenario():
    scenario = load_scenario("one-group-five-systems")
    marks = [
        mark
        for mark in (
            *scenario.marks.values(),
            *(value.mark for value in (*scenario.terms, *scenario.law)),
        )
        if mark.kind == "assumed"
    ]
    comparison = compare(scenario)
    finnish, english = (" ".join(text(comparison, language).split()) for language in (FI, EN))
    assert [mark.text for mark in marks if mark.text in finnish] == []
    assert (
        "vuokra (P1–P5): asiakirjoissa ei kerrota vuokria" in finnish
        and "rent (P1–P5): the documents state no rents" in english
    )
    assert "= 0 % (lomakorvaus on jätetty pois)" in finnish


def test_a_reason_without_the_language_is_given_in_english_marked_or_as_it_is():
    why = Mark("assumed", "a guess", {"en": "a guess", "sv": "en gissning"})
    scenario = evolve(
        country.scenario(),
        marks={"people.P1.housing.rent": why, "people.P1.assets": Mark("assumed", "asked")},
    )
    shown = text(compared(scenario), FI)
    assert "(P1): (en) a guess" in shown and "(P1): asked" in shown


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_field_of_a_bundled_group_that_is_assumed_has_a_name(code):
    language = Language(code, strict=True)
    for name in bundled_scenarios():
        for path, mark in load_scenario(name).marks.items():
            field = path.rpartition(".")[2]
            assert mark.kind != "assumed" or language.text(f"field.{field}")
