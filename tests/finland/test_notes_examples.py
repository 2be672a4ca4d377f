"""Worked examples of the law that no rule's own file has, and months in which two rules meet."""

from datetime import date
from fractions import Fraction

from attrs import evolve
import numpy as np
import pytest

from subcontract_core import compare, load_scenario
from subcontract_core.accounts import ledger
from subcontract_core.base.dates import first_day, month_number, number
from subcontract_core.base.numbers import euros
from subcontract_core.finland.law import (
    housing,
    income_tax,
    law_of_finland,
    payroll,
    pensions,
    tax,
    unemployment,
)
from subcontract_core.scenario.types import (
    Activity,
    Assistance,
    Dates,
    Debts,
    Housing,
    PayRule,
    Pension,
    TermValue,
)

APP, WAGE = "jobcenter-app", "eksote-internal"
NO_HOLIDAY = {
    "payroll.holiday_compensation_from_year": "0",
    "payroll.holiday_compensation_under_year": "0",
}
RENT = Housing("rent", 60_000, 3)


def months(start, *pays, model=APP, continues=12, pay=None, **person):
    """One person with one hour of work in each month at the given pay; None is a month without
    work.
    """
    base = load_scenario("one-group-five-systems")
    first = month_number(start)
    term = "wage_per_hour" if model == WAGE else "pay_per_hour"
    home = {
        "lives_on": "disability_pension",
        "activity": Activity(),
        "moves": (),
        "housing": Housing(),
        "other_pension": 0,
        "care_allowance": "none",
        "withholding": Fraction(0),
        **person,
    }
    worked = [(i, amount) for i, amount in enumerate(pays) if amount is not None]
    gigs = tuple(
        evolve(
            base.gigs[0],
            id=f"G{i}",
            when=Dates((first_day(first + i).replace(day=15),)),
            minutes=60,
            crew=("P1",),
        )
        for i, _ in worked
    )
    terms = tuple(TermValue(model, term, amount, gig=f"G{i}") for i, amount in worked)
    scenario = evolve(
        base,
        first_month=first,
        last_month=first + len(pays) - 1,
        people=(evolve(base.people[0], **home),),
        gigs=gigs,
        terms=terms,
        law=(),
        pay=pay or PayRule(),
        marks={},
        continues_months=continues,
    )
    return scenario.with_law(NO_HOLIDAY)


def outcome(scenario, model=APP):
    return compare(scenario, [model]).comparison.outcomes[0]


def line(found, kind):
    return ledger.person_lines(found)[kind].cents[:, 0].tolist()


def said(found, code):
    return [f for f in found.findings if f.code == code]


# -- worked examples -------------------------------------------------------------------------------


def test_beside_other_pensions_of_1200_a_year_in_2024_the_two_pensions_come_to_758_49_and_118_10():
    national = pensions.national_pension(
        law_of_finland(),
        number(date(2024, 1, 1)),
        lives_with_spouse=False,
        other_pension=120_000,
        age=40,
    ).amount
    guarantee = pensions.guarantee_pension(
        law_of_finland(), number(date(2024, 1, 1)), other_pension=120_000, national=national, age=40
    ).amount
    assert (int(national.decimals(6)), int(guarantee.decimals(6))) == (758_491_667, 118_098_333)


def test_the_tax_example_of_2022_with_two_bases_comes_to_1149_77():
    found = income_tax.income_tax(
        law_of_finland(),
        number(date(2022, 1, 1)),
        age=40,
        wage=600_000,
        pension=1_100_000,
        municipal_rate=Fraction("0.20"),
        church_rate=0,
        has_spouse=False,
    )
    assert euros(int(found.total.cents())) == "1149.77"


@pytest.mark.parametrize(
    ("day", "price"), [(date(2024, 8, 31), "17.98"), (date(2024, 9, 1), "18.20")]
)
def test_14_50_without_tax_is_17_98_to_the_end_of_august_2024_and_18_20_after(day, price):
    assert (
        euros(1450 + int(tax.vat(law_of_finland(), number(day), net=np.array(1450)).amount.cents()))
        == price
    )


