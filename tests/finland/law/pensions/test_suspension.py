"""When a pension rests, how long, and when it ends."""

from datetime import date
from fractions import Fraction

import numpy as np

from subcontract_core.base.dates import number
from subcontract_core.finland.law import law_of_finland, pensions
from support.golden import euros_of
from support.months import (
    month_starts,
)


def rests_and_ends(
    text, first=date(2026, 1, 1), before=0, reading="three_in_a_row", pay=None, chosen=None
):
    """The months of one person: x over the limit, . not; R where the pension rests, E where it
    has ended.
    """
    body = (chosen or law_of_finland()).overriding({"pension.suspension_reading": reading})
    over = np.array([[letter == "x"] for letter in text])
    earnings = np.array([[p] for p in pay]) if pay else None
    limits = np.full(over.shape, 99_090) if pay else None
    found = pensions.suspension(
        body, month_starts(first, len(text)), over, np.array([before]), earnings, limits
    )
    return "".join(
        "E" if end else "R" if rest else letter
        for end, rest, letter in zip(found.ended[:, 0], found.rests[:, 0], text, strict=True)
    )


def test_a_pension_rests_at_most_24_months_and_ends_when_the_work_goes_on():
    assert rests_and_ends("x" * 24 + ".") == "R" * 24 + "."
    assert rests_and_ends("x" * 25 + ".") == "R" * 24 + "E" * 2


def test_months_before_the_scenario_count_into_the_24():
    assert rests_and_ends("xx.", before=22) == "RR."
    assert rests_and_ends("xxx", before=22) == "RRE"


def test_one_paid_month_between_two_suspensions_starts_a_new_one():
    assert rests_and_ends("x" * 24 + "." + "xxx") == "R" * 24 + "." + "RRR"
    longer = law_of_finland().overriding({"pension.suspension_paid_between_months": "2"})
    assert rests_and_ends("x" * 24 + "." + "xxx", chosen=longer) == "R" * 24 + "." + "EEE"


def test_two_months_a_calendar_year_are_a_trial_wherever_they_fall_when_read_so():
    trial = "trial_two_months_per_year"
    assert rests_and_ends("x.x...", reading=trial) == "x.x..."
    assert rests_and_ends("x.x.x...", reading=trial) == "x.x.RRR."
    assert rests_and_ends("xxx.", date(2026, 11, 1), reading=trial) == "xxx."
    assert rests_and_ends("x...", date(2026, 3, 1), before=2, reading=trial) == "RRR."
    assert rests_and_ends("x...", date(2026, 2, 1), before=2, reading=trial) == "x..."


def test_the_mean_of_twelve_months_is_compared_with_the_limit_when_read_so():
    mean = "average_12_months"
    # 12 × 990.90 = 11 890.80.
    assert rests_and_ends("x" * 12, reading=mean, pay=[99_090] * 11 + [99_090]) == "x" * 12
    assert rests_and_ends("x" * 12, reading=mean, pay=[99_090] * 11 + [99_091]) == "x" * 11 + "R"
    assert rests_and_ends("x.....", reading=mean, pay=[1_189_081, 0, 0, 0, 0, 0]) == "RRR..."


def test_the_strict_reading_of_the_model_takes_each_month_alone():
    assert rests_and_ends("x" * 25 + ".", reading="strict_any_month") == "R" * 25 + "."


def test_the_care_allowance_gives_way_to_the_highest_disability_allowance_in_suspension():
    before, after = date(2022, 7, 31), date(2022, 8, 1)
    assert euros_of(
        pensions.highest_disability_allowance_in_suspension(law_of_finland(), before)
    ) == Fraction("431.60")
    assert euros_of(
        pensions.highest_disability_allowance_in_suspension(law_of_finland(), after)
    ) == Fraction("446.81")


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
