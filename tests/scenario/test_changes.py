"""What changes from a month or a day on, written in one list: it says the same as where it is kept."""

from datetime import date
from fractions import Fraction

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.types import CardChange, DebtChange, HomeChange, Mark
from subcontract_core.scenario.workbook import read_workbook, write_workbook
from subcontract_core.scenario.writing import scenario_to_yaml

EN = Language("en", strict=True)
AUGUST = 2026 * 12 + 7
HEAD = """format: subcontract-scenario/1
id: changing
title: {en: Changing}
months: {from: 2026-01, to: 2026-12}
people:
  - {id: P1, birth_year: 1990, tax_card: 0 %, housing: {kind: rent, rent: 600, municipality_group: 2}}
  - {id: P2, birth_year: 1990, tax_card: 0 %}
buyers:
  - {id: B1, kind: company}
gigs:
  - {id: G1, buyer: B1, task: cleaning, weekly: [tue], hours: 4, crew: all}
terms:
  - {model: eksote-external, term: wage_per_hour, value: 12.00}
"""
CHANGES = """changes:
  - {from: 2026-08, person: P1, rent: {value: 680.00, assumed: "the landlord's notice"}}
  - {from: 2026-08, person: P1, tax_card: "4.5 %"}
  - {from: 2026-08, person: P2, enforcement: yes, dependants: 1}
  - {from: 2026-10-01, model: eksote-external, term: wage_per_hour, value: 12.60}
  - {from: 2026-11, model: eksote-external, term: price_per_hour, value: {value: 30, source: the offer}}
"""


def read(changes, head=HEAD):
    return read_scenario(head + changes, "changing.yaml")


def faults(changes, head=HEAD):
    with pytest.raises(InputError) as caught:
        read(changes, head)
    return {fault.path: str(fault) for fault in caught.value.faults}


def test_each_change_stands_where_it_is_kept_with_its_mark():
    found = read(CHANGES)
    one, other = found.people
    rent = HomeChange(AUGUST, rent=680_00, mark=Mark("assumed", "the landlord's notice"))
    assert one.home_changes == (rent,)
    assert one.tax_card_changes == (CardChange(AUGUST, Fraction(45, 1000)),)
    assert other.debt_changes == (DebtChange(AUGUST, True, 1),)
    wage, price = found.terms[1:]
    assert (wage.start, wage.value) == (date(2026, 10, 1), "12.60")
    assert (price.start, price.value) == (date(2026, 11, 1), "30")
    assert price.mark == Mark("sourced", "the offer")


def test_one_entry_may_change_several_things_and_stand_beside_what_is_written_under_the_person():
    head = HEAD.replace(
        "municipality_group: 2}}",
        "municipality_group: 2}, home_changes: [{from: 2026-03, rent: 620}]}",
    )
    found = read(
        "changes: [{from: 2026-08, person: P1, moved: yes, rent: 700, tax_card: 5 %}]\n", head
    )
    assert [one.rent for one in found.people[0].home_changes] == [620_00, 700_00]
    assert [one.start for one in found.people[0].tax_card_changes] == [AUGUST]


def test_what_is_written_as_a_file_or_a_workbook_reads_back_equal(tmp_path):
    found = read(CHANGES)
    assert read_scenario(scenario_to_yaml(found), "again.yaml") == found
    write_workbook(tmp_path / "changing.xlsx", EN, found)
    assert read_workbook(tmp_path / "changing.xlsx") == found


def test_every_fault_of_every_change_is_told_at_once_at_its_place():
    found = faults("""changes:
  - {from: 2026-08, person: P9, rent: 680}
  - {from: 2026-08-15, person: P1, rent: 680}
  - {from: 2026-08, person: P1}
  - {from: 2026-08, rent: 680}
  - {from: 2026-08}
  - {from: 2026-08, person: P1, rent: 680, model: eksote-external}
  - {person: P1, rent: 680}
  - {from: 2026-08, person: P1, rents: 680}
  - {from: 2026-09, person: P1, rent: lots}
  - {from: 2027-08, person: P1, tax_card: 5 %}
  - {from: 2026-08, person: P1, enforcement: no}
  - {from: 2026-08, model: eksote-external, term: wage_per_hour}
  - {from: 2026-08, person: P1, tax_card: 5 %, gig: G1}
""")
    assert set(found) == {
        "changes[0].person",
        "changes[1].from",
        "changes[2]",
        "changes[3]",
        "changes[4]",
        "changes[5].rent",
        "changes[6]",
        "changes[7].rents",
        "changes[8].rent",
        "changes[9].from",
        "changes[10].enforcement",
        "changes[11]",
        "changes[12].gig",
    }
    assert "P1, P2" in found["changes[0].person"]
    assert "whole month" in found["changes[1].from"]
    assert "2026-02 to 2027-01" in found["changes[9].from"]


def test_two_changes_of_one_month_are_one_and_a_value_has_one_mark():
    assert faults("""changes:
  - {from: 2026-08, person: P1, rent: 680}
  - {from: 2026-08, person: P1, moved: yes}
""")
    both = "rent: {value: 680, source: a}, tax_card: {value: 5 %, source: b}"
    assert read("changes: [{from: 2026-08, person: P1, " + both + "}]\n")
    twice = "rent: {value: 680, source: a}, municipality_group: {value: 3, source: b}"
    assert faults("changes: [{from: 2026-08, person: P1, " + twice + "}]\n")
