// One of HR's levers, with its reason, in a dialogue of its own.

import { getJson, postJson } from '/forms/kaohe/api.js';
import { announce, button, el, fill, newId, notice } from '/forms/kaohe/dom.js';
import { word } from '/forms/kaohe/words.js';

const labelled = (text, control) => {
  control.id = newId();
  return el('p', {}, el('label', { for: control.id }, text), control);
};

/**
 * Asks which of the actions, for what, and why; then does it, once.
 *
 * @param noReviewers ids of those who cannot be made the reviewer
 */
export function act(title, address, actions, done, noReviewers = []) {
  const action = el(
    'select',
    { class: 'form-control' },
    actions.map((one) => el('option', { value: one }, word(`cycleAction.action.${one}`))),
  );
  const until = el('input', { type: 'date', class: 'form-control', required: true });
  const reviewer = el('select', { class: 'form-control', required: true });
  const reason = el('textarea', { class: 'form-control', rows: 3, required: true, maxlength: 1000 });
  const hint = el('p', { class: 'hint' });
  const said = el('div');
  const more = el('div');
  const doIt = el('button', { type: 'submit', class: 'btn accent' }, word('board.doIt'));
  const titled = newId();
  const form = el(
    'form',
    {},
    el('h3', { id: titled }, title),
    actions.length > 1 && labelled(word('cycleAction.action'), action),
    actions.length === 1 && el('p', {}, el('strong', {}, word(`cycleAction.action.${actions[0]}`))),
    hint,
    more,
    labelled(word('board.reason'), reason),
    said,
    el(
      'p',
      { class: 'levers' },
      doIt,
      button(word('board.cancel'), () => dialog.close()),
    ),
  );
  const dialog = el('dialog', { class: 'kaohe kaohe-board', 'aria-labelledby': titled }, form);

  async function ask() {
    fill(hint, word(`cycleAction.action.${action.value}.hint`));
    fill(
      more,
      action.value === 'EXTEND' && labelled(word('cycleAction.until'), until),
      action.value === 'REPLACE_REVIEWER' && labelled(word('cycleAction.reviewer'), reviewer),
    );
    if (action.value === 'REPLACE_REVIEWER' && !reviewer.hasChildNodes()) {
      const everybody = await getJson('/api/employees');
      const others = everybody.filter(({ id }) => !noReviewers.includes(id));
      fill(reviewer, el('option', { value: '' }, ''), others.map(({ id, name }) => el('option', { value: id }, `${name} · ${id}`)));
    }
  }

  async function send(event) {
    event.preventDefault();
    if (doIt.disabled) {
      return;
    }
    doIt.disabled = true;
    try {
      await postJson(address, {
        action: action.value,
        reason: reason.value.trim(),
        until: action.value === 'EXTEND' ? until.value : undefined,
        reviewer: action.value === 'REPLACE_REVIEWER' ? reviewer.value : undefined,
      });
      dialog.close();
      announce(word('board.doneSo'));
      await done();
    } catch (problem) {
      doIt.disabled = false;
      fill(said, notice('bad', problem.errors[0]?.message || problem.message || word('board.gone')));
    }
  }

  action.addEventListener('change', ask);
  form.addEventListener('submit', send);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  ask();
}
