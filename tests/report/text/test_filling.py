"""The fields of a text: each is filled in as its kind says; one mark a text."""

from types import SimpleNamespace

import pytest

from subcontract_core.report.text.filling import MARK, Filler, MissingText, lacking, whole_euros
from subcontract_core.report.text.language import Language


def filled(text, strict=True, is_marked=False, **values):
    words = SimpleNamespace(strict=strict, format=lambda value, kind: f"{MARK}<{value}:{kind}>")
    return Filler(words, "page.some", is_marked).vformat(text, (), values)


def test_a_field_is_written_by_its_kind():
    assert filled("of {cents:money}", cents=5) == f"of {MARK}<5:money>"


def test_a_text_that_is_marked_as_english_marks_none_of_its_fields_again():
    assert filled(lacking("of {cents:money}"), is_marked=True, cents=5) == f"{MARK}of <5:money>"


def test_a_field_without_a_value_is_an_error_in_tests_and_not_given_for_a_user():
    with pytest.raises(MissingText, match="page.some needs a value for cents"):
        filled("of {cents:money}")
    assert filled("of {cents:money}", strict=False) == f"of {MARK}<None:money>"


def test_a_text_that_stands_in_for_a_missing_one_says_in_which_language_it_is():
    assert lacking("Sum") == "(en) Sum"
    assert lacking("Summa", "fi") == "(fi) Summa"


def test_whole_euros_lose_their_decimals_and_nothing_else():
    finnish, english = Language("fi"), Language("en")
    assert whole_euros(136_000, finnish) == "1\xa0360\xa0€"
    assert [whole_euros(cents, english) for cents in (50_000, 100_000, 1_500_000)] == [
        "€500",
        "€1,000",
        "€15,000",
    ]
    assert whole_euros(-100_000, english, signed=True) == "−€1,000"
