// What a result would have been with other figures: a slider for each measured line. Nothing is kept.

import {chip, el, fill} from '/forms/kaohe/dom.js';
import {figure, nameOf, number, percent, wordOf} from '/forms/kaohe/words.js';
import {chinese, send} from '../page.js';

const WORDS = chinese
  ? {
    title: '如果数据不同', hint: '拖动滑块，看看结果会怎样。只是试算，不会保存，也不改变您的结果。', back: '恢复原值',
    completionRate: '完成率', composite: '综合得分', bonusCoefficient: '奖金系数', grade: '等级', was: '原为'
  }
  : {
    title: 'What if', hint: 'Move the sliders and see what the result would have been. Nothing is kept, and your result stays as it is.', back: 'Back to the real figures',
    completionRate: 'Completion', composite: 'Composite', bonusCoefficient: 'Bonus coefficient', grade: 'Grade', was: 'was'
  };

const STEPS = 200;

/** How long somebody pauses before the server is asked. */
const PAUSE = 200;

/** As far as twice the target or the figure; a rate ends at one. */
function range({target, actual, unit}) {
  const most = 2 * Math.max(Number(target ?? 0), Number(actual));
  return unit === 'RATIO' && Number(actual) <= 1 && Number(target ?? 0) <= 1 ? Math.min(1, most) : most;
}

export function whatIf(host, {id, card, result}) {
  const lines = card.lines.filter(({method, status, actual}) => method !== 'JUDGED' && (status ?? 'SCORED') === 'SCORED' && Number(actual) > 0);
  if (lines.length === 0) {
    return;
  }
  const outcome = el('dl', {class: 'tiles', 'aria-live': 'polite'});
  const moved = new Map();
  let waiting;
  let asked = 0;

  const show = shown => fill(outcome,
    tile('completionRate', percent(shown.completionRate), percent(result.completionRate)),
    tile('composite', number(shown.composite, 2), number(result.composite, 2)),
    tile('bonusCoefficient', number(shown.bonusCoefficient, 2), number(result.bonusCoefficient, 2)),
    tile('grade', wordOf('grade', shown.grade), wordOf('grade', result.grade)));

  const ask = async () => {
    const turn = ++asked;
    const answer = moved.size === 0
      ? result
      : await send(`/api/me/appraisals/${encodeURIComponent(id)}/what-if`,
        {lines: [...moved].map(([code, actual]) => ({code, actual: String(actual)}))});
    if (answer && turn === asked) {
      show(answer);
    }
  };

  const sliders = lines.map(line => {
    const most = range(line);
    const value = el('output', {}, figure(line.actual, line.unit));
    const slider = el('input', {
      type: 'range', min: 0, max: STEPS, value: Math.round(STEPS * Number(line.actual) / most), 'aria-valuetext': figure(line.actual, line.unit)
    });
    slider.addEventListener('input', () => {
      const actual = Number((most * Number(slider.value) / STEPS).toPrecision(6));
      moved.set(line.code, actual);
      value.textContent = figure(actual, line.unit);
      slider.setAttribute('aria-valuetext', value.textContent);
      clearTimeout(waiting);
      waiting = setTimeout(ask, PAUSE);
    });
    return {line, slider, value, most};
  });

  const back = el('button', {type: 'button', class: 'btn btn-default'}, WORDS.back);
  back.addEventListener('click', () => {
    moved.clear();
    for (const {line, slider, value, most} of sliders) {
      slider.value = String(Math.round(STEPS * Number(line.actual) / most));
      value.textContent = figure(line.actual, line.unit);
    }
    ask();
  });

  show(result);
  fill(host,
    el('details', {},
      el('summary', {}, WORDS.title),
      el('p', {class: 'hint'}, WORDS.hint),
      outcome,
      el('div', {class: 'sliders'}, sliders.map(({line, slider, value}) => el('label', {}, el('span', {}, nameOf(line)), slider, value))),
      back));
}

const tile = (name, value, was) =>
  el('div', {class: 'tile'}, el('dt', {}, WORDS[name]), el('dd', {}, value, value !== was && el('small', {}, ' ', chip(`${WORDS.was} ${was}`))));
