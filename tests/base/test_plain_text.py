"""What a text may not be, whatever it stands for."""

import pytest

from subcontract_core.base.guard import MOST_LETTERS
from subcontract_core.base.plain_text import wrong_text


@pytest.mark.parametrize("text", ["", "Cleaning", "a\nb", "a" * MOST_LETTERS])
def test_plain_words_are_taken(text):
    assert wrong_text(text) is None


@pytest.mark.parametrize(
    ("text", "found", "to_do"),
    [
        ("a" * (MOST_LETTERS + 1), "a text of 2001 letters", "Make it shorter."),
        ("a\x07b", "an invisible control character (U+0007)", "Take it out."),
    ],
)
def test_a_text_that_is_too_long_or_hides_something_is_told_with_what_to_do(text, found, to_do):
    told = wrong_text(text)
    assert told is not None and (told[0], told[2]) == (found, to_do)


def test_what_is_personal_comes_before_everything_else_and_is_not_repeated():
    told = wrong_text("somebody@example.org " + "a" * MOST_LETTERS)
    assert told is not None and told[1] == "no personal data" and "example" not in told[0]


def test_what_a_heading_asks_for_may_be_personal_too():
    told = wrong_text("Name", personal="a heading that asks for something personal")
    assert told is not None and told[0] == "a heading that asks for something personal"
