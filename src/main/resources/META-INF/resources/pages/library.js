// The indicator library as HR reads it: every indicator with its formula, where its target comes from and who delivers it.

import {word, wordOf} from '/forms/kaohe/words.js';
import {showDrafts} from './library/drafts.js';
import {carded, chinese, element, figure, local, read, translate} from './page.js';

const ZH = {
  title: '指标库', goals: '目标', calendar: '日历', tasks: '任务', search: '搜索', family: '指标类别', cycle: '考核周期', codes: '显示导入用的编码',
  templates: '考核表模板', sources: '数据来源', how: '十分钟添加自己的指标与来源'
};

const WORDS = chinese ? {
  all: '全部', shown: n => `共 ${n} 个指标`,
  TRAFFIC: '流量指标', CONVERSION: '转化指标', USER_VALUE: '用户价值', CONTENT_QUALITY: '内容质量',
  BUSINESS_CONTRIBUTION: '业务贡献', BRAND: '品牌与口碑', COLLABORATION_AND_GROWTH: '协作与成长',
  MONTHLY: '月度', QUARTERLY: '季度', ANNUAL: '年度', explains: '不单独考核，仅用于诊断', PRE_CLICK: '点击前', POST_CLICK: '点击后',
  SUM: '各月合计', WEIGHTED_AVERAGE: '加权平均', LAST: '取期末值',
  HIGHER: '越高越好', LOWER: '越低越好', INCREMENTAL: '按增量计分', THRESHOLD: '达标即满分', BANDED: '分档', JUDGED: '评价',
  assumption: '默认值', example: '考核方案示例', statement: '考核方案', source: '来源', check: (name, by) => `核对：${name}（差异不超过 ${by}）`,
  pairs: '联动', cap: '完成率上限', names: '也叫',
  EXCELLENT: '优秀', GOOD: '良好', MEETS: '达标', judged: '质化评价', MANAGER: '上级', PEER: '同事', SELF: '自评', CUSTOMER: '客户', UPWARD: '下属', role: '岗位', byHand: '手工选用',
  columns: ['指标', '含义与公式', '计分', '默认目标值', '周期与汇总', '数据来源']
} : {
  all: 'All', shown: n => `${n} indicators`,
  TRAFFIC: 'Traffic', CONVERSION: 'Conversion', USER_VALUE: 'User value', CONTENT_QUALITY: 'Content quality',
  BUSINESS_CONTRIBUTION: 'Business contribution', BRAND: 'Brand', COLLABORATION_AND_GROWTH: 'Collaboration and growth',
  MONTHLY: 'Month', QUARTERLY: 'Quarter', ANNUAL: 'Year', explains: 'Explains other figures only', PRE_CLICK: 'before the click', POST_CLICK: 'after the click',
  SUM: 'Months add up', WEIGHTED_AVERAGE: 'Weighted average', LAST: 'Last month counts',
  HIGHER: 'Higher is better', LOWER: 'Lower is better', INCREMENTAL: 'Counts the increase', THRESHOLD: 'Full once reached', BANDED: 'Bands', JUDGED: 'Judged',
  assumption: 'default', example: 'example of the appraisal plan', statement: 'appraisal plan', source: 'Source', check: (name, by) => `Compared with ${name} (may differ by ${by})`,
  pairs: 'Held to', cap: 'Cap', names: 'also called',
  EXCELLENT: 'excellent', GOOD: 'good', MEETS: 'meets the mark', judged: 'Qualitative assessment', MANAGER: 'manager', PEER: 'peers', SELF: 'self', CUSTOMER: 'customers', UPWARD: 'team about its lead', role: 'role', byHand: 'picked by hand',
  columns: ['Indicator', 'Meaning and formula', 'Scoring', 'Default target', 'Cycles and aggregation', 'Source']
};

