"""The work-activity allowance above 12 € a day (Income Tax Act, section 92), on both sides."""

from datetime import date

import numpy as np
import pytest

from subcontract_core.finland.law import activity, law_of_finland

DAY = date(2026, 6, 1)


def parts(cents, **readings):
    named = {f"activity.{name}": value for name, value in readings.items()}
    found = activity.taxed_allowance(
        law_of_finland().overriding(named), DAY, allowance=np.array([cents])
    )
    return found.free.tolist()[0], found.taxed.tolist()[0], bool(found.is_earned[0])


@pytest.mark.parametrize(
    ("cents", "free", "taxed"), [(0, 0, 0), (1200, 1200, 0), (1201, 1200, 1), (1500, 1200, 300)]
)
def test_what_is_above_twelve_euros_is_taxed_and_nothing_below(cents, free, taxed):
    assert parts(cents) == (free, taxed, False)


@pytest.mark.parametrize(("cents", "taxed"), [(1200, 0), (1201, 1201)])
def test_by_the_other_reading_the_whole_of_a_day_with_more_is_taxed(cents, taxed):
    found = parts(cents, over_tax_free="whole_day_taxable")
    assert found == (cents - taxed, taxed, False)


def test_by_the_strict_reading_the_taxed_part_is_earnings():
    assert parts(1500, over_tax_free_counts="counts_as_earnings") == (1200, 300, True)
