"""The national thresholds of public procurement (Act 1397/2016, s. 25), not read in the act."""

from datetime import date

import pytest

from subcontract_core.finland.law import law_of_finland
from subcontract_core.finland.law.procurement import SERVICES, SOCIAL_AND_HEALTH, SPECIAL, reached


@pytest.mark.parametrize(
    ("kind", "euros"), [(SERVICES, 60_000), (SOCIAL_AND_HEALTH, 400_000), (SPECIAL, 300_000)]
)
def test_each_kind_of_purchase_has_its_own(kind, euros):
    assert int(reached(law_of_finland(), date(2026, 5, 1), kind).amount.cents()) == euros * 100
