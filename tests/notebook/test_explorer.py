"""The explorer without a kernel: entries change the answer to the cent, faults are told in
words, steps can be taken back.
"""

from datetime import UTC, date, datetime
import re

from ipywidgets import HTML, Button, Checkbox, Dropdown, FileUpload, Tab, Text, Textarea
import pytest

from subcontract_core import catalogue, compare, load_scenario
from subcontract_core.api import Answer
from subcontract_core.base.errors import SubcontractError
from subcontract_core.notebook import Explorer
from subcontract_core.notebook.state import State

GROUP = "one-group-five-systems"
FEW = ("eksote-external", "jobcenter-app")  # where the models do not matter
TABS = ("group", "people", "gigs", "pay", "terms", "models")


def inside(widget):
    """The widget and everything in it."""
    yield widget
    for child in getattr(widget, "children", ()):
        yield from inside(child)


def field(board, label):
    """The one field with a label, as a user finds it."""
    [found] = [
        w
        for w in inside(board.view)
        if isinstance(w, (Text, Textarea, Dropdown, Checkbox, Button, FileUpload))
        and w.description == label
    ]
    return found


def words(board):
    """Everything that is said in the board, without the style sheet."""
    return " ".join(
        w.value
        for w in inside(board.view)
        if isinstance(w, HTML) and "<style>.sc-board" not in w.value
    )


def opened(tab, language="en"):
    """An explorer with a tab of fields open."""
    board = Explorer(GROUP, language, models=FEW)
    board.tabs.selected_index = TABS.index(tab)
    return board


def in_hand(answer, model, person=0):
    comparison = answer.comparison
    return int(comparison.in_hand(comparison.outcome(model)).cents[:, person].sum())


# -- entries
# -----------------------------------------------------------------------------------------------


def test_the_answer_is_that_of_compare_on_the_same_question():
    board = Explorer(GROUP, "en")
    assert (
        in_hand(board.state.answer, "eksote-external")
        == in_hand(compare(GROUP), "eksote-external")
        == 135001
    )


def test_a_wage_typed_with_a_comma_and_a_euro_sign_changes_the_answer_as_the_term_does():
    board = opened("terms", "fi")
    [title] = [
        term.titles["fi"]
        for term in catalogue().get("eksote-external").manifest.terms
        if term.name == "wage_per_hour"
    ]
    wage = field(board, f"{title} (€/h)")
    wage.value = "12,5 €"
    wanted = compare(
        load_scenario(GROUP).with_terms("eksote-external", wage_per_hour="12.50"),
        ["eksote-external"],
    )
    assert in_hand(board.state.answer, "eksote-external") == in_hand(wanted, "eksote-external")
    assert wage.value == "12,50"  # what was understood


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


def test_only_the_ticked_models_are_compared_and_none_is_said_in_words():
    board = opened("models")
    field(board, "Tick none").click()
    assert board.state.answer.comparison.outcomes == ()
    assert "No model is ticked" in words(board)
    field(board, "Helsinki Jobcenter: assignment contract through an app").value = True
    assert [outcome.model for outcome in board.state.answer.comparison.outcomes] == [
        "jobcenter-app"
    ]


def test_a_reading_that_is_chosen_leaves_one_outcome_of_the_model():
    board = opened("models")
    reading = field(board, "Eksote: the public body employs and sells: whose hour the price is for")
    assert sum(o.model == "eksote-external" for o in board.state.answer.comparison.outcomes) == 2
    reading.value = "worker_hour"
    assert [
        o.reading for o in board.state.answer.comparison.outcomes if o.model == "eksote-external"
    ] == [{}]
    reading.value = ""
    assert sum(o.model == "eksote-external" for o in board.state.answer.comparison.outcomes) == 2


def test_a_person_that_is_added_or_left_out_is_in_every_part_of_the_scenario():
    board = opened("people")
    field(board, "Add a person like this").click()
    assert [p.id for p in board.state.question.scenario.people] == [
        "P1",
        "P2",
        "P3",
        "P4",
        "P5",
        "P6",
    ]
    field(board, "Person").value = "P1"
    field(board, "Leave this person out").click()
    scenario = board.state.question.scenario
    assert [p.id for p in scenario.people] == ["P2", "P3", "P4", "P5", "P6"] and scenario.gigs[
        0
    ].crew == ("P2", "P3", "P4", "P5")


