import type { SiteRule } from './site-rule.ts';

/** A date of publication that the record does not have. */
export const siteDateForged: SiteRule<'site-date-forged'> = {
  id: 'site-date-forged',
  over: 'site',
  severity: 'error',
  *check(site) {
    for (const { path, html, expected } of site.pages) {
      if (expected === undefined) continue;
      const record = expected.tags.get('PubDate');
      for (const { name, content, place } of html.metas)
        if (name === 'PubDate' && content !== record) yield { page: path, place, facts: { value: content, record } };
    }
  },
  examples: {
    fires: [
      { files: { 'dist/notices/a/index.html': '<head>⟦<meta name="PubDate" content="2021-06-15 08:00">⟧</head>' } },
      {
        notice: '\npublished: 2021-01-05\n',
        files: { 'dist/notices/a/index.html': '<head>⟦<meta name="PubDate" content="2021-01-05 00:00">⟧</head>' },
      },
    ],
    passes: [
      {
        notice: '\npublished: 2021-01-05 09:30\n',
        files: {
          'dist/notices/a/index.html': '<head><meta name="PubDate" content="2021-01-05 09:30"></head>',
          'dist/plans/a/index.html': '<head><meta name="PubDate" content="2021-01-05 09:30"></head>',
        },
      },
    ],
  },
};
