"""Who a model takes, and what a missing paper stops."""

from datetime import date

from support.months import comparison_and_outcome, month_of_work


def test_a_missing_paper_that_blocks_refuses_the_shifts_and_the_person_goes_on_as_today():
    scenario = month_of_work(date(2021, 9, 1), "100.00", papers=())
    comparison, outcome = comparison_and_outcome(scenario)
    assert not outcome.admission.shift.any()
    assert comparison.difference(outcome) == {}
    assert any(
        finding.severity == "stop" and finding.code.startswith("paper.")
        for finding in outcome.findings
    )
