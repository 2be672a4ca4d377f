"""One cell of a page for all that says on which days a gig is: what is typed replaces what it said."""

import pytest

from subcontract_core import load_scenario
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.workbook import typed_days
from subcontract_core.scenario.workbook.typed import Typed, read_typed, typed_texts

KEYS = ("id", "buyer", "task", "weekly", "start", "hours", "crew")
LANGUAGES = [Language(code) for code in ("fi", "sv", "en")]


@pytest.fixture(scope="module")
def everyday():
    return load_scenario("everyday-2026-05")


def retyped(scenario, text, language, column=3):
    """The scenario after the days of its only gig were typed over."""
    [row] = typed_texts(scenario, "gigs", KEYS, language).rows
    row = (*row[:column], text, *row[column + 1 :])
    return read_typed(scenario, Typed("gigs", KEYS, [row]), language)


def days(scenario):
    return [day.day for day in scenario.gigs[0].when.days()]


# May 2026: Tuesdays are 5, 12, 19, 26; Wednesdays 6, 13, 20, 27.
@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("joka toinen tiistai", [5, 19]),
        ("ti joka 2. viikko", [5, 19]),
        ("varannan tisdag", [5, 19]),
        ("every other Tuesday", [5, 19]),
        ("var 3:e vecka: tis", [5, 26]),
        ("joka kolmas ti", [5, 26]),
        ("joka viikko ti", [5, 12, 19, 26]),
        ("3.5., 10.5.", [3, 10]),
        ("5.–7.5.", [5, 6, 7]),
        ("ti 5.5.2026", [5]),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES, ids=["fi", "sv", "en"])
def test_the_days_are_those_of_the_words_and_what_is_shown_reads_back(
    everyday, written, wanted, language
):
    read = retyped(everyday, written, language)
    assert days(read) == wanted
    shown = typed_texts(read, "gigs", KEYS, language)
    assert days(read_typed(read, shown, language)) == wanted
    word = language.text("weekday.wed")
    assert days(retyped(read, word, language)) == [6, 13, 20, 27]


def test_a_table_with_a_column_of_dates_tells_the_days_of_the_week_alone():
    assert not typed_days.is_all(("weekly", "dates")) and typed_days.is_all(KEYS)
