"""The panels as tabs: each is drawn when it is opened, in every language."""

import pytest

from subcontract_core.notebook import Explorer
from support.widgets import TABS, widgets_of

GROUP = "one-group-five-systems"


FEW = ("eksote-external", "jobcenter-app")  # where the models do not matter


def opened(tab, language="en"):
    """An explorer with a tab of fields open."""
    board = Explorer(GROUP, language, models=FEW)
    board.tabs.selected_index = TABS.index(tab)
    return board


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
        and board.tabs.get_title(TABS.index("people")) == tab
        and said in board.pages["people"].value
    )
    assert board.state.answer.comparison is answer
    assert not any(
        getattr(w, "description", "") == "Rent (€/month)" for w in widgets_of(board.view)
    )


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
