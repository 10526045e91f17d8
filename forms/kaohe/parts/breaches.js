// The answers that did not come in time: what lowered a figure, one by one.

import { el, table } from '../dom.js';
import { dateTime, figure, word } from '../words.js';

/** From two days on in days. */
const lateBy = ({ hoursLate }) => (hoursLate < 48 ? figure(hoursLate, 'HOURS') : figure(hoursLate / 24, 'DAYS'));

export const breaches = (all) =>
  el(
    'details',
    {},
    el('summary', {}, word('card.late', all.length)),
    table(
      word('card.late', all.length),
      [
        { head: word('card.lateItem'), cell: ({ item, line }) => word('card.file', item, line) },
        { head: word('card.lateOpened'), cell: ({ opened }) => dateTime(opened) },
        { head: word('card.lateAnswered'), cell: ({ answered }) => (answered ? dateTime(answered) : word('card.lateNever')) },
        { head: word('card.lateBy'), number: true, cell: lateBy },
      ],
      all,
    ),
  );
