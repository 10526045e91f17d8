// An appeal: what the person disputes, what the reviewer finds part by part, and what comes of it.

import { chip, el, fill, notice, prose } from '../dom.js';
import { carried, field } from '../fields.js';
import { dateTime, dayOf, money, nameOf, number, percent, period, word, wordOf } from '../words.js';
import { caseOf, quote, ratedAgain, ratingsOf } from './appraisal.js';
import { TEXTS } from './cases.js';
import { calibrated } from './result.js';
import { rows } from './rows.js';
import { cardTable } from './scorecard.js';

/** Which settled result is contested, and what of it. */
export function contestable(form, host) {
  const { results } = form.data;
  if (results.length === 0) {
    fill(host, notice('info', word('appeal.none')));
    form.check(() => [{ field: '', message: word('appeal.none') }]);
    return;
  }
  const parts = el('div');
  let shown = null;
  fill(
    host,
    field(form, 'id', 'select', {
      value: results.length === 1 ? results[0].id : undefined,
      choices: results.map(({ id, period: when, until }) => ({
        value: id,
        text: word('appeal.until', period(when), dayOf(until)),
      })),
    }),
    parts,
  );
  form.onChange(({ id }) => {
    if (id && id !== shown) {
      form.values = shown === null ? form.values : { ...form.values, disputed: undefined };
      shown = id;
      chooseParts(
        form,
        parts,
        results.find((one) => one.id === id),
      );
    }
  });
  splitParts(form);
}

/** The same where the person answers a result. */
export function disputed(form, host) {
  const { cycleType, result } = form.data;
  chooseParts(form, host, { ...form.data, grade: cycleType === 'ANNUAL' ? result.grade : null });
  splitParts(form);
}

const dimensionsOf = (ratings) => [...new Set((ratings ?? []).map(({ dimension }) => dimension))];

/** What the line manager, or each of several, said of it. */
const scoresOf = (ratings, dimension) =>
  ratings
    .filter((rating) => rating.dimension === dimension)
    .map(({ score }) => number(score))
    .join(' / ');

/** The grade is among them where people grade. */
function chooseParts(form, host, { card, ratings, grade }) {
  const choices = [
    ...card.lines
      .filter(({ method }) => method !== 'JUDGED')
      .map((line) => ({ value: `LINE:${line.code}`, text: nameOf(line) })),
    ...dimensionsOf(ratings).map((dimension) => ({
      value: `RATING:${dimension}`,
      text: word('appeal.rating', wordOf('dimension', dimension), scoresOf(ratings, dimension)),
    })),
    ...(grade ? [{ value: `GRADE:${grade}`, text: word('appeal.gradeOf', wordOf('grade', grade)) }] : []),
  ];
  rows(form, host, {
    path: 'disputed',
    label: word('appeal.disputed'),
    fieldsOf: (path) => [
      field(form, `${path}.code`, 'select', { label: word('appeal.part'), choices }),
      field(form, `${path}.wrong`, 'text', { label: word('appeal.wrong'), rows: 2 }),
    ],
  });
}

/** A part is chosen as one, and sent as what it is and its code. */
const splitParts = (form) =>
  form.amend(({ disputed: parts = [] }) =>
    parts.forEach((part) => {
      if (part?.code) {
        [part.kind, part.code] = part.code.split(':');
      }
    }),
  );

/** What the person says, beside the evidence; with what was found so far. */
export function appealMatter(form, host) {
  const { matter } = form.data.appeal;
  const { card, now, ratings } = matter;
  fill(
    host,
    quote(
      word('appeal.said'),
      matter.byMachine && chip(word('appeal.machineAlone'), 'warn'),
      prose(matter.reason),
    ),
    matter.disputed.map((part) => partOf(form, matter, part)),
    matter.calibrated && notice('info', calibrated(form, matter.calibrated)),
    matter.reviewer && el('p', { class: 'hint' }, word('appeal.reviewer', matter.reviewer.name)),
    card.lines.length > 0 && [el('h4', {}, word('appeal.asScored')), cardTable(form, card)],
    differs(card, now) && [el('h4', {}, word('appeal.asNow')), cardTable(form, now)],
    ratings.length > 0 && quote(word('ratings.byManager'), ratingsOf(ratings, ratedAgain(form.data.appeal))),
    matter.correction &&
      quote(
        `${word(`correctFigures.decision.${matter.correction.decision}`)} · ${form.nameOf(matter.correction.by)}`,
        prose(matter.correction.note),
      ),
  );
}

