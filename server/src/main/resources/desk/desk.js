// The signing desk: shows what is to be signed, signs it with a key of this address, and goes back.
//
// It stands on an origin of its own, so that the application, which hands work over in the address's
// fragment, can neither reach the keys kept here nor show one thing and have another signed. What is
// shown is decoded from the bytes that are signed, and those bytes must be in their one spelling.

const LONGEST_FRAGMENT = 1_900_000; // Chromium's longest address has 2 MB
const LONGEST_CONTENT = 64 * 1024;
const MOST_CONTENTS = 500;
const MOST_KEYS = 20;
const DEEPEST = 16;
const WAIT = 120_000; // milliseconds for a touch
const LOG = /^[!-~]{1,200}$/;
const ACT = /^[a-z-]{1,20}$/;
const ID = /^[A-Za-z0-9_-]{43}$/;
const KINDS = ['device', 'webauthn'];
const ALGORITHMS = {'-7': 'ES256', '-8': 'EdDSA', '-257': 'RS256'};

const WORDS = {
  prepare: 'You sign as the one who prepares',
  approve: 'You sign as the one who approves',
  refuse: 'You sign that you refuse',
  enrol: 'Your new key signs that you hold it',
};
const DEVICE_WORDS = 'This browser holds your key. Anyone who uses your account on this computer, and the server that sends '
  + 'this page, could sign in your name. A security key prevents the first and asks for your touch each time.';

class Refused extends Error {
  constructor(code, text) {
    super(text);
    this.code = code;
  }
}

const refuse = (code, text) => { throw new Refused(code, text); };

// --- bytes ---------------------------------------------------------------------------------------

const utf8 = new TextEncoder();

export const base64url = (bytes) => {
  let text = '';
  for (const byte of new Uint8Array(bytes)) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};

/** Strict: encoding must give the same text back. */
export const bytesOf = (text) => {
  if (typeof text !== 'string' || !/^[A-Za-z0-9_-]*$/.test(text)) throw new Error('found no base64url, wanted it');
  const padded = text.replaceAll('-', '+').replaceAll('_', '/') + '='.repeat((4 - text.length % 4) % 4);
  const bytes = Uint8Array.from(atob(padded), (unit) => unit.charCodeAt(0));
  if (base64url(bytes) !== text) throw new Error('found base64url in another spelling, wanted its one');
  return bytes;
};

const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

// --- contents ------------------------------------------------------------------------------------

const own = (object, name) => Object.prototype.hasOwnProperty.call(object, name);
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** RFC 8785 for values without fractions. */
export const canonical = (value, depth = 0) => {
  if (depth > DEEPEST) throw new Error('found nesting deeper than ' + DEEPEST);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error('found a number that is not whole within ±(2^53−1)');
    return String(value);
  }
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return '[' + value.map((item) => canonical(item, depth + 1)).join(',') + ']';
  return '{' + Object.keys(value).sort()
    .map((name) => quoted(name) + ':' + canonical(value[name], depth + 1)).join(',') + '}';
};

const quoted = (text) => {
  if (!text.isWellFormed()) throw new Error('found half a character');
  return JSON.stringify(text);
};

const UNSEEN = /(?![ \n])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Zs}\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2800\u3164\uFE00-\uFE0F\uFFA0\u{E0100}-\u{E01EF}]/u;

/** Refuses characters that cannot be seen or that turn the direction of reading. */
export const requirePlain = (value) => {
  if (typeof value === 'string') {
    const unseen = UNSEEN.exec(value);
    if (unseen) {
      const code = unseen[0].codePointAt(0).toString(16).toUpperCase().padStart(4, '0');
      throw new Error('found the character U+' + code + ', which cannot be seen or turns the text; wanted none');
    }
  } else if (Array.isArray(value)) {
    value.forEach(requirePlain);
  } else if (isObject(value)) {
    for (const name of Object.keys(value)) {
      requirePlain(name);
      requirePlain(value[name]);
    }
  }
};

