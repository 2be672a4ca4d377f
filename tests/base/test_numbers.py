"""Numbers as people write them: amounts, shares, and the question where a mark has two meanings."""

from fractions import Fraction

import pytest

from subcontract_core.base.errors import MoneyError
from subcontract_core.base.numbers import cents, share
from subcontract_core.report.text.language import Language


def test_percentages_and_decimals_are_read_without_floats():
    assert share("7.15 %") == Fraction(715, 10000)
    assert share("41.3") == Fraction(413, 1000)
    assert cents("837.59") == 83759


@pytest.mark.parametrize("text", ["0.123", "ten", "", "€", "1e3", "12 34", "1,2,3", "5 %%"])
def test_what_is_no_amount_in_cents_is_refused(text):
    with pytest.raises(MoneyError):
        cents(text)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1 234,56", 123_456),
        ("1\u00a0234,56\u00a0€", 123_456),
        ("1234.56", 123_456),
        ("€1,234.56", 123_456),
        ("1.234,56", 123_456),
        ("1 234 567,8 €", 123_456_780),
        ("12,5", 1250),
        ("\u2212450,00", -45_000),
        ("-450.00", -45_000),
        ("\u2212€4.50", -450),
    ],
)
def test_euros_are_read_as_finland_and_england_write_them(text, amount):
    assert cents(text) == amount


@pytest.mark.parametrize("language", ["en", "fi", "sv"])
@pytest.mark.parametrize("amount", [0, 5, 83_759, 123_456, -100_000_001])
def test_what_a_language_writes_is_read_back(language, amount):
    assert cents(Language(language).money(amount)) == amount


@pytest.mark.parametrize("text", ["1.500", "1,500", "\u22121.500", "999,999"])
def test_a_mark_before_three_digits_is_asked_about(text):
    with pytest.raises(MoneyError, match=r"may be .*write the one that is meant"):
        cents(text)


def test_the_question_names_both_meanings():
    with pytest.raises(MoneyError, match=r"may be 1\.50 or 1500"):
        cents("1.500")


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1.50", 150),
        ("1500", 150_000),
        ("1 500", 150_000),
        ("1500.000", 150_000),
        ("0.500", 50),
        ("1.500,00", 150_000),
    ],
)
def test_what_has_one_meaning_is_not_asked_about(text, amount):
    assert cents(text) == amount


@pytest.mark.parametrize("text", ["7.15 %", "7,15 %", "7,15\u00a0%"])
def test_a_share_has_a_point_or_a_comma(text):
    assert share(text) == Fraction(715, 10_000)
