// HR's board of the appraisal cycles: an entry of the navigation, a page, and a summary on the dashboard.

import { el, fill } from '/forms/kaohe/dom.js';
import { loadWords, word } from '/forms/kaohe/words.js';
import { cycle } from './board/cycle.js';
import { list, summary } from './board/list.js';
import { leave } from './board/live.js';

const PATH = '/cycles';

await loadWords();
document.head.append(el('link', { rel: 'stylesheet', href: '/forms/kaohe.css' }));

const chosen = () => new URLSearchParams(window.location.hash.split('?')[1]).get('cycle');

/** The page is one cycle where the address names one, else the list. */
function page(place) {
  const host = el('main', { class: 'kaohe kaohe-board' });
  fill(place, host);
  const id = chosen();
  (id === null ? list : cycle)(host, id);
}

const navigation = {
  id: 'kaohe-cycles',
  pluginPoint: 'cockpit.navigation',
  priority: 200,
  properties: { checkActive: (path) => path.includes(`#${PATH}`) },
  render: (place) => {
    // what names the reader in the header is only woken by Cockpit's own pages
    window.angular?.element(document.body).injector()?.get('page');
    fill(place, el('a', { href: `#${PATH}` }, word('board.title')));
  },
};

const route = {
  id: 'kaohe-cycles-page',
  pluginPoint: 'cockpit.route',
  properties: { path: PATH, label: word('board.title') },
  render: page,
  unmount: leave,
};

const dashboard = {
  id: 'kaohe-cycles-summary',
  pluginPoint: 'cockpit.dashboard',
  priority: 200,
  properties: { label: word('board.title') },
  render: (place) => summary(fill(place, el('div', { class: 'kaohe kaohe-board' })).firstChild),
  unmount: leave,
};

export default [navigation, route, dashboard];
