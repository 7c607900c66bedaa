import type { WordsRule } from '../rule.ts';
import { share, signsOf } from '../written-signs.ts';

/** A title within a title that stands in <> or 《》 instead of 〈〉 (GB/T 15834-2011): each said once. */
export const nestedTitleMarks: WordsRule<'nested-title-marks'> = {
  id: 'nested-title-marks',
  over: 'words',
  once: true,
  severity: 'warning',
  *check({ said, signs }) {
    if (!share(signs, opening)) return;
    for (const { text, spotOf } of said) {
      // For speed: few texts have a mark that could stand within a title.
      if (!/[<＜]|《[^》]{0,200}《/u.test(text)) continue;
      for (const { 0: words, index } of text.matchAll(nested)) {
        yield { at: spotOf(index, index + words.length), facts: { words } };
      }
    }
  },
  examples: {
    fires: [
      {
        plan: `
basis:
  - { title: 县政府办公室印发⟦<关于加强安全生产的方案>⟧的通知 }
goals: [落实《关于印发⟦《安全生产方案》⟧的通知》, 再次落实《关于印发《安全生产方案》的通知》]
`,
      },
      {
        notice: `
kind: 通知
---
根据《县政府办公室印发⟦＜安全生产方案＞⟧的通知》。
`,
      },
    ],
    passes: [
      {
        plan: `
basis:
  - { title: 关于印发〈安全生产方案〉的通知 }
goals: [落实《关于印发〈安全生产方案〉的通知》《安全生产法》，血压<正常值且心率>100]
`,
      },
    ],
  },
};

const opening = signsOf('<＜《');

/** Han text in angle brackets within 《》, or in a title by itself that begins like one; 《》 within 《》. */
const nested =
  /(?<=《[^《》]{0,200})[<＜][\p{Script=Han}“”、—\d]{4,80}[>＞]|[<＜](?:关于|中共|国务院)[\p{Script=Han}“”、—\d]{4,80}[>＞]|(?<=《[^《》]{0,200})《[^《》]{0,200}》(?=[^《》]{0,200}》)/gu;
