"""Enforcement of debts: worked examples, the joins of the bands to the cent, days of change,
and what always holds.
"""

from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
import numpy as np
import pytest

from subcontract_core.base.dates import number
from subcontract_core.base.errors import LawError
from subcontract_core.base.money import Exact
from subcontract_core.base.provenance import recording
from subcontract_core.finland.law import enforcement, law_of_finland
from support.golden import euros_of

DAY = date(2026, 5, 1)


SO = 99_090


MONEY = st.integers(0, 2_000_000)


def taken(base, seizable=None, day=DAY, **more):
    return euros_of(
        enforcement.withheld(
            law_of_finland(),
            day,
            base=base,
            seizable=base if seizable is None else seizable,
            **more,
        )
    )


@pytest.mark.parametrize(
    ("day", "before", "after"),
    [
        (date(2022, 1, 1), "681.30", "696.00"),
        (date(2023, 1, 1), "696.00", "922.50"),
        (date(2024, 1, 1), "922.50", "976.80"),
        (date(2025, 1, 1), "976.80", "986.40"),
        (date(2026, 1, 1), "986.40", "990.90"),
    ],
)
def test_the_protected_portion_of_a_month_is_30_days_and_changes_on_the_first_day(
    day, before, after
):
    assert euros_of(enforcement.protected(law_of_finland(), number(day) - 1)) == Fraction(before)
    assert euros_of(enforcement.protected(law_of_finland(), number(day))) == Fraction(after)


def test_each_person_provided_for_raises_the_protected_portion():
    assert euros_of(enforcement.protected(law_of_finland(), DAY, dependants=2)) == 30 * (
        Fraction("33.03") + 2 * Fraction("9.66")
    )
    assert euros_of(
        enforcement.protected(law_of_finland(), date(2022, 12, 31), dependants=1)
    ) == 30 * Fraction("31.54")


def test_of_a_net_wage_of_1200_two_thirds_of_209_10_are_taken():
    assert taken(120_000) == Fraction("139.40")


def test_a_wage_of_300_beside_a_pension_of_990_90_loses_200_as_regular_pay_and_100_as_irregular_pay():
    assert taken(129_090, 30_000, kind="regular") == 200
    assert taken(129_090, 30_000, kind="irregular") == 100


def test_a_wage_of_300_alone_loses_nothing_as_regular_pay_100_as_irregular_pay_and_50_as_business_income():
    assert [taken(30_000, kind=kind) for kind in ("regular", "irregular", "business")] == [
        0,
        100,
        50,
    ]


@pytest.mark.parametrize(
    ("day", "beside", "alone", "dependant"),
    [
        # Beside the guarantee pension's level; protected 30 × 23.20 and 30 × 31.54.
        (date(2022, 3, 1), 85_548, "280.00", "126.19"),
        (date(2023, 6, 1), 92_242, "186.61", "6.81"),  # protected 922.50; 1 192.20
        (date(2025, 6, 1), 98_630, "186.60", "0.00"),  # protected 986.40; 1 274.70
        (date(2026, 6, 1), 99_090, "186.67", "0.00"),  # protected 990.90; 1 280.70
        (date(2026, 6, 1), 64_000, "0.00", "0.00"),  # a jobseeker's benefit, net
    ],
)
def test_of_a_fee_of_280_each_kind_of_income_loses_its_own_part(day, beside, alone, dependant):
    # Enforcement Code 705/2007, chapter 4 sections 48–50, 62 and 64: a third, a sixth of 280.00.
    found = {
        (kind, people): enforcement.withheld(
            law_of_finland(),
            day,
            base=beside + 28_000,
            seizable=28_000,
            kind=kind,
            dependants=people,
        ).amount
        for kind in ("regular", "irregular", "business")
        for people in (0, 1)
    }
    assert [int(found["regular", people].cents()) for people in (0, 1)] == [
        int(Fraction(euros) * 100) for euros in (alone, dependant)
    ]
    assert {int(found["irregular", people].cents()) for people in (0, 1)} == {93_33}
    assert {int(found["business", people].cents()) for people in (0, 1)} == {46_67}


def test_a_payout_of_a_billing_service_is_regular_pay_on_all_dates_and_the_court_stands_beside_it():
    # Supreme Court KKO:2025:78: pay under section 2; bailiffs had done so since 2022.
    law = law_of_finland()
    assert {
        law.choice("enforcement.gig_pay", day)
        for day in (date(2021, 1, 1), date(2025, 8, 31), date(2025, 10, 1), date(2026, 12, 31))
    } == {"regular"}
    parameter = law.parameters["enforcement.gig_pay"]
    assert "KKO:2025:78" in parameter.values[0].source and parameter.disputed
    assert parameter.values[0].confidence == "secondary"


def test_income_equal_to_the_protected_portion_is_left_alone_and_a_cent_more_loses_two_thirds_of_it():
    assert taken(SO) == 0
    assert taken(SO + 1) == Fraction(2, 300)


