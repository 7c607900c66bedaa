import { lapseOf } from '../../plan/validity.ts';
import type { SiteRule } from './site-rule.ts';

/** A document that issues a text of policy (被印发文件), in force, that no interpretation names. */
export const siteInterpretationMissing: SiteRule<'site-interpretation-missing'> = {
  id: 'site-interpretation-missing',
  over: 'site',
  severity: 'info',
  *check(site) {
    const { notices, interpretations } = site.record;
    const interpreted = new Set(interpretations.flatMap(({ data }) => data.interprets));
    for (const { id, data } of notices) {
      const isPolicy = data.issued !== undefined && !data.draft && data.publicity === '主动公开' && lapseOf(data) === undefined;
      const page = `notices/${id}/index.html`;
      if (isPolicy && !interpreted.has(id) && site.page(page) !== undefined) yield { page, facts: { title: data.title } };
    }
  },
  examples: {
    fires: [
      {
        notice: '\nissued: { title: 青石县安全生产三年行动方案 }\n',
        files: { 'dist/notices/a/index.html': '<main>通知</main>' },
        at: ['dist/notices/a/index.html:1:1'],
      },
      {
        notice: '\nissued: { title: 青石县安全生产三年行动方案 }\n',
        files: {
          'content/interpretations/b.mdx': '---\ntitle: 一图读懂\n---\n\n分三步走。\n',
          'dist/notices/a/index.html': '<main>通知</main>',
        },
        at: ['dist/notices/a/index.html:1:1'],
      },
    ],
    passes: [
      {
        notice: '\nissued: { title: 青石县安全生产三年行动方案 }\n',
        files: {
          'content/interpretations/b.mdx': '---\ntitle: 一图读懂\ninterprets: [a]\n---\n\n分三步走。\n',
          'dist/notices/a/index.html': '<main>通知</main>',
        },
      },
      { files: { 'dist/notices/a/index.html': '<main>通知</main>' } },
    ],
  },
};
