"""What a number counts is a type: every face writes it by its unit, and a text cannot call it
something else.
"""

import numpy as np
import pytest

from subcontract_core.base import units
from subcontract_core.base.units import CENTS, DAY, MINUTES, SHARE, Span, Unit
from subcontract_core.report.text.filling import MissingText
from subcontract_core.report.text.language import _WRITERS, Language

EVERY = [unit for unit in vars(units).values() if isinstance(unit, Unit)]


def test_every_unit_has_a_name_of_its_own_and_a_way_to_be_written():
    assert len({unit.name for unit in EVERY}) == len(EVERY)
    assert {unit.written for unit in EVERY} <= set(_WRITERS)


@pytest.mark.parametrize(
    ("unit", "value", "words"),
    [
        (CENTS, 18905, "€189.05"),
        (DAY, 18905, "5 October 2021"),
        (MINUTES, 270, "4 h 30 min"),
        (SHARE, 71500, "7.15\u00a0%"),
    ],
)
def test_one_number_is_written_by_what_it_counts(unit, value, words):
    assert Language("en").written(value, unit) == words


def test_a_column_is_cut_and_spanned_in_its_unit():
    some = DAY(np.array([18905, 18907, 18906])).at(np.array([0, 2]))
    assert (some.unit, some.values.tolist(), len(some)) == (DAY, [18905, 18906], 2)
    assert some.span(np.array([0, 1])) == Span(DAY, 18905, 18906)
    assert [some.plain(row) for row in (0, 1)] == ["2021-10-05", "2021-10-06"]


def test_a_text_that_writes_a_number_as_something_else_is_a_fault_to_us_and_right_to_a_user():
    day = Span(DAY, 18905, 18905)
    assert Language("en", strict=False).format(day, "money") == "5 October 2021"
    with pytest.raises(MissingText, match="writes day as 'money'"):
        Language("en", strict=True).format(day, "money")
