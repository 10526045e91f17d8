// The year's results beside each other: how the grades are spread, whom each manager rates how, and who stands out.
// A change of a grade goes to the server when it is made.

import { getJson, postJson } from '../api.js';
import { button, chip, el, fill, notice, table } from '../dom.js';
import { field } from '../fields.js';
import { dateTime, nameOf, number, word, wordOf } from '../words.js';
import { ticks } from './ticks.js';

/** Asked for once a year; it never enters a score. */
export function potential(form, host) {
  if (form.data.asksPotential) {
    fill(host, field(form, 'potential', 'choice', { required: true }));
  }
}

export function calibration(form, host) {
  const state = { sheet: form.data, edits: new Map() };
  form.check(() => (state.edits.size > 0 ? [{ field: 'confirmed', message: word('calibrate.unsaved') }] : []));
  // what is locked is what was looked at
  form.amend((content) => (content.changes = state.sheet.changes));
  const summary = el('div');
  const list = el('div');
  const teams = teamChoice(state.sheet, () => show());
  const shown = () => {
    const chosen = teams.chosen();
    return state.sheet.entries.filter(({ team }) => chosen.length === 0 || chosen.includes(team));
  };
  state.summarise = () => fill(summary, distribution(state.sheet, shown()), managers(shown()));
  const show = () => {
    state.summarise();
    fill(list, people(form, state, shown(), show));
  };
  form.whenRefused(async ({ code }) => {
    if (code === 'CHANGED_MEANWHILE') {
      state.sheet = await now(state.sheet);
      show();
    }
  });
  fill(host, teams.element, summary, el('h3', {}, word('calibrate.people')), list);
  show();
}

const now = ({ cycleId }) => getJson(`/api/cycles/${cycleId}/calibration`);

/** A group of teams beside each other; none ticked = all of them. */
function teamChoice({ entries }, onChange) {
  const teams = [...new Set(entries.map(({ team }) => team).filter(Boolean))].sort();
  const choice = ticks(
    'calibrate.teams',
    teams.map((team) => [team, team]),
    onChange,
  );
  choice.element.hidden = teams.length < 2;
  return choice;
}

/** How many have each grade, before and after, beside what is usually expected. */
function distribution({ grades }, entries) {
  const known = entries.filter(({ own }) => !own);
  const share = (count) => (known.length === 0 ? '–' : wholePercent(count / known.length));
  const count = (grade, which) => known.filter((entry) => entry[which] === grade).length;
  const cell = (which) => (grade) => [
    number(count(grade.code, which)),
    el('small', {}, share(count(grade.code, which))),
  ];
  return [
    el('h3', {}, word('calibrate.distribution')),
    table(
      word('calibrate.distribution'),
      [
        { head: word('result.grade'), cell: nameOf },
        { head: word('calibrate.before'), number: true, cell: cell('computed') },
        { head: word('calibrate.after'), number: true, cell: cell('grade') },
        {
          head: word('calibrate.guideline'),
          number: true,
          cell: ({ guideline }) => (guideline ? wholePercent(Number(guideline)) : '–'),
        },
      ],
      grades,
    ),
    el('p', { class: 'hint' }, word('calibrate.guidelineHint')),
  ];
}

/** A hundredth of a percent of a few people would be more than there is to say. */
const wholePercent = (share) => `${number(100 * share, 0)}%`;

const mean = (values) => values.reduce((sum, value) => sum + Number(value), 0) / values.length;

function managers(entries) {
  const byManager = new Map();
  entries
    .filter(({ own }) => !own)
    .forEach((entry) => byManager.set(entry.reviewer, [...(byManager.get(entry.reviewer) ?? []), entry]));
  return [
    el('h3', {}, word('calibrate.managers')),
    table(
      word('calibrate.managers'),
      [
        { head: word('calibrate.manager'), cell: ([, [{ reviewerName }]]) => reviewerName },
        { head: word('bonus.people'), number: true, cell: ([, all]) => number(all.length) },
        {
          head: word('calibrate.meanRating'),
          number: true,
          cell: ([, all]) => number(mean(all.map(({ manager }) => manager).filter(Boolean)), 2),
        },
        {
          head: word('calibrate.meanComposite'),
          number: true,
          cell: ([, all]) => number(mean(all.map(({ composite }) => composite)), 2),
        },
      ],
      [...byManager],
      { empty: word('calibrate.nobody') },
    ),
  ];
}

