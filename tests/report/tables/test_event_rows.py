"""What happens to a person as rows with days."""

import pytest

from subcontract_core.report.tables.event_rows import NAMES, events
from subcontract_core.report.text.language import Language


@pytest.mark.parametrize("code", ["fi", "sv", "en"])
def test_every_duty_decision_and_month_at_rest_is_a_row_in_words(years, code):
    columns = events(years, Language(code, strict=True))
    assert tuple(columns) == NAMES and all(columns["why"])
    expected = sum(
        len(year.duties_outside)
        + len(year.asked_back)
        + sum(
            month.is_over + (month.rest.value > 0) + len(month.decisions) + len(month.duties)
            for month in year.months
        )
        for year in years
    )
    assert len(columns["code"]) == expected


def test_a_duty_that_comes_again_says_until_when(years):
    columns = events(years[:1], Language("en"))
    rows = zip(columns["day"], columns["until"], strict=True)
    assert all(until is None or day <= until for day, until in rows)
