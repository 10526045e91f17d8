// A decision table as rows to edit. Of coefficients and grades the first row that holds decides, so the order matters;
// an empty condition holds for everything.

import { getJson } from '../api.js';
import { announce, button, el, fill, notice } from '../dom.js';
import { typedNumber } from '../fields.js';
import { word } from '../words.js';

const COLUMNS = {
  bonusCoefficient: [['completionFrom', 'number'], ['qualitativeFrom', 'number'], ['coefficient', 'number'], ['note']],
  grade: [['compositeFrom', 'number'], ['grade'], ['nameZh'], ['nameEn'], ['note']],
  followUp: [['cycleTypes', 'list'], ['completionBelow', 'number'], ['grade'], ['followUp'], ['note']],
  salesShare: [['revenueFrom', 'number'], ['sharePercent', 'number'], ['highValuePercent', 'number'], ['note']],
};

export function decisionTable(form, host) {
  const { tables = [] } = form.data;
  const inForce = () => tables.find((table) => table.key === key) ?? { version: 0, rows: [] };
  const version = el('p', { class: 'hint' });
  const changed = el('div', { 'aria-live': 'polite' });
  const place = el('div', { 'data-path': 'rows', 'data-label': word('decisionChange.rows') });
  let key = form.initial('key') ?? tables[0]?.key ?? 'bonusCoefficient';
  const rows = form.initial('rows') ?? inForce().rows;

  const select = el(
    'select',
    { name: 'key', id: 'decision-key', class: 'form-control' },
    tables.map((table) => el('option', { value: table.key }, word(`decisionChange.key.${table.key}`))),
  );
  select.value = key;
  select.addEventListener('change', () => {
    key = select.value;
    show(inForce().rows);
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
  form.check(({ rows: all }) => notNumbers(key, all));
  form.onChange(({ rows: all = [] }) => {
    fill(version, word('decisionChange.inForce', inForce().version));
    fill(changed, changes(key, inForce().rows, all), doubts(key, inForce().rows, all));
  });
  form.whenTaken(async () => {
    const table = await getJson(`/api/decisions/${encodeURIComponent(key)}`);
    announce(word('decisionChange.taken', word(`decisionChange.key.${key}`), table.version));
  });
  show(rows);
  fill(
    host,
    el('div', { class: 'field' }, el('label', { for: 'decision-key' }, word('decisionChange.key')), select),
    version,
    place,
    changed,
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
  const label = word('decisionChange.cell', index + 1, word(`rule.${name}`));
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

const textOf = (value) => (Array.isArray(value) ? value.join(', ') : String(value ?? '')).trim();

const numbers = (key) => COLUMNS[key].filter(([, kind]) => kind === 'number').map(([name]) => name);

/** The server names them too, but only once the rest of the form is complete. */
const notNumbers = (key, rows) =>
  rows.flatMap((row, index) =>
    numbers(key)
      .filter((name) => typeof row[name] === 'string' && row[name] !== '')
      .map((name) => ({ field: `rows[${index}].${name}`, code: 'TYPE' })),
  );

/** What differs from the rows in force, cell by cell; where rows came or went, row by row. */
function changes(key, before, after) {
  const columns = COLUMNS[key].map(([name]) => name);
  const whole = (row) => columns.map((name) => textOf(row?.[name]) || '–').join(' · ');
  const told =
    before.length === after.length
      ? after.flatMap((row, index) =>
          columns
            .filter((name) => !same(row?.[name], before[index][name]))
            .map((name) => [
              word('decisionChange.cell', index + 1, word(`rule.${name}`)),
              textOf(before[index][name]) || '–',
              textOf(row?.[name]) || '–',
            ]),
        )
      : [
          ...before.filter((row) => !after.some((other) => whole(other) === whole(row))).map((row) => ['−', whole(row), '']),
          ...after.filter((row) => !before.some((other) => whole(other) === whole(row))).map((row) => ['+', '', whole(row)]),
        ];
  return [
    el('h4', {}, word('decisionChange.changes')),
    told.length === 0
      ? el('p', { class: 'hint' }, word('decisionChange.unchanged'))
      : el(
          'ul',
          { class: 'changes' },
          told.map(([where, was, is]) =>
            el('li', {}, `${where}${where.length > 1 ? ': ' : ' '}`, was && el('del', {}, was), ' ', is && el('ins', {}, is)),
          ),
        ),
  ];
}

const same = (one, other) =>
  textOf(one) === textOf(other) || (textOf(one) !== '' && textOf(other) !== '' && Number(textOf(one)) === Number(textOf(other)));

/** What is allowed but looks like a slip: a better step that pays no more, or a figure more than doubled or halved. */
function doubts(key, before, after) {
  const figure = (row, name) => (textOf(row?.[name]) === '' ? NaN : Number(textOf(row[name])));
  const steps =
    key === 'bonusCoefficient'
      ? after.flatMap((row, index) =>
          index > 0 && figure(row, 'coefficient') >= figure(after[index - 1], 'coefficient')
            ? [word('decisionChange.doubt.step', index + 1, index)]
            : [],
        )
      : [];
  const jumps =
    before.length === after.length
      ? after.flatMap((row, index) =>
          numbers(key)
            .map((name) => [name, figure(before[index], name), figure(row, name)])
            .filter(([, was, is]) => is > 2 * was || 2 * is < was)
            .map(([name, was, is]) =>
              word('decisionChange.doubt.jump', word('decisionChange.cell', index + 1, word(`rule.${name}`)), was, is),
            ),
        )
      : [];
  return [...steps, ...jumps].map((text) => notice('warn', text));
}
