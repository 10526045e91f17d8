// Scorecards that are not in use yet, what lint says of them, and the decision to use one all the same.

import {decision} from '../outcomes/decision.js';
import {chinese, element, local, read, send, table} from '../page.js';

const WORDS = chinese ? {
  caption: '草稿：尚未启用的考核表', columns: ['考核表', '检查结果', '启用'], version: n => `第 ${n} 版`, use: '说明原因并启用', ERROR: '须改正', WARNING: '请确认',
  colon: '：', fine: '没有问题', wrong: '请改正后重新导入'
} : {
  caption: 'Drafts: scorecards not in use yet', columns: ['Scorecard', 'What was found', 'Use it'], version: n => `version ${n}`, use: 'Use it and say why', ERROR: 'to be put right', WARNING: 'to be accepted',
  colon: ': ', fine: 'nothing', wrong: 'put it right and import it again'
};

/** Whatever is newer than the version in use, one of a card; the API tells the newest version first. */
const newestDrafts = cards => cards.filter((card, i) =>
  card.status === 'DRAFT' && cards.findIndex(({code}) => code === card.code) === i);

const said = card => ({severity, line, message}) => {
  const about = card.lines.find(({code}) => code === line);
  return element('li', {}, element('span', {class: 'tag'}, WORDS[severity]), ' ', about ? `${local(about, 'name')}${WORDS.colon}` : '', message);
};

async function row(card, onUsed) {
  const address = `/api/scorecards/${encodeURIComponent(card.code)}`;
  const findings = await read(`${address}/lint?version=${card.version}`) ?? [];
  const use = async ({reason}) => await send(`${address}/activation`, {version: card.version, reason}) && onUsed();
  return [
    element('span', {}, local(card, 'name'), element('code', {}, card.code), element('span', {class: 'quiet'}, WORDS.version(card.version))),
    findings.length ? element('ul', {}, ...findings.map(said(card))) : WORDS.fine,
    findings.some(({severity}) => severity === 'ERROR') ? WORDS.wrong : decision(WORDS.use, [], use)];
}

/** @param onUsed once one of them is in use */
export async function showDrafts(host, cards, onUsed) {
  const drafts = newestDrafts(cards);
  host.replaceChildren(drafts.length
    ? table(WORDS.caption, WORDS.columns, await Promise.all(drafts.map(card => row(card, onUsed)))) : '');
}
