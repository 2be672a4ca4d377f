(() => {
  "use strict";
  const data = JSON.parse(document.getElementById("data").textContent);
  const words = data.words;
  const name = `subcontract-board-${data.id}`;
  const LETTERS = ["A", "B", "C"];
  const STEPS = ["read", "vote", "talk", "again", "show", "why"];
  const SECONDS = { read: 60, vote: 60, talk: 120, again: 60, show: 180, why: 180, debrief: 600 };
  const fresh = () => ({
    screen: "start", card: 0, step: 0, person: data.cards[0].person, cents: false, cell: null,
    votes: data.cards.map(() => [["", "", ""], ["", "", ""]]), letter: 0,
  });
  const clone = value => JSON.parse(JSON.stringify(value));
  const kept = document.getElementById("state").textContent.trim();
  let state = fresh(), past = [], clock = { left: 0, on: false };
  const board = document.getElementById("board");

  // -- small builders: every text goes in as text, never as markup
  const el = (tag, attributes = {}, ...inside) => {
    const made = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes)) {
      if (key === "click") made.addEventListener("click", value);
      else if (value !== false && value != null) made.setAttribute(key, value === true ? "" : value);
    }
    made.append(...inside.flat(Infinity).filter(one => one != null && one !== ""));
    return made;
  };
  const drawn = (inside, kind, box) => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", box);
    svg.setAttribute("class", kind);
    svg.setAttribute("aria-hidden", "true");
    svg.innerHTML = inside; // our own drawings, from the page
    return svg;
  };
  const mark = side => drawn(data.marks[side], "mark", "0 0 40 40");
  const SIDES = ["more", "same", "less"];
  const card = () => data.cards[state.card];
  const put = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "");

  // -- what happens
  const keep = () => { try { localStorage.setItem(name, JSON.stringify(state)); } catch { /* private window */ } };
  const change = edit => { past.push(clone(state)); edit(); keep(); draw(); };
  const start = () => change(() => { state = { ...fresh(), screen: "card" }; setClock(); });
  const next = () => {
    if (state.screen === "start") return start();
    if (state.screen === "weeks") return change(() => { state.screen = "card"; });
    if (state.screen === "debrief") return undefined;
    return change(() => {
      state.cell = null;
      const last = card().voted ? STEPS.length - 1 : 0;
      if (state.step < last) state.step += 1;
      else if (state.card + 1 < data.cards.length) {
        state.card += 1; state.step = 0; state.person = card().person;
      } else state.screen = "debrief";
      setClock();
    });
  };
  const back = () => { if (past.length) { state = past.pop(); keep(); setClock(); draw(); } };
  const jump = wanted => {
    if (state.screen !== "card" || !card().voted) return;
    change(() => { state.step = STEPS.indexOf(wanted); setClock(); });
  };
  const setClock = () => {
    const seconds = SECONDS[state.screen === "debrief" ? "debrief" : STEPS[state.step]];
    clock = { left: seconds, whole: seconds, on: false };
  };
  setInterval(() => {
    if (clock.on && clock.left > 0) { clock.left -= 1; tick(); }
  }, 1000);
  const tick = () => {
    const bar = document.getElementById("clock-bar"), said = document.getElementById("clock-said");
    if (bar) bar.style.width = `${100 * clock.left / clock.whole}%`;
    if (said) said.textContent = put(words.left, { minutes: Math.floor(clock.left / 60), seconds: clock.left % 60 });
  };
  const page = more => {
    const copy = document.documentElement.cloneNode(true);
    copy.querySelector("#state").textContent = JSON.stringify(state);
    copy.querySelector("#board").replaceChildren();
    const file = new Blob([`<!DOCTYPE html>\n${copy.outerHTML}`], { type: "text/html" });
    const link = el("a", { href: URL.createObjectURL(file), download: `${data.id}${more}.html` });
    link.click();
    URL.revokeObjectURL(link.href);
  };

  // -- parts of a screen
  const steps = () => el("ol", { class: "steps" }, STEPS.map((one, place) =>
    el("li", { "aria-current": place === state.step ? "step" : false, class: place < state.step ? "done" : false }, words.steps[one])));
  const theClock = () => el("div", { class: "clock" },
    el("button", { click: () => { clock.on = !clock.on; draw(); }, type: "button" }, clock.on ? words.stop : words.start_clock),
    el("div", { class: "meter", "aria-hidden": "true" }, el("i", { id: "clock-bar" })),
    el("span", { id: "clock-said" }));
  const ofPerson = () => data.people.find(one => one.id === state.person);
  const letterOf = place => [el("b", {}, LETTERS[place], " "), mark(SIDES[place]), words.guess[LETTERS[place]]];
  const asked = () => [el("h2", {}, put(words.asked, { person: state.person })),
    el("p", { class: "small" }, put(words.in_model, { model: card().model }), el("br"), ofPerson().story.join(" "))];
  const total = votes => votes.reduce((sum, one) => sum + (Number(one) || 0), 0);
  const theVotes = second => el("div", { class: "choices vote" }, LETTERS.map((letter, place) => {
    const own = state.votes[state.card], now = own[second ? 1 : 0];
    const input = el("input", {
      inputmode: "numeric", maxlength: 3, value: now[place], "aria-label": `${letter} ${words.guess[letter]}`, "data-letter": place,
    });
    input.addEventListener("input", () => { now[place] = input.value.replace(/\D/g, ""); input.value = now[place]; keep(); });
    return el("div", {}, letterOf(place), el("p", {}, input));
  }));
  const bars = () => el("div", { class: "choices counted" }, LETTERS.map((letter, place) => {
    const [first, second] = state.votes[state.card];
    const width = (votes, all) => `width:${all ? 100 * (Number(votes[place]) || 0) / all : 0}%`;
    return el("div", {}, el("p", { class: "bar" }, el("span", {}, letterOf(place), " ", el("b", {}, second[place] || "0")),
      el("span", { class: "small" }, put(words.first_vote, { n: first[place] || "0" }))),
      el("div", { class: "meter" }, el("i", { style: width(second, total(second)) })),
      el("div", { class: "meter first" }, el("i", { style: width(first, total(first)) })));
  }));
  const cell = (one, at) => {
    if (!one) return el("td", {}, el("span", { class: "none" }, "?"));
    const told = state.cents ? one.cents : one.euros;
    const pressed = state.cell && state.cell.join() === at.join();
    return el("td", {}, el("button", {
      type: "button", class: one.side, "aria-pressed": pressed ? "true" : "false", "data-at": at.join(),
      "aria-label": `${one.said} ${told}`, click: () => change(() => { state.cell = pressed ? null : at; }),
    }, mark(one.arrow), told));
  };
  const opened = () => {
    if (!state.cell) return "";
    const [model, column] = state.cell;
    const lines = data.lines[column][model][state.person];
    return el("div", { class: "why", role: "status" },
      el("b", {}, data.models[model].name),
      el("dl", {}, lines.map(([what, sum], place) => [
        el("dt", { class: place + 1 === lines.length ? "total" : false }, what),
        el("dd", { class: place + 1 === lines.length ? "total" : false }, sum)])));
  };
  const reveal = upto => el("table", {},
    el("thead", {}, el("tr", {}, el("td"), el("th", { scope: "col" }, words.plan), data.cards.map((one, place) =>
      el("th", { scope: "col" }, `${place + 1}. ${place <= upto ? one.title : "?"}`)))),
    el("tbody", {}, data.models.map((model, row) => el("tr", {},
      el("th", { scope: "row" }, model.short),
      data.money.map((column, place) => cell(place - 1 <= upto ? column[row][state.person] : null, [row, place]))))));
  const answer = () => {
    const right = card().right[state.person];
    if (!right) return "";
    const second = state.votes[state.card][1];
    const hit = LETTERS.indexOf(right.letter);
    return el("div", { class: "why", role: "status" },
      el("p", {}, el("b", {}, put(words.right, { letter: right.letter, guess: words.guess[right.letter], sum: right.sum })), " ", el("span", { class: "small" }, put(words.in_model, { model: card().model }))),
      STEPS[state.step] === "why" ? el("p", {}, card().guide) : "",
      total(second) ? el("p", {}, put(words.hits, { n: second[hit] || "0", all: total(second) })) : "");
  };

  // -- screens
  const screens = {
    start: () => [el("div", { class: "bar" }, el("h1", {}, data.title), el("p", {},
        el("button", { class: "main", type: "button", click: start }, words.begin), " ",
        hasKept() ? el("button", { type: "button", click: resume }, words.resume) : "")),
      el("p", {}, data.about),
      el("h2", {}, words.people), el("div", { class: "boxes" }, data.people.map(one =>
        el("div", {}, el("b", {}, one.id), one.story.map(line => el("p", {}, line))))),
      el("h2", {}, words.who_pays), el("div", { class: "boxes" }, data.models.map(one =>
        el("div", {}, el("b", {}, one.name), el("p", { class: "small" }, one.how)))),
      el("p", { class: "small" }, words.no_names)],
    card: () => {
      const one = card(), step = STEPS[state.step];
      const head = el("div", { class: "bar" },
        el("span", {}, put(words.card_of, { n: state.card + 1, all: data.cards.length, week: one.week })), one.voted ? steps() : "");
      const shown = el("div", { class: "card" }, drawn(one.drawing, "", "0 0 60 60"),
        el("div", {}, el("h1", {}, one.title), el("p", {}, one.text)));
      if (!one.voted) return [head, shown, el("div", { class: "why" }, el("b", {}, one.not_voted), el("p", {}, one.guide)), theClock()];
      if (step === "show" || step === "why") return [head, el("h1", { class: "second" }, put(words.after_each, { person: state.person })),
        reveal(state.card), el("div", { class: "pair" }, answer(), opened() || el("p", { class: "small" }, words.legend)),
        step === "show" && total(state.votes[state.card][1]) ? bars() : ""];
      if (step === "again") return [head, el("h1", {}, words.second_vote), el("p", {}, words.type_counts), theVotes(true), theClock()];
      if (step === "vote") return [head, shown, asked(), theVotes(false), theClock()];
      return [head, shown, asked(), el("div", { class: "choices" }, LETTERS.map((_, place) =>
        el("div", {}, letterOf(place)))), theClock()];
    },
    weeks: () => [el("h1", {}, put(words.weeks_title, { person: state.person })),
      el("table", {}, el("thead", {}, el("tr", {}, el("td"), data.weeks.map((_, place) => el("th", { scope: "col" }, put(words.week, { n: place + 1 }))))),
        el("tbody", {}, data.models.map((model, row) => el("tr", {}, el("th", { scope: "row" }, model.short),
          data.weeks.map(column => el("td", {}, el("span", { class: `none ${column[row][state.person].side}` },
            state.cents ? column[row][state.person].cents : column[row][state.person].euros))))))),
      el("div", { class: "why" }, words.weeks_note)],
    debrief: () => [el("div", { class: "pair" },
      el("div", {}, el("h1", {}, words.all_played), el("table", {}, el("thead", {}, el("tr", {}, el("td"),
        data.people.map(one => el("th", { scope: "col" }, one.id)))),
        el("tbody", {}, data.models.map((model, row) => el("tr", {}, el("th", { scope: "row" }, model.short),
          data.people.map(one => { const last = data.money[data.money.length - 1][row][one.id];
            return el("td", {}, el("span", { class: `none ${last.side}` }, mark(last.arrow_today), state.cents ? last.cents : last.euros)); }))))),
        el("p", { class: "small" }, words.no_ranking), el("p", { class: "small" }, data.left_out)),
      el("div", {}, el("h2", {}, words.debrief), el("ol", {}, data.questions.map(one => el("li", {}, one))),
        el("div", { class: "pen" }), el("div", { class: "pen" }), el("div", { class: "pen" }),
        el("p", {}, el("button", { class: "main", type: "button", click: () => page("") }, words.save)))),
    theClock()],
    keys: () => [el("h1", {}, words.keys_title), el("dl", {}, Object.entries(words.keys).map(([key, what]) => [el("dt", {}, what), el("dd", {}, el("kbd", {}, key))])),
      el("p", {}, el("button", { type: "button", class: "main", click: back }, words.back))],
  };
  const hasKept = () => { try { return Boolean(kept || localStorage.getItem(name)); } catch { return Boolean(kept); } };
  const resume = () => {
    let found = kept;
    try { found = kept || localStorage.getItem(name); } catch { /* private window */ }
    try {
      const read = JSON.parse(found);
      if (read.votes.length === data.cards.length) { state = { ...fresh(), ...read }; setClock(); draw(); }
    } catch { start(); }
  };
  const ACTIONS = {
    " ": next, ArrowLeft: back, k: () => { clock.on = !clock.on; draw(); }, n: () => jump("show"), m: () => jump("why"),
    v: () => state.screen !== "start" && change(() => { state.screen = state.screen === "weeks" ? "card" : "weeks"; }),
    c: () => change(() => { state.cents = !state.cents; }),
    f: () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()),
    t: () => page(""), p: () => print(), "?": () => change(() => { state.screen = "keys"; }),
    Escape: () => change(() => { state.screen = "start"; }),
  };
  const footer = () => el("footer", { class: "keys" }, Object.entries(words.short_keys).map(([key, what]) =>
    el("button", { type: "button", click: () => act(key) }, el("kbd", {}, words.key_names[key] || key.toUpperCase()), what)),
    data.people.map((one, place) => el("button", { type: "button", "aria-pressed": one.id === state.person ? "true" : "false", click: () => act(`${place + 1}`) },
      el("kbd", {}, `${place + 1}`), one.id)));
  const act = key => {
    if (/^[1-9]$/.test(key)) {
      const one = data.people[Number(key) - 1];
      if (one) change(() => { state.person = one.id; state.cell = null; });
      return true;
    }
    const found = ACTIONS[key];
    if (found) found();
    return Boolean(found);
  };
  document.addEventListener("keydown", event => {
    const typing = event.target.tagName === "INPUT";
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (typing) {
      const place = "abc".indexOf(event.key.toLowerCase());
      if (place >= 0) { event.preventDefault(); board.querySelector(`[data-letter="${place}"]`).focus(); }
      if (event.key === "Enter" || event.key === " ") { event.preventDefault(); next(); }
      return;
    }
    if (event.key === "Enter" && event.target.tagName === "BUTTON") return;
    const voting = board.querySelector("[data-letter]"), place = "abc".indexOf(event.key.toLowerCase());
    if (voting && place >= 0) { event.preventDefault(); board.querySelector(`[data-letter="${place}"]`).focus(); return; }
    if (event.repeat && event.key.toLowerCase() === "k") { setClock(); draw(); return; } // held: from the start
    const key = event.key === "Enter" ? " " : event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key.startsWith("Arrow") && move(key)) { event.preventDefault(); return; }
    if (act(key)) event.preventDefault();
  });
  const move = key => {
    const at = document.activeElement?.dataset?.at;
    if (!at) {
      if (key !== "ArrowDown") return false;
      const first = board.querySelector("[data-at]");
      if (first) first.focus();
      return Boolean(first);
    }
    const [row, column] = at.split(",").map(Number);
    const by = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[key];
    const to = by && board.querySelector(`[data-at="${row + by[0]},${column + by[1]}"]`);
    if (to) to.focus();
    return Boolean(by);
  };
  const draw = () => {
    const at = document.activeElement?.dataset?.at;
    board.replaceChildren(el("main", {}, screens[state.screen]()), footer());
    tick();
    if (at) board.querySelector(`[data-at="${at}"]`)?.focus();
    const field = !at && board.querySelector("[data-letter]");
    if (field) field.focus();
  };
  const show = (screen, step) => { state.screen = screen; state.step = step; draw(); };
  window.board = { get state() { return state; }, act, next, back, show };
  setClock();
  draw();
})();
