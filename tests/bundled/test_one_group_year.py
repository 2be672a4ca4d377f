"""One group over a year, regular and irregular: the figures of its source."""

from subcontract_core.accounts import ledger
from support.figures import codes, finding
from support.source_figures import one_group_outcome


def test_regular_year_is_240_a_month_and_never_over_the_limit():
    _, [outcome] = one_group_outcome("jobcenter-app", "one-group-five-systems-year")
    assert ledger.person_lines(outcome)["assignment_fee"].cents.tolist() == [[24000] * 5] * 12
    assert not {"over_earnings_limit", "pension_suspended"} & codes(outcome)


def test_irregular_year_is_960_in_three_months_and_122_41_over_each_time():
    _, [outcome] = one_group_outcome("jobcenter-app", "one-group-five-systems-irregular")
    pay = ledger.person_lines(outcome)["assignment_fee"].cents
    assert pay[:, 0].tolist() == [0, 0, 0, 96000] * 3
    over = finding(outcome, "over_earnings_limit")
    assert over.month.tolist() == [3] * 5 + [7] * 5 + [11] * 5
    assert set(over.numbers["over"].values.tolist()) == {12241}
    assert {"over_earnings_limit", "housing_allowance_falls"} <= codes(outcome)
