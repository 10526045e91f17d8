// A decision table as rows to edit: the order of the rows decides, the first that fits wins.

import { button, el, fill } from '../dom.js';
import { word, wordOf } from '../words.js';

export function decisionTable(form, host) {
  fill(host, el('p', {}, word('form.loading')));
}
