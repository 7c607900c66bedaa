import { lapseOf } from '../../plan/validity.ts';
import type { SiteRule } from './site-rule.ts';

/** A document that is 失效, 废止 or 已修改 and not marked so on its page, or in a list that names it by its title. */
export const siteLapseUnmarked: SiteRule<'site-lapse-unmarked'> = {
  id: 'site-lapse-unmarked',
  over: 'site',
  severity: 'warning',
  *check(site) {
    for (const { id, data } of site.record.notices) {
      const words = lapseOf(data)?.words;
      const own = `notices/${id}/index.html`;
      if (words === undefined) continue;
      for (const page of site.pages) {
        const isMarked = (text: string): boolean => lapseWords.test(text.replaceAll(data.title, ''));
        if (page.path === own) {
          if (!isMarked(page.html.words.main)) yield { page: own, facts: { title: data.title, words, where: 'page' } };
          continue;
        }
        const title = data.title.replace(/\s/gu, '');
        const rows = page.html.links.filter(
          (link) => link.row !== undefined && link.words === title && site.target(page, link.url)?.file === own,
        );
        for (const { row = '', place } of rows)
          if (!isMarked(row)) yield { page: page.path, place, facts: { title: data.title, words, where: 'list' } };
      }
    }
  },
  examples: {
    fires: [
      {
        notice: '\ntitle: 关于废止旧制度的通知\ncatalogue: [{ label: 有效性, value: 失效 }]\n',
        files: { 'dist/notices/a/index.html': '<main><h1>关于废止旧制度的通知</h1></main>' },
        at: ['dist/notices/a/index.html:1:1'],
      },
      {
        notice: '\ntitle: 关于安全生产的通知\nreplacedBy: 青卫发〔2022〕5号\n',
        files: { 'dist/notices/index.html': '<main><ul><li>2021年 ⟦<a href="a/">⟧关于安全生产的通知</a></li></ul></main>' },
      },
    ],
    passes: [
      {
        notice: '\ntitle: 关于安全生产的通知\nreplacedBy: 青卫发〔2022〕5号\n',
        files: {
          'dist/notices/a/index.html': '<main><p>已被替代</p><h1>关于安全生产的通知</h1></main>',
          'dist/notices/index.html': '<main><ul><li><a href="a/">关于安全生产的通知</a> 已被替代</li></ul></main>',
        },
      },
    ],
  },
};

const lapseWords = /失效|废止|替代|修改|修订|撤销/u;
