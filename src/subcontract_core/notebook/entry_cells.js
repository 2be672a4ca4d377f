// A table to type in, with what people know from a spreadsheet: paste of cells, fill down, a row once more. It reads
// nothing: every cell goes to Python as it was typed. A field that has the focus is never drawn anew.
// What a table holds outlives its picture on the page: a panel that is drawn anew while somebody types loses nothing, nor
// what is half typed (`half`: the cell and its text), in which the typing goes on.
const tables = new Map();
const kept = model => {
  const key = model.get("key");
  if (!tables.has(key)) tables.set(key, { rows: [], sent: 0, waits: false, again: false, here: [0, 0], half: null, views: new Set() });
  return tables.get(key);
};
const send = (model, now) => {
  if (now.waits) { now.again = true; return; }
  now.waits = true;
  now.sent += 1;
  model.send({ act: "rows", rows: now.rows.filter(row => row[0] || row.slice(1).some(text => text.trim())), number: now.sent });
};

export default {
  initialize({ model }) {
    const now = kept(model);
    model.on("msg:custom", answer => {
      if (answer.done !== now.sent) return;
      now.waits = false;
      if (now.again) { now.again = false; send(model, now); }
      else now.views.forEach(take => take());
    });
    return () => tables.delete(model.get("key"));
  },
  render({ model, el }) {
    const spec = () => model.get("spec"), now = kept(model);
    const make = (tag, more = {}, ...inside) => { const one = Object.assign(document.createElement(tag), more); one.append(...inside); return one; };
    const box = make("div", { className: "sc-entry-box" }), told = make("ul", { className: "sc-entry-errors" });
    told.setAttribute("role", "status");
    const table = make("table", { className: "sc-entry-table" });
    const head = make("thead"), body = make("tbody"), caption = make("caption");
    table.append(caption, head, body);
    box.append(table);
    const buttons = make("div", { className: "sc-entry-buttons" });
    const act = {};
    for (const name of ["duplicate", "fill", "remove"]) {
      act[name] = make("button", { type: "button" });
      act[name].addEventListener("mousedown", event => event.preventDefault());  // the cell keeps the focus
      buttons.append(act[name]);
    }
    const note = make("p", { className: "sc-entry-note" });
    note.setAttribute("role", "status");
    el.append(box, buttons, note, told);

    const blank = () => spec().columns.map(() => "");
    const cell = (row, column) => body.rows[row]?.cells[column]?.firstElementChild;
    const field = (row, column, of) => {
      const one = of.options ? make("select") : make("input", { type: "text", autocomplete: "off", spellcheck: false });
      if (of.options) for (const text of ["", ...of.options]) one.append(make("option", { value: text, textContent: text }));
      if (of.number) one.inputMode = "decimal";
      one.dataset.at = `${row},${column}`;
      return one;
    };
    const put = (one, text) => {
      if (one.tagName === "SELECT" && ![...one.options].some(option => option.value === text)) {
        const same = [...one.options].find(option => option.value.toLowerCase() === text.trim().toLowerCase());
        if (same) text = same.value; else one.append(make("option", { value: text, textContent: text }));
      }
      if (one.value !== text) one.value = text;
      return text;
    };
    const name = row => now.rows[row]?.[0] || spec().words.fresh;
    const draw = () => {
      const { columns, words } = spec();
      caption.textContent = words.caption;
      for (const key in act) act[key].textContent = words[key];
      if (head.textContent !== columns.map(of => of.title).join(""))
        head.replaceChildren(make("tr", {}, ...columns.map(of => { const one = make("th", { textContent: of.title }); one.scope = "col"; return one; })));
      // as wide as what stands in each column, and never so narrow that a word is broken
      const all = columns.slice(1).reduce((sum, of) => sum + of.width, 0);
      [...head.rows[0].cells].slice(1).forEach((one, at) => { one.style.width = `${columns[at + 1].width}px`; });
      table.style.setProperty("--entry-width", `${62 + all}px`);
      while (body.rows.length > now.rows.length + 1) body.lastElementChild.remove();
      for (let row = 0; row <= now.rows.length; row++) {
        if (!body.rows[row]) {
          const line = make("tr"), title = make("th");
          title.scope = "row";
          title.append(make("span"));
          // the place to paste at where a click on the first cell opens its list
          title.addEventListener("mousedown", event => { event.preventDefault(); go([...body.rows].indexOf(line), 1); });
          line.append(title, ...columns.slice(1).map((of, at) => make("td", {}, field(row, at + 1, of))));
          body.append(line);
        }
        cell(row, 0).textContent = name(row);
        columns.slice(1).forEach((of, at) => {
          let one = cell(row, at + 1);
          if (of.options && JSON.stringify([...one.options].slice(0, of.options.length + 1).map(option => option.value)) !== JSON.stringify(["", ...of.options])) {
            const fresh = field(row, at + 1, of);
            if (one !== document.activeElement) { one.replaceWith(fresh); one = fresh; }
          }
          one.setAttribute("aria-label", `${of.title}, ${name(row)}`);
          one.parentElement.dataset.h = of.title;
          if (one !== document.activeElement) put(one, isHalf(row, at + 1) ? now.half.text : now.rows[row]?.[at + 1] ?? "");
        });
      }
      marks();
    };
    const marks = () => {
      const errors = model.get("errors");
      body.querySelectorAll("[data-at]").forEach(one => {
        const wrong = errors[one.dataset.at];
        one.classList.toggle("sc-wrong", Boolean(wrong));
        wrong ? one.setAttribute("aria-invalid", "true") : one.removeAttribute("aria-invalid");
        one.title = wrong ?? "";
      });
      const texts = [...new Set(Object.values(errors))];
      if (told.textContent !== texts.join("")) told.replaceChildren(...texts.map(text => make("li", { textContent: text })));
    };
    const set = (row, column, text) => {
      while (now.rows.length <= row) now.rows.push(blank());
      now.rows[row][column] = text;
    };
    const isHalf = (row, column) => now.half?.row === row && now.half.column === column;
    const at = one => one.dataset.at.split(",").map(Number);
    const go = (row, column) => { const one = cell(Math.max(0, Math.min(row, now.rows.length)), column); if (one) { one.focus(); one.select?.(); } };

    body.addEventListener("focusin", event => { if (event.target.dataset.at) now.here = at(event.target); });
    const typed = (row, column, text) => {
      now.half = null;
      if ((now.rows[row]?.[column] ?? "") === text) return;
      set(row, column, text);
      draw();
      send(model, now);
    };
    body.addEventListener("input", event => { const [row, column] = at(event.target); now.half = { row, column, text: event.target.value }; });
    body.addEventListener("change", event => typed(...at(event.target), event.target.value));
    // what was half typed when the panel was drawn anew makes no change of its own
    body.addEventListener("focusout", event => { if (el.isConnected && event.target.dataset.at && isHalf(...at(event.target))) typed(...at(event.target), event.target.value); });
    const goOn = () => {
      const half = now.half, one = half && cell(half.row, half.column);
      if (!one || one === document.activeElement) return;
      if (document.activeElement !== document.body) { typed(half.row, half.column, half.text); return; }
      one.focus();
      one.setSelectionRange?.(half.text.length, half.text.length);
    };
    body.addEventListener("keydown", event => {
      if (!event.target.dataset.at) return;
      const [row, column] = at(event.target), text = event.target.tagName === "INPUT";
      if (event.key === "Enter" || (text && event.key === "ArrowDown")) { event.preventDefault(); event.target.dispatchEvent(new Event("change", { bubbles: true })); go(row + 1, column); }
      else if (text && event.key === "ArrowUp") { event.preventDefault(); go(row - 1, column); }
      else if (event.key === "d" && (event.ctrlKey || event.metaKey) && row > 0) {
        event.preventDefault();
        set(row, column, now.rows[row - 1][column]);
        put(event.target, now.rows[row][column]);
        draw();
        send(model, now);
      }
    });
    // The cells of a clipboard, line by line; what stands in quotes may hold tabs and lines. Empty lines are left out.
    const parted = text => {
      const plain = text.replace(/\r/g, ""), lines = [[]];
      let part = "", quoted = false;
      const end = () => { lines.at(-1).push(part.trim()); part = ""; };
      for (let at = 0; at < plain.length; at++) {
        const letter = plain[at];
        if (quoted && letter === '"' && plain[at + 1] === '"') { part += letter; at++; }
        else if (letter === '"' && (quoted || part === "")) quoted = !quoted;
        else if (quoted) part += letter === "\n" ? " " : letter;
        else if (letter === "\t") end();
        else if (letter === "\n") { end(); lines.push([]); }
        else part += letter;
      }
      end();
      const whole = quoted ? plain.split("\n").map(line => line.split("\t").map(one => one.trim())) : lines;
      return whole.filter(line => line.some(Boolean));
    };
    // Where each pasted cell goes: under its heading where the headings came along, else one after another; without the
    // names of rows, which the program gives. Columns that the table has not are told.
    const placed = (lines, column) => {
      const { columns, words } = spec(), titles = columns.map(of => of.title.toLowerCase());
      const heads = lines[0]?.some(part => titles.includes(part.toLowerCase())) ? lines.shift() : null;
      const isName = words.letter === "P" ? /^[a-zåäö]{1,3}[-_ ]?\d{1,4}$/i : new RegExp(`^${words.letter}[-_ ]?\\d{1,4}$`, "i");
      const named = !heads && column === 1 && lines.length && lines.every(line => line.length >= columns.length && isName.test(line[0]));
      const to = at => heads ? titles.indexOf((heads[at] ?? "").toLowerCase()) : column + at - named;
      const lost = new Set();
      const cells = lines.map(line => line.flatMap((part, at) => {
        const there = to(at);
        if (there > 0 && there < columns.length) return [[there, part]];
        if (part && there !== 0 && !(named && at === 0)) lost.add(heads?.[at] || `${at + 1}`);
        return [];
      }));
      note.textContent = lost.size ? words.left_out.replace("{names}", [...lost].join(", ")) : "";
      return cells;
    };
    // Where no text is selected, as in a list, a browser pastes into the page: what has the focus counts.
    const paste = event => {
      const text = event.clipboardData?.getData("text/plain") ?? "", into = document.activeElement;
      if (!body.contains(into) || !into.dataset.at || !(into.tagName === "SELECT" || /[\t\n]/.test(text.replace(/\n$/, "")))) return;
      event.preventDefault();
      const [row, column] = at(into), cells = placed(parted(text), column);
      cells.forEach((line, down) => line.forEach(([to, part]) => set(row + down, to, part)));
      into.blur();
      draw();
      cells.forEach((line, down) => line.forEach(([to, part]) => { now.rows[row + down][to] = put(cell(row + down, to), part); }));
      go(row, column);
      send(model, now);
    };
    document.addEventListener("paste", paste);
    act.duplicate.addEventListener("click", () => {
      if (!now.rows[now.here[0]]) return;
      now.rows.push(["", ...now.rows[now.here[0]].slice(1)]);
      draw();
      go(now.rows.length - 1, now.here[1] || 1);
      send(model, now);
    });
    act.fill.addEventListener("click", () => {
      if (!now.rows[now.here[0]]) return;
      const text = now.rows[now.here[0]][now.here[1]];
      for (let row = now.here[0] + 1; row < now.rows.length; row++) now.rows[row][now.here[1]] = text;
      draw();
      send(model, now);
    });
    act.remove.addEventListener("click", () => {
      if (!now.rows[now.here[0]]) return;
      now.rows.splice(now.here[0], 1);
      if (document.activeElement.dataset?.at) document.activeElement.blur();
      draw();
      go(now.here[0], now.here[1] || 1);
      send(model, now);
    });
    const take = () => {
      if (!now.waits) now.rows = model.get("rows").map(row => [...row]);
      draw();
    };
    model.on("change:rows change:spec", take);
    model.on("change:errors", marks);
    now.views.add(take);
    take();
    if (now.half) requestAnimationFrame(goOn);
    return () => { now.views.delete(take); document.removeEventListener("paste", paste); };
  },
};
