import type { WordsRule } from '../rule.ts';
import { rareSigns, share } from '../written-signs.ts';

/** A sign that no font of another computer has: of a private area (造字), a sign that a conversion could not read, the rarest characters. */
export const unprintableSign: WordsRule<'unprintable-sign'> = {
  id: 'unprintable-sign',
  over: 'words',
  severity: 'warning',
  *check({ said, signs }) {
    if (!share(signs, rareSigns)) return;
    for (const { text, spotOf } of said) {
      for (const { index, 0: sign } of text.matchAll(unprintable)) {
        const codePoint = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
        yield { at: spotOf(index, index + sign.length), facts: { codePoint, isLost: sign === '\uFFFD' } };
      }
    }
  },
  examples: {
    fires: [
      {
        notice: `
kind: 通知
---
现将有关事项函⟦\u{E123}⟧如下。
`,
      },
      {
        plan: `
tasks:
  - { text: 登记⟦\u{FFFD}⟧患, lead: 局医政股, deadline: 2021年12月 }
`,
      },
      {
        plan: `
reports:
  - { text: 每月25日前, what: 联络员⟦\u{30EDE}⟧名单, from: 局医政股 }
`,
      },
    ],
    passes: [
      {
        plan: `
tasks:
  - { text: 检查𬭼、䲟、㸆等用字，勾选☑后报送①②③, lead: 局医政股, deadline: 2021年12月 }
`,
      },
    ],
  },
};

/** Characters beyond U+30000 are in no list of 通用规范汉字. */
const unprintable = /[\p{Co}\uFFFD\u{30000}-\u{3FFFD}]/gu;
