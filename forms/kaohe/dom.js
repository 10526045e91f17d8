// Elements without markup: text only ever becomes text nodes, so what people typed is never read as HTML.

import { number, word } from './words.js';

let counter = 0;

/** A new id, unique on the page. */
export const newId = () => `kaohe-${++counter}`;

/**
 * Builds an element. `attributes` are attributes, but `on` holds listeners and false, null or undefined leave one out;
 * `children` are nodes, texts or numbers, nested as you like; null and false are skipped.
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'on') {
      Object.entries(value).forEach(([event, listener]) => element.addEventListener(event, listener));
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...flat(children));
  if (tag === 'table') {
    headed(element);
  }
  return element;
}

/** Tells each cell what its column is called: on a phone a row is a card, see kaohe.css. */
function headed(made) {
  const textOf = ({ childNodes }) => [...childNodes].map(({ textContent }) => textContent).join(' ');
  const heads = [...(made.tHead?.rows[0]?.cells ?? [])].map(textOf);
  for (const { cells } of [...made.rows].slice(made.tHead ? 1 : 0)) {
    [...cells].forEach((cell, at) => cell.tagName === 'TD' && (cell.dataset.head = heads[at] ?? ''));
  }
}

/** Replaces what stands in the host. */
export function fill(host, ...children) {
  host.replaceChildren(...flat(children));
  return host;
}

/** A text of several lines, each its own line. */
export const prose = (text) => el('div', { class: 'prose' }, text ?? '');

/** A small label with a meaning: '', 'good', 'warn' or 'bad'. */
export const chip = (text, meaning = '') => el('span', { class: `chip ${meaning}` }, text);

/** A notice that a screen reader speaks when it appears. */
export const notice = (meaning, ...children) => el('div', { class: `notice ${meaning}`, role: 'status' }, ...children);

/** Says something that outlives the form, for as long as it takes to read it. */
export function announce(text) {
  const said = el('div', { class: 'kaohe kaohe-said', role: 'status' }, notice('good', text));
  document.body.append(said);
  setTimeout(() => said.remove(), 12000);
}

export const button = (text, click, attributes = {}) =>
  el('button', { type: 'button', class: 'btn btn-default', ...attributes, on: { click } }, text);

/** Rows that a cut table shows before it is asked for more. */
const AT_ONCE = 20;

/**
 * A table. Columns are `{head, cell(row, index), number?, wide?, whole?, total?}`; the first column names the row. One that is
 * `cut` shows its beginning and how much more there is, and the rest when asked: nobody reads two thousand rows at once.
 */
export function table(caption, columns, rows, { empty, total = false, cut = false } = {}) {
  if (rows.length === 0) {
    return el('p', { class: 'empty' }, empty ?? '–');
  }
  const style = (column) => [column.number && 'number', column.wide && 'wide', column.whole && 'whole'].filter(Boolean).join(' ') || null;
  const head = columns.map((column) => el('th', { scope: 'col', class: style(column) }, column.head));
  const line = (row, index) =>
    el(
      'tr',
      {},
      columns.map((column, at) =>
        at === 0
          ? el('th', { scope: 'row', class: style(column) }, column.cell(row, index))
          : el('td', { class: style(column) }, column.cell(row, index)),
      ),
    );
  const foot =
    total &&
    el(
      'tfoot',
      {},
      el(
        'tr',
        {},
        columns.map((column, at) =>
          el(at === 0 ? 'th' : 'td', { class: style(column), scope: at === 0 ? 'row' : null }, column.total ?? ''),
        ),
      ),
    );
  const shown = cut ? Math.min(AT_ONCE, rows.length) : rows.length;
  const body = el('tbody', {}, rows.slice(0, shown).map(line));
  const region = el(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption },
    el('table', {}, el('caption', { class: 'unseen' }, caption), el('thead', {}, el('tr', {}, head)), body, foot),
  );
  const rest = rows.length - shown;
  const more = button(
    word('table.more', number(rest)),
    () => {
      body.append(...rows.slice(shown).map((row, index) => line(row, shown + index)));
      headed(body.parentElement);
      more.remove();
      region.focus();
    },
    { class: 'link more' },
  );
  return rest > 0 ? [region, more] : region;
}

const flat = (children) =>
  children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);
