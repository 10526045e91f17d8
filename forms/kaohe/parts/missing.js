// Lines that cannot be scored because their figure is missing: HR decides on each, with a reason.

import { chip, el, fill } from '../dom.js';
import { field, carried } from '../fields.js';
import { nameOf, word, wordOf } from '../words.js';

const KEY = 'decideMissingActual.decisions';

export function missingActuals(form, host) {
  fill(
    host,
    el(
      'div',
      { 'data-path': 'decisions' },
      (form.data.blocked ?? []).map((line, index) => {
        const path = `decisions[${index}]`;
        return el(
          'fieldset',
          { class: 'dimension', 'data-group': nameOf(line) },
          el('legend', {}, nameOf(line), ' ', chip(wordOf('missing', line.reason), 'warn')),
          carried(`${path}.line`, line.line),
          field(form, `${path}.decision`, 'choice', {
            choices: ['WAIT', 'EXCLUDE', 'ZERO'].map((value) => ({
              value,
              text: word(`${KEY}.decision.${value}`),
              hint: word(`${KEY}.decision.${value}.hint`),
            })),
          }),
          field(form, `${path}.reason`, 'text', { rows: 2 }),
        );
      }),
    ),
  );
}
