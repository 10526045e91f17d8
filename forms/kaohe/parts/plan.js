// An improvement plan: what it says, the coaching while it runs, and the re-review at its end.

import { chip, el, fill, notice, prose, table } from '../dom.js';
import { field } from '../fields.js';
import { dateTime, day, dayOf, figure, nameOf, number, period, ratio, word, wordOf } from '../words.js';
import { caseOf, quote } from './appraisal.js';
import { rows } from './rows.js';

/** Where it comes from, who answers for it, and when it is reviewed. */
export function planFacts(form, host) {
  const { plan, causes, manager, pauses, pausedUntil } = form.data;
  const facts = [
    [word('plan.occasion'), [wordOf('occasion', plan.occasion), plan.reason].filter(Boolean).join(' · ')],
    ...causes.map((cause) => [word('plan.because'), becauseOf(cause)]),
    [word('plan.manager'), manager.name],
    [
      word('plan.status'),
      [wordOf('planStatus', plan.status), pausedUntil && word('plan.pausedUntil', day(pausedUntil))].filter(Boolean).join(' · '),
    ],
    plan.reviewAt && [word('plan.runs'), word('plan.fromTo', dayOf(plan.begunAt), dayOf(plan.reviewAt))],
    plan.round > 1 && [word('plan.round'), word('plan.extended')],
    ...pauses.map(({ from, until, reason, ended }) => [
      word('plan.pause'),
      [word('plan.fromTo', day(from), day(until)), reason, ended && word('plan.resumed', day(ended.on), ended.reason)]
        .filter(Boolean)
        .join(' · '),
    ]),
  ].filter(Boolean);
  fill(
    host,
    el(
      'dl',
      { class: 'facts-list' },
      facts.map(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]),
    ),
  );
}

function becauseOf({ period: of, version, ruleVersion, followUpTable, talkHeldAt }) {
  const result = word('plan.because.result', period(of), version, ruleVersion, followUpTable);
  return talkHeldAt ? word('plan.because.talk', dayOf(talkHeldAt), result) : result;
}

/** The goals to write, each with a measure of the own card; those of a returned draft stand there already. */
export function planGoals(form, host) {
  const { indicators, drafts } = form.data;
  const choices = indicators.map((one) => ({
    value: one.code,
    text: [nameOf(one), one.target !== null && word('plan.cardAims', figure(one.target, one.unit))]
      .filter(Boolean)
      .join(' · '),
  }));
  rows(form, host, {
    path: 'goals',
    label: word('draftPlan.goals'),
    known: drafts
      .at(-1)
      ?.content.goals.map((goal) => ({ ...goal, target: typed(goal.target, indicatorOf(form, goal.indicator)?.unit) })),
    fieldsOf: (path) => [
      field(form, `${path}.what`, 'text', { rows: 2 }),
      choices.length > 0 && [
        field(form, `${path}.indicator`, 'select', { choices }),
        field(form, `${path}.target`, 'line'),
      ],
    ],
  });
}

const typed = (target, unit) => (target === null ? '' : unit === 'RATIO' ? ratio(target) : String(target));

const indicatorOf = (form, code) => form.data.indicators.find((one) => one.code === code);

/** The support that the person asks for; what a returned draft said stands there already. */
export function planSupport(form, host) {
  fill(host, field(form, 'support', 'text', { rows: 3, value: form.data.drafts.at(-1)?.content.support }));
}

/** Why the last draft came back. */
export function planReturned(form, host) {
  const { decision, decidedBy, decidedAt, comment } = form.data.drafts.at(-1) ?? {};
  if (decision === 'RETURN') {
    fill(
      host,
      el(
        'section',
        { class: 'quote' },
        el('h4', {}, word('plan.returned', form.nameOf(decidedBy), dateTime(decidedAt))),
        prose(comment),
      ),
    );
  }
}

/** Goals, actions and support as they were drafted last. */
export function planContent(form, host) {
  const last = form.data.drafts.at(-1);
  if (last) {
    const { actions, support } = last.content;
    fill(
      host,
      el('h3', {}, word('draftPlan.goals')),
      goalTable(form, form.data.goals),
      el('h3', {}, word('draftPlan.actions')),
      el(
        'ol',
        { class: 'agreed' },
        actions.map(({ what, until }) => el('li', {}, what, ' ', chip(word('actions.by', day(until))))),
      ),
      support && [el('h3', {}, word('draftPlan.support')), prose(support)],
      last.comment &&
        last.decision === 'APPROVE' &&
        quote(word('plan.approvedWith', form.nameOf(last.decidedBy)), prose(last.comment)),
    );
  }
}

