"""Housing allowances: thresholds, days of change and worked examples."""

from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from finland.compare import euros
from subcontract_core.base.dates import number
from subcontract_core.base.errors import LawError
from subcontract_core.finland.law import housing, law_of_finland
from subcontract_core.finland.law.housing import general, pensioner

JANUARY_2025 = date(2025, 1, 1)


def allowance(day=JANUARY_2025, rent=70000, income=1028000, assets=0, group=1, **more):
    return euros(
        housing.allowance(
            law_of_finland(),
            day,
            rent=rent,
            income=income,
            assets=assets,
            municipality_group=group,
            **more,
        )
    )


def test_the_worked_example_of_january_2025_gives_489_1155():
    assert allowance(income=1200000, assets=1600000) == Fraction("489.1155")


def test_income_equal_to_the_limit_adds_no_deductible_and_one_cent_over_does():
    full = Fraction("0.85") * (8400 - Fraction("681.39")) / 12
    assert allowance(income=1028000) == allowance(income=0) == full
    assert allowance(income=1028001) == full - Fraction("0.85") * Fraction("0.435") / 1200


def test_assets_equal_to_the_limit_do_not_count_and_one_cent_over_does():
    assert allowance(assets=1500000) == allowance(assets=0)
    assert allowance(assets=1500001) < allowance(assets=1500000)
    assert allowance(assets=2400000, has_spouse=True) == allowance(assets=0, has_spouse=True)


def test_the_allowance_is_not_paid_below_the_smallest_amount():
    assert allowance(rent=6555) == 0
    assert allowance(rent=6556) > Fraction("7.46")


def test_the_additional_deductible_rose_on_the_first_day_of_2025():
    last, first = (
        allowance(date(2024, 12, 31), income=1128000),
        allowance(date(2025, 1, 1), income=1128000),
    )
    assert last - first == Fraction("0.85") * Fraction("0.022") * 1000 / 12


def test_august_2022_did_not_change_the_allowance():
    assert allowance(date(2022, 7, 31), income=0) == allowance(date(2022, 8, 1), income=0)


def test_rent_above_the_ceiling_of_the_group_does_not_count():
    assert (
        euros(
            housing.accepted_cost(law_of_finland(), JANUARY_2025, rent=90000, municipality_group=3)
        )
        == 8541
    )
    assert (
        euros(pensioner.ceiling(law_of_finland(), JANUARY_2025, municipality_group=np.int64(4)))
        == 7493
    )
    assert (
        euros(
            housing.accepted_cost(law_of_finland(), JANUARY_2025, rent=50000, municipality_group=3)
        )
        == 6000
    )


def test_separate_water_and_heating_are_added_by_norm_for_each_person():
    cost = housing.accepted_cost(
        law_of_finland(),
        JANUARY_2025,
        rent=10000,
        municipality_group=1,
        has_spouse=True,
        water_separate=True,
        heating_separate=True,
        heating_zone=2,
        floor_area=100,
    )
    assert euros(cost) == 12 * (100 + 2 * Fraction("32.40") + 85 * Fraction("2.20"))


def test_the_joint_income_limit_is_higher_when_both_are_entitled():
    alone = allowance(income=1678300, has_spouse=True)
    both = allowance(income=1678300, has_spouse=True, spouse_entitled=True)
    assert both - alone == Fraction("0.85") * Fraction("0.435") * (16783 - 14746) / 12


def test_a_municipality_group_that_the_law_does_not_have_is_refused():
    with pytest.raises(LawError, match="municipality group"):
        allowance(group=5)


def reviewed(estimated, decided=1000000, day=date(2026, 3, 1), reading="review_limits"):
    chosen = law_of_finland().overriding({"housing.pensioner.review_reading": reading})
    return int(
        housing.income_in_decision(chosen, day, decided=decided, estimated=estimated).amount.cents()
    )


def test_gigs_of_80_euros_a_month_leave_the_decision_and_of_90_change_it_as_a_whole():
    assert reviewed(1000000 + 12 * 8000) == 1000000
    assert reviewed(1000000 + 12 * 9000) == 1108000


def test_a_rise_equal_to_the_review_limit_changes_the_decision_and_one_cent_less_does_not():
    assert reviewed(1101800) == 1101800
    assert reviewed(1101799) == 1000000


def test_a_fall_equal_to_half_the_limit_changes_the_decision_and_one_cent_less_does_not():
    assert reviewed(949100) == 949100
    assert reviewed(949101) == 1000000


