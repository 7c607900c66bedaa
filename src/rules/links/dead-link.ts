import { bodyLinks } from '../../markdown/body-links.ts';
import { linkAddress, pageAddress, type LinkAddress } from '../../markdown/link-address.ts';
import { nearestNames } from '../../model/nearest.ts';
import type { WorkspaceRule } from '../rule.ts';
import type { TextSubject, WorkspaceSubject } from '../subject.ts';

/** A link in a body to a page of the site, a file of `public/`, or a heading that is not there. */
export const deadLink: WorkspaceRule<'dead-link'> = {
  id: 'dead-link',
  over: 'workspace',
  severity: 'warning',
  *check(workspace) {
    // The page of what could not be read is missing for another reason.
    if (!workspace.isWhole) return;
    const texts = [...workspace.documents, ...workspace.pages];
    const pages = new Map<string, TextSubject<unknown>>(texts.map((text) => [pageAddress(text.file), text]));
    const known = [...pages.keys(), ...addresses(workspace)];
    for (const { file, body } of texts) {
      for (const { url, span } of bodyLinks(body)) {
        const address = linkAddress(url, pageAddress(file));
        if (address === undefined || url === '' || url === '#') continue;
        const facts = { url, ...fault(address, pages, known, workspace) };
        if (facts.missing !== undefined) yield { at: { file, span }, facts: { ...facts, missing: facts.missing } };
      }
    }
  },
  examples: {
    fires: [
      {
        notice: `
plans: [a]
---
任务见⟦[责任分工表](/plans/b/)⟧，样表见⟦[附件](/files/biao.pdf)⟧。
`,
      },
      {
        files: {
          'content/pages/about.mdx': `---
title: 关于
---

## 联系我们

见⟦[使用说明](#使用说明)⟧和⟦[公文](../notices/b/)⟧。
`,
        },
      },
    ],
    passes: [
      {
        notice: `
plans: [a]
---
任务见[责任分工表](/plans/a/#resp)、[表格](../../plans/a/tasks.xlsx)，单位见[任务清单](/units/qingshi/)，依据见[原文](https://example.com/a)。
`,
        files: {
          'content/pages/about.mdx': `---
title: 关于
---

## 一、联系我们

见[上文](#一联系我们)、[公文](../notices/a/)、[附件](/files/biao.pdf)、[日历](/calendar/)和[首页](/)。
`,
          'public/files/biao.pdf': '%PDF-1.7',
        },
      },
    ],
  },
};

/** What a build makes by itself at the top of the site: pages, files, and folders of which only a build knows what is in them. */
const made = [
  /^(?:404\.html|feed\.xml|sitemap\.xml|manifest\.json|deadlines\.ics)?$/u,
  /^(?:interpretations|notices|plans|units)\/$/u,
  /^(?:calendar|compliance|fonts|handbook|print|reference|reminders|schema|search|sitemap|_astro)\//u,
  /^notices\/(?:tags|years)\//u,
];

function addresses({ plans, documents, units }: WorkspaceSubject): readonly string[] {
  return [
    ...plans.map(({ id }) => `plans/${id}/`),
    ...documents.map(({ id }) => `notices/${id}/`),
    ...units.map(({ id }) => `units/${id}/`),
  ];
}

function fault(
  { path, anchor }: LinkAddress,
  pages: ReadonlyMap<string, TextSubject<unknown>>,
  known: readonly string[],
  { linkedFiles }: WorkspaceSubject,
): { readonly missing?: 'page' | 'heading'; readonly nearest: readonly string[] } {
  const folder = folderOf(path);
  if (made.some((one) => one.test(folder)) || linkedFiles.has(path)) return { nearest: [] };
  const place = known.find((one) => folder === one || folder.startsWith(one));
  if (place === undefined) return { missing: 'page', nearest: nearestNames(folder, known, 1).map((name) => `/${name}`) };
  const text = pages.get(folder);
  if (anchor === undefined || anchor === '' || text === undefined || !text.file.startsWith('content/pages/')) return { nearest: [] };
  return hasHeading(text, anchor) ? { nearest: [] } : { missing: 'heading', nearest: [] };
}

/** The address of a page as its folder; a file stays a file. */
function folderOf(path: string): string {
  const page = path.replace(/(?<=^|\/)index\.html$/u, '');
  return page === '' || page.endsWith('/') || /\.[^/]+$/u.test(page) ? page : `${page}/`;
}

/** The id of a heading is its words without marks, repeated ones with a number behind; footnotes have ids of their own. */
function hasHeading({ blocks }: TextSubject<unknown>, anchor: string): boolean {
  const bare = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  const headings = blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => bare(text));
  return anchor.startsWith('user-content-') || headings.some((words) => [bare(anchor), bare(anchor.replace(/-\d+$/u, ''))].includes(words));
}