def test_a_gig_that_is_copied_at_the_same_hours_is_a_double_booking_that_is_told():
    board = opened("gigs")
    before = len(board.state.question.scenario.gigs)
    field(board, "Add a gig like this").click()
    assert len(board.state.question.scenario.gigs) == before + 1
    board.details.selected_index = 2
    assert "STOP" in board.pages["findings"].value


def test_a_value_of_ones_own_loses_what_was_said_about_the_old_one_and_no_other_value_does():
    board = opened("people")
    before = board.state.question.scenario.marks
    field(board, "Rent (€/month)").value = "600"
    after = board.state.question.scenario.marks
    assert (
        set(before) - set(after) == {"people.P1.housing.rent"}
        and after["people.P2.housing.rent"].kind == "assumed"
    )


def test_the_tables_of_people_and_gigs_follow_the_fields():
    board = opened("people")
    field(board, "Rent (€/month)").value = "612.30"
    assert (
        "612.30" in board.panels[1].table.value and board.panels[1].table.value.count("520.00") == 4
    )
    board.tabs.selected_index = TABS.index("gigs")
    field(board, "Task").value = "Window cleaning"
    assert "Window cleaning" in board.panels[2].table.value and board.panels[
        2
    ].selector.options == (("G1: Window cleaning", "G1"),)


# -- faults
# ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tab", "label", "typed", "said"),
    [
        ("people", "Rent (€/month)", "abc", "is not an amount of money"),
        ("people", "Rent (€/month)", "", "The field is empty"),
        ("people", "Birth year", "2020", "whole number from 1900 to 2006"),
        ("people", "Tax card (%)", "101", "more than 100 %"),
        ("people", "Ends at", "8:00", "later than the start, 9:00"),
        ("gigs", "Days", "2021-10-06", "outside the months of work"),
        ("gigs", "Days", "", "at least one day"),
        ("gigs", "Length (hours and minutes)", "13", "at most 12 hours"),
        ("gigs", "Begins at", "21:00", "past midnight"),
        ("gigs", "Task", "call 010190-123A", "nothing personal belongs here"),
        ("people", "Tax card (%)", "0.5", "Write 0.5 % or 50 %"),
        ("people", "Rent (€/month)", "520 %", "is not an amount of money"),
        ("people", "Rent (€/month)", "20 000 000", "At most €10,000.00"),
        ("group", "First month of work", "13/2021", "is not a month"),
        ("group", "First month of work", "10/2021", "2021-09"),
        ("terms", "Wage, an hour (€/h)", "1.500", "two ways"),
    ],
)
def test_a_wrong_entry_is_told_beside_its_field_and_changes_nothing(tab, label, typed, said):
    board = opened(tab)
    question, answer = board.state.question, board.state.answer
    field(board, label).value = typed
    assert board.state.question is question and board.state.answer is answer
    assert board.state.is_stale and "Changed, not recalculated." in board.notice.value
    [message] = [m for m in board.messages.values() if m.value]
    assert said in message.value and message.layout.display is None
    assert label.split(" (")[0] in board.notice.value


def test_a_mended_entry_takes_the_mark_away():
    board = opened("people")
    field(board, "Rent (€/month)").value = "abc"
    field(board, "Rent (€/month)").value = "520"
    assert (
        not board.state.is_stale
        and board.notice.value == ""
        and not any(m.value for m in board.messages.values())
    )


def test_a_gig_without_crew_keeps_the_last_crew_that_could_be_counted():
    board = opened("gigs")
    for who in ("P1", "P2", "P3", "P4", "P5"):
        field(board, who).value = False
    assert board.state.question.scenario.gigs[0].crew == ("P5",)
    assert "at least one person" in board.notice.value


