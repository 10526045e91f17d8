// Who or what the form is about, for when, and until when.

import { chip, el, fill } from '../dom.js';
import { dateTime, fromNow, isPast, period, placeOf, word, wordOf } from '../words.js';

export function subject(form, host) {
  const { person, period: when, cycleType } = form.data;
  fill(
    host,
    el(
      'header',
      { class: 'subject' },
      el(
        'div',
        {},
        person
          ? [el('p', { class: 'name' }, person.name), el('p', { class: 'role' }, placeOf(person))]
          : el('p', { class: 'name' }, word(`${form.name}.title`)),
      ),
      el(
        'div',
        { class: 'facts' },
        el(
          'p',
          {},
          when && chip(period(when)),
          cycleType && chip(wordOf('cycleType', cycleType)),
          form.task.due && due(form.task.due),
          form.task.inPlaceOf && chip(word('task.inPlaceOf', form.task.inPlaceOf), 'accent'),
        ),
        form.draftState,
      ),
    ),
  );
}

function due(moment) {
  const late = isPast(moment);
  return el(
    'span',
    { class: `chip ${late ? 'bad' : 'accent'}`, title: dateTime(moment) },
    word(late ? 'due.past' : 'due.coming', dateTime(moment), fromNow(moment)),
  );
}
