// A decision where it is made: a word that opens its fields. What is sent is kept with who, when and why.

import {dayOf} from '/forms/kaohe/words.js';
import {chinese, element, read} from '../page.js';

const WORDS = chinese ? {reason: '原因', save: '保存', told: '决定和原因，本人可在“我的结果”中看到。', at: (by, at) => `${by}，${at}`} : {reason: 'Reason', save: 'Save', told: 'Whom a decision is about reads it, and the reason, under “My results”.', at: (by, at) => `${by}, ${at}`};

// HR's own logins are nobody's who is appraised
const known = await Promise.all(['/api/employees', '/api/employees/accounts'].map(read));
const names = new Map(known.flatMap(people => people ?? []).map(({id, name}) => [id, name]));
export const nameOf = id => names.get(id) ?? id;

const control = ({name, options, ...attributes}) => options
  ? element('select', {name}, ...options.map(([value, text]) => element('option', {value}, text)))
  : element('input', {name, ...attributes});

const labelled = ({label, ...field}) => element('label', {}, label, control(field));

/**
 * @param fields each with name and label, and options as [value, text] or the attributes of an input
 * @param send takes what was filled in, name → text or null
 */
export function decision(word, fields, send) {
  const form = element('form', {},
    ...fields.map(labelled),
    labelled({name: 'reason', label: WORDS.reason, required: '', maxlength: '1000'}),
    element('button', {}, WORDS.save));
  form.addEventListener('submit', event => {
    event.preventDefault();
    send(Object.fromEntries([...new FormData(form)].map(([name, text]) => [name, text.trim() || null])));
  });
  return element('details', {}, element('summary', {}, word), form);
}

/** Who said it and when, below what was said and why. */
export function said(text, reason, by, at) {
  return element('li', {}, ...[text].flat(), element('span', {class: 'quiet'}, reason), element('span', {class: 'quiet', title: by}, WORDS.at(nameOf(by), dayOf(at))));
}

/** What HR should know before giving a reason. */
export const told = () => element('p', {}, WORDS.told);
