"""What the styles of our pages share, and the style of what stands inside somebody else's page."""

PALETTE = (
    ":root{--ink:#1b2229;--muted:#525c67;--rule:#cfd5db;--faint:#f4f6f8;--accent:#1f5fa8;"
    "--less:#a63f12}\n*{box-sizing:border-box}"
)
# There for who listens, and for nobody else.
UNSEEN = (
    ".unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);"
    "white-space:nowrap}"
)
_FIGURES = "text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums"

# A drawing is moved sideways in its own box where it would become too small to read.
DRAWN = (
    ".drawn{overflow-x:auto;max-width:100%}.drawn svg{min-width:38rem}"
    ".drawn:focus-visible{outline:3px solid #1f5fa8;outline-offset:2px}"
    ".subcontract-picture .wide{overflow-x:auto;max-width:100%}"
    # a shade at the side on which there is more
    ".drawn{background:linear-gradient(90deg,var(--card,#fff) 40%,transparent) 0/40px 100%,"
    "linear-gradient(270deg,var(--card,#fff) 40%,transparent) 100%/40px 100%,"
    "radial-gradient(farthest-side at 0,#0005,transparent) 0/12px 100%,"
    "radial-gradient(farthest-side at 100%,#0005,transparent) 100%/12px 100%;"
    "background-repeat:no-repeat;background-attachment:local,local,scroll,scroll}"
    ".drawn.both{container-type:inline-size}.drawn.both .is-narrow{display:none}"
    "@container (max-width:599px){.drawn.both .is-wide{display:none}"
    ".drawn.both .is-narrow{display:block}.drawn.both .is-narrow svg{min-width:0}}"
    "@media print{.drawn{overflow:visible;background:none}.drawn svg{min-width:0}}"
)

# What is drawn for a wide and for a narrow place is shown in the one that fits. A strip of many
# months is wide in either, and moved sideways in its own box where there is still no room.
SIZES = (
    ".two-sizes{container-type:inline-size;max-width:860px}"
    ".two-sizes svg{display:block;width:100%;height:auto}"
    ".two-sizes .is-narrow{display:none;max-width:520px}"
    "@container (max-width:639px){.two-sizes .is-wide{display:none}"
    ".two-sizes .is-narrow{display:block}}"
    ".two-sizes.is-strip{max-width:100%;overflow-x:auto}"
    ".two-sizes.is-strip .is-narrow{max-width:none;min-width:46rem}"
    ".two-sizes.is-short .is-narrow,.drawn.is-short svg{min-width:0}"
    # one month is not blown up to the width of a page
    ".two-sizes.is-short .is-narrow{width:min(100%,calc(var(--own)*1.25))}"
    "@container (max-width:899px){.two-sizes.is-strip .is-wide{display:none}"
    ".two-sizes.is-strip .is-narrow{display:block}}"
    ".two-sizes:focus-visible{outline:3px solid #1f5fa8;outline-offset:2px}"
    "@media print{.two-sizes.is-strip{overflow:visible}"
    ".two-sizes.is-strip .is-narrow{min-width:0}}"
)
# Twenty months stand side by side as there is room.
CHANCE = SIZES + (
    ".little-months{list-style:none;margin:.5rem 0;padding:0;display:grid;gap:8px;max-width:860px;"
    "grid-template-columns:repeat(auto-fill,minmax(max(102px,calc(20% - 8px)),1fr))}"
    ".little-months li{margin:0;display:flex}"
    ".little{flex:1;position:relative;border:1px solid var(--rule);border-radius:6px;"
    "background:none;color:inherit;font:inherit;font-size:13px;line-height:18px;text-align:left;"
    "padding:8px;display:grid;grid-template-columns:1fr auto;gap:0 4px}"
    ".little svg,.little span{grid-column:1/-1}.little svg{margin:0 0 4px}"
    ".little em{grid-column:2;grid-row:2;font-style:normal;font-weight:650;color:var(--less)}"
    ".little-months .over .little{outline:3px solid var(--less);outline-offset:-3px}"
    '.over .little::after{content:"";position:absolute;right:0;top:0;border:8px solid;'
    "border-color:var(--less) var(--less) transparent transparent}"
    "button.little{cursor:pointer}button.little:hover{background:var(--faint)}"
    "@media print{.little-months{grid-template-columns:repeat(5,1fr)}"
    ".little-months li{break-inside:avoid}}"
)
# The same inside somebody else's page, with the colours that they need.
ALONE = (
    ".subcontract-drawn{--ink:#1b2229;--muted:#525c67;--rule:#cfd5db;--faint:#f4f6f8;"
    "--accent:#1f5fa8;--less:#a63f12}.subcontract-drawn figure{margin:.5rem 0}"
) + CHANCE


def inside(scope: str) -> str:
    """Tables and what opens, inside a page that is not ours: only under `scope`, a selector."""
    rules = {
        "table": "border-collapse:collapse;margin:.4em 0",
        "th": "padding:.2em .7em;text-align:left;vertical-align:top",
        "td": "padding:.2em .7em;text-align:left;vertical-align:top",
        "table .n": _FIGURES,
        "thead th": "border-bottom:2px solid currentColor",
        "tr.total": "font-weight:bold;border-top:1px solid currentColor",
        "caption": "text-align:left;font-weight:bold;padding:.4em 0",
        "details": "margin:.5em 0",
        "summary": "cursor:pointer",
        ".wide": "overflow-x:auto;max-width:100%",
    }
    return "".join(f"{scope} {name}{{{rule}}}" for name, rule in rules.items())


NOTEBOOK = inside(".subcontract") + ".subcontract summary{font-weight:bold}"
PICTURE = (
    DRAWN
    + inside(".subcontract-picture")
    + ".subcontract-picture{margin:1em 0;max-width:60rem}"
    + ".subcontract-picture .title{font-weight:bold;margin:.2em 0}"
    + ".subcontract-picture .title span{font-weight:normal}"
    + ".subcontract-picture figcaption{margin:.4em 0;max-width:46rem}"
)
