"""What is typed becomes whole cents, minutes and dates, or a sentence that says what to write."""

from datetime import date
from fractions import Fraction

import pytest

from subcontract_core.notebook import parsing
from subcontract_core.notebook.state import Refused
from subcontract_core.report.text.language import Language

FI, EN = Language("fi"), Language("en")
SEPTEMBER = date(2021, 9, 1), date(2021, 9, 30)


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("12,5 €", 1250),
        ("12.50", 1250),
        ("1 234,50", 123450),
        ("1\u00a0234,50 €", 123450),
        ("€520", 52000),
        ("0", 0),
        ("0,07", 7),
    ],
)
def test_money_is_understood_with_comma_point_spaces_and_euro_sign(typed, cents):
    assert parsing.cents(typed, FI) == cents


@pytest.mark.parametrize(
    "typed", ["", "abc", "12,505", "1.500", "1,500", "-5", "12,5,0", "1e3", "٣ euroa"]
)
def test_what_is_no_amount_or_could_be_two_is_refused_in_words(typed):
    with pytest.raises(Refused) as refused:
        parsing.cents(typed, FI)
    assert (
        "12,50" in str(refused.value)
        or "1,50" in str(refused.value)
        or "tyhjä" in str(refused.value)
    )


def test_a_separator_before_three_digits_is_asked_about_and_never_guessed():
    with pytest.raises(Refused, match="two ways. Write 1500"):
        parsing.cents("1.500", EN)


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("4:30", 270),
        ("4 h 30 min", 270),
        ("4,5", 270),
        ("4.5 h", 270),
        ("270 min", 270),
        ("4", 240),
        ("45 min", 45),
        ("12", 720),
    ],
)
def test_a_length_is_understood_in_every_usual_form(typed, minutes):
    assert parsing.minutes(typed, FI) == minutes


@pytest.mark.parametrize("typed", ["", "0", "12:01", "13", "4:75", "puoli tuntia", "0:00", "4,01"])
def test_a_length_that_no_visit_has_is_refused(typed):
    with pytest.raises(Refused):
        parsing.minutes(typed, FI)


def test_dates_are_read_in_local_and_iso_form_and_put_in_order():
    assert parsing.days("9.9.2021, 6.9. ; 2021-09-06", FI, *SEPTEMBER) == (
        date(2021, 9, 6),
        date(2021, 9, 9),
    )


@pytest.mark.parametrize("typed", ["31.8.2021", "1.10.2021"])
def test_a_date_outside_the_months_names_the_months(typed):
    with pytest.raises(Refused, match="1.9.2021 – 30.9.2021"):
        parsing.day(typed, FI, *SEPTEMBER)


@pytest.mark.parametrize("typed", ["1.9.2021", "30.9.2021"])
def test_the_first_and_the_last_day_of_the_months_are_inside(typed):
    assert parsing.day(typed, FI, *SEPTEMBER).month == 9


def test_a_share_is_per_cent_and_never_more_than_a_whole():
    assert parsing.share("5,5 %", FI) == Fraction(55, 1000)
    assert parsing.share("100", FI) == 1
    with pytest.raises(Refused):
        parsing.share("100,01", FI)


def test_a_time_of_day_is_read_with_colon_or_point():
    assert parsing.clock("9.30", FI) == parsing.clock("9:30", FI) == 570
    with pytest.raises(Refused):
        parsing.clock("24:00", FI)


@pytest.mark.parametrize("cents", [0, 7, 1250, 123450])
def test_what_is_written_into_a_field_is_read_back_the_same(cents):
    assert (
        parsing.cents(parsing.amount(cents, FI), FI)
        == cents
        == parsing.cents(parsing.amount(cents, EN), EN)
    )
