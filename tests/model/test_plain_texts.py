"""A text of a plugin is plain words, or refused with what to do."""

import pytest

from subcontract_core.model.plain_texts import fault_of, faults_of


@pytest.mark.parametrize(
    "text", ["Osuuskunta työllistää", "a < b and 3 > 2", "1 €/h", "a\nb", "", "Å–Ö ”x”"]
)
def test_plain_words_are_taken(text):
    assert fault_of(text, "title") == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("\x1b[31m", "title holds a sign that cannot be seen (U+001B); take it out"),
        ("\x07", "title holds a sign that cannot be seen"),
        ("a\u202eb", "(U+202E)"),
        ("a\u200bb", "(U+200B)"),
        ("a" * 2001, "title has 2001 letters; at most 2000 are shown, shorten it"),
        (5, "title is int, not a text; write it in quotes"),
        (None, "title is NoneType, not a text"),
    ],
)
def test_what_could_do_something_on_a_page_is_refused(text, told):
    assert told in fault_of(text, "title")


def test_texts_by_language_need_codes_and_one_text():
    assert faults_of({"fi": "x"}, "title") == []
    assert faults_of({}, "summary") == []
    assert faults_of({"english": "x"}, "title") == [
        "title has the language 'english'; the codes are en, fi, sv"
    ]
    assert faults_of({"en": " ", "fi": ""}, "title") == [
        "title is empty in every language; write it"
    ]
    assert faults_of("x", "title")[0].startswith("title is str; write a text by language")
