"""How the page for one person looks: one A4 with large type; on a screen the same sheet."""

from ..markup.elements import CARDS
from ..markup.font import STACK, face
from ..markup.style import PALETTE, UNSEEN
from . import sheet

_RULES = """
html{background:#e9ecef;min-height:100%;-webkit-text-size-adjust:100%}
body{margin:0;padding:.1px 0;color:var(--ink);font-family:FONTS}
p,ul{margin:.3em 0;overflow-wrap:break-word}
.top{display:flex;justify-content:space-between;align-items:center;gap:1rem;margin:0 0 .6em;color:var(--muted);border-bottom:1.5pt solid var(--ink);padding-bottom:.35em}
.top button{font:inherit;font-size:.9em;padding:.25em .9em;border:1px solid var(--accent);border-radius:4px;background:#fff;color:var(--accent);cursor:pointer}
.top button:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
h1{font-size:2.05em;line-height:1.15;margin:.1em 0 .25em;font-weight:700;letter-spacing:-.01em;text-wrap:balance}
h2{font-size:1.2em;line-height:1.2;margin:.85em 0 .25em;font-weight:700;border-top:1px solid var(--rule);padding-top:.55em}
.notes>div{display:flex;flex-wrap:wrap;gap:1.1mm;max-width:175mm}
.notes span{width:11mm;height:5.6mm;border:1.2pt solid;border-radius:1mm;font-size:8.5pt;line-height:calc(5.6mm - 2.4pt);text-align:center;font-weight:600;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.notes.more span{border-color:var(--accent);background:#e4eefa;color:#174a86}
.notes.less span{border-color:var(--less);border-style:dashed;color:var(--less);background:#fff}
.levels{font-size:1.15em;font-weight:600}
.how{margin:.15em 0}
.small{color:var(--muted);font-size:.9em;margin:.2em 0}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;font-weight:400;padding:.16em 0;vertical-align:baseline}
thead th{font-weight:600;border-bottom:1.2pt solid var(--ink)}
tbody tr+tr>*{border-top:1px solid var(--rule)}
.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums;padding-left:1em}
tr.total>*{font-weight:700;border-top:1.2pt solid var(--ink)!important}
.wide{overflow-x:auto}.wide:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.room strong{font-size:1.06em}
.boxes{list-style:none;padding:0}
.boxes li{display:flex;gap:.6em;align-items:baseline;margin:.32em 0}
.box{flex:none;width:4.2mm;height:4.2mm;border:1.3pt solid var(--ink);border-radius:.6mm;transform:translateY(.6mm)}
section>ul:not(.boxes){padding-left:1.1em}
li{margin:.2em 0}
.own{margin-top:.9em;border-top:1px solid var(--rule);padding-top:.5em}
.own p{border-bottom:1px dotted var(--muted);margin:0 0 7mm;padding-bottom:.1em;color:var(--muted)}
.own::after{content:"";display:block;border-bottom:1px dotted var(--muted)}
footer{margin-top:.8em;color:var(--muted);font-size:.78em;line-height:1.35}
.measured .top button{display:none}
@media print{.top button{display:none}section,li,tr{break-inside:avoid}}
"""

STYLE = face() + sheet.STYLE + PALETTE + UNSEEN + _RULES.replace("FONTS", STACK) + CARDS
