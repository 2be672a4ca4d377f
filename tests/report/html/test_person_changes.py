"""How the money of a person changes: columns that add up, and the difference in notes."""

import re

import pytest

from support.person_pages import MODEL, cents, shown


@pytest.mark.parametrize("person", ["P1", "P2", "P3", "P4"])
def test_each_column_adds_up_and_the_difference_is_that_of_the_two(answers, person):
    rows = [[cents(cell) for cell in row[1:]] for row in shown(answers, person).rows[1:]]
    *lines, total = rows
    assert [sum(column) for column in zip(*lines, strict=True)] == total
    assert all(now - before == change for before, now, change in rows)


def test_a_difference_can_be_counted_in_notes_that_make_the_sum(answers):
    page = answers["en"].person_page("P3", MODEL)
    notes = [int(note) for note in re.findall(r"<span>(\d+)</span>", page)]
    change, rest = (
        cents(shown(answers, "P3").rows[-1][-1]),
        int(re.search(r"and €(\d+)\.(\d\d)", page)[0].replace("and €", "").replace(".", "")),
    )
    assert len(notes) <= 24 and 100 * sum(notes) + rest == change
