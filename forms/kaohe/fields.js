// Inputs of a submission. Each is named by its path, so the fields themselves are the submission; required marks,
// limits and choices come from its JSON Schema.

import { el, fill, newId } from './dom.js';
import { schemaAt, write } from './paths.js';
import { hasWord, word } from './words.js';

/**
 * A labelled field. Its texts are the words `<form>.<path>` and, where there is one, `<form>.<path>.hint`.
 *
 * @param kind text, line, score, date, month, choice, check, select or file
 * @param options `label`, `hint`, `required` override what words and schema say; `rows` of a text; `choices:
 *     [{value, text, hint?}]` of a choice or select; a `loose` field is no part of the submission
 */
export function field(form, path, kind, options = {}) {
  const { schema, required: requiredBySchema } = schemaAt(form.schema, path);
  const key = `${form.name}.${path.replace(/\[\d+]/g, '')}`;
  const spec = {
    id: newId(),
    path,
    schema,
    key,
    label: options.label ?? word(key),
    hint: options.hint ?? (hasWord(`${key}.hint`) ? word(`${key}.hint`) : null),
    required: options.required ?? requiredBySchema,
    value: form.initial(path) ?? options.value,
    ...pick(options, 'rows', 'choices', 'max', 'compact', 'loose'),
  };
  return kind === 'choice' ? choice(spec) : kind === 'check' ? check(spec) : labelled(spec, controls[kind](spec));
}

/** A value of the submission that nobody sees. No hidden `input`: Tasklist's shortcut would put the focus on it. */
export function carried(path, value) {
  const carrier = el('textarea', { class: 'carried', name: path });
  carrier.value = value;
  return carrier;
}

/** The fields as an object; `raw` keeps the text as typed, otherwise texts are stripped and empty ones left out. */
export function collect(root, raw) {
  const content = {};
  for (const input of root.querySelectorAll('[name]')) {
    const value = valueOf(input, raw);
    if (value !== undefined && (raw || !input.closest('[hidden]'))) {
      write(content, input.getAttribute('name'), value);
    }
  }
  return content;
}

/**
 * Reads a number as people type it, in full-width digits too. Anything else stays text and is refused as one: whether a
 * comma parts decimals or thousands nobody knows but who typed it.
 */
export function typedNumber(text) {
  const plain = text.normalize('NFKC').trim();
  return /^[-+]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text.trim();
}

function valueOf(input, raw) {
  switch (input.type) {
    case 'radio':
      return input.checked ? input.value : undefined;
    case 'checkbox':
      return input.checked;
    case 'file':
      return undefined;
    default:
  }
  if (raw) {
    return input.value;
  }
  const value = input.dataset.number !== undefined ? typedNumber(input.value) : input.value.trim();
  return value === '' ? undefined : value;
}

const controls = {
  text: (spec) => {
    const control = el('textarea', {
      ...common(spec),
      rows: spec.rows ?? 5,
      class: 'form-control',
      maxlength: null,
    });
    control.value = spec.value ?? '';
    return spec.schema.maxLength ? [control, counter(control, spec.schema.maxLength)] : [control];
  },
  line: (spec) => [el('input', { ...common(spec), type: 'text', class: 'form-control', value: spec.value ?? '' })],
  date: (spec) => [
    el('input', { ...common(spec), type: 'date', class: 'form-control short', value: spec.value ?? '' }),
  ],
  month: (spec) => [
    el('input', {
      ...common(spec),
      type: 'month',
      class: 'form-control short',
      value: spec.value ?? '',
      max: spec.max,
      placeholder: '2026-10',
    }),
  ],
  score: (spec) => [
    el('input', {
      ...common(spec),
      type: 'text',
      inputmode: 'decimal',
      'data-number': true,
      autocomplete: 'off',
      class: 'form-control score',
      value: spec.value ?? '',
    }),
  ],
  file: (spec) => [el('input', { ...common(spec), type: 'file', accept: '.csv,.xlsx,.xls,.json,.zip,.txt', class: 'file' })],
  select: (spec) => {
    const control = el(
      'select',
      { ...common(spec), class: 'form-control' },
      el('option', { value: '' }, word('form.choose')),
      spec.choices.map(({ value, text }) => el('option', { value }, text)),
    );
    control.value = spec.value ?? '';
    return [control];
  },
};

const common = (spec) => ({
  id: spec.id,
  name: spec.loose ? null : spec.path,
  'aria-required': spec.required ? 'true' : null,
  'aria-describedby': `${spec.id}-error${spec.hint ? ` ${spec.id}-hint` : ''}`,
});

/** A control of its own making with label, hint and a place for what is wrong. */
export function labelled(spec, control) {
  return el(
    'div',
    { class: spec.compact ? 'field compact' : 'field' },
    el('label', { for: spec.id, 'data-label': spec.label }, spec.label, mark(spec)),
    hint(spec),
    control,
    error(spec),
  );
}

function choice(spec) {
  const choices =
    spec.choices ??
    spec.schema.enum.map((value) => ({
      value,
      text: word(`${spec.key}.${value}`),
      hint: hasWord(`${spec.key}.${value}.hint`) ? word(`${spec.key}.${value}.hint`) : null,
    }));
  const options = choices.map(({ value, text, hint: more }) => {
    const id = newId();
    const input = el('input', {
      type: 'radio',
      id,
      name: spec.path,
      value,
      'aria-describedby': `${spec.id}-error${more ? ` ${id}-more` : ''}`,
    });
    input.checked = spec.value === value;
    return el(
      'label',
      { class: 'option', for: id },
      input,
      el('span', {}, el('strong', {}, text), more && el('small', { id: `${id}-more` }, more)),
    );
  });
  return el(
    'fieldset',
    {
      class: 'field choice',
      role: 'radiogroup',
      'aria-labelledby': spec.id,
      'aria-required': spec.required ? 'true' : null,
    },
    el('legend', { id: spec.id, 'data-label': spec.label }, spec.label, mark(spec)),
    hint(spec),
    el('div', { class: 'options' }, options),
    error(spec),
  );
}

function check(spec) {
  const input = el('input', { ...common(spec), type: 'checkbox' });
  input.checked = spec.value === true;
  return el(
    'div',
    { class: 'field check' },
    el('label', { for: spec.id, 'data-label': spec.label }, input, ' ', spec.label),
    hint(spec),
    error(spec),
  );
}

const mark = (spec) =>
  spec.required && [
    el('span', { class: 'required', 'aria-hidden': 'true' }, ' *'),
    el('span', { class: 'unseen' }, ` (${word('form.required')})`),
  ];

const hint = (spec) => spec.hint && el('p', { class: 'hint', id: `${spec.id}-hint` }, spec.hint);

const error = (spec) => el('p', { class: 'error', id: `${spec.id}-error` });

/** How much room is left, once it gets tight; a screen reader hears it only then. */
function counter(control, limit) {
  const place = el('p', { class: 'counter' });
  const count = () => {
    const used = control.value.length;
    place.classList.toggle('tight', used > limit);
    fill(place, used > limit * 0.8 && `${used} / ${limit}`);
  };
  control.addEventListener('input', count);
  count();
  return place;
}

const pick = (object, ...names) =>
  Object.fromEntries(names.filter((name) => object[name] !== undefined).map((name) => [name, object[name]]));
