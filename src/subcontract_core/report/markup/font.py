"""The font that travels inside our pages, so that they look alike, and fit alike, on every machine.

It is a part of Source Sans 3 (SIL Open Font License, `LICENSES/Source-Sans-3-OFL.txt`) under a name
of ours; figures have one width. `tests/support/fonts/make.py` makes it. Where a browser does not
take it, the machine's own fonts follow, and nothing may depend on their widths: pages wrap, and
what must fit one sheet is measured (`html/sheet.py`).
"""

from base64 import b64encode
from functools import cache
from pathlib import Path

NAME = "Subcontract Sans"
FILE = Path(__file__).parent / "fonts" / "subcontract-sans.woff2"
# Of the same apparent size as Arial, which pages were drawn for; still narrower.
_SIZE = "107%"
STACK = f'"{NAME}","Segoe UI",Arial,"Liberation Sans","Helvetica Neue","DejaVu Sans",sans-serif'

# Every character that a text of ours may hold: a font that is asked for another may show an empty
# box.
CHARACTERS = (
    "".join(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x100))))
    + "ĀāĂăĄąĆćČčĐđĒēĖėĘęĢģĪīĶķĻļŁłŃńŅņŊŋŌōŐőŒœŖŗŘřŚśŠšŤťŦŧŪūŮůŰűŲųŹźŻżŽž"
    + "‐–—‘’‚“”„•…‹›€−≈≠≤≥←↑→↓"
)


@cache
def face() -> str:
    """The style rule that brings the font along."""
    data = b64encode(FILE.read_bytes()).decode("ascii")
    return (
        f'@font-face{{font-family:"{NAME}";font-weight:400'
        f' 700;size-adjust:{_SIZE};src:url(data:font/woff2;base64,{data}) format("woff2")}}'
    )
