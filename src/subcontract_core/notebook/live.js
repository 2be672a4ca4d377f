// Draws HTML in place: a node that is the same stays the same node, so focus, pointer, what is unfolded and what
// scrolls survive. What is pressed or chosen goes to Python as the data- attributes of its element.
const MADE = new Set(["open", "data-kept"]);

function attributes(from, to, held) {
  for (const { name } of [...from.attributes])
    if (!to.hasAttribute(name) && !MADE.has(name)) from.removeAttribute(name);
  for (const { name, value } of [...to.attributes])
    if (!MADE.has(name) && from.getAttribute(name) !== value) from.setAttribute(name, value);
  if (from.tagName === "INPUT" && !held && from.value !== (to.getAttribute("value") ?? "")) from.value = to.getAttribute("value") ?? "";
}

function morph(from, to) {
  const old = [...from.childNodes], wanted = [...to.childNodes];
  wanted.forEach((node, number) => {
    const here = old[number];
    if (!here) from.append(node);
    else if (here.nodeType !== node.nodeType || here.nodeName !== node.nodeName || (here.dataset?.key ?? "") !== (node.dataset?.key ?? "")) here.replaceWith(node);
    else if (node.nodeType !== Node.ELEMENT_NODE) { if (here.data !== node.data) here.data = node.data; }
    else if (!here.isEqualNode(node)) { attributes(here, node, here === document.activeElement); if (here.tagName === "svg") here.innerHTML = node.innerHTML; else morph(here, node); }
  });
  old.slice(wanted.length).forEach(node => node.remove());
}

// Rows that belong to another are unfolded by its button; which are open the page remembers, not Python.
function unfolded(root, open) {
  root.querySelectorAll("[data-folds]").forEach(one => one.setAttribute("aria-expanded", open.has(one.dataset.folds)));
  root.querySelectorAll("[data-in]").forEach(one => { one.hidden = !open.has(one.dataset.in); });
}

function moved(grid, from, key) {
  const rows = [...grid.querySelectorAll("tr")].filter(row => !row.hidden).map(row => [...row.querySelectorAll("[data-cell]")]).filter(row => row.length);
  const row = rows.findIndex(cells => cells.includes(from)), column = rows[row].indexOf(from);
  const to = { ArrowUp: [row - 1, column], ArrowDown: [row + 1, column], ArrowLeft: [row, column - 1], ArrowRight: [row, column + 1], Home: [row, 0], End: [row, rows[row].length - 1] }[key];
  return to && rows[to[0]] && rows[to[0]][Math.min(to[1], rows[to[0]].length - 1)];
}

const SPACE = Object.assign(document.createElement("template"), { innerHTML: "<svg></svg>" }).content.firstChild.namespaceURI;
const svg = (tag, more, text = "") => {
  const one = document.createElementNS(SPACE, tag);
  for (const name in more) one.setAttribute(name, more[name]);
  one.textContent = text;
  return one;
};

// The font that the page brings along goes with a picture, so that words are as wide there as they are here.
function own_font() {
  const rules = [...document.styleSheets].flatMap(sheet => { try { return [...sheet.cssRules]; } catch { return []; } });
  return rules.filter(rule => rule instanceof CSSFontFaceRule && rule.cssText.includes("data:")).map(rule => rule.cssText).join("");
}

// A list of little drawings with words of the page beside them, as one drawing with everything where it is seen.
function gathered(list) {
  const frame = list.getBoundingClientRect(), wide = Math.ceil(frame.width), high = Math.ceil(frame.height);
  const whole = svg("svg", { viewBox: `0 0 ${wide} ${high}`, "font-family": "'Subcontract Sans',Arial,sans-serif" });
  whole.append(svg("rect", { width: wide, height: high, fill: "#ffffff" }));
  list.querySelectorAll("svg").forEach(one => {
    const at = one.getBoundingClientRect(), copy = one.cloneNode(true);
    for (const [name, value] of [["x", at.x - frame.x], ["y", at.y - frame.y], ["width", at.width], ["height", at.height]]) copy.setAttribute(name, value);
    copy.removeAttribute("style");
    whole.append(copy);
  });
  list.querySelectorAll("li.over").forEach(one => {
    const at = one.getBoundingClientRect();
    whole.append(svg("rect", { x: at.x - frame.x, y: at.y - frame.y, width: at.width, height: at.height, fill: "none", stroke: "#8f3300", "stroke-width": 2 }));
  });
  const words = document.createTreeWalker(list, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const node = words.currentNode, range = document.createRange();
    if (!node.data.trim() || node.parentElement.closest("svg")) continue;
    range.selectNodeContents(node);
    const at = range.getBoundingClientRect(), look = getComputedStyle(node.parentElement);
    const size = parseFloat(look.fontSize), over = node.parentElement.closest(".over em, .over strong");
    whole.append(svg("text", { x: at.x - frame.x, y: at.y - frame.y + size, "font-size": size, "font-weight": look.fontWeight, fill: over ? "#8f3300" : "#18222d" }, node.data.trim()));
  }
  return whole;
}

