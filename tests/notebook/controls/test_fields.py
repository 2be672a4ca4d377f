"""The explorer says first what is missing, has one field for every model, and lets nobody rent
for nothing.
"""

from fractions import Fraction

from attrs import evolve
from ipywidgets import Text

from subcontract_core import load_scenario
from subcontract_core.accounts import ledger
from subcontract_core.accounts.unknown_lines import open_fields
from subcontract_core.analysis.missing import missing
from subcontract_core.notebook import Explorer
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.absence import assumed
from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.types import ALL_MODELS
from subcontract_core.scenario.writing import scenario_to_yaml
from support.widgets import TABS, field, widgets_of, words

EN = Language("en", strict=True)
EMPLOYERS = ("eksote-internal", "vaalijala")
OWN = """\
format: subcontract-scenario/1
id: own
title: {en: Own}
months: {from: 2026-05, to: 2026-05}
people: [{id: P1, birth_year: 1990, lives_on: disability_pension}, {id: P2, birth_year: 1991, tax_card: "5 %"}]
buyers: [{id: B1, kind: company}]
gigs: [{id: G1, buyer: B1, task: Cleaning, weekly: [tue], hours: 4, crew: all}]
"""


def opened(tab, text=OWN):
    board = Explorer(read_scenario(text, "own.yaml"), "en", models=EMPLOYERS)
    board.tabs.selected_index = TABS.index(tab)
    return board


def test_it_says_first_what_is_missing_and_leads_to_its_field():
    board = opened("group")
    assert "missing in 2 models" in words(board)
    board.missing.act({"act": "jump", "what": "term", "name": "wage_per_hour"})
    assert board.tabs.selected_index == TABS.index("terms")
    assert field(board, "Model").value == ALL_MODELS and field(board, "Wage, an hour (€/h)")


def test_one_field_sets_the_wage_in_every_model():
    board = opened("terms")
    field(board, "Model").value = ALL_MODELS
    [wage] = [
        w
        for w in widgets_of(board.view)
        if isinstance(w, Text) and w.description.startswith("Wage, an hour")
    ]
    wage.value = "12,00"
    comparison = board.state.answer.comparison
    assert [gap.name for gap in missing(comparison) if gap.name == "wage_per_hour"] == []
    assert {
        int(ledger.person_lines(outcome)["wage"].cents[:, 0].sum())
        for outcome in comparison.outcomes
    } == {4 * 4 * 1200}


def test_a_tax_card_nobody_has_seen_is_an_empty_field_and_a_word_in_the_table():
    board = opened("people")
    card = field(board, EN.text("ui.person.withholding"))
    assert card.value == "" and "not given" in words(board)
    card.value = "0"
    assert board.state.question.scenario.people[0].withholding == Fraction(0)
    assert open_fields(board.state.question.scenario.people[0]) == ()


def test_renting_asks_for_the_rent_and_is_counted_when_it_is_typed():
    board = opened("people")
    home = field(board, EN.text("ui.housing.kind"))
    home.value = "rent"
    assert board.state.question.scenario.people[0].housing.kind == "none"
    assert EN.text("ui.error_no_rent") in words(board)
    field(board, EN.text("ui.housing.rent")).value = "620"
    assert (
        board.state.question.scenario.people[0].housing.kind,
        board.state.question.scenario.people[0].housing.rent,
    ) == ("rent", 620_00)
    assert not board.state.errors


def test_a_value_that_was_typed_is_given_and_stays_so_in_the_saved_file():
    board = opened("people")
    assert "care_allowance" in {one.field for one in assumed(board.state.question.scenario)}
    field(board, EN.text("ui.person.care_allowance")).value = "basic"
    scenario = board.state.question.scenario
    again = read_scenario(scenario_to_yaml(scenario), "again")
    assert "care_allowance" not in {one.field for one in assumed(again) if "P1" in one.whose}
    assert {one.field for one in assumed(again) if "P2" in one.whose} >= {"care_allowance"}


def test_a_person_like_another_leaves_out_what_that_one_does():
    board = opened("people")
    field(board, EN.text("ui.add_person")).click()
    whose = {one.field: one.whose for one in assumed(board.state.question.scenario)}
    assert "P3" in whose["activity.kind"]


def test_a_bundled_group_keeps_to_the_words_of_its_sources():
    scenario = load_scenario("imatra-2021-07")
    board = Explorer(evolve(scenario, terms=()), "en", models=EMPLOYERS)
    assert "not in the sources" in words(board) and "not given" not in words(board).replace(
        EN.text("page.counted"), ""
    ).lower().replace("not given, and", "")
