import type { BuiltPage, SiteSubject } from './site-subject.ts';
import type { SiteRule } from './site-rule.ts';

/** An interpretation and a document that it names, of which one page does not lead to the other. */
export const siteInterpretationOneWay: SiteRule<'site-interpretation-one-way'> = {
  id: 'site-interpretation-one-way',
  over: 'site',
  severity: 'error',
  *check(site) {
    const { notices, interpretations } = site.record;
    for (const { id, data } of interpretations) {
      const own = site.page(`interpretations/${id}/index.html`);
      for (const notice of notices.filter((one) => data.interprets.includes(one.id))) {
        const other = site.page(`notices/${notice.id}/index.html`);
        if (own === undefined || other === undefined) continue;
        if (!leads(site, own, other)) yield { page: own.path, facts: { lacks: 'document', title: notice.data.title } };
        if (!leads(site, other, own)) yield { page: other.path, facts: { lacks: 'interpretation', title: data.title } };
      }
    }
  },
  examples: {
    fires: [
      {
        files: {
          'content/interpretations/b.mdx': '---\ntitle: 一图读懂\ninterprets: [a]\n---\n\n分三步走。\n',
          'dist/interpretations/b/index.html': '<main>一图读懂</main>',
          'dist/notices/a/index.html': '<main><a href="../../interpretations/b/">一图读懂</a></main>',
        },
        at: ['dist/interpretations/b/index.html:1:1'],
      },
      {
        files: {
          'content/interpretations/b.mdx': '---\ntitle: 一图读懂\ninterprets: [a]\n---\n\n分三步走。\n',
          'dist/interpretations/b/index.html': '<main><a href="/notices/a/">通知</a></main>',
          'dist/notices/a/index.html': '<main>通知</main>',
        },
        at: ['dist/notices/a/index.html:1:1'],
      },
    ],
    passes: [
      {
        files: {
          'content/interpretations/b.mdx': '---\ntitle: 一图读懂\ninterprets: [a]\n---\n\n分三步走。\n',
          'dist/interpretations/b/index.html': '<main><a href="/notices/a/">通知</a></main>',
          'dist/notices/a/index.html': '<main><a href="../../interpretations/b/">一图读懂</a></main>',
        },
      },
    ],
  },
};

function leads(site: SiteSubject, from: BuiltPage, to: BuiltPage): boolean {
  return from.html.links.some(({ url }) => site.target(from, url)?.file === to.path);
}