// What a mark of a drawing says stands beside it as long as it is pointed at: with the pointer, a finger, the arrow keys.
const tip = document.createElement("div");
tip.className = "sc-tip";
tip.setAttribute("role", "status");
let pointed = null;
function point(mark) {
  if (mark === pointed) return;
  pointed?.classList.remove("sc-pointed");
  pointed = mark;
  tip.textContent = mark?.dataset.tip ?? "";
  tip.hidden = !mark;
  if (!mark) return;
  if (!tip.isConnected) document.body.append(tip);
  mark.classList.add("sc-pointed");
  const at = mark.getBoundingClientRect(), room = tip.getBoundingClientRect();
  const below = at.bottom + 8 + room.height < innerHeight ? at.bottom + 8 : Math.max(4, at.top - room.height - 8);
  tip.style.left = `${Math.max(4, Math.min(at.x + at.width / 2 - room.width / 2, innerWidth - room.width - 4))}px`;
  tip.style.top = `${Math.min(below, innerHeight - room.height - 4)}px`;
}
function tips(root) {
  root.querySelectorAll("svg :not(defs) > title").forEach(title => {
    if (title.parentElement.tagName === "svg") return;
    title.parentElement.dataset.tip = title.textContent;
    title.remove();
  });
}
function next_mark(box, key) {
  const marks = [...box.querySelectorAll("[data-tip]")].filter(mark => mark.checkVisibility());
  const here = marks.indexOf(pointed);
  const to = { ArrowRight: here + 1, ArrowDown: here + 1, ArrowLeft: here < 0 ? marks.length - 1 : here - 1, ArrowUp: here < 0 ? marks.length - 1 : here - 1, Home: 0, End: marks.length - 1 }[key];
  return marks[Math.max(0, Math.min(to, marks.length - 1))];
}