function people(form, state, entries, show) {
  const name = ({ name: who, team, reviewerName, outlier, own }) => [
    who,
    el('small', {}, [team, reviewerName].filter(Boolean).join(' · ')),
    outlier && chip(word('calibrate.outlier'), 'warn'),
    own && chip(word('calibrate.own'), 'warn'),
  ];
  const gap = ({ self, manager }) => (self && manager ? number(Number(self) - Number(manager), 1) : '–');
  return table(
    word('calibrate.people'),
    [
      { head: word('bonus.name'), cell: name },
      { head: word('result.composite'), number: true, cell: ({ composite }) => number(composite, 2) },
      { head: word('calibrate.rating'), number: true, cell: ({ manager }) => number(manager, 1) },
      { head: word('calibrate.gap'), number: true, cell: gap },
      { head: word('managerScoring.potential'), cell: (entry) => wordOf('potential', entry.potential) },
      { head: word('calibrate.before'), cell: ({ computed }) => gradeName(state.sheet, computed) },
      { head: word('calibrate.after'), wide: true, cell: (entry) => grade(form, state, entry, show) },
    ],
    entries,
    { empty: word('calibrate.nobody') },
  );
}

const gradeName = ({ grades }, code) => {
  const found = grades.find((one) => one.code === code);
  return found ? nameOf(found) : (code ?? '–');
};

/** From which grade to which, by whom, when and why. */
function changes(form, { sheet }, { computed, changes: made }) {
  return made.map(({ grade: to, gradeTable, reason, by, at }, i) => {
    const from = i === 0 ? computed : made[i - 1].grade;
    return el(
      'small',
      {},
      word(
        'calibrate.changed',
        gradeName(sheet, from),
        gradeName(sheet, to),
        form.nameOf(by),
        dateTime(at),
        reason,
        gradeTable,
      ),
    );
  });
}

/** The grade as it is, who changed it and why, and the way to change it. */
function grade(form, state, entry, show) {
  if (entry.own) {
    return '–';
  }
  const host = el('div');
  const id = `change-${entry.appraisal}`;
  // whoever goes through hundreds by keyboard stays where they are
  const goOn = () => document.getElementById(id)?.focus();
  const shown = () =>
    fill(
      host,
      el('strong', {}, gradeName(state.sheet, entry.grade)),
      ' ',
      state.sheet.open && button(word('calibrate.change'), () => edit().focus(), { class: 'link', id }),
      changes(form, state, entry),
    );
  /** What is being changed outlives that others are changed, or looked for, meanwhile. */
  const edit = () => {
    const begun = state.edits.get(entry.appraisal) ?? { grade: entry.grade, reason: '' };
    state.edits.set(entry.appraisal, begun);
    const choice = el(
      'select',
      {
        class: 'form-control',
        'aria-label': word('result.grade'),
        on: { change: () => (begun.grade = choice.value) },
      },
      state.sheet.grades.map((one) => el('option', { value: one.code }, nameOf(one))),
    );
    choice.value = begun.grade;
    const reason = el('textarea', {
      class: 'form-control',
      rows: 2,
      maxlength: 1000,
      'aria-label': word('calibrate.reason'),
      placeholder: word('calibrate.reason'),
      on: { input: () => (begun.reason = reason.value) },
    });
    reason.value = begun.reason;
    const answer = el('div', { 'aria-live': 'polite' });
    const keep = async () => {
      try {
        state.sheet = await postJson(`/api/cycles/${state.sheet.cycleId}/calibration/changes`, {
          appraisal: entry.appraisal,
          from: entry.grade,
          grade: choice.value,
          reason: reason.value,
        });
        state.edits.delete(entry.appraisal);
        show();
        goOn();
      } catch (problem) {
        const messages = problem.errors?.map(({ message }) => message) ?? [];
        fill(answer, notice('bad', messages.join(' ') || problem.message || word('form.failed')), await meanwhile(problem));
      }
    };
    /** What somebody else has made of it; what was typed stays. */
    const meanwhile = async ({ body }) => {
      if (body?.code !== 'CHANGED_MEANWHILE') {
        return null;
      }
      state.sheet = await now(state.sheet);
      state.summarise();
      entry = state.sheet.entries.find(({ appraisal }) => appraisal === entry.appraisal) ?? entry;
      return changes(form, state, entry);
    };
    const leave = () => {
      state.edits.delete(entry.appraisal);
      shown();
      goOn();
    };
    fill(
      host,
      choice,
      reason,
      el('div', { class: 'row-actions' }, button(word('calibrate.keep'), keep), button(word('calibrate.leave'), leave)),
      answer,
    );
    return choice;
  };
  state.edits.has(entry.appraisal) ? edit() : shown();
  return host;
}
