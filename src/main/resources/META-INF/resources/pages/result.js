// One of one's own results: what it is, sentence by sentence why, and what it would have been with other figures.

import {parts} from '/forms/kaohe/parts.js';
import {nameOf, wordOf} from '/forms/kaohe/words.js';
import {period, read, translate} from './page.js';
import {whatIf} from './results/whatif.js';

const ZH = {title: '我的结果', all: '我的全部结果', tasks: '任务', why: '结果与说明'};

const SHOWN = {result: 'result', objection: 'objection', appealOutcome: 'appeal', scorecard: 'card', ratings: 'ratings', peerOpinions: 'peers', talk: 'talk', timeline: 'timeline'};

translate(ZH);
const id = new URLSearchParams(window.location.search).get('id') ?? '';
const shown = await read(`/camunda/api/tasklist/plugin/kaohe/default/appraisal/${encodeURIComponent(id)}`);
const data = shown?.data;
const me = await read('/api/me'); // with it comes the API's token, which the sliders need
if (data?.result && me) {
  const whose = data.person.id === me.id ? document.querySelector('h1').textContent : data.person.name;
  document.querySelector('h1').textContent = `${whose} · ${period(data.period)}`;
  const form = {
    data, appraisalId: data.id, roles: me.roles, trends: shown.trends,
    nameOf: who => shown.names[who] ?? wordOf('who', who),
    sourceOf: code => nameOf({code, ...shown.sources[code]})
  };
  for (const [part, host] of Object.entries(SHOWN)) {
    parts[part](form, document.getElementById(host));
  }
  whatIf(document.getElementById('what-if'), data);
}
