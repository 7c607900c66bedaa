import type { WordsRule } from '../rule.ts';
import type { Spot } from '../spot.ts';

/** Two stops side by side (；。), or a 顿号 before 等. */
export const doubledMarks: WordsRule<'doubled-marks'> = {
  id: 'doubled-marks',
  over: 'words',
  severity: 'warning',
  *check({ said }) {
    // For speed: few texts have two marks side by side.
    for (const { text, spotOf } of said.filter((one) => /[。，；、：]{2}|、等/u.test(one.text))) {
      for (const { index, 0: words } of text.matchAll(doubled)) {
        const at = spotOf(index, index + words.length);
        if (isWrittenSo(at, words)) yield { at, facts: { words } };
      }
    }
  },
  examples: {
    fires: [
      {
        plan: `
tasks:
  - { text: 检查消防通道⟦；。⟧, lead: 局医政股, deadline: 2021年12月 }
`,
      },
      {
        notice: `
kind: 通知
---
运用通报、约谈⟦、等⟧手段⟦，，⟧推动整改⟦。。⟧
`,
      },
    ],
    passes: [
      {
        plan: `
tasks:
  - { text: '检查通道、出口等；做到“查、改。”。还有吗？！学习、等候、等待……。。。', lead: 局医政股, deadline: 2021年12月 }
`,
        notice: `
contacts: [{ id: office, text: 联系电话（略） }]
---
联系方式：<Contact ref="office" />。
`,
      },
    ],
  },
};

/** An embed may stand between two marks of a body (：<Contact/>。). */
function isWrittenSo(at: Spot, words: string): boolean {
  return !('span' in at) || at.span.end - at.span.start === words.length;
}

/** 。。。 stands for an ellipsis; 等 may begin a word. */
const doubled =
  /(?<![。，；、：])(?:[。，；、：]{2})(?![。，；、：])|、等(?=[\p{Script=Han}])(?!待|候|离|距|温|压|高|级|同|额|次|效|于|到|着|你|我|他)/gu;
