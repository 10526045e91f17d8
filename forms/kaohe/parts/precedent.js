// What is known beside a figure that does not count yet: what it takes the place of, whether it is likely, and
// whether it still changes anything.

import { chip, el } from '../dom.js';
import { figure, nameOf, period, word } from '../words.js';

/** Another tool said the figure that would no longer count: what looks like a correction may be the other half. */
export const otherTool = ({ replacesMadeBy: made }) =>
  made && el('div', {}, chip(word('figures.otherTool', nameOf(made)), 'warn'));

export const unlikely = ({ usual, unit }) =>
  usual && el('div', {}, chip(word('figures.unusual', figure(usual, unit)), 'warn'));

/** Of a published result nothing changes any more. */
export const settled = ({ published }) =>
  published.length > 0 &&
  el('div', {}, chip(word('figures.published', published.map(period).join(word('explain.comma'))), 'warn'));
