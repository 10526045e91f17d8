// Rating the dimensions from 0 to 100, with the average as it develops.

import { el, fill, notice } from '../dom.js';
import { field, carried, typedNumber } from '../fields.js';
import { fromTo, number, word, wordOf } from '../words.js';

export function selfRatings(form, host) {
  const { dimensions = [] } = form.data;
  fill(
    host,
    el(
      'fieldset',
      { class: 'ratings', 'data-path': 'ratings', 'data-label': word('ratings.title') },
      el('legend', {}, word('ratings.title')),
      el('p', { class: 'hint' }, word('ratings.scale')),
      dimensions.map((dimension, index) => scoreOf(form, dimension, index)),
    ),
    average(form),
  );
}

/** One dimension's score, with what the dimension looks at. */
export function scoreOf(form, dimension, index, options = {}) {
  return el(
    'div',
    { class: 'rating' },
    carried(`ratings[${index}].dimension`, dimension),
    field(form, `ratings[${index}].score`, 'score', {
      label: wordOf('dimension', dimension),
      hint: wordOf('dimensionHint', dimension),
      ...options,
    }),
    el('meter', { min: 0, max: 100, 'data-rating': index, 'aria-hidden': 'true' }),
  );
}

/** The running average of the scores typed so far; every dimension counts alike, as the rules do by default. */
export function average(form) {
  const place = el('p', { class: 'total', 'aria-live': 'polite' });
  form.onChange((content) => {
    const scores = (content.ratings ?? []).map(({ score }) => typedNumber(score ?? ''));
    scores.forEach((score, index) => {
      const bar = place.closest('form')?.querySelector(`meter[data-rating="${index}"]`);
      if (bar) {
        bar.value = typeof score === 'number' ? score : 0;
      }
    });
    const given = scores.filter((score) => typeof score === 'number' && score >= 0 && score <= 100);
    const mean = given.reduce((sum, score) => sum + score, 0) / given.length;
    fill(
      place,
      el('span', {}, word('ratings.average')),
      el('strong', {}, given.length > 0 ? number(mean, 2) : '–'),
      el('small', {}, word('ratings.given', given.length, scores.length)),
    );
  });
  return place;
}

/** Of several line managers, which days who judges, and what their judgements weigh (R31). */
export function judgedDays(form, host) {
  const { judge, card } = form.data;
  const managers = managersOf(card);
  const own = managers.find(({ by }) => by === judge);
  if (own && managers.length > 1) {
    fill(
      host,
      notice(
        'info',
        word(
          'managerScoring.days',
          own.days,
          own.stretches.map(({ from, to }) => fromTo(from, to)).join(word('explain.comma')),
          managers
            .filter((one) => one !== own)
            .map(({ by, days }) => word('managerScoring.other', form.nameOf(by), days))
            .join(word('explain.comma')),
          managers.map(({ days }) => days).join(':'),
        ),
      ),
    );
  }
}

/** Each with the days they led, in the order in which they did. */
function managersOf({ stretches = [] }) {
  const managers = new Map();
  for (const stretch of stretches) {
    const { stretches: led, days } = managers.get(stretch.by) ?? { stretches: [], days: 0 };
    managers.set(stretch.by, { by: stretch.by, stretches: [...led, stretch], days: days + stretch.days });
  }
  return [...managers.values()];
}
