// How much waits under each filter, which of them is opened first, and whether there is anything to start. Tasklist
// itself counts the open filter only, opens the first one even when it is empty, and offers everybody to start.

import { forgetDrafts } from '/forms/kaohe/draft.js';

const ENGINE = `${document.querySelector('base').getAttribute('engine-api')}engine/default/`;
// asked for as a list: the engine counts without asking who may start
const STARTABLE =
  'process-definition?latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true' +
  '&firstResult=0&maxResults=1';
const PAUSE = 15000;
const DRAFT_IS_KEPT = 2000;

let counts = new Map();
let landing = false;
let next;

// Tasklist builds its list of filters anew whenever it likes
new MutationObserver(mark).observe(document.body, { childList: true, subtree: true });

// what is typed outlives a session that ends by itself, not one that somebody ends; a form may just be keeping it
document.addEventListener('click', ({ target }) => {
  if (target.closest?.('.logout')) {
    forgetDrafts();
    setTimeout(forgetDrafts, DRAFT_IS_KEPT);
  }
});

/** Somebody is logged in, from now on or again. */
async function shown() {
  landing = true;
  await lookAgain();
  const startable = await ask(STARTABLE);
  document.body.classList.toggle('may-start', startable.length > 0);
}

/** Nobody is logged in any more. */
function hidden() {
  clearTimeout(next);
  document.body.classList.remove('may-start');
}

/** Counts now, and then every now and again as long as the session lasts. */
async function lookAgain() {
  clearTimeout(next);
  const filters = await ask('filter?resourceType=Task&itemCount=true&firstResult=0&maxResults=100');
  counts = new Map(filters.map(({ name, itemCount }) => [name, itemCount]));
  mark();
  next = setTimeout(lookAgain, PAUSE);
}

async function ask(path) {
  const answer = await fetch(ENGINE + path, { headers: { Accept: 'application/json' }, cache: 'no-store' });
  if (!answer.ok) {
    throw new Error(`${answer.status} ${path}`);
  }
  return answer.json();
}

const links = () => [...document.querySelectorAll('.task-filters .task-filter h4 a')];

const countOf = (link) => [...counts].find(([name]) => link.textContent.trim().startsWith(name))?.[1];

/** The style sheet shows the count behind the name. */
function mark() {
  for (const link of links()) {
    const count = String(countOf(link) ?? '');
    if (link.dataset.count !== count) {
      link.dataset.count = count;
    }
  }
  landWhereWorkIs();
}

/** One's own tasks come first; who has none begins with those of the group. A link to a task leads to that task. */
function landWhereWorkIs() {
  const [first, ...others] = links();
  if (!landing || !first || countOf(first) === undefined || !document.querySelector('.task-filter.active')) {
    return;
  }
  landing = false;
  const linked = /[?&]task=/.test(window.location.hash);
  if (!linked && first.closest('.active') && countOf(first) === 0) {
    others.find((link) => countOf(link) > 0)?.click();
  }
}

// the actions of the header are there as long as somebody is logged in
export default { id: 'kaohe-overview', pluginPoint: 'tasklist.navbar.action', priority: 0, render: shown, unmount: hidden };
