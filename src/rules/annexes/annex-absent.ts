import type { Annex } from '../../model/document.ts';
import type { DocumentRule } from '../rule.ts';
import { annexLists } from './annex-lists.ts';

/** Annexes of which only the name is here: said once a list. */
export const annexAbsent: DocumentRule<'annex-absent'> = {
  id: 'annex-absent',
  over: 'document',
  severity: 'info',
  *check(document) {
    for (const { annexes, path } of annexLists(document)) {
      const absent = annexes.flatMap((annex, index) => (isAbsent(annex) ? [index] : []));
      const [first] = absent;
      if (first === undefined) continue;
      const numbers = annexes.length === 1 ? [] : absent.map((index) => index + 1);
      yield { at: { file: document.file, path: [...path, first, 'title'] }, facts: { numbers } };
    }
  },
  examples: {
    fires: [
      {
        notice: `
annexes:
  - { title: 任务表, kind: table, plan: a }
  - { title: ⟦检查记录表⟧, kind: unavailable }
  - { title: 报名回执, kind: unavailable }
`,
      },
      {
        notice: `
issued:
  title: 青石县安全生产三年行动方案
  annexes:
    - { title: ⟦检查记录表⟧, kind: file }
`,
      },
    ],
    passes: [
      {
        notice: `
annexes:
  - { title: 任务表, kind: table }
  - { title: 控制表, kind: grid, plan: a }
`,
      },
    ],
  },
};

/** Texts of annexes stand in the body; tables come from the plan. */
function isAbsent({ kind, file }: Annex): boolean {
  return kind === 'unavailable' || ((kind === 'file' || kind === 'drawing') && file === undefined);
}