def test_the_last_person_and_one_who_is_alone_on_a_gig_stay():
    board = opened("gigs")
    for who in ("P2", "P3", "P4", "P5"):
        field(board, who).value = False
    board.tabs.selected_index = TABS.index("people")
    field(board, "Leave this person out").click()
    assert "alone on G1" in board.notice.value and len(board.state.question.scenario.people) == 5


def test_a_fault_of_ours_is_a_sentence_and_is_kept_for_the_tests(monkeypatch):
    board = opened("people")
    board.is_expected_to_fail = True
    monkeypatch.setattr(State, "change", lambda *_: 1 / 0)
    field(board, "Rent (€/month)").value = "600"
    assert "Something went wrong in the program" in board.notice.value and "Traceback" not in words(
        board
    )
    assert len(board.failures) == 1 and "ZeroDivisionError" in board.failures[0]


# -- files
# -------------------------------------------------------------------------------------------------

BROKEN = (
    "format: subcontract-scenario/1\nid: mine\ntitle: {en: Mine, fi: Oma}\nmonths: {from: 2021-09,"
    " to: 2021-09}\npeople:\n  - {id: Aino, birth_year: 1985}\n  - {id: P2, birth_year: 1885}\n"
)


def upload(board, name, text):
    field(board, "Load a file").value = (
        {
            "name": name,
            "type": "",
            "size": len(text),
            "content": memoryview(text.encode()),
            "last_modified": datetime(2026, 11, 1, tzinfo=UTC),
        },
    )


def test_a_broken_file_tells_all_its_faults_with_lines_and_leaves_the_group():
    board = opened("group")
    upload(board, "mine.yaml", BROKEN)
    told = board.group_panel.refused.value
    assert (
        "Faults: 2" in told
        and "mine.yaml:6" in told
        and "mine.yaml:7" in told
        and "Aino" not in told
    )
    assert board.state.question.scenario.id == GROUP


def test_a_good_file_becomes_the_question_and_what_is_saved_reads_back_the_same():
    import base64

    from subcontract_core.scenario.reading import read_scenario

    board = opened("group")
    upload(board, "mine.yaml", BROKEN.replace("Aino", "P1").replace("1885", "1985"))
    assert (
        board.state.question.scenario.id == "mine"
        and len(board.state.question.scenario.people) == 2
    )
    field(board, "Make the files").click()
    assert re.findall(r'download="([^"]+)"', board.group_panel.links.value) == [
        "mine.yaml",
        "mine.json",
        "mine.xlsx",
        "mine.html",
    ]
    link = re.search(
        r'download="mine\.yaml" href="data:[^,]+,([^"]+)"', board.group_panel.links.value
    )
    assert read_scenario(base64.b64decode(link[1]).decode(), "x") == board.state.question.scenario


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (RuntimeError("ours"), "this file could not be made"),
        (SubcontractError("the sums are 1 cent apart"), "the sums are 1 cent apart"),
    ],
)
def test_a_file_that_cannot_be_made_says_so_in_its_place_and_the_others_are_made(
    fault, words, monkeypatch
):
    def fails(*_arguments, **_options):
        raise fault

    monkeypatch.setattr(Answer, "to_excel", fails)
    board = opened("group")
    board.is_expected_to_fail = True
    field(board, "Make the files").click()
    links = board.group_panel.links.value
    made = re.findall(r'download="[^"]+\.(\w+)"', links)
    assert made == ["yaml", "json", "html"] and words in links and "being made" not in links
    assert len(board.failures) == isinstance(fault, RuntimeError) and "Traceback" not in links


def test_a_file_that_is_no_scenario_or_has_no_name_is_refused_in_words():
    board = opened("group")
    for name in ("picture.png", "", "..", f"{'a' * 300}.yaml", "x\x00.xlsx"):
        upload(board, name, "\x00")
        assert (
            "The file was not loaded." in board.group_panel.refused.value
            and board.state.question.scenario.id == GROUP
        )


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


# -- steps back, languages
# -----------------------------------------------------------------------------------


