// Parts of the page that keep up with the server: read again every now and then, drawn again only when something changed.

import { getJson } from '/forms/kaohe/api.js';
import { fill, notice } from '/forms/kaohe/dom.js';
import { word } from '/forms/kaohe/words.js';

const PAUSE = 15000;

let timers = [];

/** Nothing of the page that is left is read again. */
export function leave() {
  timers.forEach(clearInterval);
  timers = [];
}

/**
 * Draws what the server says into the host, now and whenever it says something else; but not under the hands of somebody
 * who is busy in it. What the reader may not see takes the host with it where it is only a part of a page. Answers how to
 * look at once.
 */
export function live(host, path, draw, { part = false } = {}) {
  let shown;
  async function look(busy) {
    try {
      const answer = await getJson(path());
      const text = JSON.stringify(answer);
      if (text !== shown && !busy()) {
        shown = text;
        draw(answer);
      }
    } catch (problem) {
      if (part && problem.status === 403) {
        leave();
        host.remove();
      } else if (shown === undefined) {
        fill(host, notice('bad', problem.message || word('board.gone')));
      }
    }
  }
  timers.push(setInterval(() => look(() => host.contains(document.activeElement)), PAUSE));
  const now = () => look(() => false);
  now();
  return now;
}
