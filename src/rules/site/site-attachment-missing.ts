import { isAttachment } from './attachment.ts';
import type { SiteRule } from './site-rule.ts';

/** A link to a file to be taken away that is not there. */
export const siteAttachmentMissing: SiteRule<'site-attachment-missing'> = {
  id: 'site-attachment-missing',
  over: 'site',
  severity: 'error',
  *check(site) {
    for (const page of site.pages) {
      for (const { url, isDownload, place } of page.html.links) {
        const target = site.target(page, url);
        if (target === undefined || !isAttachment(target.file, isDownload) || site.files.has(target.file)) continue;
        yield { page: page.path, place, facts: { url } };
      }
    }
  },
  examples: {
    fires: [
      { files: { 'dist/notices/a/index.html': '<main>⟦<a href="notice.pdf" download="通知.pdf">⟧排版件</a></main>' } },
      { files: { 'dist/index.html': '<main>⟦<a href="/files/%E9%99%84%E4%BB%B6.xlsx">⟧附件</a></main>' } },
    ],
    passes: [
      {
        files: {
          'dist/notices/a/index.html': '<main><a href="notice.pdf">排版件</a><a href="https://www.example.com/a.pdf">原文</a></main>',
          'dist/notices/a/notice.pdf': '%PDF-1.7',
        },
      },
    ],
  },
};
