"""The pages of the terminal on quality are there in every language."""

import pytest

from subcontract_core.quality import Assessment
from subcontract_core.report.terminal.quality import quality_page
from subcontract_core.report.text.language import LANGUAGES, Language


@pytest.mark.parametrize("code", LANGUAGES)
def test_criteria_and_an_empty_assessment_are_told(code):
    language = Language(code, strict=True)
    assert "25. " in quality_page((), language)
    assert language.text("quality.unknown") in quality_page(
        (Assessment("coaches", None),), language
    )
