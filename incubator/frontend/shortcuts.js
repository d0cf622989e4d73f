// Keys that lead somewhere: the list in the page says which, and typing is never disturbed.
const WAIT = 1500;
const OFF = 'keys-off';
const list = document.getElementById('keys');

const ways = new Map();
for (const way of list?.querySelectorAll('[data-keys]') ?? []) ways.set(way.dataset.keys, way.dataset.path);

let begun = '';
let timer;

function isTyping(target) {
  return target.closest?.('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=""], [contenteditable=true]');
}

function isOff() {
  return localStorage.getItem(OFF) === 'yes';
}

function forget() {
  begun = '';
  clearTimeout(timer);
}

function show() {
  for (const menu of document.querySelectorAll('details[data-menu][open]')) {
    // Where the focus goes back to when the list closes must still be seen.
    menu.querySelector('summary').focus();
    menu.open = false;
  }
  if (!list.open) list.showModal();
}

function search() {
  const box = [...document.querySelectorAll('[data-search]')].find(one => one.checkVisibility());
  if (box) {
    box.focus();
    box.select();
  } else {
    location.assign('/search');
  }
}

function act(key) {
  if (key === '/') return search();
  if (key === '?') return show();
  const keys = begun ? `${begun} ${key}` : key;
  forget();
  if (ways.has(keys)) return location.assign(ways.get(keys));
  if (![...ways.keys()].some(way => way.startsWith(`${keys} `))) return false;
  begun = keys;
  timer = setTimeout(forget, WAIT);
  return undefined;
}

document.addEventListener('keydown', event => {
  const modified = event.ctrlKey || event.metaKey || event.altKey;
  if (event.defaultPrevented || modified || event.isComposing || event.repeat) return;
  if (isTyping(event.target) || document.querySelector('dialog[open]') || isOff()) return;
  if (event.key.length === 1 && act(event.key) !== false) event.preventDefault();
});

if (list) {
  const box = list.querySelector('[data-keys-on]');
  box.checked = !isOff();
  box.addEventListener('change', () => localStorage.setItem(OFF, box.checked ? 'no' : 'yes'));
  list.addEventListener('click', event => {
    if (event.target === list) list.close();
  });
  for (const opener of document.querySelectorAll('[data-shows-keys]')) {
    opener.hidden = false;
    opener.addEventListener('click', show);
  }
}