/** The content in its bytes, if they are in their one spelling and hide nothing. */
const read = (encoded, place) => {
  try {
    const bytes = bytesOf(encoded);
    if (bytes.length > LONGEST_CONTENT) throw new Error('found ' + bytes.length + ' bytes, wanted at most ' + LONGEST_CONTENT);
    const text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
    const content = JSON.parse(text);
    if (!isObject(content)) throw new Error('found no object, wanted one');
    if (canonical(content) !== text) throw new Error('found another spelling than the one that is signed');
    requirePlain(content);
    return {bytes, content};
  } catch (e) {
    return refuse('content', 'What was handed over as item ' + place + ' cannot be shown faithfully: ' + e.message + '.');
  }
};

// --- sentences -----------------------------------------------------------------------------------

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December'];

const wanted = (name, what) => new Error(name + ': found something else, wanted ' + what);

const plain = (name, value) => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return canonical(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  throw wanted(name, 'a text, a number or a truth value');
};

const day = (name, text) => {
  const [year, month, date] = text.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (date < 1 || date > days) throw wanted(name, 'a date of the calendar');
  return date + ' ' + MONTHS[month - 1] + ' ' + year;
};

const FORMATS = {
  grams: (name, value) => {
    if (typeof value !== 'string' || !/^(0|-?[1-9][0-9]{0,18})$/.test(value)) throw wanted(name, 'whole micrograms in a text');
    const digits = value.replace('-', '').padStart(7, '0');
    const whole = digits.slice(0, -6).replace(/\B(?=([0-9]{3})+$)/g, '\u202F');
    const part = digits.slice(-6).replace(/0+$/, '');
    return (value.startsWith('-') ? '\u2212' : '') + whole + (part ? '.' + part : '');
  },
  date: (name, value) => {
    if (typeof value !== 'string' || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value)) throw wanted(name, 'a date such as 2026-11-20');
    return day(name, value);
  },
  time: (name, value) => {
    if (typeof value !== 'string'
      || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?Z$/.test(value)) {
      throw wanted(name, 'a time such as 2026-11-20T08:05:00Z');
    }
    return day(name, value.slice(0, 10)) + ', ' + value.slice(11, 19) + ' UTC';
  },
  list: (name, value) => {
    if (!Array.isArray(value)) throw wanted(name, 'a list');
    const words = value.map((item) => plain(name, item));
    if (words.length < 2) return words[0] ?? 'none';
    return words.slice(0, -1).join(', ') + ' and ' + words.at(-1);
  },
};

const find = (name, content) => {
  let found = content;
  for (const step of name.split('.')) {
    if (!isObject(found) || !own(found, step)) throw new Error('found no field ' + name + ', wanted one');
    found = found[step];
  }
  return found;
};

/** The sentence that a template makes of a content; the same as Template.java makes. */
export const sentence = (template, content) => {
  if (typeof template !== 'string' || !template.trim() || template.length > 1000) {
    throw new Error('found no sentence of 1 to 1000 characters, wanted one');
  }
  const field = /\{([A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z][A-Za-z0-9]*)*)(?:\|([a-z]+))?\}/g;
  if (/[{}]/.test(template.replace(field, ''))) throw new Error('found a brace, wanted {name} or {name|format}');
  return template.replace(field, (_, name, format) => {
    if (format !== undefined && !own(FORMATS, format)) throw new Error('found the format ' + format + ', wanted grams, date, time or list');
    return (format === undefined ? plain : FORMATS[format])(name, find(name, content));
  });
};

// --- what was handed over ------------------------------------------------------------------------

const allowedReturns = () => {
  const listed = document.querySelector('meta[name="custodes-return"]').content.split(' ').filter(Boolean);
  const host = location.host.startsWith('sign.') ? [location.protocol + '//' + location.host.slice('sign.'.length)] : [];
  return new Set([...host, ...listed]);
};

