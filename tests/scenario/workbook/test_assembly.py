"""The sheets put together: the first has a row for each key; what belongs to somebody finds them."""

from datetime import date

import pytest

from subcontract_core.scenario.workbook import read_workbook
from support.filled_workbooks import WORKBOOK_SCENARIO, refusal_of, workbook_of


@pytest.mark.parametrize(
    ("row", "place", "found"),
    [
        (["idd", "x"], "scenario!A8", "the unknown key 'idd'"),
        ([None, "x"], "scenario!A8", "a value without a key"),
        (["id", "again"], "scenario!B8", "the same key a second time"),
    ],
)
def test_each_row_of_the_first_sheet_has_a_key_of_its_own(row, place, found, tmp_path):
    (fault,) = refusal_of(workbook_of(tmp_path, scenario=[*WORKBOOK_SCENARIO, row]))
    assert (fault.place, str(fault.found)) == (place, found)


def test_two_moves_are_both_their_persons(tmp_path):
    activity = [
        ["activity.person", "activity.kind", "activity.dates"],
        ["P1", "rehabilitative", "7.3.2022, 8.3.2022"],
    ]
    moves = [
        ["moves.person", "moves.day", "moves.to"],
        ["P1", date(2022, 3, 7), date(2022, 3, 10)],
        ["P1", date(2022, 3, 8), date(2022, 3, 11)],
    ]
    person = read_workbook(workbook_of(tmp_path, activity=activity, moves=moves)).people[0]
    assert [move.to for move in person.moves] == [date(2022, 3, 10), date(2022, 3, 11)]


@pytest.mark.parametrize(
    ("rows", "place"),
    [
        ([["P9", "rehabilitative"]], "activity!A2"),
        ([[None, "rehabilitative"]], "activity!A2"),
        ([["P1", "rehabilitative"], ["P1", "disability"]], "activity!A3"),
    ],
    ids=["nobody of that name", "nobody", "a second activity"],
)
def test_what_belongs_to_nobody_or_twice_is_told_at_its_cell(rows, place, tmp_path):
    sheet = [["activity.person", "activity.kind"], *rows]
    assert place in {fault.place for fault in refusal_of(workbook_of(tmp_path, activity=sheet))}
