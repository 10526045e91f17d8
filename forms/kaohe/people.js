// A field in which people are chosen among very many: what is typed is looked for, a hit is taken with the mouse or the
// keys, and who was taken stands below and can be taken out again. A combobox with a list, as ARIA has it.

import { button, chip, el, fill, newId } from './dom.js';
import { carried, labelled } from './fields.js';
import { placeOf, word } from './words.js';

const PAUSE = 200;

/**
 * People `{id, name, team, role, otherTeam}` as `path` of the submission, or as `path[0]`, `path[1]` … where `most` is
 * given.
 *
 * @param options `label`, `hint`, `required`; `chosen`: those to begin with, or their ids; `find(text)`: the hits;
 *     `most` that may be chosen; `asked`: ids of those who cannot be; `changed(chosen)` hears of every change
 */
export function people(path, { label, hint, required, chosen = [], find, most, asked = [], changed = () => {} }) {
  const id = newId();
  const list = el('ul', { class: 'hits', id: `${id}-hits`, role: 'listbox', 'aria-label': label, hidden: true });
  const said = el('p', { class: 'unseen', role: 'status' });
  const rows = el('ul', { class: 'chosen' });
  const input = el('input', {
    id,
    type: 'text',
    class: 'form-control',
    role: 'combobox',
    autocomplete: 'off',
    placeholder: word('people.search'),
    'aria-expanded': 'false',
    'aria-controls': list.id,
    'aria-autocomplete': 'list',
    'aria-describedby': `${id}-error${hint ? ` ${id}-hint` : ''}`,
    on: { input: () => soon(PAUSE), click: () => soon(0), blur: close, keydown: pressed },
  });
  let taken = [];
  let hits = [];
  let at = -1;
  let timer;

  function soon(pause) {
    clearTimeout(timer);
    timer = setTimeout(search, pause);
  }

  async function search() {
    const text = input.value;
    try {
      const found = await find(text);
      if (text === input.value && document.activeElement === input) {
        open(found);
      }
    } catch {
      open([], 'people.noAnswer');
    }
  }

  function open(found, none = 'people.nobody') {
    hits = found;
    at = -1;
    fill(list, hits.length > 0 ? hits.map(hit) : el('li', { role: 'option', 'aria-disabled': 'true' }, word(none)));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    input.removeAttribute('aria-activedescendant');
    fill(said, hits.length > 0 ? word('people.found', hits.length) : word(none));
  }

  function close() {
    clearTimeout(timer);
    hits = [];
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  const isTaken = (person) => taken.some((other) => other.id === person.id);

  /** Why somebody cannot be chosen, or null. */
  function hindrance(person) {
    if (isTaken(person)) {
      return word('people.chosen');
    }
    if (asked.includes(person.id)) {
      return word('people.asked');
    }
    return most && taken.length >= most ? word('people.most', most) : null;
  }

  function hit(person, index) {
    const hindered = hindrance(person);
    return el(
      'li',
      {
        id: `${list.id}-${index}`,
        role: 'option',
        'aria-selected': 'false',
        'aria-disabled': hindered ? 'true' : null,
        // the input keeps the focus, so that the list does not close under the mouse
        on: { mousedown: (event) => event.preventDefault(), click: () => take(person) },
      },
      described(person),
      hindered && el('small', {}, hindered),
    );
  }

  function move(by) {
    at = (at + by + hits.length) % hits.length;
    [...list.children].forEach((option, index) => option.setAttribute('aria-selected', String(index === at)));
    input.setAttribute('aria-activedescendant', list.children[at].id);
    list.children[at].scrollIntoView({ block: 'nearest' });
  }

  function pressed(event) {
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (hits.length === 0) {
        soon(0);
      } else {
        move(key === 'ArrowUp' ? (at < 0 ? 0 : -1) : 1);
      }
    } else if (key === 'Enter') {
      event.preventDefault(); // it is no answer to the whole form yet
      if (at >= 0) {
        take(hits[at]);
      }
    } else if (key === 'Escape' && !list.hidden) {
      event.stopPropagation();
      close();
    }
  }

  function take(person) {
    if (hindrance(person) === null) {
      input.value = '';
      become(most ? [...taken, person] : [person]);
      close();
      fill(said, word('people.taken', person.name));
    }
  }

  function drop(person) {
    become(taken.filter((other) => other !== person));
    input.focus();
    fill(said, word('people.dropped', person.name));
  }

  function become(next) {
    taken = next;
    show();
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function show() {
    fill(
      rows,
      taken.map((person, index) => {
        const place = most ? `${path}[${index}]` : path;
        return el(
          'li',
          { 'data-path': most ? place : null },
          described(person),
          button(word('people.remove'), () => drop(person), {
            class: 'link',
            'aria-label': word('people.removeThem', person.name),
          }),
          carried(place, person.id),
        );
      }),
    );
    changed(taken);
  }

  /** A draft knows ids only. */
  async function recall(person) {
    const found = await find(person.id).catch(() => []);
    taken = taken.map((other) => (other === person ? (found.find(({ id: one }) => one === person.id) ?? person) : other));
    show();
  }

  taken = chosen.map((person) => (typeof person === 'string' ? { id: person, name: person } : person));
  show();
  taken.filter((_, index) => typeof chosen[index] === 'string').forEach(recall);
  const frame = labelled({ id, label, hint, required }, [el('div', { class: 'search' }, input, list), said, rows]);
  frame.dataset.path = path;
  return frame;
}

const described = (person) => [
  el('strong', {}, person.name),
  el('small', {}, person.id),
  el('span', { class: 'place' }, placeOf(person)),
  person.otherTeam && chip(word('people.otherTeam'), 'accent'),
];
