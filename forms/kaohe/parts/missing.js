// Lines that cannot be scored because their figure is missing: HR decides on each, with a reason.

import { chip, el, fill, notice } from '../dom.js';
import { field, carried } from '../fields.js';
import { nameOf, word, wordOf } from '../words.js';
import { heldCards, lineName } from './scorecard.js';

const KEY = 'decideMissingActual.decisions';

export function missingActuals(form, host) {
  const { blocked = [], card } = form.data;
  const nameOfLine = ({ line: code, ...named }) =>
    lineName(card, card.lines.find((line) => line.code === code) ?? named);
  fill(
    host,
    el(
      'div',
      { 'data-path': 'decisions' },
      blocked.map((line, index) => {
        const path = `decisions[${index}]`;
        return el(
          'fieldset',
          { class: 'dimension', 'data-group': nameOfLine(line) },
          el('legend', {}, nameOfLine(line), ' ', chip(wordOf('missing', line.reason), 'warn')),
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
    nothingLeft(form, card),
  );
}

/** Says so while a decision would leave a card without any measured line: its result would be the judgement alone. */
function nothingLeft(form, card) {
  const place = el('div', { 'aria-live': 'polite' });
  form.onChange(({ decisions = [] }) => {
    const without = withoutMeasured(card, decisions);
    fill(
      place,
      without.map((own) =>
        notice('warn', own.code ? word(`${KEY}.nothingLeft.on`, nameOf(own)) : word(`${KEY}.nothingLeft`)),
      ),
    );
  });
  return place;
}

/** The scorecards on which no measured line would count. */
export function withoutMeasured(card, decisions) {
  const held = heldCards(card);
  const leftOut = (line) =>
    line.status === 'EXCLUDED' ||
    line.status === 'NOT_DUE' ||
    decisions.some((one) => one.line === line.code && one.decision === 'EXCLUDE');
  return (held.length > 0 ? held : [{}]).filter((own) => {
    const measured = card.lines.filter(
      (line) => line.block === 'QUANTITATIVE' && (!own.code || line.scorecard === own.code),
    );
    return measured.length > 0 && measured.every(leftOut);
  });
}
