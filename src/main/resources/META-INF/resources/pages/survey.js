// The public survey. The token stands behind the # of the address, so that no referrer tells it.

const chinese = navigator.language.toLowerCase().startsWith('zh');

const ZH = {
  title: '您的体验如何？',
  lead: '只有几道小题，关于您与我们打交道的体验。我们不询问也不保存您的姓名。'
};

const WORDS = chinese ? {
  lowest: '很不满意', highest: '非常满意', send: '提交', thanks: '谢谢，您的答复已收到。', other: '暂时无法打开，请稍后再试。',
  unsent: '您的答复还没有送达，请稍后再次提交；您的选择仍保留在此页。'
} : {
  lowest: 'not at all', highest: 'very much', send: 'Send', thanks: 'Thank you, your answer has arrived.', other: 'This cannot be opened right now. Please try again in a moment.',
  unsent: 'Your answer has not arrived. Please send it again in a moment; your choices are still here.'
};

const place = id => document.getElementById(id);
const address = () => `/survey/${encodeURIComponent(location.hash.slice(1) || '-')}`;
const headers = {Accept: 'application/json', 'Accept-Language': chinese ? 'zh' : 'en', 'Content-Type': 'application/json'};

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

/** The answer, or null after the page has said why there is none. */
async function ask(request, otherwise = WORDS.other) {
  place('problem').textContent = '';
  try {
    const answer = await fetch(address(), {...request, headers, credentials: 'omit'});
    if (answer.ok) {
      return answer;
    }
    const problem = await answer.json();
    place('problem').textContent = problem.errors?.[0]?.message ?? problem.title ?? otherwise;
  } catch (unreachable) {
    place('problem').textContent = otherwise;
  }
  return null;
}

function question({code, zh, en}, lowest, highest) {
  const asked = chinese ? zh : en;
  const scores = Array.from({length: highest - lowest + 1}, (_, step) => String(lowest + step));
  return element('fieldset', {},
    element('legend', {}, asked),
    element('div', {class: 'scale'}, ...scores.map(score =>
      element('label', {}, element('input', {type: 'radio', name: code, value: score, 'aria-label': `${asked} ${score}`}), score))),
    element('p', {class: 'ends', 'aria-hidden': 'true'}, element('span', {}, WORDS.lowest), element('span', {}, WORDS.highest)));
}

async function send(event, ticket) {
  event.preventDefault();
  const button = event.target.querySelector('button');
  button.disabled = true;
  const scores = Object.fromEntries([...new FormData(event.target)].map(([code, score]) => [code, Number(score)]));
  if (await ask({method: 'POST', body: JSON.stringify({ticket, scores})}, WORDS.unsent)) {
    place('questions').remove();
    place('lead').textContent = WORDS.thanks;
  } else {
    button.disabled = false;
  }
}

if (chinese) {
  document.documentElement.lang = 'zh';
  document.querySelectorAll('[data-word]').forEach(each => { each.textContent = ZH[each.dataset.word]; });
}
const answer = await ask({method: 'GET'});
if (answer) {
  const {questions, lowest, highest, ticket} = await answer.json();
  place('questions').append(...questions.map(each => question(each, lowest, highest)), element('button', {}, WORDS.send));
  place('questions').addEventListener('submit', event => send(event, ticket));
}
