"""What a field of a scenario costs: its row in the type and its label; nothing else knows it by
name.
"""

from pathlib import Path
import re

import attrs
from attrs import evolve, frozen
import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.base.faults import Faults
from subcontract_core.base.located_yaml import read
import subcontract_core.scenario
from subcontract_core.scenario.building import Builder
from subcontract_core.scenario.checking import Checked
from subcontract_core.scenario.fields import assumed, given, places_of
from subcontract_core.scenario.keys import keys_of
from subcontract_core.scenario.person import Person
from subcontract_core.scenario.units import Money, Yes
from subcontract_core.scenario.workbook.columns import _columns
from subcontract_core.scenario.writing import _Writer

ROOM = Path(subcontract_core.scenario.__file__).parent
NOTEBOOK = ROOM.parent / "notebook"
# What one group of fields asks of another is written by hand, in one place each: days beside an
# absence, the rent that stands for a housing cost, amounts that are put aside while they do not
# count, the parts of a day of birth, what of a home a later change can say too, days before a birth.
BY_HAND = {
    "id",
    "birth_year",
    "birth_month",
    "birth_day",
    "lives_on",
    "absences",
    "papers",
    "housing.kind",
    "housing.rent",
    "housing.spouse",
    "housing.spouse_income",
    "housing.spouse_in_group",
    "housing.municipality_group",
    "housing.spouse_entitled",
    "housing.other_adults",
    "housing.other_adults_income",
    "housing.changes_from",
    "housing.new_rent",
    "housing.new_group",
    "housing.with_move",
    "pension.kind",
    "pension.no_limit",
    "pension.average_earnings",
    "assets",
    "other_pension",
    "other_income",
    "care_allowance",
    "tax_card",
    "tax_card_limit",
    "tax_card_over",
    "tax_card_used",
    "ill",
    "falls_ill.spells_a_year",
    "falls_ill.days.least",
    "falls_ill.days.usual",
    "falls_ill.days.most",
    "employed_since",
    "months_over_before",
    "debts.seized_since",
    "trip.to_activity",
    "trip.free_transport",
}


def modules_that_name(name):
    """The modules of the scenario's room and the notebook's in which a name is written."""
    word = re.compile(rf"\b{name}\b")
    return [
        path.name
        for path in (*ROOM.rglob("*.py"), *NOTEBOOK.rglob("*.py"))
        if word.search(path.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize(
    "place",
    [
        place
        for place in places_of(Person)
        if place.key not in BY_HAND and not place.key.startswith("activity.")
    ],
    ids=lambda place: place.key,
)
def test_a_field_of_a_person_is_named_in_the_module_of_its_type_alone(place):
    name = place.field.name
    if name in (
        "housing",
        "other",
        "income",
        "benefits",
        "church",
        "municipality",
    ):  # other words too
        name = place.field.column
    homes = {
        "debts": "owing.py",
        "parents": "family.py",
        "housing": "home.py",
        "trip": "trip.py",
    }
    group = place.key.partition(".")[0]
    home = homes.get(group, "situation.py" if "." in place.key else "person.py")
    assert modules_that_name(name) == [home]


@frozen
class Garden(Checked):
    """A type with two fields that nothing in the program has heard of."""

    tended: bool = given(Yes(), False, assumed(), column="tended")
    harvest: int = given(Money(5_000), 0, assumed(), column="harvest")


def test_a_new_field_is_a_rule_a_key_a_column_and_a_value_that_is_read_and_written():
    assert keys_of(Garden) == ("tended", "harvest")
    assert [(c.key, c.kind) for c in _columns(Garden)] == [
        ("tended", "boolean"),
        ("harvest", "money"),
    ]
    with pytest.raises(InputError, match=r"Garden: harvest: found '50\.01'; allowed: at most 50"):
        Garden(harvest=5_001)
    with pytest.raises(InputError, match="a value of the type str"):
        evolve(Garden(), tended="yes")
    assert _Writer({}, frozenset()).object(Garden(True, 1_234), "garden") == {
        "tended": True,
        "harvest": "12.34",
    }
    faults = Faults()
    node = read("garden.yaml", "{tended: yes, harvest: 12.34}", faults)
    assert isinstance(node.value, dict)
    builder = Builder(faults)
    assert builder._object(Garden, node.value, ("garden",), "garden") == Garden(True, 1_234)
    assert builder.left_out == set() and attrs.fields(Garden).tended.metadata
