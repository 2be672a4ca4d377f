"""The explorer without a kernel: entries change the answer to the cent, faults are told in
words, steps can be taken back.
"""

from datetime import date

from ipywidgets import HTML, Button, Checkbox, Dropdown, FileUpload, Tab, Text, Textarea

from subcontract_core import compare, load_scenario
from subcontract_core.notebook import Explorer
from subcontract_core.notebook.details import PAGES
from subcontract_core.notebook.state import State
from support.widgets import TABS, cents_in_hand, field, widgets_of, words

GROUP = "one-group-five-systems"


FEW = ("eksote-external", "jobcenter-app")  # where the models do not matter


def opened(tab, language="en"):
    """An explorer with a tab of fields open."""
    board = Explorer(GROUP, language, models=FEW)
    board.tabs.selected_index = TABS.index(tab)
    return board


def test_the_answer_is_that_of_compare_on_the_same_question():
    board = Explorer(GROUP, "en")
    assert (
        cents_in_hand(board.state.answer, "eksote-external")
        == cents_in_hand(compare(GROUP), "eksote-external")
        == 135001
    )


def test_rent_and_crew_and_pay_rule_reach_the_scenario_in_cents_ids_and_rules():
    board = opened("people")
    field(board, "Rent (€/month)").value = "612.30"
    board.tabs.selected_index = TABS.index("gigs")
    field(board, "P2").value = False
    field(board, "Length (hours and minutes)").value = "3:15"
    board.tabs.selected_index = TABS.index("pay")
    field(board, "Month of the pay day").value = "next"
    scenario = board.state.question.scenario
    assert scenario.people[0].housing.rent == 61230 and scenario.people[1].housing.rent == 52000
    assert scenario.gigs[0].crew == ("P1", "P3", "P4", "P5") and scenario.gigs[0].minutes == 195
    # the last working day of October
    assert scenario.pay.pay_day(scenario.first_month) == date(2021, 10, 29)
    assert "29 October 2021" in words(board)


def test_a_gig_that_is_copied_at_the_same_hours_is_a_double_booking_that_is_told():
    board = opened("gigs")
    before = len(board.state.question.scenario.gigs)
    field(board, "Add a gig like this").click()
    assert len(board.state.question.scenario.gigs) == before + 1
    board.details.selected_index = tuple(PAGES).index("findings")
    assert "STOP" in board.pages["findings"].value


def test_the_tables_of_people_and_gigs_follow_the_fields():
    board = opened("people")
    field(board, "Rent (€/month)").value = "612.30"
    assert (
        "612.30" in board.panels[TABS.index("people")].table.value
        and board.panels[TABS.index("people")].table.value.count("520.00") == 4
    )
    board.tabs.selected_index = TABS.index("gigs")
    field(board, "Task").value = "Window cleaning"
    assert "Window cleaning" in board.panels[TABS.index("gigs")].table.value and board.panels[
        TABS.index("gigs")
    ].selector.options == (("G1: Window cleaning", "G1"),)


def test_a_gig_without_crew_keeps_the_last_crew_that_could_be_counted():
    board = opened("gigs")
    for who in ("P1", "P2", "P3", "P4", "P5"):
        field(board, who).value = False
    assert board.state.question.scenario.gigs[0].crew == ("P5",)
    assert "at least one person" in board.notice.value


def test_a_fault_of_ours_is_a_sentence_and_is_kept_for_the_tests(monkeypatch):
    board = opened("people")
    board.is_expected_to_fail = True
    monkeypatch.setattr(State, "change", lambda *_: 1 / 0)
    field(board, "Rent (€/month)").value = "600"
    assert "Something went wrong in the program" in board.notice.value and "Traceback" not in words(
        board
    )
    assert len(board.failures) == 1 and "ZeroDivisionError" in board.failures[0]


def test_a_scenario_that_no_model_can_take_is_told_at_the_start():
    from attrs import evolve

    scenario = load_scenario(GROUP)
    board = Explorer(
        evolve(scenario.with_terms("eksote-external", wage_per_hour="x"), id="own"),
        "en",
        models=FEW,
    )
    assert (
        "The file was not loaded." in board.load_errors.value
        and board.state.question.scenario.id == GROUP
    )


def test_a_file_named_at_the_start_that_is_not_there_is_told_in_words():
    board = Explorer("nowhere.yaml", "fi", models=FEW)
    assert (
        "Tiedostoa ei ladattu" in board.load_errors.value
        and board.state.question.scenario.id == GROUP
    )


def test_only_the_page_that_is_seen_is_drawn():
    board = Explorer(GROUP, "en", models=FEW)
    assert board.pages["people"].value and not board.pages["money"].value
    board.details.selected_index = 1
    assert "Buyers" in board.pages["money"].value or "buyers" in board.pages["money"].value


def test_every_field_has_a_label_and_every_table_a_caption():
    board = Explorer(GROUP, "en")
    for number in range(len(TABS)):
        board.tabs.selected_index = number
    named = [
        w
        for w in widgets_of(board.view)
        if isinstance(w, (Text, Textarea, Dropdown, Checkbox, Button, FileUpload))
    ]
    assert len(named) > 60 and all(w.description for w in named)
    assert all(title for w in widgets_of(board.view) if isinstance(w, Tab) for title in w.titles)
    pages = " ".join(w.value for w in widgets_of(board.view) if isinstance(w, HTML))
    assert pages.count("<table") == pages.count("<caption") > 0
