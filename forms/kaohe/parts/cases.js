// The manager's judgement: every dimension with its score and the work cases that show why (S51, S52). One case may
// serve several dimensions: it is written once, and the other dimension refers to it by its id.

import { button, el, fill } from '../dom.js';
import { field, carried } from '../fields.js';
import { number, word, wordOf } from '../words.js';
import { average, scoreOf } from './ratings.js';

/** What a case consists of. */
export const TEXTS = ['situation', 'action', 'result', 'moved'];

export function cases(form, host) {
  const { dimensions = [], previous } = form.data;
  const editor = el('div');
  const start = { ratings: ratingsOf(dimensions, form.values.ratings ?? withCases(previous) ?? []) };

  const show = (content) => {
    form.values = { ...form.values, ...content };
    fill(
      editor,
      content.ratings.map((rating, index) => dimensionOf(form, content.ratings, index, change, previous)),
    );
  };
  const change = (edit, focus) => {
    const content = { ratings: ratingsOf(dimensions, form.content({ raw: true }).ratings ?? []) };
    edit(content.ratings);
    show(content);
    form.changed();
    editor.querySelector(focus)?.focus();
  };

  show(start);
  fill(host, editor, average(form));
  form.amend(({ ratings = [] }) =>
    ratings.forEach((rating) =>
      (rating.cases ?? []).forEach((one, at) => {
        rating.cases[at] = { ...textsOf(ratings, one), ...one };
      }),
    ),
  );
}

/** A rating per dimension, each with at least one case to write in. */
const ratingsOf = (dimensions, known) =>
  dimensions.map((dimension) => {
    const rating = known.find((candidate) => candidate?.dimension === dimension) ?? {};
    return { dimension, score: rating.score, cases: rating.cases?.length > 0 ? rating.cases : [newCase()] };
  });

/** Ratings of an earlier round to start from; a case told in several dimensions becomes one case again. */
function withCases(previous) {
  const ids = new Map();
  const caseOf = (one) => {
    const content = JSON.stringify(TEXTS.map((text) => one[text]));
    if (ids.has(content)) {
      return { id: ids.get(content) };
    }
    const whole = { ...newCase(), ...one };
    ids.set(content, whole.id);
    return whole;
  };
  return previous?.ratings?.map(({ dimension, score, cases: told }) => ({
    dimension,
    score: String(Number(score)),
    cases: told.map(caseOf),
  }));
}

const newCase = () => ({
  id: `case-${Math.random().toString(36).slice(2, 10)}`,
  ...Object.fromEntries(TEXTS.map((text) => [text, ''])),
});

/** A case without any text, not even an empty one, stands for the case of the same id in another dimension. */
const isReference = (one) => TEXTS.every((text) => one[text] === undefined);

function textsOf(ratings, reference) {
  const origin = ratings
    .flatMap((rating) => rating.cases ?? [])
    .find((one) => one.id === reference.id && !isReference(one));
  return Object.fromEntries(TEXTS.filter((text) => origin?.[text] !== undefined).map((text) => [text, origin[text]]));
}

function dimensionOf(form, ratings, index, change, previous) {
  const { dimension, cases: own } = ratings[index];
  const path = `ratings[${index}].cases`;
  const before = previous?.ratings?.find((rating) => rating.dimension === dimension);
  return el(
    'fieldset',
    { class: 'dimension', 'data-group': wordOf('dimension', dimension) },
    el('legend', {}, wordOf('dimension', dimension)),
    before && el('p', { class: 'hint' }, word('cases.before', number(before.score))),
    scoreOf(form, dimension, index, { label: word('cases.score') }),
    el(
      'div',
      { 'data-path': path, 'data-label': word('cases.all') },
      own.map((one, at) =>
        isReference(one)
          ? reference(ratings, `${path}[${at}]`, one, remove(change, index, at))
          : written(form, `${path}[${at}]`, one, at, own.length > 1 && remove(change, index, at)),
      ),
    ),
    el(
      'div',
      { class: 'row-actions' },
      button(word('cases.add'), () =>
        change((all) => all[index].cases.push(newCase()), `[name="${CSS.escape(`${path}[${own.length}].situation`)}"]`),
      ),
      reuse(ratings, index, (id) =>
        change((all) => {
          const blank = all[index].cases.findIndex((one) => !isReference(one) && TEXTS.every((text) => !one[text]));
          all[index].cases.splice(blank < 0 ? own.length : blank, blank < 0 ? 0 : 1, { id });
        }),
      ),
    ),
  );
}

function written(form, path, one, at, onRemove) {
  return el(
    'div',
    {
      class: 'case',
      role: 'group',
      'aria-label': word('cases.title', at + 1),
      'data-group': word('cases.title', at + 1),
    },
    carried(`${path}.id`, one.id),
    el(
      'div',
      { class: 'title-line' },
      el('h4', {}, word('cases.title', at + 1)),
      onRemove && removeButton(at, onRemove),
    ),
    TEXTS.map((text) =>
      field(form, `${path}.${text}`, text === 'moved' ? 'line' : 'text', {
        label: word(`cases.${text}`),
        hint: word(`cases.${text}.hint`),
        rows: 2,
      }),
    ),
  );
}

/** A case that is written in another dimension. */
function reference(ratings, path, one, onRemove) {
  const where = ratings.find(({ cases: all }) => all.some((other) => other.id === one.id && !isReference(other)));
  return el(
    'div',
    { class: 'case reference', 'data-path': path, tabindex: -1 },
    carried(`${path}.id`, one.id),
    el('p', {}, word('cases.shared', wordOf('dimension', where?.dimension), brief(textsOf(ratings, one)))),
    removeButton(0, onRemove),
  );
}

const removeButton = (at, click) =>
  button(word('cases.remove'), click, {
    class: 'link',
    'aria-label': `${word('cases.remove')} ${word('cases.title', at + 1)}`,
  });

const brief = ({ situation = '' }) => (situation.length > 40 ? `${situation.slice(0, 40)}…` : situation || '…');

/** Removing a case that others refer to hands its text to the first of them. */
const remove = (change, index, at) => () =>
  change((ratings) => {
    const [gone] = ratings[index].cases.splice(at, 1);
    const heir = !isReference(gone) && ratings.flatMap((rating) => rating.cases).find((one) => one.id === gone.id);
    if (heir) {
      Object.assign(heir, gone);
    }
    if (ratings[index].cases.length === 0) {
      ratings[index].cases.push(newCase());
    }
  });

/** Offers the cases that other dimensions hold and this one does not. */
function reuse(ratings, index, onReuse) {
  const mine = new Set(ratings[index].cases.map(({ id }) => id));
  const offers = ratings.flatMap(({ dimension, cases: all }) =>
    all
      .map((one, at) => ({ one, text: `${wordOf('dimension', dimension)} – ${word('cases.title', at + 1)}` }))
      .filter(({ one }) => !isReference(one) && !mine.has(one.id)),
  );
  return (
    offers.length > 0 &&
    el(
      'select',
      {
        class: 'form-control',
        'aria-label': word('cases.reuse'),
        on: { change: (event) => event.target.value && onReuse(event.target.value) },
      },
      el('option', { value: '' }, word('cases.reuse')),
      offers.map(({ one, text }) => el('option', { value: one.id }, text)),
    )
  );
}
