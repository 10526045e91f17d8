// A target that changes while its period runs: which one, and what the one who decides has to know.

import { el, fill } from '../dom.js';
import { carried, field } from '../fields.js';
import { day, figure, nameOf, period, word } from '../words.js';

const KEYS = ['employee', 'indicator', 'period'];

/** One select over people, indicators and periods; the three that name the target go along unseen. */
export function changeableTarget(form, host) {
  const targets = form.data.targets ?? [];
  const named = el('div');
  const index = targets.findIndex((one) => KEYS.every((key) => one[key] === form.initial(key)));
  const select = field(form, 'employee', 'select', {
    loose: true,
    label: word('targetChange.line'),
    hint: targets.length === 0 ? word('targetChange.none') : null,
    value: index < 0 ? '' : String(index),
    choices: targets.map((one, i) => ({
      value: String(i),
      text: [one.name, nameOf({ ...one, name: null }), period(one.period), figure(one.target, one.unit)].join(' · '),
    })),
  });
  const control = select.querySelector('select');
  const choose = () => {
    const chosen = targets[Number(control.value)];
    fill(named, control.value !== '' && chosen && KEYS.map((key) => carried(key, chosen[key])));
  };
  control.value = index < 0 ? '' : String(index);
  control.addEventListener('change', choose);
  choose();
  fill(host, select, named);
}

/** What is asked for: from which target to which, from when, by whom and why. */
export function requestedTarget(form, host) {
  const { before, target, unit, effectiveFrom, reason, requestedBy } = form.data;
  const facts = [
    [word('targetChange.line'), nameOf({ ...form.data, name: null })],
    [word('targetChange.before'), figure(before, unit)],
    [word('targetChange.after'), word('card.stageFrom', figure(target, unit), day(effectiveFrom))],
    [word('targetChange.reason'), reason],
    [word('targetChange.requestedBy'), requestedBy],
  ];
  fill(
    host,
    el(
      'dl',
      {},
      facts.map(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]),
    ),
  );
}
