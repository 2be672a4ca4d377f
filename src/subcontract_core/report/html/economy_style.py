"""How the page of who pays and who gains looks."""

from ..markup.elements import CARDS
from ..markup.style import DRAWN
from . import sheet

SIZES = ("11", "10.5", "10", "9.5", "9", "8.5", "8")

_RULES = """
body{padding:.1px 0}
p,ul,ol{margin:.25em 0}
h1{font-size:1.6em;line-height:1.15;margin:.1em 0;text-wrap:balance}
h2{font-size:1.1em;margin:.6em 0 .15em}
.eyebrow{color:var(--accent);font-weight:700}
.small,.foot,figcaption{color:var(--muted);font-size:.88em}.small{margin:.1em 0;line-height:1.2}
.band{display:flex;flex-wrap:wrap;gap:.2em 1.6em;align-items:baseline;border-left:1.2mm solid var(--accent);
background:#e5ecf6;padding:.4em 1em;margin:.5em 0;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.band strong{font-size:1.5em;white-space:nowrap;font-variant-numeric:tabular-nums}
.band span{flex:1 1 22em}
.minus{color:var(--less)}
th,td{padding:.12em .8em .12em 0;vertical-align:top}
thead :is(th,td){font-weight:700;border-bottom:1.2pt solid var(--ink);vertical-align:bottom}
tbody th{font-weight:600}.cards tbody th{width:64%}.cards .n{padding-left:0}
tbody th small{display:block;font-weight:400;color:var(--muted);font-size:.8em;line-height:1.2}
tr.total>*{border-top:1.2pt solid var(--ink)!important;font-weight:700}
td svg{display:block;height:.9em;width:6.6em;margin-top:.2em;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 8mm}
.pair ul{padding-left:1.2em}
figure{margin:.2em 0}@media print,(min-width:48rem){.drawn svg{width:100%;height:auto}}.pair li{line-height:1.2;font-size:.94em}figure details,figure .title,figcaption{display:none}.drawn svg{min-width:0}
.foot{border-top:1px solid var(--rule);padding-top:.4em;margin-top:.8em}
@media screen and (max-width:48rem){.pair{display:block}.drawn svg{min-width:34rem}}
@media screen and (max-width:34rem){tr.total td:empty{display:none}td svg{width:100%;max-width:16em}}
@media print{tr,li,figure{break-inside:avoid}}
"""

STYLE = sheet.style(_RULES + CARDS, DRAWN)
