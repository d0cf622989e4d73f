// What the server tells, as events of the calendar, and how each of them looks and reads.
import {offsetInFigures, wallTime} from './days.js';
import {element, filled} from './words.js';

const SIGNS = {tentative: '?', checked_in: '▶', completed: '✓', no_show: '✕', interrupted: '!'};
const isSame = (one, other) => new Date(one).getTime() === new Date(other).getTime();

function booked(taken, index) {
  const known = Boolean(taken.booking);
  return {
    id: known ? `${taken.booking}/${taken.resource}/${taken.sequence}/${taken.state}` : `busy-${index}`,
    resourceId: taken.resource,
    start: offsetInFigures(taken.start),
    end: offsetInFigures(taken.end),
    startEditable: taken.movable,
    durationEditable: taken.movable,
    className: `is-${taken.state.replace('_', '-')}`,
    extendedProps: taken,
  };
}

function background(kind, start, end, resourceIds, reason = '') {
  const [from, to] = [start, end].map(offsetInFigures);
  return {start: from, end: to, resourceIds, display: 'background', className: `off-${kind}`, extendedProps: {kind, reason}};
}

function buffers(taken) {
  const found = [];
  const add = (start, end) => found.push(background('buffer', start, end, [taken.resource]));
  if (!isSame(taken.blocked_from, taken.start)) add(taken.blocked_from, taken.start);
  if (!isSame(taken.end, taken.blocked_until)) add(taken.end, taken.blocked_until);
  return found;
}

export function eventsOf(told, config, start, end) {
  return [
    background('group', start, end, config.groups.map(group => group.key)),
    ...told.offs.map(off => background(off.kind, off.start, off.end, off.resources, off.reason)),
    ...told.taken.flatMap(buffers),
    ...told.taken.map(booked),
  ];
}

// The month draws whole days only.
export function wholeDaysOf(told, days) {
  const off = told.offs.filter(off => off.kind !== 'closed' || new Date(off.end) - new Date(off.start) >= 20 * 3_600_000);
  return off.flatMap(one => days(one).map(day => ({
    start: day, end: day, allDay: true, resourceIds: one.resources, display: 'background',
    className: `off-${one.kind} whole-day`, extendedProps: {kind: one.kind, reason: ''},
  })));
}

function name(taken, config) {
  if (!taken.booking) return config.states.busy;
  return taken.firm ?? config.uses[taken.use] ?? taken.use;
}

function units(taken, config) {
  const {capacity} = config.byCode.get(taken.resource);
  return capacity > 1 ? filled(config.texts.of, {n: taken.quantity, total: capacity}) : '';
}

export function content(config) {
  return ({event, view}) => {
    const {extendedProps: facts} = event;
    if (event.display === 'background') {
      const words = facts.reason || (['holiday', 'closure', 'breakdown', 'maintenance', 'inspection'].includes(facts.kind) ? config.stops[facts.kind] : '');
      return {domNodes: words ? [element('span', 'off-words', words)] : []};
    }
    if (!facts.state) return {domNodes: []};   // the shadow of a selection
    const sign = SIGNS[facts.state] ? [element('span', 'slot-sign', SIGNS[facts.state])] : [];
    const hours = `${wallTime(event.start)}–${wallTime(event.end)}`;
    if (view.type === 'resourceTimelineMonth') {
      return {domNodes: [...sign, element('span', 'slot-hours', wallTime(event.start)), element('span', 'slot-name', name(facts, config))]};
    }
    const more = [facts.booking ? config.states[facts.state] : '', units(facts, config), hours].filter(Boolean).join(' · ');
    return {domNodes: [element('span', 'slot-name', ...sign, name(facts, config)), element('span', 'slot-facts', more)]};
  };
}

// Read aloud and shown on hover: everything that the small rectangle has no room for.
export function describe(config) {
  return ({event, el}) => {
    const facts = event.extendedProps;
    if (!facts.state) {
      el.title = [config.stops[facts.kind], facts.reason].filter(Boolean).join(': ');
      return;
    }
    const resource = config.byCode.get(facts.resource);
    const lines = [
      name(facts, config),
      facts.booking ? config.states[facts.state] : '',
      `${wallTime(event.start)}–${wallTime(event.end)}`,
      units(facts, config),
      facts.purpose,
      facts.person,
      `${resource.name} (${resource.code})`,
    ].filter(Boolean);
    el.title = lines.join('\n');
    el.setAttribute('aria-label', lines.join(', '));
    el.dataset.booking = facts.booking ?? '';
    if (!facts.booking) {
      el.setAttribute('role', 'img');
      el.removeAttribute('tabindex');
    }
  };
}