/** Where to go back to; nothing else that was handed over is believed before this. */
const wayBack = (request) => {
  let url;
  try {
    url = new URL(request.return);
  } catch {
    return refuse('return', 'The page that sent you here gave no address to go back to.');
  }
  const fair = allowedReturns().has(url.origin) && !url.username && !url.password && !request.return.includes('#');
  if (!fair || typeof request.state !== 'string' || request.state.length > 64) {
    refuse('return', 'The page that sent you here wants you to go on to ' + url.origin + ', which is not the application of this desk. '
      + 'It may be an attempt to obtain your signature. Close this page, and tell those who keep the system.');
  }
  return {url: request.return, state: request.state};
};

const handedOver = () => {
  const fragment = location.hash.slice(1);
  if (!fragment) refuse('empty', 'There is nothing to sign here. This page is opened by the application when a signature is asked for.');
  if (fragment.length > LONGEST_FRAGMENT) refuse('request', 'This is more than one signature can take: sign fewer at once.');
  try {
    const request = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytesOf(fragment)));
    if (!isObject(request)) throw new Error('found no object');
    return request;
  } catch {
    return refuse('request', 'The address of this page is damaged: go back to the application and start again.');
  }
};

const must = (holds, what) => holds || refuse('request', 'What was handed over is not in order: ' + what + '.');

const MEMBERS = {
  make: ['do', 'kinds', 'log', 'person', 'return', 'state', 'v'],
  sign: ['act', 'contents', 'do', 'keys', 'kinds', 'log', 'return', 'state', 'templates', 'v'],
};

const check = (request) => {
  must(request.v === 1 && own(MEMBERS, request.do), 'wanted version 1 and "make" or "sign"');
  const unknown = Object.keys(request).filter((name) => !MEMBERS[request.do].includes(name));
  must(unknown.length === 0, 'found ' + unknown.join(', '));
  request.kinds ??= KINDS;
  must(Array.isArray(request.kinds) && request.kinds.length > 0 && request.kinds.every((kind) => KINDS.includes(kind)),
    'wanted kinds of key');
  if (request.do === 'sign') checkSign(request);
};

const checkSign = (request) => {
  must(typeof request.log === 'string' && LOG.test(request.log), 'wanted the name of a log');
  must(typeof request.act === 'string' && ACT.test(request.act), 'wanted an act');
  must(Array.isArray(request.contents) && request.contents.length >= 1 && request.contents.length <= MOST_CONTENTS,
    'wanted 1 to ' + MOST_CONTENTS + ' contents');
  must(new Set(request.contents).size === request.contents.length, 'found a content twice');
  must(Array.isArray(request.keys) && request.keys.length <= MOST_KEYS && request.keys.every(isKey),
    'wanted at most ' + MOST_KEYS + ' keys');
  must(request.templates === undefined || isObject(request.templates), 'wanted templates by type');
  try {
    requirePlain(request.templates);
  } catch (e) {
    refuse('request', 'The words that were handed over hide something: ' + e.message + '.');
  }
};

const isKey = (key) => isObject(key) && ID.test(key.id) && KINDS.includes(key.kind)
  && (key.name === undefined || typeof key.name === 'string')
  && (key.kind === 'device' || (typeof key.credentialId === 'string' && key.credentialId.length <= 1400));

// --- keys of this browser ------------------------------------------------------------------------

const store = (mode, work) => new Promise((done, failed) => {
  const open = indexedDB.open('custodes-signing-keys', 1);
  open.onupgradeneeded = () => open.result.createObjectStore('keys', {keyPath: 'id'});
  open.onerror = () => failed(open.error);
  open.onsuccess = () => {
    const change = open.result.transaction('keys', mode, {durability: 'strict'});
    const asked = work(change.objectStore('keys'));
    change.oncomplete = () => { open.result.close(); done(asked.result); };
    change.onabort = () => { open.result.close(); failed(change.error); };
  };
});

