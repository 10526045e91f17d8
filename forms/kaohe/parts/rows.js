// A list that grows: as many rows of fields as needed, at least one.

import { button, el, fill } from '../dom.js';
import { word } from '../words.js';

/**
 * @param path of the list in the submission; its words are `<path>.nth`, `<path>.add` and `<path>.remove`
 * @param known rows that stand there at first
 * @param fieldsOf the fields of the row at a path, given what is known of it
 */
export function rows(form, host, { path, label, known, fieldsOf }) {
  const list = el('div', { 'data-path': path, 'data-label': label });
  const show = (all) => {
    form.values = { ...form.values, [path]: all };
    fill(
      list,
      all.map((row, index) => {
        const name = word(`${path}.nth`, index + 1);
        return el(
          'div',
          { class: 'row-fields', role: 'group', 'aria-label': name, 'data-group': name },
          fieldsOf(`${path}[${index}]`, row),
          all.length > 1 &&
            button(word(`${path}.remove`), () => change((rest) => rest.splice(index, 1)), {
              class: 'link',
              'aria-label': `${word(`${path}.remove`)} ${index + 1}`,
            }),
        );
      }),
    );
  };
  const change = (edit, focus) => {
    const all = form.content({ raw: true })[path] ?? [];
    edit(all);
    show(all);
    form.changed();
    list.querySelector(focus)?.focus();
  };
  const start = form.initial(path) ?? known ?? [];
  show(start.length > 0 ? start : [{}]);
  fill(
    host,
    list,
    button(word(`${path}.add`), () => {
      const count = list.children.length;
      change((all) => all.push({}), `[name^="${path}[${count}]."]`);
    }),
  );
}
