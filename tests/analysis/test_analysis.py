"""What is asked on top of a comparison is worked out once and kept."""

import pytest

from subcontract_core.analysis.analysis import Analysis
from support.invented import country
from support.invented_models import compared
from support.reforms import comparison_under


@pytest.fixture
def analysis():
    return Analysis(compared(), country.catalogue(country.seller()))


def test_the_same_question_is_answered_once(analysis):
    outcome = analysis.comparison.outcomes[0]
    for ask in (
        lambda: analysis.kept_of_pay(outcome),
        lambda: analysis.kept_of_price(outcome),
        lambda: analysis.earnings_curve(outcome, "P1"),
        lambda: analysis.gaps,
        lambda: analysis.sensitivities,
    ):
        assert ask() is ask()


def test_the_person_that_a_report_shows_is_the_first_who_works(analysis):
    assert analysis.shown_person(analysis.comparison.outcomes[0]) == 0
    assert analysis.shown_person(analysis.comparison.today) is None


def test_a_comparison_without_reforms_is_of_one_law_and_each_reform_is_one_more(more_grant):
    assert len(Analysis(compared()).laws) == 1
    found = Analysis(comparison_under([more_grant]))
    assert [one.comparison for one in found.laws] == list(found.comparison.laws)
