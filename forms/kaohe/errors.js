// Messages next to their fields, and a summary that leads to them.

import { el, fill, newId } from './dom.js';
import { upwards } from './paths.js';
import { word } from './words.js';

/** Shows the errors `{field, code, args?, message?}` and puts the focus on the first field that has one. */
export function showErrors(body, summary, errors) {
  for (const invalid of body.querySelectorAll('[aria-invalid]')) {
    clearError(invalid);
  }
  for (const list of body.querySelectorAll('.list-error')) {
    list.remove();
  }
  const found = errors.map((error) => ({ text: textOf(error), target: targetOf(body, error.field) }));
  found.forEach(({ text, target }) => target && attach(target, text));
  const links = found.map(({ text, target }) =>
    el(
      'li',
      {},
      target ? el('a', { href: '', on: { click: (event) => jump(event, target) } }, named(target), text) : text,
    ),
  );
  summary.hidden = false;
  fill(
    summary,
    el(
      'div',
      { role: 'alert' },
      el(
        'p',
        { class: 'summary-title', tabindex: -1 },
        errors.every(({ field }) => !field) ? word('form.refused') : word('form.errors', errors.length),
      ),
      el('ul', {}, links),
    ),
  );
  const targets = found.map(({ target }) => target).filter(Boolean);
  targets.sort((one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  focus(targets[0] ?? summary.querySelector('.summary-title'));
}

/** The field was touched: its message has done its work. */
export function clearError(control) {
  const frame = control.closest?.('.field');
  frame?.querySelectorAll('[aria-invalid]').forEach((invalid) => invalid.removeAttribute('aria-invalid'));
  frame?.querySelectorAll('.error').forEach((slot) => fill(slot));
}

const textOf = (error) => error.message ?? word(`error.${error.code}`, ...(error.args ?? []));

/** The input with the name of the path, or the nearest thing around it that is marked with one. */
function targetOf(body, path) {
  for (const name of upwards(path ?? '')) {
    const quoted = CSS.escape(name);
    const target = [...body.querySelectorAll(`[name="${quoted}"]:not(.carried), [data-path="${quoted}"]`)].find(
      (candidate) => !candidate.closest('[hidden]'),
    );
    if (target) {
      return target;
    }
  }
  return null;
}

function attach(target, text) {
  const slot = target.hasAttribute('data-path') ? null : target.closest('.field')?.querySelector('.error');
  if (slot) {
    fill(slot, text);
    target.setAttribute('aria-invalid', 'true');
  } else {
    target.append(el('p', { class: 'error list-error', id: newId() }, text));
  }
}

function named(target) {
  const label = target.closest('.field')?.querySelector('label, legend')?.dataset.label ?? target.dataset.label;
  return label ? `${label}: ` : '';
}

function jump(event, target) {
  event.preventDefault();
  focus(target);
}

function focus(target) {
  const control = target.matches('input, textarea, select, [tabindex]')
    ? target
    : target.querySelector('input, textarea, select, button');
  (control ?? target).focus();
  target.scrollIntoView({ block: 'center' });
}
