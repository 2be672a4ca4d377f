"""What a new tax card must say beside the one before it."""

from fractions import Fraction

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.scenario.cards import CardChange, wrong_cards

OCTOBER = 2026 * 12 + 9
TENTH = Fraction(1, 10)


def test_cards_are_judged_in_the_order_of_their_months():
    limited, later = CardChange(OCTOBER, TENTH, 300_00, TENTH), CardChange(OCTOBER + 1, TENTH)
    found = wrong_cards(None, (later, limited))
    assert [one.at for one in found] == [("tax_card_changes", 0, "tax_card")]


def test_a_month_has_one_new_card_and_what_is_above_a_limit_a_limit():
    twice = wrong_cards(None, (CardChange(OCTOBER, TENTH), CardChange(OCTOBER, TENTH)))
    assert [one.at for one in twice] == [("tax_card_changes", 1, "from")]
    with pytest.raises(InputError):
        CardChange(OCTOBER, TENTH, tax_card_over=TENTH)
