import { idSchema } from '../../model/text.ts';
import type { Question } from './scaffold.ts';

/** The question for an id, which becomes an address: small letters, digits and hyphens. */
export function idQuestion(of: string, example: string): Question {
  return {
    option: 'id',
    ask: `${of}的标识（小写字母、数字和连字符，用作网址，如 ${example}）`,
    fault: (answer) => (idSchema.safeParse(answer).success ? undefined : `标识只能用小写字母、数字和连字符，现在是“${answer}”`),
  };
}

/** A question whose answer is one of a list. */
export function choiceQuestion(option: string, ask: string, choices: readonly string[], otherwise: string): Question {
  return {
    option,
    ask: `${ask}（${choices.join('、')}）`,
    otherwise,
    fault: (answer) => (choices.includes(answer) ? undefined : `要写成 ${choices.join('、')} 之一，现在是“${answer}”`),
  };
}
