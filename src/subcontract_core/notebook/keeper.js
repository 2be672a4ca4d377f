// Keeps work in this browser, for this page only, and mirrors where one is in the address. Nothing is sent anywhere.
// Each window writes under a name of its own; what windows that are closed have kept is offered and stays until it is emptied.
const WORK = "subcontract.work", OFF = "subcontract.keeps-nothing", LOOK = "subcontract.look";
const WINDOW = "subcontract.window", SEEN = "subcontract.seen", TYPED = "subcontract.typed";
const quietly = act => { try { return act(); } catch { return null; } };  // storage may be forbidden
const entry = id => (id ? `${WORK}.${id}` : WORK);  // the first version kept one work, without a name
const stored = name => quietly(() => localStorage.getItem(name));
const fresh = () => Math.random().toString(36).slice(2) + Date.now().toString(36);
const clock = () => { const now = new Date(); return new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 16); };
const WAIT = 60;  // milliseconds in which other windows of the page answer

function kept(id) {
  const text = stored(entry(id));
  if (!text) return null;
  const whole = quietly(() => JSON.parse(text));
  if (typeof whole?.text === "string") return { id, when: String(whole.when ?? ""), text: whole.text, seen: String(whole.seen ?? "") };
  return { id, when: "", text, seen: "" };  // of the first version, or damaged
}

function all() {
  const names = quietly(() => Object.keys(localStorage)) ?? [];
  const ids = names.filter(name => name === WORK || name.startsWith(`${WORK}.`)).map(name => name.slice(WORK.length + 1));
  return ids.map(kept).filter(one => one).sort((one, other) => (one.when < other.when ? 1 : -1));
}

// A field in which somebody was typing when the page was loaded anew gets back what stood in it.
const named = one => one.getAttribute("aria-label") || one.labels?.[0]?.textContent || one.dataset.field || "";
const fields = () => [...document.querySelectorAll(".sc-board :is(input:not([type]),input[type=text],textarea)")].filter(one => one.checkVisibility());

function half_typed(before) {
  const one = document.activeElement;
  if (!one?.matches?.(".sc-board :is(input,textarea)") || one.value === before || !named(one)) return null;
  const alike = fields().filter(other => named(other) === named(one));
  return { name: named(one), number: alike.indexOf(one), value: one.value };
}

function type_again({ name, number, value }) {
  const until = performance.now() + 20000;
  const look = () => {
    const one = fields().filter(other => named(other) === name)[number];
    if (!one) { if (performance.now() < until) setTimeout(look, 100); return; }
    one.focus();
    one.value = value;
    // the browser does not take this for an entry: leaving the field is one
    const leave = event => {
      if (event.type === "keydown" && event.key !== "Enter") return;
      one.removeEventListener("blur", leave);
      one.removeEventListener("keydown", leave);
      one.dispatchEvent(new Event("change", { bubbles: true }));
    };
    one.addEventListener("blur", leave);
    one.addEventListener("keydown", leave);
  };
  look();
}

export default {
  render({ model }) {
    if (!model.get("keeps")) return;
    const off = () => stored(OFF) === "1";
    let id = quietly(() => sessionStorage.getItem(WINDOW)), settled = false, begun = false, room = "room";
    const here = Boolean(id), open = new Set();
    const channel = "BroadcastChannel" in window ? new BroadcastChannel("subcontract") : null;
    if (channel) {
      channel.onmessage = ({ data }) => {
        if (data.asks && settled) channel.postMessage({ is: id });
        else if (data.is) open.add(data.is);
      };
      channel.postMessage({ asks: true });
    }
    const write = (text, seen) => {
      let now = "room";
      try { localStorage.setItem(entry(id), JSON.stringify({ when: clock(), text, seen })); }
      catch (error) { now = error.name === "QuotaExceededError" ? "full" : "barred"; }
      if (now !== room) model.send({ act: now });
      room = now;
    };
    const keep = () => {
      if (!begun || off()) return;  // before that, what is kept has not been looked at
      quietly(() => sessionStorage.setItem(SEEN, model.get("seen")));
      if (model.get("text")) write(model.get("text"), model.get("seen"));
      else quietly(() => localStorage.removeItem(entry(id)));
    };
    const name_it = name => { id = name; quietly(() => sessionStorage.setItem(WINDOW, id)); };
    const show = () => {
      const place = model.get("place");
      if (place && `#${place}` !== location.hash) history.replaceState(history.state, "", `#${place}`);
    };
    const look = () => {
      if (off()) return;
      for (const store of ["localStorage", "sessionStorage"]) quietly(() => window[store].setItem(LOOK, model.get("look")));
    };
    model.on("change:look", look);
    model.on("change:text change:seen", keep);
    model.on("change:place", show);
    const empty = () => {
      for (const one of all()) quietly(() => localStorage.removeItem(entry(one.id)));
      for (const store of ["localStorage", "sessionStorage"]) for (const name of [LOOK, SEEN, TYPED]) quietly(() => window[store].removeItem(name));
    };
    const does = {
      empty,
      off: () => { empty(); quietly(() => localStorage.setItem(OFF, "1")); },
      on: () => { quietly(() => localStorage.removeItem(OFF)); keep(); },
      fetch: told => { const one = kept(told.id); if (one) model.send({ act: "taken", ...one }); },
      renew: () => name_it(fresh()),
      // what is gone on with stands under the name of this window from now on, unless the other is still open
      adopt: told => { if (told.id !== id && !open.has(told.id)) { keep(); if (room === "room") quietly(() => localStorage.removeItem(entry(told.id))); } },
      begin: () => {
        begun = true;
        keep();
        const text = quietly(() => sessionStorage.getItem(TYPED));
        quietly(() => sessionStorage.removeItem(TYPED));
        const one = text && quietly(() => JSON.parse(text));
        if (one) type_again(one);
      },
    };
    model.on("msg:custom", told => does[told.does]?.(told));
    let before = "";
    document.addEventListener("focusin", event => { before = event.target.value; });
    window.addEventListener("pagehide", () => {
      const one = off() ? null : half_typed(before);
      if (one) quietly(() => sessionStorage.setItem(TYPED, JSON.stringify(one)));
    });
    window.addEventListener("hashchange", () => model.send({ act: "place", place: location.hash.slice(1) }));
    window.addEventListener("storage", event => { if (event.key === OFF) model.send({ act: off() ? "off" : "on" }); });
    setTimeout(() => {
      const mine = here && !off() ? kept(id) : null;
      // a window that was made as a copy of another writes beside it, not over it
      if (!id || open.has(id)) name_it(fresh());
      settled = true;
      model.send({
        act: "found",
        text: mine?.text ?? "",
        seen: (here && !off() && quietly(() => sessionStorage.getItem(SEEN))) || "",
        off: off() ? "1" : "",
        look: quietly(() => sessionStorage.getItem(LOOK)) ?? stored(LOOK) ?? "",
        here: here ? "1" : "",
        place: location.hash.slice(1),
        id,
        others: all().filter(one => one.id !== id && !open.has(one.id)).map(({ id, when, seen }) => ({ id, when, seen })),
      });
    }, WAIT);
  },
};
