"""The price that breaks even for each size of the group, worked by hand on Imatra's pilot."""

from subcontract_core import compare
from subcontract_core.analysis.group_prices import group_prices
from subcontract_core.analysis.search import Status
from support.running_figures import with_running

SELLER = "eksote-external"


def under(comparison, reading):
    return next(one for one in comparison.outcomes if one.reading["price_unit"] == reading)


def test_each_person_more_costs_a_wage_and_an_hour_of_a_coach_more():
    comparison = compare(with_running("imatra-2021-07", before=30), [SELLER]).comparison
    found = group_prices(comparison, under(comparison, "crew_hour"))
    # 52 crew hours; a person 520.00 and 22 %, 634.40; with staff 30.00 a person and 1,755.00
    assert [one.size for one in found] == [1, 2, 3, 4, 5]
    assert found[0].without.value == 1220 and found[4].without.value == 6100
    assert [one.with_staff.value for one in found[:2]] == [4653, 5931]
    assert found[4].with_staff.value == 9764  # as for the whole group


def test_where_nobody_was_asked_about_staff_there_is_only_the_price_before_it():
    comparison = compare("imatra-2021-07", [SELLER]).comparison
    found = group_prices(comparison, under(comparison, "worker_hour"))
    assert {one.with_staff for one in found} == {None}
    assert {one.without.value for one in found} == {1220}  # an hour of one worker, whoever comes


def test_a_model_that_sells_nothing_has_no_such_prices():
    comparison = compare("imatra-2021-07", ["work-activity"]).comparison
    assert group_prices(comparison, comparison.outcomes[0]) == ()


def test_a_wage_that_nobody_knows_leaves_every_size_undecided():
    comparison = compare("imatra-2021-07", ["vaalijala"]).comparison
    prices = group_prices(comparison, comparison.outcomes[0])
    assert {one.without.status for one in prices} <= {Status.UNDECIDED}
