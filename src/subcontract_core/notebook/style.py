"""The look of the dashboards: one style sheet without anything from elsewhere, readable in light
and dark themes.

What is wide or narrow is the board, not the window: beside a side bar, at 400 % zoom or on a phone
the same rules hold. Nothing is cut where letters are wider, or further apart, than here: boxes
grow, words wrap, a row of a wide table becomes a card. Nothing is drawn with characters that a font
may lack.
"""

from ..report.markup.elements import Markup, element
from ..report.markup.font import STACK, face
from ..report.markup.style import CHANCE
from .live import code
from .views.dark import names

# Marks repeat what the words say: blue pay, green gain, vermillion over a limit; never a colour
# alone.
_RULES = """
.sc-board{--sc-blue:#0072B2;--sc-green:#009E73;--sc-vermillion:#D55E00;--sc-purple:#CC79A7;--sc-line:var(--jp-border-color2,#c8c8c8);--sc-soft:var(--jp-layout-color2,#f3f4f6);
 --jp-ui-font-family:FONTS;--jp-content-font-family:FONTS;container:board/inline-size;min-width:0;
 overflow:visible!important;color:var(--jp-ui-font-color1,#1a1a1a);font-family:FONTS;font-size:14px;line-height:1.45}
.sc-board .jupyter-widgets,.sc-board .widget-label,.sc-board .lm-TabBar-tab,.sc-board button,.sc-board input,.sc-board select,.sc-board textarea,.sc-board .widget-html-content{font-family:FONTS!important}
.sc-board .widget-html-content{line-height:1.45;font-size:14px;overflow-wrap:anywhere}
.sc-board .jupyter-widgets,.sc-board .widget-html-content,.sc-board .widget-html-content>div{overflow:visible;min-width:0;max-width:100%}
.sc-board .widget-tab-contents,.sc-board .widget-tab-contents>*{overflow:visible!important;min-width:0!important}
@container board (min-width:860.1px){.sc-board .sc-columns>.sc-controls>.widget-tab-contents{overflow:hidden auto!important}}
/* A choice that does not fit beside its label stands below it. */
.sc-board .sc-field>.widget-dropdown{flex-wrap:wrap}
.sc-board .sc-field>.widget-dropdown>select{flex:1 1 auto;max-width:100%}
.sc-board .widget-select-multiple{flex-direction:column;align-items:stretch;height:auto;max-width:100%}
.sc-board .widget-select-multiple>.widget-label{width:auto!important;text-align:left}
.sc-board .widget-select-multiple>select{width:100%;flex:0 0 auto;padding:2px 4px}
.sc-board select[multiple] option{white-space:normal;overflow-wrap:anywhere}
.sc-toolbar{display:flex;flex-flow:row wrap;align-items:flex-end;gap:4px 14px;padding:2px 0 8px;border-bottom:1px solid var(--sc-line);margin-bottom:10px}
.sc-columns{display:grid;grid-template-columns:minmax(300px,350px) minmax(0,1fr);gap:0 22px;align-items:start}
@container board (max-width:1132px){.sc-columns{grid-template-columns:minmax(250px,290px) minmax(0,1fr);gap:0 18px}}
@container board (max-width:860px){.sc-columns{grid-template-columns:minmax(0,1fr)}}
.sc-board .widget-label{color:inherit}
.jp-OutputArea-output:has(.sc-board),.jp-OutputArea-child:has(.sc-board),.jp-OutputArea:has(.sc-board){overflow:visible!important}
@container board (min-width:860.1px){.sc-columns>:first-child{position:sticky;top:0;max-height:calc(100vh - 118px);overflow-y:auto;overflow-x:hidden}}
.sc-panel .sc-model,.sc-stacked>.widget-dropdown{flex-direction:column;align-items:stretch;height:auto}
.sc-board .sc-panel .sc-model select,.sc-board .sc-stacked>.widget-dropdown select{width:100%;flex:0 0 auto}
.sc-board .sc-panel .sc-model label,.sc-board .sc-stacked>.widget-dropdown label{width:auto!important;align-self:flex-start}
.sc-panel{padding:4px 0 2px}
.sc-board .jupyter-widgets{margin-left:0;margin-right:0}
.sc-field{margin:0 0 4px}
.sc-field .widget-inline-hbox{width:100%;margin:0;height:auto;align-items:center}
.sc-field .widget-inline-hbox input:not([type=checkbox]){height:auto;min-height:28px}
.sc-board .widget-dropdown,.sc-board .widget-text{height:auto;max-width:100%}
.sc-board .widget-dropdown>select{height:auto;min-height:28px;white-space:normal;text-wrap:wrap;overflow-wrap:anywhere;line-height:1.3;padding:3px 24px 3px 8px}
.sc-board .widget-label{white-space:normal;overflow:visible;text-overflow:clip;height:auto;line-height:1.3}
.sc-board .jupyter-button,.sc-board .widget-upload{width:auto!important;height:auto;min-height:28px;line-height:1.3;padding:4px 12px;white-space:normal;overflow:visible;text-overflow:clip}
.sc-toolbar>.jupyter-button{min-width:110px}
.sc-field .widget-label{white-space:normal;overflow:visible;text-overflow:clip;overflow-wrap:anywhere;hyphens:auto;line-height:1.25;text-align:left;height:auto;align-self:center}
.sc-inset{border-left:3px solid var(--sc-line);padding-left:8px;margin:0 0 6px}
.sc-checks{display:flex;flex-flow:row wrap;gap:0 14px}
.sc-checks .widget-checkbox{width:auto!important;min-width:0}
.sc-board .widget-checkbox .widget-label{display:none}
.sc-board .widget-label-basic{display:flex;gap:2px;align-items:flex-start;white-space:normal;line-height:1.3;height:auto}
.sc-board .widget-label-basic>input{flex:none;margin-top:.15em}
.sc-board .widget-checkbox{height:auto;min-height:26px}
.sc-message{border-left:3px solid var(--sc-vermillion);background:var(--sc-soft);padding:4px 8px;margin:2px 0 6px;font-size:13px}
.sc-message p,.sc-banner p{margin:0 0 2px}
.sc-banner{border-left:4px solid var(--sc-vermillion);background:var(--sc-soft);padding:6px 10px;margin:0 0 8px}
.sc-glance .sc-table th,.sc-glance .sc-table td{padding:3px 4px!important;font-size:12.5px}
.sc-note{color:var(--jp-ui-font-color2,#555);font-size:13px;margin:2px 0 6px}
.sc-board .sc-tabs>.widget-tab-contents,.sc-board .sc-tabs>.jupyter-widget-TabPanel-tabContents,.sc-board .sc-tabs .widget-tab-contents{padding:4px 0!important;border:0!important;border-top:1px solid var(--sc-line)!important;background:none!important}
.sc-tabs .lm-TabBar-tab,.sc-tabs .p-TabBar-tab{flex:0 0 auto!important;min-width:0!important;max-width:none!important;padding:0 8px!important;border:0!important;background:none!important;color:inherit!important;height:auto!important;max-height:none!important;line-height:1.3;min-height:33px;align-items:center;border-bottom:3px solid transparent!important}
.sc-board .sc-tabs>.lm-TabBar,.sc-board .sc-tabs>.p-TabBar{flex:0 0 auto!important;height:auto!important;max-height:none!important;overflow:visible!important}
/* Bold by a stroke: letters of another width would move the tabs behind it, to another line where there is no room. */
.sc-tabs .lm-TabBar-tab.lm-mod-current,.sc-tabs .p-TabBar-tab.p-mod-current{-webkit-text-stroke:.4px currentColor;border-bottom-color:var(--sc-blue)!important}
.sc-tabs .lm-TabBar-tab:before,.sc-tabs .p-TabBar-tab:before{display:none!important}
.sc-tabs .lm-TabBar-tab:focus-visible,.sc-board button:focus-visible,.sc-board summary:focus-visible,.sc-board a:focus-visible,.sc-board input:focus-visible,.sc-board select:focus-visible{outline:2px solid var(--sc-blue)!important;outline-offset:1px}
.sc-board .sc-field input:focus-visible,.sc-board .sc-field select:focus-visible,.sc-board .sc-field textarea:focus-visible{outline-offset:-2px!important}
.sc-tabs .lm-TabBar-tabLabel{overflow:visible;text-overflow:clip;white-space:normal;padding:4px 0}
.sc-tabs .lm-TabBar-content{flex-wrap:wrap;overflow:visible!important;height:auto!important;min-width:0}
.sc-board table.sc-table{border-collapse:collapse;margin:2px 0 8px;width:100%;font-size:13.5px}
.sc-board .sc-table caption{text-align:left;font-weight:600;padding:2px 0 4px;caption-side:top;color:inherit;font-size:14px}
.sc-board .sc-table th,.sc-board .sc-table td{padding:4px 10px 4px 6px;text-align:left;vertical-align:top;white-space:normal;max-width:none;border:0;background:none}
.sc-board .sc-table tbody tr{border-bottom:1px solid var(--sc-line);background:none!important}
.sc-board .sc-table thead th{overflow-wrap:normal;hyphens:auto}
.sc-board .sc-table thead th.sc-n{white-space:normal;line-height:1.2}
.sc-buttons{display:flex;flex-flow:row wrap;gap:6px 8px;margin:6px 0}
.sc-buttons button{margin:0!important}
.sc-overview .sc-table tbody th{width:44%}
.sc-overview .sc-table th,.sc-overview .sc-table td{padding-top:3px!important;padding-bottom:3px!important}
@container board (max-width:1132px){.sc-board .sc-controls .lm-TabBar-tab{padding:0 5px!important}.sc-board .sc-overview .sc-table .sc-n{white-space:normal;overflow-wrap:normal;padding-left:4px}}
.sc-board .sc-table thead th,.sc-board .sc-table thead td{vertical-align:bottom!important}
.sc-board .sc-table thead :is(th,td){border-bottom:2px solid currentColor;vertical-align:bottom;font-weight:600}
.sc-board .sc-table tbody th{font-weight:400}
.sc-board .sc-table .sc-n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums;padding-right:6px}
.sc-board .sc-table tr.sc-total th,.sc-board .sc-table tr.sc-total td{font-weight:600;border-top:1px solid currentColor}
.sc-board .sc-table tr.sc-here{background:var(--sc-soft)!important}
.sc-board .sc-table tr.sc-here>th{box-shadow:inset 3px 0 0 var(--sc-blue);font-weight:600}
.sc-id{color:var(--jp-ui-font-color2,#555);font-size:12px;font-weight:400}
.sc-board .sc-table tr.sc-here .sc-id{color:inherit}
.sc-unknown{white-space:normal;display:inline-block;max-width:7em;line-height:1.2}
.sc-field textarea{font-family:inherit!important;font-size:13px!important;padding:4px 8px!important}
.sc-line p,.sc-why p{margin:3px 0}
.sc-board ul.sc-list ul.sc-list{margin:0 0 4px}
.sc-big{font-size:17px;font-weight:600;margin:2px 0 4px;line-height:1.35}
.sc-board .sc-h{border:0;line-height:1.3;font-size:15px;margin:10px 0 4px;font-weight:600;color:inherit}
.sc-board details{margin:3px 0}
.sc-board summary{cursor:pointer}
.sc-board details.sc-why{font-size:13px;padding-left:2px}
.sc-board summary .sc-ask,.sc-board details.sc-why>summary{color:var(--sc-blue);text-decoration:underline;text-underline-offset:2px;width:fit-content}
.sc-board summary .sc-ask{font-size:12.5px;margin-left:6px}
.sc-board td details,.sc-board th details{margin:0}
.sc-board details.sc-why ul,.sc-board details.sc-line ul,.sc-board ul.sc-list{margin:3px 0 6px;padding-left:18px}
.sc-finding{border-left:3px solid var(--sc-line);padding:2px 0 2px 10px;margin:0 0 8px}
.sc-finding.sc-stop,.sc-finding.sc-warning{border-left-color:var(--sc-vermillion)}
.sc-finding.sc-notice{border-left-color:var(--sc-blue)}
.sc-finding p{margin:0 0 2px}
.sc-word{font-weight:600;white-space:nowrap}
.sc-icon{display:inline-block;width:1em;height:1em;margin:0 .2em 0 .1em;vertical-align:-.12em;color:inherit;overflow:visible}
.sc-icon.sc-stop,.sc-icon.sc-warning{color:var(--sc-vermillion)}
.sc-icon path,.sc-icon circle{fill:none;stroke:currentColor;stroke-width:1.7}
.sc-icon .sc-fill{fill:currentColor;stroke:none}
.sc-icon .sc-on{stroke:var(--jp-layout-color1,#fff);stroke-width:2}
.sc-legend .sc-word{font-weight:400;margin-right:.9em}
.sc-changes{border-left:4px solid var(--sc-blue);background:var(--sc-soft);padding:6px 10px;margin:0 0 8px}
.sc-changes p{margin:0 0 2px}
.sc-links a{display:inline-block;margin:0 14px 4px 0;overflow-wrap:anywhere;color:var(--sc-blue);text-decoration:underline}
.sc-board .sc-calendar{table-layout:fixed}
.sc-board .sc-calendar td,.sc-board .sc-calendar thead th{border:1px solid var(--sc-line)!important;height:62px;padding:3px 5px!important;font-size:12px;overflow-wrap:break-word;hyphens:auto}
.sc-board .sc-calendar thead th{height:auto;text-align:center}
.sc-board .sc-calendar tbody th{font-size:12px;text-align:center}
.sc-board .sc-calendar td.sc-off{background:var(--sc-soft)!important}
.sc-board .sc-calendar .sc-d{font-weight:600;font-size:12.5px}
.sc-chip{display:block;border-left:4px solid var(--sc-line);padding:0 0 0 5px;margin:2px 0;line-height:1.3}
.sc-chip.sc-gig{border-left-color:var(--sc-blue)}
.sc-chip.sc-activity{border-left-color:var(--sc-green)}
.sc-chip.sc-activity.sc-lost{border-left-style:dashed}
.sc-chip.sc-pay{border:2px solid currentColor;border-radius:3px;padding:0 4px;font-weight:600}
.sc-bar{position:relative;height:26px;background:var(--sc-soft);border:1px solid var(--sc-line);margin:4px 0 2px}
.sc-bar span{position:absolute;top:0;bottom:0;left:0;background:var(--sc-blue)}
.sc-bar span.sc-agreed{background:repeating-linear-gradient(45deg,var(--sc-blue) 0 4px,transparent 4px 8px)}
.sc-bar span.sc-over{background:repeating-linear-gradient(-45deg,var(--sc-vermillion) 0 5px,transparent 5px 8px)}
.sc-bar i{position:absolute;top:-4px;bottom:-4px;width:2px;background:currentColor}
.sc-paper{display:block;width:100%;max-width:860px;height:1180px;border:1px solid var(--sc-line);background:transparent}
.sc-flow{list-style:none;margin:4px 0;padding:0}
.sc-flow li{padding:4px 0 4px 12px;border-left:4px solid var(--sc-blue);margin:0 0 6px}
.sc-flow li.sc-quiet{border-left-color:var(--sc-line);opacity:.75}
.sc-svg svg{max-width:100%;height:auto}
.sc-sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.sc-wide{container:table/inline-size;max-width:100%}
@container table (max-width:540px){CARDS}
@container table (max-width:800px){MANY}
.sc-board .sc-glance .sc-cards tbody tr{break-inside:avoid}
@container table (max-width:660px){
.sc-board .sc-calendar,.sc-board .sc-calendar caption,.sc-board .sc-calendar tbody,.sc-board .sc-calendar tr,.sc-board .sc-calendar tbody td{display:block}
.sc-board .sc-calendar colgroup,.sc-board .sc-calendar tbody th,.sc-board .sc-calendar td.sc-off,.sc-board .sc-calendar td.sc-idle{display:none}
.sc-board .sc-calendar thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.sc-board .sc-calendar tbody tr,.sc-board .sc-calendar td{border:0!important}
.sc-board .sc-calendar td{height:auto;padding:4px 0!important;border-bottom:1px solid var(--sc-line)!important;font-size:14px}
.sc-board .sc-calendar td::before{content:attr(data-h) " ";font-weight:600}
.sc-board .sc-calendar .sc-d{font-size:14px}
}
@container board (max-width:652px){
.sc-board .sc-tabs .lm-TabBar-tab{min-height:40px}
.sc-board .sc-toolbar>*{flex:1 1 100%;width:auto!important}
.sc-board .sc-toolbar>.jupyter-button{flex:1 1 40%}
.sc-board .sc-toolbar .widget-label{min-width:3.5em}
.sc-board select,.sc-board input:not([type=checkbox]),.sc-board .jupyter-button,.sc-board .widget-upload{min-height:40px!important}
}
@container board (max-width:380px){
.sc-board .sc-field .widget-inline-hbox:not(.widget-checkbox),.sc-board .widget-dropdown{flex-direction:column;align-items:stretch}
.sc-board .sc-field .widget-inline-hbox:not(.widget-checkbox)>.widget-label,.sc-board .widget-dropdown>.widget-label{width:auto!important;align-self:flex-start;text-align:left}
.sc-board .sc-field .widget-inline-hbox>:not(label),.sc-board .widget-dropdown>select{width:100%!important;flex:0 0 auto!important}
}
"""

