"""What must fit one sheet of A4, fits it by measure: in the page itself, with the font that it
really has.

A page puts what belongs on one sheet into `sheet(…)`, and `STYLE` and `SCRIPT` into itself. The
script lays each sheet out as on paper and takes the largest size of type with which it fits: when
the page is there, when its fonts are, and before it is printed. Without scripts the smallest size
holds. What does not fit even so leaves out what is marked as spare, that with the highest number
first (`data-spare`); if it is still too much, it goes on to another sheet: it is never cut off, and
the sheet says `data-over`.
"""

from ..markup.elements import Markup, element
from ..markup.font import STACK, face
from ..markup.style import PALETTE, UNSEEN

SIZES = ("14", "13.5", "13", "12.5", "12", "11.5", "11", "10.5")  # points, the largest first
_WIDE, _HIGH, _FREE = (
    180,
    275,
    3,
)  # millimetres between the margins of the page, and how many of them stay free

STYLE = f"""
.sheet{{--type:{SIZES[-1]}pt;--lead:1.31;font-size:var(--type);line-height:var(--lead);
 margin:1.5rem auto;padding:13mm 15mm 10mm;max-width:210mm;min-height:297mm;background:#fff}}
.sheet [hidden]{{display:none!important}}
.sheet.measured{{position:absolute!important;visibility:hidden;width:{_WIDE}mm!important;
 max-width:none!important;min-height:0!important;margin:0!important;padding:0!important}}
@media screen and (max-width:48rem){{
.sheet:not(.measured){{font-size:1.05rem;line-height:1.45;min-height:0;margin:0;max-width:none;padding:1rem}}
}}
@page{{size:A4;margin:12mm 15mm 10mm}}
@media print{{
html,body{{background:#fff;margin:0;padding:0}}
.sheet{{margin:0;padding:0;max-width:none;min-height:0}}.sheet+.sheet{{break-before:page}}
}}
"""

# What every page that is made of sheets begins with; its own rules come behind.
_COMMON = """
html{background:#e9ecef}
@media print{html{background:none}}
body{margin:0;color:var(--ink);font-family:FONTS}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;font-weight:400}
tbody tr+tr>*{border-top:1px solid var(--rule)}
.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.wide{overflow-x:auto}.wide:focus-visible{outline:3px solid var(--accent)}
"""

SCRIPT = Markup(
    f"""<script>
(() => {{
  const most = {_HIGH - _FREE} * 96 / 25.4;
  const fit = sheet => {{
    let fits = false;
    const spare = [...sheet.querySelectorAll("[data-spare]")];
    for (const one of spare) one.hidden = false;
    sheet.classList.add("measured");
    for (const size of sheet.dataset.sizes.split(" ")) {{
      sheet.style.setProperty("--type", `${{size}}pt`);
      sheet.style.setProperty("--lead", 1.31 + (size - 10.5) / 40);
      fits = sheet.getBoundingClientRect().height <= most;
      if (fits) break;
    }}
    for (const one of spare.sort((a, b) => b.dataset.spare - a.dataset.spare)) {{
      if (fits) break;
      one.hidden = true;
      fits = sheet.getBoundingClientRect().height <= most;
    }}
    sheet.classList.remove("measured");
    sheet.toggleAttribute("data-over", !fits);
  }};
  const all = () => {{
    const seen = scrollY;
    document.querySelectorAll(".sheet").forEach(fit);
    scrollTo(0, seen);
  }};
  all();
  document.fonts.ready.then(all);
  addEventListener("beforeprint", all);
}})();
</script>"""
)


def style(rules: str, *others: str) -> str:
    """The style of a page of sheets: what they share, `others` as they are, and its own rules."""
    shared = (face(), STYLE, PALETTE, UNSEEN, _COMMON.replace("FONTS", STACK))
    return "".join((*shared, *others, rules))


def sheet(*inside: str, sizes: tuple[str, ...] = SIZES) -> Markup:
    """One sheet of a page."""
    return element("div", *inside, class_="sheet", data_sizes=" ".join(sizes))
