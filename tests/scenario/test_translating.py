"""From the text of a value in a file to the value: what people write, and what is told."""

from datetime import date
from fractions import Fraction

import pytest

from subcontract_core.base.located_yaml import read
from subcontract_core.scenario.translating import hours, is_in_hours, translated
from subcontract_core.scenario.units import (
    Choice,
    Clock,
    Day,
    Length,
    Money,
    Month,
    No,
    PayDay,
    Share,
    Yes,
)


def node_of(written):
    return read("a.yaml", f"value: {written}\n").mapping(("value",))["value"]


@pytest.mark.parametrize(
    ("unit", "written", "value"),
    [
        (Money(), "620.50", 620_50),
        (Money(), "0", 0),
        (Share(), "12 %", Fraction(12, 100)),
        (Yes(), "true", True),
        (No(), "true", False),
        (Day(), "2026-05-04", date(2026, 5, 4)),
        (Month(), "2026-05", 2026 * 12 + 4),
        (Clock(), '"09:15"', 9 * 60 + 15),
        (Clock(), '"9:15"', 9 * 60 + 15),
        (PayDay(), '"05."', "5"),
        (PayDay(), "last", "last"),
        (Choice(("none", "rent")), "rent", "rent"),
        (Length(), "90", 90),
        (Length(), '"1:30"', 90),
        (Length(), '"90 min"', 90),
    ],
    ids=str,
)
def test_a_value_is_read_as_people_write_it(unit, written, value):
    assert translated(unit, node_of(written)) == value


@pytest.mark.parametrize("unit", [Month(), Clock(), Day()], ids=str)
def test_what_is_no_such_value_is_none_and_is_told(unit):
    node = node_of("someday")
    assert translated(unit, node) is None
    assert [fault.path for fault in node.faults.found] == ["value"]


@pytest.mark.parametrize(
    ("written", "minutes"), [("1.5", 90), ("0.25", 15), ('"1:30"', 90), ("12", 720)]
)
def test_hours_become_whole_minutes(written, minutes):
    assert hours(node_of(written)) == minutes


@pytest.mark.parametrize(
    ("written", "with_unit"), [("90", False), ('"1:30"', True), ('"90 min"', True), ('"2 h"', True)]
)
def test_a_length_with_its_unit_is_told_from_a_plain_number(written, with_unit):
    assert is_in_hours(node_of(written)) is with_unit
