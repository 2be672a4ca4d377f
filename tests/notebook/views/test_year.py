"""The months of a person: which are over the limit is seen and said."""

import pytest

from subcontract_core import compare
from subcontract_core.notebook.views.year import year
from subcontract_core.report.text.language import Language

FI = Language("fi")


@pytest.fixture(scope="module")
def irregular():
    answer = compare("one-group-five-systems-irregular", ["eksote-external"])
    return answer.analysis, answer.comparison.outcomes[0]


def test_three_months_of_the_irregular_year_are_over_the_limit_in_strip_and_table(irregular):
    analysis, outcome = irregular
    page = year(analysis.year(outcome, "P1"), FI).replace("\u00a0", " ")
    # 960.00 in April, August and December of 2021, the limit being 837.59
    assert page.count('class="sc-here"') == page.count(">yli 122,41 €<") == 3
    assert page.count("960,00 €") >= 3 and page.count("<svg") == 1


def test_a_year_without_pay_has_no_strip():
    answer = compare("one-group-five-systems", ["open-work-activity"])
    page = year(answer.analysis.year(answer.comparison.outcomes[0], "P1"), FI)
    assert "<svg" not in page and "<table" in page
