"""The national thresholds of public procurement (Act 1397/2016, s. 25), not read in the act."""

from datetime import date

from subcontract_core.finland.law import law_of_finland
from subcontract_core.finland.law.procurement import thresholds


def test_each_kind_of_purchase_has_its_own():
    found = thresholds(law_of_finland(), date(2026, 5, 1))
    assert int(found.services.cents()) == 60_000_00
    assert int(found.social_and_health.cents()) == 400_000_00
    assert int(found.special.cents()) == 300_000_00