// A picture is saved as it is seen: as a drawing (SVG) or as points (PNG, twice as fine), made in this browser.
async function save(button) {
  const all = [...(button.closest("[data-drawn]")?.querySelectorAll("svg") ?? [])];
  const drawn = all.filter(one => one.classList.contains("is-wide") || one.checkVisibility());
  if (!drawn.length) return;
  const list = drawn[0].closest("ol");
  const made = list ? gathered(list) : drawn[0].cloneNode(true), box = made.viewBox.baseVal;
  made.removeAttribute("style");
  made.setAttribute("width", box.width);
  made.setAttribute("height", box.height);
  made.querySelectorAll("[data-tip]").forEach(mark => { mark.append(svg("title", {}, mark.dataset.tip)); mark.removeAttribute("data-tip"); mark.classList.remove("sc-pointed"); });
  made.prepend(svg("style", {}, own_font()));
  // a file has the colours of the day
  const text = new XMLSerializer().serializeToString(made).replace(/var\(--[\w-]+,(#[0-9a-f]{6})\)/g, "$1");
  const drawing = new Blob([text], { type: "image/svg+xml" });
  const give = file => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = `${button.closest("[data-drawn]").dataset.drawn}.${button.dataset.save}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };
  if (button.dataset.save === "svg") { give(drawing); return; }
  const picture = new Image(), address = URL.createObjectURL(drawing);
  picture.src = address;
  await picture.decode();
  const sheet = Object.assign(document.createElement("canvas"), { width: 2 * box.width, height: 2 * box.height });
  sheet.getContext("2d").drawImage(picture, 0, 0, sheet.width, sheet.height);
  URL.revokeObjectURL(address);
  sheet.toBlob(give, "image/png");
}

// What somebody is typing is not written over by the answer to what was typed before.
function guard() {
  if (window.scGuards) return;
  window.scGuards = true;
  const native = kind => Object.getOwnPropertyDescriptor(kind.prototype, "value");
  document.addEventListener("input", event => {
    const one = event.target;
    if (!event.isTrusted || !one.matches?.(".sc-controls :is(input[type=text],textarea)")) return;
    if (one.scTyped === undefined) {
      const { get, set } = native(one.tagName === "TEXTAREA" ? HTMLTextAreaElement : HTMLInputElement);
      Object.defineProperty(one, "value", { configurable: true, get() { return get.call(this); }, set(text) { if (!this.scTyped || document.activeElement !== this) set.call(this, text); } });
    }
    one.scTyped = true;
  }, true);
  document.addEventListener("change", event => { if (event.target.scTyped) event.target.scTyped = false; }, true);
  uncounted();
}

// Jupyter's button for files says how many there are, "(0)" before any; here one file is read at once.
function uncounted() {
  const buttons = document.getElementsByClassName("widget-upload");
  const bare = () => [...buttons].forEach(button => {
    const said = button.lastChild, words = said?.data?.replace(/ \(\d+\)$/, "");
    if (words !== undefined && words !== said.data && button.closest(".sc-board")) said.data = words;
  });
  new MutationObserver(bare).observe(document.body, { childList: true, subtree: true });
  bare();
}

export default {
  render({ model, el }) {
    guard();
    const open = new Set();
    const draw = () => {
      const made = document.createElement("template");
      made.innerHTML = model.get("value");
      morph(el, made.content);
      // what was chosen before says nothing any more: Python says what is chosen, but not to who is choosing
      el.querySelectorAll("select").forEach(one => {
        const said = [...one.options].findIndex(option => option.hasAttribute("selected"));
        if (said >= 0 && one !== document.activeElement) one.selectedIndex = said;
      });
      unfolded(el, open);
      tips(el);
      if (pointed && !pointed.isConnected) point(null);
    };
    const busy = () => {
      const board = el.closest(".sc-board");
      if (!board) return;
      board.classList.toggle("sc-busy", model.get("busy"));
      const answer = board.querySelector(".sc-answer");
      if (answer) answer.setAttribute("aria-busy", String(model.get("busy")));
    };
    const tell = one => model.send({ ...one.dataset, ...("value" in one && one.tagName !== "BUTTON" ? { value: one.value } : {}) });
    el.addEventListener("click", event => {
      const saved = event.target.closest("[data-save]");
      if (saved) { save(saved); return; }
      const fold = event.target.closest("[data-folds]"), act = event.target.closest("button[data-act]");
      if (fold) { const name = fold.dataset.folds; open.has(name) ? open.delete(name) : open.add(name); unfolded(el, open); }
      else if (act) {
        const field = act.dataset.takes && el.querySelector(`[data-field="${CSS.escape(act.dataset.takes)}"]`);
        model.send({ ...act.dataset, ...(field ? { value: field.value } : {}) });
      }
    });
    el.addEventListener("change", event => { if (event.target.matches("input[data-act],select[data-act]")) tell(event.target); });
    // A control that is being moved is told one at a time: the next once the last is drawn.
    let waits = null, last = null;
    const moved_to = one => { waits = setTimeout(() => answered(), 1500); model.send({ ...one.dataset, act: one.dataset.while, value: one.value }); };
    const answered = () => { clearTimeout(waits); waits = null; if (last) { const one = last; last = null; moved_to(one); } };
    el.addEventListener("input", event => {
      const one = event.target;
      if (!one.dataset.while) return;
      if (waits) last = one; else moved_to(one);
    });
    el.addEventListener("change", () => { last = null; }, true);
    model.on("change:value", answered);
    el.addEventListener("pointermove", event => point(event.target.closest("[data-tip]")));
    el.addEventListener("pointerdown", event => point(event.target.closest("[data-tip]")));
    el.addEventListener("pointerleave", () => point(null));
    el.addEventListener("focusout", () => point(null));
    el.addEventListener("keydown", event => {
      const drawn = event.target.closest("[data-drawn]");
      if (event.key === "Escape") point(null);
      if (drawn && event.target.tabIndex === 0 && event.target.tagName === "DIV" && /^(Arrow|Home$|End$)/.test(event.key)) {
        const mark = next_mark(event.target, event.key);
        if (mark) { event.preventDefault(); mark.scrollIntoView({ block: "nearest", inline: "nearest" }); point(mark); return; }
      }
      const cell = event.target.closest("[data-cell]"), grid = event.target.closest("[data-grid]");
      if (event.key === "Enter" && event.target.dataset.enter) { event.preventDefault(); el.querySelector(`[data-takes="${CSS.escape(event.target.dataset.enter)}"]`)?.click(); return; }
      if (!cell || !grid) return;
      const to = moved(grid, cell, event.key);
      if (!to) return;
      event.preventDefault();
      cell.tabIndex = -1;
      to.tabIndex = 0;
      to.focus();
    });
    model.on("msg:custom", told => {
      if (!told.focus) return;
      const until = performance.now() + 4000;
      const look = () => {
        const one = document.querySelector(told.focus);
        if (one && one.checkVisibility()) { one.scrollIntoView({ block: "center" }); one.focus({ preventScroll: true }); }
        else if (performance.now() < until) requestAnimationFrame(look);
      };
      look();
    });
    model.on("change:value", draw);
    const old = () => { el.classList.toggle("sc-stale", model.get("old")); el.setAttribute("aria-busy", String(model.get("old"))); };
    model.on("change:busy", busy);
    model.on("change:old", old);
    draw();
    busy();
    old();
  },
};
