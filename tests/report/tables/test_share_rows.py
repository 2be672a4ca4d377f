"""Shares of drawn years as rows."""

from attrs import evolve
import pytest

from subcontract_core.analysis.counted import Count
from subcontract_core.report.tables.share_rows import NAMES, shares
from support.chances import chance


def test_a_share_of_400_draws_is_at_most_two_and_a_half_points_off():
    one = evolve(chance(), more=Count(200, 40, 400))
    rows = shares([("the law", one)])
    assert tuple(rows) == NAMES
    place = rows["what"].index("more_than_today")
    # 0.5/√400 = 0.025
    assert rows["standard_error"][place] == pytest.approx(0.025)
    assert (rows["share"][place], rows["of_20"][place]) == (0.5, 10)
    assert (rows["unknown"][place], rows["draws"][place]) == (0.1, 400)


def test_without_a_limit_nothing_is_told_of_one():
    months = tuple(evolve(one, is_limited=False) for one in chance().months)
    rows = shares([("the law", evolve(chance(), months=months))])
    assert set(rows["what"]) == {"more_than_today", "less_than_today"}
