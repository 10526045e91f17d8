// The calendar that due dates rest on, as HR reads it.

import {day} from '/forms/kaohe/words.js';
import {cards, chinese, element, local, read, table, translate} from './page.js';

const ZH = {
  title: '日历', library: '指标库', tasks: '任务', how: '导入新一年', template: '下载模板（CSV）',
  import: '国务院每年 11 月公布下一年的放假安排。请按模板逐日填写，在 Tasklist 中“发起流程 → 数据导入”，类型选“节假日与调休”，上传。'
};

const WORDS = chinese ? {
  zone: zone => `时区：${zone}。`, working: '截止日期遇休息日顺延至下一工作日。', calendarDays: '截止日期按自然日计算，遇休息日不顺延。',
  clear: '自评与评价的截止日期避开下列忙碌期，顺延至其后。', notClear: '下列忙碌期仅供参考，未启用避让。',
  busy: '忙碌期（每年）', busyColumns: ['名称', '起', '止'], years: '节假日安排', columns: ['年份', '状态', '工作日', '放假', '调休上班'],
  published: '已公布', missing: '尚未公布：目前只按周末推算，公布后请导入', span: (from, to) => from === to ? from : `${from} 至 ${to}`
} : {
  zone: zone => `Time zone: ${zone}. `, working: 'What is due on a day off is due on the next working day.', calendarDays: 'Due dates count calendar days; a day off does not move them.',
  clear: 'Self-reviews and scorings are not due in these busy days, but after them.', notClear: 'The busy days below are shown only; they move nothing.',
  busy: 'Busy days (every year)', busyColumns: ['Name', 'From', 'To'], years: 'Holidays', columns: ['Year', 'State', 'Working days', 'Days off', 'Weekends worked'],
  published: 'published', missing: 'not published: only its weekends are known; import it once it is', span: (from, to) => from === to ? from : `${from} – ${to}`
};

const HOLIDAYS = {
  元旦: 'New Year', 春节: 'Spring Festival', 清明节: 'Qingming', 劳动节: 'Labour Day', 端午节: 'Dragon Boat', 中秋节: 'Mid-Autumn', 国庆节: 'National Day'
};

/** The statutory ones in the reader's language, others as they were imported. */
const called = name => chinese ? name : name.split('、').map(one => HOLIDAYS[one] ?? one).join(', ');

const list = items => items.length ? element('ul', {class: 'said'}, ...items.map(item => element('li', {}, item))) : '–';

function year({year: which, published, workingDays, holidays, makeUpDays}) {
  return [
    String(which),
    published ? WORDS.published : element('strong', {}, WORDS.missing),
    published ? String(workingDays) : '–',
    list(holidays.map(({name, from, to}) => `${called(name)}${chinese ? '：' : ': '}${WORDS.span(day(from), day(to))}`)),
    list(makeUpDays.map(day))
  ];
}

const monthDay = text => new Intl.DateTimeFormat(chinese ? 'zh-CN' : 'en', {month: 'long', day: 'numeric', timeZone: 'UTC'}).format(new Date(text));

translate(ZH);
const sheet = await read('/api/calendar');
if (sheet) {
  document.getElementById('rules').replaceChildren(
    element('p', {}, WORDS.zone(sheet.zone), sheet.dueOnWorkingDays ? WORDS.working : WORDS.calendarDays),
    element('p', {}, sheet.keepBusyDaysClear ? WORDS.clear : WORDS.notClear),
    table(WORDS.busy, WORDS.busyColumns, sheet.busyDays.map(busy => [local(busy, 'name'), monthDay(busy.from), monthDay(busy.to)])));
  document.getElementById('how').hidden = false;
  document.getElementById('years').replaceChildren(cards(WORDS.years, WORDS.columns, sheet.years.map(year)));
}
