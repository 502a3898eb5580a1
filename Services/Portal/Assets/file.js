// Reads a chosen file into a text area, so that nothing needs a multipart upload: input[data-file-into=ID].
(() => {
  "use strict";
  for (const input of document.querySelectorAll("[data-file-into]")) {
    const target = document.getElementById(input.dataset.fileInto);
    if (!target) continue;
    input.closest("[data-file-field]").hidden = false;
    input.addEventListener("change", async () => {
      const [file] = input.files;
      if (!file) return;
      target.value = await file.text();
      target.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }
})();
