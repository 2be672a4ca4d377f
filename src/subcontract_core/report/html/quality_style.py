"""How the sheets on the quality of support look on paper."""

from . import sheet

SIZES = ("11", "10.5", "10", "9.5", "9", "8.5", "8")

_RULES = """
p,ul{margin:.25em 0}
h1{font-size:1.6em;margin:.1em 0}
h2{font-size:1.15em;margin:.6em 0 .2em}
.small{color:var(--muted);font-size:.92em}
th,td{padding:.3em .7em .3em 0;vertical-align:middle}
thead :is(th,td){font-weight:600;border-bottom:1.2pt solid var(--ink);vertical-align:bottom}
tbody th{font-weight:600;width:44%}th.seen{width:24%}th.written{width:17%}
tbody th small{display:block;font-weight:400;color:var(--muted)}
tr.group th{background:var(--faint);padding-left:.4em;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.tag{border:1px solid var(--muted);border-radius:1em;padding:0 .5em;font-size:.82em;font-weight:400;white-space:nowrap}
.rings{display:flex;gap:.35em}
.ring{display:inline-block;width:1.7em;height:1.7em;line-height:1.6em;text-align:center;border:1px solid var(--ink);border-radius:50%}
.box{display:inline-block;flex:none;width:4mm;height:4mm;border:1.2pt solid var(--ink);border-radius:.6mm}
.todo{display:flex;gap:2.5mm;align-items:baseline;margin:.3em 0}
.stage{border:1.2pt solid var(--ink);border-radius:2mm;padding:2mm 4mm;margin:3mm 0;break-inside:avoid}
.stage h2,.quadrant h2{margin:0 0 .2em}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 8mm}
.four{display:grid;grid-template-columns:1fr 1fr;gap:5mm}
.quadrant{border:1.2pt solid var(--ink);border-radius:2mm;padding:3mm 5mm;min-height:72mm;display:flex;flex-direction:column}
.quadrant ul,.risks ul{padding-left:1.2em}.quadrant .ours{margin-top:auto}
.pen{border-bottom:1px solid var(--ink);height:7mm}
.blanks{display:flex;gap:6mm}.blanks span{flex:1;border-bottom:1px solid var(--ink)}
.scale{display:block;width:15em;height:1.3em}
td.talk{font-weight:600}
.foot{display:flex;justify-content:space-between;gap:1em;margin-top:1em;border-top:1pt solid var(--ink);padding-top:.3em;color:var(--muted);font-size:.85em}
@media screen and (max-width:48rem){.pair,.four{display:block}.quadrant{min-height:0;margin:4mm 0}}
@media print{tr,.stage,.quadrant{break-inside:avoid}}
"""

STYLE = sheet.style(_RULES)