/** Where the result is read that was contested: what was said, what was found and what came of it. */
export function appealOutcome(form, host) {
  const { appeal } = form.data;
  if (!appeal) {
    return;
  }
  const matter = el('div');
  const change = el('div');
  if (appeal.matter) {
    appealMatter(form, matter);
  }
  if (appeal.after) {
    beforeAndAfter(form, change);
  }
  fill(
    host,
    el(
      'div',
      { class: 'title-line' },
      el('h3', {}, word('appeal.heading')),
      chip(wordOf('appealStatus', appeal.status)),
      el('small', {}, dateTime(appeal.raisedAt)),
    ),
    matter,
    appeal.matter?.graded && gradedAnew(appeal.matter.graded),
    appeal.after
      ? [el('h4', {}, word('appeal.change')), change]
      : appeal.status === 'DECIDED' && notice('info', word('appeal.stands')),
  );
}

/** Whether a figure or a target is another than the one that was scored. */
const differs = (card, now) =>
  card.lines.some((line) => {
    const other = now.lines.find(({ code }) => code === line.code);
    return ['actual', 'target', 'baseline', 'status'].some((name) => line[name] !== other[name]);
  });

function partOf(form, matter, { kind, code, wrong }) {
  const found = matter.judgements.find((one) => one.kind === kind && one.code === code);
  return quote(
    titleOf(matter.card, kind, code),
    prose(wrong),
    found && [
      el('h5', {}, word('appeal.found'), ' ', chip(findingOf(matter.card, found))),
      found.score !== null && el('p', {}, word('appeal.newRating', number(found.score))),
      prose(found.answer),
      found.cases.map((one) => caseOf(one, code, new Map())),
    ],
  );
}

function titleOf(card, kind, code) {
  if (kind === 'GRADE') {
    return word('appeal.gradeOf', wordOf('grade', code));
  }
  return kind === 'RATING' ? wordOf('dimension', code) : nameOf(card.lines.find((line) => line.code === code) ?? { code });
}

/** What the reviewer says of a part that does not stand. */
const GRANTING = { LINE: 'CORRECT', RATING: 'RERATE', GRADE: 'REGRADE' };

/** Whether HR left the line out, or counted it as zero, as its figure was missing. */
const wasMissing = (card, code) =>
  card.lines.some((line) => line.code === code && ['EXCLUDED', 'ZERO'].includes(line.status));

const findingOf = (card, { code, decision }) =>
  decision === 'CORRECT' && wasMissing(card, code) ? word('appeal.missing') : word(`appeal.decision.${decision}`);

/** The reviewer's findings, one a disputed part. */
export function judgements(form, host) {
  const { matter } = form.data.appeal;
  const blocks = matter.disputed.map(({ kind, code }, index) => judgementOf(form, matter, kind, code, index));
  fill(host, blocks);
}

/** Where the figures came back as they were, what was found on the other parts is still what the reviewer says. */
function judgementOf(form, { card, judgements: found }, kind, code, index) {
  const path = `judgements[${index}]`;
  const said = found.find((one) => one.kind === kind && one.code === code && one.decision !== 'CORRECT');
  const title = titleOf(card, kind, code);
  const again = el(
    'div',
    {},
    field(form, `${path}.score`, 'score', { required: true, value: said?.score }),
    TEXTS.map((text) =>
      field(form, `${path}.cases[0].${text}`, text === 'moved' ? 'line' : 'text', {
        value: said?.cases[0]?.[text],
        label: word(`cases.${text}`),
        hint: word(`cases.${text}.hint`),
        rows: 2,
      }),
    ),
  );
  form.onChange((content) => {
    again.hidden = content.judgements?.[index]?.decision !== 'RERATE';
  });
  return el(
    'fieldset',
    { class: 'dimension', 'data-group': title },
    el('legend', {}, title),
    carried(`${path}.kind`, kind),
    carried(`${path}.code`, code),
    field(form, `${path}.decision`, 'choice', {
      value: said?.decision,
      choices: [
        { value: 'STANDS', text: word('appeal.decision.STANDS'), hint: word('appeal.decision.STANDS.hint') },
        wasMissing(card, code)
          ? { value: 'CORRECT', text: word('appeal.missing'), hint: word('appeal.missing.hint') }
          : {
              value: GRANTING[kind],
              text: word(`appeal.decision.${GRANTING[kind]}`),
              hint: word(`appeal.decision.${GRANTING[kind]}.hint`),
            },
      ],
    }),
    field(form, `${path}.answer`, 'text', { rows: 3, value: said?.answer }),
    again,
  );
}

