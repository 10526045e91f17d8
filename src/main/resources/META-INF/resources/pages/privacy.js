// What is done with people's data, and the reader's word that they have read it; then back to where they came from.

import {dateTime} from '/forms/kaohe/words.js';
import {chinese, element, read, send, translate} from './page.js';

const ZH = {title: '个人信息处理告知', tasks: '任务', read: '我已阅读本告知。', go: '继续'};

const WORDS = chinese ? {
  read: (version, at) => `版本 ${version}，您已于 ${at} 阅读。`, version: version => `版本 ${version}`
} : {
  read: (version, at) => `Version ${version}; you read it on ${at}.`, version: version => `Version ${version}`
};

const place = id => document.getElementById(id);

/** Where the reader wanted to go: a page of this product and nothing else. */
function wanted() {
  const back = new URL(new URLSearchParams(window.location.search).get('back') ?? '/camunda/app/tasklist/', window.location.href);
  return back.origin === window.location.origin ? back.href : '/';
}

function show({notice, readAt}) {
  const {title, sections} = notice[chinese ? 'zh' : 'en'];
  document.querySelector('h1').textContent = title;
  place('notice').replaceChildren(...sections.flatMap(({heading, text}) =>
    [element('h2', {}, heading), element('p', {}, text)]));
  place('reading').hidden = readAt !== null;
  place('state').textContent = readAt === null
    ? WORDS.version(notice.version)
    : WORDS.read(notice.version, dateTime(readAt));
}

translate(ZH);
const shown = await read('/api/me/privacy-notice');
if (shown) {
  show(shown);
  place('reading').addEventListener('submit', async event => {
    event.preventDefault();
    if (await send('/api/me/privacy-notice', {version: shown.notice.version})) {
      window.location.replace(wanted());
    }
  });
}