const HOW = chinese ? [
  ['下载', '指标模板', '/api/imports/indicators/template', '（或数据来源模板 ', '/api/imports/sources/template', '），用 Excel 或 WPS 打开。'],
  ['一行一个指标：编码（小写字母、数字、下划线）、中英文名称、中英文公式、指标类别、单位、数据来源。修改已有指标时只写编码和要改的列，空白列保持不变。'],
  ['占比写 40% 或 0.40。数量与金额按月合计；其余单位各月加权平均，须写权重口径（公式的分母）。联动指标写被联动指标的编码。'],
  ['在 Tasklist 中“发起流程 → 数据导入”，类型选“指标库”，上传。错误行会指出行号、列和原因，全部正确才会入库，每次修改都是一个新版本。'],
  ['刷新本页即可看到；在考核表中引用该编码，或上传目标值即可使用。'],
  ['某个工具的导出文件系统还不认识：请管理员在 KAOHE_SOURCES_DIR 所指的目录放一个 YAML 文件（写法见下）并重启，即可原样上传。'],
  ['两个工具同属一个来源时，同一人、同一指标、同一周期只算后导入的数字，导入时会提示；两者都要计入，可各设一个指标。'],
  ['渠道、账号、推广计划、页面各归谁：填写', '归属表', '/api/imports/attributions/template', '，以类型“数据归属”上传。'],
  ['逐列说明与可照抄的范例：', '指标', '/documentation.html?of=indicator-library', '、', '/documentation.html?of=sources', '。', '导出文件与归属']
] : [
  ['Download the ', 'template of indicators', '/api/imports/indicators/template', ' (or the one of sources: ', '/api/imports/sources/template', ') and open it in a spreadsheet.'],
  ['One row is one indicator: code (lower-case letters, digits, _), name and formula in both languages, family, unit, source. To change one write its code and the columns that change; empty ones stay.'],
  ['A share is 40% or 0.40. Counts and yuan add up from month to month; anything else is averaged and needs weighted_by, what it was divided by. Pairs are codes of indicators.'],
  ['In Tasklist: Start process → Data import, kind “Indicators”, upload. A wrong row is named with line, column and reason; nothing is taken unless all are right, and every change is a new version.'],
  ['Load this page again to see it; use the code on a scorecard or in a sheet of targets.'],
  ['A tool whose export is not recognised yet: the administrator puts a YAML file (how is said below) into the directory KAOHE_SOURCES_DIR and restarts; then the file goes in as it is.'],
  ['Where two tools stand under one source, the later figure takes the place of the earlier, and the import says so; if both are to count, give each an indicator of its own.'],
  ['Whose a channel, account, campaign or page is: fill in the ', 'list of attributions', '/api/imports/attributions/template', ' and upload it, kind “Who is responsible for what”.'],
  ['Column by column, with samples to copy: ', 'indicators', '/documentation.html?of=indicator-library', ', ', '/documentation.html?of=sources', '.', 'exports and who is responsible']
];

const $ = id => document.getElementById(id);
let sourceNames = {};
let indicatorNames = {};

function origin(indicator) {
  const where = indicator.targetOrigin;
  return where === null ? '' : WORDS[where] ?? WORDS.statement;
}

function row(indicator) {
  const cycles = ['MONTHLY', 'QUARTERLY', 'ANNUAL'].filter(type => indicator.dueIn.includes(type)).map(type => WORDS[type]);
  const meaning = local(indicator, 'definition');
  const formula = local(indicator, 'formula');
  return element('tr', {},
    element('th', {scope: 'row'}, local(indicator, 'name'), element('code', {}, indicator.code),
      element('span', {class: 'quiet'}, WORDS[indicator.family]),
      indicator.clickStage ? element('span', {class: 'tag'}, WORDS[indicator.clickStage]) : ''),
    element('td', {}, meaning, meaning === formula ? '' : element('span', {class: 'quiet'}, formula)),
    element('td', {}, WORDS[indicator.method],
      indicator.method === 'THRESHOLD' ? element('span', {class: 'quiet'}, WORDS[indicator.direction]) : '',
      element('span', {class: 'quiet'}, `${WORDS.cap} ${figure(indicator.cap, 'RATIO')}`)),
    element('td', {}, figure(indicator.target, indicator.unit), element('span', {class: 'quiet'}, origin(indicator)),
      indicator.targetGrade ? element('span', {class: 'tag'}, WORDS[indicator.targetGrade]) : ''),
    element('td', {}, cycles.join(chinese ? '、' : ', ') || WORDS.explains,
      element('span', {class: 'quiet'}, WORDS[indicator.aggregation])),
    element('td', {}, sourceNames[indicator.source] ?? '–',
      indicator.crossCheck ? element('span', {class: 'quiet'}, WORDS.check(sourceNames[indicator.crossCheck.source], figure(indicator.crossCheck.tolerance, 'RATIO'))) : '',
      indicator.pairs.length ? element('span', {class: 'quiet'}, `${WORDS.pairs}: ${indicator.pairs.map(code => indicatorNames[code] ?? code).join(', ')}`) : ''));
}

function table(caption, columns, rows) {
  const wide = element('div', {class: 'wide', tabindex: '0', role: 'region', 'aria-label': caption},
    element('table', {}, element('caption', {}, caption),
      columns.length ? element('thead', {}, element('tr', {}, ...columns.map(column => element('th', {scope: 'col'}, column)))) : '',
      element('tbody', {}, ...rows)));
  return columns.length ? carded(wide, columns) : wide;
}

