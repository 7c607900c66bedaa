/** A number of times with its comparison. */
export interface Quota {
  readonly times: number;
  readonly compare: '>=' | '<=' | '=' | '约';
}

// Ordinals (第1次, 新1次, 上1次) and words that only begin like a count (1次性) are no quota.
const count =
  /(?<![\d.第新这那某同再])(?!(?<=[上下])1[次场])(\d{1,4})(?:次|场次?|遍)(?![性要数日月年生])(?:(及?以上)|(及?以下|以内|之内)|(左右))?/;

/** How far before its number a comparison may stand: 至少组织开展学习…2次. */
const reach = 60;

const atLeast = /(?:至少|不少于|不低于|不得少于|最少)[^,;。]*$/;
const atMost = /(?:不超过|不多于|不得超过|至多|最多)[^,;。]*$/;
const about = /约$/;

function compareOf(match: RegExpExecArray, before: string): Quota['compare'] {
  if (match[2]) return '>=';
  if (match[3]) return '<=';
  if (match[4] || about.test(before)) return '约';
  if (atMost.test(before)) return '<=';
  return atLeast.test(before) ? '>=' : '=';
}

/** Finds the first number of times (次, 场, 遍) inside words folded by `plainWords`; undefined where there is none. */
export function readQuota(plain: string): Quota | undefined {
  const match = count.exec(plain);
  const times = Number(match?.[1] ?? '0');
  if (!match || times < 1) return undefined;
  return { times, compare: compareOf(match, plain.slice(Math.max(0, match.index - reach), match.index)) };
}
