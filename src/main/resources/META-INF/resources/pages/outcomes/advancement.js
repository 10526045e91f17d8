// Promotion and pay after a year: managers propose, HR decides (S48).

import {number, percent, wordOf} from '/forms/kaohe/words.js';
import {cards, chinese, element, figure, period, read, send} from '../page.js';
import {decision, said} from './decision.js';

const WORDS = chinese ? {
  title: '晋升与调薪', cycle: '年度考核', none: '尚无年度考核。', empty: '该年度尚无已公布的结果。', caption: '已公布的年度结果', file: '下载清单',
  columns: ['员工', '绩效等级', '综合得分', '完成率', '质化评分', '发展潜力', '历史', '晋升', '调薪'],
  computed: grade => `计算等级：${grade}`, outdated: '（针对调整前的结果）', propose: '提名…', decide: '决定…',
  choice: '决定', percent: '调薪幅度（%）', MANAGER: '上级', HR: 'HR', PROPOSED: '提名', NOT: '不提名', LATER: '暂缓'
} : {
  title: 'Promotion and pay', cycle: 'Year', none: 'There is no annual cycle yet.', empty: 'No result of this year is published yet.', caption: 'Published results of the year', file: 'Download the list',
  columns: ['Employee', 'Grade', 'Composite', 'Completion', 'Qualitative', 'Potential', 'Trend', 'Promotion', 'Pay'],
  computed: grade => `computed: ${grade}`, outdated: ' (about an earlier result)', propose: 'Propose…', decide: 'Decide…',
  choice: 'Decision', percent: 'Pay change, %', MANAGER: 'Manager', HR: 'HR', PROPOSED: 'proposed', NOT: 'not proposed', LATER: 'later'
};

const colon = chinese ? '：' : ': ';

const grade = code => wordOf('grade', code);

function statement({voice, choice, percent: change, reason, by, at, outdated}) {
  return said(`${WORDS[voice]}${colon}${WORDS[choice]}${change === null ? '' : ` ${figure(change)}%`}${outdated ? WORDS.outdated : ''}`, reason, by, at);
}

function fields(kind, decides) {
  return [
    ...decides ? [{name: 'choice', label: WORDS.choice, options: ['PROPOSED', 'LATER', 'NOT'].map(choice => [choice, WORDS[choice]])}] : [],
    ...kind === 'PAY' ? [{name: 'percent', label: WORDS.percent, type: 'number', min: '0.01', max: '100', step: '0.01'}] : []
  ];
}

function about(kind, line, sheet, place) {
  const path = `/api/cycles/${encodeURIComponent(sheet.cycle)}/advancement/${sheet.decides ? 'decisions' : 'proposals'}`;
  const statements = line.statements.filter(one => one.kind === kind);
  return element('div', {},
    statements.length ? element('ul', {class: 'said'}, ...statements.map(statement)) : '',
    decision(sheet.decides ? WORDS.decide : WORDS.propose, fields(kind, sheet.decides), async filled => {
      const now = await send(path, {choice: 'PROPOSED', ...filled, appraisal: line.appraisal, kind});
      if (now) {
        render(now, place);
      }
    }));
}

function row(line, sheet, place) {
  return [
    element('span', {}, line.name, element('span', {class: 'quiet'}, line.team ?? '')),
    element('span', {}, grade(line.grade), line.computed === line.grade ? '' : element('span', {class: 'quiet'}, WORDS.computed(grade(line.computed)))),
    number(line.composite, 2),
    percent(line.completionRate),
    number(line.qualitativeScore, 2),
    line.potential === null ? '–' : wordOf('potential', line.potential),
    line.trend.length === 0 ? '–' : element('span', {}, ...line.trend.map(past => element('span', {class: 'quiet'}, `${period(past.period)} ${number(past.composite, 2)} ${grade(past.grade)}`))),
    about('PROMOTION', line, sheet, place),
    about('PAY', line, sheet, place)
  ];
}

/** A workbook to go on with, paper to sign, rows for another system. */
function files({cycle}) {
  const path = `/api/cycles/${encodeURIComponent(cycle)}`;
  const link = (type, address) => element('a', {href: `${path}/${address}`, download: '', 'aria-label': `${WORDS.file} ${type}`}, type);
  const lang = chinese ? 'zh' : 'en';
  return element('p', {}, WORDS.file, colon,
    link('XLSX', `reports/advancement.xlsx?lang=${lang}`), ' · ',
    link('PDF', `reports/advancement.pdf?lang=${lang}`), ' · ',
    link('CSV', 'advancement.csv'));
}

function render(sheet, place) {
  place.replaceChildren(...sheet.lines.length
    ? [cards(WORDS.caption, WORDS.columns, sheet.lines.map(line => row(line, sheet, place))),
      sheet.decides ? files(sheet) : '']
    : [element('p', {}, WORDS.empty)]);
}

export async function advancement(place) {
  place.append(element('h2', {}, WORDS.title));
  const years = (await read('/api/cycles') ?? []).filter(({type}) => type === 'ANNUAL');
  if (!years.length) {
    place.append(element('p', {}, WORDS.none));
    return;
  }
  const choice = element('select', {}, ...years.map(({id, period: year}) => element('option', {value: id}, period(year))));
  const lines = element('div', {});
  place.append(element('form', {}, element('label', {}, WORDS.cycle, ' ', choice)), lines);
  const show = async () => {
    const sheet = await read(`/api/cycles/${encodeURIComponent(choice.value)}/advancement`);
    if (sheet) {
      render(sheet, lines);
    }
  };
  choice.addEventListener('change', show);
  await show();
}
