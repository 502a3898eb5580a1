// Saves a form while it is written: form[data-autosave][data-autosave-url].
// Answer 200 {message, etag?, autosaveURL?, action?, address?}; 409 and 412 conflict; 401 signed out; 400 and 422 refused.
// A 401 with X-CSRF-Token means that the person has signed in again: the form goes on with that token.
// What the network did not take is kept in this browser, for this person only, until the server has it.
(() => {
  "use strict";
  const pause = 3000, retry = 15000;
  const skipped = new Set(["csrf_token", "person", "etag", "idempotency_key", "action"]);

  for (const form of document.querySelectorAll("form[data-autosave]")) start(form);

  function start(form) {
    const status = form.querySelector("[data-autosave-status]");
    if (!status || !form.dataset.autosaveUrl) return;
    const key = () => `draft:${document.body.dataset.person || ""}:${form.dataset.autosaveUrl}`;
    const opened = content();
    let saved = opened, timer, busy = false, halted = false;

    restore();
    form.addEventListener("input", () => changed());
    form.addEventListener("change", () => changed());
    form.addEventListener("submit", () => { halted = true; clearTimeout(timer); if (navigator.onLine) forget(); });
    window.addEventListener("online", () => changed(0));
    window.addEventListener("pagehide", () => { if (!halted && content() !== saved) keep(); });

    function content() {
      return JSON.stringify([...new FormData(form)].filter(([name]) => !skipped.has(name)));
    }

    function changed(delay = pause) {
      if (halted) { keep(); return; }
      if (content() === saved) return;
      say(status.dataset.waiting);
      clearTimeout(timer);
      timer = setTimeout(save, delay);
    }

    async function save() {
      if (busy || halted) return;
      const sent = content();
      if (sent === saved) return;
      busy = true;
      say(status.dataset.saving);
      try {
        const response = await fetch(form.dataset.autosaveUrl, {
          method: "POST",
          headers: { Accept: "application/json" },
          body: new URLSearchParams(new FormData(form)),
          credentials: "same-origin",
          redirect: "manual",
        });
        if (response.ok) accepted(sent, await response.json());
        else refused(response);
      } catch {
        keep();
        say(status.dataset.offline, true);
        timer = setTimeout(save, retry);
      }
      busy = false;
      if (!halted && content() !== saved && content() !== sent) changed();
    }

    function accepted(sent, answer) {
      saved = sent;
      forget();
      if (answer.etag && form.elements.etag) form.elements.etag.value = answer.etag;
      if (answer.autosaveURL) form.dataset.autosaveUrl = answer.autosaveURL;
      if (answer.action) form.action = answer.action;
      if (answer.address) history.replaceState(null, "", answer.address);
      say(answer.message);
      form.dispatchEvent(new CustomEvent("autosaved"));
    }

    function refused(response) {
      keep();
      if (response.status === 409 || response.status === 412) { halted = true; return say(status.dataset.conflict, true); }
      if (response.status === 401 || response.type === "opaqueredirect") {
        const token = response.headers.get("X-CSRF-Token");
        if (token && token !== form.elements.csrf_token?.value) {
          for (const field of document.getElementsByName("csrf_token")) field.value = token;
          timer = setTimeout(save, 0);
          return;
        }
        say(status.dataset.signedOut, true, link("/sign-in", status.dataset.signIn));
        timer = setTimeout(save, retry);
        return;
      }
      if (response.status === 400 || response.status === 422) return say(status.dataset.refused, true);
      say(status.dataset.offline, true);
      timer = setTimeout(save, retry);
    }

    function keep() {
      try { localStorage.setItem(key(), JSON.stringify({ etag: form.elements.etag?.value ?? "", base: saved, content: content() })); } catch { /* private window: nothing can be kept */ }
    }

    function forget() {
      try { localStorage.removeItem(key()); } catch { /* as above */ }
    }

    function restore() {
      let kept;
      try { kept = JSON.parse(localStorage.getItem(key())); } catch { return; }
      if (!kept) return;
      if (kept.content === opened) return forget();
      if (kept.base === opened) { fill(kept.content); changed(); return say(status.dataset.restored, true); }
      say(status.dataset.found, true,
        button(status.dataset.putBack, () => { fill(kept.content); changed(); say(status.dataset.restored, true); }),
        button(status.dataset.discard, () => { forget(); say(""); }));
    }

    function fill(text) {
      const values = new Map();
      for (const [name, value] of JSON.parse(text)) values.set(name, [...(values.get(name) ?? []), value]);
      for (const element of form.elements) {
        if (!element.name || skipped.has(element.name) || element.type === "hidden" || element.type === "submit") continue;
        const kept = values.get(element.name) ?? [];
        if (element.type === "checkbox" || element.type === "radio") element.checked = kept.includes(element.value);
        else if (kept.length) element.value = kept.shift();
        element.dispatchEvent(new Event("input", { bubbles: true }));
      }
    }

    function say(text, wrong = false, ...more) {
      status.classList.toggle("is-wrong", wrong);
      status.replaceChildren(text ?? "", ...more);
    }
  }

  function link(url, text) {
    return Object.assign(document.createElement("a"), { href: url, target: "_blank", rel: "noopener", textContent: text });
  }

  function button(text, act) {
    const made = Object.assign(document.createElement("button"), { type: "button", className: "link-button", textContent: text });
    made.addEventListener("click", act);
    return made;
  }
})();
