import type { Catalogue } from './rule-facts.ts';
import { titles } from './zh-cn/titles.ts';
import { numbering } from './zh-cn/numbering.ts';
import { annexes } from './zh-cn/annexes.ts';
import { dates } from './zh-cn/dates.ts';
import { documents } from './zh-cn/documents.ts';
import { forms } from './zh-cn/forms.ts';
import { links } from './zh-cn/links.ts';
import { readers } from './zh-cn/readers.ts';
import { records } from './zh-cn/records.ts';
import { tables } from './zh-cn/tables.ts';
import { mdx } from './zh-cn/mdx.ts';
import { meaning } from './zh-cn/meaning.ts';
import { output } from './zh-cn/output.ts';
import { plans } from './zh-cn/plans.ts';
import { shape } from './zh-cn/shape.ts';
import { templates } from './zh-cn/templates.ts';
import { site } from './zh-cn/site.ts';
import { texts } from './zh-cn/texts.ts';
import { units } from './zh-cn/units.ts';
import { waivers } from './zh-cn/waivers.ts';
import { writing } from './zh-cn/writing.ts';

/** The words of every rule in Chinese, as a clerk who has never programmed would be told; one file an area in `zh-cn/`. */
export const zhCn: Catalogue = {
  rules: {
    ...annexes,
    ...dates,
    ...documents,
    ...forms,
    ...mdx,
    ...meaning,
    ...numbering,
    ...output,
    ...plans,
    ...shape,
    ...texts,
    ...site,
    ...titles,
    ...units,
    ...links,
    ...readers,
    ...records,
    ...tables,
    ...templates,
    ...waivers,
    ...writing,
  },
  report: {
    severity: { error: '错误', warning: '警告', info: '信息' },
    hint: (text) => `提示：${text}`,
    note: (text) => `参看：${text}`,
    fixable: (count) => `其中${count}处可以用 guatu check --fix 改好`,
    mended: (count) => `已改好${count}处`,
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
