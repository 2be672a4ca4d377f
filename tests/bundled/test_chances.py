"""A year in which not everything is sure: what is planned by hand, and that each chance says so."""

from functools import cache

import numpy as np

from subcontract_core.accounts import ledger
from subcontract_core.analysis.counted import of_person
from subcontract_core.analysis.uncertain import uncertain
from subcontract_core.engine.comparison import compare
from subcontract_core.report.text.chance_grounds import grounds
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario

NAME, MODEL = "chances-2026", "eksote-internal"


@cache
def drawn():
    (found,) = uncertain(load_scenario(NAME), [MODEL], 60)
    return found


def test_the_plan_of_january_is_twelve_visits_of_six_hours():
    # Tuesdays, Thursdays and Fridays without New Year's Day and Epiphany: 12 × 6 h × 13.00, paid in
    # January
    for outcome in compare(load_scenario(NAME), [MODEL]).outcomes:
        wage = ledger.person_lines(outcome)["wage"].cents
        assert wage[0].tolist() == [12 * 6 * 13_00] * 2


def test_every_chance_is_marked_as_assumed_and_why():
    chance = of_person([drawn()], MODEL, "P1")[0][0]
    told = grounds(chance, Language("en", strict=True))
    of_the_draws = ("seed", "rest on the plan", "So few draws (60)")
    said = [one for one in told if not any(words in one for words in of_the_draws)]
    assert len(said) == 8
    assert all("Assumed: invented for teaching." in one for one in said)


def test_a_draw_gives_the_cents_of_its_opened_scenario():
    alone = compare(drawn().open(7), [MODEL])
    months = [drawn().months.index(int(month)) for month in alone.today.tables.months]
    for mine, one in zip(drawn().outcomes, (alone.today, *alone.outcomes), strict=True):
        assert np.array_equal(mine.in_hand[7][months], alone.in_hand(one).cents)
