// The management reserve talent pool: a year suggests, HR decides (S60).

import {day, number, wordOf} from '/forms/kaohe/words.js';
import {cards, chinese, element, period, read, send} from '../page.js';
import {decision, said} from './decision.js';

const WORDS = chinese ? {
  title: '管理储备人才库', none: '暂无建议：年度绩效优秀者公布结果后在此列出。', empty: '人才库中暂无成员。',
  suggestions: '建议入库（最近一年绩效优秀）', suggested: ['员工', '最近年度结果', '发展潜力', '决定'],
  members: '成员', member: ['员工', '最近年度结果', '入库与历次复核', '下次复核', '决定'], former: '已离开', left: ['员工', '最近年度结果', '入库与历次复核', '离开'],
  choice: '决定', ADMIT: '入库', DECLINE: '不入库', KEEP: '继续保留', END: '离开人才库', decide: '决定…', review: '复核…',
  admitted: '入库', kept: '继续保留', ended: '离开', overdue: '已到期'
} : {
  title: 'Talent pool', none: 'Nobody is suggested: people stand here once an excellent year is published.', empty: 'Nobody belongs to the talent pool yet.',
  suggestions: 'Suggested (excellent in their newest year)', suggested: ['Employee', 'Newest year', 'Potential', 'Decision'],
  members: 'Members', member: ['Employee', 'Newest year', 'Entry and reviews', 'Next review', 'Decision'], former: 'Left', left: ['Employee', 'Newest year', 'Entry and reviews', 'Left'],
  choice: 'Decision', ADMIT: 'admit', DECLINE: 'do not admit', KEEP: 'stays', END: 'leaves the pool', decide: 'Decide…', review: 'Review…',
  admitted: 'Admitted', kept: 'Stays', ended: 'Left', overdue: 'due'
};

const result = past => past === null ? '–' : `${period(past.period)} ${number(past.composite, 2)} ${wordOf('grade', past.grade)}`;

const word = (text, {reason, by, at}) => said(text, reason, by, at);

const history = ({admitted, reviews}) =>
  element('ul', {class: 'said'}, word(WORDS.admitted, admitted), ...reviews.map(review => word(WORDS.kept, review)));

function choice(label, choices, path, known, place) {
  return decision(label, [{name: 'choice', label: WORDS.choice, options: choices.map(code => [code, WORDS[code]])}], async filled => {
    const now = await send(path, {...known, ...filled});
    if (now) {
      render(now, place);
    }
  });
}

const suggestion = (one, place) => [
  element('span', {}, one.name, element('span', {class: 'quiet'}, one.team ?? '')),
  result(one.result),
  one.potential === null ? '–' : wordOf('potential', one.potential),
  choice(WORDS.decide, ['ADMIT', 'DECLINE'], '/api/talent-pool/admissions', {appraisal: one.appraisal}, place)
];

const member = (one, place) => [
  one.name,
  result(one.newest),
  history(one),
  element('span', {}, day(one.reviewDue), ' ', one.overdue ? element('span', {class: 'tag'}, WORDS.overdue) : ''),
  choice(WORDS.review, ['KEEP', 'END'], `/api/talent-pool/members/${encodeURIComponent(one.id)}/reviews`, {}, place)
];

const formerMember = one => [one.name, result(one.newest), history(one), element('ul', {class: 'said'}, word(WORDS.ended, one.left))];

function render({suggestions, members, former}, place) {
  place.replaceChildren(
    suggestions.length ? cards(WORDS.suggestions, WORDS.suggested, suggestions.map(one => suggestion(one, place))) : element('p', {}, WORDS.none),
    members.length ? cards(WORDS.members, WORDS.member, members.map(one => member(one, place))) : element('p', {}, WORDS.empty),
    former.length ? cards(WORDS.former, WORDS.left, former.map(formerMember)) : '');
}

export async function talents(place) {
  const pool = element('div', {});
  place.append(element('h2', {}, WORDS.title), pool);
  const sheet = await read('/api/talent-pool');
  if (sheet) {
    render(sheet, pool);
  }
}