const deviceKey = (id) => store('readonly', (keys) => keys.get(id));

const makeDeviceKey = async () => {
  const pair = await crypto.subtle.generateKey({name: 'ECDSA', namedCurve: 'P-256'}, false, ['sign', 'verify']);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  const id = base64url(await sha256(spki));
  await store('readwrite', (keys) => keys.add({id, privateKey: pair.privateKey, made: new Date().toISOString()}));
  return {alg: 'ES256', kind: 'device', spki: base64url(spki)};
};

// --- signing -------------------------------------------------------------------------------------

const statementOf = async (request, items) => {
  const hashes = [];
  for (const item of items) hashes.push(base64url(await sha256(item.bytes)));
  return utf8.encode(['custodes-signature-v1', request.log, request.act, ...hashes].join('\n') + '\n');
};

const signWithDevice = async (request, statement, id) => {
  const key = await deviceKey(id);
  const signature = await crypto.subtle.sign({name: 'ECDSA', hash: 'SHA-256'}, key.privateKey, statement);
  return {act: request.act, key: id, kind: 'device', signature: base64url(signature)};
};

const signWithSecurityKey = async (request, statement, keys) => {
  const answer = await navigator.credentials.get({publicKey: {
    rpId: location.hostname,
    challenge: await sha256(statement),
    timeout: WAIT,
    userVerification: 'required',
    allowCredentials: keys.map((key) => ({type: 'public-key', id: bytesOf(key.credentialId)})),
  }});
  const used = base64url(answer.rawId);
  return {
    act: request.act,
    authenticatorData: base64url(answer.response.authenticatorData),
    clientDataJSON: base64url(answer.response.clientDataJSON),
    key: keys.find((key) => key.credentialId === used).id,
    kind: 'webauthn',
    signature: base64url(answer.response.signature),
  };
};

const makeSecurityKey = async (request) => {
  const person = typeof request.person === 'string' && request.person ? request.person.slice(0, 64) : 'signer';
  const answer = await navigator.credentials.create({publicKey: {
    rp: {id: location.hostname, name: 'Custodes signatures'},
    user: {id: crypto.getRandomValues(new Uint8Array(32)), name: person, displayName: person},
    challenge: crypto.getRandomValues(new Uint8Array(32)),
    pubKeyCredParams: [-8, -7, -257].map((alg) => ({type: 'public-key', alg})),
    attestation: 'none',
    timeout: WAIT,
    authenticatorSelection: {residentKey: 'discouraged', requireResidentKey: false, userVerification: 'required'},
  }});
  const response = answer.response;
  return {
    alg: ALGORITHMS[response.getPublicKeyAlgorithm()],
    authenticatorData: base64url(response.getAuthenticatorData()),
    credentialId: base64url(answer.rawId),
    kind: 'webauthn',
    rpId: location.hostname,
    spki: base64url(response.getPublicKey()),
    transports: response.getTransports(),
  };
};

// --- the page ------------------------------------------------------------------------------------

const desk = () => document.getElementById('desk');

const element = (name, text, className) => {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
};

const show = (...parts) => desk().replaceChildren(...parts);

const goBack = (back, result) => {
  const answer = base64url(utf8.encode(JSON.stringify({v: 1, state: back.state, ...result})));
  location.replace(back.url + '#signed=' + answer);
};

const button = (label, className, act) => {
  const made = element('button', label, className);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
};

/** Every field by its path, so that nothing is left out. */
const rows = (value, path, labels) => {
  if (Array.isArray(value) && value.length > 0 && value.some((item) => typeof item === 'object' && item !== null)) {
    return value.flatMap((item, i) => rows(item, path + ' ' + (i + 1), labels));
  }
  if (isObject(value) && Object.keys(value).length > 0) {
    return Object.keys(value).flatMap((name) => rows(value[name], path ? path + '.' + name : name, labels));
  }
  return [[path, cell(value, own(labels, path) ? labels[path] : undefined)]];
};

