// The ledger of a score in sentences. Every figure comes from the ledger; nothing is calculated here.

import { figure, hasWord, nameOf, number, percent, ratio, word, wordOf } from '../words.js';

/** @returns one sentence for each entry of the ledger that says something to a reader */
export function explain(form, ledger, card) {
  const lines = new Map((card?.lines ?? []).map((line) => [line.code, line]));
  return ledger.map((entry) => sentences[entry.subject]?.(entry, lines, form, card)).filter(Boolean);
}

const sentences = {
  LINE: ofLine,
  GROUP: ofGroup,
  CARD: ofCard,
  BLOCK: ofBlock,
  COMPOSITE: ofComposite,
  DECISION: ofDecision,
};

function ofLine({ code, inputs, raw, value, weight, contribution }, lines) {
  const line = lines.get(code) ?? { code };
  const name = nameOf(line);
  if (inputs.status) {
    return word(`explain.${inputs.status}`, name, inputs.reason ?? '');
  }
  const share = word(
    `explain.share.${line.block ?? 'QUANTITATIVE'}`,
    number(weight),
    line.block === 'QUALITATIVE' ? number(contribution, 2) : percent(contribution),
    inputs.judgedScore ? number(inputs.judgedScore, 2) : ratio(value),
    number(inputs.countedWeight),
  );
  if (inputs.judgedScore) {
    return word('explain.judged', word('card.judgedLine'), number(inputs.judgedScore, 2)) + share;
  }
  return [
    word('explain.measured', name, figure(inputs.target, line.unit), figure(inputs.actual, line.unit), ratio(raw)),
    inputs.linkedTo &&
      word(
        'explain.linked',
        nameOf(lines.get(inputs.linkedTo) ?? { code: inputs.linkedTo }),
        ratio(inputs.linkedCompletion),
      ),
    raw !== value && word('explain.limited', ratio(value)),
    share,
  ]
    .filter(Boolean)
    .join('');
}

function ofGroup({ code, inputs, value, weight }, lines, form) {
  const group = wordOf('group', code);
  if (!value) {
    return inputs.needed
      ? word('explain.tooFew', group, number(inputs.answers), number(inputs.needed))
      : word('explain.absent', group);
  }
  const open = Object.entries(inputs)
    .filter(([name]) => hasWord(`dimension.${name}`))
    .map(([name, score]) => word('explain.dimension', word(`dimension.${name}`), number(score)))
    .concat(byDays(inputs).map(({ code: who, days }) => ofManager(form.nameOf(who), inputs[who], days)));
  return word(
    'explain.group',
    group,
    number(value, 2),
    number(weight),
    number(inputs.presentWeights),
    open.length > 0 ? word('explain.dimensions', open.join(word('explain.comma'))) : '',
  );
}

const ofManager = (name, score, days) => word('explain.manager', name, number(score, 2), days);

/** What an entry weighs by days: the names that stand in its inputs beside their days. */
const byDays = (inputs) =>
  Object.keys(inputs)
    .filter((name) => name.endsWith('.days'))
    .map((name) => ({ code: name.slice(0, -'.days'.length), days: inputs[name] }));

/** One of several cards: what it comes to on its own, and for how many days it counts. */
function ofCard({ code, inputs, value, formula, contribution }, lines, form, card) {
  const name = nameOf(card.stretches.find(({ scorecard }) => scorecard === code) ?? { code });
  return value
    ? word('explain.card', name, filledIn(formula, inputs), number(value, 2), inputs.days, number(contribution, 2))
    : word('explain.card.absent', name);
}

function ofBlock({ code, inputs, value, weight, contribution }) {
  if (value && byDays(inputs).length > 0) {
    return word(
      'explain.block.byDays',
      wordOf('figureOf', code),
      code === 'QUANTITATIVE' ? percent(value) : number(value, 2),
    );
  }
  return (
    value &&
    word(
      'explain.block',
      wordOf('figureOf', code),
      code === 'QUANTITATIVE' ? percent(value) : number(value, 2),
      number(weight),
      number(contribution, 2),
    )
  );
}

function ofComposite({ code, formula, inputs, value }) {
  return byDays(inputs).length > 0
    ? word('explain.composite.byDays', number(value, 2))
    : word(`explain.${code}`, filledIn(formula, inputs), number(value, 2));
}

const filledIn = (formula, inputs) =>
  formula.replace(/Wq|Wj|Q|J/g, (name) => (inputs[name] ? number(inputs[name], 2) : name));

function ofDecision({ code, inputs, value, ruleVersion }) {
  switch (code) {
    case 'bonusCoefficient':
      return word(
        'explain.bonusCoefficient',
        percent(inputs.completionRate),
        number(inputs.qualitativeScore, 2),
        number(value, 2),
        ruleVersion,
      );
    case 'grade':
      return word('explain.grade', number(inputs.composite, 2), wordOf('grade', value), ruleVersion);
    default:
      return value
        ? word(
            'explain.followUp',
            value
              .split(', ')
              .map((name) => wordOf('followUp', name))
              .join(word('explain.comma')),
            ruleVersion,
          )
        : word('explain.noFollowUp', ruleVersion);
  }
}
