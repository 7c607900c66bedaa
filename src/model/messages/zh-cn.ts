import type { Catalogue } from './rule-facts.ts';
import { dates } from './zh-cn/dates.ts';
import { documents } from './zh-cn/documents.ts';
import { mdx } from './zh-cn/mdx.ts';
import { meaning } from './zh-cn/meaning.ts';
import { output } from './zh-cn/output.ts';
import { plans } from './zh-cn/plans.ts';
import { shape } from './zh-cn/shape.ts';
import { texts } from './zh-cn/texts.ts';
import { units } from './zh-cn/units.ts';
import { waivers } from './zh-cn/waivers.ts';
import { writing } from './zh-cn/writing.ts';

/** The words of every rule in Chinese, as a clerk who has never programmed would be told; one file an area in `zh-cn/`. */
export const zhCn: Catalogue = {
  rules: { ...dates, ...documents, ...mdx, ...meaning, ...output, ...plans, ...shape, ...texts, ...units, ...waivers, ...writing },
  report: {
    severity: { error: '错误', warning: '警告', info: '信息' },
    hint: (text) => `提示：${text}`,
    note: (text) => `参看：${text}`,
    counts: ({ error, warning, info }) => {
      const parts = [
        [error, '错误'],
        [warning, '警告'],
        [info, '信息'],
      ] as const;
      const said = parts.filter(([count]) => count > 0).map(([count, word]) => `${count}个${word}`);
      return said.length === 0 ? '没有发现问题' : said.join('，');
    },
  },
};
