// One's own appraisals, newest first, and the way to the printed result of each.

import {cards, chinese, element, local, period, read, taskAt, translate} from './page.js';
import {planFile} from './plans/file.js';
import {messages} from './results/messages.js';
import {trend} from './results/trend.js';
import {dayOf, money, number, taskKind, wordOf} from '/forms/kaohe/words.js';

const ZH = {
  title: '我的结果', tasks: '任务', privacy: '个人信息处理告知', own: '只列出您本人的考核。结果面谈公布结果后，可以在这里下载。'
};

const WORDS = chinese ? {
  none: '您还没有考核。', export: '下载我的全部数据（JSON）', caption: '我的考核', columns: ['考核周期', '状态', '公布日期', '综合得分', '等级', '结果', '申诉'], why: '为什么是这个分数', trend: '各月综合得分', appeal: until => `申诉（${until}前）`, PENDING: '处理中', STANDS: '维持结果', CHANGED: (before, after) => `结果已变更：${before} → ${after}`, pdf: '下载考核表 PDF', member: since => `您自 ${since} 起为管理储备人才库成员。`,
  plans: '我的改进计划', plan: ['开始日期', '当前状态', '复评日期', '文件'],
  requests: '我的发展资源申请', request: ['资源', '状态', '答复'], awards: '我的奖励与销售分成', award: ['项目', '考核周期', '决定', '金额', '原因'], BEHAVIOUR: name => `短期行为奖励：${name}`, SALES_SHARE: () => '年度销售分成',
  MANAGER: '待上级表态', HR: '待 HR 决定', GRANTED: '已批准', DECLINED: '未批准', open: '尚未公布', due: day => `截止 ${day}`, late: '已逾期', go: kind => `去办理：${kind}`, next: (kind, who, day) => `下一步：${[kind, who, day && `截止 ${day}`].filter(Boolean).join('，')}`, withheld: '提交本周期对他人的评价后可见',
  SELF_REVIEW: '待自评', PEER_REVIEW: '同事评价中', MANAGER_SCORING: '待上级评价', MISSING_ACTUAL: '等待数据', CALIBRATION: '待校准公布', RESULT_TALK: '待结果面谈', CONFIRMATION: '待您确认',
  OBJECTION: '异议处理中', CORRECTION: '更正数据中', CONFIRMED: '已确认', OBJECTION_UPHELD: '异议已答复，结果生效', APPEALED: '已申诉',
  CLOSED_UNCONFIRMED: '未确认，已关闭', WITHDRAWN: '已撤回'
} : {
  none: 'You have no appraisal yet.', export: 'Download all of my data (JSON)', caption: 'My appraisals', columns: ['Period', 'Status', 'Published', 'Composite', 'Grade', 'Result', 'Appeal'], why: 'Why this score', trend: 'Composite of the months', appeal: until => `Appeal (until ${until})`, PENDING: 'Being reviewed', STANDS: 'The result stands', CHANGED: (before, after) => `Result changed: ${before} → ${after}`, pdf: 'Download as PDF', member: since => `You have belonged to the talent pool since ${since}.`,
  plans: 'My improvement plans', plan: ['Started', 'State', 'Re-review', 'File'],
  requests: 'My requests for development resources', request: ['Resource', 'Status', 'Answer'], awards: 'My awards and shares of sales', award: ['What', 'Period', 'Decision', 'Amount', 'Reason'], BEHAVIOUR: name => `Behaviour award: ${name}`, SALES_SHARE: () => 'Annual sales share',
  MANAGER: 'With your manager', HR: 'With HR', GRANTED: 'Granted', DECLINED: 'Declined', open: 'not published yet', due: day => `due ${day}`, late: 'overdue', go: kind => `Do it now: ${kind}`, next: (kind, who, day) => `Next: ${[kind, who, day && `due ${day}`].filter(Boolean).join(', ')}`, withheld: 'shown when your ratings of others in this cycle are in',
  SELF_REVIEW: 'Self-review due', PEER_REVIEW: 'Colleagues are asked', MANAGER_SCORING: 'With your manager', MISSING_ACTUAL: 'Waiting for figures', CALIBRATION: 'Results being compared', RESULT_TALK: 'Result talk due', CONFIRMATION: 'Yours to confirm',
  OBJECTION: 'Objection being answered', CORRECTION: 'Figures being corrected', CONFIRMED: 'Confirmed', OBJECTION_UPHELD: 'Objection answered, result stands', APPEALED: 'Appealed',
  CLOSED_UNCONFIRMED: 'Closed without your answer', WITHDRAWN: 'Withdrawn'
};

const language = chinese ? 'zh' : 'en';

