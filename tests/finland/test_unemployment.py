"""The basic unemployment benefit: thresholds, days of change and worked examples."""

from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from finland.compare import euros
from subcontract_core.base.dates import number
from subcontract_core.base.errors import LawError
from subcontract_core.finland.law import law_of_finland, unemployment

FULL_2023 = Fraction("37.21") * Fraction("21.5")


def full(day, **situation):
    return euros(unemployment.full_benefit(law_of_finland(), day, **situation))


def adjusted(day, earnings, full_cents=80000):
    return euros(unemployment.adjusted(law_of_finland(), day, full=full_cents, earnings=earnings))


@pytest.mark.parametrize(
    ("day", "left"),
    [(date(2023, 6, 1), "600.015"), (date(2024, 4, 1), "450.015"), (date(2026, 5, 1), "450.015")],
)
def test_the_worked_example_of_earnings_of_700(day, left):
    benefit = unemployment.full_benefit(law_of_finland(), day, in_services=True).amount
    assert euros(benefit) == Fraction("800.015")
    assert euros(
        unemployment.adjusted(law_of_finland(), day, full=benefit, earnings=70000)
    ) == Fraction(left)


@pytest.mark.parametrize(
    ("day", "before", "after"), [(date(2021, 12, 1), 500, 300), (date(2024, 4, 1), 300, 0)]
)
def test_the_disregard_changes_on_the_first_day_and_not_on_the_day_before(day, before, after):
    assert adjusted(number(day) - 1, 60000) == 800 - Fraction(600 - before, 2)
    assert adjusted(number(day), 60000) == 800 - Fraction(600 - after, 2)


def test_the_500_euro_disregard_lasts_until_november_2021_though_the_model_ends_it_in_june():
    # The golden cases leave these months out on purpose: the law kept the 500 until 30 November.
    for month in range(7, 12):
        assert adjusted(date(2021, month, 1), 50000) == 800
    model = law_of_finland().overriding({"unemployment.earnings_disregard": "300"})
    assert euros(unemployment.adjusted(model, date(2021, 9, 1), full=80000, earnings=50000)) == 700


def test_earnings_equal_to_the_disregard_take_nothing_and_one_cent_over_takes_half_a_cent():
    assert adjusted(date(2023, 6, 1), 30000) == 800
    assert adjusted(date(2023, 6, 1), 30001) == 800 - Fraction(1, 200)


def test_general_support_ends_at_gross_pay_of_1600_03():
    day = date(2026, 5, 1)
    benefit = unemployment.full_benefit(law_of_finland(), day).amount
    assert euros(unemployment.adjusted(law_of_finland(), day, full=benefit, earnings=160003)) == 0
    assert euros(unemployment.adjusted(law_of_finland(), day, full=benefit, earnings=160002)) > 0


@pytest.mark.parametrize(
    ("day", "before", "after"),
    [
        (date(2022, 1, 1), "33.78", "34.50"),
        (date(2022, 8, 1), "34.50", "35.72"),
        (date(2023, 1, 1), "35.72", "37.21"),
    ],
)
def test_the_daily_amount_changes_on_the_first_day_and_not_on_the_day_before(day, before, after):
    assert euros(unemployment.daily_benefit(law_of_finland(), number(day) - 1)) == Fraction(before)
    assert euros(unemployment.daily_benefit(law_of_finland(), number(day))) == Fraction(after)


def test_a_month_is_21_5_days_of_the_daily_amount():
    assert full(date(2022, 3, 1)) == Fraction("741.75")


def test_general_support_replaces_the_subsidy_on_the_first_of_may_2026():
    days = np.array([number(date(2026, 4, 30)), number(date(2026, 5, 1))])
    assert unemployment.benefit_kind(law_of_finland(), days).tolist() == [
        "labour_market_subsidy",
        "general_support",
    ]
    assert unemployment.benefit_kind(law_of_finland(), date(2026, 5, 1)).item() == "general_support"
    assert unemployment.benefit_kind(law_of_finland(), days[:1]).tolist() == [
        "labour_market_subsidy"
    ]


def test_child_increases_end_with_march_2024():
    assert full(date(2024, 3, 31), children=2) - FULL_2023 == Fraction("8.57") * Fraction("21.5")
    assert full(date(2024, 4, 1), children=2) == FULL_2023


