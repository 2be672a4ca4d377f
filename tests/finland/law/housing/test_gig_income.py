"""Which gig pay counts as yearly income: one rule, four readings."""

from datetime import date

from subcontract_core.finland.law import housing, law_of_finland
from support.golden import euros_of

DAY = date(2024, 6, 1)


def counted(reading, **changed):
    facts = {"expected": 120_000, "planned_months": 12, "run": 0, "past_year": 30_000, **changed}
    return euros_of(
        housing.gig_income(
            law_of_finland().overriding({"housing.pensioner.gig_income": reading}), DAY, **facts
        )
    )


def test_gigs_in_two_months_count_and_in_one_month_do_not():
    assert counted("expected_12_months", planned_months=2) == 1200
    assert counted("expected_12_months", planned_months=1) == 0


def test_read_as_recurring_only_gig_pay_counts_from_the_third_month_in_a_row():
    assert counted("only_recurring", run=2) == 0
    assert counted("only_recurring", run=3) == 1200


def test_read_without_incidental_pay_a_season_of_eleven_months_does_not_count():
    assert counted("ignore_incidental", planned_months=11) == 0
    assert counted("ignore_incidental", planned_months=12) == 1200


def test_read_by_the_past_year_what_was_paid_counts():
    assert counted("actual_past_year") == 300
