// How a file was understood, before or after it was imported: which tool wrote it, its tables, its figures, whose they
// are. What nothing knew says what it comes nearest to.

import { el, notice, table } from '../dom.js';
import { day, figure, inLanguage, nameOf, number, period, ratio, word, wordOf } from '../words.js';
import { otherTool, settled, unlikely } from './precedent.js';

/** @param batch as the API answers it, of a file that something knew */
export const recognised = (batch) => [otherTools(batch), facts(batch), tables(batch), measures(batch), people(batch)];

/** Why nothing knew the file, what it comes nearest to, and how near. */
export const unknown = ({ rejected = [], confidence }) => [
  rejected.map(({ reason, code }) => el('p', {}, reason ?? code)),
  confidence > 0 && el('p', { class: 'hint' }, word('recognised.nearness', ratio(confidence))),
];

function facts(batch) {
  const { adapter, adapterNameZh: nameZh, adapterNameEn: nameEn, confidence, format, encoding } = batch;
  const said = [
    ['recognised.adapter', isOwn(batch) ? word('recognised.own') : nameOf({ nameZh, nameEn, code: adapter })],
    ['recognised.confidence', isOwn(batch) ? null : ratio(confidence)],
    ['recognised.format', [wordOf('fileFormat', format), encoding].filter(Boolean).join(' · ')],
  ];
  return el(
    'dl',
    { class: 'facts-list' },
    said.filter(([, value]) => value).map(([name, value]) => [el('dt', {}, word(name)), el('dd', {}, value)]),
  );
}

/** A file with our own columns is one table, of which there is nothing to tell but its rows. */
const isOwn = ({ adapterNameZh }) => !adapterNameZh;

const tables = (batch) =>
  !isOwn(batch) &&
  unfoldable(
    'recognised.tables',
    [
      { head: word('recognised.table'), cell: ({ name }) => name },
      { head: word('batches.rows'), number: true, cell: ({ rows }) => number(rows) },
      { head: word('recognised.from'), cell: ({ from }) => day(from) },
      { head: word('recognised.to'), cell: ({ to }) => day(to) },
    ],
    batch.tables,
  );

const measures = (batch) =>
  unfoldable(
    'recognised.measures',
    [
      { head: word('recognised.measure'), cell: (one) => inLanguage(one, 'name') ?? wordOf('measure', one.code) },
      { head: word('figures.value'), number: true, cell: ({ value, unit }) => figure(value, unit) },
      ...fromTable(batch),
    ],
    batch.measures,
  );

const people = (batch) => [
  isOwn(batch) &&
    batch.accepted > batch.people.length &&
    batch.people.length > 0 &&
    el('p', { class: 'hint' }, word('recognised.first', number(batch.people.length), number(batch.accepted))),
  unfoldable(
    'recognised.people',
    [
      { head: word('bonus.name'), cell: ({ name, employee }) => name ?? employee },
      { head: word('card.line'), cell: ({ nameZh, nameEn, indicator }) => nameOf({ nameZh, nameEn, code: indicator }) },
      { head: word('imports.period'), cell: (one) => period(one.period) },
      { head: word('figures.value'), number: true, cell: changed },
      ...fromTable(batch),
    ],
    batch.people,
  ),
];

/** Before it is too late for it: what to do when both figures are to count. */
function otherTools({ people: figures = [] }) {
  const replacing = figures.filter(({ replacesMadeBy }) => replacesMadeBy);
  return replacing.length > 0 && notice('warn', word('recognised.otherTools', number(replacing.length)));
}

const changed = (one) => [
  one.replaces && [figure(one.replaces, one.unit), ' → '],
  figure(one.value, one.unit),
  otherTool(one),
  unlikely(one),
  settled(one),
];

/** Which table a figure is from, where there are several. */
const fromTable = ({ tables: all = [] }) =>
  all.length > 1 ? [{ head: word('recognised.table'), cell: ({ table: name }) => name }] : [];

const unfoldable = (title, columns, rows = []) =>
  rows.length > 0 &&
  el(
    'details',
    { open: true },
    el('summary', {}, word(title, number(rows.length))),
    table(word(title, number(rows.length)), columns, rows, { cut: true }),
  );
