"""Backward questions, worked by hand on the bundled groups; staff at 30.00 an hour, assumed."""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core.analysis.asking import asked
from subcontract_core.analysis.backward import ask
from subcontract_core.analysis.search import Interval, Status
from subcontract_core.analysis.wanted import Wanted
from subcontract_core.base.errors import InputError
from subcontract_core.scenario import load_scenario
from support.running_figures import staffed, with_running

IMATRA, SELLER = "imatra-2021-07", "eksote-external"


def under(scenario, reading, model=SELLER):
    return next(one for one in asked(scenario, model) if one.reading["price_unit"] == reading)


@pytest.mark.parametrize(
    ("reading", "with_staff", "price", "left", "below"),
    [
        # 13 visits × 4 h, 5 people at 10.00 and 22 %: 3,172.00, and 1,905.00 of work
        ("crew_hour", False, 6100, 0, -52),
        ("crew_hour", True, 9764, 28, -24),
        ("worker_hour", False, 1220, 0, -260),
        ("worker_hour", True, 1953, 80, -180),
    ],
)
def test_the_price_that_carries_imatra(reading, with_staff, price, left, below):
    one = under(with_running(IMATRA, before=30), reading)
    found = one.price(one.price_term(), with_staff)
    assert (found.value, found.cents) == (price, left)
    assert (found.neighbour, found.neighbour_cents) == (price - 1, below)


@pytest.mark.parametrize(("with_staff", "price", "left"), [(False, 6771, 37), (True, 10434, 13)])
def test_the_price_on_the_dated_law_in_place_of_22_per_cent(with_staff, price, left):
    scenario = evolve(load_scenario(IMATRA).on_dated_law(), running=staffed(before=30))
    one = under(scenario, "crew_hour")
    found = one.price(one.price_term(), with_staff)
    assert (found.value, found.cents) == (price, left)


def test_the_size_of_the_group_is_a_table_as_a_second_instructor_takes_the_gain():
    scenario = with_running(IMATRA, before=30, people_per_instructor=5)
    rows = under(scenario, "worker_hour").groups(11, "P1")
    left = {row.size: row.with_staff for row in rows}
    # n × (1,820 − 634.40 − 30) − 1,755 × ⌈n/5⌉
    for size, cents in {1: -59940, 2: 55620, 5: 402300, 6: 342360, 10: 804600, 11: 744660}.items():
        assert left[size] == cents


def test_no_size_breaks_even_by_the_hour_of_the_crew():
    rows = under(with_running(IMATRA, before=30), "crew_hour").groups()
    assert [row.with_staff for row in rows[:3]] == [-59940, -126380, -192820]
    assert [row.without for row in rows[1:3]] == [55120, -8320]  # without it the largest is 2


def test_the_largest_wage_of_one_group():
    one = under(with_running("one-group-five-systems"), "worker_hour")
    found = one.wage(one.wage_term(), True)
    # pay 5 × 545.76, side 5 × 120.07, work 870.00 of an income of 4,200.00
    assert (found.value, found.cents, found.neighbour_cents) == (2274, 85, -60)


def test_the_fewest_minutes_of_one_visit():
    scenario = with_running(IMATRA, before=30)
    gig = next(gig for gig in scenario.gigs if gig.id == "harbour")
    when = evolve(gig.when, dates=(date(2021, 7, 1),), weekly=(), start=None, end=None)
    one = under(scenario.with_plans(gigs=(evolve(gig, when=when),)), "worker_hour")
    found = one.minutes(True)
    # 344.15 − 98.35 − 21.65 − 224.00; 117 min: 341.25 − 97.50 − 21.45 − 223.50
    assert (found.value, found.cents) == (118, 15)
    assert (found.neighbour, found.neighbour_cents) == (117, -120)


def test_more_pay_can_leave_less_so_the_answer_is_in_intervals():
    [one] = asked(load_scenario("jobcenter-2022-03"), "jobcenter-app")
    term = one.wage_term()
    # at 13.12 the housing allowance is reviewed; 40.02 to 54.66, and from 16.44 40.01
    assert one.net(term, ["P2"], 4000, 900, 2000)["P2"][:1] == (Interval(1067, 1311, 4002, 5466),)
    assert one.net(term, ["P2"], 4000, 900, 2000)["P2"][1].first == 1644
    first, second = one.net(term, ["P1"], 4000, 900, 2000)["P1"]
    assert (first.last, second.first) == (983, 1387)  # less pay gives more
    assert one.net(term, ["P4"], 4000, 900, 1900)["P4"][0].first == 1400


def test_an_unknown_price_of_the_hour_decides_nothing():
    one = under(with_running(IMATRA, instructor_hour=None), "crew_hour")
    assert one.price(one.price_term(), True).status is Status.UNDECIDED
    assert one.price(one.price_term(), False).value == 6100


def test_the_first_visit_alone_is_one_row_and_the_last_row_is_the_whole():
    rows = under(load_scenario(IMATRA), "crew_hour").visits()
    assert (rows[0].size, rows[-1].without) == (1, -135200)


def test_a_term_that_is_no_money_is_refused():
    one = under(load_scenario(IMATRA), "crew_hour")
    with pytest.raises(InputError, match="price_unit"):
        one.term("price_unit")


def test_the_share_of_a_visit_that_can_be_paid_with_its_neighbour():
    scenario = with_running(IMATRA, before=30).with_terms(SELLER, price_per_hour="80.00")
    found = under(scenario, "crew_hour").presence()
    # 52 × 80.00 − 3,172.00 = 988.00; 13 × (96 + 30) min and 5 h at 30.00 are 969.00, with
    # 41 % of 240 min rounded up to 99 they are 988.50
    assert (found.value, found.cents) == (40, 1900)
    assert (found.neighbour, found.neighbour_cents) == (41, -50)


@pytest.mark.parametrize(
    ("reading", "status"), [("worker_hour", Status.EVERY), ("crew_hour", Status.NONE)]
)
def test_a_share_that_always_or_never_can_be_paid(reading, status):
    # 5,928.00 before 1,905.00 of work; −1,352.00 before any
    assert under(with_running(IMATRA, before=30), reading).presence().status is status


def test_a_share_of_which_nobody_has_said_anything_is_not_decided():
    assert under(load_scenario(IMATRA), "crew_hour").presence().status is Status.UNDECIDED


def test_a_group_tells_which_visits_fall_away_and_who_is_a_copy():
    one = under(load_scenario(IMATRA), "crew_hour")
    assert {row.dropped for row in one.groups()} == {0} == {row.copied for row in one.groups()}
    assert [row.copied for row in one.groups(7, "P1")][4:] == [0, 1, 2]
    [light] = asked(load_scenario("ilomantsi-2022-09"), "siunsote-light-entrepreneur")
    few = light.groups()
    assert few[0].dropped > 0 and few[-1].dropped == 0


def test_a_wage_under_the_floor_is_marked_in_the_answer():
    # property services in July 2021: the trainee wage is above 1.00 an hour (collective agreement)
    low = ask(under(with_running(IMATRA, before=30), "crew_hour"), Wanted("wage", high=100))
    assert low.with_staff.status is Status.NONE and low.warned == ()
    low = ask(under(load_scenario(IMATRA), "worker_hour"), Wanted("wage", high=100))
    assert low.without.value == 100 and "under_trainee_wage" in {one.code for one in low.warned}
