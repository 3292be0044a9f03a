// Keeps what is typed into a form in this browser until it is sent, so that a lost connection loses nothing.
// Without script the form works the same and keeps nothing.
"use strict";
{
  const PREFIX = "custodes.draft ";
  const KEEPS_DAYS = 7;
  const LARGEST = 200_000;
  const NEVER = new Set(["_csrf", "act", "name"]);

  const read = (name) => {
    try {
      return JSON.parse(localStorage.getItem(name));
    } catch {
      return null;
    }
  };

  const forget = (name) => {
    try {
      localStorage.removeItem(name);
    } catch {
      // A browser that keeps nothing has nothing to forget.
    }
  };

  const isOld = (draft) => !draft || Date.now() - draft.at > KEEPS_DAYS * 86_400_000;

  // Drafts of anybody that nobody came back to.
  const sweep = () => {
    try {
      for (const name of Object.keys(localStorage)) {
        if (name.startsWith(PREFIX) && isOld(read(name))) forget(name);
      }
    } catch {
      // As above.
    }
  };

  const fieldsOf = (form) =>
    [...new FormData(form).entries()].filter(([name, value]) => !NEVER.has(name) && typeof value === "string");

  const keep = (form) => {
    const draft = JSON.stringify({ at: Date.now(), fields: fieldsOf(form) });
    try {
      if (draft.length <= LARGEST) localStorage.setItem(PREFIX + form.dataset.draft, draft);
    } catch {
      // Full, or not allowed: the form works without.
    }
  };

  // A draft may have more lines than the form shows at first.
  const hidden = (name) => {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    return field;
  };

  const fill = (form, fields) => {
    for (const [name, value] of fields) {
      const field = form.elements.namedItem(name) || form.appendChild(hidden(name));
      if ("value" in field) field.value = value;
    }
  };

  const show = (form, part, shown) => {
    const found = form.querySelector(`[${part}]`);
    if (found) found.hidden = !shown;
    return found;
  };

  const offer = (form, draft) => {
    const found = show(form, "data-draft-found", true);
    found.querySelector("[data-draft-time]").textContent = new Date(draft.at).toLocaleString(document.documentElement.lang);
    found.querySelector("[data-draft-take]").addEventListener("click", () => {
      fill(form, draft.fields);
      found.hidden = true;
      const first = form.querySelector("input:not([type=hidden]), textarea");
      if (first) first.focus();
    });
    found.querySelector("[data-draft-drop]").addEventListener("click", () => {
      forget(PREFIX + form.dataset.draft);
      found.hidden = true;
    });
  };

  // The page comes back with what is wrong, or with more fields; the draft stays.
  const replace = (text) => {
    const main = new DOMParser().parseFromString(text, "text/html").getElementById("main");
    if (!main) throw new TypeError("no page");
    document.getElementById("main").replaceWith(main);
    begin();
    (main.querySelector("[data-focus]") || main).focus();
  };

  const send = async (form, submitter) => {
    keep(form);
    show(form, "data-draft-dropped", false);
    const buttons = [...form.querySelectorAll("button")];
    const body = new URLSearchParams(new FormData(form, submitter));
    buttons.forEach((button) => (button.disabled = true));
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "text/html" } });
      if (answer.redirected) {
        const path = new URL(answer.url).pathname;
        if (path.startsWith("/approvals/") || path.startsWith("/books/")) forget(PREFIX + form.dataset.draft);
        window.location.assign(answer.url);
        return;
      }
      replace(await answer.text());
    } catch {
      buttons.forEach((button) => (button.disabled = false));
      show(form, "data-draft-dropped", true).scrollIntoView({ block: "nearest" });
    }
  };

  const begin = () => {
    for (const form of document.querySelectorAll("form[data-draft]")) {
      const draft = read(PREFIX + form.dataset.draft);
      if (draft && form.dataset.returned !== "true") offer(form, draft);
      show(form, "data-draft-note", true);
      form.addEventListener("input", () => keep(form));
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        send(form, event.submitter);
      });
    }
  };

  sweep();
  begin();
}
