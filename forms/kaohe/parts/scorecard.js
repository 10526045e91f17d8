// The scorecard: what was agreed, what was reached, where each figure came from and who verified it.

import { chip, el, fill, table } from '../dom.js';
import { sparkline } from '../sparkline.js';
import { dateTime, day, figure, fromTo, nameOf, number, period, ratio, word, wordOf } from '../words.js';
import { breaches } from './breaches.js';
import { customersOn } from './customers.js';
import { definitions } from './definitions.js';
import { sourceFile } from './files.js';
import { originOf } from './origin.js';

export function scorecard(form, host) {
  const { card } = form.data;
  if (!card) {
    return;
  }
  fill(
    host,
    el(
      'div',
      { class: 'title-line' },
      el('h3', {}, titleOf(card)),
      card.lateTargets && chip(word('card.lateTargets'), 'warn'),
    ),
    card.stretches?.length > 0 && stretchesOf(form, card),
    cardTable(form, card),
    card.lines.every(({ contribution }) => !contribution) && el('p', { class: 'hint' }, word('card.notScored')),
    card.findings?.length > 0 && findings(form, card),
    card.customers && customersOn(card.customers),
    definitions(form, card.lines),
  );
}

/** Who led the person and by which card, on which days: judgements and composites weigh by them (R31). */
const stretchesOf = (form, card) =>
  el(
    'div',
    { class: 'notice' },
    el('p', {}, word('card.stretches')),
    el(
      'ul',
      {},
      card.stretches.map((one) =>
        el('li', {}, word('card.stretch', day(one.from), day(one.to), one.days, form.nameOf(one.by), nameOf(one))),
      ),
    ),
  );

/** Each scorecard of the period with its days, where there are several (R31). */
export function heldCards({ stretches = [] }) {
  const cards = new Map();
  for (const { scorecard: code, nameZh, nameEn, days } of stretches) {
    cards.set(code, { code, nameZh, nameEn, days: (cards.get(code)?.days ?? 0) + days });
  }
  return cards.size > 1 ? [...cards.values()] : [];
}

/** The names of all scorecards of the period. */
const titleOf = (card) => heldCards(card).map(nameOf).join(word('explain.comma')) || nameOf(card);

/** What a line is called; where there are several scorecards, together with its own. */
export function lineName(card, line) {
  const name = line.method === 'JUDGED' ? word('card.judgedLine') : nameOf(line);
  const own = heldCards(card).find(({ code }) => code === line.scorecard);
  return own ? word('card.lineOf', name, nameOf(own)) : name;
}

/** The lines of a card, or of a part of one. */
export const cardTable = (form, card) =>
  el(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': titleOf(card) },
    el(
      'table',
      { class: 'card-table' },
      el('caption', { class: 'unseen' }, titleOf(card)),
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          columnsOf(form).map(({ head, style }) => el('th', { scope: 'col', class: style }, word(head))),
        ),
      ),
      groups(card).map(({ title, lines }) => groupOf(form, title, lines)),
    ),
  );

/** What the figures hint at, with the numbers; it changes no score. */
function findings(form, card) {
  const line = (code) => card.lines.find((each) => each.code === code);
  const said = {
    TRAFFIC_WITHOUT_CONVERSION: (found) => [
      lineName(card, line(found.line)),
      lineName(card, line(found.other)),
      ratio(found.expected),
      ratio(found.measured),
    ],
    VIDEO_AHEAD: (found) => [ratio(found.measured), ratio(found.expected)],
    PLUNGE: (found) => [
      lineName(card, line(found.line)),
      ...[found.measured, found.expected].map((value) => figure(value, line(found.line).unit)),
      wordOf('periodsBefore', form.data.cycleType ?? 'MONTHLY'),
    ],
  };
  return el(
    'ul',
    { 'aria-label': word('card.findings') },
    card.findings.map((found) =>
      el(
        'li',
        {},
        chip(word('card.findings'), 'warn'),
        ' ',
        word(`symptom.${found.kind}`, ...said[found.kind](found)),
      ),
    ),
  );
}

