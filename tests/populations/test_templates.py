"""People in the place of their template: who works alone is alone, a crew stays together."""

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.populations.templates import templates_of
from subcontract_core.scenario import load_scenario

SCENARIO = load_scenario("everyday-2026-05")


def alone():
    """The same month with a gig of their own for everybody."""
    gig = SCENARIO.gigs[0]
    own = tuple(evolve(gig, id=f"G-{one.id}", crew=(one.id,)) for one in SCENARIO.people)
    return evolve(SCENARIO, gigs=own)


def test_who_works_with_others_keeps_them_and_who_works_alone_is_alone():
    together, apart = templates_of(SCENARIO), templates_of(alone())
    assert [len(one.tables.people) for one in together.values()] == [len(SCENARIO.people)] * len(
        SCENARIO.people
    )
    assert [len(one.tables.people) for one in apart.values()] == [1] * len(SCENARIO.people)


def test_each_person_is_one_case_and_only_their_row_is_theirs():
    template = templates_of(SCENARIO)["P2"]
    young = evolve(SCENARIO.people[1], birth_year=2001)
    old = evolve(SCENARIO.people[1], birth_year=1970)
    tables = template.with_people([young, old])
    people = len(SCENARIO.people)
    assert template.places(2).tolist() == [1, people + 1]
    assert tables.cases == 2
    assert tables.people.birth_year[[1, people + 1]].tolist() == [2001, 1970]
    others = np.delete(tables.people.birth_year, [1, people + 1])
    assert others.tolist() == [p.birth_year for p in SCENARIO.people if p.id != "P2"] * 2


def test_a_couple_is_no_template():
    couple = load_scenario("families-2026")
    with pytest.raises(InputError, match="a spouse of the group"):
        templates_of(couple)
