import type { SiteRule } from './site-rule.ts';

/** A page that with all it loads has more bytes than a slow network takes in a few seconds. */
export const sitePageHeavy: SiteRule<'site-page-heavy'> = {
  id: 'site-page-heavy',
  over: 'site',
  severity: 'warning',
  *check(site) {
    for (const page of site.pages) {
      const loaded = new Set(page.html.loads.flatMap(({ url }) => site.target(page, url)?.file ?? []));
      const bytes = [page.path, ...loaded].reduce((sum, file) => sum + (site.files.get(file) ?? 0), 0);
      const kilobytes = Math.ceil(bytes / 1024);
      if (page.isWhole && kilobytes > limit) yield { page: page.path, facts: { kilobytes, limit } };
    }
  },
  examples: {
    fires: [
      { files: { 'dist/index.html': `<main>${'长'.repeat(700_000)}</main>` }, at: ['dist/index.html:1:1'] },
      {
        files: { 'dist/index.html': '<main><img src="big.png" alt="图"></main>', 'dist/big.png': '.'.repeat(2_100_000) },
        at: ['dist/index.html:1:1'],
      },
    ],
    passes: [
      {
        // A file that a reader may fetch is not loaded with the page.
        files: { 'dist/index.html': '<main><a href="big.pdf">附件</a></main>', 'dist/big.pdf': '.'.repeat(2_100_000) },
      },
    ],
  },
};

/** Kilobytes before compression; text shrinks to a fifth on its way. */
const limit = 2048;
