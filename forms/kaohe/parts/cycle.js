// What HR looks at while a cycle runs: findings, coverage with figures, the bonus list.

import { chip, el, fill, notice, table } from '../dom.js';
import { field, carried } from '../fields.js';
import { fileUrl } from './files.js';
import { dateTime, dayOf, fromNow, isPast, money, nameOf, number, percent, period, word, wordOf } from '../words.js';

/** What lint found on the scorecards, and who cannot take part. */
export function findings(form, host) {
  const { findings: found = [], noScorecard = [], participants } = form.data;
  fill(
    host,
    participants !== undefined && el('p', { class: 'intro' }, word('findings.participants', number(participants))),
    findingsTable(found),
    noScorecard.length > 0 && el('p', {}, word('findings.noScorecard', names(noScorecard))),
  );
}

export const findingsTable = (found) =>
  table(
    word('findings.title'),
    [
      {
        head: word('findings.severity'),
        cell: ({ severity }) => chip(wordOf('severity', severity), severity === 'ERROR' ? 'bad' : 'warn'),
      },
      {
        head: word('findings.scorecard'),
        cell: ({ scorecard, line }) => [scorecard, line].filter(Boolean).join(' › '),
      },
      { head: word('findings.message'), wide: true, cell: ({ code, args = [] }) => word(`finding.${code}`, ...args) },
    ],
    found,
    { empty: word('findings.none') },
  );

const names = (people) => people.map(({ name, employee }) => name ?? employee).join(word('explain.comma'));

/** People without a manager, each with a reviewer to name. */
export function reviewers(form, host) {
  const { noReviewer = [], people = [] } = form.data;
  form.amend((submission) => {
    submission.reviewers = (submission.reviewers ?? []).filter(({ reviewer }) => reviewer);
  });
  fill(
    host,
    noReviewer.length > 0 && [
      el('h3', {}, word('reviewers.title')),
      el('p', { class: 'hint' }, word('reviewers.hint')),
      noReviewer.map(({ employee, name }, index) =>
        el(
          'div',
          { class: 'row-fields' },
          carried(`reviewers[${index}].employee`, employee),
          field(form, `reviewers[${index}].reviewer`, people.length > 0 ? 'select' : 'line', {
            label: word('reviewers.of', name),
            required: false,
            choices: people
              .filter(({ id }) => id !== employee)
              .map(({ id, name: text, team }) => ({ value: id, text: [text, team].filter(Boolean).join(' · ') })),
          }),
        ),
      ),
    ],
  );
}

/** How far the figures are in that each source delivers, which ones are missing, and the files that came. */
export function coverage(form, host) {
  const { coverage: sources = [], files = [], due } = form.data;
  const complete = sources.every(({ expected, verified }) => verified === expected);
  const late = isPast(due) && !complete;
  fill(
    host,
    el('h3', {}, word('coverage.title')),
    el(
      'p',
      { class: 'hint' },
      complete && sources.length > 0 ? word('coverage.allIn') : word(late ? 'due.past' : 'due.coming', dateTime(due), fromNow(due)),
    ),
    table(
      word('coverage.title'),
      [
        { head: word('imports.source'), cell: (source) => sourceName(form, source) },
        { head: word('coverage.state'), cell: (source) => stateOf(source, late && due) },
        { head: word('coverage.expected'), number: true, cell: ({ expected }) => number(expected) },
        { head: word('coverage.verified'), number: true, cell: ({ verified }) => number(verified) },
        { head: word('coverage.unverified'), number: true, cell: ({ unverified }) => number(unverified) },
        { head: word('coverage.disputed'), number: true, cell: ({ disputed }) => number(disputed) },
        { head: word('coverage.toReplace'), number: true, cell: ({ declined }) => number(declined) },
        { head: word('coverage.missing'), number: true, cell: ({ missing }) => number(missing) },
        {
          head: word('coverage.newest'),
          cell: ({ importedBy, importedAt }) => importedBy && [form.nameOf(importedBy), el('small', {}, dateTime(importedAt))],
        },
      ],
      sources,
      { empty: word('coverage.none') },
    ),
    sources.filter(({ open }) => open.length > 0).map((source) => openOf(form, source)),
    el('h3', {}, word('batches.title')),
    table(
      word('batches.title'),
      [
        {
          head: word('batches.file'),
          cell: ({ batch, kept, fileName }) => (kept ? el('a', { href: fileUrl(batch), download: true }, fileName) : fileName),
        },
        {
          head: word('batches.status'),
          cell: ({ status, declines }) => [statusChip(status), declines.map(declineOf)],
        },
        { head: word('batches.rows'), number: true, cell: ({ rows }) => number(rows) },
        { head: word('batches.leftOut'), number: true, cell: ({ leftOut }) => number(leftOut) },
        { head: word('batches.importedBy'), cell: ({ importedBy }) => form.nameOf(importedBy) },
        { head: word('batches.importedAt'), cell: ({ importedAt }) => dateTime(importedAt) },
      ],
      files,
      { empty: word('batches.none') },
    ),
  );
}

const declineOf = ({ rows, reason }) =>
  el('small', {}, [word('batches.declinedRows', number(rows)), reason].join(' · '));

