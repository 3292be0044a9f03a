// Asks this browser for a passkey, or to make one, and sends the form with what it answered. Without
// a script or without passkeys the form stays hidden.
"use strict";

const unwritten = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));

const written = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

async function asked(form) {
  const answer = await fetch(form.dataset.options, {
    method: "POST",
    body: new URLSearchParams({ _csrf: form.elements._csrf.value }),
    redirect: "error",
  });
  if (!answer.ok) {
    throw new Error(`answered ${answer.status}`);
  }
  return answer.json();
}

async function shown(options) {
  const { id, response } = await navigator.credentials.get({
    publicKey: {
      challenge: unwritten(options.challenge),
      rpId: options.rpId,
      timeout: options.timeout,
      userVerification: "required",
    },
  });
  return {
    id,
    clientData: written(response.clientDataJSON),
    authenticatorData: written(response.authenticatorData),
    signature: written(response.signature),
  };
}

async function made(options) {
  const { id, response } = await navigator.credentials.create({
    publicKey: {
      challenge: unwritten(options.challenge),
      rp: { id: options.rpId, name: options.rpName },
      user: {
        id: unwritten(options.user),
        name: options.name,
        displayName: options.displayName,
      },
      pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: "public-key", alg })),
      excludeCredentials: options.exclude.map((one) => ({ type: "public-key", id: unwritten(one) })),
      attestation: "none",
      timeout: options.timeout,
      authenticatorSelection: {
        residentKey: "required",
        requireResidentKey: true,
        userVerification: "required",
      },
    },
  });
  return {
    id,
    clientData: written(response.clientDataJSON),
    attestation: written(response.attestationObject),
  };
}

async function send(form) {
  const failed = form.querySelector("[data-failed]");
  const button = form.querySelector("button");
  failed.hidden = true;
  button.disabled = true;
  try {
    const options = await asked(form);
    const answer = await (form.dataset.passkey === "make" ? made(options) : shown(options));
    form.elements.challenge.value = options.challenge;
    for (const [name, value] of Object.entries(answer)) {
      form.elements[name].value = value;
    }
    form.submit();
  } catch {
    failed.hidden = false;
    button.disabled = false;
  }
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (window.PublicKeyCredential) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send(form);
    });
  }
}