/** Whom HR may ask. */
export function appealReviewer(form, host) {
  fill(
    host,
    field(form, 'reviewer', 'select', {
      choices: form.data.people.map(({ id, name, team }) => ({
        value: id,
        text: [name, team].filter(Boolean).join(' · '),
      })),
    }),
  );
}

/** What data owners look up: the reviewer's words and the figures, as they counted and as they stand. */
export function figuresToCorrect(form, host) {
  const { lines, card, now } = form.data;
  fill(
    host,
    lines.map(({ code, answer }) => quote(titleOf(card, 'LINE', code), prose(answer))),
    el('h4', {}, word('appeal.asScored')),
    cardTable(form, card),
    el('h4', {}, word('appeal.asNow')),
    cardTable(form, now),
  );
}

/** HR decides anew about what is missing; data owners do not. */
export function missingAnew(form, host) {
  const { lines, card, decides } = form.data;
  const missing = decides ? lines.filter(({ code }) => wasMissing(card, code)) : [];
  const key = 'decideMissingActual.decisions.decision';
  fill(
    host,
    missing.map(({ code }, index) => {
      const path = `decisions[${index}]`;
      const title = titleOf(card, 'LINE', code);
      const reason = el('div', {}, field(form, `${path}.reason`, 'text', { rows: 2, required: true }));
      form.onChange(({ decisions = [] }) => {
        reason.hidden = !['EXCLUDE', 'ZERO'].includes(decisions.find(({ line }) => line === code)?.decision);
      });
      return el(
        'fieldset',
        { class: 'dimension', 'data-group': title },
        el('legend', {}, title),
        carried(`${path}.line`, code),
        field(form, `${path}.decision`, 'choice', {
          value: 'FIGURE',
          choices: [
            { value: 'FIGURE', text: word('correctFigures.figure'), hint: word('correctFigures.figure.hint') },
            ...['EXCLUDE', 'ZERO'].map((value) => ({
              value,
              text: word(`${key}.${value}`),
              hint: word(`${key}.${value}.hint`),
            })),
          ],
        }),
        reason,
      );
    }),
  );
  form.amend((content) => {
    const made = (content.decisions ?? []).filter(({ decision }) => decision !== 'FIGURE');
    delete content.decisions;
    if (made.length > 0 && content.decision === 'CORRECTED') {
      content.decisions = made;
    }
  });
}

const FIGURES = [
  ['completionRate', percent],
  ['qualitativeScore', (value) => number(value, 2)],
  ['composite', (value) => number(value, 2)],
  ['bonusCoefficient', (value) => number(value, 2)],
  ['grade', (value) => wordOf('grade', value)],
];

/** The result before and after it was scored again. */
export function beforeAndAfter(form, host) {
  const { before, after } = form.data.appeal;
  fill(
    host,
    el(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': word('appeal.change') },
      el(
        'table',
        {},
        el('caption', { class: 'unseen' }, word('appeal.change')),
        el(
          'thead',
          {},
          el(
            'tr',
            {},
            ['', 'appeal.before', 'appeal.after'].map((head) => el('th', { scope: 'col' }, head && word(head))),
          ),
        ),
        el(
          'tbody',
          {},
          FIGURES.map(([name, show]) =>
            el(
              'tr',
              {},
              el('th', { scope: 'row' }, word(`result.${name}`)),
              el('td', {}, show(before[name])),
              el('td', {}, el('strong', {}, after ? show(after[name]) : '–')),
            ),
          ),
        ),
      ),
    ),
  );
}

/** The grade that HR decides anew; the computed one stands there at first. */
export function gradeAnew(form, host) {
  const { grades, appeal } = form.data;
  fill(
    host,
    field(form, 'grade', 'select', {
      value: appeal.after?.grade,
      choices: grades.map((one) => ({ value: one.grade, text: nameOf(one) })),
    }),
  );
}

/** What the approved list pays, what counts now, and the difference to issue. */
export function payCorrection(form, host) {
  const { correction, difference } = form.data;
  fill(
    host,
    el(
      'dl',
      { class: 'tiles' },
      tile('appeal.payBefore', correction.onHold ? word('appeal.onHold') : money(correction.before)),
      tile('appeal.payAfter', money(correction.after)),
      tile('appeal.difference', money(difference)),
    ),
    correction.base === null && notice('warn', word('appeal.noBase')),
  );
}

const tile = (name, value) => el('div', { class: 'tile' }, el('dt', {}, word(name)), el('dd', {}, value));

const gradedAnew = ({ computed, grade, gradeTable, reason }) =>
  quote(word('appeal.graded', wordOf('grade', computed), wordOf('grade', grade), gradeTable), prose(reason));
