"""Every word of the board is there in every language, with the fields that its script fills in."""

import re

import pytest

from subcontract_core.report.html.board_words import board_words
from subcontract_core.report.text.language import LANGUAGES, Language
from support.paths import CORE

SCRIPT = (CORE / "report" / "html" / "board.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_the_script_asks_for_is_among_the_words(code):
    words = board_words(Language(code, strict=True))
    asked = set(re.findall(r"words\.(\w+)", SCRIPT))
    assert asked <= set(words) and set(words) <= asked


def test_fields_are_left_for_the_script_to_fill():
    words = board_words(Language("en"))
    assert words["card_of"] == "Card {n} of {all} · week {week}"
    assert words["left"] == "{minutes} min {seconds} s left"


def test_each_key_of_the_board_does_something():
    keys = set(board_words(Language("en"))["short_keys"])
    actions = SCRIPT.split("const ACTIONS = {")[1].split("};")[0]
    assert all(f'"{key}":' in actions or f"{key}:" in actions for key in keys)
