"""The people of a scenario as columns: numbers of words, cents, millionths, and what is known."""

from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from subcontract_core.scenario.columns import people_columns
from subcontract_core.scenario.types import Activity, Assistance, Dates, Housing, Person

PEOPLE = (
    Person("P1", 1990, "disability_pension", housing=Housing("rent", 620_50)),
    Person(
        "P2",
        1985,
        "labour_market_subsidy",
        Activity("disability", Dates((date(2026, 5, 4),)), allowance=800),
        withholding=Fraction(12, 100),
        assistance=Assistance(),
    ),
)


@pytest.fixture
def columns():
    return people_columns(PEOPLE)


def test_there_is_a_row_for_each_person_of_one_case(columns):
    assert len(columns) == 2
    assert (columns.case.tolist(), columns.label.tolist()) == ([0, 0], [0, 1])


def test_money_is_cents_and_a_share_is_millionths(columns):
    assert columns.rent.tolist() == [620_50, 0]
    assert columns.withholding.tolist() == [0, 120_000]
    assert columns.allowance.tolist() == [0, 800]


def test_what_nobody_said_is_told_from_nothing(columns):
    assert columns.withholding_known.tolist() == [False, True]
    assert columns.allowance_known.tolist() == [False, True]


def test_activity_days_that_nobody_gave_are_not_known():
    found = people_columns((Person("P1", 1990, activity=Activity("disability")), *PEOPLE))
    assert found.days_known.tolist() == [False, True, True]


def test_nobody_changes_a_column(columns):
    with pytest.raises(ValueError, match="read-only"):
        columns.rent[0] = 1


def test_a_column_without_rows_has_its_type_all_the_same():
    assert people_columns(()).rent.dtype == np.int64 and len(people_columns(())) == 0
