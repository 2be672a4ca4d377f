"""How the one page for whoever decides looks."""

from ..markup.elements import CARDS
from . import sheet

SIZES = ("12", "11.5", "11", "10.5", "10", "9.5", "9", "8.5", "8")

_RULES = """
body{padding:.1px 0}
p,ul,ol{margin:.25em 0}
li{margin:.2em 0}
h1{font-size:1.9em;line-height:1.15;margin:.1em 0;text-wrap:balance}
h2{font-size:1.15em;margin:.9em 0 .25em}
.eyebrow{color:var(--accent);font-weight:700}
.small{color:var(--muted);font-size:.92em}
.answer{border-left:1.2mm solid var(--accent);background:#e5ecf6;padding:.5em 1em;margin:.7em 0;-webkit-print-color-adjust:exact;print-color-adjust:exact}
th,td{padding:.3em .8em .3em 0;vertical-align:top}
thead :is(th,td){font-weight:700;border-bottom:1.2pt solid var(--ink);vertical-align:bottom}
tbody th{font-weight:600}
thead .n{white-space:normal}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 8mm}
.pair ul,ol{padding-left:1.2em}
.foot{border-top:1px solid var(--rule);padding-top:.5em;margin-top:1em}
@media screen and (max-width:48rem){.pair{display:block}}
@media print{tr,li{break-inside:avoid}}
"""

STYLE = sheet.style(_RULES + CARDS)
