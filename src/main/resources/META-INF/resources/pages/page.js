// What the pages beside Tasklist share: the reader's language, the API behind the session of Tasklist, elements.

import {figure, loadWords, period} from '/forms/kaohe/words.js';
import {ownPlaces} from './places.js';

// a figure and a period look the same everywhere
await loadWords();
export {figure, period};

export const chinese = navigator.language.toLowerCase().startsWith('zh');

export const PROBLEMS = chinese
  ? {401: '请先登录 Tasklist，再打开此页面。', 403: '您没有查看此内容的权限。', other: '暂时无法读取，请稍后再试。'}
  : {401: 'Please log in to Tasklist first, then open this page again.', 403: 'You may not see this.', other: 'This cannot be read right now. Please try again in a moment.'};

/** Puts the page into the reader's language; what stands in the HTML is English. */
export function translate(words) {
  if (!chinese) {
    return;
  }
  document.documentElement.lang = 'zh';
  for (const element of document.querySelectorAll('[data-word]')) {
    element.textContent = words[element.dataset.word];
  }
}

/** Leads to the reader's other pages, before the way back to the tasks. */
async function leadOn() {
  const tasks = document.querySelector('header nav a[data-word="tasks"]');
  for (const {href, name} of await ownPlaces()) {
    const here = window.location.pathname === href;
    if (tasks && !document.querySelector(`header nav a[href="${href}"]`)) {
      tasks.before(element('a', here ? {href, 'aria-current': 'page'} : {href}, name), ' ');
    }
  }
}
leadOn();

// reading tells the session's token, which sending needs
let token = '';

const headers = () => ({Accept: 'application/json', 'Accept-Language': chinese ? 'zh' : 'en'});

/** The answer of the API, or null after the page has said why there is none. */
export async function read(path) {
  try {
    const answer = await fetch(path, {headers: headers()});
    token = answer.headers.get('X-XSRF-TOKEN') ?? token;
    if (answer.ok) {
      return await answer.json();
    }
    const {code, title} = await answer.json().catch(() => ({}));
    if (code === 'PASSWORD_CHANGE_REQUIRED') {
      window.location.assign('/password.html');
    }
    // what is in the way is told by the API
    const said = answer.status === 409 ? title : null;
    document.getElementById('problem').textContent = said ?? PROBLEMS[answer.status] ?? PROBLEMS.other;
  } catch (unreachable) {
    document.getElementById('problem').textContent = PROBLEMS.other;
  }
  return null;
}

/** The answer to what is sent, or null after the page has said why it was not taken. */
export async function send(path, body) {
  document.getElementById('problem').textContent = '';
  try {
    const answer = await fetch(path, {
      method: 'POST', headers: {...headers(), 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token}, body: JSON.stringify(body)
    });
    const said = await answer.json();
    if (answer.ok) {
      return said;
    }
    document.getElementById('problem').textContent = said.errors?.[0]?.message ?? PROBLEMS.other;
  } catch (unreachable) {
    document.getElementById('problem').textContent = PROBLEMS.other;
  }
  return null;
}

/** An element with attributes and children; text is never markup. */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes ?? {}).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children.filter(child => child !== null && child !== ''));
  return made;
}

/** A table whose rows are lists of cells – text or elements –, the first of each its head. */
export function table(caption, columns, rows) {
  return element('div', {class: 'wide', role: 'region', tabindex: '0', 'aria-label': caption},
    element('table', {}, element('caption', {}, caption),
      element('thead', {}, element('tr', {}, ...columns.map(column => element('th', {scope: 'col'}, column)))),
      element('tbody', {}, ...rows.map(([first, ...others]) =>
        element('tr', {}, element('th', {scope: 'row'}, first), ...others.map(cell => element('td', {}, cell)))))));
}

/** The same, of which on a phone each row is a card whose lines say what they are. */
export function cards(caption, columns, rows) {
  return carded(table(caption, columns, rows), columns);
}

/** What makes cards of a table's rows. */
export function carded(wide, columns) {
  wide.querySelector('table').classList.add('cards');
  wide.querySelectorAll('tbody tr').forEach(line =>
    line.querySelectorAll('td').forEach((cell, i) => { cell.dataset.head = columns[i + 1]; }));
  return wide;
}

/** Where Tasklist opens a task. */
export const taskAt = id => `/camunda/app/tasklist/default/#/?task=${encodeURIComponent(id)}`;

/** The field in the reader's language: name → nameZh or nameEn. */
export function local(row, field) {
  return row[field + (chinese ? 'Zh' : 'En')];
}
