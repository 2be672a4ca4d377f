"""The value added tax of purchases that a public body gets back (arvonlisäveron palautus)."""

import numpy as np

from ....base.columns import Column, Days
from ....base.money import Exact
from ....law import Law, Ruling
from ....scenario.types import BuyerKind


def vat_refund(
    law: Law,
    day: Days,
    *,
    vat: np.ndarray,
    buyer: Column,
) -> Ruling:
    """What a buyer gets back, in cents, of the tax in a purchase (cents) that it cannot deduct.

    `buyer` is a column of `BuyerKind`. Municipalities with their joint authorities, and wellbeing
    services counties, get the tax back; the state, parishes, associations, foundations, companies
    and households do not. Value Added Tax Act 1501/1993, section 130.
    """
    rule = law.rule("tax.vat_refund")
    vat, buyer = np.broadcast_arrays(vat, buyer)
    to_municipality = rule.rate("tax.vat_refund_municipality", day) * vat
    to_county = rule.rate("tax.vat_refund_wellbeing_county", day) * vat
    is_municipal = (buyer == BuyerKind.MUNICIPALITY) | (buyer == BuyerKind.JOINT_AUTHORITY)
    refund = to_municipality.where(is_municipal, Exact(np.zeros_like(vat)))
    refund = to_county.where(buyer == BuyerKind.WELLBEING_COUNTY, refund)
    return Ruling(refund, rule.reason())
