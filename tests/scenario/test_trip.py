"""The way to work, as a file, a workbook and Python say it."""

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.reading import load_scenario, read_scenario
from subcontract_core.scenario.trip import Trip
from subcontract_core.scenario.workbook import write_workbook
from subcontract_core.scenario.writing import scenario_to_yaml

FILE = """format: subcontract-scenario/1
id: trips
title: {en: Trips}
months: {from: 2026-07, to: 2026-07}
people:
  - id: P1
    birth_year: 1990
    activity: {kind: disability, weekly: [mon], from: 2026-07-01, to: 2026-07-31}
    trip: {to_gig: 6.40, kilometres: 30, to_activity: 8.00, free_transport: kept}
"""


def test_a_file_and_a_workbook_say_it_alike(tmp_path):
    scenario = read_scenario(FILE, "trips.yaml")
    assert scenario.people[0].trip == Trip(640, 30, 800, "kept")
    assert read_scenario(scenario_to_yaml(scenario), "again.yaml") == scenario
    path = tmp_path / "trips.xlsx"
    write_workbook(path, Language("fi"), scenario)
    assert load_scenario(path).people == scenario.people


@pytest.mark.parametrize(
    ("found", "instead", "place"),
    [
        ("free_transport: kept", "free_transport: maybe", "trip.free_transport"),
        ("to_gig: 6.40", "to_gig: -1", "trip.to_gig"),
        ("kind: disability", "kind: rehabilitative", "trip.free_transport"),
    ],
)
def test_what_cannot_be_is_told_with_its_place(found, instead, place):
    with pytest.raises(InputError, match=place.replace(".", r"\.")):
        read_scenario(FILE.replace(found, instead), "trips.yaml")
