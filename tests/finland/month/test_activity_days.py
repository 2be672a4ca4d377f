"""Days of rehabilitative work activity in a comparison: what the act does not know brings nothing,
in every model and today.
"""

from datetime import date, timedelta
from fractions import Fraction

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.engine.comparison import compare
from subcontract_core.finland.law import law_of_finland
from subcontract_core.finland.month import activity_days
from subcontract_core.model.results import Labour
from subcontract_core.scenario.types import (
    Activity,
    Assistance,
    Buyer,
    Dates,
    Gig,
    Person,
    Scenario,
    Taxes,
)
from support.activity_days import rehabilitative
from support.figures import codes, edge, finding

MODELS = ["rehabilitative-work-activity", "jobcenter-app", "work-activity"]
WEEKS = [date(2026, 6, day) for day in (1, 8, 15, 22)]
MADE = ("activation_plan", "activity_agreement")


def days_a_week(count):
    return [monday + timedelta(days=n) for monday in WEEKS for n in range(count)]


def nine_euros(outcome):
    paid = ledger.person_lines(outcome).get("rehabilitative_allowance")
    return 0 if paid is None else int(paid.cents.sum())


@pytest.mark.parametrize("model", MODELS)
def test_four_days_a_week_are_144_euros_and_five_are_144_and_four_stopped_days(model):
    # sixteen days of 9 €: 144.00, not 180.00 (act 189/2001, sections 13 and 18)
    four, five = (
        compare(rehabilitative(*days_a_week(count)), [model]).outcomes[0] for count in (4, 5)
    )
    assert nine_euros(four) == nine_euros(five) == 14400
    assert "activity_day_too_many" not in codes(four)
    assert len(finding(five, "activity_day_too_many")) == 4
    assert finding(five, "activity_day_too_many").severity == "stop"


def test_today_has_the_same_limits_so_that_no_model_seems_to_lose_what_nobody_had():
    found = compare(rehabilitative(*days_a_week(5)), MODELS)
    assert nine_euros(found.today) == 14400
    assert all(not found.difference(outcome) for outcome in found.outcomes)


def test_by_the_reading_as_agreed_twenty_days_are_180_euros():
    scenario = rehabilitative(*days_a_week(5)).with_reading(
        {"activity.rehabilitative_week": "as_agreed"}
    )
    assert nine_euros(compare(scenario, MODELS[:1]).outcomes[0]) == 18000


def test_a_day_of_three_hours_brings_nothing_and_one_of_four_brings_nine_euros():
    short = rehabilitative(*WEEKS, start=9 * 60, end=12 * 60)
    enough = rehabilitative(*WEEKS, start=9 * 60, end=13 * 60)
    three, four = (compare(case, MODELS[:1]).outcomes[0] for case in (short, enough))
    assert (nine_euros(three), nine_euros(four)) == (0, 3600)
    assert len(finding(three, "activity_day_short")) == 4
    assert edge(three, "purchased_place") == 0 and edge(four, "purchased_place") == 4 * 1009


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("lacking", MADE)
def test_without_plan_or_decision_no_model_pays_a_day(model, lacking):
    # without plan or decision no 9 €, no travel, no 10.09 € and no day
    papers = tuple(paper for paper in MADE if paper != lacking)
    scenario = rehabilitative(*days_a_week(4))
    without = evolve(scenario, people=(evolve(scenario.people[0], papers=papers),))
    made = evolve(scenario, people=(evolve(scenario.people[0], papers=MADE),))
    stopped, held = (compare(case, [model]).outcomes[0] for case in (without, made))
    assert nine_euros(stopped) == 0 and nine_euros(held) == 14400
    told = finding(stopped, "activity_without_plan")
    assert (told.severity, told.numbers["days_count"].values.tolist()) == ("stop", [16])
    assert "activity_without_plan" not in codes(held)


def test_whose_papers_nobody_has_stated_is_not_held_back():
    assert nine_euros(compare(rehabilitative(*WEEKS), MODELS[:1]).outcomes[0]) == 3600


# -- an allowance above what is tax free --------------------------------------------------------

