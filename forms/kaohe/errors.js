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
  const links = found.map(({ text, target }) => {
    const entry = el(
      'li',
      {},
      target ? el('a', { href: '', on: { click: (event) => jump(event, target) } }, named(target), text) : text,
    );
    targets.set(entry, target);
    return entry;
  });
  summary.hidden = false;
  fill(
    summary,
    el(
      'div',
      { role: 'alert' },
      el(
        'p',
        { class: 'summary-title', tabindex: -1 },
        title(found.map(({ target }) => target)),
      ),
      el('ul', {}, links),
    ),
  );
  const fields = found.map(({ target }) => target).filter(Boolean);
  fields.sort((one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  focus(fields[0] ?? summary.querySelector('.summary-title'));
}

/** Shows what is wrong with a single field and puts the focus on it. */
export function showError(control, text) {
  attach(control, text);
  focus(control);
}

/** The field was touched: its message has done its work, and so has the one in the summary. */
export function clearError(control) {
  const frame = control.closest?.('.field, [data-path]');
  frame?.querySelectorAll('[aria-invalid]').forEach((invalid) => invalid.removeAttribute('aria-invalid'));
  frame?.querySelectorAll('.error').forEach((slot) => fill(slot));
  const summary = control.closest?.('.kaohe-body')?.querySelector('.summary');
  if (summary && !summary.hidden) {
    const entries = [...summary.querySelectorAll('li')];
    const left = entries.filter((entry) => !frame?.contains(targets.get(entry)));
    entries.filter((entry) => !left.includes(entry)).forEach((entry) => entry.remove());
    summary.hidden = left.length === 0;
    fill(summary.querySelector('.summary-title'), title(left.map((entry) => targets.get(entry))));
  }
}

const title = (fields) => (fields.some(Boolean) ? word('form.errors', fields.length) : word('form.refused'));

/** The field that an entry of the summary leads to. */
const targets = new WeakMap();

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

/** The label, and in front of it where it stands when there are several alike: “Execution › Case 1 › Action: ”. */
function named(target) {
  const names = [target.closest('.field')?.querySelector('label, legend')?.dataset.label ?? target.dataset.label];
  for (let group = target; (group = group.parentElement.closest('[data-group]')); ) {
    names.unshift(group.dataset.group);
  }
  return names.some(Boolean) ? `${names.filter(Boolean).join(' › ')}: ` : '';
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
