"""What no cell may hold is refused wherever it stands, and is not repeated."""

from subcontract_core.base.guard import MOST_LETTERS
from subcontract_core.scenario.workbook.opening import Grid
from subcontract_core.scenario.workbook.refusing import refused

KEYS = ["people.id", "people.birth_year"]


def told(*rows, name="people"):
    return [(fault.place, str(fault.found)) for fault in refused([Grid(name, list(rows))])]


def test_sound_cells_are_not_refused():
    assert told(KEYS, ["P1", 1990]) == []


def test_an_identity_code_is_refused_in_a_cell_and_in_the_name_of_a_sheet():
    code = "131052-308T"  # the Digital and Population Data Services Agency's own example
    ((cell, found),) = told(KEYS, [code, 1990])
    assert cell == "people!A2"
    assert code not in found
    ((place, found),) = told(KEYS, name=f"people {code}")
    assert code not in place + found


def test_a_heading_may_not_ask_for_something_personal_but_a_value_may_be_such_a_word():
    assert [place for place, _ in told(["Henkilötunnus", None], KEYS)] == ["people!A1"]
    assert told(KEYS, ["Henkilötunnus", 1990]) == []


def test_a_text_of_one_letter_more_than_any_has_is_refused():
    assert told(KEYS, ["a" * MOST_LETTERS, 1990]) == []
    ((place, found),) = told(KEYS, ["a" * (MOST_LETTERS + 1), 1990])
    assert (place, found) == ("people!A2", f"a text of {MOST_LETTERS + 1} letters")


def test_a_sign_that_cannot_be_seen_is_refused():
    assert [place for place, _ in told(KEYS, ["P1\u202e", 1990])] == ["people!A2"]
