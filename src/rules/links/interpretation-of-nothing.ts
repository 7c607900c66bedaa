import type { WorkspaceRule } from '../rule.ts';

/** A page of 政策解读 that names no document: neither leads to the other. */
export const interpretationOfNothing: WorkspaceRule<'interpretation-of-nothing'> = {
  id: 'interpretation-of-nothing',
  over: 'workspace',
  severity: 'warning',
  *check({ pages }) {
    for (const { data, file } of pages) {
      if (!file.startsWith('content/interpretations/') || data.interprets.length > 0) continue;
      yield { at: { file, path: ['title'], part: 'key' }, facts: { title: data.title } };
    }
  },
  examples: {
    fires: [
      { files: { 'content/interpretations/a.mdx': '---\n⟦title⟧: 安全生产三年行动方案解读\n---\n\n为什么要开展三年行动。\n' } },
      {
        files: {
          'content/interpretations/b.mdx': '---\n⟦title⟧: 一图读懂\ninterprets: []\n---\n\n三年行动分三步走。\n',
        },
      },
    ],
    passes: [
      {
        files: {
          'content/interpretations/a.mdx': '---\ntitle: 安全生产三年行动方案解读\ninterprets: [a]\n---\n\n为什么要开展三年行动。\n',
          'content/pages/about.mdx': '---\ntitle: 关于\n---\n\n本站发布工作方案。\n',
        },
      },
    ],
  },
};
