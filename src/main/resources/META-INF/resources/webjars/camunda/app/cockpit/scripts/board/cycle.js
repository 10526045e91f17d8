// One cycle: where people are, who is late, how the results came out, what is missing or failed, and what HR can do.

import { getJson, putJson } from '/forms/kaohe/api.js';
import { announce, button, chip, el, fill, notice, table } from '/forms/kaohe/dom.js';
import { coverage } from '/forms/kaohe/parts/cycle.js';
import { dateTime, dayOf, language, nameOf, number, ratio, word, wordOf } from '/forms/kaohe/words.js';
import { act } from './actions.js';
import { archive } from './archive.js';
import { bars, share, shareOf } from './charts.js';
import { colours, kindOf, lateness, latenessOf, nameOfCycle, processAt, progress, statusOf, stepOf } from './list.js';
import { live } from './live.js';
import { people } from './people.js';
import { reports } from './reports.js';

const FIGURES_COUNT = ['OPENING', 'COLLECTING', 'RUNNING'];
const CYCLE_ACTIONS = {
  OPENING: ['EXTEND', 'CANCEL'],
  COLLECTING: ['REMIND', 'EXTEND', 'CANCEL'],
  RUNNING: ['REMIND', 'EXTEND', 'CANCEL'],
  CALIBRATION: ['CANCEL'],
  CONFIRMATION: ['REMIND', 'EXTEND', 'CANCEL'],
  BONUS_APPROVAL: ['CANCEL'],
};

const section = (title, ...parts) => el('section', {}, el('h3', {}, word(title)), ...parts);

export function cycle(host, id) {
  const api = (part) => `/api/cycles/${encodeURIComponent(id)}/${part}`;
  const read = (part) => () => getJson(api(part));
  const place = (name) => el('div', { class: name });
  const [head, stages, late, results, lines, figures, failures, papers, all] = Array.from({ length: 9 }, () => place('part'));
  fill(host, el('p', {}, el('a', { href: '#/cycles' }, `‹ ${word('board.back')}`)), head, failures, stages, late, results, lines, figures, papers, all);
  const begun = new Map();
  const once = (part, begin) => begun.has(part) || begun.set(part, begin());
  const board = live(head, read('board'), (now) => {
    fill(head, heading(now.cycle, api, () => refresh()));
    fill(stages, now.cycle.people > 0 && [section('board.stages', stageTable(now)), section('board.teams', teamTable(now))]);
    fill(results, now.cycle.people > 0 && distribution(now));
    fill(papers, now.cycle.people > 0 && section('board.reports', reports(now, api)));
    if (now.cycle.people > 0) {
      once(late, () => people(late, api, now.teams, () => refresh()));
    }
    if (FIGURES_COUNT.includes(now.cycle.status)) {
      once(figures, () => live(figures, read('board/figures'), (state) => coverageOf(state, figures)));
    }
    if (now.scores.length > 0) {
      once(all, () => {
        const body = place('part');
        fill(all, section('board.archive.title', body));
        archive(body, api);
      });
      once(lines, () => live(lines, read('board/lines'), (rows) => fill(lines, section('board.lines', lineTable(rows)))));
    }
  });
  live(failures, read('board/failures'), (rows) => fill(failures, rows.length > 0 && section('board.failures', failureTable(rows))));
  const refresh = () => Promise.all([board(), begun.get(late)?.(), begun.get(figures)?.()]);
}

function heading(cycle, api, done) {
  const actions = CYCLE_ACTIONS[cycle.status] ?? [];
  return [
    el('h2', {}, nameOfCycle(cycle), ' ', statusOf(cycle), ' ', (cycle.late > 0 || cycle.lateSteps > 0) && latenessOf(cycle)),
    el('p', { class: 'hint' }, cycle.closedAt ? word('board.closedAt', dayOf(cycle.closedAt)) : word('board.dataDue', dateTime(cycle.dataDue))),
    cycle.steps.map(stepOf),
    progress(cycle),
    cycle.people > 0 && colours(),
    el(
      'p',
      { class: 'levers' },
      actions.map((action) =>
        button(word(`cycleAction.action.${action}`), () => act(nameOfCycle(cycle), api('actions'), [action], done), {
          class: action === 'CANCEL' ? 'btn danger' : 'btn btn-default',
          disabled: action === 'REMIND' && !anybodyLate(cycle),
        }),
      ),
      actions.includes('REMIND') && !anybodyLate(cycle) && el('small', {}, word('board.nobodyLate')),
    ),
  ];
}

/** Whom a reminder would reach: while figures are collected, those who collect them. */
const anybodyLate = ({ status, late, lateSteps }) => (status === 'COLLECTING' ? lateSteps : late) > 0;

