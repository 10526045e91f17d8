// How the indicators of a card are calculated, folded below it: the first thing that is disputed in an appraisal.

import { el, table } from '../dom.js';
import { figure, hasWord, inLanguage, nameOf, word, wordOf } from '../words.js';

/** @param lines of a card; those that people judge have no definition */
export function definitions(form, lines) {
  const defined = lines.filter(({ definition }) => definition);
  return (
    defined.length > 0 &&
    el(
      'details',
      {},
      el('summary', {}, word('definitions.title')),
      table(
        word('definitions.title'),
        [
          { head: word('card.line'), cell: nameOf },
          { head: word('definitions.meaning'), wide: true, cell: ({ definition }) => meaning(definition) },
          { head: word('definitions.unit'), cell: ({ definition }) => wordOf('unit', definition.unit) },
          { head: word('definitions.method'), cell: ({ definition }) => counting(definition) },
          { head: word('definitions.target'), number: true, cell: ({ definition }) => usualTarget(definition) },
          { head: word('definitions.source'), cell: ({ definition: { source } }) => (source ? form.sourceOf(source) : '–') },
        ],
        defined,
      ),
    )
  );
}

function meaning(definition) {
  const [told, formula] = ['definition', 'formula'].map((field) => inLanguage(definition, field));
  return [told, formula !== told && el('small', {}, formula)];
}

/** Most methods say themselves which way is better. */
const counting = ({ method, direction }) => [
  wordOf('method', method),
  method !== direction && el('small', {}, wordOf('direction', direction)),
];

const usualTarget = ({ target, targetOrigin: origin, unit }) => [
  figure(target, unit),
  target &&
    origin &&
    el(
      'small',
      {},
      hasWord(`targetOrigin.${origin}`) ? wordOf('targetOrigin', origin) : word('targetOrigin.statement'),
    ),
];
