// A line of a few months, small enough for a cell; what it shows is also said.

import { figure, period, word } from './words.js';

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 96;
const HEIGHT = 26;
const EDGE = 3;

function svg(name, attributes, ...children) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

/** @param points `{month, value}`, the oldest first; a month that is not there leaves its place empty */
export function sparkline(points, unit) {
  if (points.length < 2) {
    return '–';
  }
  const place = ({ month }) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  const values = points.map(({ value }) => Number(value));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [first, last] = [place(points[0]), place(points.at(-1))];
  const x = (point) => EDGE + ((place(point) - first) * (WIDTH - 2 * EDGE)) / (last - first);
  const y = (value) => (high === low ? HEIGHT / 2 : EDGE + ((high - value) * (HEIGHT - 2 * EDGE)) / (high - low));
  const said = points.map(({ month, value }) => `${period(month)} ${figure(value, unit)}`).join(word('explain.comma'));
  const label = document.createElementNS(SVG, 'title');
  label.textContent = said;
  return svg(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, role: 'img', 'aria-label': said, class: 'sparkline' },
    label,
    svg('polyline', { points: points.map((point, at) => `${x(point)},${y(values[at])}`).join(' ') }),
    svg('circle', { cx: x(points.at(-1)), cy: y(values.at(-1)), r: 2.5 }),
  );
}
