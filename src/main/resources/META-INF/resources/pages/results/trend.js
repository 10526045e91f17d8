// The composite of one's months, quarters and years as a line; the same figures stand in the table below it.

import {chinese, period as named} from '../page.js';

const HEIGHT = 176;
const LEFT = 40;
const RIGHT = 40;
const BOTTOM = 28;
const TOP = 14;

/** How wide a label is, and the space to the next. */
const LABEL = 76;
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
  const chart = svg('svg', {height: HEIGHT, role: 'img', class: 'trend',
    'aria-label': `${label}${chinese ? '：' : ': '}${results.map(({period, composite}) => `${named(period)} ${composite}`).join(chinese ? '，' : ', ')}`});
  // drawn as wide as there is room, so that a label has the same size everywhere
  new ResizeObserver(([{contentRect}]) => draw(contentRect.width)).observe(chart);
  return chart;

  function draw(width) {
    const x = index => LEFT + index * (width - LEFT - RIGHT) / (values.length - 1);
    const y = value => TOP + (high - value) * (HEIGHT - TOP - BOTTOM) / (high - low);
    const every = Math.ceil(values.length / Math.max(1, Math.floor((width - LEFT) / LABEL)));
    chart.replaceChildren(
      ...[low, (low + high) / 2, high].flatMap(edge => [
        svg('line', {x1: LEFT, x2: width, y1: y(edge), y2: y(edge), class: 'grid'}),
        svg('text', {x: LEFT - 6, y: y(edge) + 4, 'text-anchor': 'end'}, edge)
      ]),
      svg('polyline', {points: values.map((value, index) => `${x(index)},${y(value)}`).join(' '), class: 'line'}),
      ...results.flatMap(({period, composite}, index) => {
        const dot = svg('circle', {cx: x(index), cy: y(values[index]), r: 3.5});
        dot.append(svg('title', {}, `${named(period)} · ${composite}`));
        // counted from the newest, which is always told
        const told = (values.length - 1 - index) % every === 0;
        return told ? [dot, svg('text', {x: x(index), y: HEIGHT - 8, 'text-anchor': 'middle'}, named(period, 'short'))] : [dot];
      }));
  }
}
