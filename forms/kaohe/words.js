// The reader's language: words from words/<language>.json, numbers and dates by the browser.

const wanted = (navigator.languages && navigator.languages[0]) || navigator.language || 'en';

/** The language of the words; Camunda's pages ask here too, see locales.js. */
export const language = wanted.toLowerCase().startsWith('zh') ? 'zh' : 'en';

const locale = /^(zh|en)\b/i.test(wanted) ? wanted : 'en';
let dictionary = {};

/** Loads the dictionary; call once before the first word. */
export async function loadWords() {
  const answer = await fetch(new URL(`../words/${language}.json`, import.meta.url));
  dictionary = await answer.json();
}

export const hasWord = (key) => key in dictionary;

/**
 * The text of a key with `{0}`, `{1}` … filled in, and `{0|day|days}` by whether there is one. A key without text is
 * shown as it is, so that it gets noticed.
 */
export function word(key, ...args) {
  const text = dictionary[key] ?? key;
  return text.replace(/\{(\d+)(?:\|([^|}]*)\|([^|}]*))?}/g, (whole, at, one, more) =>
    one === undefined ? (args[at] ?? '') : String(args[at]) === '1' ? one : more,
  );
}

/** The word of a code such as `CONFIRM` under a prefix such as `decision`; an unknown code speaks for itself. */
export const wordOf = (prefix, code) => (hasWord(`${prefix}.${code}`) ? word(`${prefix}.${code}`) : (code ?? ''));

/** Where somebody works, as what. */
export const placeOf = ({ team, role }) => [team, role && wordOf('role', role)].filter(Boolean).join(' · ');

/** The name of something that has one per language. */
export const nameOf = (thing) => (language === 'zh' ? thing.nameZh : thing.nameEn) ?? thing.name ?? thing.code ?? '';

/** What is to be done: the name of a task without whom and what it is about. */
export const taskKind = (name) => name.split(' · ')[0];

/** By how many full days something is late. */
export const lateBy = (days) => (days > 0 ? word('late.days', number(days)) : word('late.today'));

/** What a thing tells in the reader's language, such as `formula` of `formulaZh` and `formulaEn`. */
export const inLanguage = (thing, field) => thing[field + (language === 'zh' ? 'Zh' : 'En')];

/** How a figure came in: made of the lines of an export, typed in and why, or as a line of our own sheet. */
export function broughtBy({ origin, manualReason }) {
  if (origin) {
    return madeOf(origin);
  }
  return manualReason ? word('card.manual', manualReason) : word('card.ownSheet');
}

/** Told as a sentence: adapter and table, lines, rows, and whose they were by. */
const madeOf = (origin) =>
  word(
    'card.madeOf',
    nameOf(origin),
    origin.table,
    origin.firstLine,
    origin.lastLine,
    number(origin.rows),
    inLanguage(origin, 'by') ?? wordOf('attribution', origin.by),
  );

const HOUR = 3600000;
const nothing = '–';
const absent = (value) => value === null || value === undefined || value === '';

/** How large a file is, in what people compare it by. */
export function fileSize(bytes) {
  const [unit, thousand] = bytes < 1e6 ? ['kilobyte', 1e3] : ['megabyte', 1e6];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(bytes / thousand);
}

/** A number given as decimal text; with `digits` exactly so many decimals, else as many as it has, up to four. */
export function number(value, digits) {
  if (absent(value)) {
    return nothing;
  }
  const options =
    digits === undefined
      ? { maximumFractionDigits: 4 }
      : { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(locale, options).format(value);
}

/** A ratio as percent: 0.47 → 47%. */
export const ratio = (value) =>
  absent(value)
    ? nothing
    : new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(Number(value));

/** A figure that is percent already: 106.00 → 106.00%. */
export const percent = (value) => (absent(value) ? nothing : `${number(value, 2)}%`);

export const money = (value) =>
  absent(value)
    ? nothing
    : new Intl.NumberFormat(locale, { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' }).format(value);

const TIMES = { MINUTES: 'minute', HOURS: 'hour', DAYS: 'day' };

/** As many digits as somebody reads: two decimals, of small figures the first two that are not zero. */
const readable = (value, how = {}) =>
  new Intl.NumberFormat(locale, {
    ...how,
    ...(Math.abs(value) < 0.1 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 2 }),
  }).format(value);

const time = (value, unit) => readable(value, { style: 'unit', unit, unitDisplay: 'short' });

/** 42.5 s; from a minute on 3 min 6 s. */
function duration(seconds) {
  const whole = Math.round(seconds);
  return whole < 60 ? time(seconds, 'second') : `${time(Math.trunc(whole / 60), 'minute')} ${time(whole % 60, 'second')}`;
}

/** A figure in the unit of its indicator, rounded for reading; what is computed with is exact. */
export function figure(value, unit) {
  if (absent(value)) {
    return nothing;
  }
  switch (unit) {
    case 'RATIO':
      return ratio(value);
    case 'CNY':
      return money(value);
    case 'MONEY':
      return number(value, 2);
    case 'SECONDS':
      return duration(value);
    case 'MINUTES':
    case 'HOURS':
    case 'DAYS':
      return time(value, TIMES[unit]);
    default:
      return readable(value);
  }
}

// The engine writes offsets without colon (+0800), which not every browser reads.
const instant = (text) => new Date(String(text).replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));

export const dateTime = (text) =>
  absent(text)
    ? nothing
    : new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(instant(text));

/** The day of a moment, where the hour does not matter. */
export const dayOf = (text) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(instant(text));

/** A day without time, such as 2026-11-05. */
export const day = (text) => (absent(text) ? nothing : days.format(dateOf(text)));

/** From one day to another, both included, without saying twice what they share. */
export const fromTo = (from, to) => days.formatRange(dateOf(from), dateOf(to));

const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });

function dateOf(text) {
  const [year, month, date] = text.split('-').map(Number);
  return new Date(year, month - 1, date);
}

/** The months of a month, quarter or year: by month is how figures come (S50). */
export function monthsOf(text) {
  if (absent(text)) {
    return [];
  }
  const [year, part] = text.split('-');
  const of = (from, count) =>
    Array.from({ length: count }, (_, i) => `${year}-${String(from + i).padStart(2, '0')}`);
  if (!part) {
    return of(1, 12);
  }
  return part.startsWith('Q') ? of(3 * Number(part.slice(1)) - 2, 3) : [text];
}

/**
 * 2026-10 → October 2026; 2026-Q4 and 2026 likewise.
 *
 * @param month how its name is written, `long` or `short`
 */
export function period(text, month = 'long') {
  if (absent(text)) {
    return nothing;
  }
  const [year, part] = text.split('-');
  if (!part) {
    return word('period.year', year);
  }
  if (part.startsWith('Q')) {
    return word('period.quarter', year, part.slice(1));
  }
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month }).format(
    new Date(Number(year), Number(part) - 1, 1),
  );
}

/** How far away a moment is, in hours below a day, else in days of the calendar: “in 5 hours”, “in 2 days”. */
export function fromNow(text) {
  const hours = (instant(text) - Date.now()) / HOUR;
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (Math.abs(hours) < 24) {
    return relative.format(Math.trunc(hours), 'hour');
  }
  const midnight = (moment) => new Date(moment).setHours(0, 0, 0, 0);
  return relative.format(Math.round((midnight(instant(text)) - midnight(Date.now())) / (24 * HOUR)), 'day');
}

export const isPast = (text) => instant(text) < new Date();