MONDAYS = tuple(date(2026, 6, day) for day in (1, 8, 15, 22, 29))


def month_of_allowances(cents, card=Fraction(1, 5), **person):
    """Five days of work activity, for a person on a disability pension without gigs."""
    who = Person(
        "P1",
        1990,
        "disability_pension",
        Activity("disability", Dates(MONDAYS), allowance=cents),
        withholding=card,
        **person,
    )
    return Scenario("days", {"en": "days"}, 2026 * 12 + 5, 2026 * 12 + 5, (who,))


def in_hand(outcome):
    """What the allowance leaves in hand."""
    kinds = ("activity_allowance", "taxable_allowance", "earned_allowance", "allowance_withholding")
    lines = ledger.person_lines(outcome)
    return sum(int(lines[kind].cents.sum()) for kind in kinds if kind in lines)


@pytest.mark.parametrize("model", ["work-activity", "open-work-activity", "eksote-external"])
@pytest.mark.parametrize(
    ("cents", "reading", "left"),
    [
        # 15.00 × 5 at 20 %: 60.00 free and 15.00 taxed 3.00; by the other reading 75.00 taxed
        (1500, "excess_taxable", 7200),
        (1500, "whole_day_taxable", 6000),
        (1200, "excess_taxable", 6000),
        # five days of 12.01: 0.05 taxed 0.01
        (1201, "excess_taxable", 6004),
    ],
)
def test_of_five_days_at_fifteen_euros_72_are_left(model, cents, reading, left):
    scenario = month_of_allowances(cents).with_reading({"activity.over_tax_free": reading})
    found = compare(scenario, [model])
    for outcome in (found.today, found.outcomes[0]):
        assert in_hand(outcome) == left
        assert ("allowance_over_12" in codes(outcome)) is (cents > 1200)


def test_the_taxed_part_is_no_earnings_beside_a_pension_and_by_the_strict_reading_it_is():
    # 200.00 × 5 days: 940.00 taxed; with the limit at 900.00 the strict reading is over it
    scenario = month_of_allowances(20_000).with_law({"pension.earnings_limit": "900.00"})
    strict = scenario.with_reading({"activity.over_tax_free_counts": "counts_as_earnings"})
    lax, hard = (compare(one, ["work-activity"]).outcomes[0] for one in (scenario, strict))
    assert "over_earnings_limit" not in codes(lax)
    assert "over_earnings_limit" in codes(hard)


def test_what_is_withheld_is_not_known_while_nobody_has_seen_the_card():
    outcome = compare(month_of_allowances(1500, card=None), ["work-activity"]).outcomes[0]
    assert not ledger.person_lines(outcome)["allowance_withholding"].is_known(0, 0)


def test_the_taxed_part_is_income_of_social_assistance_and_of_the_years_tax():
    # 188.00 a day above 12.00, five days: 940.00 less of assistance (no card: 0 %)
    more = {"assistance": Assistance(housing=200_000), "taxes": Taxes(Fraction(7, 100))}
    paid, free = (
        compare(month_of_allowances(cents, Fraction(0), **more), ["work-activity"]).outcomes[0]
        for cents in (20_000, 1200)
    )
    got = [int(ledger.person_lines(one)["social_assistance"].cents.sum()) for one in (paid, free)]
    assert got[1] - got[0] == 94_000
    tax = [int(ledger.person_lines(one, memo=True)["year_tax"].cents.sum()) for one in (paid, free)]
    assert tax[0] < tax[1]


def beside_job(*days, minutes, reading="no_duty"):
    """Sixteen days of June 2026 beside visits, in a model that would employ the person."""
    base = rehabilitative(*days_a_week(4))
    gigs = tuple(
        Gig(f"G{n}", "B1", "task", Dates((day,)), minutes, ("P1",), start=16 * 60)
        for n, day in enumerate(days)
    )
    scenario = evolve(base, buyers=(Buyer("B1", "company", True),), gigs=gigs)
    app = compare(scenario, ["jobcenter-app"]).outcomes[0]
    employed = evolve(app.admission, labour=np.array([Labour.EMPLOYED]), findings=())
    law = law_of_finland().overriding({"activity.beside_work": reading})
    return activity_days.limited(app.tables, law, employed)


