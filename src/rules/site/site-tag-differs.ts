import type { SiteRule } from './site-rule.ts';

/** A tag whose value is not that of the record: the page is old, or somebody edited it. */
export const siteTagDiffers: SiteRule<'site-tag-differs'> = {
  id: 'site-tag-differs',
  over: 'site',
  severity: 'error',
  *check(site) {
    for (const { path, html, expected } of site.pages) {
      if (expected === undefined) continue;
      for (const { name, content, place } of html.metas) {
        const record = expected.tags.get(name);
        if (name === 'PubDate' || record === undefined || record === content) continue;
        yield { page: path, place, facts: { name, value: content, record } };
      }
    }
  },
  examples: {
    fires: [
      { files: { 'dist/index.html': '<head>⟦<meta name="SiteName" content="别的站">⟧</head>' } },
      {
        files: {
          'dist/notices/a/index.html':
            '<head>⟦<meta name="ArticleTitle" content="关于别的事的通知">⟧⟦<meta name="ContentSource" content="某局">⟧</head>',
        },
      },
    ],
    passes: [
      {
        files: {
          'dist/notices/a/index.html':
            '<head><meta name="SiteName" content="青石县示例站"><meta name="ContentSource" content="青石县卫生健康局"></head>',
        },
      },
    ],
  },
};
