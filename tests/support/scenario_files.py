"""A scenario file without faults, and the faults of a file."""

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.scenario.reading import read_scenario

GOOD_FILE = """\
format: subcontract-scenario/1
id: demo
title: {en: Demo, fi: Esimerkki}
months: {from: 2022-03, to: 2022-04}
pay: {day: 15, month: next}
people_defaults:
  birth_year: 1990
  housing: {kind: rent, rent: 520.00, municipality_group: 4}
  activity: {kind: disability, weekly: [mon, tue], start: "09:00", end: "15:00", allowance: 8.00}
people:
  - id: P1
    tax_card: "12.5 %"
    papers: [consent]
    moves: [{day: 2022-03-07, to: 2022-03-11}]
  - id: P2
    housing: {rent: {value: 480.50, source: "a public price list"}}
    activity: {kind: none}
buyers:
  - {id: B1, kind: company, deducts_vat: true}
gigs:
  - id: G1
    buyer: B1
    task: Upkeep of the yard
    sector: property_services
    weekly: [wed]
    start: "10:00"
    hours: 1.5
    crew: all
terms:
  - {model: m, term: price, value: 35.00, person: P1, source: "a report"}
law:
  - {parameter: vat.rate, value: "24 %"}
  - {parameter: some.choice, value: strict, reading: true, assumed: "to see"}
"""


def faults_of(text: str):
    with pytest.raises(InputError) as caught:
        read_scenario(text, "demo.yaml")
    return caught.value.faults
