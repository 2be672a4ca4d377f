"""Columns of a table of cases as exact numbers."""

from datetime import date
from fractions import Fraction

import pytest

from subcontract_core.base.dates import number
from subcontract_core.base.errors import MoneyError
from subcontract_core.finland.golden.columns import (
    case_count,
    cents,
    decimals,
    integers,
    month_days,
)

TABLE = {"law_year": ["2021", "2026"], "law_month": ["3", "12"], "wage": ["1234.56", "0.01"]}


def test_there_is_a_case_for_each_text_of_a_column():
    assert (case_count(TABLE), case_count({})) == (2, 0)


def test_euros_are_exact_cents():
    assert cents(TABLE, "wage").num.tolist() == [123_456, 1]


def test_a_column_that_the_table_leaves_out_is_nothing_in_every_case():
    assert integers(TABLE, "children").tolist() == [0, 0]
    assert cents(TABLE, "rent").num.tolist() == [0, 0]


def test_the_month_of_the_law_is_its_first_day_and_january_without_a_month():
    assert month_days(TABLE).tolist() == [number(date(2021, 3, 1)), number(date(2026, 12, 1))]
    assert month_days({"law_year": ["2024"]}).tolist() == [number(date(2024, 1, 1))]


def test_decimals_have_one_common_denominator_and_lose_nothing():
    found = decimals({"share": ["0.35", "0.125", "1"]}, "share")
    assert [Fraction(int(one), found.den) for one in found.num] == [
        Fraction(35, 100),
        Fraction(1, 8),
        Fraction(1),
    ]


def test_what_is_no_whole_number_is_an_error():
    with pytest.raises(MoneyError):
        integers({"age": ["40.5"]}, "age")
