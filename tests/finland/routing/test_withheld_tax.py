"""What is withheld of a slip: the card's share, and never more than there is."""

from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from subcontract_core.finland.law import law_of_finland
from subcontract_core.finland.routing.shift_groups import ShiftGroups
from subcontract_core.finland.routing.withheld_tax import withheld
from subcontract_core.scenario import tabulate
from support.months import month_of_work


def lines(card, taxable, left, known=True):
    """The lines of one slip of the first person."""
    scenario = month_of_work(date(2026, 3, 2), "1.00").with_person("P1", withholding=card)
    one = np.zeros(1, np.int64)
    slip = ShiftGroups(one, one - 1, one, np.array([taxable]), known, one)
    return withheld(
        tabulate(scenario), law_of_finland(), slip, np.array([taxable]), np.array([left]), known
    )


@pytest.mark.parametrize(
    ("card", "taxable", "taken"),
    [(Fraction(0), 10000, 0), (Fraction(12, 100), 10000, 1200), (Fraction(1), 10000, 10000)],
)
def test_the_share_on_the_card_is_withheld_of_the_taxable_pay(card, taxable, taken):
    [line] = lines(card, taxable, taxable)
    assert (line.kind, line.payer, line.payee) == ("withholding", "person", "tax")
    assert line.cents.tolist() == [taken] and np.all(line.known)


def test_of_a_cent_under_the_cards_share_only_what_is_left_is_taken_in_a_line_of_its_own():
    # 20 % of 100.00 is 20.00, of which only 19.99 are left after the other deductions
    card, short = lines(Fraction(1, 5), 10000, 1999)
    assert (card.cents.tolist(), short.cents.tolist()) == ([0], [1999])
    assert short.why.text == "reason.withheld_what_is_left"
    [whole] = lines(Fraction(1, 5), 10000, 2000)
    assert whole.cents.tolist() == [2000]


def test_without_a_card_nobody_knows_what_is_withheld():
    [line] = lines(None, 10000, 10000)
    assert not np.any(line.known)


def test_of_pay_that_is_not_known_the_withholding_is_not_known_either():
    [line] = lines(Fraction(1, 5), 10000, 10000, known=np.zeros(1, bool))
    assert not np.any(line.known)
