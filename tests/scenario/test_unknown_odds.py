"""Chances that nobody knows are counted at the least work and at the most, whatever they are of."""

from fractions import Fraction

import pytest

from subcontract_core.scenario.mark import Mark
from subcontract_core.scenario.unknown_odds import buyers_at, gigs_at, is_odds, unknown_odds
from support.chances import SCENARIO


@pytest.mark.parametrize(
    ("path", "is_one"),
    [
        ("gigs.G1.happens", True),
        ("buyers.B1.closes.value", True),
        ("buyers.B1.pays.late.value", True),
        ("quiet.value", True),
        ("quiet.share", False),
        ("gigs.G1.minutes", False),
        ("people.P1.tax_card", False),
    ],
)
def test_what_is_how_often_something_happens_may_be_unknown(path, is_one):
    assert is_odds(path) == is_one
    assert unknown_odds({path: Mark("unknown", "why")}) == ([path] if is_one else [])
    assert unknown_odds({path: Mark("sourced", "why")}) == []


def test_the_least_work_is_no_visit_and_a_closed_buyer_who_pays_late():
    unknown = ["gigs.G1.happens", "buyers.B1.closes.value", "buyers.B1.pays.late.value"]
    for is_most, often, seldom in ((False, 0, 1), (True, 1, 0)):
        (first, second) = gigs_at(SCENARIO.gigs, unknown, is_most)
        (buyer,) = buyers_at(SCENARIO.buyers, unknown, is_most)
        assert (first.happens, second.happens) == (Fraction(often), None)
        assert (buyer.closes.value, buyer.pays.late.value) == (seldom, seldom)
