// Filters the workbook without a round trip, and lets the arrow keys walk its rows. The links work without it.
(() => {
  "use strict";
  const nav = document.querySelector("[data-filters]");
  const rows = [...document.querySelectorAll("[data-row]")];
  if (!nav || !rows.length) return;
  const links = [...nav.querySelectorAll("[data-filter]")];
  const status = nav.querySelector("[data-filter-status]");
  const complete = new URL(links[0].href).search === location.search;

  function apply(link) {
    const code = link.dataset.filter;
    let shown = 0;
    for (const row of rows) {
      row.hidden = !row.dataset.row.split(" ").includes(code);
      if (!row.hidden) shown += 1;
    }
    for (const section of document.querySelectorAll("[data-section]")) section.hidden = !section.querySelector("[data-row]:not([hidden])");
    for (const other of links) other === link ? other.setAttribute("aria-current", "true") : other.removeAttribute("aria-current");
    status.textContent = (shown === 1 ? nav.dataset.countOne : nav.dataset.countOther).replace("{count}", shown);
    history.replaceState(null, "", link.href);
  }

  // Only when the page holds every row of that filter: a page that was served filtered lacks the others.
  nav.addEventListener("click", (event) => {
    const link = event.target.closest("[data-filter]");
    if (!link || !complete || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    if (!rows.some((row) => row.dataset.row.split(" ").includes(link.dataset.filter))) return;
    event.preventDefault();
    apply(link);
  });

  document.addEventListener("keydown", (event) => {
    if (!["ArrowDown", "ArrowUp"].includes(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
    const row = document.activeElement?.closest?.("[data-row]");
    if (!row) return;
    const visible = rows.filter((each) => !each.hidden);
    const target = visible[visible.indexOf(row) + (event.key === "ArrowDown" ? 1 : -1)];
    if (!target) return;
    event.preventDefault();
    target.querySelector("a").focus();
  });
})();