/** Goals with their measures; with what was reached once a month of the plan is over. */
function goalTable(form, goals) {
  const measured = goals.some(({ months }) => months.length > 0);
  const unitOf = ({ goal }) => indicatorOf(form, goal.indicator)?.unit;
  const columns = [
    { head: word('plan.goal'), cell: ({ goal }) => goal.what },
    {
      head: word('plan.measure'),
      cell: ({ goal }) =>
        goal.indicator
          ? nameOf(indicatorOf(form, goal.indicator) ?? { code: goal.indicator })
          : word('plan.judged'),
    },
    { head: word('plan.target'), number: true, cell: (row) => figure(row.goal.target, unitOf(row)) },
  ];
  const onCard = {
    head: word('plan.cardTarget'),
    number: true,
    cell: (row) => figure(indicatorOf(form, row.goal.indicator)?.target ?? null, unitOf(row)),
  };
  const results = [
    {
      head: word('plan.months'),
      cell: (row) =>
        row.months.map((one) => el('div', {}, period(one.month), ' ', figure(one.figure, unitOf(row)))),
    },
    { head: word('plan.figure'), number: true, cell: (row) => figure(row.figure, unitOf(row)) },
    { head: word('plan.reached'), cell: ({ goal, reached }) => (goal.indicator ? reachedOf(reached) : '–') },
  ];
  return [
    table(word('draftPlan.goals'), [...columns, ...(measured ? results : [onCard])], goals),
    measured && el('p', { class: 'hint' }, word('plan.monthsThatCount')),
  ];
}

const reachedOf = (reached) =>
  reached === null
    ? chip(word('plan.notMeasured'))
    : chip(word(reached ? 'plan.reached.yes' : 'plan.reached.no'), reached ? 'good' : 'warn');

/** The minutes of the coaching so far, the newest first. */
export function planCoachings(form, host) {
  const { coachings } = form.data;
  fill(
    host,
    el('h3', {}, word('plan.coachings', coachings.length)),
    coachings.length === 0 && notice('info', word('plan.noCoaching')),
    [...coachings]
      .reverse()
      .map(({ minutes, heldBy, heldAt }) => quote(`${dateTime(heldAt)} · ${form.nameOf(heldBy)}`, prose(minutes))),
  );
}

/** What the person said at the end of this round. */
export function planSelf(form, host) {
  const { reviews, plan } = form.data;
  const own = reviews.find(({ round }) => round === plan.round);
  if (own) {
    fill(host, selfOf(own.self));
  }
}

const selfOf = ({ attainment, difficulties }) =>
  quote(
    word('selfReview.quoted'),
    prose(attainment),
    difficulties && [el('h5', {}, word('planSelfReview.difficulties')), prose(difficulties)],
  );

/** Each re-review: what was said, measured, judged and concluded; and what HR decided. */
export function planOutcome(form, host) {
  const { reviews, support } = form.data;
  fill(
    host,
    reviews.filter(({ judgement }) => judgement).map((review) => outcomeOf(form, review)),
    support &&
      quote(
        `${word('decideSupport.title')}: ${word(`decideSupport.kind.${support.kind}`)}`,
        prose(support.reason),
      ),
  );
}

function outcomeOf(form, { round, self, judgement }) {
  const told = new Map();
  return [
    el(
      'div',
      { class: 'title-line' },
      el('h3', {}, word('plan.review', round)),
      chip(word(`planReview.conclusion.${judgement.conclusion}`), judgement.conclusion === 'PASSED' ? 'good' : 'warn'),
    ),
    goalTable(form, judgement.goals),
    selfOf(self),
    quote(
      word('ratings.byManager'),
      judgement.ratings.map(({ dimension, score, cases }) =>
        el(
          'div',
          {},
          el('h5', {}, wordOf('dimension', dimension), ' ', el('strong', {}, number(score))),
          cases.map((one) => caseOf(one, dimension, told)),
        ),
      ),
      el(
        'p',
        { class: 'scores' },
        el('span', {}, word('plan.score'), ' ', el('strong', {}, number(judgement.score, 2))),
      ),
      el('h5', {}, word('planReview.reason')),
      prose(judgement.reason),
    ),
  ];
}

/** How the line manager concludes; a plan is extended once. */
export function planConclusion(form, host) {
  const all = ['PASSED', 'EXTENDED', 'NOT_PASSED'].filter((one) => one !== 'EXTENDED' || form.data.plan.round === 1);
  fill(
    host,
    field(form, 'conclusion', 'choice', {
      choices: all.map((value) => ({
        value,
        text: word(`planReview.conclusion.${value}`),
        hint: word(`planReview.conclusion.${value}.hint`),
      })),
    }),
  );
}

/** For whom HR starts a plan. */
export function planPerson(form, host) {
  fill(
    host,
    field(form, 'employee', 'select', {
      choices: form.data.people.map(({ id, name, team }) => ({
        value: id,
        text: [name, team].filter(Boolean).join(' · '),
      })),
    }),
  );
}

/** Which open plan HR acts on. */
export function openPlan(form, host) {
  const { plans } = form.data;
  fill(
    host,
    plans.length === 0 && notice('info', word('planAction.nothingOpen')),
    field(form, 'id', 'select', {
      choices: plans.map(({ id, name, status }) => ({ value: id, text: `${name} · ${wordOf('planStatus', status)}` })),
    }),
  );
}
