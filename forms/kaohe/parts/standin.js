// Who stands in for whom: HR says it for anybody, everybody else for themselves; and which of them ends early.

import { el, fill } from '../dom.js';
import { field } from '../fields.js';
import { day, word } from '../words.js';

export function standIn(form, host) {
  const { self, people = [], named = [] } = form.data;
  const choices = people.map(({ id, name, team }) => ({ value: id, text: [name, team].filter(Boolean).join(' · ') }));
  const actions = named.length > 0 ? ['NAME', 'END'] : ['NAME'];
  fill(
    host,
    field(form, 'action', 'choice', {
      value: 'NAME',
      choices: actions.map((value) => ({ value, text: word(`standIn.action.${value}`) })),
    }),
    el(
      'div',
      { 'data-when': 'action=NAME' },
      form.roles.includes('HR') && field(form, 'principal', 'select', { required: true, choices }),
      field(form, 'standIn', 'select', { required: true, choices: choices.filter(({ value }) => value !== self) }),
    ),
    el(
      'div',
      { 'data-when': 'action=END' },
      field(form, 'id', 'select', {
        required: true,
        choices: named.map(({ id, who, by, from, until }) => ({
          value: id,
          text: word('standIn.named', form.nameOf(by), form.nameOf(who), day(from), day(until)),
        })),
      }),
    ),
  );
}
