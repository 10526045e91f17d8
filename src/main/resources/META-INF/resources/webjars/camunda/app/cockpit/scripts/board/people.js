// Who is where, the longest due first, a page at a time.

import { getJson } from '/forms/kaohe/api.js';
import { button, el, fill, table } from '/forms/kaohe/dom.js';
import { dayOf, number, word, wordOf } from '/forms/kaohe/words.js';
import { act } from './actions.js';
import { daysOver, FINAL, processAt, tasksAt } from './list.js';
import { live } from './live.js';

const ACTIONS = ['EXTEND', 'REPLACE_REVIEWER', 'WITHDRAW'];

/** Where there is a result to read. */
const SCORED = [...FINAL.filter((status) => status !== 'WITHDRAWN'), 'CALIBRATION', 'RESULT_TALK', 'CONFIRMATION', 'OBJECTION'];

const OF_COLLEAGUES = ['CLOSE_PEER_REVIEW', 'CLOSE_UPWARD_REVIEW'];

const select = (label, choices, change) =>
  el(
    'label',
    {},
    `${label} `,
    el(
      'select',
      { class: 'form-control', on: { change } },
      choices.map(([value, text]) => el('option', { value }, text)),
    ),
  );

/** Answers how to look at once. */
export function people(host, api, teams, done) {
  const wanted = { late: 'true', team: '' };
  const place = el('div');
  const address = (after) => {
    const asked = Object.entries({ ...wanted, after }).filter(([, value]) => value);
    return api(`board/people?${new URLSearchParams(asked)}`);
  };
  const draw = ({ people: rows, next }) => fill(place, standings(rows, api, done), next && more(place, rows, next));
  const more = (where, rows, next) =>
    button(word('board.more'), async () => {
      const page = await getJson(address(next));
      draw({ people: [...rows, ...page.people], next: page.next });
    });
  const look = live(place, () => address(), draw);
  const choose = (name) => (event) => {
    wanted[name] = event.target.value;
    look();
  };
  fill(
    host,
    el('h3', {}, word('board.persons')),
    el(
      'p',
      { class: 'levers' },
      select(word('board.show'), [['true', word('board.waiting')], ['', word('board.everybody')]], choose('late')),
      select(
        word('board.team'),
        [['', word('board.allTeams')], ...teams.filter(({ id }) => id).map(({ id, name }) => [id, name])],
        choose('team'),
      ),
    ),
    place,
  );
  return look;
}

const actionsFor = ({ status }) => (status === 'PEER_REVIEW' ? [...ACTIONS, ...OF_COLLEAGUES] : ACTIONS);

const standings = (rows, api, done) =>
  table(
    word('board.persons'),
    [
      {
        head: word('board.name'),
        whole: true,
        cell: ({ name, team, processInstance }) => [
          processInstance ? el('a', { href: processAt(processInstance) }, name) : name,
          team && el('small', {}, ` ${team}`),
        ],
      },
      {
        head: word('board.stage'),
        cell: ({ id, status }) =>
          SCORED.includes(status)
            ? el('a', { href: `/result.html?id=${encodeURIComponent(id)}` }, wordOf('appraisalStatus', status))
            : wordOf('appraisalStatus', status),
      },
      { head: word('board.due'), cell: due },
      { head: word('board.holder'), wide: true, cell: holders },
      {
        head: word('board.act'),
        cell: (one) =>
          !FINAL.includes(one.status) &&
          button(word('board.act'), () => act(one.name, `/api/appraisals/${encodeURIComponent(one.id)}/actions`, actionsFor(one), done), {
            'aria-label': word('board.actOn', one.name),
          }),
      },
    ],
    rows,
    { empty: word('board.nobody') },
  );

const due = ({ status, due: until, late, daysLate }) =>
  FINAL.includes(status)
    ? '–'
    : [
        dayOf(until),
        late && [' ', daysOver(daysLate)],
      ];

/** Who has the task; its name leads to it. */
const holders = ({ tasks }) =>
  tasks.map(({ name, holder, group, processInstance }) =>
    el(
      'div',
      {},
      holder ?? wordOf('board.group', group),
      ' · ',
      el('a', { href: tasksAt(processInstance) }, name),
    ),
  );
