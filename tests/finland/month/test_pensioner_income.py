"""The yearly income of decisions on the pensioners' housing allowance (571/2007; 2026 amounts).

A pensioner alone with the full guarantee pension has 12 × 990.90 = 11 890.80 a year.
"""

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.scenario.types import HomeChange, Realised
from support.lives import PENSIONER, cents, life, month, outcome, renting, somebody
from support.outlooks import DAYS, SCENARIO, lines

LINE = "housing_allowance"


def incomes(*changes, other_pension=0, pay=None):
    """What the decision in force counts a month, month by month."""
    home = renting("700", 1, decision_month=month("2026-01"))
    who = somebody(
        PENSIONER, housing=home, home_changes=changes, other_pension=cents(other_pension)
    )
    found = outcome(life("2026-01", "2026-05", who, pay=pay))
    told = next(one for one in found.effects.decisions if one.line == LINE)
    return [f"{one / 100:.2f}" for one in told.income]


def test_without_work_it_is_the_pension_of_the_month_of_the_decision():
    assert incomes() == ["990.90"] * 5


# 300 a month for a year from January, told of in January: in the decision of February.
def test_pay_of_a_year_is_in_the_decision_of_the_month_after_it_began():
    assert incomes(pay={"P1": "300.00"}) == ["990.90"] + ["1290.90"] * 4


# The spouse's 12 000 a year are joint income from the month after; 1 018 a year more is a review,
# a cent less is none. Guarantee pension fills up the lower national pension of a spouse.
@pytest.mark.parametrize(("rise", "last"), [(1018_00, "2075.73"), (1017_99, "1990.90")])
def test_a_spouses_income_is_joint_and_its_rise_counts_by_the_limit(rise, last):
    changes = (
        HomeChange(month("2026-02"), spouse=True, spouse_income=12_000_00),
        HomeChange(month("2026-04"), spouse_income=12_000_00 + rise),
    )
    assert incomes(*changes) == ["990.90"] * 2 + ["1990.90"] * 2 + [last]


MORE = evolve(SCENARIO, realised=(Realised("G1", DAYS[2], minutes=720),))


@pytest.mark.parametrize(
    "reading", ["expected_12_months", "only_recurring", "ignore_incidental", "actual_past_year"]
)
def test_by_no_reading_does_march_move_what_was_decided_before_it(reading):
    asked = {"housing.pensioner.gig_income": reading}
    planned, _ = lines(SCENARIO.with_reading(asked))
    found, _ = lines(MORE.with_reading(asked))
    mine, before = (each["housing_allowance"][:3, 0] for each in (found, planned))
    assert np.array_equal(mine, before)
