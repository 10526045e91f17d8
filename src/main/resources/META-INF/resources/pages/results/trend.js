// The composite of one's months, quarters and years as a line; the same figures stand in the table below it.

import {chinese} from '../page.js';

const WIDTH = 640;
const HEIGHT = 150;
const LEFT = 36;
const BOTTOM = 26;
const TOP = 14;
const SVG = 'http://www.w3.org/2000/svg';

function svg(name, attributes, text) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}

/** @param results oldest first, each with its composite; null = fewer than two, which are no trend */
export function trend(results, label) {
  if (results.length < 2) {
    return null;
  }
  const values = results.map(({composite}) => Number(composite));
  const low = Math.max(0, Math.floor((Math.min(...values) - 5) / 10) * 10);
  const high = Math.ceil((Math.max(...values) + 5) / 10) * 10;
  const x = index => LEFT + index * (WIDTH - LEFT - 20) / (values.length - 1);
  const y = value => TOP + (high - value) * (HEIGHT - TOP - BOTTOM) / (high - low);
  const chart = svg('svg', {viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', class: 'trend',
    'aria-label': `${label}${chinese ? '：' : ': '}${results.map(({period, composite}) => `${period} ${composite}`).join(chinese ? '，' : ', ')}`});
  for (const edge of [low, (low + high) / 2, high]) {
    chart.append(svg('line', {x1: LEFT, x2: WIDTH - 10, y1: y(edge), y2: y(edge), class: 'grid'}),
      svg('text', {x: LEFT - 6, y: y(edge) + 4, 'text-anchor': 'end'}, edge));
  }
  chart.append(svg('polyline', {points: values.map((value, index) => `${x(index)},${y(value)}`).join(' '), class: 'line'}));
  const every = Math.ceil(results.length / 8);
  results.forEach(({period, composite}, index) => {
    const dot = svg('circle', {cx: x(index), cy: y(values[index]), r: 3.5});
    dot.append(svg('title', {}, `${period} · ${composite}`));
    chart.append(dot);
    if (index % every === 0) {
      chart.append(svg('text', {x: x(index), y: HEIGHT - 6, 'text-anchor': 'middle'}, period));
    }
  });
  return chart;
}
