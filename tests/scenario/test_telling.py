"""A broken rule is told at the line of the value that breaks it."""

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.scenario.reading import read_scenario
from support.happenings import FILE


@pytest.mark.parametrize(
    ("right", "wrong", "line"),
    [
        ("happened: false, by", "happened: true, by", 16),
        ("date: 2026-01-20", "date: 2026-01-22", 16),
        ("person: P1, hours", "person: P7, hours", 15),
        ("from: 2026-03-31", "from: 2026-04-30", 13),
    ],
)
def test_the_fault_names_the_line(right, wrong, line):
    with pytest.raises(InputError) as caught:
        read_scenario(FILE.replace(right, wrong), "happened.yaml")
    assert [fault.place for fault in caught.value.faults] == [f"happened.yaml:{line}"]


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("Oy", "Did you mean 'company'?"),
        ("r.y.", "Did you mean 'association'?"),
        ("ky", "Choose one of them."),  # a partnership and a joint authority are written so
    ],
)
def test_a_short_name_that_people_use_is_told_with_the_word_of_the_file(typed, hint):
    with pytest.raises(InputError) as caught:
        read_scenario(FILE.replace("kind: company", f"kind: {typed}"), "happened.yaml")
    [fault] = caught.value.faults
    assert (fault.path, str(fault.to_do)) == ("buyers[0].kind", hint)
