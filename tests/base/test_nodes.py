"""Nodes of a YAML file: one reader a kind, a fault and the default for what is wrong."""

from datetime import date
from fractions import Fraction

import pytest

from subcontract_core.base.faults import Faults
from subcontract_core.base.nodes import Node, whole_from


def read(kind, text, **limits):
    """What a reader gives for a text, and the fault it notes."""
    faults = Faults()
    value = getattr(Node(text, "a.yaml:1", "a", faults), kind)(**limits)
    return value, [(str(fault.found), str(fault.allowed)) for fault in faults.found]


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("cents", "837.59", 83759),
        ("fraction", "7.15 %", Fraction(715, 10_000)),
        ("integer", "12", 12),
        ("boolean", "yes", True),
        ("date", "2022-03-02", date(2022, 3, 2)),
        ("text", " word ", "word"),
    ],
)
def test_each_kind_is_read_from_its_text(kind, text, value):
    assert read(kind, text) == (value, [])


@pytest.mark.parametrize(
    ("kind", "text", "default"),
    [
        ("cents", "much", 0),
        ("fraction", "half", Fraction(0)),
        ("integer", "1.5", 0),
        ("boolean", "maybe", False),
        ("date", "2026-02-29", None),
        ("text", " ", ""),
        ("mapping", "word", {}),
        ("sequence", "word", []),
    ],
)
def test_what_cannot_be_read_is_one_fault_and_the_default(kind, text, default):
    value, faults = read(kind, text)
    assert value == default
    assert len(faults) == 1


def test_a_limit_itself_is_allowed_and_the_next_is_not():
    limits = {"least": 1, "most": 24}
    assert [read("integer", text, **limits)[0] for text in ("1", "24")] == [1, 24]
    for text in ("0", "25"):
        assert read("integer", text, **limits)[1] == [(f"'{text}'", "a whole number from 1 to 24")]
    assert str(whole_from(None, 24)) == "a whole number from … to 24"


def test_a_misspelt_key_is_one_fault_and_names_the_key_that_is_meant():
    faults = Faults()
    inner = Node("1", "a.yaml:2", "wgae", faults)
    Node({"wgae": inner}, "a.yaml:1", "", faults).mapping(["wage", "hours"], ["wage"])
    assert [(fault.place, str(fault.to_do)) for fault in faults.found] == [
        ("a.yaml:2", "Did you mean 'wage'?")
    ]


def test_a_decimal_comma_in_braces_is_told_as_that():
    faults = Faults()
    keys = {"wage": Node("520", "a.yaml:1", "wage", faults), "50": Node(None, "a", "50", faults)}
    Node(keys, "a.yaml:1", "", faults).mapping(["wage"])
    assert [str(fault.to_do) for fault in faults.found] == ["Write decimals with a point: 520.50."]


@pytest.mark.parametrize("key", ["1 %", "1%", "50 €", "5 h"])
def test_so_is_one_with_its_unit(key):
    faults = Faults()
    keys = {"rate": Node("7", "a.yaml:1", "rate", faults), key: Node(None, "a", key, faults)}
    Node(keys, "a.yaml:1", "", faults).mapping(["rate"])
    assert [fault.to_do for fault in faults.found] == [f"Write decimals with a point: 7.{key}."]


def test_a_day_written_in_another_way_is_told_as_it_must_be_written():
    faults = Faults()
    Node("5.9.2021", "a.yaml:1", "a", faults).date()
    assert [str(fault.to_do) for fault in faults.found] == ["Write 2021-09-05."]
