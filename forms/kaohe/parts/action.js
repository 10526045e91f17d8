// HR's levers: one cycle or one appraisal, what to do with it, and why.

import { el, fill, notice } from '../dom.js';
import { field } from '../fields.js';
import { period, word, wordOf } from '../words.js';

const ACTIONS = {
  CYCLE: ['REMIND', 'EXTEND', 'CANCEL'],
  APPRAISAL: ['EXTEND', 'REPLACE_REVIEWER', 'WAIVE_SELF_REVIEW', 'CLOSE_PEER_REVIEW', 'CLOSE_UPWARD_REVIEW', 'CLOSE_UNCONFIRMED', 'WITHDRAW'],
};

export function action(form, host) {
  const { people = [], cycles = [], appraisals = [] } = form.data;
  if (cycles.length + appraisals.length === 0) {
    fill(host, notice('info', word('cycleAction.nothingOpen')));
    form.check(() => [{ field: '', message: word('cycleAction.nothingOpen') }]);
    return;
  }
  const subjectOf = el('div');
  const choices = {
    CYCLE: cycles.map((one) => ({
      value: one.id,
      text: `${period(one.period)} · ${wordOf('cycleStatus', one.status)}`,
    })),
    APPRAISAL: appraisals.map((one) => ({
      value: one.id,
      text: `${one.name} · ${period(one.period ?? periodOf(form, one))} · ${wordOf('appraisalStatus', one.status)}`,
    })),
  };
  let shown = null;
  fill(
    host,
    field(form, 'subject', 'choice', { value: appraisals.length > 0 ? 'APPRAISAL' : 'CYCLE' }),
    subjectOf,
    el('div', { 'data-when': 'action=EXTEND' }, field(form, 'until', 'date', { required: true })),
    el(
      'div',
      { 'data-when': 'action=REPLACE_REVIEWER' },
      field(form, 'reviewer', 'select', {
        required: true,
        choices: people.map(({ id, name, team }) => ({ value: id, text: [name, team].filter(Boolean).join(' · ') })),
      }),
    ),
    field(form, 'reason', 'text', { rows: 3 }),
  );
  form.onChange(({ subject, id, action: chosen }) => {
    if (subject !== shown) {
      form.values = shown === null ? form.values : { ...form.values, id: undefined, action: undefined };
      shown = subject;
      fill(
        subjectOf,
        choices[subject]?.length === 0 && notice('info', word(`cycleAction.none.${subject}`)),
        field(form, 'id', 'select', {
          choices: choices[subject] ?? [],
          label: word(`cycleAction.id.${subject}`),
          value: id,
        }),
        field(form, 'action', 'choice', {
          value: chosen,
          choices: (ACTIONS[subject] ?? []).map((value) => ({
            value,
            text: word(`cycleAction.action.${value}`),
            hint: word(`cycleAction.action.${value}.hint`),
          })),
        }),
      );
    }
  });
}

const periodOf = (form, { cycle }) => (form.data.cycles ?? []).find(({ id }) => id === cycle)?.period;