const columns = [
  { head: 'card.line' },
  { head: 'card.weight', style: 'number' },
  { head: 'card.target', style: 'number' },
  { head: 'card.actual', style: 'number' },
  { head: 'card.completion', style: 'number' },
  { head: 'card.contribution', style: 'number' },
  { head: 'card.source', style: 'wide' },
];

/** Where it is known where the lines come from, that has a column of its own. */
const columnsOf = ({ trends }) => (trends ? [...columns.slice(0, -1), { head: 'card.trend' }, columns.at(-1)] : columns);

/** The lines block by block; of several scorecards one after the other: the weights of each make up its 100 %. */
function groups(card) {
  const held = heldCards(card);
  return (held.length > 0 ? held : [null])
    .flatMap((own) =>
      ['QUANTITATIVE', 'QUALITATIVE'].map((block) => ({
        title: own ? word('card.group', nameOf(own), own.days, wordOf('block', block)) : wordOf('block', block),
        lines: card.lines.filter((line) => line.block === block && (!own || line.scorecard === own.code)),
      })),
    )
    .filter(({ lines }) => lines.length > 0);
}

const groupOf = (form, title, lines) =>
  el(
    'tbody',
    {},
    el('tr', { class: 'group' }, el('th', { scope: 'rowgroup', colspan: columnsOf(form).length }, title)),
    lines.map((line) => row(form, line)),
  );

function row(form, line) {
  const judged = line.method === 'JUDGED';
  const cells = [
    `${number(line.weight)}%`,
    judged ? '–' : target(line),
    judged ? el('span', { class: 'faint' }, word('card.judged')) : actual(line),
    completion(line),
    number(line.contribution, 2),
  ];
  return el(
    'tr',
    {},
    el(
      'th',
      { scope: 'row' },
      judged ? word('card.judgedLine') : nameOf(line),
      !judged && el('small', {}, wordOf('method', line.method)),
      line.targetLate && chip(word('card.targetLate'), 'warn'),
    ),
    cells.map((cell) => el('td', { class: 'number' }, cell)),
    form.trends && el('td', {}, judged ? '' : sparkline(form.trends[line.code] ?? [], line.unit)),
    el('td', { class: 'wide' }, judged ? '' : provenance(form, line)),
  );
}

/** While two sources differ, neither is shown as the figure. */
const actual = ({ gap, actual: value, unit, wholeTarget }) => [
  figure(gap === 'DISPUTED' ? null : value, unit),
  wholeTarget && el('small', { class: 'wide' }, word('card.wholeFigure')),
];

const target = (line) => [
  figure(line.target, line.unit),
  line.baseline && el('small', {}, word('card.baseline', figure(line.baseline, line.unit))),
  line.wholeTarget && el('small', {}, word('card.wholeTarget', figure(line.wholeTarget, line.unit))),
  stages(line).map((said) => el('small', { class: 'wide' }, said)),
];

/** What was to be reached when; the figure above is these put together. */
function stages({ targetStages = [], unit }) {
  const [only, ...others] = targetStages;
  return others.length === 0 && !only?.monthly
    ? [only?.reason].filter(Boolean)
    : targetStages.map(({ target: each, from, to, monthly, reason }) => [
        el(
          'span',
          { class: 'whole' },
          word(monthly ? 'card.stageMonthly' : 'card.stage', figure(each, unit), fromTo(from, to)),
        ),
        reason && ` · ${reason}`,
      ]);
}

function completion(line) {
  if (!line.completion) {
    return '–';
  }
  const width = Math.min(100, Number(line.completion) * 100);
  return [
    ratio(line.completion),
    el('span', { class: 'bar', 'aria-hidden': 'true' }, el('span', { style: `width:${width}%` })),
  ];
}

