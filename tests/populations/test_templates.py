"""People in the place of their template: who works alone is alone, a crew stays together."""

from datetime import date

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.populations.templates import templates_of
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.happened import Away, Realised, Why

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


def test_calls_absences_and_what_happened_to_others_stay_with_them():
    year, ill = load_scenario("chances-2026"), Why.ILL.word
    gig, call = year.gigs[0], year.calls[0]
    own = tuple(evolve(gig, id=f"G-{one.id}", crew=(one.id,)) for one in year.people)
    away = tuple(Away(one.id, date(2026, 5, 4), date(2026, 5, 8), ill) for one in year.people)
    done = tuple(Realised(one.id, date(2026, 1, 6), minutes=60) for one in own)
    mine = evolve(call, crew=("P2",), going=1)
    apart = templates_of(evolve(year, gigs=own, calls=(mine,), away=away, realised=done))
    kept = {key: one.tables.scenario for key, one in apart.items()}
    assert [(len(one.people), len(one.calls)) for one in kept.values()] == [(1, 0), (1, 1)]
    assert [one.away for one in kept.values()] == [(away[0],), (away[1],)]
    assert [one.realised for one in kept.values()] == [(done[0],), (done[1],)]
    shared = templates_of(evolve(year, gigs=own))  # either of them may be called
    assert [len(one.tables.people) for one in shared.values()] == [2, 2]


def test_a_row_is_also_in_the_plan_on_which_decisions_rest():
    called = evolve(SCENARIO, realised=(Realised("G1", date(2026, 5, 5), minutes=60),))
    tables = templates_of(called)["P1"].with_people(
        [evolve(SCENARIO.people[0], birth_year=year) for year in (1970, 2001)]
    )
    assert tables.plan is not None and tables.plan.cases == 2
    assert tables.plan.people.birth_year[[0, len(SCENARIO.people)]].tolist() == [1970, 2001]
