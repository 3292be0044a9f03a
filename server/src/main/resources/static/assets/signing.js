// Takes what the signing desk handed back in the fragment of this page's address. The fragment is
// removed at once, so that neither reloading nor the history signs again.
"use strict";

const form = document.querySelector("form[data-from-desk]");
const handed = window.location.hash.startsWith("#signed=") ? window.location.hash.slice(8) : "";
if (form && handed !== "") {
  window.history.replaceState(null, "", window.location.pathname + window.location.search);
  form.elements.signed.value = handed;
  if (form.dataset.sends === "true") {
    form.requestSubmit();
  } else {
    form.hidden = false;
    form.querySelector("input:not([type=hidden])")?.focus();
  }
}