const sourceName = (form, { source }) => (source ? form.sourceOf(source) : word('coverage.noSource'));

/** The worst of what can be said about a source; what is late says since when. */
function stateOf({ expected, verified, unverified, disputed, declined, missing }, lateSince) {
  if (verified === expected) {
    return chip(word('coverage.complete'), 'good');
  }
  const worst = (missing > 0 && 'incomplete') || (unverified > 0 && 'toVerify') || (disputed > 0 && 'disputed');
  return [
    worst && chip(word(`coverage.${worst}`), lateSince ? 'bad' : 'warn'),
    declined > 0 && [' ', chip(word('coverage.declined', number(declined)), 'bad')],
    lateSince && el('small', {}, word('coverage.lateSince', dayOf(lateSince))),
  ];
}

const STATES = ['MISSING', 'DECLINED', 'UNVERIFIED', 'DISPUTED'];

/** Whose figures of a source do not count yet, a line each person. */
function openOf(form, source) {
  const title = word('coverage.openOf', sourceName(form, source), number(source.open.length));
  const people = grouped(source.open, ({ employee }) => employee);
  const states = STATES.filter((state) => source.open.some((one) => one.state === state));
  return el(
    'details',
    {},
    el('summary', {}, title),
    table(
      title,
      [
        { head: word('bonus.name'), whole: true, cell: ([{ name, employee }]) => name ?? employee },
        ...states.map((state) => ({
          head: wordOf('coverageState', state),
          cell: (open) => indicatorsOf(open.filter((one) => one.state === state), form.data.period),
        })),
      ],
      people,
      { cut: true },
    ),
  );
}

/** Each indicator once; the months of a longer period behind it. */
const indicatorsOf = (open, whole) =>
  grouped(open, ({ indicator }) => indicator).map((one) => {
    const months = one.map((figure) => figure.period).filter((of) => of !== whole);
    const reasons = one.flatMap(({ declined }) => declined ?? []);
    return el(
      'div',
      {},
      nameOf({ ...one[0], code: one[0].indicator }),
      months.length > 0 && ` · ${months.map(period).join(word('explain.comma'))}`,
      [...new Set(reasons)].map((reason) => el('small', {}, reason)),
    );
  });

/** What has the same key together, in the order in which the keys come first. */
function grouped(all, keyOf) {
  const groups = new Map();
  all.forEach((one) => groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]));
  return [...groups.values()];
}

export const statusChip = (status) =>
  chip(
    wordOf('batchStatus', status),
    {
      VERIFIED: 'good',
      APPLIED: 'good',
      AWAITING_VERIFICATION: 'warn',
      RUNNING: 'warn',
      REJECTED: 'bad',
      DECLINED: 'bad',
      FAILED: 'bad',
    }[status],
  );

/** Coefficients and amounts of everybody, and what is missing for a complete sum. */
export function bonusList(form, host) {
  const { rows = [], total, withoutBase = 0, closedUnconfirmed = [] } = form.data;
  fill(
    host,
    el(
      'dl',
      { class: 'tiles' },
      tile('bonus.people', number(rows.length)),
      tile('bonus.total', money(total)),
      tile('bonus.withoutBase', number(withoutBase)),
    ),
    withoutBase > 0 && notice('warn', word('bonus.withoutBaseNotice', number(withoutBase))),
    rows.some(({ onHold }) => onHold) &&
      notice('warn', word('bonus.onHoldNotice', number(rows.filter(({ onHold }) => onHold).length))),
    closedUnconfirmed.length > 0 &&
      notice(
        'warn',
        word('bonus.closedUnconfirmed', names(closedUnconfirmed.map((one) => (one.name ? one : { name: one })))),
      ),
    table(
      word('bonus.title'),
      [
        {
          head: word('bonus.name'),
          total: word('bonus.sum'),
          cell: ({ name, employee, team }) => [name, el('small', {}, [employee, team].filter(Boolean).join(' · '))],
        },
        { head: word('result.completionRate'), number: true, cell: (row) => percent(row.completionRate) },
        { head: word('result.qualitativeScore'), number: true, cell: (row) => number(row.qualitativeScore, 2) },
        { head: word('result.grade'), cell: ({ grade }) => wordOf('grade', grade) },
        {
          head: word('result.bonusCoefficient'),
          number: true,
          cell: (row) => el('strong', {}, number(row.coefficient, 2)),
        },
        { head: word('bonus.base'), number: true, cell: ({ base }) => money(base) },
        { head: word('bonus.amount'), number: true, total: money(total), cell: amount },
        {
          head: [word('result.performanceIndex'), el('small', {}, word('result.forInformation'))],
          number: true,
          cell: (row) => el('span', { class: 'faint' }, number(row.performanceIndex, 2)),
        },
      ],
      rows,
      { empty: word('bonus.none'), total: true },
    ),
  );
}

const amount = ({ bonus, onHold, onHoldSince }) =>
  onHold
    ? chip(onHoldSince ? word('bonus.onHoldSince', dayOf(onHoldSince)) : word('bonus.onHold'), 'warn')
    : money(bonus);

const tile = (name, value) => el('div', { class: 'tile' }, el('dt', {}, word(name)), el('dd', {}, value));
