"""Drawn years on one page, in every language."""

import pytest

from subcontract_core.chance_answer import ChanceAnswer
from subcontract_core.report.html.chance_page import chance_page
from subcontract_core.report.text.language import Language
from support.chances import chance


@pytest.mark.parametrize("code", ["fi", "sv", "en"])
def test_the_page_has_its_sentence_twenty_months_a_ribbon_in_two_sizes_and_their_tables(code):
    language = Language(code, strict=True)
    answer = ChanceAnswer(((chance(), chance()),), None, language)
    shown = chance_page(answer.shown(), language)
    assert shown.startswith("<!DOCTYPE html>") and shown.count("<svg") == 20 + 2
    assert shown.count("<table") == 2 and answer.sentence.split(".")[0] in shown