def test_the_review_limit_changed_on_the_first_day_of_2023():
    assert reviewed(1094400, day=date(2022, 12, 31)) == 1094400
    assert reviewed(1094400, day=date(2023, 1, 1)) == 1000000


def test_the_other_reading_always_follows_the_estimate():
    assert reviewed(1000001, reading="always_reviewed") == 1000001


def test_a_column_of_days_is_reviewed_row_by_row():
    days = np.array([number(date(2022, 12, 31)), number(date(2023, 1, 1))])
    income = housing.income_in_decision(
        law_of_finland(), days, decided=1000000, estimated=np.array([1094400, 1094400])
    ).amount
    assert income.cents().tolist() == [1094400, 1000000]


def household(day, wage=90000, rent=48000, assets=0, adults=1, children=0, group=2):
    return euros(
        general.allowance(
            law_of_finland(),
            day,
            rent=rent,
            income=wage,
            earnings=[wage],
            assets=assets,
            adults=adults,
            children=children,
            municipality_group=group,
        )
    )


def own_share(day, income, **more):
    return euros(
        general.deductible(
            law_of_finland(),
            day,
            income=income,
            earnings=[],
            assets=0,
            adults=1,
            children=0,
            **more,
        )
    )


def test_the_worked_examples_of_the_general_allowance_around_april_2024():
    assert household(date(2024, 3, 31)) == Fraction("357.60")
    assert household(date(2024, 4, 1)) == Fraction("264.25")
    assert household(date(2025, 1, 1), assets=1300000) == Fraction("246.75")


def test_assets_matter_from_the_first_day_of_2025():
    assert household(date(2024, 12, 31), assets=1300000) == Fraction("264.25")
    days = np.array([number(date(2024, 12, 31)), number(date(2025, 1, 1))])
    column = general.allowance(
        law_of_finland(),
        days,
        rent=48000,
        income=90000,
        earnings=[90000],
        assets=1300000,
        adults=1,
        children=0,
        municipality_group=2,
    ).amount
    assert column.cents().tolist() == [26425, 24675]


def test_assets_equal_to_the_ceiling_end_the_general_allowance():
    assert household(JANUARY_2025, wage=0, assets=4999999) > 0
    assert household(JANUARY_2025, wage=0, assets=5000000) == 0


def test_assets_equal_to_the_limit_of_the_general_allowance_bring_no_income():
    assert household(JANUARY_2025, assets=1000000) == Fraction("264.25")
    assert household(JANUARY_2025, assets=1030000) == household(JANUARY_2025, wage=90500)


def test_a_deductible_of_ten_euros_counts_and_a_smaller_one_does_not():
    assert own_share(date(2026, 1, 1), 78100) == 10
    assert own_share(date(2026, 1, 1), 78000) == 0


def test_income_is_rounded_to_whole_euros_with_halves_up():
    assert own_share(date(2026, 1, 1), 78050) == 10
    assert own_share(date(2026, 1, 1), 78049) == 0


def test_an_allowance_of_15_euros_is_paid_and_a_smaller_one_is_not():
    assert household(date(2024, 3, 1), wage=0, rent=1875) == 15
    assert household(date(2024, 3, 1), wage=0, rent=1874) == 0


def test_group_four_ended_with_2023():
    assert household(date(2023, 12, 31), wage=0, group=4) == Fraction("0.8") * 394
    with pytest.raises(LawError, match="municipality group"):
        household(date(2024, 1, 1), wage=0, group=4)


def test_each_person_above_four_raises_the_ceiling():
    cost = general.accepted_cost(
        law_of_finland(),
        JANUARY_2025,
        rent=500000,
        household=np.array([1, 4, 6]),
        municipality_group=1,
    ).amount
    assert cost.cents().tolist() == [56300, 118800, 148400]


def test_heating_norms_of_a_region_are_raised_and_rounded_to_whole_euros():
    regions = np.array([0, 1, 2])
    cost = general.accepted_cost(
        law_of_finland(),
        JANUARY_2025,
        rent=0,
        household=2,
        municipality_group=1,
        heating_separate=True,
        heating_region=regions,
    ).amount
    # 46 and 16: 47.84 and 16.64 become 48 and 17, 49.68 and 17.28 become 50 and 17.
    assert cost.cents().tolist() == [6200, 6500, 6700]
