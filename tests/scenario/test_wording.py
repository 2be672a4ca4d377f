"""Days of the week and runs of people, in words."""

import pytest

from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.wording import people, weekdays
from subcontract_core.scenario.workbook import read_workbook
from support.xml_workbooks import XML_GROUP, book_of_parts

DAYS = {
    "ma ja ke": "mon wed",
    "tiistai": "tue",
    "ma–pe": "mon tue wed thu fri",
    "mon to fri": "mon tue wed thu fri",
    "torsdagar och fredagar": "thu fri",
    "ma/ke/pe": "mon wed fri",
    "arkisin": "mon tue wed thu fri",
    "keskiviikkoisin": "wed",
    "to": "thu",
    "Mon & Wed": "mon wed",
    "pe-ma": "fri sat sun mon",
}


@pytest.mark.parametrize(("text", "days"), DAYS.items())
def test_days_of_the_week_in_words_are_the_same_in_a_cell_and_in_a_file(text, days, tmp_path):
    rows = [XML_GROUP["gigs"][0], ["G1", "B1", "Work", text, "09:00", 4, "all"]]
    assert read_workbook(book_of_parts(tmp_path, gigs=rows)).gigs[0].when.weekly == tuple(
        days.split()
    )
    assert read_scenario(YAML.format(weekly=f'"{text}"', crew="all"), "x.yaml").gigs[
        0
    ].when.weekly == tuple(days.split())


@pytest.mark.parametrize(
    "text", ["maanantaista perjantaihin", "joka toinen ti", "ma-ke-pe", "8-16", "viikonloppu?", ""]
)
def test_days_that_may_mean_something_else_are_left_to_a_fault(text):
    assert weekdays(text) is None


YAML = """\
format: subcontract-scenario/1
id: x
title: {{en: X}}
months: {{from: 2026-05, to: 2026-05}}
people: [{{id: P1, birth_year: 1990}}, {{id: P2, birth_year: 1990}}, {{id: P3, birth_year: 1990}}]
buyers: [{{id: B1, kind: company}}]
gigs: [{{id: G1, buyer: B1, task: Work, weekly: {weekly}, hours: 4, crew: {crew}}}]
"""


@pytest.mark.parametrize(
    "text", ["P1-P3", "P1–P3", "P1 - P3", "P1...P3", "P1-3", "P1, P2 ja P3", "P1 och P2-P3"]
)
def test_a_run_of_people_is_spelt_out_in_a_cell_and_in_a_file(text, tmp_path):
    assert people(text) == ["P1", "P2", "P3"]
    rows = [XML_GROUP["people"][0], *([f"P{n}", 1990, "rent", 500] for n in (1, 2, 3))]
    gigs = [XML_GROUP["gigs"][0], ["G1", "B1", "Work", "tue", "09:00", 4, text]]
    assert read_workbook(book_of_parts(tmp_path, people=rows, gigs=gigs)).gigs[0].crew == (
        "P1",
        "P2",
        "P3",
    )
    assert read_scenario(YAML.format(weekly="[tue]", crew=f'"{text}"'), "x.yaml").gigs[0].crew == (
        "P1",
        "P2",
        "P3",
    )
    assert read_scenario(YAML.format(weekly="[tue]", crew="[P1-P2, P3]"), "x.yaml").gigs[
        0
    ].crew == ("P1", "P2", "P3")


@pytest.mark.parametrize("text", ["Matti", "P3-P1", "P1-P3-P5", "P1-H3", "P1-P9999999"])
def test_what_is_no_run_of_people_is_left_to_a_fault(text):
    assert people(text) is None


def test_a_text_too_long_for_a_list_is_not_looked_through():
    assert weekdays("ma " * 2_000) is None
    assert people("P1, " * 2_000) is None
