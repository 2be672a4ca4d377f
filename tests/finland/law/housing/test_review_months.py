"""From which month a change of income counts: both sides of the first of a month."""

from datetime import date

import pytest

from subcontract_core.base.dates import calendar_date
from subcontract_core.finland.law import housing, law_of_finland

LAW = law_of_finland()
PENSIONER, GENERAL = "housing.pensioner.review_from", "housing.general.review_from"


def starts(rule, day, **reading):
    law = LAW.overriding({name.replace("__", "."): text for name, text in reading.items()}, "test")
    return calendar_date(int(rule(law, day)))


@pytest.mark.parametrize(
    ("day", "start"),
    [
        (date(2026, 3, 31), date(2026, 5, 1)),
        (date(2026, 4, 1), date(2026, 5, 1)),
        (date(2026, 4, 2), date(2026, 6, 1)),
        (date(2026, 12, 2), date(2027, 2, 1)),
    ],
)
def test_the_general_allowance_is_reviewed_from_the_first_full_month_after_the_change(day, start):
    # Act 938/2014, section 27: from the month after the change, which on the first of a month is
    # the next, otherwise the one after that
    assert starts(housing.general_review_start, day) == start


@pytest.mark.parametrize(
    ("day", "start"),
    [
        (date(2026, 3, 31), date(2026, 4, 1)),
        (date(2026, 4, 1), date(2026, 5, 1)),
        (date(2026, 4, 30), date(2026, 5, 1)),
    ],
)
def test_the_pensioners_allowance_is_reviewed_from_the_next_month(day, start):
    # Act 571/2007: from the beginning of the month after the change
    assert starts(housing.review_start, day, **{PENSIONER: "month_after"}) == start


@pytest.mark.parametrize("day", [date(2026, 4, 1), date(2026, 4, 2)])
def test_by_another_reading_the_pensioners_allowance_follows_the_general_one(day):
    assert starts(housing.review_start, day, **{PENSIONER: "as_general"}) == starts(
        housing.general_review_start, day
    )


@pytest.mark.parametrize(("reading", "same"), [("same_month", True), ("month_after", False)])
def test_a_view_of_an_ordinary_month_counts_the_change_in_its_own_month(reading, same):
    law = LAW.overriding({PENSIONER: reading}, "test")
    assert bool(housing.counts_in_same_month(law, date(2026, 4, 15), general=False)) is same
    start = calendar_date(int(housing.review_start(law, date(2026, 4, 15))))
    assert (start == date(2026, 4, 1)) is same
