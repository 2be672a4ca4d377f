"""How the participant's page looks: page one an A4 with large type, page two small and dense; on a
telephone one column.
"""

from ..markup.elements import CARDS
from ..markup.font import STACK, face
from ..markup.style import PALETTE, UNSEEN
from . import sheet

# points, the largest that fits; page one is never set smaller than the last
SIZES_OF_PERSON = ("15.5", "15", "14.5", "14")
SIZES_OF_COACH = ("10.5", "10", "9.5", "9", "8.5", "8", "7.5")

_RULES = """
html{background:#e9ecef;min-height:100%;-webkit-text-size-adjust:100%}
body{margin:0;padding:.1px 0;color:var(--ink);font-family:FONTS}
p,ul{margin:.12em 0;overflow-wrap:break-word}
.sheet,.for-coach{display:flex;flex-direction:column}.for-coach{flex:1}
main{flex:1}
.top{display:flex;justify-content:space-between;align-items:end;gap:1rem;font-size:12pt}
.top button{font:inherit;padding:.2em .9em;border:1px solid var(--accent);border-radius:4px;background:#fff;color:var(--accent);cursor:pointer}
.top button:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.line{flex:1;display:flex;gap:.5em;align-items:end}
.line i{flex:1;border-bottom:1pt solid var(--ink);min-width:3em}
h1{font-size:1.4em;line-height:1.15;margin:.35em 0 .15em;font-weight:700}
h2{font-size:1.12em;line-height:1.2;margin:0 0 .1em;font-weight:700}
.block{display:flex;gap:5mm;border-top:1pt solid var(--ink);padding:.3em 0 .2em}
.block>div{flex:1}
h1+.block{border-top:0}
.picture{flex:none;width:20mm;height:19mm}
.weeks{display:flex;flex-wrap:wrap;gap:1.5mm 3.5mm;margin:.15em 0}
.week{display:flex;gap:1mm}
.tile{display:inline-block;min-width:11mm;border:1pt solid var(--ink);border-radius:1mm;padding:.4mm 1mm;text-align:center;line-height:1.1;font-size:12pt}
.tile small{display:block;font-size:12pt}
.tile.month{margin:.5mm 1.5mm .5mm 0}
.sum{display:grid;grid-template-columns:1em 1fr;gap:0 .5em;overflow-wrap:anywhere}
.mark{font-weight:700;text-align:center}
.result{border:1.6pt solid var(--ink);border-radius:2mm;background:#faf8f3;padding:.35em .8em;margin:.15em 0 .35em;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.left{display:flex;gap:.8em;align-items:center;padding:.12em 0}
.left strong{font-size:1.2em;overflow-wrap:anywhere}.left>div,.block>div{min-width:0}
.sign{flex:none;width:10mm;height:10mm}
.notes{display:flex;flex-wrap:wrap;gap:1.2mm;margin:.15em 0}
.notes span{min-width:13mm;height:6mm;border:1.2pt solid var(--ink);border-radius:1mm;font-size:12pt;line-height:calc(6mm - 2.4pt);text-align:center;font-weight:600;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.notes.more span{background:#dff0dc}
.notes.less span{border-style:dashed;background:#fff}
.notes.debt span{background:#e3e6ea}
.boxes{list-style:none;padding:0}
.boxes li{display:flex;gap:.6em;align-items:start;margin:.15em 0}
.box{flex:none;width:5mm;height:5mm;border:1.4pt solid var(--ink);border-radius:.6mm;margin-top:.15em}
.words>*{display:block}
footer{margin-top:.5em;font-size:12pt}
.lines{display:flex;gap:1.5em;padding-top:.8em;border-top:1pt solid var(--ink)}
.ends,.foot{display:flex;justify-content:space-between;gap:1em;color:var(--muted)}
.sheet+.sheet{--ink:#1b2229}
.sheet{--type:14pt}.sheet+.sheet{--type:7.5pt}
.coach{font-size:1.35em}
.sheet+.sheet h2:not(.coach){margin:.55em 0 .15em;font-size:1.08em}
.foot{margin-top:auto;font-size:.85em;border-top:1pt solid var(--ink);padding-top:.3em}
.small{color:var(--muted);font-size:.95em;margin:.2em 0}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 7mm}
.pair ul{padding-left:1.2em}
li{margin:.1em 0}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;font-weight:400;padding:.12em .6em .12em 0;vertical-align:baseline}
thead :is(th,td){font-weight:600;border-bottom:1.2pt solid var(--ink)}
tbody tr+tr>*{border-top:1px solid var(--rule)}
.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
#money2+.wide td:last-child{background:#faf8f3}
tr.total>*{font-weight:700;border-top:1.2pt solid var(--ink)!important}
.wide{overflow-x:auto}.wide:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.pen{border-bottom:1px solid var(--ink);height:7mm;margin:0}
.measured .top button{display:none}
@media screen and (max-width:48rem){
.sheet:not(.measured)>main,.sheet:not(.measured)>main h2{font-size:18px}
.top{flex-wrap:wrap}.block>.picture{display:none}.left{display:block}.pair{display:block}.lines{display:block}.picture{width:14mm}.block{gap:3mm}
}
@media screen and (prefers-color-scheme:dark){html{background:#11161c}}  /* the desk follows the system, the paper stays white */
@media print{html{background:none}.top button{display:none}section,li,tr{break-inside:avoid}.sheet{min-height:272mm}}
"""

STYLE = face() + sheet.STYLE + PALETTE + UNSEEN + _RULES.replace("FONTS", STACK) + CARDS
