// The result: the figures large, and how they came about, sentence by sentence from the ledger.

import { chip, el, fill, table } from '../dom.js';
import { dateTime, language, number, percent, word, wordOf } from '../words.js';
import { explain } from './explanation.js';

export function result(form, host) {
  const { result: figures, card } = form.data;
  if (!figures) {
    return;
  }
  fill(
    host,
    el(
      'div',
      { class: 'title-line' },
      el('h3', {}, word('result.title')),
      figures.version > 1 && chip(word('result.version', figures.version)),
      figures.publishedAt && el('small', {}, word('result.publishedAt', dateTime(figures.publishedAt))),
    ),
    el(
      'dl',
      { class: 'tiles' },
      tile('result.completionRate', percent(figures.completionRate)),
      tile('result.qualitativeScore', number(figures.qualitativeScore, 2)),
      tile('result.composite', number(figures.composite, 2)),
      tile('result.bonusCoefficient', number(figures.bonusCoefficient, 2), 'strong'),
      tile('result.grade', chip(wordOf('grade', figures.grade), gradeMeaning[figures.grade]), 'strong'),
      tile(
        'result.performanceIndex',
        [number(figures.performanceIndex, 2), ' ', el('small', {}, word('result.forInformation'))],
        'quiet',
      ),
    ),
    el(
      'p',
      {},
      (figures.flags ?? []).map((flag) => chip(wordOf('flag', flag), 'warn')),
      (figures.followUps ?? []).map((name) => chip(wordOf('followUp', name), 'warn')),
    ),
    figures.calibrated && el('p', { class: 'hint' }, calibrated(form, figures.calibrated)),
    el(
      'details',
      { open: host.dataset.explained !== undefined },
      el('summary', {}, word('result.explanation')),
      el(
        'ol',
        { class: 'explanation' },
        explain(form, steps(figures), card).map((sentence) => el('li', {}, sentence)),
      ),
    ),
    earlier(figures.earlier ?? []),
  );
}

/** What follows from a grade that people changed stands above; the ledger tells what would from the computed one. */
const steps = ({ calibrated: changed, ledger = [] }) =>
  changed ? ledger.filter(({ code }) => code !== 'followUp') : ledger;

/** People changed the computed grade; when, why, and who. */
export const calibrated = (form, { from, reason, by, inAppeal }) =>
  word(inAppeal ? 'result.regraded' : 'result.calibrated', wordOf('grade', from), form.nameOf(by), reason);

const gradeMeaning = { EXCELLENT: 'good', GOOD: 'good', MEETS: '', NEEDS_IMPROVEMENT: 'bad' };

const tile = (name, value, style = '') =>
  el('div', { class: `tile ${style}` }, el('dt', {}, word(name)), el('dd', {}, value));

const earlier = (versions) =>
  versions.length > 0 &&
  el(
    'details',
    {},
    el('summary', {}, word('result.earlier', versions.length)),
    table(
      word('result.earlier', versions.length),
      [
        { head: word('result.versionHead'), cell: ({ version }) => version },
        { head: word('result.composite'), number: true, cell: ({ composite }) => number(composite, 2) },
        { head: word('result.bonusCoefficient'), number: true, cell: (one) => number(one.bonusCoefficient, 2) },
        { head: word('result.grade'), cell: ({ grade }) => wordOf('grade', grade) },
      ],
      versions,
    ),
  );

/** The appraisal on paper. It is downloaded: inside Tasklist's sandbox a browser shows no PDF. */
export function reportLink(form, host) {
  if (form.appraisalId) {
    const address = `/api/appraisals/${encodeURIComponent(form.appraisalId)}/report.pdf?lang=${language}`;
    fill(host, el('a', { class: 'download', href: address, download: true }, word('result.report')));
  }
}
