// Several of a few, ticked.

import { el, newId } from '../dom.js';
import { word } from '../words.js';

/**
 * @param options each as [value, text]
 * @param onChange called with each tick that is set or taken away
 */
export function ticks(legend, options, onChange = () => {}) {
  const boxes = options.map(([value, text]) => {
    const id = newId();
    return { value, box: el('input', { type: 'checkbox', id, on: { change: onChange } }), label: [id, text] };
  });
  return {
    chosen: () => boxes.filter(({ box }) => box.checked).map(({ value }) => value),
    element: el(
      'fieldset',
      { class: 'field ticks' },
      el('legend', {}, word(legend)),
      boxes.map(({ box, label: [id, text] }) => el('label', { for: id, class: 'tick' }, box, ' ', text)),
    ),
  };
}
