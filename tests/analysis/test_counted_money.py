"""What can be counted of the money of drawn years."""

from attrs import evolve
import numpy as np

from subcontract_core.accounts.ledger import Amount
from subcontract_core.analysis.counted_money import money_of
from support.chances import DRAWS, chance
from support.drawn_moneys import money


def counted(**columns):
    (found,) = money_of([evolve(money(), **columns)], [chance()])
    return found


def test_what_may_be_asked_back_is_a_count_and_the_sum_in_the_middle_of_those_in_which_it_is():
    back = np.zeros((DRAWS, 2), np.int64)
    back[:3, 0] = (100_00, 300_00, 200_00)
    found = counted(asked_back=back)
    assert (found.asked_back.hits, found.about) == (3, 200_00)
    assert counted(asked_back=np.zeros((DRAWS, 2), np.int64)).about == 0


def test_the_organiser_has_three_real_years_and_loses_money_in_so_many():
    margin = np.arange(-10, DRAWS - 10, dtype=np.int64) * 100
    found = counted(margin=Amount(margin)).organiser
    assert found.margin.least in margin and found.margin.least < found.margin.typical
    assert found.margin.typical < found.margin.most
    assert (found.loses.hits, found.loses.unknown) == (10, 0)


def test_a_margin_that_is_not_known_in_some_draw_is_no_figure_and_no_loss():
    known = np.ones(DRAWS, bool)
    known[0] = False
    found = counted(margin=Amount(np.full(DRAWS, -1), known)).organiser
    assert found.margin is None
    assert (found.loses.hits, found.loses.unknown) == (DRAWS - 1, 1)
