"""The font that travels with a page, and the characters that a text may hold."""

from fontTools.ttLib import TTFont
import pytest

from subcontract_core.report.markup.font import CHARACTERS, FILE
from support.browser_fit import (
    FONTS,
    strange,
)
from support.paths import ROOT

# Where texts for people stand; the readers of what people type know more characters.
TEXTS = (
    "src/**/*.po",
    "src/**/*.yaml",
    "src/**/*.j2",
    "plugins/**/*.yaml",
    "notebooks/*.ipynb",
    "src/subcontract_core/report/**/*.py",
    "src/subcontract_core/notebook/views/*.py",
    "plugins/*/src/**/*.py",
)


@pytest.mark.parametrize(
    "font",
    [FILE, *sorted(FONTS.rglob("*.ttf"))],
    ids=lambda path: f"{path.parent.name}-{path.stem}",
)
def test_a_font_that_travels_or_is_tested_with_has_every_character_that_texts_may_hold(font):
    assert sorted(set(map(ord, CHARACTERS)) - set(TTFont(font).getBestCmap())) == []
    assert font.stat().st_size < 100_000


def test_no_text_holds_another_character():
    found = {
        path.relative_to(ROOT).as_posix(): strange(path.read_text(encoding="utf-8"))
        for pattern in TEXTS
        for path in ROOT.glob(pattern)
    }
    assert len(found) > 100
    assert {path: text for path, text in found.items() if text} == {}