# A row of a table is a card where there is no room for it; of one with many columns earlier.
_CARDS = """
.sc-board .sc-cards,.sc-board .sc-cards caption,.sc-board .sc-cards tbody,.sc-board .sc-cards tr,.sc-board .sc-cards tbody th,.sc-board .sc-cards tbody td{display:block;width:auto!important}
.sc-board .sc-cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.sc-board .sc-cards tbody tr{padding:5px 0 5px 6px}
.sc-board .sc-cards tbody th{font-weight:600;padding:2px 0!important}
.sc-board .sc-cards tbody td{display:flow-root;text-align:left;padding:1px 0!important;white-space:normal}
.sc-board .sc-cards tbody td.sc-n{text-align:right;white-space:normal}
.sc-board .sc-cards tbody td:empty{display:none}
.sc-board .sc-cards tbody td[data-h]::before{content:attr(data-h) ": ";color:var(--jp-ui-font-color2,#555);font-weight:400}
.sc-board .sc-cards.sc-pair tbody td:not(.sc-n)::before{content:none}
.sc-board .sc-cards tbody td.sc-n[data-h]::before{content:attr(data-h);float:left;margin-right:1em}
.sc-board .sc-cards tbody tr.sc-here>th{padding-left:8px!important}
.sc-board .sc-cards tbody tr.sc-total{border-top:1px solid currentColor}
.sc-board .sc-cards tbody tr.sc-total>*{border:0}
.sc-unknown{max-width:none}
"""

