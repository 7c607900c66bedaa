import type { SiteRule } from './site-rule.ts';

/** A date of publication of which only the day is known. */
export const siteDateDayOnly: SiteRule<'site-date-day-only'> = {
  id: 'site-date-day-only',
  over: 'site',
  severity: 'info',
  *check(site) {
    for (const { path, html, expected } of site.pages) {
      for (const { name, content, place } of html.metas) {
        if (name === 'PubDate' && /^\d{4}-\d{2}-\d{2}$/u.test(content))
          yield { page: path, place, facts: { value: content, source: expected?.article?.source } };
      }
    }
  },
  examples: {
    fires: [
      {
        notice: '\npublished: 2021-01-05\n',
        files: { 'dist/notices/a/index.html': '<head>⟦<meta name="PubDate" content="2021-01-05">⟧</head>' },
      },
      {
        files: {
          'public/old.html': '<html><head><meta name="PubDate" content="2019-12-31"></head></html>',
          'dist/old.html': '<html><head>⟦<meta name="PubDate" content="2019-12-31">⟧</head></html>',
        },
      },
    ],
    passes: [{ files: { 'dist/notices/a/index.html': '<head><meta name="PubDate" content="2021-01-05 09:30"></head>' } }],
  },
};
