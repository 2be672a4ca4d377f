"""The draws of a row are those that `chance` has of its person; they are counted, never averaged."""

from functools import partial

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.analysis.uncertain import ALL_OF_THEM, AS_PLANNED, NONE_OF_THEM
from subcontract_core.engine.comparison import compare
from subcontract_core.populations import drawn as drawing
from subcontract_core.populations.drawn import Draws, count_drawn, people_in
from subcontract_core.populations.figures import Figures, figures_of
from subcontract_core.populations.part import Job, _figures
from subcontract_core.populations.tally import Tally
from subcontract_core.populations.templates import templates_of
from subcontract_core.scenario.drawn_tables import opened
from subcontract_core.scenario.reading import read_scenario
from support.chances import FILE, MODEL, SCENARIO

DRAWS = Draws(6, 77)
FIRST = SCENARIO.people[0]
PEOPLE = [evolve(FIRST, birth_year=1971, housing=evolve(FIRST.housing, rent=45550)), FIRST]
GROUPS = {"group.who": ["a", "b"]}


def counted(scenario=SCENARIO):
    """The draws of two people in the place of P1."""
    tally = Tally()
    ask = partial(_figures, Job("", "", (MODEL,)))
    count_drawn(tally, DRAWS, templates_of(scenario)["P1"], PEOPLE, GROUPS, ask)
    return tally.sums


@pytest.fixture(scope="module")
def sums():
    return counted()


def test_a_row_in_a_draw_is_the_opened_draw_of_a_scenario_with_its_person(sums):
    for person, name in zip(PEOPLE, GROUPS["group.who"], strict=True):
        own = evolve(SCENARIO, people=(person, *SCENARIO.people[1:]))
        seen = {"over": 0, "more": 0, "less": 0, "unknown": 0}
        for draw in range(DRAWS.many):
            found = compare(opened(own, draw, DRAWS.seed), [MODEL])
            _, figures = figures_of(found, np.array([0]))
            known, change = figures.known.all(), figures.difference.sum()
            seen["over"] += int(figures.over.any())
            seen["more"] += int(known and change > 0)
            seen["less"] += int(known and change < 0)
            seen["unknown"] += int(not known)
        held = sums[("", MODEL, "", AS_PLANNED), ("group.who", name)]
        assert {key: held[key] for key in seen} == seen


def test_every_draw_of_everybody_is_counted_once_and_people_are_people(sums):
    for (_, group), held in sums.items():
        people = 2 if group[0] == "" else 1
        for names in (("more", "less", "same", "unknown"), drawing.LIMIT):
            assert sum(held[name] for name in names) == people * DRAWS.many
            assert max(held[people_in(name)] for name in names) <= people


def test_portions_of_one_draw_and_one_person_come_to_the_same(sums, monkeypatch):
    monkeypatch.setattr(drawing, "PORTION_PERSON_MONTHS", 1)
    assert counted() == sums


def test_an_unknown_chance_is_counted_as_none_and_as_all_and_never_as_one():
    unknown = FILE.replace("{value: 8 of 10, source: the buyer's orders}", "{unknown: nobody}")
    found = counted(read_scenario(unknown, "unknown.yaml"))
    assert {outcome[3] for outcome, _ in found} == {NONE_OF_THEM, ALL_OF_THEM}


def test_a_draw_that_is_not_known_is_never_a_no():
    # One person, three draws of two months: known and not over; unsure; unsure, then over.
    no, yes = np.zeros((2, 3), bool), np.ones((2, 3), bool)
    over, unsure, known = no.copy(), no.copy(), yes.copy()
    unsure[0, 1:], over[1, 2], known[0, 1] = True, True, False
    cents = np.zeros((2, 3), np.int64)
    figures = Figures("", "model", "", cents, cents, cents - 5, over, known, unsure)
    more, less, same, passed, not_passed = drawing._kinds(figures, 3)[:, 0].tolist()
    assert (more, less, same) == (0, 2, 0)
    assert (passed, not_passed) == (1, 1)
