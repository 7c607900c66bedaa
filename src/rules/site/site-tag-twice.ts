import type { SiteRule } from './site-rule.ts';

/** A page with two tags of one name. */
export const siteTagTwice: SiteRule<'site-tag-twice'> = {
  id: 'site-tag-twice',
  over: 'site',
  severity: 'warning',
  *check(site) {
    for (const { path, html, isWhole } of site.pages) {
      if (!isWhole) continue;
      const seen = new Set<string>();
      for (const { name, place } of html.metas) {
        if (/^[A-Z]/u.test(name) && seen.has(name)) yield { page: path, place, facts: { name } };
        seen.add(name);
      }
    }
  },
  examples: {
    fires: [
      {
        files: {
          'dist/index.html': '<head><meta name="SiteName" content="青石县示例站">⟦<meta name="SiteName" content="青石县示例站">⟧</head>',
        },
      },
      {
        files: {
          'dist/notices/a/index.html':
            '<head><meta name="PubDate" content="2021-01-05 09:30">⟦<meta name="PubDate" content="2021-01-06 09:30">⟧</head>',
        },
      },
    ],
    passes: [
      {
        files: {
          // HTML's own tag and the one of the rule differ in the first letter.
          'dist/index.html': '<head><meta name="Description" content="说明"><meta name="description" content="说明"></head>',
        },
      },
    ],
  },
};
