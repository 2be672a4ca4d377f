"""Money, dates and texts in three languages."""

from datetime import date

import pytest

from subcontract_core.base.errors import SubcontractError
from subcontract_core.report.text.filling import MissingText
from subcontract_core.report.text.language import Language

FI, SV, EN = Language("fi"), Language("sv"), Language("en")


@pytest.mark.parametrize(
    ("cents", "fi", "en"),
    [
        (0, "0,00\u00a0€", "€0.00"),
        (5, "0,05\u00a0€", "€0.05"),
        (123_456, "1\u00a0234,56\u00a0€", "€1,234.56"),
        (-100_000_001, "\u22121\u00a0000\u00a0000,01\u00a0€", "\u2212€1,000,000.01"),
    ],
)
def test_money_has_no_break_spaces_and_a_real_minus(cents, fi, en):
    assert (FI.money(cents), SV.money(cents), EN.money(cents)) == (fi, fi, en)


def test_a_difference_has_a_plus_but_zero_has_no_sign():
    assert FI.money(100, signed=True) == "+1,00\u00a0€"
    assert EN.money(-100, signed=True) == "\u2212€1.00"
    assert EN.money(0, signed=True) == "€0.00"


def test_a_date_and_a_day_number_are_written_alike():
    assert FI.date(date(2022, 3, 2)) == SV.date(date(2022, 3, 2)) == "2.3.2022"
    assert EN.date(date(2022, 3, 2)) == "2 March 2022"
    assert EN.date(0) == "1 January 1970"


def test_months_and_hours_are_in_words():
    assert FI.month(2022 * 12 + 2) == "maaliskuu 2022"
    assert SV.month(2022 * 12 + 2) == "mars 2022"
    assert EN.month(2022 * 12 + 11) == "December 2022"
    assert [EN.hours(minutes) for minutes in (0, 45, 240, 270)] == [
        "0 h",
        "45 min",
        "4 h",
        "4 h 30 min",
    ]


@pytest.mark.parametrize(
    ("kind", "value", "fi", "sv", "en"),
    [
        ("count", 1_234, "1\u00a0234", "1\u00a0234", "1,234"),
        ("hundredths", -1_250, "\u221212,50", "\u221212,50", "\u221212.50"),
        ("tenthousandths", 99_750, "9,9750\u00a0€", "9,9750\u00a0€", "€9.9750"),
        ("money", (100, 250), "1,00\u00a0€–2,50\u00a0€", "1,00\u00a0€–2,50\u00a0€", "€1.00–€2.50"),
        ("hours", 270, "4 h 30 min", "4 h 30 min", "4 h 30 min"),
        ("date", None, "ei lähteissä", "saknas i källorna", "not in the sources"),
    ],
)
def test_a_kind_of_field_is_written_as_each_language_writes_it(kind, value, fi, sv, en):
    assert [language.format(value, kind) for language in (FI, SV, EN)] == [fi, sv, en]


def test_a_percentage_has_a_comma_in_finnish_and_swedish():
    assert [language.number("7.15 %") for language in (FI, SV, EN)] == [
        "7,15 %",
        "7,15 %",
        "7.15 %",
    ]


def test_a_field_is_written_as_its_kind():
    words = FI.text("finding.near_earnings_limit", earned=24_000, limit=83_759, headroom=59_759)
    assert "240,00\u00a0€" in words
    assert "597,59\u00a0€" in words


def test_a_pair_is_a_range_and_equal_ends_are_one_number():
    assert EN.format((100, 250), "money") == "€1.00–€2.50"
    assert EN.format((100, 100), "money") == "€1.00"


def test_an_unknown_value_is_not_in_the_sources():
    assert FI.format(None, "money") == "ei lähteissä"
    assert EN.amount(0, known=False) == "not in the sources"


def test_a_user_sees_the_key_of_a_missing_text_and_a_test_an_error():
    assert Language("en", strict=False).text("finding.no_such") == "finding.no_such"
    with pytest.raises(MissingText, match="no_such"):
        Language("en", strict=True).text("finding.no_such")


def test_a_missing_value_is_an_error_only_in_tests():
    assert "not in the sources" in Language("en", strict=False).text(
        "finding.short_crew", asked_count=3
    )
    with pytest.raises(MissingText, match="sold_count"):
        Language("en", strict=True).text("finding.short_crew", asked_count=3)


def test_a_language_without_texts_is_refused_with_the_ones_there_are():
    with pytest.raises(SubcontractError, match="en, fi, sv"):
        Language("de")
