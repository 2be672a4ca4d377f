"""The jobcenter's app, March 2022: the figures of its source."""

from datetime import date

from attrs import evolve
import numpy as np

from subcontract_core.base.dates import number
from subcontract_core.model.documents import sums
from subcontract_core.scenario import load_scenario
from support.figures import finding, person
from support.source_figures import (
    buyer_cents,
    comparison_of,
    kept_cents,
    only_outcome,
)


def test_jobcenter_pay_price_vat_and_platform_share():
    outcome = only_outcome("jobcenter")
    assert person(outcome, "assignment_fee") == [8000, 6000, 10000, 4000, 12000, 8000]
    assert sum(buyer_cents(outcome)) == 69600
    assert sum(buyer_cents(outcome, "invoice_vat")) == 16704
    assert kept_cents(outcome, "platform", "platform_share") == 21600


def test_jobcenter_same_day_rule_costs_12_person_days_and_96_euros():
    comparison = comparison_of("jobcenter")
    outcome = comparison.outcomes[0]
    lost = finding(outcome, "activity_day_lost")
    assert sums(lost.person, np.ones(len(lost), np.int64), 6).tolist() == [4, 3, 0, 2, 0, 3]
    assert int(comparison.difference(outcome)["activity_allowance"].cents.sum()) == -9600


def test_jobcenter_p1_gains_48_against_the_allowance():
    comparison = comparison_of("jobcenter")
    change = comparison.difference(comparison.outcomes[0])
    assert (
        int(change["assignment_fee"].cents[0, 0] + change["activity_allowance"].cents[0, 0]) == 4800
    )


def test_jobcenter_moving_four_orders_to_fridays_still_loses_32_and_books_p6_twice():
    scenario = load_scenario("jobcenter-2022-03")
    fridays = {
        "J1": date(2022, 3, 4),
        "J3": date(2022, 3, 11),
        "J6": date(2022, 3, 18),
        "J8": date(2022, 3, 25),
    }
    start = next(gig.start for gig in scenario.gigs if gig.id == "J10")
    for gig, day in fridays.items():
        asked = next(g for g in scenario.gigs if g.id == gig)
        scenario = scenario.with_gig(gig, when=evolve(asked.when, dates=(day,)), start=start)
    comparison = comparison_of("jobcenter", scenario)
    outcome = comparison.outcomes[0]
    assert int(comparison.difference(outcome)["activity_allowance"].cents.sum()) == -3200
    clash = finding(outcome, "double_booking")
    assert clash.person.tolist() == [5]
    assert clash.day.tolist() == [number(date(2022, 3, 25))]
