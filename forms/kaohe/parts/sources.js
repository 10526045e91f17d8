// Two sources of one figure that are too far apart: what each says, where that is written, and which counts.

import { el, fill } from '../dom.js';
import { field } from '../fields.js';
import { broughtBy, dateTime, figure, nameOf, ratio, word } from '../words.js';

export function twoSources(form, host) {
  const { usual, other, tolerance, unit } = form.data;
  if (!usual) {
    return;
  }
  const apart = Math.abs((usual.value - other.value) / usual.value);
  const facts = [
    [word('chooseSource.line'), nameOf(form.data)],
    Number.isFinite(apart) && [
      word('chooseSource.apart'),
      word('chooseSource.apart.value', ratio(apart), ratio(tolerance)),
    ],
  ];
  fill(
    host,
    el(
      'dl',
      { class: 'facts-list' },
      facts.filter(Boolean).map(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]),
    ),
    field(form, 'choice', 'choice', {
      choices: [
        choice(form, 'USUAL', usual, unit),
        choice(form, 'OTHER', other, unit),
      ],
    }),
  );
}

/** What the library takes the source for; of any other it says nothing. */
function roleOf({ data: { usualSource, crossSource } }, { source }) {
  const roles = { [usualSource]: 'chooseSource.usual', [crossSource]: 'chooseSource.crossCheck' };
  return roles[source] && word(roles[source]);
}

const choice = (form, value, said, unit) => ({
  value,
  text: word('card.said', form.sourceOf(said.source), figure(said.value, unit)),
  hint: [
    roleOf(form, said),
    said.origin ? said.file.name : word('card.file', said.file.name, said.row),
    broughtBy(said),
    said.file.evidence && word('card.evidence', said.file.evidence),
    word('card.importedBy', form.nameOf(said.importedBy), dateTime(said.importedAt)),
    word('card.verifiedBy', form.nameOf(said.verifiedBy), dateTime(said.verifiedAt)),
  ]
    .filter(Boolean)
    .join(' · '),
});
