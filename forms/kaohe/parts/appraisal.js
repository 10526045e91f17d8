// What has been said in an appraisal so far: self-review, ratings with their cases, talks, objection, time line.

import { chip, el, fill, notice, prose } from '../dom.js';
import { field } from '../fields.js';
import { dateTime, day, number, word, wordOf } from '../words.js';
import { TEXTS } from './cases.js';
import { rows } from './rows.js';

/** What somebody wrote, under a title. */
export const quote = (title, ...content) => el('section', { class: 'quote' }, el('h4', {}, title), content);

/** The result that a manager or HR speaks about; the employee's own words beside it. */
export function quotedReview(form, host) {
  const { selfReview, waived } = form.data;
  if (waived) {
    fill(host, notice('warn', word('selfReview.waived', form.nameOf(waived.by)), ' ', waived.reason));
  } else if (selfReview) {
    fill(
      host,
      quote(
        word('selfReview.quoted'),
        el('h5', {}, word('selfReview.attainment')),
        prose(selfReview.attainment),
        el('h5', {}, word('selfReview.ideas')),
        prose(selfReview.ideas),
        scores(selfReview.ratings),
      ),
    );
  }
}

const scores = (all = []) =>
  all.length > 0 &&
  el(
    'p',
    { class: 'scores' },
    all.map(({ dimension, score }) =>
      el('span', {}, wordOf('dimension', dimension), ' ', el('strong', {}, number(score))),
    ),
  );

/** The manager's ratings, with their work cases where the reader is shown them; before them what an appeal put there. */
export function ratings(form, host) {
  const { ratings: all, appeal } = form.data;
  if (!all?.length) {
    return;
  }
  const managers = [...new Set(all.map(({ by }) => by))];
  const again = ratedAgain(appeal);
  fill(
    host,
    again.length > 0 && quote(word('ratings.again'), ratingsOf(again)),
    managers.map((by) =>
      quote(
        managers.length > 1 ? word('ratings.by', form.nameOf(by)) : word('ratings.byManager'),
        ratingsOf(
          all.filter((rating) => rating.by === by),
          again,
        ),
      ),
    ),
  );
}

/** What counts in the place of managers' ratings since an appeal was decided. */
export const ratedAgain = (appeal) =>
  appeal?.status === 'DECIDED'
    ? (appeal.matter?.judgements ?? [])
        .filter(({ decision }) => decision === 'RERATE')
        .map(({ code, score, cases }) => ({ dimension: code, score, cases }))
    : [];

/** Each dimension with its score and its work cases; what was rated again counts no more. */
export function ratingsOf(all, again = []) {
  const told = new Map();
  return all.map((rating) =>
    el(
      'div',
      {},
      el(
        'h5',
        {},
        wordOf('dimension', rating.dimension),
        ' ',
        again.some(({ dimension }) => dimension === rating.dimension)
          ? [el('del', {}, number(rating.score)), ' ', chip(word('ratings.replaced'))]
          : el('strong', {}, number(rating.score)),
      ),
      (rating.cases ?? []).map((one) => caseOf(one, rating.dimension, told)),
    ),
  );
}

/** A case that serves several dimensions is told once. */
export function caseOf(one, dimension, told) {
  const content = JSON.stringify(TEXTS.map((text) => one[text]));
  if (told.has(content)) {
    return el('p', { class: 'hint' }, word('cases.told', wordOf('dimension', told.get(content))));
  }
  told.set(content, dimension);
  return el(
    'dl',
    { class: 'case-read' },
    TEXTS.map((text) => [el('dt', {}, word(`cases.${text}`)), el('dd', {}, one[text])]),
  );
}

/** Minutes of the talk that was held. */
/** What the quarter's result changes in the marketing plan (S46). */
export function planChange(form, host) {
  if (form.data.cycleType === 'QUARTERLY') {
    fill(host, field(form, 'planChange', 'text', { rows: 4, required: true }));
  }
}

export function talk(form, host) {
  const { talk: held } = form.data;
  if (held) {
    fill(
      host,
      quote(
        word('talk.title'),
        el('small', {}, word('talk.held', form.nameOf(held.heldBy), dateTime(held.heldAt))),
        prose(held.minutes),
        held.planChange && [el('strong', {}, word('resultTalk.planChange')), prose(held.planChange)],
      ),
    );
  }
}

export function objection(form, host) {
  const { objection: raised } = form.data;
  if (raised) {
    fill(
      host,
      quote(
        word('objection.title'),
        raised.at && el('small', {}, dateTime(raised.at)),
        raised.reason && prose(raised.reason),
        raised.answer && [el('h5', {}, word('objection.answer')), prose(raised.answer)],
        raised.correction && [el('h5', {}, word('correctData.note')), prose(raised.correction)],
      ),
    );
  }
}

export function agreedActions(form, host) {
  fill(
    host,
    el(
      'ol',
      { class: 'agreed' },
      (form.data.talk?.actions ?? []).map(({ what, until }) =>
        el('li', {}, what, ' ', chip(word('actions.by', day(until)))),
      ),
    ),
  );
}

/** Actions with their days: as many rows as needed, at least one; those of a returned plan stand there already. */
export function actions(form, host) {
  rows(form, host, {
    path: 'actions',
    label: word(`${form.name}.actions`),
    known: form.data.drafts?.at(-1)?.content.actions,
    fieldsOf: (path) => [field(form, `${path}.what`, 'text', { rows: 2 }), field(form, `${path}.until`, 'date')],
  });
}

/** What happened so far, folded away. */
export function timeline(form, host) {
  const { timeline: events } = form.data;
  if (events?.length) {
    fill(
      host,
      el(
        'details',
        {},
        el('summary', {}, word('timeline.title', events.length)),
        el(
          'ol',
          { class: 'timeline' },
          events.map(({ at, kind, who, inPlaceOf }) =>
            el(
              'li',
              {},
              el('time', { datetime: at }, dateTime(at)),
              ' ',
              wordOf('timeline', kind),
              who && ` · ${form.nameOf(who)}`,
              inPlaceOf && ` · ${word('timeline.inPlaceOf', form.nameOf(inPlaceOf))}`,
            ),
          ),
        ),
      ),
    );
  }
}