@pytest.mark.parametrize(
    ("year", "last", "first_over"), [(2021, 83, 84), (2024, 97, 98), (2026, 99, 100)]
)
def test_so_many_hours_at_ten_euros_fit_under_the_earnings_limit(year, last, first_over):
    limit = int(pensions.earnings_limit(law_of_finland(), number(date(year, 1, 1))).amount.num)
    assert last * 1000 <= limit < first_over * 1000


def test_110_hours_in_three_months_of_2026_make_the_pension_rest_and_in_one_month_bring_a_warning():
    three, one = (
        outcome(months(date(2026, 3, 1), *pays))
        for pays in (("1100.00",) * 3, ("1100.00", None, None))
    )
    assert line(three, "national_pension") == [0, 0, 0] and said(three, "pension_suspended")
    assert (
        min(line(one, "national_pension")) > 0
        and said(one, "over_earnings_limit")
        and not said(one, "pension_suspended")
    )


def test_a_job_of_three_months_with_two_left_adds_100_a_month_and_is_not_reviewed():
    # (12 × 800 + 2 × 600) / 12 = 900, under the rise of 400.
    day = number(date(2024, 7, 1))
    expected = housing.general_counted_income(
        law_of_finland(), day, steady=80_000, temporary=60_000, months=2
    ).amount
    assert euros(int(expected.cents())) == "900.00"
    assert (
        euros(
            int(
                housing.general_income_in_decision(
                    law_of_finland(), day, decided=80_000, estimated=expected
                ).amount.cents()
            )
        )
        == "800.00"
    )


def test_three_months_in_a_row_with_pay_of_700_leave_450_02_of_the_subsidy_in_april_2024_and_of_general_support():
    for day in (date(2024, 4, 1), date(2026, 5, 1)):
        full = unemployment.full_benefit(law_of_finland(), number(day), in_services=True).amount
        assert (
            int(
                unemployment.adjusted(
                    law_of_finland(), number(day), full=full, earnings=70_000
                ).amount.decimals(3)
            )
            == 450_015
        )


def test_general_support_falls_by_500_for_a_wage_of_1000():
    day = number(date(2026, 5, 1))
    left = unemployment.adjusted(law_of_finland(), day, full=80_002, earnings=100_000).amount
    assert 80_002 - int(left.cents()) == 50_000


def test_654_euros_cost_a_small_private_employer_784_10_in_2026():
    day, wage = np.array([number(date(2026, 3, 1))]), np.array([65_400])
    parts = payroll.employer_contributions(
        law_of_finland(),
        day,
        wage=wage,
        age=np.array([30]),
        public=np.array([False]),
        insured=np.array([True]),
        large_payroll=np.array([False]),
    )
    # Each contribution is a line of its own in whole cents, so that their sum may differ from the
    # example's by a cent.
    assert abs(65_400 + sum(int(part.amount.cents()[0]) for part in parts.values()) - 78_410) <= 1


# -- enforcement: free months ----------------------------------------------------------------------


def test_a_free_month_spares_a_wage_and_not_pay_that_is_taken_by_a_third():
    regular, irregular = (
        outcome(
            months(date(2026, 6, 1), "300.00", debts=Debts(free_months=1)).with_reading(
                {"enforcement.gig_pay": name}
            )
        )
        for name in ("regular", "irregular")
    )
    assert (line(regular, "enforcement"), len(said(regular, "enforcement_free_month"))) == ([0], 1)
    assert (line(irregular, "enforcement"), len(said(irregular, "enforcement_free_month"))) == (
        [-10_000],
        0,
    )


def test_above_four_protected_portions_there_is_no_free_month():
    # Base 990.90 + pay; four times 990.90 are 3 963.60.
    at, above = (
        outcome(months(date(2026, 6, 1), pay, debts=Debts(free_months=1)))
        for pay in ("2972.70", "2972.71")
    )
    assert line(at, "enforcement") == [0] and line(above, "enforcement")[0] < 0


def test_in_the_one_third_band_one_month_of_the_year_is_free_however_many_are_said_to_be_left():
    assert [
        cents == 0
        for cents in line(
            outcome(months(date(2026, 6, 1), "1500.00", "1500.00", debts=Debts(free_months=3))),
            "enforcement",
        )
    ] == [True, False]


