"""What opens a review of the general housing allowance beside work, in a comparison: several moves
and rents, a spouse or other adults who come or go, a child who is born, leaves or comes home.

From April 2024: 0.7 × (accepted cost − 0.5 × (income − 667 − 94 an adult − 296 a child)), income and
deductible in whole euros as the act rounds; ceilings of group 3 447 / 652 / 828 (938/2014). The
benefit is 37.21 × 21.5 = 800.02.
"""

from datetime import timedelta

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.model.decisions import Decided
from subcontract_core.scenario.types import Child, HomeChange, Realised
from support.lives import PENSIONER, SEEKER, cents, life, line, month, outcome, renting, somebody
from support.outlooks import DAYS, PLANNED, SCENARIO, lines

GENERAL, PENSIONERS = "general_housing_allowance", "housing_allowance"


def change(start, **said):
    money = {"rent", "spouse_income", "other_adults_income"}
    amounts = {name: cents(one) if name in money else one for name, one in said.items()}
    return HomeChange(month(start), **amounts)


def group_of_one(lives_on, first, last, *changes, rent="500", group=3, **about):
    home = renting(rent, group, decision_month=month(first))
    return life(first, last, somebody(lives_on, housing=home, home_changes=changes, **about))


def general(*changes, last="2026-08", **about):
    return line(outcome(group_of_one(SEEKER, "2026-01", last, *changes, **about)), GENERAL)


def pensioners(*changes, last="2026-08", **about):
    about = {"rent": "700", "group": 1} | about
    return line(outcome(group_of_one(PENSIONER, "2026-01", last, *changes, **about)), PENSIONERS)


# Rents of 400, 460 and 300: 0.7 × (400 − 19.5) = 266.35; 0.7 × (447 − 19.5) = 299.25, of 460 only
# 447 count; 0.7 × (300 − 19.5) = 196.35. The last rise, of 40, is under 50 a month.
def test_every_change_of_the_rent_by_50_opens_a_review_of_its_own():
    found = general(
        change("2026-03", rent="460"),
        change("2026-05", rent="300"),
        change("2026-07", rent="340"),
        rent="400",
    )
    assert found == ["266.35"] * 2 + ["299.25"] * 2 + ["196.35"] * 4


# 40 is under 50, and a move counts whatever it changes: 0.7 × (340 − 19.5) = 224.35.
def test_a_second_move_counts_whatever_it_changes():
    found = general(
        change("2026-03", rent="300", moved=True),
        change("2026-05", rent="340", moved=True),
        rent="400",
    )
    assert found == ["266.35"] * 2 + ["196.35"] * 2 + ["224.35"] * 4


# A spouse with 6 000 a year: income 1 300, free 855: 0.7 × (500 − 222.5) = 194.25. Alone again:
# 0.7 × (447 − 19.5) = 299.25. The household counts in the month in which it holds from the first.
def test_a_spouse_who_comes_and_goes_opens_a_review_each_time():
    found = general(
        change("2026-04", spouse=True, spouse_income="6000"),
        change("2026-07", spouse=False),
    )
    assert found == ["299.25"] * 3 + ["194.25"] * 3 + ["299.25"] * 2


# A spouse without income: free 855 > 800: 0.7 × 500 = 350.00. Income of 400 a month more is a
# change from its month that counts in the next; 399.99 is none.
@pytest.mark.parametrize(("yearly", "after"), [("4799.88", "350.00"), ("4800", "229.25")])
def test_another_income_of_a_spouse_counts_by_the_limits_in_the_month_after(yearly, after):
    found = general(
        change("2026-02", spouse=True, spouse_income="0"),
        change("2026-05", spouse_income=yearly),
    )
    assert found == ["299.25"] + ["350.00"] * 4 + [after] * 3


# Two adults more with 1 200 together: income 2 000, free 949, ceiling 828: 500 − 525.5 is nothing.
# With 300: income 1 100, deductible 75.5: 0.7 × 424.5 = 297.15.
@pytest.mark.parametrize(("income", "during"), [("1200", "0.00"), ("300", "297.15")])
def test_other_adults_who_come_count_with_their_income_until_they_go(income, during):
    found = general(
        change("2026-03", other_adults=2, other_adults_income=income),
        change("2026-06", other_adults=0),
    )
    assert found == ["299.25"] * 2 + [during] * 3 + ["299.25"] * 3


# A child of the month of May counts from June: free 1 057 > 800: 0.7 × 500 = 350.00.
def test_a_birth_opens_a_review_from_the_month_after():
    assert general(children=(Child(month("2026-05")),)) == ["299.25"] * 5 + ["350.00"] * 3


@pytest.mark.parametrize(
    ("elsewhere", "amounts"),
    [(False, ["350.00"] * 3 + ["299.25"] * 5), (True, ["299.25"] * 3 + ["350.00"] * 5)],
)
def test_a_child_who_leaves_or_comes_home_changes_the_household(elsewhere, amounts):
    child = Child(month("2014-01"), elsewhere, month("2026-04"))
    assert general(children=(child,)) == amounts


