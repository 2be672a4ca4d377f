"""Who gets the VAT of a purchase back."""

from datetime import date

import numpy as np
import pytest

from subcontract_core.base.dates import number
from subcontract_core.finland.law import law_of_finland, tax
from subcontract_core.scenario.types import BuyerKind

# Value Added Tax Act 1501/1993, section 130; Tax Administration, Kuntien ja hyvinvointialueiden
# arvonlisäverotusohje: municipalities, joint authorities and wellbeing services counties.
BACK = {"municipality": 13440, "joint_authority": 13440, "wellbeing_county": 13440}


@pytest.mark.parametrize("kind", BuyerKind.words())
@pytest.mark.parametrize("day", [date(2021, 1, 1), date(2022, 12, 31), date(2023, 1, 1)])
def test_a_municipality_and_a_county_get_the_tax_of_a_purchase_back_and_nobody_else(kind, day):
    found = tax.vat_refund(
        law_of_finland(), number(day), vat=np.array([13440]), buyer=np.array([BuyerKind.of(kind)])
    )
    assert found.amount.cents().tolist() == [BACK.get(kind, 0)]


def test_each_purchase_is_refunded_by_its_own_buyer():
    kinds = np.array([BuyerKind.COMPANY, BuyerKind.MUNICIPALITY, BuyerKind.WELLBEING_COUNTY])
    day = np.full(3, number(date(2026, 11, 29)))
    found = tax.vat_refund(law_of_finland(), day, vat=np.array([100, 200, 300]), buyer=kinds)
    assert found.amount.cents().tolist() == [0, 200, 300]
