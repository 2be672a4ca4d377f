"""A value of a workbook: what is wrong with it is told at its cell, in the words of its list."""

import pytest

from subcontract_core.base.faults import Faults
from subcontract_core.scenario.workbook.cell_nodes import CellNode

WORDS = {"company": "yritys", "public": "julkinen", "true": "kyllä", "false": "ei"}


def node(value, **more):
    return CellNode(value, "buyers!B3", "buyers.B1.kind", Faults(), **more)


def test_a_key_that_is_missing_is_told_at_the_cell_that_is_empty():
    record = node({}, cells={"kind": "buyers!B3"})
    record.fault("no 'kind'", "a buyer")
    (fault,) = record.faults.found
    assert (fault.place, str(fault.path)) == ("buyers!B3", "buyers.B1.kind.kind")
    assert str(fault.to_do) == "Fill in the cell."


def test_a_key_for_which_there_is_no_column_is_told_at_the_row():
    record = node({})
    record.fault("no 'kind'", "a buyer")
    (fault,) = record.faults.found
    assert fault.place == "buyers!B3"
    assert "a new template has it" in str(fault.to_do)


@pytest.mark.parametrize("value", ["yrity", "companie"])
def test_a_word_near_one_of_the_list_is_asked_for_as_the_list_shows_it(value):
    wrong = node(value, shown_words=WORDS)
    assert wrong.one_of(("company", "public"), "company") == "company"
    (fault,) = wrong.faults.found
    assert fault.allowed == "yritys, julkinen"
    assert str(fault.to_do) == "Did you mean 'yritys'?"


def test_yes_and_no_are_told_as_the_list_shows_them():
    wrong = node("perhaps", shown_words=WORDS)
    assert wrong.boolean(default=True) is True
    assert wrong.faults.found[0].allowed == "kyllä, ei"
    assert node("true", shown_words=WORDS).boolean() is True
