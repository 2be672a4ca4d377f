"""The same group in another year: days keep their weekday and month, what lay before stays."""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core import compare, load_scenario
from subcontract_core.base.dates import month_number
from subcontract_core.scenario.another_year import in_another_year
from subcontract_core.scenario.reading import bundled_scenarios
from subcontract_core.scenario.work import Cancelled


def test_a_weekly_gig_runs_in_the_same_month_a_year_later():
    now = load_scenario("everyday-2026-05")
    later = in_another_year(now, 1)
    assert later.first_month - now.first_month == later.last_month - now.last_month == 12
    when = later.gigs[0].when
    assert (when.start, when.end) == (date(2027, 5, 1), date(2027, 5, 31))
    # Tuesdays and Thursdays of May 2027, but for Ascension Day on the 6th
    assert [day.day for day in when.days()] == [4, 11, 13, 18, 20, 25, 27]
    assert later.people == now.people and later.terms == now.terms
    assert later.id != now.id and later.title["en"].endswith("→ 2027")


def test_listed_days_keep_weekday_and_month_and_what_lay_before_stays():
    now = load_scenario("uneven-month-2026-05")
    later = in_another_year(now, 1)
    for before, after in zip(now.gigs[0].when.dates, later.gigs[0].when.dates, strict=True):
        assert after.weekday() == before.weekday()
        assert month_number(after) == month_number(before) + 12
    assert later.gigs[0].cancelled[0].day in later.gigs[0].when.dates
    assert later.people[0].employed_since == date(2026, 1, 12)
    # Tuesday the 5th, 12th, 19th of May 2026 are the first, second, third: the 4th, 11th, 18th
    assert [day.day for day in later.gigs[0].when.dates][::2] == [4, 11, 25]
    assert later.people[1].ill[0].start == date(2027, 5, 5)
    assert later.people[0].extra_pay[0].month == now.first_month + 12
    assert next(term for term in later.terms if term.start).start == date(2027, 5, 16)


@pytest.mark.parametrize("name", bundled_scenarios())
def test_every_bundled_group_moves_to_the_next_year(name):
    now = load_scenario(name)
    later = in_another_year(now, 1)
    assert later.first_month == now.first_month + 12
    for before, after in zip(now.gigs, later.gigs, strict=True):
        for old, new in ((before.when.dates, after.when.dates),):
            wanted = {(day.month, day.weekday(), (day.day - 1) // 7) for day in old}
            kept = {(day.month, day.weekday(), (day.day - 1) // 7) for day in new}
            assert kept <= wanted and all(nth == 4 for _, _, nth in wanted - kept)


def test_a_fifth_weekday_that_the_month_does_not_have_falls_away_with_what_is_said_of_it():
    now = load_scenario("uneven-month-2026-05")
    fifth = date(2026, 5, 29)  # May 2026 has five Fridays, that of 2027 has four
    gig = now.gigs[0]
    when = evolve(gig.when, dates=(*gig.when.dates, fifth))
    more = evolve(gig, when=when, cancelled=(Cancelled(fifth, 12),))
    later = in_another_year(evolve(now, gigs=(more, *now.gigs[1:])), 1)
    assert len(later.gigs[0].when.dates) == len(gig.when.dates)
    assert later.gigs[0].cancelled == ()


def test_the_answer_rests_on_the_law_of_its_year():
    now = load_scenario("everyday-2026-05")
    earlier = compare(in_another_year(now, -1), ["eksote-external"]).comparison
    assert earlier.today.tables.months[0] == now.first_month - 12
