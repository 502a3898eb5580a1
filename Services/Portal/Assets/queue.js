// The arrow keys walk the rows of table[data-walk]; the links work without it.
(() => {
  "use strict";
  const rows = [...document.querySelectorAll("table[data-walk] tbody tr")];
  document.addEventListener("keydown", (event) => {
    if (!["ArrowDown", "ArrowUp"].includes(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
    const row = document.activeElement?.closest?.("tr");
    const target = rows[rows.indexOf(row) + (event.key === "ArrowDown" ? 1 : -1)];
    if (!row || !rows.includes(row) || !target) return;
    event.preventDefault();
    target.querySelector("a").focus();
  });
})();
