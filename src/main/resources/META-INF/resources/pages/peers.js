// Peer reviews as HR sees them: who reviews each other, who is strict or lenient, and, for a reason, who said what.

import {collect} from '/forms/kaohe/fields.js';
import {candidatesOf} from '/forms/kaohe/parts/peers.js';
import {people} from '/forms/kaohe/people.js';
import {wordOf} from '/forms/kaohe/words.js';
import {cards, chinese, element, period, read, send, translate} from './page.js';

const ZH = {
  title: '同事互评', tasks: '任务',
  lead: '供 HR 查看同一周期内同事之间的互评情况，仅作提示，不影响任何得分。',
  silent: '尚未作答的同事',
  instead: '同事迟迟不答复时，可改请他人；已收到的评价保留。',
  authors: '查看评价人',
  glass: '同事的评价已加密封存。查看须说明原因，并记录查看人、时间和原因；任何人不得查看针对自己的评价。'
};

const WORDS = chinese ? {
  cycle: '考核周期', person: '被评人', about: '被评人', show: '查看', replace: '改请', instead: '改请哪位同事', nobody: '没有等待作答的同事。', reason: '原因', open: '查看', none: '没有互评的同事。', noHabits: '尚无评价过三位以上同事的评价人。',
  pairs: '互相评价的同事', habits: '评分倾向（与其他评价人对同一批同事的评分相比）', habitColumns: ['评价人', '评价人数', '倾向'],
  said: '评价内容', saidColumns: ['评价人', '身份', '评分', '评语'], nothing: '没有评价。', cannotJudge: '无法评价',
  STRICT: '偏严', MEDIUM: '适中', LENIENT: '偏宽'
} : {
  cycle: 'Cycle', person: 'About', about: 'About', show: 'Show', replace: 'Ask instead', instead: 'Who is asked instead', nobody: 'Nobody is waited for.', reason: 'Reason', open: 'Open', none: 'Nobody reviews each other.', noHabits: 'Nobody has reviewed three colleagues yet.',
  pairs: 'Who reviews each other', habits: 'Habits, beside what others say about the same colleagues', habitColumns: ['Reviewer', 'Colleagues', 'Habit'],
  said: 'What was said', saidColumns: ['Reviewer', 'As', 'Ratings', 'Text'], nothing: 'Nothing was said.', cannotJudge: 'cannot judge',
  STRICT: 'strict', MEDIUM: 'medium', LENIENT: 'lenient'
};

const place = id => document.getElementById(id);
let names = new Map();
const nameOf = id => names.get(id) ?? id;

function select(id, options) {
  return element('label', {}, WORDS[id], ' ',
    element('select', {id}, ...options.map(({value, text}) => element('option', {value}, text))));
}

async function show(cycle) {
  place('said').replaceChildren();
  const patterns = await read(`/api/cycles/${encodeURIComponent(cycle)}/peer-patterns`);
  const appraisals = await read(`/api/cycles/${encodeURIComponent(cycle)}/appraisals`);
  if (patterns && appraisals) {
    appraisals.forEach(({employee, name}) => names.set(employee, name));
    place('patterns').replaceChildren(
      element('h2', {}, WORDS.pairs),
      element('p', {}, patterns.reciprocal.map(({one, other}) => `${nameOf(one)} ↔ ${nameOf(other)}`).join(' · ') || WORDS.none),
      patterns.habits.length
        ? cards(WORDS.habits, WORDS.habitColumns, patterns.habits.map(({reviewer, people, severity}) => [nameOf(reviewer), String(people), WORDS[severity]]))
        : element('p', {}, WORDS.noHabits));
    place('seats').replaceChildren();
    place('asking').replaceChildren(
      select('about', appraisals.map(({id, name}) => ({value: id, text: name}))), element('button', {}, WORDS.show));
    place('opening').replaceChildren(
      select('person', appraisals.map(({id, name}) => ({value: id, text: name}))),
      element('label', {}, WORDS.reason, ' ', element('input', {id: 'reason', required: '', maxlength: '1000', size: '40'})),
      element('button', {}, WORDS.open));
  }
}

const ratings = ({ratings: all}) =>
  all.map(({dimension, score}) => `${wordOf('dimension', dimension)} ${score ?? WORDS.cannotJudge}`).join(' · ');

const seatsOf = () => `/api/appraisals/${encodeURIComponent(place('about').value)}/silent-peers`;

/** Whose view is waited for, each with a search for who might be asked instead. */
function waiting(seats) {
  place('seats').replaceChildren(...(seats.length ? seats.map(seat) : [element('p', {}, WORDS.nobody)]));
}

function seat({invitation, reviewer, asked}) {
  const other = element('div', {class: 'kaohe'}, people('reviewer', {
    label: WORDS.instead, required: true, find: candidatesOf(place('about').value), asked}));
  const reason = element('input', {required: '', maxlength: '1000', size: '30'});
  const form = element('form', {},
    element('strong', {}, nameOf(reviewer)), other,
    element('label', {}, WORDS.reason, ' ', reason), element('button', {}, WORDS.replace));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const seats = await send(seatsOf(), {invitation, ...collect(other), reason: reason.value});
    if (seats) {
      waiting(seats);
    }
  });
  return form;
}

async function ask(event) {
  event.preventDefault();
  const seats = await read(seatsOf());
  if (seats) {
    waiting(seats);
  }
}

async function open(event) {
  event.preventDefault();
  place('said').replaceChildren();
  const said = await send(`/api/appraisals/${encodeURIComponent(place('person').value)}/peer-authors`, {reason: place('reason').value});
  if (said) {
    place('said').replaceChildren(said.length
      ? cards(WORDS.said, WORDS.saidColumns, said.map(one => [nameOf(one.reviewer), wordOf('group', one.group), ratings(one), one.text ?? '–']))
      : element('p', {}, WORDS.nothing));
  }
}

translate(ZH);
const cycles = await read('/api/cycles');
if (cycles?.length) {
  const people = await read('/api/employees');
  names = new Map((people ?? []).map(({id, name}) => [id, name]));
  place('choice').replaceChildren(select('cycle', cycles.map(({id, type, period: when}) => ({value: id, text: `${period(when)} · ${wordOf('cycleType', type)}`}))));
  place('cycle').addEventListener('change', () => show(place('cycle').value));
  place('asking').addEventListener('submit', ask);
  place('opening').addEventListener('submit', open);
  await show(cycles[0].id);
}
