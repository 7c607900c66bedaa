import { isAttachment } from './attachment.ts';
import type { BuiltPage } from './site-subject.ts';
import type { SiteRule } from './site-rule.ts';

/** A link to a page of the site, or to a place on one, that is not there. */
export const siteLinkDead: SiteRule<'site-link-dead'> = {
  id: 'site-link-dead',
  over: 'site',
  severity: 'error',
  *check(site) {
    for (const page of site.pages) {
      for (const { url, isDownload, place } of page.html.links) {
        const target = site.target(page, url);
        if (target === undefined || isAttachment(target.file, isDownload)) continue;
        if (!site.files.has(target.file)) yield { page: page.path, place, facts: { url, missing: 'page' } };
        else if (isLost(site.page(target.file), target.anchor)) yield { page: page.path, place, facts: { url, missing: 'place' } };
      }
    }
  },
  examples: {
    fires: [
      { files: { 'dist/index.html': '<main>⟦<a href="notices/b/">⟧通知</a></main>' } },
      {
        files: {
          'dist/index.html':
            '<main><h2 id="due">近期</h2>⟦<a href="#late">⟧逾期</a>⟦<a href="https://qingshi.example.invalid/x/">⟧旧页</a></main>',
        },
      },
    ],
    passes: [
      {
        files: {
          'dist/index.html':
            '<main><a href="notices/a/#title">通知</a><a href="#">页首</a><a href="https://www.example.com/x">原文</a><a href="mailto:a@example.com">信箱</a></main>',
          'dist/notices/a/index.html': '<main><h1 id="title">通知</h1></main>',
        },
      },
    ],
  },
};

/** Scripts make places of their own, which a query of the address asks for; `#` and `#top` lead to the head of any page. */
function isLost(page: BuiltPage | undefined, anchor: string): boolean {
  return page !== undefined && anchor !== '' && anchor !== 'top' && !page.html.ids.has(anchor);
}
