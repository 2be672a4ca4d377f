"""Municipality groups and heating zones by their numbers."""

from datetime import date

import numpy as np
import pytest

from subcontract_core.base.dates import number
from subcontract_core.base.errors import LawError
from subcontract_core.base.money import Exact
from subcontract_core.finland.law import law_of_finland
from subcontract_core.finland.law.housing.groups import by_number, flag, general_group


@pytest.mark.parametrize(
    ("day", "groups"), [(date(2023, 12, 31), [1, 2, 3, 4]), (date(2024, 1, 1), [1, 1, 2, 3])]
)
def test_the_capital_regions_two_groups_became_one_with_the_year_2024(day, groups):
    # Act 938/2014, section 10.
    days = np.full(4, number(day))
    assert general_group(law_of_finland(), days, np.arange(1, 5)).tolist() == groups


def test_each_row_has_the_amount_of_its_own_number():
    options = [Exact(np.array(100)), Exact(np.array(200)), Exact(np.array(300))]
    assert by_number("heating zone", np.array([3, 1, 2]), options).cents().tolist() == [
        300,
        100,
        200,
    ]


@pytest.mark.parametrize("number_asked", [0, 4])
def test_a_number_that_the_law_does_not_have_is_an_error_with_those_it_has(number_asked):
    options = [Exact(np.array(100))] * 3
    with pytest.raises(LawError, match="the heating zone is .* but the law has 1 to 3 here"):
        by_number("heating zone", np.array([number_asked]), options)


def test_yes_and_no_are_one_and_nothing():
    assert flag([True, False]).tolist() == [1, 0]
