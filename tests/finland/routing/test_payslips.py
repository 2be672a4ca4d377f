"""Small employers in a model: temporary employers, households, and the contract that a large
enough payroll needs.
"""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.report.text import assumed, caveats
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.types import (
    Buyer,
)
from support.figures import edge
from support.months import cents_by_month, comparison_and_outcome, month_of_work
from support.small_employers import month, payroll, run


def test_a_standing_employer_pays_113_80_of_654_and_a_temporary_one_122_30():
    # 17.40 % is the average; a temporary employer pays 25.85 % less the worker's 7.15 %.
    _, standing, _ = run(month())
    _, temporary, codes = run(month(employer_kind="temporary"))
    assert edge(standing, "wage") + edge(standing, "holiday_compensation") == 65400
    assert edge(standing, "employer_pension") == 11380
    assert edge(temporary, "employer_pension") == 12230
    assert edge(standing, "employee_pension") == edge(temporary, "employee_pension") == 4676
    assert "contract_employer" not in codes


def test_a_public_employer_is_never_a_temporary_one():
    _, standing, _ = run(month("municipality"))
    _, temporary, _ = run(month("municipality", employer_kind="temporary"))
    assert edge(standing, "employer_pension") == edge(temporary, "employer_pension") > 0


def test_a_temporary_employer_of_one_small_month_is_free_of_three_contributions():
    _, standing, _ = run(month(year=2026))
    _, temporary, _ = run(month(year=2026, employer_kind="temporary"))
    kinds = ("employer_unemployment", "employer_accident", "employer_group_life")
    assert all(edge(standing, kind) > 0 == edge(temporary, kind) for kind in kinds)
    assert edge(temporary, "employer_health") > 0


@pytest.mark.parametrize(("wage", "due"), [("22.93", False), ("22.94", True)])
def test_a_household_pays_the_health_contribution_when_a_workers_year_passes_1500(wage, due):
    # One month of 60 h with 9 % on top.
    _, outcome, _ = run(month("private_person", wage=wage))
    base = edge(outcome, "wage") + edge(outcome, "holiday_compensation")
    assert (base > 150000) is due
    assert (edge(outcome, "employer_health") > 0) is due


def test_the_kind_of_employer_is_marked_as_assumed_until_the_scenario_says():
    comparison, outcome, _ = run(month())
    assert any(
        "an employer with standing employees" in text
        for text in assumed.assumed_terms(outcome, Language("en"))
    )


def test_a_rate_that_was_not_seen_is_named_on_the_page():
    comparison, _, _ = run(month(year=2023, employer_kind="temporary"))
    assert any("26.30" in text for text in caveats.unverified(comparison, Language("en")))
    comparison, _, _ = run(month(year=2022, employer_kind="temporary"))
    assert not any("25.85" in text for text in caveats.unverified(comparison, Language("en")))


@pytest.mark.parametrize(("hours", "payee"), [(60, "buyer"), (120, "insurers")])
def test_an_employer_below_1300_a_year_keeps_the_workers_unemployment_share_and_one_above_pays_it_on(
    hours, payee
):
    # 654.00 and 1,308.00 with holiday compensation, 1.5 % in 2022.
    _, outcome, _ = run(
        month(
            hours=hours if hours == 60 else 88,
            wage="10.00" if hours == 60 else "13.64",
            employer_kind="temporary",
        )
    )
    found = {
        edge_payee: int(amount.cents[0])
        for (_, edge_payee, kind), amount in ledger.edges(outcome).items()
        if kind == "employee_unemployment" and int(amount.cents[0])
    }
    base = edge(outcome, "wage") + edge(outcome, "holiday_compensation")
    assert found == {payee: round(base * 0.015)} and (base > 130000) == (payee == "insurers")
    assert ledger.person_lines(outcome)["employee_unemployment"].cents[0, 0] == -found[payee]


def test_six_short_gigs_of_40_euros_are_insured_together():
    days = tuple(date(2022, 3, day) for day in (1, 2, 3, 7, 8, 9))
    outcome = payroll(days, 240, "10.00")
    # 240.00 × 7.15 % is 17.16; one gig of 40.00 alone would have stayed under 62.88.
    assert cents_by_month(outcome, "employee_pension") == [-1716]


@pytest.mark.parametrize(
    ("birth_year", "pension"), [(1970, -1716), (1969, -2076), (1960, -2076), (1959, -1716)]
)
def test_the_higher_employee_rate_is_for_ages_53_to_62(birth_year, pension):
    days = tuple(date(2022, 3, day) for day in (1, 2, 3, 7, 8, 9))
    assert cents_by_month(
        payroll(days, 240, "10.00", birth_year=birth_year), "employee_pension"
    ) == [pension]


def test_the_average_view_of_public_pensions_counts_the_equalisation_charge():
    scenario = evolve(
        month_of_work(date(2022, 3, 1), "1.00"), buyers=(Buyer("B1", "wellbeing_county"),)
    ).with_terms("paijathame-direct", wage_per_hour="100.00")
    scenario = scenario.with_law(
        {
            "payroll.holiday_compensation_under_year": "0 %",
            "payroll.holiday_compensation_from_year": "0 %",
        }
    )
    # 24.40 − 7.15 = 17.25 % of 100.00; SISU's average with the charge is 20.33 %.
    marginal = ledger.buyer_lines(comparison_and_outcome(scenario, "paijathame-direct")[1])[
        "employer_pension"
    ].cents.tolist()
    average = ledger.buyer_lines(
        comparison_and_outcome(
            scenario.with_reading({"payroll.public_pension_view": "average"}), "paijathame-direct"
        )[1]
    )["employer_pension"].cents.tolist()
    assert (marginal, average) == ([[1725]], [[2033]])
