import type { SiteRule } from './site-rule.ts';

/** A page that is not UTF-8, does not say so, says otherwise, or has the marks of text read in the wrong encoding. */
export const siteEncoding: SiteRule<'site-encoding'> = {
  id: 'site-encoding',
  over: 'site',
  severity: 'error',
  *check(site) {
    for (const { path, html, isUtf8, isWhole } of site.pages) {
      if (!isUtf8) yield { page: path, facts: { problem: 'not-utf-8', words: '' } };
      else if (garbled.test(html.words.all.replace(quoted, ''))) yield { page: path, facts: { problem: 'garbled', words: '' } };
      if (isWhole && html.charset === undefined) yield { page: path, facts: { problem: 'no-charset', words: '' } };
      else if (html.charset !== undefined && html.charset.words !== 'utf-8')
        yield { page: path, place: html.charset.place, facts: { problem: 'other-charset', words: html.charset.words } };
    }
  },
  examples: {
    fires: [
      { files: { 'dist/index.html': '<head>⟦<meta charset="gb2312">⟧</head>' } },
      {
        files: {
          'dist/index.html': '<head><meta charset="utf-8"></head><main>锟斤拷</main>',
          'dist/notices/index.html': '<main>公文</main>',
        },
        at: ['dist/index.html:1:1', 'dist/notices/index.html:1:1'],
      },
    ],
    passes: [
      {
        files: {
          'dist/index.html': '<head><meta charset="UTF-8"></head><main>方案。“\uFFFD”是转换编码时丢掉的字。</main>',
          'dist/notices/a/fragment.html': '<article>正文</article>',
        },
      },
    ],
  },
};

/** A text that speaks of such signs quotes them. */
const quoted = /“[^”]{0,4}”/gu;
const garbled = /锟斤拷|烫烫烫|屯屯屯|\uFFFD/u;
