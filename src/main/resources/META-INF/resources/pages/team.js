// A manager's team: who is where, what waits for the manager, and what the next talk may be about.

import {cards, chinese, element, period, read, taskAt, translate} from './page.js';
import {planFile} from './plans/file.js';
import {hintOf} from './team/hints.js';
import {sparkline} from '/forms/kaohe/sparkline.js';
import {day, dayOf, figure, lateBy, nameOf, number, placeOf, taskKind, wordOf} from '/forms/kaohe/words.js';

const ZH = {
  title: '我的团队', tasks: '任务',
  lead: '列出您的直接下属，以及需要您代为处理任务的同事；逾期最久者在前。提示来自已有数据，不影响任何得分。'
};

const WORDS = chinese ? {
  none: '目前没有由您负责的同事。', caption: '团队现状', columns: ['姓名', '进度', '需要您处理', '近期月度得分', '下次面谈可谈'],
  plan: (state, review) => review ? `改进计划：${state}，${review} 复评` : `改进计划：${state}`,
  due: day => `截止 ${day}`, waiting: (task, who) => `${task}：${who}`, group: '由以下人员领取：', nobody: '待领取',
  nothing: '暂无考核', noTask: '无', draft: '已填写一部分', noResults: '尚无已公布的结果', noHints: '暂无提示', hintsOn: when => `数据与评分来自 ${when}`, summaries: '团队绩效汇总（PDF）',
  result: '查看结果', SELF_REVIEW: '待自评', PEER_REVIEW: '同事评价中', MANAGER_SCORING: '待上级评价', MISSING_ACTUAL: '等待数据', CALIBRATION: '待校准公布', RESULT_TALK: '待结果面谈', CONFIRMATION: '待本人确认',
  OBJECTION: '异议处理中', CORRECTION: '更正数据中', CONFIRMED: '已确认', OBJECTION_UPHELD: '异议已答复，结果生效', APPEALED: '已申诉',
  CLOSED_UNCONFIRMED: '未确认，已关闭', WITHDRAWN: '已撤回',
  changes: '我申请的目标更改', change: ['姓名', '指标', '周期', '目标', '生效日期', '答复'], APPROVE: '已批准', DECLINE: '未批准', undecided: '等待答复'
} : {
  none: 'Nobody is in your charge at present.', caption: 'Where everybody stands', columns: ['Person', 'Progress', 'Yours to do', 'Last months', 'For the next talk'],
  plan: (state, review) => review ? `Improvement plan: ${state}, re-review on ${review}` : `Improvement plan: ${state}`,
  due: day => `due ${day}`, waiting: (task, who) => `${task}: ${who}`, group: 'to be claimed by ', nobody: 'to be claimed',
  nothing: 'No appraisal yet', noTask: 'nothing', draft: 'half filled in', noResults: 'nothing published yet', noHints: 'nothing stands out', hintsOn: when => `Figures and scores of ${when}`, summaries: 'Team summary (PDF)',
  result: 'See the result', SELF_REVIEW: 'Self-review due', PEER_REVIEW: 'Colleagues are asked', MANAGER_SCORING: 'To be scored by the manager', MISSING_ACTUAL: 'Waiting for figures', CALIBRATION: 'Results being compared', RESULT_TALK: 'Result talk due', CONFIRMATION: 'To be confirmed by the person',
  OBJECTION: 'Objection being answered', CORRECTION: 'Figures being corrected', CONFIRMED: 'Confirmed', OBJECTION_UPHELD: 'Objection answered, result stands', APPEALED: 'Appealed',
  CLOSED_UNCONFIRMED: 'Closed without an answer', WITHDRAWN: 'Withdrawn',
  changes: 'Target changes I asked for', change: ['Person', 'Indicator', 'Period', 'Target', 'From', 'Answer'], APPROVE: 'Approved', DECLINE: 'Declined', undecided: 'not answered yet'
};

const language = chinese ? 'zh' : 'en';

const resultAt = id => `/result.html?id=${encodeURIComponent(id)}`;

const list = (items, none) => items.length ? element('ul', {class: 'said'}, ...items) : element('span', {class: 'quiet'}, none);

function waiting({task, holder, group}) {
  // what follows in a task's name is the person and the period, which stand beside it
  return element('span', {class: 'quiet'}, WORDS.waiting(taskKind(task), holder ?? (group ? WORDS.group + wordOf('who', `group:${group}`) : WORDS.nobody)));
}

