"""Where drawn calls fall: each week its number, on days on which whoever goes is free."""

from datetime import date

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.analysis.uncertain import uncertain
from subcontract_core.base import dates
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import tabulate
from subcontract_core.scenario.called import called, free_days, monday, with_calls
from subcontract_core.scenario.calls import Call
from subcontract_core.scenario.chance import Counts
from subcontract_core.scenario.drawn_tables import drawn_tables, opened
from subcontract_core.scenario.draws import drawn
from subcontract_core.scenario.types import Away
from support.chances import MODEL, SCENARIO

FIRST = date(2026, 1, 1)
CALL = Call("C1", "B1", ("P1", "P2"), Counts(0, 1, 3), 120, going=1)
PAIR = Call("C2", "B1", ("P1", "P2"), Counts(1, 1, 2), 60)
ASKED = evolve(SCENARIO, calls=(CALL, PAIR))
MANY = drawn_tables(ASKED, np.arange(40))


def rows(tables, table):
    """Who is on which visit, or misses it: person, day, start, minutes, sector and buyer."""
    held, gigs = getattr(tables, table), tables.gigs
    of_visit = (getattr(gigs, name)[held.gig] for name in ("day", "start", "sector", "buyer"))
    return sorted(zip(held.person, held.minutes, *of_visit, strict=True))


@pytest.mark.parametrize("draw", [0, 13, 39])
def test_a_draw_with_calls_among_many_is_its_opened_scenario(draw):
    alone, among = tabulate(opened(ASKED, draw)), MANY.take(draw, draw + 1)
    for table in ("shifts", "absent"):
        assert rows(alone, table) == rows(among, table)
        assert rows(alone.plan, table) == rows(among.plan, table)
    # calls are opened as a gig for each crew: the visits stand in another order
    assert sorted(alone.gigs.day) == sorted(among.gigs.day)
    assert np.array_equal(alone.shifts.person, among.shifts.person)


def test_a_draw_with_calls_gives_the_cents_of_its_opened_scenario():
    (found,) = uncertain(ASKED, [MODEL], 12)
    alone = compare(found.open(7), [MODEL])
    months = [int(month) for month in alone.today.tables.months]
    places = [found.months.index(month) for month in months]
    for one, outcome in zip(found.outcomes, (alone.today, *alone.outcomes), strict=True):
        assert np.array_equal(one.in_hand[7][places], alone.in_hand(outcome).cents)


def test_another_call_or_more_draws_change_nothing_of_the_first():
    alone = drawn(evolve(SCENARIO, calls=(CALL,)), np.arange(40)).calls[0]
    beside = drawn(ASKED, np.arange(40)).calls[0]
    one = drawn(ASKED, np.array([17])).calls[0]
    assert np.array_equal(alone.goes, beside.goes)
    assert np.array_equal(one.goes[0], beside.goes[17])


def test_each_whole_week_has_between_the_least_and_the_most_and_one_goes():
    (found, pair) = drawn(ASKED, np.arange(400)).calls
    assert set(np.unique(found.goes.sum(axis=2))) == {0, 1}
    assert set(np.unique(pair.goes.sum(axis=2))) == {0, 2}
    weeks = {}
    for place, day in enumerate(found.days):
        weeks.setdefault(monday(day), []).append(place)
    most = max(found.goes[:, places].any(axis=2).sum(axis=1).max() for places in weeks.values())
    assert most == 3


def test_calls_come_on_working_days_without_gig_activity_or_absence_and_never_twice_a_day():
    free = free_days(ASKED, CALL, FIRST)
    p1, p2 = ASKED.people
    for day, (one, two) in free.items():
        assert dates.is_working_day(day)
        assert not (one and day in ASKED.planned(p1)) and not (two and day in ASKED.planned(p2))
    first, second = drawn(ASKED, np.arange(100)).calls
    for place, day in enumerate(second.days):
        if day in first.days:
            twice = first.goes[:, first.days.index(day)] & second.goes[:, place]
            assert not twice.any()


def test_nobody_is_called_while_away_and_in_no_month_that_is_closed():
    away = evolve(ASKED, away=(Away("P1", date(2026, 3, 2), date(2026, 3, 6)),))
    week = [
        who for day, who in free_days(away, CALL, FIRST).items() if monday(day) == date(2026, 3, 2)
    ]
    assert week and not any(one for one, _ in week)
    assert min(free_days(ASKED, CALL, date(2026, 2, 1))) >= date(2026, 2, 1)


def test_a_call_is_a_gig_that_nobody_planned_in_the_sector_of_the_buyers_first():
    gig = with_calls(ASKED, FIRST).gigs[-1]
    assert (gig.id, gig.planned, gig.sector) == ("C2", False, ASKED.gigs[0].sector)


def test_where_nobody_is_ever_free_nothing_is_called():
    never = evolve(CALL, crew=("P1",))
    busy = evolve(ASKED, calls=(never,), away=(Away("P1", FIRST, date(2026, 4, 30)),))
    assert called(busy, FIRST, 5, lambda events: np.zeros((5, 1), np.uint64)) == ()
    assert with_calls(busy, FIRST).gigs == busy.gigs
