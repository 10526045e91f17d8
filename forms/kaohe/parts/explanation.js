// The ledger of a score in sentences. Every figure comes from the ledger; nothing is calculated here.

import { figure, hasWord, nameOf, number, percent, ratio, word, wordOf } from '../words.js';
import { lineName } from './scorecard.js';

/** @returns one sentence for each entry of the ledger that says something to a reader */
export function explain(form, ledger, card) {
  const lines = new Map((card?.lines ?? []).map((line) => [line.code, line]));
  return ledger.map((entry) => sentences[entry.subject]?.(entry, { lines, form, card, ledger })).filter(Boolean);
}

const sentences = {
  LINE: ofLine,
  GROUP: ofGroup,
  CARD: ofCard,
  BLOCK: ofBlock,
  COMPOSITE: ofComposite,
  DECISION: ofDecision,
};

/** Why less than the target can be more than enough. */
const howMeasured = ({ method }) =>
  hasWord(`explain.measured.${method}`) ? `explain.measured.${method}` : 'explain.measured';

function ofLine({ code, inputs, raw, value, weight, contribution }, { lines, card, ledger }) {
  const line = lines.get(code) ?? { code };
  const name = lineName(card ?? {}, line);
  if (inputs.status) {
    const left = inputs.status === 'ZERO' || ledger.some((other) => sharesWith(line, other, lines));
    return word(`explain.${inputs.status}${left ? '' : '.last'}`, name, inputs.reason ?? '');
  }
  const share = word(
    `explain.share.${line.block ?? 'QUANTITATIVE'}`,
    number(weight),
    line.block === 'QUALITATIVE' ? number(contribution, 2) : percent(contribution),
    inputs.judgedScore ? number(inputs.judgedScore, 2) : ratio(value),
    number(inputs.countedWeight),
  );
  if (inputs.judgedScore) {
    return word('explain.judged', name, number(inputs.judgedScore, 2)) + share;
  }
  return [
    word(howMeasured(line), name, figure(inputs.target, line.unit), figure(inputs.actual, line.unit), ratio(raw)),
    inputs.linkedTo &&
      word(
        'explain.linked',
        lineName(card ?? {}, lines.get(inputs.linkedTo) ?? { code: inputs.linkedTo }),
        ratio(inputs.linkedCompletion),
      ),
    raw !== value && word('explain.limited', ratio(value)),
    share,
  ]
    .filter(Boolean)
    .join('');
}

/** Whether it is a line that counts, in the same part of the same scorecard. */
function sharesWith(line, { subject, code, inputs }, lines) {
  const other = lines.get(code);
  return (
    subject === 'LINE' && inputs.countedWeight && other?.block === line.block && other?.scorecard === line.scorecard
  );
}

function ofGroup({ code, inputs, value, weight }, { form }) {
  const group = wordOf('group', code);
  if (!value) {
    if (inputs.needed) {
      return word('explain.tooFew', group, number(inputs.answers), number(inputs.needed));
    }
    // how many colleagues answered would tell something, that they were asked does not
    return word(code === 'PEER' && form.data.peers ? 'explain.tooFewPeers' : 'explain.absent', group);
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
function ofCard({ code, inputs, value, formula, contribution }, { card }) {
  const name = nameOf(card.stretches.find(({ scorecard }) => scorecard === code) ?? { code });
  const only = onlyBlock(inputs);
  if (value && only) {
    return word(`explain.card.only.${only}`, name, number(value, 2), inputs.days, number(contribution, 2));
  }
  return value
    ? word('explain.card', name, filledIn(formula, inputs), number(value, 2), inputs.days, number(contribution, 2))
    : word('explain.card.absent', name);
}

/** The block that a composite is, where the other has no line that counts. */
function onlyBlock({ Q: quantitative, J: qualitative }) {
  return (!quantitative && qualitative && 'QUALITATIVE') || (quantitative && !qualitative && 'QUANTITATIVE');
}

/** A block without a line that counts: the rules read it as equal to the other. */
function ofBlock({ code, inputs, value, weight, contribution }) {
  if (!value) {
    return word(`explain.noBlock.${code}`);
  }
  if (byDays(inputs).length > 0) {
    return word(
      'explain.block.byDays',
      wordOf('figureOf', code),
      code === 'QUANTITATIVE' ? percent(value) : number(value, 2),
    );
  }
  return word(
    'explain.block',
    wordOf('figureOf', code),
    code === 'QUANTITATIVE' ? percent(value) : number(value, 2),
    number(weight),
    number(contribution, 2),
  );
}

function ofComposite({ code, formula, inputs, value }) {
  if (onlyBlock(inputs)) {
    return word(`explain.composite.only.${onlyBlock(inputs)}`, number(value, 2));
  }
  return byDays(inputs).length > 0
    ? word('explain.composite.byDays', number(value, 2))
    : word(`explain.${code}`, filledIn(formula, inputs), number(value, 2));
}

const filledIn = (formula, inputs) =>
  formula.replace(/Wq|Wj|Q|J/g, (name) => (inputs[name] ? number(inputs[name], 2) : name));

function ofDecision({ code, inputs, value, ruleVersion }, { ledger }) {
  switch (code) {
    case 'bonusCoefficient': {
      const absent = ledger.find(({ subject, value: score }) => subject === 'BLOCK' && !score);
      return (
        word(
          `explain.bonusCoefficient${absent ? `.without.${absent.code}` : ''}`,
          percent(inputs.completionRate),
          number(inputs.qualitativeScore, 2),
          number(value, 2),
          ruleVersion,
        ) + ruleOf(inputs, number(value, 2))
      );
    }
    case 'grade':
      return (
        word('explain.grade', number(inputs.composite, 2), wordOf('grade', value), ruleVersion) +
        ruleOf(inputs, wordOf('grade', value))
      );
    case 'calibration':
      return word(
        `explain.calibration.${inputs.computed === inputs.from ? 'holds' : 'lapsed'}`,
        wordOf('grade', inputs.from),
        wordOf('grade', inputs.to),
        wordOf('grade', inputs.computed),
      );
    case 'appeal':
      return word(
        'explain.appeal',
        Object.entries(inputs)
          .map(([dimension, score]) => word('explain.dimension', wordOf('dimension', dimension), number(score, 2)))
          .join(word('explain.comma')),
      );
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

const SHOWN = { completionRate: percent, qualitativeScore: number, composite: number };

/** The rule that was the first to hold, with its conditions; nothing where the ledger does not say it. */
function ruleOf(inputs, value) {
  if (!inputs.rule) {
    return '';
  }
  const conditions = Object.keys(SHOWN).flatMap((name) =>
    ['from', 'below']
      .filter((bound) => inputs[`${name}.${bound}`])
      .map((bound) => word(`explain.rule.${bound}`, word(`explain.rule.${name}`), SHOWN[name](inputs[`${name}.${bound}`]))),
  );
  return conditions.length > 0
    ? word('explain.rule', inputs.rule, conditions.join(word('explain.rule.and')), value)
    : word('explain.rule.otherwise', inputs.rule, value);
}
