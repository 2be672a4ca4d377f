"""Findings on missed shifts: each absence is told as what it is."""

import pytest

from subcontract_core.engine.comparison import compare
from support.figures import codes
from support.gig_months import month_file

TOLD = {
    "sick_pay",
    "sick_pay_over",
    "no_sick_pay",
    "gig_cancelled",
    "gig_cancelled_agreed",
    "gig_cancelled_fee",
    "buyer_closed",
    "absent",
    "nobody_comes",
    "sick_pay_not_counted",
}


@pytest.mark.parametrize(
    ("model", "person", "cancelled", "told"),
    [
        ("eksote-external", ", ill: [2026-05-12]", "", {"sick_pay"}),
        ("jobcenter-app", ", ill: [2026-05-12]", "", {"no_sick_pay"}),
        (
            "eksote-external",
            ", absences: [2026-05-12]",
            "",
            {"nobody_comes", "sick_pay_not_counted"},
        ),
        ("jobcenter-app", ", absences: [2026-05-12]", "", {"nobody_comes"}),
        ("eksote-external", "", ", cancelled: [2026-05-12]", {"gig_cancelled"}),
        ("jobcenter-app", "", ", cancelled: [2026-05-12]", {"gig_cancelled_fee"}),
        # nobody does a gig there, so that nothing of one is missed
        ("open-work-activity", "", ", cancelled: [2026-05-12]", set()),
        ("work-activity", ", ill: [2026-05-12]", "", set()),
        # who would not have worked is not told to be ill on it
        (
            "eksote-external",
            ", ill: [2026-05-12]",
            ", cancelled: [2026-05-12]",
            {"gig_cancelled"},
        ),
    ],
)
def test_each_missed_shift_is_told_as_what_it_is(tmp_path, model, person, cancelled, told):
    terms = ["model: eksote-external, term: wage_per_hour, value: 12.00"]
    scenario = month_file(tmp_path, "2026-05", f"weekly: [tue]{cancelled}", terms, person=person)
    for outcome in compare(scenario, [model]).outcomes:
        assert codes(outcome) & TOLD == told
