import type { SiteRule } from './site-rule.ts';

/** The page of a column that leads to nothing. */
export const siteColumnEmpty: SiteRule<'site-column-empty'> = {
  id: 'site-column-empty',
  over: 'site',
  severity: 'warning',
  *check(site) {
    for (const { path, html, expected } of site.pages) {
      if (expected?.column === undefined || html.links.some(({ isInMain }) => isInMain)) continue;
      yield { page: path, facts: { column: expected.column } };
    }
  },
  examples: {
    fires: [
      { files: { 'dist/plans/index.html': '<main><h1>方案</h1><p>没有方案</p></main>' }, at: ['dist/plans/index.html:1:1'] },
      {
        files: { 'dist/notices/index.html': '<nav><a href="../">首页</a></nav><main><h1>公文</h1></main>' },
        at: ['dist/notices/index.html:1:1'],
      },
    ],
    passes: [
      {
        files: {
          'dist/notices/index.html': '<main><h1>公文</h1><a href="a/">通知</a></main>',
          'dist/notices/a/index.html': '<main><p>正文里没有链接。</p></main>',
        },
      },
    ],
  },
};