function report({id, publishedAt, withheld}) {
  return publishedAt === null || withheld
    ? (withheld ? WORDS.withheld : WORDS.open)
    : element('span', {class: 'links'},
      element('a', {href: `/result.html?id=${encodeURIComponent(id)}`}, WORDS.why),
      element('a', {href: `/api/appraisals/${encodeURIComponent(id)}/report.pdf?lang=${language}`, download: ''}, WORDS.pdf));
}

/** The way to contest the result, or what became of it. */
function contested(own) {
  if (!own) {
    return '–';
  }
  const {possibleUntil, appeal} = own;
  if (possibleUntil) {
    return element('a', {href: '/camunda/app/tasklist/default/#/?processStart=appeal'}, WORDS.appeal(dayOf(possibleUntil)));
  }
  if (appeal.status !== 'DECIDED') {
    return WORDS[appeal.status === 'WITHDRAWN' ? 'WITHDRAWN' : 'PENDING'];
  }
  return appeal.after ? WORDS.CHANGED(appeal.before.composite, appeal.after.composite) : WORDS.STANDS;
}

/** What it waits for and until when, with the way to each task of one's own, and what others do next. */
function stands({status, concluded, due, tasks, next}) {
  return element('span', {}, WORDS[status],
    concluded ? '' : element('span', {class: 'quiet'}, ' ', WORDS.due(dayOf(due))),
    concluded || new Date(due) >= new Date() ? '' : element('span', {class: 'tag'}, WORDS.late),
    ...tasks.flatMap(({id, name}) => [' ', element('a', {href: taskAt(id)}, WORDS.go(taskKind(name)))]),
    ...next.map(({name, holder, due}) =>
      element('span', {class: 'quiet'}, ' ', WORDS.next(taskKind(name), holder, due === null ? '' : dayOf(due)))));
}

function row(appraisal) {
  const cells = [
    stands(appraisal),
    appraisal.publishedAt === null ? '–' : dayOf(appraisal.publishedAt),
    number(appraisal.composite, 2),
    appraisal.grade === null ? '–' : wordOf('grade', appraisal.grade),
    report(appraisal),
    contested(appeals.find(({appraisalId}) => appraisalId === appraisal.id))
  ];
  return element('tr', {},
    element('th', {scope: 'row'}, period(appraisal.period)),
    // on a phone, where a row is a card, each cell tells what it is
    ...cells.map((cell, index) => element('td', {'data-head': WORDS.columns[index + 1]}, cell)));
}

translate(ZH);
const [appraisals, appeals] = await Promise.all([read('/api/me/appraisals'), read('/api/me/appeals')]);
if (appraisals && appeals) {
  document.getElementById('results').replaceChildren(appraisals.length
    ? element('div', {class: 'wide'},
      element('table', {class: 'cards'}, element('caption', {}, WORDS.caption),
        element('thead', {}, element('tr', {}, ...WORDS.columns.map(column => element('th', {scope: 'col'}, column)))),
        element('tbody', {}, ...appraisals.map(row))))
    : element('p', {}, WORDS.none));
  const months = appraisals.filter(({cycleType, composite}) => cycleType === 'MONTHLY' && composite !== null);
  const chart = trend(months.slice(0, 24).reverse(), WORDS.trend);
  if (chart) {
    document.getElementById('results').prepend(element('figure', {}, element('figcaption', {}, WORDS.trend), chart));
  }
}
const membership = await read('/api/me/talent-pool');
if (membership?.since) {
  document.getElementById('results').before(element('p', {}, WORDS.member(dayOf(membership.since))));
}
const plans = await read('/api/me/improvement-plans');
if (plans?.length) {
  document.getElementById('results').after(cards(WORDS.plans, WORDS.plan, plans.map(({id, status, startedAt, reviewAt}) =>
    [dayOf(startedAt), wordOf('planStatus', status), reviewAt === null ? '–' : dayOf(reviewAt), planFile(id)])));
}
const requests = await read('/api/me/development-requests');
if (requests?.length) {
  document.getElementById('results').after(cards(WORDS.requests, WORDS.request, requests.map(({offer, status, decisions}) =>
    [local(offer, 'name'), WORDS[status], decisions.map(({reason}) => reason).filter(Boolean).join(' · ') || '–'])));
}
const awards = await read('/api/me/awards');
if (awards?.length) {
  document.getElementById('results').after(cards(WORDS.awards, WORDS.award, awards.map(award =>
    [WORDS[award.kind](local(award, 'name')), period(award.period), WORDS[award.choice], money(award.amount), award.reason])));
}
document.getElementById('messages').before(element('p', {}, element('a', {href: '/api/me/export', download: ''}, WORDS.export)));
await messages(document.getElementById('messages'));
