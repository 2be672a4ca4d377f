"""Whether a page fits its window: nothing beside it, nothing cut, every tab can be hit, no
character that a font may lack.

The fonts of a browser are chosen by fontconfig: `tests/support/fonts/narrow` has Arial's widths,
`tests/support/fonts/wide` those of DejaVu Sans, and there is no other, so that a page is laid out alike on
every machine.
"""

from pathlib import Path

from subcontract_core.report.markup.font import CHARACTERS

FONTS = Path(__file__).parent / "fonts"
# Width and height in CSS pixels: 1280 × 1024 at 400 % zoom, a phone, 1366 × 768 at 200 % and at 125
# % zoom, the usual ones.
WINDOWS = (
    (320, 256),
    (390, 844),
    (683, 384),
    (768, 1024),
    (1024, 768),
    (1093, 614),
    (1280, 800),
    (1366, 768),
    (1920, 1080),
)
# What WCAG 2.2, 1.4.12, lets a reader do to text.
SPACED = "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}"

_FAULTS = """scope => {
  const root = scope ? document.querySelector(scope) : document.body, found = new Set();
  const width = document.documentElement.clientWidth;
  const whole = scope ? root.getBoundingClientRect() : {left: 0, right: width};
  const name = one => {
    const classes = String(one.className.baseVal ?? one.className).trim().replace(/\\s+/g, ".");
    return `${one.tagName.toLowerCase()}.${classes} ${(one.value || one.textContent || "").trim().slice(0, 50)}`;
  };
  const say = (what, one) => found.add(`${what}: ${name(one)}`);
  const unseen = one =>
    one.closest("option, svg") || !one.checkVisibility({visibilityProperty: true}) || one.offsetWidth <= 1;
  const hidden = new Set();  // for those who listen only: clipped away on purpose
  const boxes = ".drawn, .wide, pre, .sc-entry-box";  // may be moved sideways, each in its own box and with the keyboard
  const moves = one => /auto|scroll/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1;
  const scrolls = one => { const box = one.parentElement.closest(boxes); return box && moves(box) };
  const pen = document.createElement("canvas").getContext("2d");
  const isCut = (select, look) => {
    for (const part of ["font", "letterSpacing", "wordSpacing"]) pen[part] = look[part];
    const room = select.clientWidth - parseFloat(look.paddingLeft) - parseFloat(look.paddingRight);
    const lines = Math.ceil(pen.measureText(select.selectedOptions[0].label).width / room);
    const high = lines * parseFloat(look.lineHeight) - 2;
    return lines > 1 && look.textWrapMode === "nowrap" || select.clientHeight < high;
  };
  if (!scope && document.documentElement.scrollWidth > width)
    found.add(`the page is ${document.documentElement.scrollWidth} wide`);
  for (const one of root.querySelectorAll("*")) {
    if (hidden.has(one.parentElement) || !one.checkVisibility()) { hidden.add(one); continue }
    const look = getComputedStyle(one), box = one.getBoundingClientRect();
    if (look.clipPath !== "none" || box.right < -100) { hidden.add(one); continue }
    if (unseen(one)) continue;
    const outside = box.right > whole.right + 1 || box.left < whole.left - 1;
    if (outside && !scrolls(one)) say(`outside at ${Math.round(box.left)} to ${Math.round(box.right)}`, one);
    if (one.tagName === "SELECT" && !one.multiple) {
      if (one.selectedOptions.length && isCut(one, look)) say("cut", one);
      continue;
    }
    if (moves(one) && !one.matches(boxes) && one.tagName !== "TEXTAREA") say("is moved sideways", one);
    const clips = /hidden|clip/.test(look.overflowX) && one.scrollWidth > one.clientWidth + 1
      || /hidden|clip/.test(look.overflowY) && one.scrollHeight > one.clientHeight + 1;
    if (one.textContent.trim() && clips) say("cut", one);
    const own = [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    const over = one.clientHeight && one.scrollHeight > one.clientHeight + 4;
    if (own && over && look.display !== "inline") say("runs over", one);
  }
  return [...found].slice(0, 12);
}"""

_TABS = """scope => [...document.querySelectorAll(`${scope} [role=tab]`)].filter(tab => {
  tab.scrollIntoView({block: "center"});
  const box = tab.getBoundingClientRect();
  const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return tab.checkVisibility() && !(hit && (hit === tab || tab.contains(hit)));
}).map(tab => `cannot be clicked: ${tab.textContent.trim()}`)"""

_TEXT = """() => {
  const found = new Set(document.body.innerText);
  const take = text => { for (const letter of text) found.add(letter) };
  for (const one of document.querySelectorAll("*"))
    for (const part of ["::before", "::after", "::marker"]) {
      const content = getComputedStyle(one, part).content;
      if (/^"/.test(content)) take(content);
    }
  document.querySelectorAll("svg text, option").forEach(one => take(one.textContent));
  document.querySelectorAll("input, textarea").forEach(one => take(one.value + one.placeholder));
  return [...found].join("");
}"""


def faults(view, scope: str = "") -> list[str]:
    """What does not fit the window as it is now; of a part of the page, what does not fit that
    part.
    """
    return [*view.evaluate(_FAULTS, scope), *view.evaluate(_TABS, scope)]


def strange(text: str) -> str:
    """The characters of a text that a font may lack."""
    return "".join(sorted(set(text) - set(CHARACTERS) - set("\n\t")))


def strange_characters(view) -> str:
    """The same of all that a page shows, drawings, fields and what style sheets add included."""
    return strange(view.evaluate(_TEXT))


def fonts_of(view, selector: str) -> list[str]:
    """The fonts that the first such element was really drawn with."""
    session = view.context.new_cdp_session(view)
    for domain in ("DOM", "CSS"):
        session.send(f"{domain}.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    return sorted(
        {
            font["familyName"]
            for font in session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
        }
    )


def fontconfig(kind: str, folder: Path) -> Path:
    """A configuration with the fonts of one folder and no other."""
    file = folder / f"{kind}.conf"
    file.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM'
        f' "fonts.dtd"><fontconfig><dir>{FONTS / kind}</dir><cachedir>{folder / "cache"}</cachedir></fontconfig>',
        encoding="utf-8",
    )
    return file
