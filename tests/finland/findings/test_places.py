"""What is told of bought days of rehabilitative work activity (EC-71)."""

from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario
from support.figures import codes, edge, finding

MODEL = "rehabilitative-work-activity"


def test_48_days_are_484_32_at_the_sum_of_2019_which_is_in_no_sum():
    comparison = compare(load_scenario("jobcenter-rehabilitative-2022-03"), [MODEL])
    found = finding(comparison.outcomes[0], "state_compensation")
    # 3 people × 16 days × 10.09
    assert int(found.numbers["days_count"].values.sum()) == 48
    assert int(found.numbers["paid"].values.sum()) == 48_432
    assert edge(comparison.outcomes[0], "purchased_place") == 48_432


def test_where_no_day_is_bought_nothing_is_told():
    comparison = compare(load_scenario("jobcenter-2022-03"), [MODEL, "jobcenter-app"])
    assert not any("state_compensation" in codes(one) for one in comparison.outcomes)
