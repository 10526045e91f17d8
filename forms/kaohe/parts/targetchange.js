// A target that changes while its period runs: which one, and what the one who decides has to know.

import { el, fill } from '../dom.js';
import { field } from '../fields.js';
import { day, figure, nameOf, period, word } from '../words.js';

const KEYS = ['employee', 'indicator', 'period'];

/** One select over people, indicators and periods: its value is the three that name the target. */
export function changeableTarget(form, host) {
  const targets = form.data.targets ?? [];
  form.amend((submission) => {
    const named = submission.employee?.split(' ') ?? [];
    named.forEach((value, i) => (submission[KEYS[i]] = value));
  });
  form.check(({ employee }) => (employee ? [] : [{ field: 'employee', code: 'REQUIRED', covers: KEYS }]));
  fill(
    host,
    field(form, 'employee', 'select', {
      label: word('targetChange.line'),
      hint: targets.length === 0 ? word('targetChange.none') : null,
      choices: targets.map((one) => ({
        value: KEYS.map((key) => one[key]).join(' '),
        text: [one.name, nameOf({ ...one, name: null }), period(one.period), figure(one.target, one.unit)].join(' · '),
      })),
    }),
  );
}

/** What is asked for: from which target to which, from when, by whom and why. */
export function requestedTarget(form, host) {
  const { before, target, outcome, unit, effectiveFrom, reason, requestedBy } = form.data;
  const facts = [
    [word('card.line'), nameOf({ ...form.data, name: null })],
    [word('targetChange.before'), figure(before, unit)],
    [word('targetChange.after'), word('card.stageFrom', figure(target, unit), day(effectiveFrom))],
    [word('targetChange.outcome'), word('targetChange.byDays', figure(outcome, unit))],
    [word('targetChange.reason'), reason],
    [word('targetChange.requestedBy'), requestedBy],
  ];
  fill(
    host,
    el(
      'dl',
      { class: 'facts-list' },
      facts.map(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]),
    ),
  );
}