function provenance(form, line) {
  if (['EXCLUDED', 'ZERO', 'NOT_DUE'].includes(line.status)) {
    return [
      chip(wordOf('lineStatus', line.status), 'warn'),
      ' ',
      line.decision ?? '',
      line.figures.length > 0 && parts(form, line),
    ];
  }
  if (line.figures.length === 0) {
    return chip(word('card.noActual'), 'warn');
  }
  const partial = line.figures.length > 1 || line.missing.length > 0;
  return partial ? parts(form, line) : origin(form, line, line.figures[0]);
}

/** The figures that the line's is, or will be, made of. */
const parts = (form, line) => [
  line.missing.length > 0 &&
    chip(word('card.monthsMissing', line.missing.map(period).join(word('explain.comma'))), 'warn'),
  line.gap === 'NO_WEIGHT' && chip(word('missing.NO_WEIGHT'), 'warn'),
  line.gap === 'NO_TARGET' && chip(word('missing.NO_TARGET'), 'warn'),
  el(
    'details',
    { open: line.gap },
    el('summary', {}, word('card.months', line.figures.length)),
    line.figures.map((one) =>
      el(
        'div',
        { class: 'part' },
        el('strong', {}, `${period(one.period)} ${figure(one.value, line.unit)}`),
        ' ',
        origin(form, line, one),
      ),
    ),
  ),
];

/** Where a figure came from and who verified it. */
function origin(form, { unit }, one) {
  if (one.difference && !one.difference.chosen) {
    return disputed(form, one.difference, unit);
  }
  const file = one.row ? word('card.file', one.file.name, one.row) : one.file.name;
  return [
    el('span', {}, [form.sourceOf(one.source), file].join(' · ')),
    sourceFile(form, one.file),
    originOf(one),
    el('small', {}, word('card.importedBy', form.nameOf(one.importedBy), dateTime(one.importedAt))),
    one.verifiedBy
      ? chip(word('card.verifiedBy', form.nameOf(one.verifiedBy), dateTime(one.verifiedAt)), 'good')
      : chip(word('card.notVerified'), 'warn'),
    afterSelfReview(form, one) && chip(word('card.afterSelfReview'), 'warn'),
    one.difference && decided(form, one.difference, unit),
    one.breaches?.length > 0 && breaches(one.breaches),
  ];
}

/** The employee wrote about another figure, or about none. */
const afterSelfReview = ({ data: { timeline = [] } }, { verifiedAt }) =>
  timeline.some(({ kind, at }) => kind === 'SELF_REVIEW_SUBMITTED' && verifiedAt && new Date(at) < new Date(verifiedAt));

const said = (form, { source, value }, unit) => word('card.said', form.sourceOf(source), figure(value, unit));

/** Two sources are too far apart, and nobody has decided yet which of them counts. */
const disputed = (form, { usual, other, tolerance }, unit) => [
  el('span', {}, [said(form, usual, unit), said(form, other, unit)].join(' · ')),
  el('small', {}, word('card.tolerance', ratio(tolerance))),
  chip(word('card.disputed'), 'warn'),
];

/** Which of the two counts, why, and who said so. */
function decided(form, { usual, other, chosen, reason, decidedBy }, unit) {
  const refused = chosen === usual.source ? other : usual;
  return el(
    'small',
    {},
    word('card.chosen', form.sourceOf(chosen), said(form, refused, unit), reason, form.nameOf(decidedBy)),
  );
}

/** The targets a person is to acknowledge. */
export function targets(form, host) {
  fill(
    host,
    table(
      word('confirmTargets.table'),
      [
        { head: word('card.line'), cell: nameOf },
        { head: word('card.target'), number: true, cell: (line) => figure(line.target, line.unit) },
        { head: word('card.baselineHead'), number: true, cell: (line) => figure(line.baseline, line.unit) },
      ],
      form.data.targets ?? [],
      { empty: word('confirmTargets.none') },
    ),
    definitions(form, form.data.targets ?? []),
  );
}