const cell = (value, field) => {
  const raw = typeof value === 'string' ? value : Array.isArray(value) ? value.map((item) => String(item)).join(', ') : canonical(value);
  if (!isObject(field) || !own(FORMATS, field.format ?? '')) return raw;
  try {
    return FORMATS[field.format]('field', value) + (field.unit ? ' ' + field.unit : '') + '  (' + raw + ')';
  } catch {
    return raw;
  }
};

const labelOf = (path, labels) => {
  const field = own(labels, path) ? labels[path] : undefined;
  return isObject(field) && typeof field.label === 'string' ? field.label + ' (' + path + ')' : path;
};

const templateOf = (request, content) => {
  const type = typeof content.type === 'string' ? content.type : '';
  const found = isObject(request.templates) && own(request.templates, type) ? request.templates[type] : undefined;
  return isObject(found) ? found : undefined;
};

/** What a fact says stands in its member `fields`; a content without one is all fields. */
const saidIn = (content) => isObject(content.fields) ? content.fields : content;

const told = (request, content) => {
  const template = templateOf(request, content);
  if (template === undefined) {
    return 'A fact of type ' + (typeof content.type === 'string' ? content.type : 'unknown') + '. No sentence is known for it: read every field.';
  }
  try {
    return sentence(template.sentence, saidIn(content));
  } catch (e) {
    return refuse('content', 'The sentence for this fact cannot be made: ' + e.message + '.');
  }
};

const tableOf = (request, content) => {
  const template = templateOf(request, content);
  const labels = template && isObject(template.fields) ? template.fields : {};
  const table = element('table');
  table.append(element('caption', 'Every field of what you sign'));
  const body = element('tbody');
  for (const [path, text] of rows(content, '', labels)) {
    const row = element('tr');
    const head = element('th', labelOf(path, labels));
    head.scope = 'row';
    row.append(head, element('td', text));
    body.append(row);
  }
  table.append(body);
  return table;
};

const shown = (request, items) => {
  const heading = element('h1', WORDS[request.act] ?? 'You sign for the act “' + request.act + '”');
  const log = element('p', 'For the record ' + request.log + '. The sentence is in the application’s words; the fields below are read '
    + 'from the bytes that you sign.', 'quiet');
  if (items.length === 1) {
    return [heading, element('p', told(request, items[0].content), 'answer'), log, tableOf(request, items[0].content)];
  }
  const list = element('ol');
  items.forEach((item, i) => {
    const entry = element('li');
    const details = element('details');
    details.append(element('summary', (i + 1) + '. ' + told(request, item.content)), tableOf(request, item.content));
    entry.append(details);
    list.append(entry);
  });
  return [heading, element('p', items.length + ' facts, signed once and all together.', 'answer'), log, list];
};

const notice = (text) => {
  const made = element('p', text, 'notice');
  made.setAttribute('role', 'alert');
  made.tabIndex = -1;
  return made;
};

/** One text for a touch that did not come: the browser does not tell which it was. */
const NOT_TOUCHED = 'Nothing was signed. The key was not touched in time, is not the one asked for, did not recognise you, or you '
  + 'cancelled. You can try again, choose another way below, or go back.';

/** Buttons that do one thing at a time and say what went wrong beside themselves. */
const choices = (back, ways, cancelWord) => {
  const place = element('div');
  const acts = element('div', undefined, 'acts');
  const attempt = (work) => async () => {
    acts.querySelectorAll('button').forEach((one) => { one.disabled = true; });
    place.replaceChildren();
    try {
      goBack(back, await work());
    } catch (e) {
      acts.querySelectorAll('button').forEach((one) => { one.disabled = false; });
      const known = e instanceof DOMException && e.name === 'NotAllowedError';
      const said = notice(known ? NOT_TOUCHED : 'Nothing was signed: ' + e.message + '. You can try again, or go back.');
      place.replaceChildren(said);
      said.focus();
    }
  };
  ways.forEach(([label, work], i) => acts.append(button(label, i === 0 ? 'main' : '', attempt(work))));
  acts.append(button(cancelWord, '', () => goBack(back, {refused: 'cancelled'})));
  return [place, acts];
};

