// Asks for advice on the text after a pause: form[data-hints-url] with places [data-hints-for=NAME].
// The answer is JSON, {"hints": {NAME: ["sentence", …]}}. Advice that does not arrive is simply not shown.
(() => {
  "use strict";
  const pause = 1200;
  for (const form of document.querySelectorAll("form[data-hints-url]")) {
    const places = [...form.querySelectorAll("[data-hints-for]")];
    if (!places.length || !form.dataset.hintsUrl) continue;
    let timer, asking;
    form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, pause); });

    async function ask() {
      asking?.abort();
      asking = new AbortController();
      try {
        const response = await fetch(form.dataset.hintsUrl, {
          method: "POST",
          headers: { Accept: "application/json" },
          body: new URLSearchParams(new FormData(form)),
          credentials: "same-origin",
          redirect: "error",
          signal: asking.signal,
        });
        if (!response.ok) return;
        const { hints } = await response.json();
        for (const place of places) show(place, hints[place.dataset.hintsFor] ?? []);
      } catch { /* advice is never worth an interruption */ }
    }

    function show(place, sentences) {
      const text = sentences.join("\n");
      if (place.dataset.shown === text) return;
      place.dataset.shown = text;
      if (!sentences.length) return place.replaceChildren();
      const list = Object.assign(document.createElement("ul"), { className: "hints" });
      list.append(...sentences.map((sentence) => Object.assign(document.createElement("li"), { textContent: sentence })));
      place.replaceChildren(list);
    }
  }
})();
