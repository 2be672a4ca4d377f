"""Pensions because of disability: thresholds, days of change and worked examples."""

from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from finland.compare import euros
from subcontract_core.base.dates import number
from subcontract_core.base.money import Exact
from subcontract_core.finland.law import law_of_finland, pensions


def national(day, other=0, spouse=False, age=40, residence=1):
    return euros(
        pensions.national_pension(
            law_of_finland(),
            day,
            lives_with_spouse=spouse,
            other_pension=other,
            residence=residence,
            age=age,
        )
    )


def guarantee(day, national_cents, other=0, age=40):
    return euros(
        pensions.guarantee_pension(
            law_of_finland(), day, other_pension=other, national=national_cents, age=age
        )
    )


@pytest.mark.parametrize(
    ("day", "before", "after"),
    [
        (date(2022, 1, 1), "837.59", "855.48"),
        (date(2022, 8, 1), "855.48", "885.63"),
        (date(2023, 1, 1), "885.63", "922.42"),
        (date(2024, 1, 1), "922.42", "976.59"),
        (date(2025, 1, 1), "976.59", "986.30"),
        (date(2026, 1, 1), "986.30", "990.90"),
    ],
)
def test_the_earnings_limit_changes_on_the_first_day_and_not_on_the_day_before(day, before, after):
    first = number(day)
    assert euros(pensions.earnings_limit(law_of_finland(), first - 1)) == Fraction(before)
    assert euros(pensions.earnings_limit(law_of_finland(), first)) == Fraction(after)


def test_earnings_equal_to_the_limit_are_not_over_it_but_one_cent_more_is():
    limit = pensions.earnings_limit(law_of_finland(), date(2021, 9, 1)).amount
    assert (Exact(np.array([83759, 83760])) > limit).tolist() == [False, True]


def test_the_worked_example_of_january_2024_gives_758_49_and_a_guarantee_pension_of_118_10():
    pension = pensions.national_pension(
        law_of_finland(), date(2024, 1, 1), lives_with_spouse=False, other_pension=120000, age=40
    )
    assert euros(pension) == Fraction("775.70") - Fraction(1200 - 787, 24)
    assert guarantee(date(2024, 1, 1), pension.amount, other=120000) == Fraction(
        "976.59"
    ) - 100 - euros(pension)
    assert pension.amount.cents() == 75849


def test_other_pensions_equal_to_the_limit_do_not_reduce_and_one_cent_over_does():
    day = date(2026, 1, 1)
    assert national(day, other=79800) == Fraction("787.07")
    assert national(day, other=79801) == Fraction("787.07") - Fraction(1, 2400)


def test_a_pension_of_the_smallest_amount_is_paid_and_a_smaller_one_is_not():
    day = date(2026, 1, 1)
    assert national(day, other=1949544) == Fraction("8.01")
    assert national(day, other=1949545) == 0
    assert guarantee(day, 98289) == Fraction("8.01")
    assert guarantee(day, 98290) == 0


def test_from_2025_the_pensions_need_the_age_of_18():
    assert national(date(2024, 12, 31), age=17) == Fraction("775.70")
    assert national(date(2025, 1, 1), age=17) == 0
    assert guarantee(date(2025, 1, 1), 0, age=17) == 0
    assert national(date(2025, 1, 1), age=18) == Fraction("783.41")


def test_the_share_of_residence_multiplies_the_full_amount_only():
    half = national(date(2026, 1, 1), other=79800 + 24000, residence=Exact(1, 2))
    assert half == Fraction("787.07") / 2 - 10


def test_living_with_a_spouse_gives_the_lower_full_pension():
    assert national(date(2026, 1, 1), spouse=True) == Fraction("702.69")


def test_columns_of_days_and_people_give_what_single_questions_give():
    days = np.array([number(date(2021, 5, 1)), number(date(2022, 8, 1)), number(date(2026, 1, 1))])
    spouse, other = np.array([False, True, True]), np.array([0, 300000, 1949544])
    column = pensions.national_pension(
        law_of_finland(), days, lives_with_spouse=spouse, other_pension=other, age=40
    ).amount
    single = [
        national(int(d), int(o), bool(s)) for d, o, s in zip(days, other, spouse, strict=True)
    ]
    assert [euros(column[row]) for row in range(3)] == single


