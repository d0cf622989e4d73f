// The calendar with its toolbar: what is shown, and what a drag does.
import {createCalendar, Interaction, ResourceTimeline} from '@event-calendar/core';
import {content, describe, eventsOf, groupGround, wholeDaysOf} from './events.js';
import {shortDay, stepped, title, wallDay, wallMoment, wallTime} from './days.js';
import {Mover} from './mover.js';
import {fetchEvents, fetchRows} from './requests.js';
import {label, rows, wantedOf} from './rows.js';
import {Teller} from './words.js';

const VIEWS = {day: 'resourceTimelineDay', week: 'resourceTimelineWeek', month: 'resourceTimelineMonth'};
const REFRESH = 60_000;
const DAY_WIDTH = 76;
const NARROWEST = 24;
const PAUSE = 300;
const locale = document.documentElement.lang;
const hourText = hour => `${String(hour).padStart(2, '0')}:00`;

class Board {
  constructor(root, config, wide) {
    this.wide = wide;
    this.config = config;
    this.know(config.groups);
    this.day = config.day;
    this.view = config.view;
    this.closed = new Set();
    this.root = root;
    this.page = Number(new URLSearchParams(location.search).get('page')) || 1;
    this.sheet = root.querySelector('#board-sheet');
    this.pages = root.querySelector('#board-pages');
    this.form = root.querySelector('#board-filters');
    this.teller = new Teller(root.querySelector('#board-said'), config.texts.close);
    this.mover = new Mover(config, this.teller, () => this.refresh());
  }

  know(groups) {
    this.config.groups = groups;
    this.config.byCode = new Map(groups.flatMap(group => group.resources).map(one => [one.code, one]));
  }

  open() {
    this.root.classList.add('is-live');
    this.sheet.hidden = false;
    this.calendar = createCalendar(this.sheet, [Interaction, ResourceTimeline], this.options());
    correctRoles(this.sheet);
    this.bind();
    this.show();
    new ResizeObserver(() => this.fit()).observe(this.sheet);
  }

  options() {
    const {config} = this;
    const hours = config.hours.map(hourText);
    return {
      view: VIEWS[this.view], date: this.day, locale, firstDay: 1, timeZone: '+07:00', height: '100%',
      headerToolbar: {start: '', center: '', end: ''},
      resources: rows(config, wantedOf(this.form), this.closed),
      resourceLabelContent: label(config),
      resourceExpand: ({resource}) => this.closed[resource.expanded ? 'delete' : 'add'](resource.id),
      eventSources: [{events: range => this.load(range)}],
      eventContent: content(config), eventDidMount: describe(config), displayEventEnd: true,
      eventAllUpdated: () => this.settle(),
      slotMinTime: hours[0], slotMaxTime: hours[1], snapDuration: '00:30', slotWidth: this.slotWidth(), columnWidth: this.columnWidth(),
      slotLabelFormat: date => wallTime(date).slice(0, this.view === 'week' ? 2 : 5),
      dayHeaderFormat: date => shortDay(wallDay(date), this.view, locale),
      views: {
        resourceTimelineDay: {slotDuration: '00:30', slotLabelInterval: '01:00'},
        resourceTimelineWeek: {slotDuration: '01:00', slotLabelInterval: '03:00'},
        resourceTimelineMonth: {slotDuration: {days: 1}},
      },
      buttonText: texts => ({...texts, expand: config.texts.expand, collapse: config.texts.collapse}),
      nowIndicator: true, editable: true, eventResizableFromStart: true, longPressDelay: 350,
      selectable: config.mayBook,
      selectConstraint: ({resource}) => Boolean(resource?.extendedProps.bookable),
      dragConstraint: ({event, oldEvent}) => event.resourceIds[0] === oldEvent.resourceIds[0],
      select: chosen => this.book(chosen),
      eventClick: ({event, jsEvent}) => openBooking(event.extendedProps.booking, jsEvent),
      eventDragStart: () => { this.isDragging = true; },
      eventDragStop: () => { this.isDragging = false; },
      eventResizeStart: () => { this.isDragging = true; },
      eventResizeStop: () => { this.isDragging = false; },
      eventDrop: moved => this.mover.dropped(moved),
      eventResize: moved => this.mover.dropped(moved),
    };
  }

  async load({startStr, endStr}) {
    const [start, end] = [startStr, endStr].map(moment => `${moment}+07:00`);
    try {
      const told = await fetchEvents(start, end, this.config.isWhole ? {} : this.asked());
      const grounds = [...groupGround(this.config, start, end), ...(this.view === 'month' ? wholeDaysOf(told) : [])];
      this.isLoaded = true;
      return [...grounds, ...eventsOf(told)];
    } catch (error) {
      this.sheet.removeAttribute('aria-busy');
      this.lost(() => this.refresh());
      throw error;
    }
  }

  lost(again) {
    const {noAnswer, retry} = this.config.texts;
    this.teller.tell('stop', noAnswer, [], [[retry, () => { this.teller.hush(); again(); }]]);
  }

  settle() {
    if (!this.isLoaded) return;
    spareNarrow(this.sheet);
    this.sheet.removeAttribute('aria-busy');
  }

