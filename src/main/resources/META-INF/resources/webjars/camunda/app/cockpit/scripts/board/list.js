// All cycles at a glance.

import { getJson } from '/forms/kaohe/api.js';
import { chip, el, fill, table } from '/forms/kaohe/dom.js';
import { dateTime, lateBy, number, period, taskKind, word, wordOf } from '/forms/kaohe/words.js';
import { legend, stacked } from './charts.js';
import { live } from './live.js';

const everything = () => getJson('/api/cycles/board');

const ended = ({ status }) => status === 'CLOSED' || status === 'CANCELLED';

export const nameOfCycle = (cycle) => `${period(cycle.period)} · ${wordOf('cycleType', cycle.type)}`;

const addressOf = ({ id }) => `#/cycles?cycle=${encodeURIComponent(id)}`;

export const statusOf = (cycle) =>
  chip(wordOf('cycleStatus', cycle.status), cycle.status === 'CLOSED' ? 'good' : cycle.status === 'CANCELLED' ? '' : 'accent');

/** Where Cockpit shows a running process. */
export const processAt = (id) => `#/process-instance/${encodeURIComponent(id)}/runtime`;

/** The tasks of a process, where Cockpit lets an open one be given to somebody else. */
export const tasksAt = (id) => `${processAt(id)}?tab=user-tasks-tab`;

const STUCK = ['MISSING_ACTUAL', 'OBJECTION', 'CORRECTION'];

/** How a stage is coloured. */
export const kindOf = ({ status, concluded }) =>
  concluded ? 'done' : STUCK.includes(status) ? 'stuck' : status === 'SELF_REVIEW' ? 'rest' : 'going';

/** What the colours of all bars mean. */
export const colours = () => legend(['done', 'going', 'stuck', 'rest'].map((kind) => ({ kind, text: word(`board.kind.${kind}`) })));

export const lateness = (late) => (late > 0 ? chip(word('board.ofWhomLate', number(late)), 'bad') : number(0));

/** How many people are late, and how much of what HR itself is to do. */
export const latenessOf = ({ late, lateSteps }) => [
  (late > 0 || lateSteps === 0) && lateness(late),
  lateSteps > 0 && [' ', chip(word('board.stepsLate', number(lateSteps)), 'bad')],
];

/** A bar with a part for each stage, and how many are through. */
export function progress({ people, stages }) {
  if (people === 0) {
    return el('small', {}, word('board.notLaunched'));
  }
  const done = stages.filter(({ concluded }) => concluded).reduce((sum, stage) => sum + stage.people, 0);
  return [
    stacked(
      stages.map((stage) => ({
        text: `${wordOf('appraisalStatus', stage.status)} ${number(stage.people)}`,
        people: stage.people,
        kind: kindOf(stage),
      })),
    ),
    el('small', {}, word('board.done', number(done), number(people))),
  ];
}

/** What the cycle itself waits for; its name goes on with the period, which stands beside it. */
export const stepOf = ({ name, daysLate, processInstance }) =>
  el(
    'div',
    {},
    el('a', { href: tasksAt(processInstance) }, taskKind(name)),
    daysLate !== null && [' ', daysOver(daysLate)],
  );

export const daysOver = (days) => chip(lateBy(days), 'bad');

const cycles = (all) =>
  table(
    word('board.title'),
    [
      { head: word('board.cycle'), whole: true, cell: (one) => el('a', { href: addressOf(one) }, nameOfCycle(one)) },
      { head: word('board.status'), cell: (one) => [statusOf(one), one.steps.map(stepOf)] },
      { head: word('board.progress'), wide: true, cell: progress },
      { head: word('board.people'), number: true, cell: ({ people }) => number(people) },
      { head: word('board.late'), number: true, cell: latenessOf },
    ],
    all,
    { empty: word('board.none') },
  );

export function list(host) {
  const [place, letters] = [el('div'), el('div')];
  fill(host, el('h2', {}, word('board.title')), place, letters);
  live(place, everything, (all) => fill(place, all.some(({ people }) => people > 0) && colours(), cycles(all)));
  live(letters, () => getJson('/api/messages/undelivered'), (lost) => fill(letters, lost.length > 0 && undelivered(lost)), { part: true });
}

/** Letters that are not tried any more, and why. */
const undelivered = (lost) =>
  el(
    'section',
    {},
    el('h3', {}, word('board.lost')),
    el('p', { class: 'hint' }, word('board.lost.hint')),
    table(
      word('board.lost'),
      [
        { head: word('board.lost.to'), whole: true, cell: ({ person, name }) => name ?? wordOf('who', person) },
        { head: word('board.lost.by'), cell: ({ channel }) => wordOf('board.lost.channel', channel) },
        { head: word('board.lost.why'), wide: true, cell: ({ failure }) => wordOf('board.lost.failure', failure ?? 'NONE') },
        { head: word('board.lost.written'), cell: ({ writtenAt }) => dateTime(writtenAt) },
      ],
      lost,
    ),
  );

/** What runs, for the dashboard of those who may see it. */
export function summary(host) {
  const draw = (all) => {
    const running = all.filter((cycle) => !ended(cycle));
    const sum = (of) => running.reduce((whole, cycle) => whole + cycle[of], 0);
    const [late, steps] = [sum('late'), sum('lateSteps')];
    fill(
      host,
      el('h2', {}, el('a', { href: '#/cycles' }, word('board.title'))),
      el(
        'p',
        {},
        word('board.summary', number(running.length), number(late)),
        steps > 0 && [word('explain.comma'), word('board.stepsLate', number(steps))],
      ),
      running.some(({ people }) => people > 0) && colours(),
      running.length > 0 && cycles(running),
    );
  };
  live(host, everything, draw, { part: true });
}