# -- housing beside a pension that rests -----------------------------------------------------------


def test_three_months_without_pension_are_a_loss_of_three_months_in_the_years_income():
    # 2026: 12 × 990.90 − 3 × 990.90 + 3 × 1 100 = 12 218.10, which is 327.30 more: no review.
    before, resting = (
        outcome(months(date(2026, 3, 1), *pays, housing=RENT, continues=3))
        for pays in ((None,) * 3, ("1100.00",) * 3)
    )
    assert line(resting, "housing_allowance") == line(before, "housing_allowance") == [41_210] * 3


def test_when_the_work_goes_on_for_the_year_the_whole_pension_is_lost_and_the_whole_pay_counts():
    # 13 200 against 11 890.80: the whole new income. 7 200 of rent less 681.39 and 43.5 % of 2 920;
    # 85 %, a twelfth.
    assert (
        line(
            outcome(months(date(2026, 3, 1), *("1100.00",) * 3, housing=RENT, continues=12)),
            "housing_allowance",
        )
        == [37_176] * 3
    )


def test_a_rest_across_the_turn_of_the_year_leaves_the_frozen_allowance_as_it_is():
    # The pension rises in January and the allowance is frozen; with no pension left the same pay
    # counts in both years.
    assert (
        line(
            outcome(months(date(2025, 11, 1), *("1100.00",) * 4, housing=RENT)), "housing_allowance"
        )
        == [37_176] * 4
    )


def test_a_full_earnings_related_pension_that_is_halved_is_lost_by_half_in_the_years_income():
    # 320.32 of national pension beside 1 000 of own pension: 15 843.84 a year. Three months at 1
    # 500 take 3 × (320.32 + 500)
    # and bring 4 500: 17 882.88, which is over the limit for a rise. 85 % of (7 200 − 681.39 − 43.5
    # % of 7 602.88), a twelfth.
    found = outcome(
        months(
            date(2026, 3, 1),
            *("1500.00",) * 3,
            housing=RENT,
            continues=3,
            other_pension=1_200_000,
            pension=Pension("earnings_related", average=300_000),
        )
    )
    assert (line(found, "earnings_pension"), line(found, "housing_allowance")) == (
        [50_000] * 3,
        [22_747] * 3,
    )


def test_a_single_gig_that_stops_one_months_pension_does_not_raise_the_housing_allowance():
    strict = months(date(2026, 3, 1), "1100.00", housing=RENT, continues=1).with_reading(
        {"pension.suspension_reading": "strict_any_month"}
    )
    found = outcome(strict)
    assert (line(found, "national_pension"), line(found, "housing_allowance")) == ([0], [41_210])


# -- who sees which threshold, and nothing said of what is not known -------------------------------


@pytest.mark.parametrize(
    ("pension", "code"),
    [
        (Pension(), "housing_review"),
        (Pension("earnings_related_partial", average=300_000), "general_review"),
    ],
)
def test_beside_a_partial_pension_alone_the_review_is_that_of_the_general_allowance(pension, code):
    found = outcome(
        months(date(2026, 3, 1), "100.00", housing=RENT, other_pension=600_000, pension=pension)
    )
    assert [t.code for t in found.effects.thresholds if t.code.endswith("_review")] == [code]


def test_no_figure_is_said_of_assistance_or_debts_where_the_benefit_is_not_known():
    known, unknown = (
        outcome(
            months(
                date(2026, 3, 1),
                "1300.00",
                lives_on=lives_on,
                housing=Housing("rent", 150_000, 1),
                assistance=Assistance(),
                debts=Debts(),
            )
        )
        for lives_on in ("none", "other")
    )
    for code in ("assistance_falls", "enforcement_takes"):
        assert (len(said(known, code)), len(said(unknown, code))) == (1, 0)


def test_pay_of_the_next_month_leaves_the_month_of_work_as_it_was():
    found = outcome(
        months(date(2026, 3, 1), "300.00", pay=PayRule("15", "next"), housing=RENT, debts=Debts())
    )
    assert line(found, "enforcement") == [0, -20_000]
    assert line(found, "housing_allowance")[0] == 41_210 > line(found, "housing_allowance")[1]
