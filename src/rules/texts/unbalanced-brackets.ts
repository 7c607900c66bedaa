import type { WordsRule } from '../rule.ts';
import type { Said } from '../said.ts';
import { share, signsOf } from '../written-signs.ts';

/** A bracket or title mark that is closed by another kind. */
export const unbalancedBrackets: WordsRule<'unbalanced-brackets'> = {
  id: 'unbalanced-brackets',
  over: 'words',
  severity: 'warning',
  *check({ said, signs }) {
    if (!share(signs, opening)) return;
    for (const { text, spotOf } of said.filter(hasPair)) {
      const found = mismatch(text);
      if (found === undefined) continue;
      yield { at: spotOf(found.start, found.end), facts: { words: text.slice(found.start, found.end) } };
    }
  },
  examples: {
    fires: [
      {
        plan: `
tasks:
  - { text: 落实《消防安全管理九项规定⟦（2020版〉⟧》, lead: 局医政股, deadline: 2021年12月 }
`,
      },
      {
        notice: `
kind: 通知
---
落实⟦《安全生产工作方案〉⟧的要求。
`,
      },
    ],
    passes: [
      {
        plan: `
tasks:
  - { text: 落实《规定（2020版）》和〈方案〉, requirement: '1）检查通道；2）登记隐患（含旧隐患)', lead: 局医政股, deadline: 2021年12月 }
`,
      },
    ],
  },
};

const opening = signsOf('（(〔【《〈');
const pairs: Readonly<Record<string, string>> = { '（': '）', '(': ')', '〔': '〕', '【': '】', '《': '》', '〈': '〉' };

/** For speed: few texts have a pair to look at. */
function hasPair({ text }: Said): boolean {
  const first = text.search(/[（(〔【《〈]/u);
  return first !== -1 && /[）)〕】》〉]/u.test(text.slice(first));
}

/** The first pair whose ends are of two kinds; a half alone may number a list (1）) or open a text that goes on. */
function mismatch(text: string): { readonly start: number; readonly end: number } | undefined {
  const open: { readonly mark: string; readonly start: number }[] = [];
  for (const { 0: mark, index } of text.matchAll(/[（(〔【《〈）)〕】》〉]/gu)) {
    if (mark in pairs) open.push({ mark, start: index });
    else {
      const last = open.pop();
      if (last !== undefined && !isPair(last.mark, mark)) return { start: last.start, end: index + 1 };
    }
  }
  return undefined;
}

/** （…) is a slip of width, and no matter. */
function isPair(open: string, close: string): boolean {
  const round = (mark: string): string => mark.replace('（', '(').replace('）', ')');
  return pairs[open] === close || pairs[round(open)] === round(close);
}
