// The behaviour award of a month: verified figures propose, HR grants it or not (S92).

import {money, number, ratio} from '/forms/kaohe/words.js';
import {cards, chinese, element, local, period, read, send} from '../page.js';
import {decision, said, told} from './decision.js';

const WORDS = chinese ? {
  title: '短期行为奖励', month: '月份', none: '该月没有已核验的数据。', columns: rate => ['员工', rate, '样本量', '建议', '决定'],
  rule: (sample, people) => `样本量不低于 ${sample} 且可比人数不少于 ${people} 人时，建议奖励最高者；并列者一并建议。`,
  proposed: '最高', small: '样本不足，不参与比较', unknown: '未提供样本量，不参与比较',
  choice: '决定', GRANTED: '授予', DECLINED: '不授予', amount: '金额（元）', decide: '决定…',
  by: (version, sample, people) => `决定时的规则：指标第 ${version} 版，样本量不低于 ${sample}，可比人数不少于 ${people} 人`
} : {
  title: 'Behaviour award', month: 'Month', none: 'There are no verified figures of this month.', columns: rate => ['Employee', rate, 'Sample', 'Proposal', 'Decision'],
  rule: (sample, people) => `The highest rate is proposed where samples of ${sample} or more of at least ${people} people can be compared; who shares it is proposed too.`,
  proposed: 'highest', small: 'sample too small to compare', unknown: 'sample unknown, not compared',
  choice: 'Decision', GRANTED: 'granted', DECLINED: 'not granted', amount: 'Amount, CNY', decide: 'Decide…',
  by: (version, sample, people) => `by the rule of then: version ${version} of the indicator, samples of ${sample} or more, of at least ${people} people`
};

const LAST_MONTHS = 12;

/** The months that are over, the latest first. */
function months() {
  const today = new Date();
  return Array.from({length: LAST_MONTHS}, (unused, back) => {
    const month = new Date(today.getFullYear(), today.getMonth() - 1 - back, 1);
    return `${month.getFullYear()}-${String(month.getMonth() + 1).padStart(2, '0')}`;
  });
}

function standing({proposed, sample}, {rule: {enough}}) {
  if (proposed) {
    return element('span', {class: 'tag'}, WORDS.proposed);
  }
  return sample === null ? WORDS.unknown : Number(sample) < Number(enough) ? WORDS.small : '';
}

function decided({choice, amount, rule: {version, enough, people}, word: {reason, by, at}}) {
  const rule = element('span', {class: 'quiet'}, WORDS.by(version, number(enough), people));
  return element('ul', {class: 'said'}, said([`${WORDS[choice]}${amount === null ? '' : ` ${money(amount)}`}`, rule], reason, by, at));
}

function decide({employee}, sheet, place) {
  const fields = [
    {name: 'choice', label: WORDS.choice, options: ['GRANTED', 'DECLINED'].map(choice => [choice, WORDS[choice]])},
    {name: 'amount', label: WORDS.amount, type: 'number', min: '0.01', max: '1000000', step: '0.01'}
  ];
  return decision(WORDS.decide, fields, async filled => {
    const now = await send('/api/awards', {...filled, period: sheet.period, employee});
    if (now) {
      render(now, place);
    }
  });
}

function row(one, sheet, place) {
  return [
    element('span', {}, one.name, element('span', {class: 'quiet'}, one.team ?? '')),
    ratio(one.rate),
    number(one.sample),
    standing(one, sheet),
    one.decision ? decided(one.decision) : one.proposed ? decide(one, sheet, place) : ''
  ];
}

function render(sheet, place) {
  place.replaceChildren(...sheet.candidates.length
    ? [cards(WORDS.rule(number(sheet.rule.enough), sheet.rule.people), WORDS.columns(local(sheet, 'name')), sheet.candidates.map(one => row(one, sheet, place)))]
    : [element('p', {}, WORDS.none)]);
}

export async function awards(place) {
  const choice = element('select', {}, ...months().map(month => element('option', {value: month}, period(month))));
  const rates = element('div', {});
  place.append(element('h2', {}, WORDS.title), told(), element('form', {}, element('label', {}, WORDS.month, ' ', choice)), rates);
  const show = async () => {
    const sheet = await read(`/api/awards?period=${choice.value}`);
    if (sheet) {
      render(sheet, rates);
    }
  };
  choice.addEventListener('change', show);
  await show();
  // figures of the last month may not be in yet
  if (!rates.querySelector('table')) {
    choice.selectedIndex = 1;
    await show();
  }
}
