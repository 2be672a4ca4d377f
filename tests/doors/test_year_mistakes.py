"""Mistakes in what happens, changes and is left to chance: one message each, at its place, with
what is allowed; several at once are told at once.
"""

import pytest

from subcontract_core import uncertain, year
from subcontract_core.base.errors import InputError
from subcontract_core.scenario.reading import read_scenario

FILE = """format: subcontract-scenario/1
id: adv
title: {en: Mistakes}
months: {from: 2026-01, to: 2026-03%(quiet)s}
%(chance)s
pay: {day: last, month: same%(pay)s}
people:
  - {id: P1, birth_year: 1990, lives_on: disability_pension, activity: {kind: none}, housing: {kind: rent, rent: 620.00, municipality_group: 3}, care_allowance: none, other_pension: 0, tax_card: 0 %%%(person)s}
buyers:
  - {id: B1, kind: company%(buyer)s}
gigs:
  - {id: G1, buyer: B1, task: cleaning, weekly: [tue, thu], start: "20:00", hours: %(hours)s, crew: all%(gig)s}
%(more)s
"""
SOUND = dict.fromkeys(("quiet", "chance", "pay", "person", "buyer", "gig", "more"), "")
SOUND["hours"] = "2"


def faults_of(**wrong):
    """What is told of a file with these parts."""
    with pytest.raises(InputError) as caught:
        read_scenario(FILE % (SOUND | wrong), "x.yaml")
    return [f"{one.path}: found {one.found}" for one in caught.value.faults]


def change(text):
    return {"more": f"changes: [{text}]"}


def done(text):
    return {"more": f"realised: [{text}]"}


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (change("{from: 2026-02, person: P9, rent: 680.00}"), "person: found 'P9'"),
        (change("{from: 2026-02-15, person: P1, rent: 680.00}"), "from: found '2026-02-15'"),
        (change("{from: 2026-01, person: P1, rent: 680.00}"), "from: found 2026-01"),
        (change("{from: 2027-05, person: P1, rent: 680.00}"), "from: found 2027-05"),
        (change("{from: 2026-02, person: P1, rent: -5}"), "rent: found '-5'"),
        (change("{from: 2026-02, person: P1}"), "a change in which nothing changes"),
        (
            change("{from: 2026-02-29, model: all, term: wage, value: 1}"),
            "from: found '2026-02-29'",
        ),
        ({"more": "away: [{person: P1, from: 2026-02-31, why: ill}]"}, "found '2026-02-31'"),
        (
            {"more": "away: [{person: P1, from: 2026-02-12, to: 2026-02-09, why: ill}]"},
            "to: found 2026-02-12 to 2026-02-09",
        ),
        ({"more": "away: [{person: P1, from: 2026-02-12, why: sick}]"}, "why: found 'sick'"),
        ({"buyer": ", closed: [{from: 2026-02-12, to: 2026-02-09}]"}, "closed[0].to"),
        ({"buyer": ", paid_late: [{month: 2027-01, days: 5}]"}, "paid_late[0].month"),
        (done("{gig: G9, date: 2026-02-05, hours: 3}"), "gig: found 'G9'"),
        (done("{gig: G1, date: 2026-02-04, happened: false}"), "date: found '2026-02-04'"),
        (done("{gig: G1, date: 2026-02-05, hours: 3, happened: false}"), "hours: found a length"),
        (done("{gig: G1, date: 2026-02-05, happened: false, by: rain}"), "by: found 'rain'"),
        ({"gig": ", happens: 12 of 10"}, "happens: found '12 of 10'"),
        ({"gig": ", happens: 0.8"}, "happens: found '0.8'"),
        ({"hours": "{least: 3, usual: 2, most: 4}"}, "usual: found 03:00, 02:00, 04:00"),
        ({"hours": "{least: 1.1, usual: 2, most: 4}"}, "usual: found 01:06, 02:00, 04:00"),
        ({"hours": "{least: 1, usual: 2, most: 6}"}, "hours: found 360 minutes from 20:00"),
        ({"hours": "{least: 1, usual: 2, most: 16}"}, "most: found '16'"),
        ({"hours": "{seen: []}"}, "hours: found neither least, usual and most nor seen"),
        ({"hours": "{seen: [2, -1]}"}, "seen[1]: found '-1'"),
        ({"chance": "chance: {seed: -1}"}, "seed: found '-1'"),
        ({"chance": "chance: {seed: 99999999999999999999}"}, "seed: found"),
        ({"quiet": ", quiet: {value: 13 of 12, share: 50 %}"}, "value: found '13 of 12'"),
        (
            {"person": ", ill: {spells_a_year: 2, days: {least: 0, usual: 0, most: 0}}"},
            "days.least: found '0'",
        ),
        ({"pay": ", by_model: {x: {after: paid}}"}, "after: found 'paid'"),
    ],
)
def test_each_mistake_is_one_message_at_its_place(wrong, told):
    [found] = faults_of(**wrong)
    assert told in found


def test_all_of_them_are_told_at_once():
    found = faults_of(
        gig=", happens: 12 of 10",
        hours="{least: 3, usual: 2, most: 4}",
        buyer=", closed: [{from: 2026-02-12, to: 2026-02-09}]",
        chance="chance: {seed: -1}",
        more="away: [{person: P9, from: 2026-02-10, why: ill}]\nrealised: [{gig: G1, date: 2026-02-05, happened: false, by: rain}]",
    )
    assert len(found) == 6


# -- in Python ------------------------------------------------------------------------------------

ASKED = read_scenario(FILE % (SOUND | {"gig": ", happens: 8 of 10"}), "x.yaml")


@pytest.mark.parametrize(
    ("draws", "seed"),
    [(0, 1), (-3, 1), (1.5, 1), (True, 1), ("7", 1), (10**9, 1), (3, -1), (3, True), (3, "5")],
)
def test_a_number_of_draws_and_a_seed_that_are_none_are_told(draws, seed):
    with pytest.raises(InputError):
        uncertain(ASKED, ["jobcenter-app"], draws, seed)


def test_a_draw_a_month_and_a_person_that_are_none_are_told():
    found = uncertain(ASKED, ["jobcenter-app"], 3)
    for draw in (-1, 3, 10**20, "x", 1.0, True, None):
        with pytest.raises(InputError):
            found.open(draw)
    for person, month in (("P9", "2026-02"), ("P1", None), ("P1", "2026-2"), (None, "2026-02")):
        with pytest.raises(InputError):
            found.months(person, month)
    for person in ("P9", None, 5):
        with pytest.raises(InputError):
            year(ASKED, person, ["jobcenter-app"])
