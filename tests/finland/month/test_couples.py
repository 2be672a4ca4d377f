"""Spouses who are both in the group, in a comparison: each their own share, both at work.

Pensioners' allowance (571/2007, 2026): 85 % of (cost − 681.39 − 43.5 % of income over 16 783 where
both have the right, 14 746 where the spouse has not), by twelve; half to each (Kela). The review
limits are met by the income of both.
"""

import pytest

from subcontract_core.scenario.types import Assistance, Child, Housing
from support.lives import (
    PENSIONER,
    SEEKER,
    cents,
    life,
    line,
    month,
    outcome,
    renting,
    somebody,
    told,
)

PENSIONERS, GENERAL = "housing_allowance", "general_housing_allowance"
FOLLOWS = {"housing__pensioner__review_reading": "always_reviewed"}


def couple(first, second, *, rent="700", group=1, **about):
    """Two spouses in one rented home."""
    home = renting(rent, group, spouse_in_group="P2")
    return (
        somebody(first, housing=home, **about),
        somebody(second, "P2", housing=Housing(spouse_in_group="P1")),
    )


def shares(found, kind):
    return line(found, kind), line(found, kind, 1)


# Rent 700, group 1, both 990.90: 331.09 the couple, 165.545 each; one at work for 400 a month for a
# year 183.19, each 91.595; both 35.29, each 17.645.
@pytest.mark.parametrize(
    ("pay", "euros"),
    [({}, "165.55"), ({"P1": "400.00"}, "91.60"), ({"P1": "400.00", "P2": "400.00"}, "17.65")],
)
def test_each_spouse_has_half_of_what_the_income_of_both_leaves(pay, euros):
    question = life("2026-05", "2026-05", *couple(PENSIONER, PENSIONER), pay=pay)
    assert shares(outcome(question, **FOLLOWS), PENSIONERS) == ([euros], [euros])


def test_the_work_of_one_spouse_lowers_the_share_of_both_from_the_month_after():
    question = life(
        "2026-01",
        "2026-04",
        *couple(PENSIONER, PENSIONER),
        pay={"P1": [None, "400.00", "400.00", "400.00"]},
    )
    months = ["165.55", "165.55", "91.60", "91.60"]
    assert shares(outcome(question), PENSIONERS) == (months, months)


# 84.83 × 12 = 1 017.96 is under 1 018 a year, 84.84 × 12 = 1 018.08 is not; and two of 42.42 are
# 1 018.08 together.
@pytest.mark.parametrize(
    ("pay", "falls"),
    [
        ({"P1": "84.83"}, False),
        ({"P1": "84.84"}, True),
        ({"P1": "42.42", "P2": "42.42"}, True),
        ({"P1": "42.41", "P2": "42.42"}, False),
    ],
)
def test_the_review_limit_is_met_by_the_income_of_both(pay, falls):
    every = {name: [None, *[one] * 11] for name, one in pay.items()}
    question = life("2026-01", "2026-12", *couple(PENSIONER, PENSIONER), pay=every)
    first, second = shares(outcome(question), PENSIONERS)
    assert first == second
    assert (first[-1] < first[0]) == falls


# A spouse with no right and no income: 0.85 × (700 − 56.7825) = 546.73 to the one.
def test_a_spouse_without_a_right_leaves_the_whole_to_the_other():
    question = life("2026-05", "2026-05", *couple(PENSIONER, "none"))
    found = outcome(question)
    assert line(found, PENSIONERS) == ["546.73"]
    assert line(found, PENSIONERS, 1) == ["0.00"]
    assert line(found, GENERAL, 1) in (None, ["0.00"])


# A jobseeker as spouse: 990.90 + 800.015 a month is 21 490.98 a year; 0.85 × (8 400 − 681.39 −
# 0.435 × (21 490.98 − 14 746)) / 12 = 338.91.
def test_the_benefit_of_a_jobseeking_spouse_is_income_of_the_couple():
    question = life("2026-05", "2026-05", *couple(PENSIONER, SEEKER))
    found = outcome(question)
    assert line(found, PENSIONERS) == ["338.91"]
    assert line(found, "unemployment_benefit", 1) == ["800.02"]


# Half of 400 a month comes off the benefit: 200 × 12 more: 0.85 × 0.435 × 2 400 / 12 = 73.95 less.
def test_the_work_of_a_jobseeking_spouse_counts_less_what_it_takes_off_the_benefit():
    question = life("2026-05", "2026-05", *couple(PENSIONER, SEEKER), pay={"P2": "400.00"})
    assert line(outcome(question, **FOLLOWS), PENSIONERS) == ["264.96"]


# Two jobseekers, rent 700, group 1: 0.7 × (700 − 0.5 × (1 600 − 855)) = 229.25; half of it each.
def test_the_general_allowance_of_a_couple_is_shown_by_halves():
    found = outcome(life("2026-05", "2026-05", *couple(SEEKER, SEEKER)))
    assert shares(found, GENERAL) == (["114.63"], ["114.63"])


# Wages of 800 take 400 off the benefit: the couple's income rises by 400, the limit; from March
# 0.7 × (700 − 0.5 × (2 000 − 855)) = 89.25. Two of 400 do the same.
@pytest.mark.parametrize(
    "pay", [{"P1": "800.00"}, {"P2": "800.00"}, {"P1": "400.00", "P2": "400.00"}]
)
def test_a_review_of_the_general_allowance_is_opened_by_the_income_of_both(pay):
    every = {name: [None, one, one, one] for name, one in pay.items()}
    question = life("2026-01", "2026-04", *couple(SEEKER, SEEKER), pay=every)
    months = ["114.63", "114.63", "44.63", "44.63"]
    assert shares(outcome(question), GENERAL) == (months, months)


# A pensioner and a jobseeker with a child at home have the general allowance: 1 791 a month against
# 667 + 188 + 296 = 1 151: 0.7 × (700 − 320) = 266.00.
def test_a_couple_with_a_child_at_home_has_the_general_allowance():
    people = couple(PENSIONER, SEEKER, children=(Child(month("2018-01")),))
    found = outcome(life("2026-05", "2026-05", *people))
    assert shares(found, GENERAL) == (["133.00"], ["133.00"])
    assert line(found, PENSIONERS) in (None, ["0.00"])


def test_the_assets_of_both_count_together():
    # 24 000 is free of a couple; 0.85 × 0.435 × 0.15 × 4 000 / 12 = 18.49 less, half of it 9.24.
    people = couple(PENSIONER, PENSIONER, assets=cents("14000"))
    people = (
        people[0],
        somebody(PENSIONER, "P2", assets=cents("14000"), housing=people[1].housing),
    )
    found = outcome(life("2026-05", "2026-05", *people))
    assert shares(found, PENSIONERS) == (["156.30"], ["156.30"])


# 2 × 497.45 (86 % each, March 2026) + 700 of rent − 490.00 of housing allowance (0.7 × 700), halved.
def test_the_assistance_of_a_couple_of_the_group_is_one_sum_of_which_each_has_half():
    people = couple("none", "none", assistance=Assistance())
    found = outcome(life("2026-05", "2026-05", *people))
    assert shares(found, GENERAL) == (["245.00"], ["245.00"])
    assert shares(found, "social_assistance") == (["602.45"], ["602.45"])
    assert told(found, "assistance_of_couples") is None


def test_a_benefit_that_is_not_known_of_one_leaves_the_share_of_both_unknown():
    people = couple(PENSIONER, "other")
    assert shares(outcome(life("2026-05", "2026-05", *people)), PENSIONERS)[0] == [None]
