// Starting a cycle: which period, who, and a look at what would happen.

import { postJson } from '../api.js';
import { button, chip, el, fill, newId, notice, table } from '../dom.js';
import { field } from '../fields.js';
import { day, nameOf, number, period as periodName, word, wordOf } from '../words.js';
import { findingsTable } from './cycle.js';
import { ticks } from './ticks.js';

const SCOPES = ['ALL', 'TEAMS', 'PEOPLE'];

export function launch(form, host) {
  const { type, periods, steps = [], teams = [], people = [] } = form.data;
  const answer = el('div', { 'aria-live': 'polite' });
  const chooseTeams = ticks(
    'launch.teams',
    teams.map(({ id, name }) => [id, name]),
  );
  const choosePeople = ticks(
    'launch.people',
    people.map(({ id, name, team }) => [id, [name, team].filter(Boolean).join(' · ')]),
  );
  const lists = { TEAMS: chooseTeams, PEOPLE: choosePeople };
  const who = scopeChoice((scope) =>
    SCOPES.forEach((one) => lists[one] && (lists[one].element.hidden = one !== scope)),
  );

  form.amend((submission) => {
    submission.scope =
      { TEAMS: { teams: chooseTeams.chosen() }, PEOPLE: { employees: choosePeople.chosen() } }[who.value()] ?? {};
  });
  const dryRun = async () => {
    fill(answer, el('p', { class: 'loading' }, word('launch.running')));
    try {
      const { period, scope, early } = form.content();
      fill(
        answer,
        preview(await postJson('/api/cycles', { type, period, scope, early, dryRun: true }), people),
      );
    } catch (problem) {
      const messages = problem.errors?.map(({ message }) => message) ?? [];
      fill(answer, notice('bad', messages.length > 0 ? messages.join(' ') : problem.message || word('form.failed')));
    }
  };
  fill(
    host,
    type === 'MONTHLY'
      ? field(form, 'period', 'month', { value: periods[0] })
      : field(form, 'period', 'select', {
          value: periods[0],
          choices: periods.map((value) => ({ value, text: periodName(value) })),
        }),
    el('div', { 'data-path': 'scope' }, who.element, chooseTeams.element, choosePeople.element),
    field(form, 'early', 'check'),
    dueDates(steps),
    el('div', { class: 'row-actions' }, button(word('launch.dryRun'), dryRun)),
    answer,
  );
}

/** When the people's part would be due, and why later than its deadline says. */
function dueDates(steps) {
  const years = [...new Set(steps.filter(({ guess }) => guess).map(({ due }) => due.slice(0, 4)))];
  return [
    el('p', { class: 'hint' }, word('launch.due')),
    el('ul', {}, steps.map((step) => el('li', {}, dueDate(step)))),
    years.map((year) => notice('warn', word('launch.due.guess', year))),
  ];
}

function dueDate({ step, planned, due, busy }) {
  const name = wordOf('launch.step', step);
  if (busy) {
    return word('launch.due.busy', name, day(due), nameOf(busy), day(planned));
  }
  return due === planned ? word('launch.due.step', name, day(due)) : word('launch.due.moved', name, day(due), day(planned));
}

function scopeChoice(onChoice) {
  const id = newId();
  const control = el(
    'select',
    { id, class: 'form-control', on: { change: () => onChoice(control.value) } },
    SCOPES.map((scope) => el('option', { value: scope }, word(`launch.scope.${scope}`))),
  );
  onChoice('ALL');
  return {
    value: () => control.value,
    element: el('div', { class: 'field' }, el('label', { for: id }, word('launch.scope')), control),
  };
}

/** Who would take part, who would not and why, and what lint finds. */
function preview({ participants, skipped = [], findings = [] }, people) {
  const known = new Map(people.map(({ id, name }) => [id, name]));
  const nameOf = (one) => one.name ?? known.get(one.employee ?? one) ?? one.employee ?? one;
  const listed = Array.isArray(participants) ? participants : [];
  return el(
    'section',
    { class: 'quote' },
    el('h4', {}, word('launch.would', number(Array.isArray(participants) ? listed.length : participants))),
    listed.length > 0 &&
      el(
        'p',
        {},
        listed.map((one) => chip(nameOf(one))),
      ),
    skipped.length > 0 && [
      el('h4', {}, word('launch.skipped', number(skipped.length))),
      table(
        word('launch.skipped', ''),
        [
          { head: word('bonus.name'), cell: nameOf },
          { head: word('imports.reason'), wide: true, cell: ({ reason }) => wordOf('skipped', reason) },
        ],
        skipped,
      ),
    ],
    el('h4', {}, word('findings.title')),
    findingsTable(findings),
  );
}
