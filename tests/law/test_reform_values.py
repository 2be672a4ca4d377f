"""What may be set in place of the law: in the parameter's unit, and nothing that it cannot be."""

from datetime import date
from fractions import Fraction

import pytest

from subcontract_core.base.errors import LawError
from subcontract_core.law.parameters import Parameter, Value
from subcontract_core.law.reform_values import checked


def parameter(unit, amount, options=()):
    value = Value(date(2026, 1, 1), str(amount), amount, "an act", "table", date(2026, 1, 1))
    return Parameter("thing.amount", unit, {"en": "Amount"}, "1/2020", "3", (value,), options)


def test_an_amount_is_cents_and_a_share_is_exact():
    assert checked(parameter("eur", 1_000), "12.50") == 1_250
    assert checked(parameter("share", Fraction(1, 2)), "7.15 %") == Fraction(715, 10_000)


@pytest.mark.parametrize(("text", "fits"), [("100 %", True), ("100.01 %", False)])
def test_more_than_all_is_no_share(text, fits):
    half = parameter("share", Fraction(1, 2))
    if fits:
        assert checked(half, text) == 1
    else:
        with pytest.raises(LawError, match="more than 100 %"):
            checked(half, text)


def test_more_than_all_is_a_share_where_the_law_knows_such_a_share():
    assert checked(parameter("share", Fraction(3, 2)), "120 %") == Fraction(6, 5)


@pytest.mark.parametrize(("known", "fits"), [(1_000, False), (-1_000, True)])
def test_less_than_nothing_is_an_amount_only_where_the_law_knows_one(known, fits):
    if fits:
        assert checked(parameter("eur", known), "-1.00") == -100
    else:
        with pytest.raises(LawError, match="less than nothing"):
            checked(parameter("eur", known), "-1.00")


def test_a_choice_is_one_of_its_options():
    rule = parameter("choice", "old", ("old", "new"))
    assert checked(rule, "new") == "new"
    with pytest.raises(LawError):
        checked(rule, "other")
