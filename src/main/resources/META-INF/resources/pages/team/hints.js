// What the next talk may be about, as a sentence with its numbers.

import {chinese, figure, local} from '../page.js';
import {day, number, ratio, wordOf} from '/forms/kaohe/words.js';

const SENTENCES = chinese ? {
  COACHING_MISSED: ({due}) => `改进计划的辅导谈话原定于 ${due}，尚未进行。`,
  ACTION_DUE: ({what, due}) => `约定的行动“${what}”应于 ${due}前完成：进展如何？`,
  PLUNGED: ({line, measured, expected}) => `${line}为 ${measured}，远低于前三个月的平均值 ${expected}：发生了什么变化？`,
  BELOW_TARGET: ({line, measured, expected, completion}) => `${line}为 ${measured}，目标 ${expected}（完成 ${completion}）：需要什么支持？`,
  SEEN_DIFFERENTLY: ({dimension, measured, expected}) => `${dimension}：自评 ${expected}，上级评价 ${measured}：哪些事例能说明差异？`
} : {
  COACHING_MISSED: ({due}) => `The coaching of the improvement plan was due on ${due} and has not been held.`,
  ACTION_DUE: ({what, due}) => `“${what}” was agreed until ${due}: how far has it come?`,
  PLUNGED: ({line, measured, expected}) => `${line} is ${measured}, far below the mean of the three months before (${expected}): what changed?`,
  BELOW_TARGET: ({line, measured, expected, completion}) => `${line} is ${measured}, the target is ${expected} (${completion} reached): what would help?`,
  SEEN_DIFFERENTLY: ({dimension, measured, expected}) => `${dimension}: the self-review says ${expected}, the manager ${measured}: which cases explain the difference?`
};

export function hintOf({kind, line, what, day: date, measured, expected}) {
  const shown = value => line ? figure(value, line.unit) : number(value);
  return SENTENCES[kind]({
    what, due: day(date), line: line && local(line, 'name'), dimension: wordOf('dimension', what),
    measured: shown(measured), expected: shown(expected), completion: line && ratio(line.completion)
  });
}
