"""The general allowance for homes that people own ended for everybody on 31 December 2024."""

from datetime import date

import numpy as np

from subcontract_core.base.dates import number
from subcontract_core.finland.law import housing, law_of_finland


def test_owners_may_have_the_general_allowance_until_the_end_of_2024():
    days = np.array([number(date(2024, 12, 31)), number(date(2025, 1, 1))])
    may, why = housing.owners_may_have_it(law_of_finland(), days)
    assert may.tolist() == [True, False]
    assert why.parameters == ("housing.general.owner_occupied",)
