// Keeps what is typed into form[data-keep] in this browser, for this person only, until the server has stored it.
// Only a form that is served afresh ([data-fresh]) takes back what was kept: one that comes back with an error holds it already.
// A later page says so with [data-rated]: the names of what is stored.
(() => {
  "use strict";
  const skipped = new Set(["csrf_token", "person", "etag", "idempotency_key", "following", "code", "action"]);
  const key = (name) => `kept:${document.body.dataset.person || ""}:${name}`;
  const stored = document.querySelector("[data-rated]");
  try { if (stored) localStorage.removeItem(key(stored.dataset.rated)); } catch { /* private window */ }
  for (const form of document.querySelectorAll("form[data-keep]")) start(form);

  function start(form) {
    const status = form.querySelector("[data-keep-status]");
    const served = content(), fresh = "fresh" in form.dataset;
    let timer;
    restore();
    form.addEventListener("input", later);
    form.addEventListener("change", later);
    window.addEventListener("pagehide", keep);

    function content() {
      return JSON.stringify([...new FormData(form)].filter(([name, value]) => !skipped.has(name) && value !== ""));
    }

    function later() {
      clearTimeout(timer);
      timer = setTimeout(() => { keep(); if (content() !== served) say(status?.dataset.kept); }, 800);
    }

    function keep() {
      try {
        if (content() === served) { if (fresh) localStorage.removeItem(key(form.dataset.keep)); return; }
        localStorage.setItem(key(form.dataset.keep), content());
      } catch { /* private window: nothing can be kept */ }
    }

    function restore() {
      let kept;
      try { kept = localStorage.getItem(key(form.dataset.keep)); } catch { return; }
      if (!kept || !fresh || kept === served) return;
      const values = new Map();
      for (const [name, value] of JSON.parse(kept)) values.set(name, [...(values.get(name) ?? []), value]);
      for (const element of form.elements) {
        if (!element.name || skipped.has(element.name) || element.type === "hidden" || element.type === "submit") continue;
        const own = values.get(element.name) ?? [];
        if (element.type === "checkbox" || element.type === "radio") element.checked = own.includes(element.value);
        else if (own.length) element.value = own.shift();
        element.dispatchEvent(new Event("input", { bubbles: true }));
      }
      // More of one name than this page has places for: into the last of them.
      for (const [name, rest] of values) {
        const last = [...form.elements].filter((element) => element.name === name && element.tagName === "TEXTAREA").pop();
        if (last && rest.length) last.value = [last.value, ...rest].filter(Boolean).join("\n\n");
      }
      const discard = Object.assign(document.createElement("button"), { type: "button", className: "link-button", textContent: status?.dataset.discard });
      discard.addEventListener("click", () => {
        try { localStorage.removeItem(key(form.dataset.keep)); } catch { /* as above */ }
        form.reset();
        say("");
      });
      say(status?.dataset.restored, discard);
    }

    function say(text, ...more) { status?.replaceChildren(text ?? "", ...more); }
  }
})();
