"""Two assessments beside each other: rows with where to talk, never a sum."""

from fractions import Fraction

import pytest

from subcontract_core.quality import Assessment, Score, beside
from subcontract_core.quality.assessment import Indicator


def pair(first, second):
    one = Assessment("coaches", None, {"Q01": Score(first)})
    other = Assessment("workers", None, {"Q01": Score(second)})
    return beside(one, other)[0]


@pytest.mark.parametrize(("second", "talk"), [(3, False), (4, True)])
def test_two_points_apart_are_worth_a_talk(second, talk):
    assert pair(2, second).asks_for_talk is talk


def test_who_does_not_know_is_not_apart_from_anybody():
    assert pair(5, None).apart is None and not pair(5, None).asks_for_talk


def test_every_criterion_has_its_row_also_where_nobody_assessed_it():
    rows = beside(Assessment("coaches", None), Assessment("workers", None))
    assert len(rows) == 25 and all(row.first.points is None for row in rows)


def test_a_number_grows_only_where_both_are_known():
    assert Indicator("hours", before=Fraction(5, 2), after=Fraction(2)).change == Fraction(-1, 2)
    assert Indicator("hours", before=Fraction(0), after=None).change is None
