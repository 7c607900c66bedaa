import type { SiteRule } from './site-rule.ts';

/** A page that loads a file of another site by itself. */
export const siteOutsideRequest: SiteRule<'site-outside-request'> = {
  id: 'site-outside-request',
  over: 'site',
  severity: 'error',
  *check(site) {
    for (const page of site.pages) {
      for (const { url, place } of page.html.loads)
        if (site.target(page, url) === undefined) yield { page: page.path, place, facts: { url } };
    }
  },
  examples: {
    fires: [
      { files: { 'dist/index.html': '<head>⟦<script src="https://cdn.example.com/a.js">⟧</script></head>' } },
      {
        files: {
          'dist/index.html':
            '<head>⟦<link rel="stylesheet" href="//fonts.example.com/a.css">⟧</head><main>⟦<div style="background: url(https://img.example.com/a.png)">⟧</div></main>',
        },
      },
    ],
    passes: [
      {
        files: {
          'dist/index.html':
            '<head><link rel="stylesheet" href="_astro/site.css"><link rel="canonical" href="https://www.example.com/"></head><main><a href="https://www.example.com/">原文</a><img src="data:image/png;base64,AA" alt=""></main>',
        },
      },
    ],
  },
};
