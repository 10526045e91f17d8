// Who is where, the longest due first, a page at a time.

import { getJson } from '/forms/kaohe/api.js';
import { button, el, fill, table } from '/forms/kaohe/dom.js';
import { dayOf, taskKind, word, wordOf } from '/forms/kaohe/words.js';
import { act } from './actions.js';
import { daysOver, processAt, tasksAt } from './list.js';
import { failed, live } from './live.js';

const ACTIONS = ['EXTEND', 'REPLACE_REVIEWER', 'WITHDRAW'];

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
  let many = 0;
  const page = (after) => {
    const asked = Object.entries({ ...wanted, after }).filter(([, value]) => value);
    return getJson(api(`board/people?${new URLSearchParams(asked)}`));
  };
  const longer = async ({ people: before, next: after }) => {
    const { people: further, next } = await page(after);
    return { people: [...before, ...further], next };
  };
  /** As many as are shown. */
  const read = async () => {
    let found = await page();
    while (found.next && found.people.length < many) {
      found = await longer(found);
    }
    return found;
  };
  const draw = (shown) => {
    many = shown.people.length;
    fill(place, standings(shown.people, done), shown.next && more(shown));
  };
  const more = (shown) => {
    const foot = el('div');
    const ask = async () => {
      try {
        const found = await longer(shown);
        // else it has been drawn anew meanwhile
        if (foot.isConnected) {
          draw(found);
          focusRow(place, shown.people.length);
        }
      } catch (problem) {
        failed(foot, problem, ask);
      }
    };
    return fill(foot, button(word('board.more'), ask));
  };
  const look = live(place, read, draw);
  const choose = (name) => (event) => {
    wanted[name] = event.target.value;
    many = 0;
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

function focusRow(place, index) {
  const [head] = place.querySelectorAll('tbody tr')[index].cells;
  head.tabIndex = -1;
  head.focus();
}

const actionsFor = ({ status }) => (status === 'PEER_REVIEW' ? [...ACTIONS, ...OF_COLLEAGUES] : ACTIONS);

const actOn = (one, done) =>
  act(one.name, `/api/appraisals/${encodeURIComponent(one.id)}/actions`, actionsFor(one), done, [one.employee, one.reviewer]);

const standings = (rows, done) =>
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
        cell: ({ id, status, scored }) =>
          scored
            ? el('a', { href: `/result.html?id=${encodeURIComponent(id)}` }, wordOf('appraisalStatus', status))
            : wordOf('appraisalStatus', status),
      },
      { head: word('board.due'), cell: due },
      { head: word('board.holder'), wide: true, cell: holders },
      {
        head: word('board.act'),
        cell: (one) =>
          !one.concluded &&
          button(word('board.act'), () => actOn(one, done), {
            'aria-label': word('board.actOn', one.name),
          }),
      },
    ],
    rows,
    { empty: word('board.nobody') },
  );

const due = ({ concluded, due: until, daysLate }) =>
  concluded ? '–' : [dayOf(until), daysLate !== null && [' ', daysOver(daysLate)]];

/** Who has the task; what it is leads to it. */
const holders = ({ tasks }) =>
  tasks.map(({ name, holder, group, processInstance }) =>
    el(
      'div',
      {},
      holder ?? wordOf('board.group', group),
      ' · ',
      el('a', { href: tasksAt(processInstance) }, taskKind(name)),
    ),
  );
