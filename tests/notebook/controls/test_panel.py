"""A tab of fields: the selector stays while the form changes, and a double click acts once."""

from ipywidgets import Box, Text
import pytest

from subcontract_core.notebook import Explorer
from subcontract_core.notebook.controls.panel import ChoosingPanel, button


@pytest.fixture(scope="module")
def board():
    return Explorer("one-group-five-systems", "en", models=("jobcenter-app",))


class Names(ChoosingPanel):
    """A panel about some names, with the name as its only field."""

    title = "ui.tab_people"
    selector_label = "ui.person"

    def __init__(self, board, *names):
        super().__init__(board)
        self.names = names

    def options(self):
        return [(f"Person {name}", name) for name in self.names]

    def fields(self):
        return [Text(self.selected)]


def shown(panel):
    return [field.value for field in panel.form.children]


def test_what_is_selected_is_what_the_form_is_about(board):
    panel = Names(board, "P1", "P2")
    panel.build()
    assert (panel.selected, shown(panel)) == ("P1", ["P1"])
    panel.selector.value = "P2"
    assert (panel.selected, shown(panel)) == ("P2", ["P2"])


def test_a_selection_stays_while_it_is_there_and_falls_to_the_first_when_it_is_gone(board):
    panel = Names(board, "P1", "P2")
    panel.build()
    panel.selector.value = "P2"
    panel.names = ("P0", "P2")
    panel.build()
    assert shown(panel) == ["P2"]
    panel.names = ("P0",)
    panel.build()
    assert (panel.selector.value, shown(panel)) == ("P0", ["P0"])
    panel.names = ()
    panel.build()
    assert panel.selected == ""


def test_a_message_of_a_field_goes_when_its_form_is_drawn_anew(board):
    panel = Names(board, "P1")
    board.messages["people.P1.birth_year"] = board.messages["pay.day"] = Text()
    board.state.errors["people.P1.birth_year"] = "a year"
    panel.build()
    assert "people.P1.birth_year" not in {*board.messages, *board.state.errors}
    assert board.messages.pop("pay.day")


def test_the_second_press_of_a_double_click_does_nothing(board):
    pressed = []
    box = Box()

    def remove():
        pressed.append(1)
        box.children = ()

    made = button(board, "Remove", remove, within=box)
    box.children = (made,)
    made.click()
    made.click()
    assert pressed == [1]
    assert made.tooltip == "Remove"
