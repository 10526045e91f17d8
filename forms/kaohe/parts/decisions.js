// A decision table as rows to edit. Of coefficients and grades the first row that holds decides, so the order matters;
// an empty condition holds for everything.

import { button, el, fill } from '../dom.js';
import { typedNumber } from '../fields.js';
import { word } from '../words.js';

const COLUMNS = {
  bonusCoefficient: [['completionFrom', 'number'], ['qualitativeFrom', 'number'], ['coefficient', 'number'], ['note']],
  grade: [['compositeFrom', 'number'], ['grade'], ['nameZh'], ['nameEn'], ['note']],
  followUp: [['cycleTypes', 'list'], ['completionBelow', 'number'], ['grade'], ['followUp'], ['note']],
};

export function decisionTable(form, host) {
  const { tables = [] } = form.data;
  const place = el('div', { 'data-path': 'rows', 'data-label': word('decisionChange.rows') });
  let key = form.initial('key') ?? tables[0]?.key ?? 'bonusCoefficient';
  const rows = form.initial('rows') ?? tables.find((table) => table.key === key)?.rows ?? [];

  const select = el(
    'select',
    { name: 'key', id: 'decision-key', class: 'form-control' },
    tables.map((table) => el('option', { value: table.key }, word(`decisionChange.key.${table.key}`))),
  );
  select.value = key;
  select.addEventListener('change', () => {
    key = select.value;
    show(tables.find((table) => table.key === key).rows);
  });

  const show = (all) => fill(place, hint(key), grid(key, all, change), el('div', { class: 'row-actions' }, add));
  const change = (edit) => {
    const all = form.content({ raw: true }).rows ?? [];
    edit(all);
    show(all);
    form.changed();
  };
  const add = button(word('decisionChange.add'), () => change((all) => all.push({})));

  form.amend((submission) => {
    submission.rows = (submission.rows ?? []).map((row) => typed(key, row));
  });
  show(rows);
  fill(
    host,
    el('div', { class: 'field' }, el('label', { for: 'decision-key' }, word('decisionChange.key')), select),
    place,
  );
}

const hint = (key) => el('p', { class: 'hint' }, word(`decisionChange.hint.${key}`));

function grid(key, rows, change) {
  const columns = COLUMNS[key];
  return el(
    'div',
    { class: 'scroll rules' },
    el(
      'table',
      {},
      el('caption', { class: 'unseen' }, word(`decisionChange.key.${key}`)),
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          columns.map(([name]) => el('th', { scope: 'col' }, word(`rule.${name}`))),
          el('td'),
        ),
      ),
      el(
        'tbody',
        {},
        rows.map((row, index) => line(columns, row, index, rows.length, change)),
      ),
    ),
  );
}

function line(columns, row, index, count, change) {
  const tool = (text, label, edit, enabled) =>
    button(text, () => change(edit), {
      'aria-label': word(label, index + 1),
      title: word(label, index + 1),
      disabled: !enabled,
    });
  const swap = (other) => (all) => ([all[index], all[other]] = [all[other], all[index]]);
  return el(
    'tr',
    {},
    columns.map(([name, kind]) => el('td', {}, cell(name, kind, row[name], index))),
    el(
      'td',
      { class: 'tools' },
      tool('↑', 'decisionChange.up', swap(index - 1), index > 0),
      tool('↓', 'decisionChange.down', swap(index + 1), index < count - 1),
      tool('×', 'decisionChange.remove', (all) => all.splice(index, 1), count > 1),
    ),
  );
}

function cell(name, kind, value, index) {
  const path = `rows[${index}].${name}`;
  const label = `${word(`rule.${name}`)} ${index + 1}`;
  return el(
    'div',
    { class: 'field' },
    el('label', { class: 'unseen', 'data-label': label }, label),
    el('input', {
      type: 'text',
      name: path,
      class: 'form-control',
      'aria-label': label,
      inputmode: kind === 'number' ? 'decimal' : null,
      value: Array.isArray(value) ? value.join(', ') : value,
    }),
    el('p', { class: 'error' }),
  );
}

/** As the server reads a row: numbers, lists, and nothing for what was left empty. */
function typed(key, row) {
  const kinds = new Map(COLUMNS[key]);
  return Object.fromEntries(
    Object.entries(row ?? {}).map(([name, text]) => {
      switch (kinds.get(name)) {
        case 'number':
          return [name, typedNumber(text)];
        case 'list':
          return [name, text.split(/[,，、\s]+/).filter(Boolean)];
        default:
          return [name, text];
      }
    }),
  );
}
