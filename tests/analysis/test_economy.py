"""What is asked of the money around the people is worked out once, and kept."""

from subcontract_core import compare
from subcontract_core.analysis.analysis import Analysis


def test_the_same_answer_is_given_again_and_each_outcome_has_its_own():
    analysis = Analysis(compare("imatra-2021-07", ["eksote-external"]).comparison)
    first, second = analysis.comparison.outcomes[:2]
    assert analysis.purses(first) is analysis.purses(first)
    assert analysis.price_line(first) is analysis.price_line(first)
    assert analysis.group_prices(first) is not analysis.group_prices(second)


def test_where_a_model_cannot_be_run_for_others_there_is_no_price_line():
    analysis = Analysis(compare("imatra-2021-07", ["work-activity"]).comparison)
    [outcome] = analysis.comparison.outcomes
    assert analysis.price_line(outcome) is None and analysis.group_prices(outcome) == ()
