// The goal tree with its progress, as far as the reader may see it.

import {chinese, element, figure, local, period, read, translate} from './page.js';

const ZH = {
  title: '目标', library: '指标库', tasks: '任务', open: '目标与进度对部门公开；得分与评价不公开。'
};

const WORDS = chinese ? {
  none: '还没有目标。HR 可在 Tasklist 中通过“数据导入 → 目标”上传。', company: '全公司', unknown: '尚无数据',
  months: (n, all) => `已有 ${n}/${all} 个月的核验数据`, of: (actual, target) => `${actual}，目标 ${target}`,
  approximate: '平均值未加权', progress: '完成',
  sources: names => `已核验，来自${names.join('、')}`, mean: n => n === 1 ? '即下级目标的进度' : `为下级 ${n} 个目标的平均值`
} : {
  none: 'There are no goals yet. HR uploads them in Tasklist: Data import, kind “Goals”.', company: 'whole company', unknown: 'no figures yet',
  months: (n, all) => `verified figures of ${n} of ${all} months`, of: (actual, target) => `${actual} of ${target}`,
  approximate: 'averaged without weights', progress: 'reached',
  sources: names => `verified, from ${names.join(', ')}`, mean: n => n === 1 ? 'that of the goal below' : `the mean of the ${n} goals below`
};

function measured(goal) {
  const by = goal.measured;
  if (!by) {
    return '';
  }
  const parts = [`${local(by, 'name')}: ${WORDS.of(figure(by.actual, by.unit), figure(by.target, by.unit))}`,
    WORDS.months(by.monthsIn, by.months)];
  if (by.sources.length) {
    parts.push(WORDS.sources(by.sources.map(source => local(source, 'name'))));
  }
  return element('p', {class: 'quiet'}, [...parts, ...by.approximate ? [WORDS.approximate] : []].join(' · '));
}

/** @param below the goals that make up one which is not measured itself */
function bar(goal, below) {
  if (goal.progress === null) {
    return element('p', {class: 'quiet'}, WORDS.unknown);
  }
  const percent = Number(goal.progress);
  return element('p', {class: 'bar'},
    element('progress', {max: 100, value: Math.min(100, Math.max(0, percent)), 'aria-label': `${local(goal, 'name')}: ${goal.progress}%`}),
    element('span', {}, `${percent.toLocaleString(chinese ? 'zh-CN' : 'en')}% ${WORDS.progress}`),
    goal.measured ? '' : element('span', {class: 'quiet'}, WORDS.mean(below.filter(child => child.progress !== null).length)));
}

function branch(goal, below) {
  const who = goal.owner ? goal.owner.name : WORDS.company;
  const children = below[goal.code] ?? [];
  return element('li', {},
    element('div', {class: 'goal'},
      element('h2', {}, local(goal, 'name'), ' ', goal.period ? element('span', {class: 'tag'}, period(goal.period)) : ''),
      element('p', {class: 'quiet'}, who), measured(goal), bar(goal, children)),
    children.length ? element('ul', {}, ...children.map(child => branch(child, below))) : '');
}

translate(ZH);
const [me, goals] = await Promise.all(['/api/me', '/api/goals'].map(read));
// the library is HR's
document.querySelector('[data-word="library"]').hidden = !me?.roles.includes('HR');
if (goals) {
  const codes = new Set(goals.map(goal => goal.code));
  const below = {};
  goals.forEach(goal => (below[goal.parent] ??= []).push(goal));
  const roots = goals.filter(goal => goal.parent === null || !codes.has(goal.parent));
  document.getElementById('goals').replaceChildren(roots.length
    ? element('ul', {class: 'tree'}, ...roots.map(goal => branch(goal, below)))
    : element('p', {}, WORDS.none));
}