def test_undo_takes_back_one_change_and_reset_all_of_them():
    board = opened("people")
    start = board.state.question
    assert board.undo_button.disabled and board.reset_button.disabled
    field(board, "Rent (€/month)").value = "600"
    field(board, "Rent (€/month)").value = "700"
    board.undo_button.click()
    assert (
        board.state.question.scenario.people[0].housing.rent == 60000
        and field(board, "Rent (€/month)").value == "600.00"
    )
    field(board, "Assets (€)").value = "5"
    board.reset_button.click()
    assert board.state.question == start and board.reset_button.disabled
    board.undo_button.click()
    assert board.state.question.scenario.people[0].assets == 500


def test_undo_first_takes_back_what_could_not_be_read():
    board = opened("people")
    field(board, "Rent (€/month)").value = "600"
    field(board, "Assets (€)").value = "much"
    board.undo_button.click()
    assert not board.state.is_stale and field(board, "Assets (€)").value == "0.00"
    assert board.state.question.scenario.people[0].housing.rent == 60000


def test_a_change_is_told_with_what_it_did_and_a_new_group_begins_without_one():
    board = opened("terms")
    field(board, "Wage, an hour (€/h)").value = "12.00"
    wanted = compare(
        load_scenario(GROUP).with_terms("eksote-external", wage_per_hour="12.00"),
        ["eksote-external"],
    )
    more = in_hand(wanted, "eksote-external") - in_hand(compare(GROUP), "eksote-external")
    assert (
        f"P1–P5: €{more // 100}.{more % 100:02d} more than before the change" in board.changed.value
    )
    board.group.value = "imatra-2021-07"
    assert board.changed.value == "" and board.state.question.scenario.id == "imatra-2021-07"


@pytest.mark.parametrize(
    ("language", "undo", "tab", "said"),
    [("fi", "Kumoa", "Ihmiset", "enemmän kuin nyt"), ("sv", "Ångra", "Personer", "mer än i dag")],
)
def test_the_language_switch_changes_every_label_and_the_answer_without_counting_again(
    language, undo, tab, said
):
    board = opened("people")
    answer = board.state.answer.comparison
    board.language_select.value = language
    assert (
        board.undo_button.description == undo
        and board.tabs.get_title(1) == tab
        and said in board.pages["people"].value
    )
    assert board.state.answer.comparison is answer
    assert not any(getattr(w, "description", "") == "Rent (€/month)" for w in inside(board.view))


@pytest.mark.parametrize("language", ["en", "fi", "sv"])
def test_every_page_and_panel_can_be_opened_in_every_language(language):
    board = Explorer(
        "ilomantsi-2022-09", language, models=("siunsote-light-entrepreneur", "eksote-external")
    )
    for number in range(len(TABS)):
        board.tabs.selected_index = number
    for number in range(len(board.pages)):
        board.details.selected_index = number
    assert all(page.value for page in board.pages.values())


# -- what is shown
# -------------------------------------------------------------------------------------------


def test_only_the_page_that_is_seen_is_drawn():
    board = Explorer(GROUP, "en", models=FEW)
    assert board.pages["people"].value and not board.pages["money"].value
    board.details.selected_index = 1
    assert "Buyers" in board.pages["money"].value or "buyers" in board.pages["money"].value


def test_every_line_of_a_person_opens_to_the_law_and_its_source():
    page = Explorer(GROUP, "en", models=FEW).pages["people"].value
    assert "+€87.22" in page and "€1,350.01" in page
    assert page.count("<details") == 6  # the lines, and each of five lines
    assert "Act on Housing Allowance for Pensioners" in page and "Source:" in page


def test_every_field_has_a_label_and_every_table_a_caption():
    board = Explorer(GROUP, "en")
    for number in range(len(TABS)):
        board.tabs.selected_index = number
    named = [
        w
        for w in inside(board.view)
        if isinstance(w, (Text, Textarea, Dropdown, Checkbox, Button, FileUpload))
    ]
    assert len(named) > 60 and all(w.description for w in named)
    assert all(title for w in inside(board.view) if isinstance(w, Tab) for title in w.titles)
    pages = " ".join(w.value for w in inside(board.view) if isinstance(w, HTML))
    assert pages.count("<table") == pages.count("<caption") > 0
