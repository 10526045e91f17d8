// What came of a file: what was recognised and taken, what was rejected row by row, what to know about it.

import { button, el, notice, table } from '../dom.js';
import { dateTime, number, period, word, wordOf } from '../words.js';
import { statusChip } from './cycle.js';
import { recognised, unknown } from './recognised.js';

/** @param taken whether the batch was stored, so that nothing is left to decide about it; `tried` by a dry run */
export function report(batch, { taken, tried }, onAcceptValid) {
  const { rejected = [], warnings = [], accepted, leftOut, rows, status, adapter } = batch;
  const nothing = !taken && [el('strong', {}, word(tried ? 'imports.nothing.tried' : 'imports.nothing.refused')), ' '];
  if (status === 'FAILED') {
    return notice('bad', word('form.failed'));
  }
  if (!adapter) {
    return notice('bad', nothing, unknown(batch));
  }
  const whole = rejected.length === 0;
  const outcome = outcomeOf(batch, { taken, whole });
  return [
    batch.earlier && sameFile(batch),
    notice(
      ['taken', 'good'].includes(outcome) ? 'good' : 'warn',
      nothing,
      batch.whose
        ? [taken && word('imports.taken'), whoseRows(batch), outcome === 'nobody' && word('imports.outcome.nobody')]
        : word(`imports.outcome.${outcome}`, number(rows), number(accepted), number(leftOut)),
      ' ',
      ofPeople(batch),
      taken && statusChip(status),
    ),
    alreadyPublished(batch),
    taken && status === 'AWAITING_VERIFICATION' && el('p', { class: 'hint' }, word('imports.fourEyes')),
    !whole && wrongRows(batch),
    !whole && !taken && accepted > 0 && acceptance(batch, onAcceptValid),
    warnings.length > 0 &&
      el(
        'ul',
        { class: 'hint' },
        warnings.map((warning) => el('li', {}, warningText(warning))),
      ),
    recognised(batch),
  ];
}

/** The very same file was here before: which import that was, and whether this one is another. */
const sameFile = ({ id, earlier }) =>
  notice(
    'warn',
    word(id === earlier.id ? 'imports.same.known' : 'imports.same', dateTime(earlier.importedAt), earlier.name ?? earlier.importedBy),
    ' ',
    statusChip(earlier.status),
    earlier.declined.length > 0 && el('p', {}, word('imports.same.declined', earlier.declined.join(word('explain.comma')))),
    earlier.file && [' ', el('a', { href: earlier.file, download: true }, word('figures.openFile'))],
  );

/** Rows of an export that can be read are not all somebody's: each is counted as one of these. */
function whoseRows({ rows, leftOut, whose }) {
  const counted = { ...whose, leftOut };
  const aside = rows - Object.values(counted).reduce((sum, one) => sum + one, 0);
  const parts = Object.entries({ ...counted, aside })
    .filter(([kind, count]) => count > 0 || kind === 'somebodys')
    .map(([kind, count]) => word(`imports.whose.${kind}`, number(count)));
  return word('imports.whose', number(rows), parts.join(word('explain.comma')));
}

/** A closed month is taken like any other, but its results do not change: that is said before, not to the verifier only. */
function alreadyPublished({ people = [] }) {
  const periods = [...new Set(people.flatMap(({ published = [] }) => published))].sort();
  return periods.length > 0 && notice('warn', word('imports.published', periods.map(period).join(word('explain.comma'))));
}

/** Many rows of an export are few figures of few people. */
const ofPeople = ({ people = [] }) =>
  people.length > 0 && [
    word('imports.ofPeople', number(people.length), number(new Set(people.map(({ employee }) => employee)).size)),
    ' ',
  ];

function outcomeOf({ rows, status }, { taken, whole }) {
  if (taken) {
    return whole ? 'taken' : 'partly';
  }
  if (whole) {
    return status === 'REJECTED' ? 'nobody' : 'good';
  }
  return rows > 0 ? 'rejected' : 'unread';
}

/** As the template calls it; in an export also what was to be made of it. */
const columnOf = ({ column, columnName }) => (columnName === column ? wordOf('measure', column) : columnName);

/** What is wrong, row by row, and the same as a file for whoever puts it right. */
const wrongRows = ({ rejected, rejectedFile, leftOut }) => [
  el('h4', {}, word('imports.rejected')),
  table(
    word('imports.rejected'),
    [
      { head: word('imports.row'), number: true, cell: ({ row }) => (row > 0 ? number(row) : '–') },
      { head: word('imports.column'), cell: columnOf },
      { head: word('imports.value'), cell: ({ value }) => value },
      { head: word('imports.reason'), wide: true, cell: ({ reason, code }) => reason ?? code },
    ],
    rejected,
    { cut: true },
  ),
  el(
    'div',
    { class: 'row-actions' },
    el('a', { class: 'download', href: rejectedFile, download: true }, word('imports.rejectedFile')),
    rejected[0].row > 0 && leftOut > rejected.length && el('span', { class: 'hint' }, word('imports.listed', number(rejected.length))),
  ),
];

/** To leave rows out is a decision: it says how many, and the verification shows them again. */
const acceptance = ({ accepted, leftOut }, onAcceptValid) =>
  el(
    'div',
    { class: 'row-actions' },
    button(word('imports.acceptValid', number(accepted)), onAcceptValid),
    el('span', { class: 'hint' }, word('imports.acceptValid.hint', number(leftOut))),
  );

export const warningText = (warning) =>
  typeof warning === 'string'
    ? warning
    : [
        warning.row && word('imports.rowNumber', warning.row),
        warning.column && columnOf(warning),
        warning.value,
        warning.message ?? warning.reason ?? warning.code,
      ]
        .filter(Boolean)
        .join(' · ');

export const refusal = (problem) =>
  notice(
    'bad',
    problem.errors?.length > 0
      ? problem.errors.map(({ message }) => message).join(' ')
      : problem.message || word('form.failed'),
  );
