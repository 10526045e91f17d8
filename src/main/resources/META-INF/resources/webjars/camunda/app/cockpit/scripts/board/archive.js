// All personal reports of a cycle in one archive: printed behind the scenes, while a bar shows how far it is.

import { getJson, postJson } from '/forms/kaohe/api.js';
import { announce, button, el, fill, notice } from '/forms/kaohe/dom.js';
import { language, number, word } from '/forms/kaohe/words.js';

const PAUSE = 1500;

/** @param api addresses below the cycle */
export function archive(host, api) {
  const place = el('div', { class: 'archive' });
  fill(host, el('p', { class: 'hint' }, word('board.archive.lead')), place);
  getJson(api('reports/archive')).then(({ run }) => show(run), failed);

  function show(run) {
    const ask = button(word(run ? 'board.archive.again' : 'board.archive.begin'), begin);
    if (run && !run.ready) {
      const said = word('board.archive.progress', number(run.printed), number(run.reports));
      fill(place, el('progress', { max: run.reports, value: run.printed, 'aria-label': said }), ' ', said);
      setTimeout(look, PAUSE);
      return;
    }
    fill(
      place,
      run && [
        el('a', { class: 'btn btn-default', href: api('reports/archive.zip'), download: true }, word('board.archive.take', number(run.printed))),
        ' ',
        run.failed > 0 && notice('warn', word('board.archive.failed', number(run.failed))),
      ],
      ask,
    );
  }

  /** Only as long as somebody sees it: printing goes on without. */
  async function look() {
    if (!place.isConnected) {
      return;
    }
    try {
      const { run } = await getJson(api('reports/archive'));
      show(run);
      if (run?.ready) {
        announce(word('board.archive.ready'));
      }
    } catch (problem) {
      failed(problem);
    }
  }

  async function begin(event) {
    event.target.disabled = true;
    try {
      show(await postJson(api(`reports/archive?lang=${language}`), {}));
    } catch (problem) {
      failed(problem);
    }
  }

  function failed(problem) {
    fill(place, notice('bad', problem.body?.title || word('board.gone')), button(word('board.archive.begin'), begin));
  }
}
