import { parseChineseNumber } from '../../model/chinese-number.ts';
import type { RuleFinding, WordsRule } from '../rule.ts';
import type { Said } from '../said.ts';

/** A name with a number (“四个能力”) and a list in brackets behind it that has more or fewer. */
export const listedCount: WordsRule<'listed-count'> = {
  id: 'listed-count',
  over: 'words',
  severity: 'warning',
  *check({ said }) {
    yield* said.flatMap(miscounted);
  },
  examples: {
    fires: [
      {
        plan: `
tasks:
  - text: 完善⟦“四层”体系文件（管理、程序、手册、规程、技术记录）⟧
    lead: 局医政股
    deadline: 2021年12月
`,
      },
      {
        notice: `
kind: 通知
---
做到⟦“三落实”（设备落实、队伍落实）⟧。
`,
      },
    ],
    passes: [
      {
        plan: `
tasks:
  - text: 加强“四个能力”（检查能力、扑救能力、疏散能力和宣传能力），落实“三同时”（同时设计、同时施工、同时投入生产和使用）
    lead: 局医政股
    deadline: 2021年12月
  - text: 坚持“三会一课”（党员大会、支委会、小组会、党课），治理“九小场所”（小旅馆、小餐饮等），检查“二次供水”设施（水箱、水池、泵房）和“三甲”医院（县医院、中医院），用好“两个清单”（见附件1、2）
    lead: 局医政股
    deadline: 2021年12月
`,
      },
    ],
  },
};

/** A number of things, not an order or a grade (二次供水, 三甲, 二类); one only: 三会一课 and 一岗双责 count in another way. */
const counted =
  /“([二两三四五六七八九十])((?:[个项大种条无不查防早同落到必严知懂有定控保互提]|层(?=”体系))[^“”一二两三四五六七八九十百千双\d]{0,5})”([\p{Script=Han}]{0,6})（([^（）]{4,120})）/gu;

/** 和 may stand between two things or within one: both numbers are let pass. */
function miscounted({ text, spotOf }: Said): readonly RuleFinding<'listed-count'>[] {
  if (!text.includes('“')) return [];
  return [...text.matchAll(counted)].flatMap((found) => {
    const [all, numeral = '', name = '', noun = '', list = ''] = found;
    const value = parseChineseNumber(numeral);
    const items = list.split(/[、，；]/u);
    const joined = items.reduce((sum, item) => sum + (item.match(/[和及与]/gu) ?? []).length, items.length);
    if (value === undefined || items.length < 2 || /等|附件|简称|见|\d/u.test(list) || (value >= items.length && value <= joined)) return [];
    const facts = { words: `${numeral}${name}${noun}`, value, found: items.length };
    return [{ at: spotOf(found.index, found.index + all.length), facts }];
  });
}
