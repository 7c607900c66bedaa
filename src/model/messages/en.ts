import type { Catalogue } from './rule-facts.ts';
import { titles } from './en/titles.ts';
import { numbering } from './en/numbering.ts';
import { annexes } from './en/annexes.ts';
import { dates } from './en/dates.ts';
import { documents } from './en/documents.ts';
import { forms } from './en/forms.ts';
import { links } from './en/links.ts';
import { readers } from './en/readers.ts';
import { records } from './en/records.ts';
import { tables } from './en/tables.ts';
import { mdx } from './en/mdx.ts';
import { meaning } from './en/meaning.ts';
import { output } from './en/output.ts';
import { plans } from './en/plans.ts';
import { shape } from './en/shape.ts';
import { templates } from './en/templates.ts';
import { site } from './en/site.ts';
import { texts } from './en/texts.ts';
import { units } from './en/units.ts';
import { waivers } from './en/waivers.ts';
import { writing } from './en/writing.ts';

/** The words of every rule in English; one file an area in `en/`. */
export const en: Catalogue = {
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
    severity: { error: 'error', warning: 'warning', info: 'info' },
    hint: (text) => `hint: ${text}`,
    note: (text) => `see: ${text}`,
    fixable: (count) => `${count} of them can be mended with guatu check --fix`,
    mended: (count) => `mended: ${count}`,
    counts: ({ error, warning, info }) => {
      const parts = [
        [error, 'error'],
        [warning, 'warning'],
        [info, 'info'],
      ] as const;
      const said = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}${count === 1 ? '' : 's'}`);
      return said.length === 0 ? 'no problems' : said.join(', ');
    },
  },
};