def test_at_twice_the_protected_portion_the_two_ways_of_counting_meet():
    assert (
        taken(2 * SO) == Fraction(2, 3) * Fraction("990.90") == Fraction(1, 3) * Fraction("1981.80")
    )
    assert taken(2 * SO + 1) - taken(2 * SO) == Fraction(1, 300)
    assert taken(2 * SO) - taken(2 * SO - 1) == Fraction(2, 300)


def test_at_four_times_the_protected_portion_the_part_rises_from_a_third_to_four_fifths():
    assert taken(4 * SO) == Fraction(4, 3) * Fraction("990.90")
    assert taken(4 * SO) - taken(4 * SO - 1) == Fraction(1, 300)
    assert taken(4 * SO + 1) - taken(4 * SO) == Fraction(4, 500)


def test_never_more_than_half_is_taken():
    # 4/3 SO + 4/5 (B − 4 SO) is half of B at B = 56/9 SO = 6 165.60.
    assert taken(616_560) == Fraction("3082.80")
    assert taken(616_561) == Fraction("3082.805")
    assert taken(616_559) == Fraction("3082.80") - Fraction(4, 500)


def test_no_more_is_taken_than_the_pay_that_can_be_seized():
    assert taken(129_090, 20_000) == 200
    assert taken(129_090, 19_999) == Fraction("199.99")


def test_a_person_provided_for_leaves_more_of_the_same_pay():
    # 2/3 × (1 300.00 − 30 × 42.69) = 12.87.
    assert taken(130_000, dependants=1) == Fraction(2, 3) * Fraction("19.30")


def test_an_ordinary_wage_is_regular_pay_whatever_is_read_of_gigs():
    chosen = law_of_finland().overriding({"enforcement.gig_pay": "irregular"})
    wage = enforcement.withheld(chosen, DAY, base=120_000, seizable=120_000, gig_pay=0)
    assert euros_of(wage) == Fraction("139.40")
    assert euros_of(enforcement.withheld(chosen, DAY, base=120_000, seizable=120_000)) == 400


def test_irregular_pay_leaves_a_seizable_pension_to_the_bands():
    # Pension 1 200.00 (139.40 by the bands) and a single fee of 90.00 (a third: 30.00).
    assert taken(129_000, gig_pay=9_000, kind="irregular") == Fraction("169.40")


def test_an_explanation_shows_the_persons_own_numbers():
    with recording():
        steps = enforcement.withheld(law_of_finland(), DAY, base=129_090, seizable=30_000).why.steps
    assert {step.name: euros_of(step.column) for step in steps} == {
        "protected": Fraction("990.90"),
        "base": Fraction("1290.90"),
        "above_protected": 300,
        "by_bands": 200,
        "seizable": 300,
    }


def test_a_column_across_the_years_gives_what_single_questions_give():
    days = np.array([number(date(2021, 5, 1)), number(date(2023, 5, 1)), number(DAY)])
    base, people = np.array([200_000, 130_000, 700_000]), np.array([0, 1, 3])
    column = enforcement.withheld(
        law_of_finland(), days, base=base, seizable=base, dependants=people
    ).amount
    single = [
        taken(int(b), day=int(d), dependants=int(n))
        for d, b, n in zip(days, base, people, strict=True)
    ]
    assert [euros_of(column[row]) for row in range(3)] == single


def test_a_part_may_be_set_as_a_ratio_and_nothing_is_divided_by_zero():
    changed = law_of_finland().overriding({"enforcement.irregular_share": "1/6"})
    assert (
        euros_of(enforcement.withheld(changed, DAY, base=30_000, seizable=30_000, kind="irregular"))
        == 50
    )
    with pytest.raises(LawError, match="unit share"):
        law_of_finland().overriding({"enforcement.irregular_share": "1/0"})


@given(MONEY, st.integers(1, 50_000), st.integers(0, 4))
def test_more_income_never_means_less_taken_and_never_costs_more_than_four_fifths_of_it(
    base, more, dependants
):
    column = enforcement.withheld(
        law_of_finland(),
        DAY,
        base=np.array([base, base + more]),
        seizable=np.array([base, base + more]),
        dependants=dependants,
    ).amount
    low, high = (euros_of(column[row]) for row in range(2))
    assert 0 <= high - low <= Fraction(4, 500) * more


@given(MONEY, MONEY, st.integers(0, 4), st.sampled_from(["regular", "irregular", "business"]))
def test_what_is_taken_is_never_more_than_can_be_seized(base, pay, dependants, kind):
    amount = enforcement.withheld(
        law_of_finland(),
        DAY,
        base=Exact(base + pay),
        seizable=Exact(pay),
        dependants=dependants,
        kind=kind,
    )
    assert 0 <= euros_of(amount) <= Fraction(pay, 100)


@given(st.integers(0, 2 * SO))
def test_up_to_the_protected_portion_regular_pay_is_whole(pay):
    assert (taken(pay) == 0) is (pay <= SO)