function standing(one) {
  const due = one.due === null ? [] : [' · ', WORDS.due(dayOf(one.due)), one.daysLate === null ? '' : element('strong', {class: 'late'}, ' ', lateBy(one.daysLate))];
  return element('li', {},
    element('span', {class: 'tag'}, `${period(one.period)} · ${wordOf('cycleType', one.cycleType)}`), ' ', WORDS[one.status], ...due,
    ...one.result ? [' ', element('a', {href: resultAt(one.id)}, WORDS.result)] : [],
    ...one.waitingFor.map(waiting));
}

function plan({id, status, reviewAt}) {
  return element('li', {}, WORDS.plan(wordOf('planStatus', status), reviewAt === null ? '' : dayOf(reviewAt)), ' ', planFile(id));
}

function task({id, name, due, draft}) {
  return element('li', {},
    element('a', {href: taskAt(id)}, name),
    due === null ? '' : element('span', {class: 'quiet'}, WORDS.due(dayOf(due))),
    draft ? element('span', {class: 'tag'}, WORDS.draft) : '');
}

function results(months) {
  if (!months.length) {
    return element('span', {class: 'quiet'}, WORDS.noResults);
  }
  const last = months.at(-1);
  return element('span', {},
    months.length > 1 ? sparkline(months.map(month => ({month: month.period, value: month.composite}))) : '', ' ',
    element('a', {href: resultAt(last.id)}, `${number(last.composite, 2)} · ${wordOf('grade', last.grade)}`),
    element('span', {class: 'quiet'}, period(last.period)));
}

function hints({hints: all, hintsOn}) {
  return element('div', {},
    list(all.map(hint => element('li', {}, hintOf(hint))), WORDS.noHints),
    all.length && hintsOn ? element('span', {class: 'quiet'}, WORDS.hintsOn(period(hintsOn))) : '');
}

function row(person) {
  const cells = [
    list([...person.standings.map(standing), ...person.plans.map(plan)], WORDS.nothing),
    list(person.tasks.map(task), WORDS.noTask),
    results(person.results),
    hints(person)
  ];
  return element('tr', {},
    element('th', {scope: 'row'}, person.name, element('span', {class: 'quiet'}, placeOf(person))),
    // on a phone, where a row is a card, each cell tells what it is
    ...cells.map((cell, index) => element('td', {'data-head': WORDS.columns[index + 1]}, cell)));
}

/** One summary a cycle that somebody of the team is in, and of the last month that was published. */
function summaries(team) {
  const lastMonths = team.flatMap(({results: months}) => months.slice(-1)).map(month => ({...month, cycleType: 'MONTHLY'}));
  const cycles = new Map([...team.flatMap(({standings}) => standings.filter(({summarized}) => summarized)), ...lastMonths].map(one => [one.cycleId, one]));
  return cycles.size > 0 && element('p', {class: 'links'}, WORDS.summaries, ...[...cycles.values()].map(({cycleId, cycleType, period: when}) =>
    element('a', {href: `/api/cycles/${encodeURIComponent(cycleId)}/reports/teamSummary.pdf?lang=${language}`, download: ''},
      `${period(when)} · ${wordOf('cycleType', cycleType)}`)));
}

const change = one => [
  one.name, nameOf({...one, name: null}), period(one.period),
  `${figure(one.before, one.unit)} → ${figure(one.target, one.unit)}`, day(one.effectiveFrom),
  [WORDS[one.decision ?? 'undecided'], one.answer].filter(Boolean).join(' · ')
];

translate(ZH);
const team = await read('/api/me/team');
if (team) {
  document.getElementById('team').replaceChildren(team.length
    ? element('div', {class: 'wide'},
      element('table', {class: 'cards team'}, element('caption', {}, WORDS.caption),
        element('thead', {}, element('tr', {}, ...WORDS.columns.map(column => element('th', {scope: 'col'}, column)))),
        element('tbody', {}, ...team.map(row))))
    : element('p', {}, WORDS.none));
  document.getElementById('summaries').replaceChildren(...[summaries(team)].filter(Boolean));
}
const changes = await read('/api/me/target-changes');
if (changes?.length) {
  document.getElementById('changes').replaceChildren(cards(WORDS.changes, WORDS.change, changes.map(change)));
}
