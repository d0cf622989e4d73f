// Days as 'YYYY-MM-DD' and wall-clock times of the houses, which have one offset and no summer time.
export const OFFSET = '+07:00';

const two = n => String(n).padStart(2, '0');
const utc = day => new Date(`${day}T00:00:00Z`);
const text = date => date.toISOString().slice(0, 10);

// EventCalendar hands out dates whose local parts are the wall clock of the houses.
export const wallDay = date => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
export const wallTime = date => `${two(date.getHours())}:${two(date.getMinutes())}`;
export const wallMoment = date => `${wallDay(date)}T${wallTime(date)}:00${OFFSET}`;

// 'Z' means nothing to EventCalendar: it wants the offset in figures.
export const offsetInFigures = moment => moment.replace('Z', '+00:00');

export function wallOf(moment) {
  const local = new Date(new Date(moment).getTime() + 7 * 3_600_000).toISOString();
  return {day: local.slice(0, 10), time: local.slice(11, 16)};
}

export const momentPlus = (moment, milliseconds) => {
  const local = new Date(new Date(moment).getTime() + 7 * 3_600_000 + milliseconds).toISOString();
  return `${local.slice(0, 19)}${OFFSET}`;
};

export function stepped(day, view, steps) {
  const date = utc(day);
  if (view === 'month') {
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() + steps);
  } else {
    date.setUTCDate(date.getUTCDate() + steps * (view === 'week' ? 7 : 1));
  }
  return text(date);
}

function monday(day) {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() - (date.getUTCDay() + 6) % 7);
  return text(date);
}

const capital = words => words[0].toUpperCase() + words.slice(1);

export function written(day, locale) {
  if (locale === 'vi') return day.split('-').reverse().join('/');
  return new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC'}).format(utc(day));
}

const SHORT = {vi: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']};

// T2 23/11 over a day of the week, T2 23 where a month names itself above.
export function shortDay(day, view, locale) {
  const [, month, date] = day.split('-');
  return `${SHORT[locale][utc(day).getUTCDay()]} ${view === 'month' ? Number(date) : `${date}/${month}`}`;
}

export function daysCovered({start, end}, wholly) {
  const days = [];
  const last = wallOf(new Date(new Date(end).getTime() - 1).toISOString()).day;
  for (let {day} = wallOf(start); day <= last; day = stepped(day, 'day', 1)) {
    const [midnight, next] = [day, stepped(day, 'day', 1)].map(one => new Date(`${one}T00:00:00${OFFSET}`));
    if (!wholly || (new Date(start) <= midnight && next <= new Date(end))) days.push(day);
  }
  return days;
}

export function title(day, view, locale) {
  if (view === 'day') {
    const weekday = new Intl.DateTimeFormat(locale, {weekday: 'long', timeZone: 'UTC'}).format(utc(day));
    return `${capital(weekday)}, ${written(day, locale)}`;
  }
  if (view === 'week') return `${written(monday(day), locale)} – ${written(stepped(monday(day), 'day', 6), locale)}`;
  return capital(new Intl.DateTimeFormat(locale, {month: 'long', year: 'numeric', timeZone: 'UTC'}).format(utc(day)));
}
