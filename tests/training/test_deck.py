"""What a card does to a scenario, and nothing else of it."""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core.base.texts import Texts
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.happened import Late, ModelPay
from subcontract_core.scenario.missing import Illness
from subcontract_core.training.deck import (
    Card,
    Verb,
    happened,
    last_week,
    until_week,
    week_of,
)

NO = Texts("")
TUESDAY = date(2026, 5, 12)


@pytest.fixture
def scenario():
    return load_scenario("everyday-2026-05")


def card(verb, day=TUESDAY, person="P1", minutes=0):
    return Card("c", 1, verb, NO, NO, NO, person, "G1", day, minutes)


def days(scenario, gig="G1"):
    return next(one for one in scenario.gigs if one.id == gig).when.days()


def test_a_visit_that_is_called_off_is_planned_and_not_held(scenario):
    after = happened(scenario, evolve(card(Verb.CANCEL), hours_before=12))
    assert days(after) == days(scenario)
    assert [(one.day, one.hours_before) for one in after.gigs[0].cancelled] == [(TUESDAY, 12)]


def test_one_more_visit_is_held_with_the_same_crew(scenario):
    friday = date(2026, 5, 8)
    after = happened(scenario, card(Verb.EXTRA, friday))
    assert set(days(after)) - set(days(scenario)) == {friday}
    assert after.gigs[0].crew == scenario.gigs[0].crew


def test_a_longer_visit_is_longer_on_its_day_alone(scenario):
    after = happened(scenario, card(Verb.LONGER, minutes=120))
    long = next(gig for gig in after.gigs if gig.id != "G1")
    assert long.when.days() == (TUESDAY,) and long.minutes == scenario.gigs[0].minutes + 120
    assert TUESDAY not in days(after)


def test_who_is_ill_is_ill_on_that_day_and_nobody_else_is(scenario):
    after = happened(scenario, card(Verb.ILL, person="P3"))
    assert [one.id for one in after.people if one.ill] == ["P3"]
    assert after.people[2].ill == (Illness(TUESDAY),)


def test_what_is_talked_about_changes_nothing(scenario):
    assert happened(scenario, card(Verb.TALK)) == scenario


def test_a_late_buyer_pays_so_many_days_later_and_only_who_waits_waits(scenario):
    late = evolve(
        card(Verb.LATE), buyer="B1", month=scenario.first_month, days=30, waits=("light",)
    )
    after = happened(happened(scenario, late), late)
    assert after.buyers[0].paid_late == (Late(scenario.first_month, 60),)
    assert after.pay_by_model == (ModelPay("light", "last", "same", "buyer_has_paid"),)


def test_the_week_of_a_day_is_counted_from_the_first_week_with_a_visit(scenario):
    assert [week_of(scenario, date(2026, 5, day)) for day in (5, 10, 11, 28)] == [1, 1, 2, 4]


def test_work_that_ends_with_a_week_has_no_later_visits_and_no_later_illness(scenario):
    ill = happened(scenario, card(Verb.ILL, date(2026, 5, 28), "P3"))
    after = until_week(ill, 2)
    assert max(days(after)) == TUESDAY and after.people[2].ill == ()
    assert until_week(ill, last_week(ill)).people == ill.people
