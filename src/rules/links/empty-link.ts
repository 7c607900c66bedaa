import { bodyLinks } from '../../markdown/body-links.ts';
import type { WorkspaceRule } from '../rule.ts';

/** A link that leads nowhere (`#` alone, no address), or that has no words to click. */
export const emptyLink: WorkspaceRule<'empty-link'> = {
  id: 'empty-link',
  over: 'workspace',
  severity: 'warning',
  *check({ documents, pages }) {
    for (const { file, body } of [...documents, ...pages]) {
      for (const { url, text, span } of bodyLinks(body)) {
        if (url === '' || url === '#') yield { at: { file, span }, facts: { lacks: 'address' } };
        else if (text === '') yield { at: { file, span }, facts: { lacks: 'words' } };
      }
    }
  },
  examples: {
    fires: [
      {
        notice: `
plans: [a]
---
任务见⟦[责任分工表](#)⟧，说明见⟦[政策解读]()⟧。
`,
      },
      {
        notice: `
plans: [a]
---
任务见⟦[](/plans/a/)⟧。
`,
      },
    ],
    passes: [
      {
        notice: `
plans: [a]
---
任务见[责任分工表](/plans/a/)，附件第\\#1号。
`,
      },
    ],
  },
};
