import type { SiteRule } from './site-rule.ts';

/** A picture without alternative text; an empty one says that it is an ornament. */
export const siteImageAlt: SiteRule<'site-image-alt'> = {
  id: 'site-image-alt',
  over: 'site',
  severity: 'warning',
  *check(site) {
    for (const { path, html } of site.pages) {
      for (const { image, hasAlt, place } of html.images) if (!hasAlt) yield { page: path, place, facts: { image } };
    }
  },
  examples: {
    fires: [
      { files: { 'dist/index.html': '<main>⟦<img src="map.png">⟧</main>' } },
      { files: { 'dist/notices/a/index.html': '<main><a href="../">⟦<img src="../../map.png" title="平面图">⟧</a></main>' } },
    ],
    passes: [{ files: { 'dist/index.html': '<main><img src="map.png" alt="平面图"><img src="line.png" alt=""></main>' } }],
  },
};
