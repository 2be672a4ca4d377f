"""A person's lines by month: unknown stays unknown, and what is only shown is never added."""

import numpy as np

from subcontract_core.accounts.ledger import Amount
from subcontract_core.analysis.analysis import Analysis
from subcontract_core.analysis.year_lines import column, together
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario


def test_an_unknown_month_leaves_the_sum_unknown():
    known = np.array([[True], [False]])
    assert column(Amount(np.array([[100], [200]]), known), 0) == (100, None)
    assert together((100, None)) is None
    assert together((100, 200)) == 300


def test_a_pension_that_may_be_claimed_back_is_shown_and_not_added():
    comparison = compare(load_scenario("over-new-year-2025-10"), ["eksote-external"])
    year = Analysis(comparison).year(comparison.outcomes[0], "P1")
    [memo] = [line for line in year.lines if line.memo]
    # October and November are paid before anybody can know that the pension rests
    assert [one.cents for one in memo.months] == [98_630, 98_630, 0, 0, 0, 0]
    added = sum(line.total.cents for line in year.lines if not line.memo)
    assert added == year.in_hand.now.cents
