"""What a draw brings, and what is never drawn."""

from datetime import date

from attrs import evolve
import numpy as np

from subcontract_core.scenario.draws import drawn, has_chances, open_from
from subcontract_core.scenario.types import Cancelled, Realised, Span
from support.chances import SCENARIO

DRAWS = np.arange(300)


def test_a_scenario_says_whether_anything_happens_by_chance():
    sure = evolve(
        SCENARIO,
        quiet=None,
        people=tuple(evolve(one, falls_ill=None) for one in SCENARIO.people),
        gigs=tuple(evolve(one, happens=None, lengths=None) for one in SCENARIO.gigs),
        buyers=(evolve(SCENARIO.buyers[0], closes=None, pays=None),),
    )
    assert has_chances(SCENARIO) and not has_chances(sure)


def test_another_gig_changes_nothing_of_the_first_and_another_seed_does():
    whole, alone = drawn(SCENARIO, DRAWS), drawn(evolve(SCENARIO, gigs=SCENARIO.gigs[:1]), DRAWS)
    mine = [at for at, (label, _) in enumerate(whole.visits) if label == 0]
    assert np.array_equal(whole.off[:, mine], alone.off)
    assert np.array_equal(whole.minutes[:, mine], alone.minutes)
    assert not np.array_equal(drawn(SCENARIO, DRAWS, 7).off, whole.off)


def test_months_that_are_closed_and_visits_that_are_told_are_not_drawn():
    told = evolve(
        SCENARIO,
        realised=(Realised("G1", date(2026, 1, 13), minutes=60),),
        gigs=(
            evolve(SCENARIO.gigs[0], cancelled=(Cancelled(date(2026, 2, 3)),)),
            SCENARIO.gigs[1],
        ),
        buyers=(evolve(SCENARIO.buyers[0], closed=(Span(date(2026, 2, 5)),)),),
    )
    assert open_from(told) == date(2026, 2, 1)
    days = {day for _, day in drawn(told, DRAWS).visits}
    assert min(days) == date(2026, 2, 4) and date(2026, 2, 5) not in days
    assert (drawn(told, DRAWS).ill[:, :31] == -1).all()


def test_illness_is_a_spell_a_closed_buyer_and_a_quiet_month_take_several_visits():
    found = drawn(SCENARIO, DRAWS)
    ill = found.ill[:, :, 0]
    days = (ill >= 0).sum(axis=1)
    # 6 spells of 1 to 10 days a year, in four months: about two of 4 to 5 days
    assert 5 < days.mean() < 14 and (found.ill[:, :, 1] == -1).all()
    one = np.flatnonzero(days > 0)[0]
    for fell in np.unique(ill[one][ill[one] >= 0]):
        mine = np.flatnonzero(ill[one] == fell)
        assert mine[0] + found.first_day == fell and (np.diff(mine) == 1).all() and mine.size <= 10


def test_lengths_are_drawn_on_the_step_between_the_least_and_the_most():
    found = drawn(SCENARIO, DRAWS)
    mine = [at for at, (label, _) in enumerate(found.visits) if label == 0]
    lengths = found.minutes[:, mine]
    assert lengths.min() >= 240 and lengths.max() <= 600 and (lengths % 15 == 0).all()


def test_a_buyer_pays_about_one_month_of_five_late():
    late = drawn(SCENARIO, DRAWS).late
    assert set(np.unique(late)) == {0, 20} and abs((late > 0).mean() - 0.2) < 0.05
