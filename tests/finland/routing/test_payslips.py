"""Small employers in a model: temporary employers, households, and the contract that a large
enough payroll needs.
"""

from datetime import date
from fractions import Fraction

from attrs import evolve
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.base.dates import month_number
from subcontract_core.engine.comparison import compare
from subcontract_core.report.text import caveats
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.types import (
    Buyer,
    Dates,
    Gig,
    Person,
    Scenario,
)
from support.figures import edge
from support.months import cents_by_month, codes_of, comparison_and_outcome, month_of_work

MODEL = "paijathame-direct"


def month(kind="company", hours=60, wage="10.00", continues=1, year=2022, **terms):
    """One worker of about 30 for one buyer: 60 hours at 10 € in March, as the worked example
    has them.
    """
    visits = tuple(date(year, 3, day) for day in range(1, 31) if date(year, 3, day).weekday() < 5)[
        : hours // 4
    ]
    first = month_number(date(year, 3, 1))
    scenario = Scenario(
        "small",
        {"en": "small"},
        first,
        first,
        (Person("P1", year - 30, "labour_market_subsidy"),),
        (Buyer("B1", kind),),
        (Gig("G1", "B1", "yard", Dates(visits), 240, ("P1",), "other"),),
        continues_months=continues,
    )
    return scenario.with_terms(MODEL, wage_per_hour=wage, **terms)


def run(scenario):
    comparison = compare(scenario, [MODEL])
    [outcome] = comparison.outcomes
    return comparison, outcome, {finding.code: finding for finding in outcome.findings}


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


@pytest.mark.parametrize(("wage", "over"), [("22.95", False), ("22.96", True)])
def test_wages_of_six_months_at_the_limit_of_2022_need_a_contract(wage, over):
    # Six months of 60 h with 9 % on top: 9 006.00 is passed between 22.95 and 22.96 an hour.
    _, outcome, codes = run(month(wage=wage, continues=6, employer_kind="temporary"))
    base = edge(outcome, "wage") + edge(outcome, "holiday_compensation")
    assert (6 * base >= 900600) is over
    assert ("contract_employer" in codes) is over
    rate = Fraction("0.174") if over else Fraction("0.187")
    assert edge(outcome, "employer_pension") == round(base * rate)


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
        for text in caveats.assumed_terms(outcome, Language("en"))
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


def payroll(visits, minutes, wage, start=date(2022, 3, 1), kind="company", birth_year=1990):
    scenario = month_of_work(start, "1.00", visits=visits)
    scenario = evolve(
        scenario,
        buyers=(Buyer("B1", kind, True),),
        people=(evolve(scenario.people[0], birth_year=birth_year),),
    )
    scenario = scenario.with_gig("G1", minutes=minutes).with_terms(
        "paijathame-direct", wage_per_hour=wage
    )
    none = {
        "payroll.holiday_compensation_under_year": "0 %",
        "payroll.holiday_compensation_from_year": "0 %",
    }
    return comparison_and_outcome(scenario.with_law(none), "paijathame-direct")[1]


def test_six_short_gigs_of_40_euros_are_insured_together():
    days = tuple(date(2022, 3, day) for day in (1, 2, 3, 7, 8, 9))
    outcome = payroll(days, 240, "10.00")
    # 240.00 × 7.15 % is 17.16; one gig of 40.00 alone would have stayed under 62.88.
    assert cents_by_month(outcome, "employee_pension") == [-1716]


@pytest.mark.parametrize(("wage", "pension"), [("62.87", None), ("62.88", [-450])])
def test_a_month_under_62_88_is_not_insured_and_62_88_is(wage, pension):
    outcome = payroll((date(2022, 3, 1),), 60, wage)
    assert (
        ledger.person_lines(outcome).get("employee_pension") is None
        if pension is None
        else cents_by_month(outcome, "employee_pension") == pension
    )
    assert ("pension_threshold" in codes_of(outcome)) is (pension is None)


def test_a_public_employer_insures_without_a_threshold():
    outcome = payroll((date(2022, 3, 1),), 60, "20.00", kind="wellbeing_county")
    assert cents_by_month(outcome, "employee_pension") == [-143]


@pytest.mark.parametrize(
    ("birth_year", "pension"), [(1970, -1716), (1969, -2076), (1960, -2076), (1959, -1716)]
)
def test_the_higher_employee_rate_is_for_ages_53_to_62(birth_year, pension):
    days = tuple(date(2022, 3, day) for day in (1, 2, 3, 7, 8, 9))
    assert cents_by_month(
        payroll(days, 240, "10.00", birth_year=birth_year), "employee_pension"
    ) == [pension]


def test_the_invoicing_services_health_contribution_follows_the_ruling_of_2023():
    def payout(start):
        scenario = month_of_work(start, "1.00").with_terms(
            "siunsote-light-entrepreneur",
            wage_floor_per_hour="950.00",
            fee_rate="5 %",
            statement_given="no",
        )
        return comparison_and_outcome(scenario, "siunsote-light-entrepreneur")[1]

    # 1 000 billed, 950 after the fee: 14.32 by the ruling (wage 935.68), 1.53 % of the whole
    # invoice before it.
    assert cents_by_month(payout(date(2023, 5, 1)), "billing_health") == [-1432]
    assert cents_by_month(payout(date(2023, 4, 1)), "billing_health") == [-1530]


@pytest.mark.parametrize(("kind", "told"), [("wellbeing_county", True), ("company", False)])
def test_a_public_employers_cost_says_that_the_equalisation_charge_is_left_out(kind, told):
    days = tuple(date(2022, 3, day) for day in (1, 2, 3))
    assert ("equalisation_left_out" in codes_of(payroll(days, 240, "12.00", kind=kind))) is told


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
