"""Days of the week and runs of people, in words."""

import pytest

from subcontract_core.scenario.person import LivesOn
from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.wording import (
    meant,
    people,
    usual,
    weekdays,
    weeks_between,
    yes_or_no,
)
from subcontract_core.scenario.work import BuyerKind
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


def test_how_often_the_days_come_is_taken_from_the_words_and_the_days_are_left():
    assert weeks_between("Joka toinen tiistai") == (2, "tiistai")
    assert weeks_between("ma ja ke, joka 3. viikko") == (3, "ma ja ke")
    assert weeks_between("tue every other week") == (2, "tue")
    for text in ("tiistai", "joka tiistai", "joka toinen", "varannan gång", "joka 27. viikko ti"):
        assert weeks_between(text) == (1, text)


def test_an_id_is_meant_by_small_letters_or_its_number_only_where_it_is_one():
    assert [meant(text, ["P1", "P12"]) for text in ("p1", "P 12", "1")] == ["P1", "P12", "P1"]
    assert meant("p1", ["P1", "p1"]) == "p1"
    assert meant("1", ["A1", "B1"]) == "1" and meant("2", ["P1"]) == "2"


def test_an_answer_that_is_neither_is_none():
    assert [yes_or_no(text) for text in ("Joo", "EI", "ehkä", "", "-")] == [
        True,
        False,
        None,
        None,
        None,
    ]


def test_a_file_knows_the_same_words_as_a_cell():
    read = read_scenario(
        """\
format: subcontract-scenario/1
id: own
title: {en: Own}
months: {from: 2026-05, to: 2026-05}
people: [{id: P1, birth_year: 1990}, {id: P2, birth_year: 1990}]
buyers: [{id: B1, kind: company, deducts_vat: joo}]
gigs:
  - {id: G1, buyer: b1, task: Work, weekly: joka toinen ti, start: "09:00", hours: 4, crew: p1}
  - {id: G2, buyer: B1, task: Work, weekly: ti, start: "14:00", hours: 4, crew: kaikki}
""",
        "own",
    )
    assert read.buyers[0].deducts_vat is True
    assert [gig.crew for gig in read.gigs] == [("P1",), ("P1", "P2")]
    assert [day.day for day in read.gigs[0].when.days()] == [5, 19]


def test_every_short_name_leads_to_a_word_of_the_format_and_stands_in_small_letters():
    codes = {"people.lives_on": LivesOn.words(), "buyers.kind": BuyerKind.words()}
    for path, known in codes.items():
        assert set(usual(path).values()) <= set(known)
        assert all(word == word.casefold() for word in usual(path))
    assert usual("people.activity.kind") == {}
