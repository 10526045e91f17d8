// Parts of the page that keep up with the server: read again every now and then, drawn again only when something changed.

import { button, fill, notice } from '/forms/kaohe/dom.js';
import { word } from '/forms/kaohe/words.js';

const PAUSE = 15000;

let timers = [];

/** Nothing of the page that is left is read again. */
export function leave() {
  timers.forEach(clearInterval);
  timers = [];
}

/** Says in the host why something cannot be read, and offers to try again. */
export function failed(host, problem, again) {
  keepingPlace(host, () => fill(host, notice('bad', problem.message || word('board.gone')), button(word('board.retry'), again)));
}

/**
 * Draws what is read into the host, now and whenever it reads otherwise; but not under the hands of somebody who is busy
 * in it. What the reader may not see takes the host with it where it is only a part of a page. Answers how to look at once.
 */
export function live(host, read, draw, { part = false } = {}) {
  let shown;
  let turn = 0;
  async function look(asked) {
    const mine = turn;
    // what was asked for before the reader asked for something else is not theirs any more
    const late = () => mine !== turn || (!asked && host.contains(document.activeElement));
    try {
      const answer = await read();
      const text = JSON.stringify(answer);
      if (text !== shown && !late()) {
        shown = text;
        keepingPlace(host, () => draw(answer));
      }
    } catch (problem) {
      if (part && problem.status === 403) {
        leave();
        host.remove();
      } else if ((asked || shown === undefined) && !late()) {
        shown = undefined;
        failed(host, problem, now);
      }
    }
  }
  timers.push(setInterval(() => look(false), PAUSE));
  const now = () => {
    turn += 1;
    return look(true);
  };
  now();
  return now;
}

const CONTROLS = 'a[href], button, select, [tabindex="0"]';

const details = (host) => [...host.querySelectorAll('details')];

const called = (control) => control.getAttribute('aria-label') ?? control.textContent;

/** What was opened stays open. Who had the focus has it on what is called the same afterwards, or on what comes first. */
function keepingPlace(host, draw) {
  const held = host.contains(document.activeElement) && called(document.activeElement);
  const opened = details(host).map(({ open }) => open);
  draw();
  if (details(host).length === opened.length) {
    details(host).forEach((part, index) => {
      part.open = opened[index];
    });
  }
  if (held !== false && !host.contains(document.activeElement)) {
    const controls = [...host.querySelectorAll(CONTROLS)];
    (controls.find((control) => called(control) === held) ?? controls[0])?.focus();
  }
}
