import { parseDay } from '../../model/day.ts';
import type { SiteRule } from './site-rule.ts';

/** A page whose date of publication is earlier than the 成文日期 of its document. */
export const siteDateEarly: SiteRule<'site-date-early'> = {
  id: 'site-date-early',
  over: 'site',
  severity: 'error',
  *check(site) {
    for (const { path, html, expected } of site.pages) {
      const { date, source } = expected?.article ?? {};
      if (date === undefined || source === undefined) continue;
      for (const { name, content, place } of html.metas) {
        const published = content.slice(0, 10);
        if (name === 'PubDate' && parseDay(published) !== undefined && published < date)
          yield { page: path, place, facts: { published, date, source } };
      }
    }
  },
  examples: {
    fires: [
      { files: { 'dist/notices/a/index.html': '<head>⟦<meta name="PubDate" content="2021-01-03 09:30">⟧</head>' } },
      { files: { 'dist/plans/a/index.html': '<head>⟦<meta name="PubDate" content="2020-12-31">⟧</head>' } },
    ],
    passes: [{ files: { 'dist/notices/a/index.html': '<head><meta name="PubDate" content="2021-01-04 00:00"></head>' } }],
  },
};
