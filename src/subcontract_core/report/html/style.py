"""How the report looks on a screen and on A4: dark text on white, one measure, one accent,
nothing from elsewhere.
"""

from ..markup.elements import CARDS
from ..markup.font import STACK, face
from ..markup.style import DRAWN, PALETTE, UNSEEN

_RULES = """
html{font-size:100%;-webkit-text-size-adjust:100%;scroll-behavior:smooth}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:#fff;color:var(--ink);font:1rem/1.55 FONTS}
header.top,main,footer,nav.contents{max-width:64rem;margin:0 auto;padding:0 1.5rem}
header.top{padding-top:2.5rem}
h1,h2,h3,h4,h5{line-height:1.25;font-weight:650;text-wrap:balance}
h1{font-size:2.1rem;margin:0 0 .6rem;letter-spacing:-.01em}
h2{font-size:1.55rem;margin:2.8rem 0 1rem;padding-top:.9rem;border-top:3px solid var(--ink)}
h3{font-size:1.2rem;margin:2rem 0 .6rem}
h4{font-size:1.02rem;margin:1.7rem 0 .4rem;color:var(--accent)}
p,ul,ol,dl{overflow-wrap:break-word;margin:.5rem 0 .8rem;max-width:46rem}
ul,ol{padding-left:1.3rem}li{margin:.25rem 0}
a{color:var(--accent);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,.wide:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-100rem;top:0;background:#fff;padding:.5rem 1rem;z-index:1}.skip:focus{left:.5rem}
.facts{display:flex;flex-wrap:wrap;gap:.2rem 2rem;margin:.8rem 0;max-width:none}.facts div{display:flex;gap:.5rem}.facts dt{color:var(--muted)}.facts dd{margin:0}
.answer{font-size:1.25rem;line-height:1.5;max-width:48rem;border-left:5px solid var(--accent);padding:.2rem 0 .2rem 1.1rem;margin:1.2rem 0}
.answer p{margin:.2rem 0;max-width:none}
.note,small,.where{color:var(--muted);font-size:.92em}
nav.contents ol{display:flex;flex-wrap:wrap;gap:.2rem 1.6rem;list-style:none;padding:.6rem 0;margin:1.2rem 0 0;max-width:none;border-top:1px solid var(--rule);border-bottom:1px solid var(--rule);font-size:.95rem}
nav.contents .of-models{margin:0;border-top:0}
.wide{overflow-x:auto;margin:.7rem 0 1.2rem}
@media screen{main>h1:first-child{padding-top:1.6rem}
.wide{background:linear-gradient(#fff,#fff) -2px 0/1.6rem 100% no-repeat local,linear-gradient(#fff,#fff) calc(100% + 2px) 0/1.6rem 100% no-repeat local,
linear-gradient(to right,#0003,#0000) left/.7rem 100% no-repeat,linear-gradient(to left,#0003,#0000) right/.7rem 100% no-repeat}}
table{border-collapse:collapse;font-size:.95rem;line-height:1.4}
caption{text-align:left;font-weight:650;padding:.2rem 0 .5rem}
th,td{padding:.35rem .9rem .35rem 0;text-align:left;vertical-align:top;font-weight:400}
thead :is(th,td){font-weight:600;border-bottom:2px solid var(--ink);vertical-align:bottom}
tbody tr+tr>*{border-top:1px solid var(--rule)}
th:last-child,td:last-child{padding-right:.2rem}
.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums;padding-left:1rem}
tr.total>*{font-weight:650;border-top:2px solid var(--ink)!important}
table.full{width:100%}
table.law{table-layout:fixed;overflow-wrap:anywhere}table.law .n{white-space:normal}table.law th:nth-child(1){width:36%}table.law th:nth-child(2){width:24%}table.law th:nth-child(3){width:14%}table.law th:nth-child(4){width:11%}
section.model>h3{font-size:1.35rem;border-top:1px solid var(--rule);padding-top:1.4rem;margin-top:2.6rem}
.finding{border-left:4px solid var(--rule);padding:.1rem 0 .1rem .9rem;margin:.8rem 0;max-width:48rem}
.finding.stop,.finding.warning{border-color:var(--less)}.finding.notice{border-color:#96600a}.finding p{margin:.15rem 0}
.severity{font-weight:650}
details{margin:.3rem 0 .8rem}summary{cursor:pointer;color:var(--accent);padding:.15rem 0}details>div{padding-left:.2rem}
figure{margin:1.4rem 0 1.8rem}figure .title{font-weight:650;max-width:none}figcaption{max-width:46rem;margin:.6rem 0}figure svg{display:block}
pre{background:var(--faint);padding:.8rem 1rem;overflow-x:auto;font-size:.85rem;line-height:1.45;white-space:pre-wrap}
code{font-size:.92em}
footer{padding-top:1.5rem;padding-bottom:4rem;color:var(--muted)}
@media (max-width:40rem){body{font-size:.95rem}h1{font-size:1.7rem}}
@page{size:A4;margin:11mm 12mm 12mm}
@media print{
.wide,figure{margin:.2rem 0 .5rem}th,td{padding:.1rem .5rem .1rem 0}.n{padding-left:.5rem}
body{font-size:7.6pt;line-height:1.24}header.top,main,footer,nav.contents{max-width:none;padding:0}header.top{padding-top:0}
p,ul,ol,dl,.finding{max-width:none;margin:.15rem 0 .3rem}.finding p{display:inline}.finding p::after{content:" "}li{margin:.1rem 0}footer{padding:.4rem 0 0}
a{color:inherit;text-decoration:none}.skip{display:none}nav.contents ol{margin:.2rem 0 0;padding:.15rem 0;gap:0 .9rem;font-size:7.4pt}
h1{font-size:16pt;margin:0 0 .2rem}h2{font-size:12pt;margin:11pt 0 4pt;padding-top:4pt;border-top-width:2px}h3{font-size:10pt;margin:8pt 0 3pt}h4{font-size:8.6pt;margin:6pt 0 2pt}.answer{font-size:10pt;margin:.4rem 0}
section.model>h3{font-size:11pt;margin-top:11pt;padding-top:5pt}
h1,h2,h3,h4,caption,summary{break-after:avoid}tr,figure,.finding,li{break-inside:avoid}thead{display:table-header-group}tr.total{break-before:avoid}
.wide,pre{overflow:visible}table{font-size:7.2pt;line-height:1.2}caption{padding:.1rem 0}p,li{orphans:2;widows:2}
section.model,section:has(>h2#assumptions){columns:2;column-gap:7mm}section.model>h3,section.model>p,section>h2,section:has(>h2#assumptions)>.wide,section:has(>h2#assumptions)>table{column-span:all}
section:has(>h2#left-out){columns:3;column-gap:6mm;font-size:7pt}section:has(>h2#left-out) ul{padding-left:.8rem}section:has(>h2#left-out) li{break-inside:auto}
section.model table{width:100%}section.model section>h4:has(+.wide),section.model .wide{break-inside:avoid}
details{margin:.1rem 0 .3rem}details.printed::details-content{content-visibility:visible!important;display:block!important;block-size:auto!important}
details.printed>:not(summary){display:block}summary{list-style:none;color:var(--muted)}summary::-webkit-details-marker{display:none}
details:not(.printed):not([open]){display:none}
figure details{display:none}figure svg{max-height:56mm;width:auto;max-width:100%}
}
"""

STYLE = face() + DRAWN + PALETTE + UNSEEN + _RULES.replace("FONTS", STACK) + CARDS
