// What customers say: their answers while somebody verifies them, and what they come to on a card.

import { el, fill, notice, table } from '../dom.js';
import { day, number, word } from '../words.js';
import { chosenRows } from './verification.js';

/** The answers of a batch, for whoever verifies it. */
export function customerAnswers(form, host) {
  const { answers = [] } = form.data;
  if (answers.length > 0) {
    const { ticks, count } = chosenRows(form, answers, ({ about }) => about);
    fill(
      host,
      count,
      answersOf(word('customers.title'), answers, (index) => [ticks[index], ' ']),
    );
  }
}

/** The rows of a file of theirs. @param mark what stands before the number of a row */
export const answersOf = (title, answers, mark = () => null) =>
  table(
    title,
    [
      { head: word('figures.row'), number: true, cell: ({ row }, index) => [mark(index), number(row)] },
      { head: word('customers.about'), cell: ({ about }) => about },
      { head: word('customers.day'), cell: (answer) => day(answer.day) },
      { head: word('customers.question'), cell: ({ question }) => question },
      { head: word('customers.score'), number: true, cell: said },
      { head: word('customers.finding'), wide: true, cell: ({ finding }) => finding ?? '–' },
      { head: word('customers.respondents'), cell: ({ respondents }) => respondents ?? '–' },
    ],
    answers,
  );

const said = ({ given, occurrences }) => given ?? word('customers.times', number(occurrences));

/** What customers say on a card; with too few answers it says so, as nothing of it counts then. */
export function customersOn({ needed, questions, findings }) {
  const most = Math.max(0, ...questions.map(({ answers }) => answers));
  return el(
    'section',
    {},
    el('h4', {}, word('customers.title')),
    questions.every(({ average }) => average == null) &&
      notice('info', word('customers.tooFew', number(most), number(needed))),
    questions.length > 0 &&
      table(
        word('customers.title'),
        [
          { head: word('customers.question'), cell: ({ question }) => question },
          { head: word('customers.answers'), number: true, cell: ({ answers }) => number(answers) },
          {
            head: word('customers.average'),
            number: true,
            cell: ({ average }) => (average == null ? word('customers.notCounted', number(needed)) : number(average, 2)),
          },
        ],
        questions,
      ),
    findings.length > 0 &&
      el(
        'ul',
        { 'aria-label': word('customers.findings') },
        findings.map(({ code, finding, occurrences }) =>
          el('li', {}, [code, finding, word('customers.times', number(occurrences))].filter(Boolean).join(' · ')),
        ),
      ),
  );
}
