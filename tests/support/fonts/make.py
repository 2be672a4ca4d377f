"""Makes the font that travels with our pages, and the two that tests lay pages out with, from the
fonts of others.

    python tests/support/fonts/make.py SourceSans3VF-Upright.ttf LiberationSans-Regular.ttf
    LiberationSans-Bold.ttf DejaVuSans.ttf DejaVuSans-Bold.ttf

Only `CHARACTERS` stay in, and each font gets a name of ours: the licences keep the makers' names
for the makers' own files. Run by hand when a character is added; what it writes is committed.
"""

from pathlib import Path
import sys

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from subcontract_core.report.markup.font import CHARACTERS, FILE, NAME

HERE = Path(__file__).parent
_FEATURES = ["case", "ccmp", "kern", "locl", "mark"]
_LICENCES = (13, 14)
_SPACE = 245  # thousandths of the size
_STYLES = {False: "Regular", True: "Bold"}


def reduced(source: str) -> TTFont:
    """A font with only our characters, without hints."""
    options = subset.Options()
    options.layout_features, options.hinting, options.name_IDs = _FEATURES, False, [0, *_LICENCES]
    options.notdef_outline = True
    font = TTFont(source, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=map(ord, CHARACTERS))
    cutter.subset(font)
    return font


def named(font: TTFont, name: str, style: str = "Regular") -> TTFont:
    """The font under a name of ours; copyright and licence stay as they are."""
    names = font["name"]
    names.names = [entry for entry in names.names if entry.nameID in (0, *_LICENCES)]
    for number, text in {
        1: name,
        2: style,
        3: f"{name} {style}",
        4: f"{name} {style}",
        6: f"{name.replace(' ', '')}-{style}",
    }.items():
        names.setName(text, number, 3, 1, 0x409)
    return font


def main(source: str, *tests: str) -> None:
    font = instancer.instantiateVariableFont(reduced(source), {"wght": (400, 700)})
    for character in (
        " \u00a0"
    ):  # words and groups of figures somewhat further apart: easier to read, and to tell sums
        glyph = font.getBestCmap()[ord(character)]
        font["hmtx"][glyph] = (_SPACE, 0)
    named(font, NAME).flavor = "woff2"
    font.save(FILE)
    for number, path in enumerate(tests):
        kind, bold = ("narrow", "wide")[number // 2], bool(number % 2)
        named(reduced(path), f"Test {kind.title()}", _STYLES[bold]).save(
            HERE / kind / f"{_STYLES[bold].lower()}.ttf"
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
