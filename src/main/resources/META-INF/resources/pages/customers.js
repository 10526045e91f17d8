// Public surveys as HR, line managers and data owners see them: made, sent, closed, taken in.

import {dayOf} from '/forms/kaohe/words.js';
import {carded, chinese, element, read, send, translate} from './page.js';

const ZH = {
  title: '客户问卷', tasks: '任务',
  lead: '客户无需登录即可打开的链接，含三道固定题目，不出现任何人名。请发给实际参与的客户；持有链接的人每打开一次页面可作答一次。',
  way: '答复须由 HR 或数据专员导入为文件，并由另一人核验后才计入；同一季度或年度内每道题至少需要五份。'
};

const WORDS = chinese ? {
  employee: '评价对象', until: '截止日期', make: '生成链接', none: '还没有问卷。', links: '问卷链接',
  columns: ['评价对象', '截止', '答复', '待导入', '链接', '操作'], close: '停止收集', reallyClose: '停止后链接立即失效，客户不能再答复，且不能恢复。确定停止吗？', closed: '已停止', takeIn: '导入答复', copy: '复制', copied: '已复制',
  taken: '已导入，请由另一人在“数据”任务中核验。', refused: '部分答复无法导入，请查看数据导入记录。'
} : {
  employee: 'About', until: 'Last day', make: 'Make an address', none: 'There are no surveys yet.', links: 'Surveys',
  columns: ['About', 'Last day', 'Answers', 'Waiting', 'Address', 'Actions'], close: 'Close', reallyClose: 'The address stops working at once: nobody can answer any more, and it cannot be opened again. Close it?', closed: 'closed', takeIn: 'Take in', copy: 'Copy', copied: 'Copied',
  taken: 'Taken in. Somebody else verifies it among the tasks for data.', refused: 'Some answers could not be taken in; see the imports.'
};

const place = id => document.getElementById(id);
const addressOf = token => `${location.origin}/survey.html#${token}`;
let roles = [];

function action(text, onClick) {
  const button = element('button', {type: 'button'}, text);
  button.addEventListener('click', () => onClick(button));
  return button;
}

async function copy(button, token) {
  await navigator.clipboard.writeText(addressOf(token));
  button.textContent = WORDS.copied;
}

async function close({id}) {
  if (!window.confirm(WORDS.reallyClose)) {
    return;
  }
  const links = await send(`/api/survey-links/${encodeURIComponent(id)}/closing`, {});
  if (links) {
    show(links);
  }
}

async function takeIn({id}) {
  const taken = await send(`/api/survey-links/${encodeURIComponent(id)}/import`, {});
  if (taken) {
    show(await read('/api/survey-links'));
    place('problem').textContent = taken.status === 'REJECTED' ? WORDS.refused : WORDS.taken;
  }
}

function row(link) {
  const lastDay = dayOf(new Date(new Date(link.expiresAt) - 1).toISOString());
  const over = link.closed || new Date(link.expiresAt) < new Date();
  const mayClose = roles.includes('HR') || roles.includes('MANAGER');
  const mayTakeIn = roles.includes('HR') || roles.includes('DATA_OWNER');
  return element('tr', {},
    element('th', {scope: 'row'}, link.employeeName),
    element('td', {}, link.closed ? WORDS.closed : lastDay),
    element('td', {}, String(link.answers)),
    element('td', {}, String(link.waiting)),
    element('td', {}, ...(over ? ['–'] : [
      element('input', {readonly: '', size: '36', 'aria-label': WORDS.columns[4], value: addressOf(link.token)}), ' ',
      action(WORDS.copy, button => copy(button, link.token))])),
    element('td', {}, ...[
      !over && mayClose && action(WORDS.close, () => close(link)), ' ',
      link.waiting > 0 && mayTakeIn && action(WORDS.takeIn, () => takeIn(link))].filter(Boolean)));
}

function show(links) {
  place('links').replaceChildren(links.length
    ? carded(element('div', {class: 'wide'}, element('table', {}, element('caption', {}, WORDS.links),
      element('thead', {}, element('tr', {}, ...WORDS.columns.map(column => element('th', {scope: 'col'}, column)))),
      element('tbody', {}, ...links.map(row)))), WORDS.columns)
    : element('p', {}, WORDS.none));
}

async function make(event) {
  event.preventDefault();
  if (await send('/api/survey-links', {employee: place('employee').value, until: place('until').value})) {
    show(await read('/api/survey-links'));
  }
}

translate(ZH);
const me = await read('/api/me');
if (me) {
  roles = me.roles;
  if (roles.includes('HR') || roles.includes('MANAGER')) {
    const people = (await read('/api/employees') ?? []).filter(({id}) => id !== me.id);
    place('making').append(
      element('label', {}, WORDS.employee, ' ', element('select', {id: 'employee'}, ...people.map(({id, name}) => element('option', {value: id}, name)))),
      element('label', {}, WORDS.until, ' ', element('input', {id: 'until', type: 'date', required: ''})),
      element('button', {}, WORDS.make));
    place('making').addEventListener('submit', make);
  }
  const links = await read('/api/survey-links');
  if (links) {
    show(links);
  }
}
