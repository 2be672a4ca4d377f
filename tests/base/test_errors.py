"""Errors in words that can be translated."""

from subcontract_core.base.errors import SubcontractError, Text, said
from subcontract_core.base.privacy import mask
from subcontract_core.report.text.language import Language

FI, SV, EN = Language("fi"), Language("sv"), Language("en")


def test_a_text_inside_a_text_is_translated_too():
    inner = Text("the law has no rule {name!r}", name="x")
    assert (
        FI.translate_phrase(Text("{unknown}; did you mean {near}?", unknown=inner, near="y"))
        == "laissa ei ole sääntöä 'x'; tarkoititko y?"
    )


def test_masking_keeps_a_text_translatable():
    masked = Text("the key {key!r}", key="010180-123A").changed(mask)
    assert masked == "the key '(hidden)'"
    assert SV.translate_phrase(masked) == "nyckeln '(hidden)'"


def test_an_error_without_a_text_says_itself():
    assert said(SubcontractError("plain")) == FI.error(SubcontractError("plain")) == "plain"