function show(indicators) {
  const wanted = $('text').value.trim().toLowerCase().split(/\s+/);
  const found = indicators.filter(indicator => {
    const text = [indicator.code, indicator.nameZh, indicator.nameEn, indicator.definitionZh, indicator.definitionEn,
      indicator.formulaZh, indicator.formulaEn, sourceNames[indicator.source]].join(' ').toLowerCase();
    return wanted.every(word => text.includes(word))
      && ['', indicator.family].includes($('family').value)
      && ($('cycle').value === '' || indicator.dueIn.includes($('cycle').value));
  });
  $('count').textContent = WORDS.shown(found.length);
  $('indicators').replaceChildren(table(chinese ? '指标' : 'Indicators', WORDS.columns, found.map(row)));
}

function showSources(sources) {
  $('sources').replaceChildren(table(chinese ? '已登记的数据来源' : 'Registered sources', [], sources.map(source =>
    element('tr', {}, element('th', {scope: 'row'}, local(source, 'name'), element('code', {}, source.code)),
      element('td', {}, source.synonyms.length ? `${WORDS.names}: ${source.synonyms.join(', ')}` : '')))));
}

function showScorecards(cards) {
  showDrafts($('drafts'), cards, async () => showScorecards(await read('/api/scorecards')));
  $('scorecards').replaceChildren(table(chinese ? '生效的考核表' : 'Active scorecards', [], cards
    .filter(card => card.status === 'ACTIVE')
    .map(card => element('tr', {},
      element('th', {scope: 'row'}, local(card, 'name'), element('code', {}, card.code),
        element('span', {class: 'quiet'}, card.role ? `${WORDS.role} ${wordOf('role', card.role)}` : WORDS.byHand)),
      element('td', {}, card.lines.map(line => `${local(line, 'name')} ${Number(line.weight)}%${judges(line)}`).join(' · '))))));
}

/** What each group of raters weighs on the line that people judge. */
function judges(line) {
  const weights = Object.entries(line.judges ?? {}).filter(([, weight]) => Number(weight) > 0)
    .map(([group, weight]) => `${WORDS[group]} ${Number(weight)}`);
  return weights.length ? (chinese ? `（${weights.join('、')}）` : ` (${weights.join(', ')})`) : '';
}

/** What the company's own adapters get wrong, by file and line. */
function showOwnAdapters({mistakes, hints}) {
  const said = ({file, line, code, about}, lead) =>
    element('li', {}, lead(file, line), word(`adapterMistake.${code}`, about));
  $('own').replaceChildren(
    ...mistakes.map(one => said(one, (file, line) => line ? word('imports.ownAdapter.line', file, line) : word('imports.ownAdapter', file))),
    ...hints.map(one => said(one, file => word('imports.ownAdapter.used', file))));
}

function choices(select, values) {
  select.append(element('option', {value: ''}, WORDS.all), ...values.map(value => element('option', {value}, WORDS[value])));
}

function instructions() {
  $('how').append(...HOW.map(([text, label, link, then, other, end, called]) => element('li', {}, text,
    link ? element('a', {href: link}, label) : '', then ?? '',
    other ? element('a', {href: other}, called ?? (chinese ? '下载' : 'download')) : '', end ?? '')));
}

translate(ZH);
choices($('family'), ['TRAFFIC', 'CONVERSION', 'USER_VALUE', 'CONTENT_QUALITY', 'BUSINESS_CONTRIBUTION', 'BRAND', 'COLLABORATION_AND_GROWTH']);
choices($('cycle'), ['MONTHLY', 'QUARTERLY', 'ANNUAL']);
const [indicators, sources, scorecards, own] =
  await Promise.all(['/api/indicators', '/api/sources', '/api/scorecards', '/api/sources/adapters'].map(read));
if (indicators && sources && scorecards && own) {
  instructions();
  sourceNames = Object.fromEntries(sources.map(source => [source.code, local(source, 'name')]));
  indicatorNames = Object.fromEntries(indicators.map(indicator => [indicator.code, local(indicator, 'name')]));
  show(indicators);
  showSources(sources);
  showScorecards(scorecards);
  showOwnAdapters(own);
  $('search').addEventListener('input', () => show(indicators));
  $('search').addEventListener('submit', event => event.preventDefault());
} else {
  document.querySelectorAll('main > :not(#problem)').forEach(part => part.remove());
}
