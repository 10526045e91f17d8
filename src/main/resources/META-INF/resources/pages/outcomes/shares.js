// The share of a year's sales: computed step by step from verified figures, granted or not by HR (S94).

import {money, number, percent} from '/forms/kaohe/words.js';
import {cards, chinese, element, period, read, send} from '../page.js';
import {decision, said, told} from './decision.js';

const WORDS = chinese ? {
  title: '年度销售分成', year: '年度', none: '该年度没有已核验的成交额。请以指标 won_revenue（成交额）和 high_value_revenue（高价值客户成交额）导入 CRM 数据并核验。',
  caption: '按已核验的 CRM 成交额与规则表“年度销售分成”计算', columns: ['员工', '成交额', '其中高价值客户', '分成', '高价值客户额外', '合计', '决定'],
  months: n => `${n}/12 个月`, of: (rate, amount) => `${amount} × ${rate}`, version: n => `规则表第 ${n} 版`, contradict: '高价值客户成交额大于成交额，请先更正数据',
  choice: '决定', GRANTED: '授予', DECLINED: '不授予', decide: '决定…'
} : {
  title: 'Annual sales share', year: 'Year', none: 'There are no verified sales of this year. Import and verify the figures of the CRM as won_revenue and high_value_revenue.',
  caption: 'Computed from verified sales of the CRM by the table “Annual sales share”', columns: ['Employee', 'Won revenue', 'From high-value customers', 'Share', 'Extra for high-value customers', 'Total', 'Decision'],
  months: n => `${n} of 12 months`, of: (rate, amount) => `${amount} × ${rate}`, version: n => `table version ${n}`, contradict: 'more from high-value customers than in all: have the figures corrected',
  choice: 'Decision', GRANTED: 'granted', DECLINED: 'not granted', decide: 'Decide…'
};

const step = (amount, rate, of) => element('span', {}, money(amount), element('span', {class: 'quiet'}, WORDS.of(percent(rate), money(of))));

function decide({employee}, year, place) {
  const fields = [{name: 'choice', label: WORDS.choice, options: ['GRANTED', 'DECLINED'].map(choice => [choice, WORDS[choice]])}];
  return decision(WORDS.decide, fields, async filled => {
    const now = await send('/api/sales-shares', {...filled, year, employee});
    if (now) {
      render(now, place);
    }
  });
}

function row(line, year, place) {
  const {revenue, highValue, rates, basic, extra, total, contradictory} = line.share;
  return [
    element('span', {}, line.name, element('span', {class: 'quiet'}, line.team ?? '')),
    element('span', {}, money(revenue), element('span', {class: 'quiet'}, WORDS.months(number(line.months)))),
    element('span', {}, money(highValue), contradictory ? element('span', {class: 'quiet'}, WORDS.contradict) : ''),
    step(basic, rates.sharePercent, revenue),
    step(extra, rates.highValuePercent, highValue),
    element('span', {}, money(total), element('span', {class: 'quiet'}, WORDS.version(rates.version))),
    line.decision === null
      ? decide(line, year, place)
      : element('ul', {class: 'said'}, said(WORDS[line.decision.choice], line.decision.word.reason, line.decision.word.by, line.decision.word.at))
  ];
}

function render(sheet, place) {
  place.replaceChildren(...sheet.lines.length
    ? [cards(WORDS.caption, WORDS.columns, sheet.lines.map(line => row(line, sheet.year, place)))]
    : [element('p', {}, WORDS.none)]);
}

export async function shares(place) {
  const last = new Date().getFullYear() - 1;
  const choice = element('select', {}, ...[last, last - 1, last - 2].map(year => element('option', {value: year}, period(String(year)))));
  const lines = element('div', {});
  place.append(element('h2', {}, WORDS.title), told(), element('form', {}, element('label', {}, WORDS.year, ' ', choice)), lines);
  const show = async () => {
    const sheet = await read(`/api/sales-shares?year=${choice.value}`);
    if (sheet) {
      render(sheet, lines);
    }
  };
  choice.addEventListener('change', show);
  await show();
}
