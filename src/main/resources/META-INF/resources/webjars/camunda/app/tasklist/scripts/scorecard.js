// A tab beside the form: the card the task is about, with the months before and where each figure came from.

import { getJson, taskUrl } from '/forms/kaohe/api.js';
import { el, fill, notice } from '/forms/kaohe/dom.js';
import { scorecard } from '/forms/kaohe/parts/scorecard.js';
import { subject } from '/forms/kaohe/parts/subject.js';
import { language, loadWords, nameOf, word, wordOf } from '/forms/kaohe/words.js';

await loadWords();
document.head.append(el('link', { rel: 'stylesheet', href: '/forms/kaohe.css' }));

async function render(place, { taskId }) {
  const host = fill(place, el('div', { class: 'kaohe', lang: language })).firstChild;
  fill(host, el('p', { class: 'loading', role: 'status' }, word('form.loading')));
  try {
    show(host, await getJson(`${taskUrl(taskId)}/form-data`));
  } catch (problem) {
    const unclaimed = problem.body?.code === 'TASK_NOT_CLAIMED';
    fill(host, notice('warn', unclaimed ? word('form.notYours') : problem.body?.title ?? word('form.noData')));
  }
}

function show(host, { task, data, names, roles, sources, trends, appraisalId }) {
  if (!data.card) {
    fill(host, el('p', { class: 'empty' }, word('scorecardTab.none')));
    return;
  }
  const form = {
    task,
    data,
    roles,
    appraisalId,
    trends,
    nameOf: (who) => names[who] ?? wordOf('who', who),
    sourceOf: (code) => nameOf({ code, ...sources[code] }),
  };
  const [whose, card] = [el('div'), el('section')];
  fill(host, whose, card);
  subject(form, whose);
  scorecard(form, card);
}

export default {
  id: 'kaohe-scorecard',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: word('scorecardTab.title') },
  render,
};
