import { parseChineseNumber } from '../../model/chinese-number.ts';
import { reworded, type Words } from './origin.ts';

/** A number that a text states of its own parts. */
export interface CountDraft {
  readonly text: Words;
  readonly value: number;
  readonly unit: string;
  readonly of: 'phases' | 'tasks' | 'groups' | 'inspection-groups' | 'annexes';
  readonly parts?: readonly number[];
}

const number = '(\\d{1,3}|[一二两三四五六七八九十百]{1,4})';
const patterns: readonly (readonly [CountDraft['of'], RegExp])[] = [
  ['phases', new RegExp(`分(?:为|成)?${number}(个)阶段`, 'u')],
  ['tasks', new RegExp(`${number}(项|条|方面)(?:重点|主要|具体)?(?:任务|工作任务|工作举措)`, 'u')],
  ['inspection-groups', new RegExp(`${number}(个)[^，。；]{0,14}(?:督查|检查|督导|督查检查)组`, 'u')],
];
const pair = new RegExp(`${number}个专题和${number}个专项`, 'u');

/** The numbers that paragraphs state of phases, tasks, groups and inspection groups. */
export function countsIn(paragraphs: readonly Words[]): readonly CountDraft[] {
  const counts: CountDraft[] = [];
  for (const words of paragraphs) {
    const both = pair.exec(words.text);
    if (both) {
      const parts = [valueOf(both[1]), valueOf(both[2])];
      counts.push({ text: reworded(words, both[0]), value: parts.reduce((sum, part) => sum + part, 0), unit: '个', of: 'groups', parts });
    }
    for (const [of, pattern] of patterns) {
      const match = pattern.exec(words.text);
      if (match) counts.push({ text: reworded(words, match[0]), value: valueOf(match[1]), unit: match[2] ?? '个', of });
    }
  }
  return counts.filter((count, index) => counts.findIndex((other) => other.of === count.of) === index && count.value > 0);
}

function valueOf(words: string | undefined): number {
  return /^\d+$/u.test(words ?? '') ? Number(words) : (parseChineseNumber(words ?? '') ?? 0);
}

/** The grades of risk that a text names in one row: 重大、较大、一般、低风险. */
export function levelsIn(paragraphs: readonly Words[]): readonly Words[] {
  for (const words of paragraphs) {
    const match = /(重大)[风险]*[、，](较大)[风险]*[、，](一般)[风险]*(?:[、，和](低))?风险/u.exec(words.text);
    if (match)
      return match
        .slice(1)
        .filter((level): level is string => typeof level === 'string')
        .map((level) => reworded(words, level));
  }
  return [];
}
