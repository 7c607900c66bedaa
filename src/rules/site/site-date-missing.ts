import type { SiteRule } from './site-rule.ts';

/** A content page without a date of publication, because the record has none. What nobody published has none by right. */
export const siteDateMissing: SiteRule<'site-date-missing'> = {
  id: 'site-date-missing',
  over: 'site',
  severity: 'warning',
  *check(site) {
    for (const { path, html, expected } of site.pages) {
      const article = expected?.article;
      if (article === undefined || !article.isPublic || html.metas.some(({ name }) => name === 'PubDate')) continue;
      yield { page: path, facts: { title: article.title, source: article.source } };
    }
  },
  examples: {
    fires: [
      { files: { 'dist/notices/a/index.html': '<head><title>通知</title></head>' }, at: ['dist/notices/a/index.html:1:1'] },
      {
        files: {
          'content/pages/about.mdx': '---\ntitle: 关于本站\n---\n\n说明。\n',
          'dist/about/index.html': '<head><title>关于</title></head>',
        },
        at: ['dist/about/index.html:1:1'],
      },
    ],
    passes: [
      {
        notice: '\npublished: 2021-01-05 09:30\n',
        files: {
          'dist/notices/a/index.html': '<head><meta name="PubDate" content="2021-01-05 09:30"></head>',
          'dist/index.html': '<head></head>',
        },
      },
    ],
  },
};