def test_two_children_and_the_middle_care_allowance_in_2026_are_52_60_and_184_22():
    day = date(2026, 1, 1)
    assert euros(pensions.child_increase(law_of_finland(), day, children=2)) == Fraction("52.60")
    assert euros(pensions.care_allowance(law_of_finland(), day, level=2)) == Fraction("184.22")


def test_level_0_is_no_allowance():
    assert euros(pensions.care_allowance(law_of_finland(), date(2026, 1, 1), level=0)) == 0
    assert euros(pensions.disability_allowance(law_of_finland(), date(2026, 1, 1), level=0)) == 0


def test_the_care_allowance_gives_way_to_the_highest_disability_allowance_in_suspension():
    before, after = date(2022, 7, 31), date(2022, 8, 1)
    assert euros(
        pensions.highest_disability_allowance_in_suspension(law_of_finland(), before)
    ) == Fraction("431.60")
    assert euros(
        pensions.highest_disability_allowance_in_suspension(law_of_finland(), after)
    ) == Fraction("446.81")


def test_a_reason_lists_the_parameters_that_were_read():
    why = pensions.earnings_limit(law_of_finland(), date(2026, 1, 1)).why
    assert why.rule == "pension.earnings_limit"
    assert why.parameters == ("pension.earnings_limit",)


MONTHS = np.array([number(date(2026, month, 1)) for month in range(1, 7)])


def rests(text, before=0, reading="three_in_a_row"):
    """The months of one person: x over the limit, . not; R where the pension rests."""
    over = np.array([[letter == "x"] for letter in text])
    chosen = law_of_finland().overriding({"pension.suspension_reading": reading})
    rows, used = pensions.suspended(chosen, MONTHS[: len(text)], over, np.array([before]))
    assert used == reading
    return "".join("R" if row else letter for row, letter in zip(rows[:, 0], text, strict=True))


def test_three_months_in_a_row_rest_from_the_first_of_them():
    assert rests("..xxx.") == "..RRR."


def test_one_month_or_two_in_a_row_do_not_rest():
    assert rests("..x...") == "..x..."
    assert rests("xx.xx.") == "xx.xx."


def test_scattered_months_never_make_a_run():
    assert rests("x.x.x.") == "x.x.x."


def test_months_before_the_first_one_count_into_its_run():
    assert rests("x.....", before=2) == "R....."
    assert rests("x.....", before=1) == "x....."
    assert rests(".xx...", before=5) == ".xx..."
    assert rests("xx....", before=1) == "RR...."


def test_the_milder_reading_starts_from_the_third_month():
    assert rests("xxxxx.", reading="three_in_a_row_from_third") == "xxRRR."
    # A suspension lasts at least three months.
    assert rests("xx....", before=1, reading="three_in_a_row_from_third") == "xRRR.."


def test_the_strict_reading_rests_every_month_over():
    assert rests("x..xx.", reading="strict_any_month") == "R..RR."


def test_people_do_not_affect_each_other():
    over = np.array([[True, False], [True, True], [True, True]])
    rows, reading = pensions.suspended(law_of_finland(), MONTHS[:3], over, np.array([0, 0]))
    assert reading == "three_in_a_row"
    assert rows.tolist() == [[True, False]] * 3


def test_an_open_rule_notes_what_the_suspension_read():
    rule = law_of_finland().rule("pension.suspension")
    pensions.suspended(rule, MONTHS[:1], np.array([[True]]), np.array([0]))
    assert rule.reason().parameters == (
        "pension.suspension_reading",
        "pension.suspension_months_in_a_row",
    )


def test_the_suspension_reading_is_open_to_choice():
    assert law_of_finland().parameter("pension.suspension_reading").disputed
