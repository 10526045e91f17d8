// The record of who read, changed or took away whose data, as auditors look through it.

import {day} from '/forms/kaohe/words.js';
import {cards, chinese, element, figure, read, translate} from './page.js';

const ZH = {
  title: '操作记录', tasks: '任务',
  lead: '谁在何时、因何查看、更改或导出了谁的信息。记录不可更改；查看本页也会被记录。涉及您本人的记录由其他审计人员查看。',
  person: '涉及人员', actor: '操作人', kind: '类型', from: '从', to: '到', glass: '仅看凭理由查看的', show: '查看', file: '下载 CSV',
  names: '人员可填姓名或账号；一次涉及多人的操作，按其中任何一人都能查到。', more: '显示更多'
};

const WORDS = chinese ? {
  all: '全部', READ: '查看', CHANGED: '更改', EXPORTED: '导出', caption: '操作记录，最新在前', none: '没有符合条件的记录。', backwards: '结束日期早于开始日期。',
  columns: ['时间', '操作人', '操作', '涉及人员', '原因', '变更', '对象'], system: '系统', people: n => `${n} 人`
} : {
  all: 'all', READ: 'read', CHANGED: 'changed', EXPORTED: 'taken away', caption: 'Acts, newest first', none: 'Nothing fits.', backwards: 'This day is before the first one.',
  columns: ['When', 'Who', 'Act', 'Whose data', 'Reason', 'From what to what', 'Subject'], system: 'the product', people: n => `${n} people`
};

const place = id => document.getElementById(id);
const filter = place('filter');

/** What is filled in, as query string. */
const asked = () => new URLSearchParams([...new FormData(filter)].filter(([, value]) => value !== ''));

/** A name with its id, which tells apart who is called the same. */
function someone(name, id) {
  if (id === null) {
    return '–';
  }
  return element('span', {}, id === 'system' ? WORDS.system : name, name === id ? '' : element('span', {class: 'quiet'}, id));
}

// dates look as on every page; the second and the company's time zone tell acts apart
const locale = /^(zh|en)\b/i.test(navigator.language) ? navigator.language : 'en';

/** One person, or how many it was. */
const whose = entry => entry.people === null ? someone(entry.employeeName, entry.employee) : WORDS.people(figure(entry.people));

/** A change with its days as the reader writes them. */
const dated = change => change?.replace(/\b\d{4}-\d{2}-\d{2}\b/g, text => day(text)) ?? null;

/** Words, and what stands on record as a hint. */
const said = (words, raw) => words === null ? '–' : element('span', words === raw ? {} : {title: raw}, words);

function row(entry, {words, subjects, zone}) {
  return [
    new Date(entry.at).toLocaleString(locale, {dateStyle: 'medium', timeStyle: 'medium', timeZone: zone}),
    someone(entry.actorName, entry.actor),
    element('span', {}, words[entry.action], ' ', element('span', {class: 'tag'}, WORDS[entry.kind])),
    whose(entry),
    entry.reason ?? '–',
    said(dated(entry.change), entry.detail),
    said(dated(subjects[entry.subject]), entry.subject)
  ];
}

let rows = [];
let looked = '';
let next = null;

async function look(before) {
  const query = new URLSearchParams(looked);
  if (before !== null) {
    query.set('before', before);
  }
  const page = await read(`/api/audit?${query}`);
  if (!page) {
    return;
  }
  rows = [...before === null ? [] : rows, ...page.entries.map(entry => row(entry, page))];
  next = page.next;
  place('more').hidden = next === null;
  place('entries').replaceChildren(rows.length ? cards(WORDS.caption, WORDS.columns, rows) : element('p', {}, WORDS.none));
}

translate(ZH);
filter.elements.kind.replaceChildren(
  element('option', {value: ''}, WORDS.all), ...['READ', 'CHANGED', 'EXPORTED'].map(kind => element('option', {value: kind}, WORDS[kind])));
filter.addEventListener('input', () => {
  const {from, to} = filter.elements;
  to.setCustomValidity(from.value && to.value && to.value < from.value ? WORDS.backwards : '');
});
const offerFile = () => { place('file').href = `/api/audit.csv?${asked()}`; };
filter.addEventListener('input', offerFile);
offerFile();
filter.addEventListener('submit', event => {
  event.preventDefault();
  looked = asked().toString();
  look(null);
});
place('more').addEventListener('click', () => look(next));
await look(null);
// who may not look has nothing to look for
filter.hidden = !place('entries').hasChildNodes();
