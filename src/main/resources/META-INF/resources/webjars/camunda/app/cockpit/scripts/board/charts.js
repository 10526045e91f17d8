// Bars as plain SVG. What they show stands beside them in words or in a table.

import { el } from '/forms/kaohe/dom.js';
import { number, ratio, word } from '/forms/kaohe/words.js';

const SVG = 'http://www.w3.org/2000/svg';

function shape(name, attributes, ...children) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

const picture = (width, height, said, ...shapes) =>
  shape('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': said }, ...shapes);

/** One bar of parts `{text, people, kind}`, as wide as the host. */
export function stacked(parts) {
  const whole = parts.reduce((sum, { people }) => sum + people, 0);
  let from = 0;
  const shapes = parts.map(({ text, people, kind }) => {
    const width = (people / whole) * 100;
    const part = shape('rect', { x: from, y: 0, width, height: 6, class: kind }, shape('title', {}, text));
    from += width;
    return part;
  });
  const bar = picture(100, 6, parts.map(({ text }) => text).join(word('explain.comma')), ...shapes);
  bar.setAttribute('preserveAspectRatio', 'none');
  bar.setAttribute('class', 'stacked');
  return bar;
}

/** What the colours of bars mean. */
export const legend = (kinds) =>
  el('ul', { class: 'legend' }, kinds.map(({ kind, text }) => el('li', {}, el('i', { class: kind }), text)));

/** A bar for one share, 0 to 1; what is beyond is cut off. */
export function share(part, said, kind = 'done') {
  const bar = picture(
    100,
    6,
    said,
    shape('rect', { x: 0, y: 0, width: 100, height: 6, class: 'track' }),
    shape('rect', { x: 0, y: 0, width: Math.min(1, part) * 100, height: 6, class: kind }),
  );
  bar.setAttribute('preserveAspectRatio', 'none');
  bar.setAttribute('class', 'stacked');
  return bar;
}

const WIDTH = 460;
const HEIGHT = 190;
const FLOOR = HEIGHT - 26;
const ROOF = 22;

/** Upright bars of `{text, people}`, each with its number on top. */
export function bars(title, rows) {
  const most = Math.max(...rows.map(({ people }) => people));
  const step = WIDTH / rows.length;
  const wide = Math.min(56, step * 0.6);
  const shapes = rows.flatMap(({ text, people }, index) => {
    const middle = step * (index + 0.5);
    const high = (people / most) * (FLOOR - ROOF);
    return [
      shape('rect', { x: middle - wide / 2, y: FLOOR - high, width: wide, height: high, class: 'upright' }),
      shape('text', { x: middle, y: FLOOR - high - 6, class: 'value' }, number(people)),
      shape('text', { x: middle, y: HEIGHT - 8 }, text),
    ];
  });
  const said = `${title}: ${rows.map(({ text, people }) => `${text} ${number(people)}`).join(word('explain.comma'))}`;
  return el(
    'figure',
    {},
    el('figcaption', {}, title),
    picture(WIDTH, HEIGHT, said, shape('line', { x1: 0, x2: WIDTH, y1: FLOOR, y2: FLOOR, class: 'floor' }), ...shapes),
  );
}

/** How much of the whole, as a percentage. */
export const shareOf = (part, whole) => ratio(Math.round((part / whole) * 1000) / 1000);
