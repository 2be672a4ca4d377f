"""Allowances of activity days that gigs leave."""

from datetime import date

from attrs import evolve

from subcontract_core.scenario.types import (
    Activity,
    Dates,
)
from support.months import comparison_and_outcome, month_of_work


def test_activity_and_paid_work_at_once_are_one_or_the_other_in_direct_employment():
    day = date(2021, 9, 15)
    activity = Activity("disability", Dates((day,)), allowance=800)
    scenario = evolve(month_of_work(date(2021, 9, 1), "1.00", visits=(day,)))
    scenario = scenario.with_person("P1", activity=activity).with_terms(
        "paijathame-direct", wage_per_hour="10.00"
    )
    lost = comparison_and_outcome(scenario, "paijathame-direct")[0]
    assert int(lost.difference(lost.outcomes[0])["activity_allowance"].cents.sum()) == -800
    kept = comparison_and_outcome(
        scenario.with_terms("paijathame-direct", same_day_allowance="paid"), "paijathame-direct"
    )[0]
    assert "activity_allowance" not in kept.difference(kept.outcomes[0])
