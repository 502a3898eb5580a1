// Says how many characters are left: [data-maximum] with data-count-left and data-count-over.
(() => {
  "use strict";
  for (const field of document.querySelectorAll("[data-maximum][data-count-left]")) {
    const note = document.getElementById(`${field.id}-count`);
    if (!note) continue;
    const spoken = note.parentElement.appendChild(Object.assign(document.createElement("p"), { className: "visually-hidden" }));
    spoken.setAttribute("role", "status");
    let timer;
    const update = () => {
      const left = Number(field.dataset.maximum) - [...field.value.replace(/\r?\n/g, "\n")].length;
      const words = (left < 0 ? field.dataset.countOver : field.dataset.countLeft).replace("{count}", Math.abs(left).toLocaleString(document.documentElement.lang));
      note.textContent = words;
      note.classList.toggle("is-over", left < 0);
      clearTimeout(timer);
      if (left < 100) timer = setTimeout(() => { spoken.textContent = words; }, 1200);
    };
    field.addEventListener("input", update);
    update();
  }
})();