const make = async (request, back) => {
  if (request.kinds.every((kind) => kind === 'device')) {
    goBack(back, await makeDeviceKey().then((key) => ({key}), () => ({refused: 'storage'})));
    return;
  }
  const ways = [];
  for (const kind of request.kinds) {
    if (kind === 'webauthn' && window.PublicKeyCredential) {
      ways.push(['Make a security key', async () => ({key: await makeSecurityKey(request)})]);
    } else if (kind === 'device') {
      ways.push(['Let this browser hold a key', async () => ({key: await makeDeviceKey()})]);
    }
  }
  show(
    element('h1', 'A key of your own'),
    element('p', ways.length ? 'Make a key to sign with.' : 'This browser knows no security keys.', 'answer'),
    element('p', 'A security key is touched for each signature and asks for its PIN or your finger. Others confirm a new key '
      + 'before it counts.', 'quiet'),
    ...(request.kinds.includes('device') ? [element('p', DEVICE_WORDS, 'quiet')] : []),
    ...choices(back, ways, 'Go back without a key'));
};

/** A new key's proof about itself binds nobody else and is made without asking. */
const isOwnProof = (request, items, id) => request.act === 'enrol' && items.length === 1
  && /^identity\.key-(enrolled|founded)(\.[1-9][0-9]?)?$/.test(items[0].content.type) && saidIn(items[0].content).key === id;

const sign = async (request, back) => {
  const items = request.contents.map((encoded, i) => read(encoded, i + 1));
  const parts = shown(request, items);
  const statement = await statementOf(request, items);
  const result = (signature) => items.length === 1
    ? {signatures: [signature]}
    : {signatures: [signature], statement: base64url(statement)};
  const device = [];
  for (const key of request.keys) {
    if (key.kind === 'device' && request.kinds.includes('device') && await deviceKey(key.id)) device.push(key.id);
  }
  if (device.length && isOwnProof(request, items, device[0])) {
    goBack(back, result(await signWithDevice(request, statement, device[0])));
    return;
  }
  const security = request.kinds.includes('webauthn') && window.PublicKeyCredential
    ? request.keys.filter((key) => key.kind === 'webauthn') : [];
  const ways = [];
  if (security.length) ways.push(['Sign with your security key', async () => result(await signWithSecurityKey(request, statement, security))]);
  if (device.length) ways.push(['Sign with this browser’s key', async () => result(await signWithDevice(request, statement, device[0]))]);
  if (!ways.length) {
    show(...parts,
      notice('This browser has none of your keys that may sign this. Go back, and sign in the browser that holds your key or enrol a new one.'),
      button('Go back', 'main', () => goBack(back, {refused: 'no-key'})));
    return;
  }
  show(...parts, ...(device.length ? [element('p', DEVICE_WORDS, 'quiet')] : []), ...choices(back, ways, 'Do not sign'));
};

const tellRefused = (e, back) => {
  const parts = [element('h1', 'Nothing was signed'), element('p', e.message, 'answer')];
  if (back) parts.push(button('Go back', 'main', () => goBack(back, {refused: e.code ?? 'failed'})));
  show(...parts);
};

const run = async () => {
  let back;
  try {
    if (window.top !== window) {
      refuse('framed', 'This page stands inside another one, which could hide what you sign. Open it in a window of its own.');
    }
    const request = handedOver();
    back = wayBack(request);
    check(request);
    await (request.do === 'make' ? make : sign)(request, back);
  } catch (e) {
    tellRefused(e, back);
  }
};

window.addEventListener('hashchange', () => location.reload());
run();