WEEK = (date(2026, 6, 1), date(2026, 6, 2))


@pytest.mark.parametrize(("minutes", "free"), [(240, False), (241, True)])
def test_beside_more_than_eight_hours_of_employment_a_week_there_is_no_duty(minutes, free):
    # act 189/2001, section 6 (702/2020): twice 4 h is eight hours, one minute more each is over
    found = beside_job(*WEEK, minutes=minutes)
    assert [one.code for one in found.findings] == ["activity_no_duty"] * free
    assert int(found.day.sum()) == 16


def test_a_single_visit_is_work_now_and_then():
    assert beside_job(WEEK[0], minutes=8 * 60).findings == ()


def test_by_the_stricter_reading_the_days_of_such_weeks_are_not_held():
    # of sixteen days the four of the first week
    found = beside_job(*WEEK, minutes=300, reading="not_beside_work")
    assert int(found.day.sum()) == 12
    [told] = found.findings
    assert (told.code, told.severity, len(told)) == ("activity_beside_work", "stop", 4)


@pytest.mark.parametrize(("end", "short"), [(date(2026, 8, 31), False), (date(2026, 7, 31), True)])
def test_a_period_is_agreed_for_at_least_three_months(end, short):
    base = rehabilitative(date(2026, 6, 8))
    when = Dates(weekly=("mon",), start=date(2026, 6, 8), end=end)
    who = evolve(base.people[0], activity=Activity("rehabilitative", when))
    scenario = evolve(base, last_month=base.first_month + 5, people=(who,))
    found = compare(scenario, MODELS[:1]).outcomes[0]
    assert ("activity_period_short" in codes(found)) is short


@pytest.mark.parametrize(("months", "long"), [(24, False), (25, True)])
def test_a_period_is_at_most_24_months(months, long):
    base = rehabilitative(date(2024, 1, 1))
    last = (2026, 1, 31) if months == 25 else (2025, 12, 31)
    when = Dates(weekly=("mon",), start=date(2024, 1, 1), end=date(*last))
    who = evolve(base.people[0], activity=Activity("rehabilitative", when))
    scenario = evolve(base, last_month=base.first_month + months - 1, people=(who,))
    found = compare(scenario, MODELS[:1]).outcomes[0]
    assert ("activity_period_long" in codes(found)) is long


@pytest.mark.parametrize(
    ("month", "assistance", "paid"),
    [
        ((2026, 6), None, 9_280),
        ((2023, 5), None, 9_280),
        ((2022, 8), None, 0),
        ((2022, 8), Assistance(), 9_280),
    ],
)
def test_the_way_to_sixteen_days_is_paid_and_none_to_who_was_on_subsidy_in_2022(
    month, assistance, paid
):
    # act 189/2001, section 18 (1025/2022): 16 × 5.80 from 2023-01 on
    first = date(*month, 1)
    monday = first + timedelta(days=-first.weekday() % 7)
    days = [monday + timedelta(days=7 * week + n) for week in range(4) for n in range(4)]
    base = rehabilitative(*days)
    who = evolve(
        base.people[0], activity=evolve(base.people[0].activity, travel=580), assistance=assistance
    )
    found = compare(evolve(base, people=(who,)), MODELS[:1]).outcomes[0]
    line = ledger.person_lines(found).get("travel_compensation")
    assert (0 if line is None else int(line.cents.sum())) == paid


def test_a_day_that_is_not_held_loses_nine_euros_and_the_way():
    # 9.00 + 5.80 for the one of sixteen days on which the person is away
    base = rehabilitative(*days_a_week(4))
    who = evolve(
        base.people[0],
        activity=evolve(base.people[0].activity, travel=580),
        absences=(WEEKS[0],),
    )
    scenario = evolve(base, people=(who,))
    found = compare(scenario, MODELS[:1])
    assert nine_euros(found.outcomes[0]) == 15 * 900
    paid = ledger.person_lines(found.outcomes[0])["travel_compensation"]
    assert int(paid.cents.sum()) == 15 * 580
