// Keeps one text in this browser, for this page only, and mirrors where one is in the address. Nothing is sent anywhere.
const TEXT = "subcontract.work", OFF = "subcontract.keeps-nothing", HERE = "subcontract.was-here", LOOK = "subcontract.look";
const quietly = act => { try { return act(); } catch { return null; } };  // storage may be forbidden

export default {
  render({ model }) {
    if (!model.get("keeps")) return;
    const off = () => quietly(() => localStorage.getItem(OFF)) === "1";
    const keep = () => {
      const text = model.get("text");
      if (text && !off()) quietly(() => localStorage.setItem(TEXT, text));
    };
    const show = () => {
      const place = model.get("place");
      if (place && `#${place}` !== location.hash) history.replaceState(history.state, "", `#${place}`);
    };
    const look = () => { if (!off()) quietly(() => localStorage.setItem(LOOK, model.get("look"))); };
    model.on("change:look", look);
    model.on("change:text", keep);
    model.on("change:place", show);
    model.on("msg:custom", told => {
      if (told.does === "empty" || told.does === "off") for (const name of [TEXT, LOOK]) quietly(() => localStorage.removeItem(name));
      if (told.does === "forget") quietly(() => localStorage.removeItem(TEXT));
      if (told.does === "off") quietly(() => localStorage.setItem(OFF, "1"));
      if (told.does === "on") { quietly(() => localStorage.removeItem(OFF)); keep(); }
    });
    model.send({
      act: "found",
      text: quietly(() => localStorage.getItem(TEXT)) ?? "",
      off: off() ? "1" : "",
      look: quietly(() => localStorage.getItem(LOOK)) ?? "",
      here: quietly(() => sessionStorage.getItem(HERE)) ?? "",
      place: location.hash.slice(1),
    });
    quietly(() => sessionStorage.setItem(HERE, "1"));
  },
};
