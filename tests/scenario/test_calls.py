"""Extra visits that are called for: what may be said of them, and what cannot be."""

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.calls import Call
from subcontract_core.scenario.chance import Counts
from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.workbook import read_workbook, write_workbook
from subcontract_core.scenario.writing import scenario_to_yaml
from support.chances import FILE

CALL = "{id: C1, buyer: B1, crew: 1 of [P1, P2], a_week: {least: 0, usual: 1, most: 3}, hours: 2}"


def read(call=CALL):
    return read_scenario(f"{FILE}calls: [{call}]\n", "calls.yaml")


def faults(call):
    with pytest.raises(InputError) as caught:
        read(call)
    return {fault.path for fault in caught.value.faults}


@pytest.mark.parametrize("crew", ["1 of [P1, P2]", '"1 of [P1, P2]"', "1 of all", "1 of P1-P2"])
def test_some_of_a_few_people_are_written_as_words_in_braces_too(crew):
    (call,) = read(CALL.replace("1 of [P1, P2]", crew)).calls
    assert (call.crew, call.going, call.minutes) == (("P1", "P2"), 1, 120)


def test_all_of_the_crew_go_where_nothing_else_is_said_and_hours_may_be_three():
    spread = CALL.replace("1 of [P1, P2]", "all").replace(
        "hours: 2", "hours: {least: 1, usual: 2, most: 4}"
    )
    (call,) = read(spread).calls
    assert (call.many_go, call.lengths.most, call.minutes) == (2, 240, 120)


def test_calls_read_back_equal_from_a_file_and_a_workbook(tmp_path):
    found = read(CALL.replace("most: 3}", "most: 3, source: the orders}"))
    assert found.marks["calls.C1.a_week"].text == "the orders"
    assert read_scenario(scenario_to_yaml(found), "again.yaml") == found
    write_workbook(tmp_path / "calls.xlsx", Language("en", strict=True), found)
    assert read_workbook(tmp_path / "calls.xlsx") == found


@pytest.mark.parametrize(
    ("right", "wrong", "path"),
    [
        ("1 of [P1, P2]", "3 of [P1, P2]", "calls[0].crew"),
        ("1 of [P1, P2]", "[]", "calls[0].crew"),
        ("1 of [P1, P2]", "1 of [P1, P9]", "calls[0].crew"),
        ("most: 3", "most: 6", "calls[0].a_week.most"),
        ("least: 0", "least: 2", "calls[0].a_week.usual"),
        ("buyer: B1", "buyer: B9", "calls[0].buyer"),
        ("id: C1", "id: G1", "calls[0].id"),
        ("hours: 2", "hours: 2, start: '23:00'", "calls[0].start"),
        ("hours: 2", "hours: {least: 1, usual: 1.1, most: 2}", "calls[0].hours.usual"),
    ],
)
def test_what_cannot_be_called_for_is_refused_at_its_place(right, wrong, path):
    assert faults(CALL.replace(right, wrong)) == {path}


def test_a_call_is_judged_in_python_as_in_a_file():
    with pytest.raises(InputError):
        Call("C1", "B1", ("P1",), Counts(0, 1, 3), 120, going=2)
