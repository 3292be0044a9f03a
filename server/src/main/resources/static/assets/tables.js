// Small tables sort by their heads and narrow by a field, in the browser. Large ones do both on the server.
"use strict";

const text = (row, column) => (row.cells[column] ? row.cells[column].dataset.sort ?? row.cells[column].textContent : "");

// A figure with narrow spaces between thousands and a true minus sign; NaN where there is none.
const figure = (written) => {
  const match = written.replace(/[\s\u202f\u00a0]/g, "").replace("\u2212", "-").match(/^[+-]?\d+(\.\d+)?/);
  return match ? Number(match[0]) : Number.NaN;
};

const compare = (a, b) => {
  const left = figure(a);
  const right = figure(b);
  const dated = /^\s*\d{4}-\d\d/.test(a) || /^\s*\d{4}-\d\d/.test(b);
  if (!dated && !Number.isNaN(left) && !Number.isNaN(right)) return left - right;
  return a.localeCompare(b, document.documentElement.lang, { numeric: true });
};

const sortBy = (table, head, column) => {
  const falling = head.getAttribute("aria-sort") === "ascending";
  const body = table.tBodies[0];
  const rows = [...body.rows].sort((a, b) => compare(text(a, column), text(b, column)) * (falling ? -1 : 1));
  for (const other of table.tHead.querySelectorAll("[aria-sort]")) other.setAttribute("aria-sort", "none");
  head.setAttribute("aria-sort", falling ? "descending" : "ascending");
  body.append(...rows);
};

const makeSortable = (table) => {
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    if (head.hasAttribute("data-unsorted") || head.textContent.trim() === "") return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    const icon = document.querySelector("#nav svg.icon, svg.icon").cloneNode(true);
    icon.firstElementChild.setAttribute("href", icon.firstElementChild.getAttribute("href").replace(/#.*/, "#sort"));
    button.append(icon);
    head.append(button);
    head.setAttribute("aria-sort", "none");
    button.title = `${table.dataset.sortWord} ${button.textContent.trim()}`;
    button.addEventListener("click", () => sortBy(table, head, column));
  });
};

const makeFilter = (box) => {
  const rows = [...box.nextElementSibling.querySelector("table").tBodies[0].rows];
  const none = box.querySelector("[data-none]");
  box.hidden = false;
  box.querySelector("input").addEventListener("input", (event) => {
    const words = event.target.value.toLowerCase().split(/\s+/);
    for (const row of rows) {
      const content = row.textContent.toLowerCase();
      row.hidden = !words.every((word) => content.includes(word));
    }
    none.textContent = rows.every((row) => row.hidden) ? none.dataset.none : "";
  });
};

document.querySelectorAll("table[data-sorts=true]").forEach(makeSortable);
document.querySelectorAll("[data-filters]").forEach(makeFilter);
