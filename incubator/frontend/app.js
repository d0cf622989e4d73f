// Comfort on top of pages that work without it: htmx, menus that close, forms that are sent once.
import htmx from 'htmx.org';
import './choices.js';
import './copy.js';
import './drafts.js';
import './passwords.js';
import './shortcuts.js';

const root = document.documentElement;

function addHeaders(event) {
  event.detail.headers['x-csrftoken'] = document.querySelector('meta[name=csrf-token]')?.content ?? '';
  event.detail.headers['accept-language'] = root.lang;
}

// Problems come back as a notice with its own target, so every answer is shown.
htmx.config.responseHandling = [
  {code: '204', swap: false},
  {code: '[23]..', swap: true},
  {code: '[45]..', swap: true, error: true},
];
document.addEventListener('htmx:configRequest', addHeaders);

function closeMenus(except) {
  for (const menu of document.querySelectorAll('details[data-menu][open]')) {
    if (menu !== except) menu.open = false;
  }
}

document.addEventListener('click', event => closeMenus(event.target.closest('details[data-menu]')));
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  const open = document.querySelector('details[data-menu][open]');
  closeMenus(null);
  open?.querySelector('summary').focus();
});

// A second press while the first is on its way would send the form twice.
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.method !== 'post' || form.hasAttribute('hx-post')) return;
  if (form.getAttribute('aria-busy') === 'true') event.preventDefault();
  form.setAttribute('aria-busy', 'true');
});
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[aria-busy]')) form.removeAttribute('aria-busy');
});

// Colours change in place and are kept in passing; without scripts the page loads anew.
document.addEventListener('click', event => {
  const button = event.target.closest('.preferences button[name=theme]');
  if (!button) return;
  event.preventDefault();
  const theme = button.value;
  root.dataset.bsTheme = theme;
  document.querySelector('meta[name=color-scheme]').content = theme === 'auto' ? 'light dark' : theme;
  for (const other of document.querySelectorAll('.preferences button[name=theme]')) {
    other.setAttribute('aria-pressed', String(other.value === theme));
  }
  const choice = new URLSearchParams(new FormData(button.form));
  choice.set('theme', theme);
  fetch(button.form.action, {method: 'post', body: choice, redirect: 'manual', keepalive: true});
});

// After a form came back, the reader starts at what is wrong with it.
document.querySelector('main [role=alert] a[href^="#f-"], main #refusal')?.closest('[role=alert]')?.scrollIntoView({block: 'nearest'});
