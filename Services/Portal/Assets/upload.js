// Files of an item: says beforehand what would be refused, and how far the sending is. Without it the form is sent as any other.
(() => {
  "use strict";
  for (const form of document.querySelectorAll("form[data-upload]")) {
    const input = form.querySelector("input[type=file]"), errors = form.querySelector("[data-upload-errors]");
    const status = form.querySelector("[data-upload-status]"), bar = form.querySelector("[data-upload-bar]"), button = form.querySelector("button");
    const { largest, largestAll, most } = form.dataset;

    const say = (sentences) => {
      errors.replaceChildren(...sentences.map((text) => Object.assign(document.createElement("p"), { className: "field__error", textContent: text })));
      input.closest(".field").classList.toggle("field--error", sentences.length > 0);
    };
    const check = () => {
      const files = [...input.files];
      const sentences = files.filter((file) => file.size > Number(largest)).map((file) => form.dataset.tooLarge.replace("{name}", file.name));
      if (files.reduce((sum, file) => sum + file.size, 0) > Number(largestAll)) sentences.push(form.dataset.allTooLarge);
      if (files.length > Number(most)) sentences.push(form.dataset.tooMany);
      return sentences;
    };
    const rest = () => { button.disabled = false; bar.hidden = true; status.textContent = ""; };

    input.addEventListener("change", () => say(check()));
    form.addEventListener("submit", (event) => {
      if (input.files.length === 0) return;
      event.preventDefault();
      const sentences = check();
      say(sentences);
      if (sentences.length > 0) return input.focus();
      const request = new XMLHttpRequest();
      request.open("POST", form.action);
      request.setRequestHeader("Accept", "application/json");
      request.responseType = "json";
      request.upload.addEventListener("progress", (step) => {
        const percent = step.lengthComputable ? Math.floor(step.loaded / step.total * 100) : 0;
        bar.value = percent;
        status.textContent = percent < 100 ? form.dataset.sending.replace("{percent}", percent) : form.dataset.sent;
      });
      request.addEventListener("load", () => {
        const answer = request.response || {};
        if (answer.location) {
          location.assign(answer.location);
          if (new URL(answer.location, location.href).pathname === location.pathname) location.reload();
          return;
        }
        // What the script cannot show, such as the way through signing in again, the browser's own sending can.
        if (!Array.isArray(answer.errors)) return form.submit();
        rest();
        say(answer.errors);
        input.value = "";
        input.focus();
      });
      request.addEventListener("error", () => { rest(); say([form.dataset.failed]); });
      button.disabled = true;
      bar.hidden = false;
      bar.value = 0;
      status.textContent = form.dataset.sending.replace("{percent}", 0);
      request.send(new FormData(form));
    });
  }
})();
