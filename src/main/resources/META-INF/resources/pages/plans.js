// All improvement plans as HR sees them: where each stands, whose turn it is, how late, and how it ended.

import {cards, chinese, element, read, translate} from './page.js';
import {planFile} from './plans/file.js';
import {day, dayOf, lateBy, taskKind, wordOf} from '/forms/kaohe/words.js';

const ZH = {
  title: '改进计划', tasks: '任务',
  lead: '供 HR 查看：谁有改进计划，正在等待什么，结果如何。计划内容与评价见计划全文；查看本页会被记录。您本人的计划见“我的结果”。',
  act: '暂停、恢复或提前结束计划', begin: '启动计划', which: '计划', open: '进行中', ended: '已结束', more: '显示更多'
};

const WORDS = chinese ? {
  caption: ended => ended ? '已结束的改进计划，最新在前' : '进行中的改进计划，逾期最久者在前',
  columns: ['姓名', '开始日期', '当前状态', '待办任务', '文件'],
  none: ended => ended ? '没有已结束的改进计划。' : '没有进行中的改进计划。',
  manager: name => `上级：${name}`, extended: '已延长一次', paused: until => `暂停至 ${until}`, coaching: date => `下次辅导 ${date}`, review: date => `复评 ${date}`,
  endedOn: date => `结束于 ${date}`, left: '员工离职', waiting: (task, who) => `${task}：${who}`, group: '由以下人员领取：', nobody: '待领取',
  occasionGone: '因申诉，原有结果不再要求此计划；是否继续由 HR 决定',
  due: date => `截止 ${date}`, noTask: '无'
} : {
  caption: ended => ended ? 'Ended plans, newest first' : 'Open plans, the longest late first',
  columns: ['Person', 'Started', 'Stands at', 'Open task', 'File'],
  none: ended => ended ? 'No improvement plan has ended.' : 'No improvement plan is open.',
  manager: name => `Manager: ${name}`, extended: 'extended once', paused: until => `paused until ${until}`, coaching: date => `Next coaching ${date}`, review: date => `Re-review ${date}`,
  endedOn: date => `Ended on ${date}`, left: 'the person left', waiting: (task, who) => `${task}: ${who}`, group: 'to be claimed by ', nobody: 'to be claimed',
  occasionGone: 'Its occasion fell away: after an appeal the result asks for it no longer. HR decides whether it goes on',
  due: date => `due ${date}`, noTask: 'none'
};

const place = id => document.getElementById(id);
const quiet = text => element('span', {class: 'quiet'}, text);
const tag = text => element('span', {class: 'tag'}, text);

function standing({status, extended, pausedUntil, occasionGone, nextCoaching, reviewAt, ending}) {
  return element('span', {}, wordOf('planStatus', status),
    extended ? element('span', {}, ' ', tag(WORDS.extended)) : '',
    pausedUntil ? element('span', {}, ' ', tag(WORDS.paused(day(pausedUntil)))) : '',
    ending?.left ? element('span', {}, ' ', tag(WORDS.left)) : '',
    ending?.support ? element('span', {}, ' ', tag(wordOf('decideSupport.kind', ending.support))) : '',
    ending ? quiet(WORDS.endedOn(dayOf(ending.at))) : '',
    occasionGone && !ending ? quiet(WORDS.occasionGone) : '',
    nextCoaching ? quiet(WORDS.coaching(dayOf(nextCoaching))) : '',
    reviewAt && !ending ? quiet(WORDS.review(dayOf(reviewAt))) : '');
}

function task({name, holder, group, due, daysLate}) {
  // what follows in a task's name is the person, who stands beside it
  return element('li', {},
    WORDS.waiting(taskKind(name), holder ?? (group ? WORDS.group + wordOf('who', `group:${group}`) : WORDS.nobody)),
    due ? element('span', {class: 'quiet'}, WORDS.due(dayOf(due)), daysLate === null ? '' : element('strong', {class: 'late'}, ' ', lateBy(daysLate))) : '');
}

const row = plan => [
  element('span', {}, plan.name, quiet([plan.team, WORDS.manager(plan.manager)].filter(Boolean).join(' · '))),
  dayOf(plan.startedAt),
  standing(plan),
  plan.tasks.length ? element('ul', {class: 'said'}, ...plan.tasks.map(task)) : quiet(WORDS.noTask),
  planFile(plan.id)
];

let rows = [];
let next = null;

async function look(after) {
  const ended = place('which').value;
  const query = new URLSearchParams({ended});
  if (after) {
    query.set('after', after);
  }
  const page = await read(`/api/improvement-plans?${query}`);
  if (!page || ended !== place('which').value) {
    return;
  }
  rows = [...after ? rows : [], ...page.plans.map(row)];
  next = page.next;
  place('more').hidden = next === null;
  place('plans').replaceChildren(rows.length
    ? cards(WORDS.caption(ended === 'true'), WORDS.columns, rows)
    : element('p', {}, WORDS.none(ended === 'true')));
}

translate(ZH);
place('which').addEventListener('change', () => look(null));
place('more').addEventListener('click', () => look(next));
await look(null);
