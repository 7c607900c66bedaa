import type { DocumentRule, RuleFinding } from '../rule.ts';
import { annexLists, type AnnexList } from './annex-lists.ts';
import type { Said } from '../said.ts';
import type { DocumentSubject } from '../subject.ts';

/** A name in 《》 right beside 附件N, or the title of the form in it, that is not the annex's title in the list (GB/T 9704-2012 §7.3.7). */
export const annexTitleDiffers: DocumentRule<'annex-title-differs'> = {
  id: 'annex-title-differs',
  over: 'document',
  severity: 'warning',
  *check(document) {
    const lists = annexLists(document).filter(({ annexes }) => annexes.length > 0);
    const [list] = lists;
    // With two lists a number alone does not say which is meant.
    if (list !== undefined && lists.length === 1) yield* named(document, list);
    for (const each of lists) yield* forms(document, each);
  },
  examples: {
    fires: [
      {
        notice: `
annexes:
  - { title: ⟪青石县安全生产责任分工表⟫, kind: table, plan: a }
  - { title: ⟪隐患清单⟫, kind: unavailable }
---
责任分工见附件1《⟦青石县安全生产任务分工表⟧》，隐患填入《⟦问题台账⟧》（附件2）。
`,
      },
      {
        plan: `
forms:
  - id: hazards
    title: ⟦隐患和措施清单⟧
    columns: [{ key: hazard, label: 隐患 }]
`,
        notice: `
annexes:
  - { title: ⟪问题隐患和措施清单⟫, kind: form, form: hazards }
`,
      },
    ],
    passes: [
      {
        notice: `
annexes:
  - { title: 青石县安全生产责任分工表, kind: table, plan: a }
---
见附件1《责任分工表》，依据《关于开展检查的通知》，按附件1执行。
`,
      },
    ],
  },
};

type Finding = RuleFinding<'annex-title-differs'>;

const beside = /附件\s*(\d{1,2})\s*[：:]?\s*《([^》]+)》|《([^》]+)》\s*[（(]\s*(?:见|详见)?附件\s*(\d{1,2})\s*[）)]/gu;

function named(document: DocumentSubject, { annexes, path, plans }: AnnexList): readonly Finding[] {
  const bodies = annexLists(document).flatMap(({ body }) => body);
  return [...bodies, ...plans].flatMap((said: Said) =>
    [...said.text.matchAll(beside)].flatMap((found): readonly Finding[] => {
      const number = Number(found[1] ?? found[4]);
      const words = found[2] ?? found[3] ?? '';
      const title = annexes[number - 1]?.title;
      if (title === undefined || plain(title).includes(plain(words))) return [];
      const start = found.index + found[0].indexOf(`《${words}》`) + 1;
      const cause = { file: document.file, path: [...path, number - 1, 'title'] };
      return [{ at: said.spotOf(start, start + words.length), facts: { number, words, title }, cause }];
    }),
  );
}

function forms({ file, data, plans }: DocumentSubject, { annexes, path }: AnnexList): readonly Finding[] {
  return annexes.flatMap(({ kind, form, plan, title }, index): readonly Finding[] => {
    const owner = plans.find(({ id }) => id === (plan ?? data.plans[0]));
    const place = kind === 'form' ? (owner?.source.forms.findIndex(({ id }) => id === form) ?? -1) : -1;
    const words = owner?.source.forms[place]?.title;
    if (owner === undefined || words === undefined || plain(words) === plain(title)) return [];
    const cause = { file, path: [...path, index, 'title'] };
    return [{ at: { file: owner.file, path: ['forms', place, 'title'] }, facts: { number: index + 1, words, title }, cause }];
  });
}

function plain(title: string): string {
  return title.replace(/[\s《》〈〉“”"]/gu, '');
}
