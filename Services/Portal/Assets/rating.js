// Rating without a mouse: single keys while nothing is being typed, Ctrl+Enter while something is. They can be turned off (WCAG 2.1.4).
(() => {
  "use strict";
  const form = document.querySelector("form[data-rate]");
  const guidance = document.querySelector("[data-guidance]");
  const help = document.querySelector("[data-keys]");
  const toggle = document.querySelector("[data-keys-toggle]");
  const setting = "rating-keys";
  let on = read(setting) !== "off";

  if (help) {
    help.hidden = false;
    label();
    toggle.addEventListener("click", () => { on = !on; write(setting, on ? "on" : "off"); label(); });
  }
  if (guidance) {
    if (read("rating-guidance") === "open") guidance.open = true;
    guidance.addEventListener("toggle", () => write("rating-guidance", guidance.open ? "open" : "closed"));
  }

  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches?.("textarea, select, input:not([type=radio]):not([type=checkbox])");
    if (form && event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); return save(); }
    if (typing && event.key === "Escape") return event.target.blur();
    if (!on || typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const act = action(event.key.toLowerCase());
    if (!act) return;
    event.preventDefault();
    act();
  });

  function action(key) {
    const link = document.querySelector(`a[data-key="${CSS.escape(key)}"]`);
    if (link) return () => link.click();
    if (key === "g" && guidance) return () => { guidance.open = !guidance.open; guidance.querySelector("summary").focus(); };
    if (!form) return null;
    const tests = [...form.querySelectorAll("[name=test]")];
    const step = form.querySelector(`[name=step][data-key="${CSS.escape(key)}"]`);
    if (step) return () => choose(step);
    if (["5", "6", "7"].includes(key) && tests.length) return () => { const test = tests[Number(key) - 5]; if (test) { test.focus(); test.click(); } };
    if (key === "a") return () => choose(form.querySelector("[name=outcome][value=accepted]"));
    if (key === "r") return () => { choose(form.querySelector("[name=outcome][value=returned]")); form.querySelector("[name=point]").focus(); };
    if (key === "c") return () => form.querySelector("[name=comment]").focus();
    if (key === "s") return save;
    return null;
  }

  function choose(radio) {
    radio.checked = true;
    radio.focus();
    radio.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function save() { form.requestSubmit(form.querySelector("[data-save]")); }
  function label() { toggle.textContent = on ? toggle.dataset.off : toggle.dataset.on; help.classList.toggle("keys--off", !on); }
  function read(name) { try { return localStorage.getItem(name); } catch { return null; } }
  function write(name, value) { try { localStorage.setItem(name, value); } catch { /* private window */ } }
})();