def test_a_review_takes_the_law_of_its_month():
    # Decided in 2/2024: 0.8 × 447; a spouse without income from May brings 0.7 × 500.
    question = group_of_one(
        SEEKER, "2024-02", "2024-06", change("2024-05", spouse=True, spouse_income="0")
    )
    assert line(outcome(question), GENERAL) == ["357.60"] * 3 + ["350.00"] * 2


# A pensioner alone has 0.85 × (700 − 681.39/12) = 546.73 of the pensioners' allowance, income
# being 11 890.80: (11 890.80 − 10 280) × 0.435 / 12 × 0.85 less: 497.10. Somebody moves in, who has
# no such pension: the general allowance, 990.90 + 500 over 855, 0.7 × (700 − 318) = 267.40.
def test_who_comes_to_a_pensioner_changes_which_allowance_it_is_and_who_goes_changes_it_back():
    question = group_of_one(
        PENSIONER,
        "2026-01",
        "2026-06",
        change("2026-03", other_adults=1, other_adults_income="500"),
        change("2026-05", other_adults=0),
        rent="700",
        group=1,
    )
    found = outcome(question)
    assert line(found, PENSIONERS) == ["497.10"] * 2 + ["0.00"] * 2 + ["497.10"] * 2
    assert line(found, GENERAL) == ["0.00"] * 2 + ["267.40"] * 2 + ["0.00"] * 2


# A right that begins on the way takes the law of its month: in 2024-12 decided on 41.3 %; from
# 2025-01 on 43.5 %. 986.30 × 12 = 11 835.60: 0.85 × (8 400 − 681.39 − 0.435 × 1 555.60) / 12.
def test_a_right_that_begins_on_the_way_takes_the_law_of_its_month():
    home = renting("700", 1, other_adults=1, other_adults_income=0, decision_month=month("2024-10"))
    who = somebody(PENSIONER, housing=home, home_changes=(change("2025-03", other_adults=0),))
    found = line(outcome(life("2024-10", "2025-04", who)), PENSIONERS)
    assert found == ["0.00"] * 5 + ["498.80"] * 2


# Spouse without a right and without income: income 702.69 national pension + 288.21 guarantee, the
# same 990.90; 546.73 as 11 890.80 is under 14 746. It counts from the month after.
def test_a_spouse_who_comes_to_a_pensioner_counts_from_the_month_after():
    found = pensioners(
        change("2026-03", spouse=True, spouse_income="0"),
        change("2026-06", spouse=False),
    )
    assert found == ["497.10"] * 3 + ["546.73"] * 3 + ["497.10"] * 2


# A spouse with a pension of the same amount and the right: both 35 … the couple's 331.09, half.
def test_a_spouse_with_the_right_leaves_half_to_each():
    found = pensioners(
        change("2026-03", spouse=True, spouse_income="11890.80", spouse_entitled=True),
    )
    assert found == ["497.10"] * 3 + ["165.55"] * 5


def test_the_national_pension_is_a_spouses_while_there_is_one():
    question = group_of_one(
        PENSIONER,
        "2026-01",
        "2026-05",
        change("2026-03", spouse=True, spouse_income="0"),
        change("2026-05", spouse=False),
    )
    found = line(outcome(question), "national_pension")
    assert found == ["787.07"] * 2 + ["702.69"] * 2 + ["787.07"]


def test_the_story_says_what_opened_each_review():
    question = group_of_one(
        SEEKER,
        "2026-01",
        "2026-06",
        change("2026-03", spouse=True, spouse_income="0"),
        change("2026-05", moved=True),
    )
    found = outcome(question)
    story = next(one for one in found.effects.decisions if one.line == GENERAL)
    opened = [int(code) for code, new in zip(story.code, story.opened, strict=True) if new]
    assert opened == [Decided.HOUSEHOLD, Decided.MOVED]


def test_pay_over_the_plan_counts_from_the_month_but_one_after_it_and_at_400_euros():
    # Each month 1,152 € more than planned; half of it is lost from the unemployment benefit. Known
    # are 24 € a month of the plan and 48 € for each month passed, a twelfth of 576 €: with seven
    # months 360 €, with eight 408 €. A rise of 400 € opens a review, and a change that is not on
    # the first day of a month counts from the month after the next (938/2014, section 27): January
    # to August are known from October.
    days = [
        first + timedelta(days=n)
        for month, first in enumerate(DAYS)
        for n in (0, 1, 2, 6, 7, 8, 9, 13, 14)[1:]
        if (first + timedelta(days=n)).month == month + 1
    ]
    extra = tuple(Realised("G1", day, minutes=720) for day in days if day.weekday() < 6)
    found, outcome = lines(evolve(SCENARIO, realised=extra))
    decided = next(
        one for one in outcome.effects.decisions if one.line == "general_housing_allowance"
    )
    opened = decided.opened.reshape(outcome.tables.size)[:, 1]
    code = decided.code.reshape(outcome.tables.size)[:, 1]
    assert np.flatnonzero(opened).tolist() == [9] and code[9] == Decided.INCOME_UP
    mine, planned = (each["general_housing_allowance"][:, 1].tolist() for each in (found, PLANNED))
    assert mine[:9] == planned[:9] and mine[9] < planned[9]
