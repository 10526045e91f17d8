// Development resources: the catalogue of a year, its budget and who asked for what (S59).

import {money, wordOf} from '/forms/kaohe/words.js';
import {cards, chinese, element, local, period, read, send} from '../page.js';
import {decision, said} from './decision.js';

const WORDS = chinese ? {
  title: '发展资源', year: '年度', offers: '资源目录', offer: ['资源', '类型', '费用', '名额', '已批准', '待决定'],
  none: '该年度没有资源。请在 Tasklist 中“发起流程 → 数据导入”，类型选“发展资源”上传：', template: '下载模板',
  requests: '申请', request: ['员工', '资源', '优先级', '状态', '理由与决定'], noRequests: '该年度尚无申请。',
  budget: '预算', noBudget: '尚未设定预算，未设定前不能批准。', of: (spent, amount) => `已用 ${spent}，全年 ${amount}`, set: '设定预算…', amount: '年度预算（元）',
  priority: '优先', MANAGER: '待上级表态', HR: '待 HR 决定', GRANTED: '已批准', DECLINED: '未批准', asked: '申请', by: {MANAGER: '上级', HR: 'HR'}, APPROVE: '同意', DECLINE: '不同意'
} : {
  title: 'Development resources', year: 'Year', offers: 'Catalogue', offer: ['Resource', 'Kind', 'Cost', 'Places', 'Granted', 'Waiting'],
  none: 'Nothing is offered in this year. In Tasklist: Start process → Data import, kind “Development resources”: ', template: 'download the template',
  requests: 'Requests', request: ['Employee', 'Resource', 'Priority', 'Status', 'Why, and what was decided'], noRequests: 'Nobody has asked for anything of this year.',
  budget: 'Budget', noBudget: 'No budget is set; nothing can be granted before.', of: (spent, amount) => `${spent} spent of ${amount}`, set: 'Set the budget…', amount: 'Budget of the year, CNY',
  priority: 'priority', MANAGER: 'with the manager', HR: 'with HR', GRANTED: 'granted', DECLINED: 'declined', asked: 'Asked', by: {MANAGER: 'Manager', HR: 'HR'}, APPROVE: 'yes', DECLINE: 'no'
};

const colon = chinese ? '：' : ': ';

const offer = ({offer: one, granted, waiting}) =>
  [local(one, 'name'), wordOf('offerKind', one.kind), money(one.cost), String(one.places), String(granted), String(waiting)];

const request = one => [
  one.name,
  local(one.offer, 'name'),
  one.priority ? element('span', {class: 'tag'}, WORDS.priority) : '',
  WORDS[one.status],
  element('ul', {class: 'said'}, said(WORDS.asked, one.reason, one.employee, one.askedAt),
    ...one.decisions.map(made => said(`${WORDS.by[made.step]}${colon}${WORDS[made.choice]}`, made.reason ?? '', made.by, made.at)))
];

function budget(sheet, place) {
  const now = sheet.budget;
  return element('div', {}, element('ul', {class: 'said'}, now === null
    ? element('li', {}, WORDS.noBudget)
    : said(`${WORDS.budget}${colon}${WORDS.of(money(sheet.spent), money(now.amount))}`, now.reason, now.by, now.at)),
  decision(WORDS.set, [{name: 'amount', label: WORDS.amount, type: 'number', min: '0', step: '0.01', required: ''}], async filled => {
    const then = await send('/api/development/budgets', {...filled, year: sheet.year});
    if (then) {
      render(then, place);
    }
  }));
}

function render(sheet, place) {
  place.replaceChildren(
    budget(sheet, place),
    sheet.offers.length
      ? cards(WORDS.offers, WORDS.offer, sheet.offers.map(offer))
      : element('p', {}, WORDS.none, element('a', {href: '/api/imports/developmentOffers/template'}, WORDS.template)),
    sheet.requests.length ? cards(WORDS.requests, WORDS.request, sheet.requests.map(request)) : element('p', {}, WORDS.noRequests));
}

export async function development(place) {
  const thisYear = new Date().getFullYear();
  const choice = element('select', {}, ...[thisYear, thisYear + 1, thisYear - 1].map(year => element('option', {value: year}, period(String(year)))));
  const year = element('div', {});
  place.append(element('h2', {}, WORDS.title), element('form', {}, element('label', {}, WORDS.year, ' ', choice)), year);
  const show = async () => {
    const sheet = await read(`/api/development?year=${choice.value}`);
    if (sheet) {
      render(sheet, year);
    }
  };
  choice.addEventListener('change', show);
  await show();
}
