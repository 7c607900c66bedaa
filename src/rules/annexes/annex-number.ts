import { labelOf } from '../numbering/label.ts';
import type { DocumentRule, RuleFinding } from '../rule.ts';
import type { DocumentSubject } from '../subject.ts';
import { annexLists, type AnnexList } from './annex-lists.ts';

/** A number that is typed into an annex's name, a form that calls itself another annex than it is, or one name for two annexes. */
export const annexNumber: DocumentRule<'annex-number'> = {
  id: 'annex-number',
  over: 'document',
  severity: 'warning',
  *check(document) {
    for (const list of annexLists(document)) {
      for (const index of list.annexes.keys()) yield* [...inName(document, list, index), ...ofForm(document, list, index)];
    }
  },
  examples: {
    fires: [
      {
        notice: `
annexes:
  - { title: ⟦1.检查记录表⟧, kind: unavailable }
  - { title: ⟦附件2：报名回执⟧, kind: unavailable }
`,
      },
      {
        plan: `
forms:
  - id: hazards
    title: 隐患清单
    no: ⟦附件2⟧
    columns: [{ key: hazard, label: 隐患 }]
`,
        notice: `
annexes:
  - { title: ⟪隐患清单⟫, kind: form, form: hazards }
`,
      },
      {
        notice: `
annexes:
  - { title: ⟪检查记录表⟫, kind: unavailable }
  - { title: ⟦检查记录表⟧, kind: unavailable }
`,
      },
    ],
    passes: [
      {
        plan: `
forms:
  - { id: hazards, title: 隐患清单, no: 附件2, columns: [{ key: hazard, label: 隐患 }] }
`,
        notice: `
annexes:
  - { title: 2021年检查记录表, kind: unavailable }
  - { title: 隐患清单, kind: form, form: hazards }
`,
      },
    ],
  },
};

type Finding = RuleFinding<'annex-number'>;

function inName({ file }: DocumentSubject, { annexes, path }: AnnexList, index: number): readonly Finding[] {
  const title = annexes[index]?.title ?? '';
  const spot = (place: number) => ({ file, path: [...path, place, 'title'] });
  const typed = /^附件\s*\d*\s*[：:.．、]?/u.exec(title)?.[0] ?? labelOf(title)?.words;
  if (typed !== undefined) return [{ at: spot(index), facts: { kind: 'typed', number: index + 1, words: typed } }];
  const same = annexes.findIndex((one) => one.title === title);
  return same === index ? [] : [{ at: spot(index), facts: { kind: 'repeat', number: index + 1, words: title }, cause: spot(same) }];
}

function ofForm({ file, data, plans }: DocumentSubject, { annexes, path }: AnnexList, index: number): readonly Finding[] {
  const annex = annexes[index];
  const owner = plans.find(({ id }) => id === (annex?.plan ?? data.plans[0]));
  const place = annex?.kind === 'form' ? (owner?.source.forms.findIndex(({ id }) => id === annex.form) ?? -1) : -1;
  const words = owner?.source.forms[place]?.no;
  const number = /^附件\s*(\d+)$/u.exec(words ?? '')?.[1];
  if (owner === undefined || words === undefined || number === undefined || Number(number) === index + 1) return [];
  const cause = { file, path: [...path, index, 'title'] };
  return [{ at: { file: owner.file, path: ['forms', place, 'no'] }, facts: { kind: 'form', number: index + 1, words }, cause }];
}
