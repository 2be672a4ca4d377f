"""Imatra, July 2021: the figures of its source."""

import pytest

from support.figures import codes, edge, finding, person
from support.source_figures import buyer_cents, comparison_of, kept_cents, only_outcome


@pytest.mark.parametrize(
    ("unit", "buyers", "margin"),
    [
        ("crew_hour", [70000, 56000, 28000, 14000, 14000], -135200),
        ("worker_hour", [350000, 280000, 140000, 70000, 70000], 592800),
    ],
)
def test_imatra_invoices_and_margin_under_both_readings_of_35_euros(unit, buyers, margin):
    outcome = next(o for o in comparison_of("imatra").outcomes if o.reading == {"price_unit": unit})
    assert buyer_cents(outcome) == buyers
    assert kept_cents(outcome, "organiser", "margin") == margin


def test_imatra_wages_2600_side_costs_572_and_520_a_person():
    outcome = only_outcome("imatra")
    assert person(outcome, "wage") == [52000] * 5
    assert edge(outcome, "wage") == 260000
    assert edge(outcome, "employer_side_costs") == 57200


def test_imatra_wage_subsidy_of_half_turns_the_crew_reading_to_234():
    outcome = only_outcome("imatra", subsidy_rate="50 %")
    assert edge(outcome, "subsidy") == 158600
    assert kept_cents(outcome, "organiser", "margin") == 23400
    assert "subsidy_needs_jobseeker" in codes(outcome)


def test_imatra_headroom_to_the_limit_of_2021_is_317_59():
    assert (
        finding(only_outcome("imatra"), "near_earnings_limit").numbers["headroom"].values.tolist()
        == [31759] * 5
    )


def test_imatra_household_deduction_is_for_the_two_private_persons_only():
    assert finding(only_outcome("imatra"), "household_deduction").buyer.tolist() == [3, 4]
