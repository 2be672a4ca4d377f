"""How the sheets of a training session look on paper."""

from . import sheet

SIZES = ("13", "12.5", "12", "11.5", "11", "10.5", "10", "9.5", "9", "8.5", "8")

_RULES = """
p,ul{margin:.25em 0}
h1{font-size:1.6em;margin:.2em 0}
h2{font-size:1.15em;margin:.7em 0 .2em}
.small{color:var(--muted);font-size:.9em}
th,td{padding:.2em .7em .2em 0;vertical-align:top}
thead :is(th,td){font-weight:600;border-bottom:1.2pt solid var(--ink)}
thead .n{white-space:normal}#models+.wide th:first-child{white-space:nowrap}
#minutes+.wide th:first-child{white-space:nowrap}
.foot{display:flex;justify-content:space-between;gap:1em;margin-top:1em;border-top:1pt solid var(--ink);padding-top:.3em;color:var(--muted);font-size:.85em}
.cards-to-cut{display:grid;grid-template-columns:1fr 1fr}
.card{border:1px dashed var(--muted);height:66mm;padding:4mm 5mm;display:flex;flex-direction:column;font-size:11pt;line-height:1.3;break-inside:avoid}
.card .top,.card .choices{display:flex;justify-content:space-between;margin:0}
.card .choices{margin-top:auto;border-top:1pt solid var(--ink);padding-top:1.5mm}
.card .body{display:flex;gap:4mm;margin-top:3mm}
.card svg{flex:none;width:14mm;height:14mm}
.card h2{font-size:1.4em;margin:0 0 .15em}
.choices{display:flex;gap:1.5em}
.guesses td{height:21mm;border:1px solid var(--ink);padding:2mm}
.guess{display:flex;gap:2mm;align-items:center;line-height:1.6}
.box{display:inline-block;width:4mm;height:4mm;border:1.2pt solid var(--ink);border-radius:.6mm}
.pen{border-bottom:1px solid var(--ink);height:8mm}
.stories{display:grid;gap:5mm}
.story{border:1.2pt solid var(--ink);border-radius:2mm;padding:3mm 6mm;break-inside:avoid}
.story h2{margin:0 0 .2em}
@media print{.card,.story,tr{break-inside:avoid}}
"""

STYLE = sheet.style(_RULES)
