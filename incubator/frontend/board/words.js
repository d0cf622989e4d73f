// What is said to the reader beside the calendar, and the parts that it is built of.
export function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

export const filled = (sentence, values) =>
  sentence.replace(/%\((\w+)\)s/g, (whole, name) => values[name] ?? whole);

export const folded = text =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

function button(label, press, kind = 'btn-secondary') {
  const made = element('button', `btn ${kind}`, label);
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}

// kind: done or stop. offers: [[label, what to do when pressed]].
export class Teller {
  constructor(place, closeLabel) {
    this.place = place;
    this.closeLabel = closeLabel;
  }

  tell(kind, title, lines = [], offers = []) {
    const words = element('div', 'notice-words', element('p', 'notice-title', title));
    words.append(...lines.filter(Boolean).map(line => element('p', '', line)));
    const buttons = [
      ...offers.map(([label, press], i) => button(label, press, kind === 'stop' && !i ? 'btn-primary' : undefined)),
      button(this.closeLabel, () => this.hush(), 'btn-quiet'),
    ];
    const notice = element('div', `notice notice-${kind}`, words, element('div', 'actions', ...buttons));
    notice.setAttribute('role', kind === 'stop' ? 'alert' : 'status');
    const hadFocus = this.place.contains(document.activeElement);
    this.place.replaceChildren(notice);
    if (hadFocus) buttons[0].focus();
  }

  hush() {
    this.place.replaceChildren();
  }
}