const stageTable = ({ cycle }) =>
  table(
    word('board.stages'),
    [
      { head: word('board.stage'), whole: true, cell: ({ status }) => wordOf('appraisalStatus', status) },
      {
        head: word('board.share'),
        wide: true,
        cell: (stage) => share(stage.people / cycle.people, shareOf(stage.people, cycle.people), kindOf(stage)),
      },
      { head: word('board.people'), number: true, cell: (stage) => number(stage.people) },
      { head: word('board.late'), number: true, cell: ({ late }) => lateness(late) },
    ],
    cycle.stages,
  );

function teamTable({ cycle, teams }) {
  const count = (team, status) => team.stages.find((stage) => stage.status === status);
  const cell = (stage) =>
    stage ? [number(stage.people), stage.late > 0 && [' ', chip(word('board.ofWhomLate', number(stage.late)), 'bad')]] : '–';
  return table(
    word('board.teams'),
    [
      { head: word('board.team'), whole: true, cell: ({ name }) => name ?? word('board.noTeam') },
      ...cycle.stages.map(({ status }) => ({
        head: wordOf('appraisalStatus', status),
        number: true,
        cell: (team) => cell(count(team, status)),
      })),
    ],
    teams,
    { cut: true },
  );
}

function distribution({ grades, scores }) {
  if (scores.length === 0) {
    return section('board.results', el('p', { class: 'empty' }, word('board.noResults')));
  }
  const steps = Array.from({ length: (scores.at(-1).from - scores[0].from) / 10 + 1 }, (none, index) => {
    const from = scores[0].from + index * 10;
    const people = scores.find((score) => score.from === from)?.people ?? 0;
    return { text: `${number(from)}–${number(from + 10)}`, whole: word('board.scoreFrom', number(from), number(from + 10)), people };
  });
  const ranks = grades.map(({ grade, people }) => ({ text: wordOf('grade', grade), people }));
  return section(
    'board.results',
    el('p', { class: 'hint' }, word('board.ownLeftOut')),
    el('div', { class: 'charts' }, charted('board.grades', 'board.grade', ranks), charted('board.scores', 'board.score', steps)),
  );
}

/** A chart, and under it the same as a table. */
function charted(title, head, rows) {
  const whole = rows.reduce((sum, { people }) => sum + people, 0);
  return el(
    'div',
    {},
    bars(word(title), rows),
    el(
      'details',
      {},
      el('summary', {}, word('board.asTable')),
      table(
        word(title),
        [
          { head: word(head), whole: true, cell: (row) => row.whole ?? row.text },
          { head: word('board.people'), number: true, cell: ({ people }) => number(people) },
          { head: word('board.share'), number: true, cell: ({ people }) => shareOf(people, whole) },
        ],
        rows,
      ),
    ),
  );
}

const lineTable = (rows) =>
  table(
    word('board.lines'),
    [
      { head: word('board.line'), cell: (line) => (line.nameZh ? nameOf(line) : word('board.judged')) },
      {
        head: word('board.average'),
        wide: true,
        cell: ({ average }) => el('div', { class: 'measured' }, share(average, ratio(average)), el('span', { class: 'number' }, ratio(average))),
      },
      {
        head: word('board.below'),
        number: true,
        cell: ({ below, people: all }) => (below === null ? '–' : `${number(below)} / ${number(all)}`),
      },
    ],
    rows,
    { cut: true },
  );

/** What the collecting task shows, without its form. */
const collected = (state, named) => ({
  data: state,
  sourceOf: (code) => nameOf(state.coverage.find(({ source }) => source === code)),
  nameOf: (user) => named.find(({ id }) => id === user)?.name ?? user,
});

let accounts = null;

/** Who imports, by name. */
async function coverageOf(state, host) {
  accounts ??= getJson('/api/employees/accounts').catch(() => []);
  coverage(collected(state, await accounts), host);
}

function failureTable(rows) {
  return table(
    word('board.failures'),
    [
      { head: word('board.about'), whole: true, cell: ({ name }) => name ?? word('board.ofCycle') },
      { head: word('board.what'), wide: true, cell: ({ failure }) => word('board.failure', failure.step) },
      { head: word('board.since'), cell: ({ failure }) => dateTime(failure.since) },
      {
        head: word('board.act'),
        cell: ({ failure, name }) => [
          failure.job && button(word('board.retry'), (event) => retry(failure, event.target)),
          ' ',
          el('a', { href: processAt(failure.processInstance) }, word('board.instance', name ?? word('board.ofCycle'))),
        ],
      },
    ],
    rows,
  );
}

async function retry({ job }, asked) {
  asked.disabled = true;
  try {
    await putJson(`/camunda/api/engine/engine/default/job/${encodeURIComponent(job)}/retries`, { retries: 1 });
    announce(word('board.retried'));
  } catch (problem) {
    asked.after(notice('bad', problem.message || word('board.gone')));
  }
}
