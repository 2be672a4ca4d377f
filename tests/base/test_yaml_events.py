"""The guard of every YAML file, event by event."""

import pytest

from subcontract_core.base.faults import Faults
from subcontract_core.base.guard import MOST_DEPTH, MOST_LETTERS
from subcontract_core.base.located_yaml import read
from subcontract_core.base.yaml_events import Growing, Stopped


def test_a_text_may_have_two_thousand_letters_and_not_one_more():
    faults = Faults()
    assert (
        len(read("a.yaml", f"a: {'x' * MOST_LETTERS}", faults).child("a").text()) == MOST_LETTERS
        and not faults.found
    )
    read("a.yaml", f"a: {'x' * (MOST_LETTERS + 1)}", faults)
    assert [(fault.place, fault.path, str(fault.found)) for fault in faults.found] == [
        ("a.yaml:1", "a", f"a text of {MOST_LETTERS + 1} letters")
    ]


def test_values_may_be_nested_thirty_deep_and_not_one_deeper():
    def grown(depth):
        return Growing("a.yaml", faults := Faults(), False).grown("[" * depth + "]" * depth), faults

    root, faults = grown(MOST_DEPTH)
    assert MOST_DEPTH == 30
    assert root is not None and not faults.found
    with pytest.raises(Stopped):
        grown(MOST_DEPTH + 1)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: 1\nb: *c\n", "an alias (*name)"),
        ("a: 1\nb: !c 1\n", "a tag (!name)"),
        ("a: 1\n---\nb: 1\n", "a second document (a line ---)"),
    ],
)
def test_what_no_file_of_ours_holds_stops_the_reading_at_its_line(text, found):
    faults = Faults()
    with pytest.raises(Stopped):
        Growing("a.yaml", faults, False).grown(text)
    assert [(fault.place, str(fault.found)) for fault in faults.found] == [("a.yaml:2", found)]


def test_a_node_knows_its_line_and_its_path():
    root = Growing("a.yaml", Faults(), False).grown("a:\n  - b: 1\n  - c: x\n")
    node = root.child("a").sequence()[1].child("c")
    assert (node.place, node.path, node.value) == ("a.yaml:3", "a[1].c", "x")


def test_a_key_a_second_time_is_a_fault_and_the_first_value_stays():
    faults = Faults()
    root = Growing("a.yaml", faults, False).grown("a: 1\na: 2\n")
    assert root.child("a").value == "1"
    assert [(fault.place, str(fault.found)) for fault in faults.found] == [
        ("a.yaml:2", "'a' a second time")
    ]
