// Rating the dimensions from 0 to 100, with the average as it develops.

import { el, fill } from '../dom.js';
import { field, carried, typedNumber } from '../fields.js';
import { number, word, wordOf } from '../words.js';

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
