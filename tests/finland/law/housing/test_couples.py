"""The shares of a couple's housing allowance (571/2007; Kela; the odd cent is an open reading)."""

import numpy as np
import pytest

from subcontract_core.finland.law import housing, law_of_finland
from subcontract_core.scenario.types import Housing
from support.lives import PENSIONER, life, line, outcome, renting, somebody

DAY = 20_500  # in 2026
LATER = {"housing.couple_cent": "applicant_gets_cent"}


@pytest.mark.parametrize(("cents", "shares"), [(331_09, [165_55, 165_54]), (331_08, [165_54] * 2)])
def test_by_the_other_reading_the_odd_cent_is_the_applicants(cents, shares):
    law = law_of_finland().overriding(LATER)
    for share in (housing.own_share, housing.shown_share):
        found = share(
            law,
            DAY,
            couple=np.array([cents, cents]),
            both_entitled=np.array([True, True]),
            is_applicant=np.array([True, False]),
        )
        assert found.amount.cents().tolist() == shares


def test_whoever_has_no_spouse_with_the_right_has_the_whole_sum():
    found = housing.own_share(
        law_of_finland(), DAY, couple=np.array([331_09]), both_entitled=np.array([False])
    )
    assert found.amount.cents().tolist() == [331_09]


# 2026, rent 700, group 1, both 990.90: the couple's 331.09 (rules of the act, Kela).
@pytest.mark.parametrize(
    ("reading", "amounts"),
    [("half_unrounded", ["165.55", "165.55"]), ("applicant_gets_cent", ["165.55", "165.54"])],
)
def test_in_a_comparison_the_first_of_the_couple_is_the_applicant(reading, amounts):
    first = somebody(PENSIONER, housing=renting("700", 1, spouse_in_group="P2"))
    second = somebody(PENSIONER, "P2", housing=Housing(spouse_in_group="P1"))
    question = life("2026-05", "2026-05", first, second)
    found = outcome(question, housing__couple_cent=reading)
    assert [line(found, "housing_allowance", one)[0] for one in (0, 1)] == amounts
