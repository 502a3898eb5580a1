// Asks before a page with unsaved text is left (form[data-guard]), and takes the reader to the first problem of a form.
(() => {
  "use strict";
  let leaving = false;
  const content = (form) => JSON.stringify([...new FormData(form)]);
  const forms = [...document.querySelectorAll("form[data-guard]")].map((form) => ({ form, saved: content(form) }));
  for (const entry of forms) {
    entry.form.addEventListener("submit", () => { leaving = true; });
    entry.form.addEventListener("autosaved", () => { entry.saved = content(entry.form); });
  }
  window.addEventListener("beforeunload", (event) => {
    if (!leaving && forms.some(({ form, saved }) => content(form) !== saved)) event.preventDefault();
  });
  document.querySelector("[data-focus]")?.focus();
})();
