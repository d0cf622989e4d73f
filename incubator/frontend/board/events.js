// What the server tells, as events of the calendar, and how each of them looks and reads.
import {daysCovered, offsetInFigures, wallDay, wallTime} from './days.js';
import {element, filled} from './words.js';

const SIGNS = {tentative: '?', checked_in: '▶', completed: '✓', no_show: '✕', interrupted: '!'};
const MONTH = 'resourceTimelineMonth';
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

export function eventsOf(told) {
  return [
    ...told.offs.map(off => background(off.kind, off.start, off.end, off.resources, off.reason)),
    ...told.taken.flatMap(buffers),
    ...told.taken.map(booked),
  ];
}

const wholeDay = (day, kind, resourceIds, reason = '') =>
  ({start: day, end: day, allDay: true, resourceIds, display: 'background', className: `off-${kind}`, extendedProps: {kind, reason}});

// The month draws whole days only: hours outside the opening hours matter there when they fill one.
export function wholeDaysOf(told) {
  return told.offs.flatMap(off =>
    daysCovered(off, off.kind === 'closed').map(day => wholeDay(day, off.kind, off.resources, off.reason)));
}

export function groupGround(config, start, end) {
  const keys = config.groups.map(group => group.key);
  return [background('group', start, end, keys), ...daysCovered({start, end}, true).map(day => wholeDay(day, 'group', keys))];
}

function name(taken, config) {
  if (!taken.booking) return config.states.busy;
  return taken.firm ?? config.uses[taken.use] ?? taken.use;
}

// The form of a company says least in a small rectangle; the full name is in its description.
const shortName = full => full.replace(/^(Công ty|Hợp tác xã|Nhóm)( (TNHH|Cổ phần|CP|MTV|Một thành viên))* /i, '');

function units(taken, config) {
  const {capacity} = config.byCode.get(taken.resource);
  return capacity > 1 ? filled(config.texts.of, {n: taken.quantity, total: capacity}) : '';
}

function hoursOf({start, end}) {
  const other = wallDay(start) === wallDay(end) ? '' : ` ${wallDay(end).slice(8)}/${wallDay(end).slice(5, 7)}`;
  return `${wallTime(start)}–${wallTime(end)}${other}`;
}

const NAMED = ['holiday', 'closure', 'breakdown', 'maintenance', 'inspection'];

export function content(config) {
  return ({event, view}) => {
    const {extendedProps: facts} = event;
    if (event.display === 'background') {
      const words = facts.reason || (NAMED.includes(facts.kind) ? config.stops[facts.kind] : '');
      return {domNodes: words ? [element('span', 'off-words', words)] : []};
    }
    if (!facts.state) return {domNodes: []};   // the shadow of a selection
    const sign = SIGNS[facts.state] ? [element('span', 'slot-sign', SIGNS[facts.state])] : [];
    const who = shortName(name(facts, config));
    if (view.type === MONTH) {
      return {domNodes: [...sign, ' ', element('span', 'slot-hours', wallTime(event.start)), ' ', element('span', 'slot-name', who)].map(asNode)};
    }
    const more = seen(event, view, config).slice(1).join(' · ');
    return {domNodes: [element('span', 'slot-name', ...sign, ' ', who), ' ', element('span', 'slot-facts', more)].map(asNode)};
  };
}

// Words that stand apart on the screen are apart when they are read aloud, too.
const asNode = part => (typeof part === 'string' ? document.createTextNode(part) : part);

// What the rectangle says, in its order: whoever speaks to the machine says what is written there.
function seen(event, view, config) {
  const facts = event.extendedProps;
  if (view.type === MONTH) return [`${wallTime(event.start)} ${shortName(name(facts, config))}`];
  const state = facts.booking && view.type === 'resourceTimelineDay' ? config.states[facts.state] : '';
  return [name(facts, config), ...[state, units(facts, config), hoursOf(event)].filter(Boolean)];
}

// Read aloud and shown on hover: everything that the small rectangle has no room for.
export function describe(config) {
  return ({event, el, view}) => {
    const facts = event.extendedProps;
    if (!facts.state) {
      el.title = [config.stops[facts.kind], facts.reason].filter(Boolean).join(': ');
      return;
    }
    const resource = config.byCode.get(facts.resource);
    const lines = [...new Set([
      ...seen(event, view, config),
      name(facts, config),
      facts.booking ? config.states[facts.state] : '',
      units(facts, config),
      hoursOf(event),
      facts.purpose,
      facts.person,
      `${resource.name} (${resource.code})`,
    ])].filter(Boolean);
    el.title = lines.join('\n');
    el.setAttribute('aria-label', lines.join(', '));
    el.dataset.booking = facts.booking ?? '';
    if (!facts.booking) {
      el.setAttribute('role', 'img');
      el.removeAttribute('tabindex');
    }
  };
}