  bind() {
    this.root.addEventListener('click', event => {
      const link = event.target.closest('[data-step], [data-view]');
      if (!link || !this.wide.matches || event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      const {step, view} = link.dataset;
      if (view) this.view = view;
      else this.day = step === '0' ? this.config.today : stepped(this.day, this.view, Number(step));
      this.show();
    });
    this.pages.addEventListener('click', event => {
      const link = event.target.closest('a');
      if (!link || !this.wide.matches || event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      this.page = Number(new URL(link.href).searchParams.get('page')) || 1;
      this.turn();
    });
    this.form.addEventListener('submit', event => { if (this.wide.matches && !event.submitter?.hasAttribute('formaction')) event.preventDefault(); });
    this.form.addEventListener('input', event => {
      if (!this.wide.matches) return;
      if (event.target.name !== 'day') this.filter();
      else if (event.target.value) { this.day = event.target.value; this.show(); }
    });
    setInterval(() => { if (!document.hidden && !this.isDragging) this.refresh(); }, REFRESH);
  }

  show() {
    this.form.elements.day.value = this.day;
    this.root.querySelector('#board-title').textContent = title(this.day, this.view, locale);
    for (const link of this.root.querySelectorAll('[data-view]')) {
      link.toggleAttribute('aria-current', link.dataset.view === this.view);
    }
    this.fit();
    this.calendar.setOption('date', this.day);
    if (this.calendar.getOption('view') !== VIEWS[this.view]) {
      this.calendar.setOption('view', VIEWS[this.view]);
      this.refresh();
    }
    this.keepAddress();
  }

  // All rows are here, or the server looks for some of them.
  filter() {
    this.page = 1;
    clearTimeout(this.pause);
    if (this.config.isWhole) this.draw();
    else this.pause = setTimeout(() => this.turn(), PAUSE);
  }

  draw() {
    this.calendar.setOption('resources', rows(this.config, wantedOf(this.form), this.closed));
    this.keepAddress();
  }

  async turn() {
    const query = new URLSearchParams(this.asked());
    const turn = this.turns = (this.turns ?? 0) + 1;
    const told = await fetchRows(query).catch(() => this.lost(() => this.turn()));
    if (!told || turn !== this.turns) return;
    const {config, pages} = told;
    this.know(config.groups);
    this.config.hours = config.hours;
    this.calendar.setOption('slotMinTime', hourText(config.hours[0]));
    this.calendar.setOption('slotMaxTime', hourText(config.hours[1]));
    const hadFocus = this.pages.contains(document.activeElement);
    this.pages.replaceChildren(...pages.childNodes);
    this.draw();
    this.refresh();
    if (hadFocus) (this.pages.querySelector('a') ?? this.form.elements.q).focus();
  }

  asked() {
    const typed = [...new FormData(this.form)].filter(([name, value]) => value && name !== 'day');
    return {...Object.fromEntries(typed), page: this.page};
  }

  keepAddress() {
    const query = new URLSearchParams([...new FormData(this.form)].filter(([, value]) => value));
    query.set('view', this.view);
    if (this.page > 1) query.set('page', this.page);
    history.replaceState(null, '', `/board?${query}`);
  }

  refresh() {
    this.calendar.refetchEvents();
  }

  fit() {
    this.calendar.setOption('slotWidth', this.slotWidth());
    this.calendar.setOption('columnWidth', this.columnWidth());
    setTimeout(() => spareNarrow(this.sheet));
  }

  room() {
    const side = this.sheet.querySelector('.ec-sidebar')?.offsetWidth ?? 240;
    return (this.sheet.querySelector('.ec-main') ?? this.sheet).clientWidth - side - 1;
  }

  slotWidth() {
    const hours = this.config.hours[1] - this.config.hours[0];
    return this.view === 'week'
      ? Math.max(12, this.room() / (7 * hours))
      : Math.max(22, this.room() / (2 * hours));
  }

  // Whole days fit between the edges, so that scrolling to the end cuts none in two.
  columnWidth() {
    const days = Math.max(1, Math.floor(this.room() / DAY_WIDTH));
    return `${(this.room() / days).toFixed(2)}px`;
  }

  book({start, end, allDay, resource}) {
    if (allDay || this.view === 'month') {
      this.calendar.unselect();
      [this.day, this.view] = [wallDay(start), 'day'];
      this.show();
      return;
    }
    const query = {resource: resource.extendedProps.id, starts_at: wallMoment(start), ends_at: wallMoment(end)};
    location.assign(`/bookings/new?${new URLSearchParams(query)}`);
  }
}

function openBooking(booking, event) {
  if (!booking) return;
  const address = `/bookings/${booking}`;
  if (event.metaKey || event.ctrlKey) window.open(address);
  else location.assign(address);
}

// What is too narrow for a finger is a mark with its words, not a button: the day shows it at full size.
function spareNarrow(sheet) {
  for (const slot of sheet.querySelectorAll('.ec-event[data-booking]:not([data-booking=""])')) {
    const isNarrow = slot.offsetWidth < NARROWEST;
    slot.setAttribute('role', isNarrow ? 'img' : 'button');
    slot.toggleAttribute('tabindex', !isNarrow);
    if (!isNarrow) slot.tabIndex = 0;
  }
}

// EventCalendar's table roles are incomplete; a group of labelled buttons is honest.
function correctRoles(sheet) {
  const correct = () => {
    sheet.querySelector('.ec')?.setAttribute('role', 'group');
    for (const part of sheet.querySelectorAll('[role=row], [role=rowgroup], [role=rowheader], [role=columnheader], [role=cell]')) {
      for (const name of ['role', 'aria-colindex', 'aria-colspan', 'aria-rowindex']) part.removeAttribute(name);
    }
    for (const part of sheet.querySelectorAll('[aria-rowcount], [aria-colcount]')) {
      part.removeAttribute('aria-rowcount');
      part.removeAttribute('aria-colcount');
    }
  };
  correct();
  new MutationObserver(correct).observe(sheet, {childList: true, subtree: true});
}

export function openBoard(root, config, wide) {
  new Board(root, config, wide).open();
}
