// How messages reach the reader: language, quiet hours, mails.

import {chinese, element, read, send} from '../page.js';

const WORDS = chinese
  ? {
    title: '消息设置', language: '消息语言', from: '免打扰开始', until: '免打扰结束', hint: '此时段内的消息会在结束后合并发送；两个时间相同表示不设免打扰。', mail: '接收邮件', keep: '保存', kept: '已保存'
  }
  : {
    title: 'Messages', language: 'Language of messages', from: 'Quiet from', until: 'Quiet until', hint: 'What comes in these hours is sent together when they are over; the same time twice means never quiet.', mail: 'Send me mails', keep: 'Save', kept: 'Saved'
  };

const LANGUAGES = {zh: '中文', en: 'English'};

const labelled = (text, input) => element('label', {}, text, input);

export async function messages(host) {
  const chosen = await read('/api/me/messages');
  if (!chosen) {
    return;
  }
  const language = element('select', {},
    ...Object.entries(LANGUAGES).map(([code, name]) => element('option', {value: code}, name)));
  language.value = chosen.language;
  const from = element('input', {type: 'time', required: '', value: chosen.quietFrom.slice(0, 5)});
  const until = element('input', {type: 'time', required: '', value: chosen.quietUntil.slice(0, 5)});
  const mail = element('input', {type: 'checkbox'});
  mail.checked = chosen.mail;
  const said = element('output', {});
  const form = element('form', {class: 'decision'},
    labelled(WORDS.language, language), labelled(WORDS.from, from), labelled(WORDS.until, until), element('label', {}, WORDS.mail, ' ', mail),
    element('button', {}, WORDS.keep), said);
  form.addEventListener('input', () => { said.textContent = ''; });
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const kept = await send('/api/me/messages', {language: language.value, quietFrom: from.value, quietUntil: until.value, mail: mail.checked});
    said.textContent = kept ? WORDS.kept : '';
  });
  host.replaceChildren(element('h2', {}, WORDS.title), element('p', {class: 'hint'}, WORDS.hint), form);
}
