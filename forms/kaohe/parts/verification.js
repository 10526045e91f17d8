// The second person's look at the figures of a batch.

import { getJson } from '../api.js';
import { chip, el, fill, notice, table } from '../dom.js';
import { dateTime, figure, fileSize, nameOf, number, period, word, wordOf } from '../words.js';
import { breaches } from './breaches.js';
import { evidenceLink, fileLink, fileUrl, fingerprint } from './files.js';
import { warningText } from './importreport.js';
import { originOf } from './origin.js';
import { otherTool, settled, unlikely } from './precedent.js';

/** The facts of a batch that waits to be verified. */
export function batch(form, host) {
  const { batch: one, needHr } = form.data;
  const facts = [
    ['batches.file', one.kept ? el('a', { href: fileUrl(one.id), download: true }, one.fileName) : one.fileName],
    ['batches.evidence', one.evidence && evidenceOf(one)],
    ['batches.kind', wordOf('importKind', one.kind)],
    ['imports.period', one.period && period(one.period)],
    ['imports.source', one.source && form.sourceOf(one.source)],
    ['batches.importedBy', form.nameOf(one.importedBy)],
    ['batches.importedAt', dateTime(one.importedAt)],
    ['batches.rows', number(one.rows)],
    ['batches.leftOut', one.leftOut > 0 && leftOut(one)],
    ['batches.sha256', [fingerprint(one.sha256), !one.kept && el('small', {}, word('batches.notKept'))]],
  ];
  fill(
    host,
    needHr && notice('warn', word('figures.needHr')),
    el(
      'dl',
      { class: 'facts-list' },
      facts.filter(([, value]) => value).map(([name, value]) => [el('dt', {}, word(name)), el('dd', {}, value)]),
    ),
    warningsOf(one),
  );
}

/** The proof of what somebody typed in: by its SHA-256 anybody tells whether a file is the one. */
const evidenceOf = ({ id, evidence: { fileName, size, sha256 } }) => [
  evidenceLink(id, fileName),
  ' ',
  el('small', {}, fileSize(size), ' · SHA-256 ', fingerprint(sha256)),
];

/** What the importer was told, for whoever looks at the file next; the facts above stand without it. */
function warningsOf({ id }) {
  const list = el('ul', { class: 'hint' });
  getJson(`/api/imports/${encodeURIComponent(id)}`)
    .then(({ warnings = [] }) => fill(list, warnings.map((warning) => el('li', {}, warningText(warning)))))
    .catch(() => list.remove());
  return list;
}

/** Who verifies knows what the importer decided to leave out, and can see why. */
const leftOut = ({ id, leftOut: rows }) => [
  chip(word('batches.leftOutRows', number(rows)), 'warn'),
  ' ',
  el('a', { class: 'download', href: `/api/imports/${encodeURIComponent(id)}/rejected.csv`, download: true }, word('imports.rejectedFile')),
];

/** What was measured, and of how much where it is a share. */
export const measured = ({ value, unit, weight }) => [
  figure(value, unit),
  weight && el('small', {}, word('figures.fraction', number(value * weight), number(weight))),
];

/** What it changes, once it counts. */
const valueOf = ({ unit, replaces, overtakenBy, ...one }) => [
  measured({ unit, ...one }),
  replaces && !overtakenBy && [el('small', {}, word('figures.replaces', figure(replaces, unit))), otherTool(one)],
  overtakenBy && el('div', {}, chip(word('figures.overtaken', figure(overtakenBy, unit)), 'warn')),
];

/** A line of our own sheet; what was computed from an export's many lines is only counted, its origin tells the lines. */
export const rowHead = (all) => word(all.some(({ origin: made }) => made) ? 'figures.number' : 'figures.row');

const beforeOf = (one) => [figure(one.previous, one.unit), unlikely(one), settled(one)];

/** Which source, and how it came from there. */
const origin = (form, { source, origin: made, reason, breaches: late }) => [
  form.sourceOf(source),
  ' ',
  originOf({ origin: made, manualReason: reason }),
  late.length > 0 && breaches(late),
];

/** What figures that were typed in are compared with: the proof that is attached, and their file as it came. */
const proof = (id) => notice('warn', word('figures.manual'), ' ', evidenceLink(id), word('explain.comma'), fileLink(id));

/**
 * A tick for each row of a batch, and how many are ticked; without a tick a row stays open. What is unusual or would
 * replace what another tool says waits for a tick on purpose: nobody verifies it by leaving the form as it was.
 */
export function chosenRows(form, all, about) {
  const doubtful = all.filter(({ usual, replacesMadeBy }) => usual || replacesMadeBy);
  const chosen = new Set(all.filter((one) => !doubtful.includes(one)).map(({ row }) => row));
  const ticks = all.map((one) => {
    const box = el('input', { type: 'checkbox', 'aria-label': word('figures.choose', one.row, about(one)) });
    box.checked = chosen.has(one.row);
    box.addEventListener('change', () => {
      box.checked ? chosen.add(one.row) : chosen.delete(one.row);
      counted();
    });
    return box;
  });
  const count = el('p', { class: 'hint', 'aria-live': 'polite' });
  const counted = () => fill(
      count,
      word(chosen.size === all.length ? 'figures.allChosen' : 'figures.chosen', number(chosen.size), number(all.length)),
      doubtful.some(({ row }) => !chosen.has(row)) && [
        ' ',
        el('strong', {}, word('figures.doubtful', number(doubtful.length))),
      ],
    );
  counted();
  form.amend((submission) => {
    // all of them is the plain case and needs no list
    if (chosen.size < all.length) {
      submission.rows = [...chosen];
    }
  });
  return { ticks, count };
}

/** The figures of the batch, each with a tick. */
export function figures(form, host) {
  const { figures: all = [], open, answers = [] } = form.data;
  if (answers.length > 0) {
    return; // a batch of customers' answers has no figures
  }
  const { ticks, count } = chosenRows(form, all, ({ name, employee }) => name ?? employee);
  fill(
    host,
    all.some(({ reason }) => reason) && proof(form.data.batch.id),
    open > all.length && notice('warn', word('figures.firstOf', number(all.length), number(open))),
    count,
    el(
      'div',
      { 'data-path': 'rows', 'data-label': word('figures.title') },
      table(
        word('figures.title'),
        [
          { head: rowHead(all), cell: ({ row }, index) => [ticks[index], ' ', number(row)] },
          { head: word('bonus.name'), whole: true, cell: ({ name, employee }) => name ?? employee },
          { head: word('card.line'), cell: nameOf },
          { head: word('imports.period'), cell: (one) => period(one.period) },
          { head: word('figures.value'), number: true, cell: valueOf },
          { head: word('figures.previous'), number: true, cell: beforeOf },
          { head: word('imports.source'), cell: (one) => origin(form, one) },
        ],
        all,
      ),
    ),
  );
}
