// What the importer is told of rows that were declined.

import { el, fill, prose, table } from '../dom.js';
import { dateTime, nameOf, number, period, word } from '../words.js';
import { answersOf } from './customers.js';
import { measured, rowHead } from './verification.js';

/** What was declined, why and by whom, for whoever imported it, who answers what is shown here. */
export function declined(form, host) {
  const { declines = [] } = form.data;
  form.amend((submission) => {
    submission.declines = declines.map((one) => one.number);
  });
  fill(host, declines.map((one) => declineOf(form, one)));
}

const declineOf = (form, { by, at, reason, rows, figures: figuresOf, answers }) => [
  el(
    'blockquote',
    {},
    prose(reason),
    el('small', {}, [form.nameOf(by), dateTime(at), word('batches.declinedRows', number(rows))].join(' · ')),
  ),
  figuresOf.length > 0 &&
    table(
      word('figures.declined'),
      [
        { head: rowHead(figuresOf), cell: ({ row }) => number(row) },
        { head: word('bonus.name'), whole: true, cell: ({ name, employee }) => name ?? employee },
        { head: word('card.line'), cell: nameOf },
        { head: word('imports.period'), cell: (one) => period(one.period) },
        { head: word('figures.value'), number: true, cell: measured },
      ],
      figuresOf,
      { cut: true },
    ),
  answers.length > 0 && answersOf(word('figures.declined'), answers),
];
