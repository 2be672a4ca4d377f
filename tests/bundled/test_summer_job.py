"""A summer job, July 2021: the figures of its source."""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.base.dates import number
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.types import Dates
from support.figures import codes, edge, finding, person
from support.source_figures import (
    line_kinds,
    only_outcome,
    paid_minutes,
)

LIMIT = 83759


@pytest.mark.parametrize(
    ("hours", "pay", "under"),
    [(3, 59400, 24359), (4, 79200, 4559), (5, 99000, -15241), (6, 118800, -35041)],
)
def test_summer_job_pay_and_its_distance_to_the_limit_by_daily_hours(hours, pay, under):
    outcome = only_outcome(
        "summer", load_scenario("summer-job-2021-07").with_gig("shop", minutes=hours * 60)
    )
    assert paid_minutes(outcome) == [22 * hours * 60] * 4
    assert person(outcome, "wage") == [pay] * 4
    if under > 0:
        found = finding(outcome, "near_earnings_limit")
        assert found.numbers["headroom"].values.tolist() == [under] * 4
        assert "over_earnings_limit" not in codes(outcome)
    else:
        found = finding(outcome, "over_earnings_limit")
        assert found.severity == "warning"
        assert found.numbers["over"].values.tolist() == [-under] * 4
        assert "near_earnings_limit" not in codes(outcome)
    assert set(found.numbers["limit"].values.tolist()) == {LIMIT}


@pytest.mark.parametrize(("extra", "pay", "over"), [(3, 83745, None), (4, 83760, 1)])
def test_summer_job_93_h_3_min_is_allowed_and_one_minute_more_is_over(extra, pay, over):
    # 21 days of 4 h and a last one that brings the month to 93 h and some minutes.
    scenario = load_scenario("summer-job-2021-07")
    shop = scenario.gigs[0]
    last = shop.when.days()[-1]
    assert number(last) == number(date(2021, 7, 30))
    long = evolve(shop, id="last", when=Dates((last,)), minutes=9 * 60 + extra)
    outcome = only_outcome(
        "summer", evolve(scenario, gigs=(evolve(shop, when=Dates(shop.when.days()[:-1])), long))
    )
    assert paid_minutes(outcome) == [93 * 60 + extra] * 4
    assert person(outcome, "wage") == [pay] * 4
    if over is None:
        assert "over_earnings_limit" not in codes(outcome)
    else:
        assert finding(outcome, "over_earnings_limit").numbers["over"].values.tolist() == [over] * 4


def test_summer_job_costs_the_employer_3864_96_for_four_at_four_hours():
    outcome = only_outcome("summer")
    assert edge(outcome, "wage") == 316800
    assert edge(outcome, "employer_side_costs") == 69696
    assert ledger.buyer_cost(outcome).cents.tolist() == [[386496]]


def test_summer_job_has_no_invoice_and_nobody_between():
    outcome = only_outcome("summer")
    assert not {"invoice_net", "invoice_vat"} & line_kinds(outcome)
    assert ledger.keeps(outcome) == {}