def test_a_fourth_child_adds_nothing():
    assert (
        full(date(2023, 1, 1), children=4)
        == full(date(2023, 1, 1), children=3)
        > full(date(2023, 1, 1), children=2)
    )


def test_other_income_equal_to_the_limit_takes_nothing_and_one_cent_over_takes_a_share():
    april, may = date(2026, 4, 30), date(2026, 5, 1)
    assert full(april, other_income=31100) == full(may, other_income=31100) == FULL_2023
    assert full(april, other_income=31101) == FULL_2023 - Fraction("0.0075")
    assert full(may, other_income=31101) == FULL_2023 - Fraction("0.005")


def test_a_family_has_a_higher_limit_until_april_2026_and_none_after():
    april, may = date(2026, 4, 30), date(2026, 5, 1)
    assert full(april, other_income=104400, has_spouse=True) == FULL_2023
    assert full(april, other_income=117400, children=1) == FULL_2023
    assert full(april, other_income=117401, children=1) == FULL_2023 - Fraction("0.005")
    assert full(may, other_income=117400, children=1) == FULL_2023 - Fraction(1174 - 311, 2)


def test_there_is_no_means_test_in_an_employment_service():
    assert full(date(2026, 5, 1), other_income=500000, in_services=True) == FULL_2023
    assert full(date(2026, 5, 1), other_income=500000) == 0


def test_income_of_the_parents_equal_to_the_limit_takes_nothing_and_one_cent_over_does():
    day = date(2026, 5, 1)
    limit = 250000 + 10600
    assert (
        full(day, lives_with_parents=True, parents_income=limit, parents_dependants=1) == FULL_2023
    )
    assert full(
        day, lives_with_parents=True, parents_income=limit + 1, parents_dependants=1
    ) == FULL_2023 - Fraction("0.005")
    assert full(day, parents_income=limit + 1, parents_dependants=1) == FULL_2023


def test_the_floor_of_the_partial_benefit_fell_from_50_to_35_per_cent_in_2025():
    rich = {"lives_with_parents": True, "parents_income": 900000}
    assert full(date(2024, 12, 31), **rich) == FULL_2023 / 2
    assert full(date(2025, 1, 1), **rich) == FULL_2023 * Fraction("0.35")


def test_informal_care_fees_of_the_parents_are_left_out_from_2025():
    parents = {"lives_with_parents": True, "parents_income": 200000, "parents_care_fee": 50000}
    assert full(date(2024, 12, 31), **parents) == FULL_2023 - Fraction(2000 - 1781, 2)
    assert full(date(2025, 1, 1), **parents) == FULL_2023


def test_a_column_of_days_across_the_reform_gives_what_single_days_give():
    days = np.array(
        [number(date(2026, 5, 1)), number(date(2024, 3, 31)), number(date(2026, 4, 30))]
    )
    income = np.array([50000, 150000, 120000])
    column = unemployment.full_benefit(
        law_of_finland(), days, children=np.array([1, 1, 0]), has_spouse=True, other_income=income
    ).amount
    single = [
        full(int(d), children=c, has_spouse=True, other_income=int(i))
        for d, c, i in zip(days, (1, 1, 0), income, strict=True)
    ]
    assert [euros(column[row]) for row in range(3)] == single


def test_the_statement_on_self_employment_is_read_as_the_law_is_written_unless_chosen():
    statement = law_of_finland().parameter("unemployment.entrepreneur_statement")
    assert law_of_finland().choice(statement.name, date(2022, 3, 1)) == "law_as_written"
    assert statement.options == (
        "law_as_written",
        "pilot_observed",
        "disputed",
        "every_gig_asks_statement",
        "serial_gigs_one_activity",
        "employment",
    )
    assert statement.disputed
    assert int(law_of_finland().count("unemployment.clarification_days", date(2022, 3, 1))) == 30
    assert (
        int(law_of_finland().count("unemployment.start_protection_months", date(2022, 3, 1))) == 4
    )
    assert int(law_of_finland().count("unemployment.short_activity_days", date(2022, 3, 1))) == 14


def test_a_family_limit_is_not_in_force_after_april_2026():
    with pytest.raises(LawError, match="not in force"):
        law_of_finland().cents("unemployment.means_limit_family", date(2026, 5, 1))