# The same names, by night: of the page it follows the system, in JupyterLab the theme.
_DARK = (
    "--page:#11161c;--card:#1a212a;--sunk:#222b35;--ink:#e9edf1;--ink2:#b9c3cd;--ink3:#9fabb7;"
    "--line:#313b46;--edge:#77838f;--accent:#8dbcf2;--on-accent:#0d1b2a;--accent-soft:#20344e;"
    "--g1:#19304a;--g2:#1d4369;--g3:#22568b;--g-ink:#d9e9fb;--g-line:#7fb4ee;"
    "--l1:#3a2a16;--l2:#543714;--l3:#704612;--l-ink:#ffdfb8;--l-line:#eda95a;"
    "--same:#262f39;--stop:#ff9d90;--warn:#f4b469;--warn-bg:#33270f;--warn-edge:#8c6425;"
    "--hatch:#46525e;--sc-green:#5ec9a0;"
    "--jp-widgets-dropdown-arrow:url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'"
    " viewBox='0 0 18 18'%3E%3Cpath fill='%23e9edf1' d='M5 6l4 4 4-4 1 1-5 5-5-5z'/%3E%3C/svg%3E\")"
)

CSS = element(
    "style",
    Markup(
        face()
        + _RULES.replace("FONTS", STACK)
        .replace("CARDS", _CARDS)
        .replace("MANY", _CARDS.replace(".sc-cards", ".sc-cards.sc-many"))
        + CHANCE
        + code("look.css").replace("DARK", _DARK + names())
    ),
)
