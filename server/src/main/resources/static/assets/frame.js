// What the frame does where there is script. Everything it does can be done without it.
"use strict";

// htmx proves with each request that it comes from our own page.
document.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers["X-CSRF-TOKEN"] = document.querySelector("meta[name=csrf]").content;
});

// A refusal to a part of a page is shown where the page was.
document.addEventListener("htmx:responseError", (event) => {
  const refusal = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html").getElementById("main");
  if (refusal) {
    document.getElementById("main").replaceWith(refusal);
    refusal.focus();
  }
});

const isTyping = (target) =>
  target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;

// Dialogs: opened by a link to them, which without script shows them by :target.
const open = (id) => {
  const dialog = document.getElementById(id);
  if (dialog && !dialog.open) {
    closeMenus(null);
    dialog.showModal();
  }
};

const closeMenus = (kept) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (menu !== kept) menu.open = false;
  }
};

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  const closer = event.target.closest("[data-closes]");
  if (opener) {
    event.preventDefault();
    open(opener.dataset.opens);
  } else if (closer) {
    event.preventDefault();
    document.getElementById(closer.dataset.closes).close();
  } else if (event.target.matches("dialog[open]")) {
    event.target.close();
  }
  closeMenus(event.target.closest("details.menu"));
});

// Keys: / searches, g and a letter goes to a subject, ? lists them, Escape closes.
let goes = 0;
const GO_WITHIN = 1500;

const goTo = (letter) => {
  const link = document.querySelector(`#nav a[data-letter="${CSS.escape(letter)}"]`);
  if (link) window.location.assign(link.href);
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    const menu = document.querySelector("details.menu[open]");
    closeMenus(null);
    if (menu) menu.querySelector("summary").focus();
  }
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (document.querySelector("dialog[open]")) return;
  if (event.timeStamp < goes && /^[a-z]$/.test(event.key)) {
    goes = 0;
    goTo(event.key);
  } else if (event.key === "g") {
    goes = event.timeStamp + GO_WITHIN;
  } else if (event.key === "?") {
    open("keys");
  } else if (event.key === "/") {
    const field = document.getElementById("q");
    if (field) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  }
});

const ready = () => {
  for (const button of document.querySelectorAll("[data-prints]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
  for (const button of document.querySelectorAll("[data-copies]")) {
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", () => {
      navigator.clipboard.writeText(document.getElementById(button.dataset.copies).textContent.trim());
      button.querySelector("[data-copied]").textContent = button.dataset.done;
    });
  }
  const focus = document.querySelector("[data-focus]");
  if (focus) focus.focus();
};

ready();
