// What is being typed is kept in this tab until it has arrived: over an expired session, a lost
// connection and the way back. Passwords, files and hidden fields are never kept.
const START = 'draft ';
const PAUSE = 300;
const UNTYPED = ['hidden', 'password', 'file', 'submit', 'button', 'reset', 'image'];
const here = location.pathname + location.search;
const visitor = document.body.dataset.visitor ?? '';

const controlsOf = form => [...form.elements].filter(one => one.name && one.type && !UNTYPED.includes(one.type));
const isPost = form => form.getAttribute('method')?.toLowerCase() === 'post';
const isKept = form => isPost(form) && form.closest('main') && !form.querySelector('[type=password]') && controlsOf(form).length;
const forms = [...document.forms].filter(isKept);
const addressOf = form => new URL(form.getAttribute('action') ?? '', location).pathname;
const nameOf = form => `${START}${here} ${forms.filter(one => addressOf(one) === addressOf(form)).indexOf(form)} ${addressOf(form)}`;
const stateOf = one => (one.type === 'checkbox' || one.type === 'radio' ? one.checked : one.value);
const typed = form => controlsOf(form).map(one => [one.name, stateOf(one)]);

const drafts = () => Object.keys(sessionStorage).filter(name => name.startsWith(START));
const read = name => JSON.parse(sessionStorage.getItem(name));
function write(name, draft) {
  try {
    sessionStorage.setItem(name, JSON.stringify(draft));
  } catch { /* a full storage costs the draft, never the form */ }
}
const change = (name, parts) => write(name, {...read(name), ...parts});

function keep(form, sent = false) {
  write(nameOf(form), {visitor, sent, action: addressOf(form), fields: typed(form)});
}

function notice(kind, place) {
  const found = document.querySelector(`template[data-notice=${kind}]`)?.content.cloneNode(true);
  if (found) place.replaceChildren(found);
  return place;
}

function fill(form, fields) {
  const waiting = [...fields];
  for (const control of controlsOf(form)) {
    const at = waiting.findIndex(([name]) => name === control.name);
    if (at < 0) continue;
    const [[, state]] = waiting.splice(at, 1);
    if (typeof state === 'boolean') control.checked = state;
    else control.value = state;
  }
}

function restore(form) {
  const name = nameOf(form);
  const draft = read(name);
  if (!draft || JSON.stringify(draft.fields) === JSON.stringify(typed(form))) return;
  const asDrawn = typed(form);
  fill(form, draft.fields);
  form.closest('details')?.setAttribute('open', '');
  const place = notice('restored', document.createElement('div'));
  form.prepend(place);
  place.querySelector('button')?.addEventListener('click', () => {
    fill(form, asDrawn);
    sessionStorage.removeItem(name);
    place.remove();
    form.dispatchEvent(new Event('change', {bubbles: true}));
  });
  form.dispatchEvent(new Event('change', {bubbles: true}));
}

// A page that was asked for anew, and is no door or problem, tells that the form before arrived.
function settle() {
  const [arrival] = performance.getEntriesByType('navigation');
  const isUnsent = document.querySelector('[data-keeps-drafts]') || arrival?.type !== 'navigate';
  for (const name of drafts()) {
    const draft = read(name);
    if (visitor && draft.visitor !== visitor) sessionStorage.removeItem(name);
    else if (draft.sent && isUnsent) change(name, {sent: false});
    else if (draft.sent) sessionStorage.removeItem(name);
  }
}

function isLost(event) {
  if (navigator.onLine) return false;
  event.preventDefault();
  event.stopImmediatePropagation();
  unsent();
  return true;
}

function unsent() {
  notice('unsent', document.getElementById('notices')).scrollIntoView({block: 'nearest'});
}

document.addEventListener('submit', event => {
  const form = event.target;
  if (!isPost(form)) return;
  if (addressOf(form) === '/sign-out') drafts().forEach(name => sessionStorage.removeItem(name));
  else if (forms.includes(form)) {
    // A server that takes longer than the pause would have it kept as unsent again.
    clearTimeout(pause);
    keep(form);
  }
  if (isLost(event) || form.hasAttribute('hx-post')) return;
  if (form.hasAttribute('data-sends-draft') || forms.includes(form)) {
    drafts().filter(name => read(name).action === addressOf(form)).forEach(name => change(name, {sent: true}));
  }
});

let pause = 0;
document.addEventListener('input', event => {
  const form = event.target.form;
  if (!forms.includes(form)) return;
  clearTimeout(pause);
  pause = setTimeout(() => keep(form), PAUSE);
});
document.addEventListener('click', event => {
  const link = event.target.closest('.form-end a');
  const form = link?.closest('form');
  if (forms.includes(form)) sessionStorage.removeItem(nameOf(form));
});
document.addEventListener('htmx:sendError', unsent);
document.addEventListener('htmx:timeout', unsent);
window.addEventListener('offline', () => clearTimeout(pause));

settle();
forms.forEach(restore);
