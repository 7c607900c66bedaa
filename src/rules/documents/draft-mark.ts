import type { DocumentRule, RuleFinding } from '../rule.ts';
import type { DocumentSubject } from '../subject.ts';

/** A document whose title, issued text or plan still says 送审稿, and that is no draft. */
export const draftMark: DocumentRule<'draft-mark'> = {
  id: 'draft-mark',
  over: 'document',
  severity: 'warning',
  *check(document) {
    if (!document.data.draft) yield* marksOf(document);
  },
  examples: {
    fires: [
      { notice: '\ntitle: 青石县卫生健康局关于印发青石县安全生产三年行动方案⟦（送审稿）⟧的通知\n' },
      { notice: '\nissued: { title: 青石县安全生产三年行动方案⟦（讨论稿）⟧ }\n' },
      { plan: '\nrevision: ⟦送审稿⟧\n' },
    ],
    passes: [
      { notice: '\ntitle: 青石县安全生产三年行动方案（送审稿）\ndraft: true\n' },
      { notice: '\ntitle: 关于征求《青石县安全生产三年行动方案（征求意见稿）》意见的通知\n', plan: '\nrevision: 试行\n' },
    ],
  },
};

/** 征求意见稿 is published to be commented on. */
const mark = /[（(](?:送审稿|审议稿|讨论稿|初稿)[）)]/u;

function marksOf({ data, file, plans }: DocumentSubject): readonly RuleFinding<'draft-mark'>[] {
  const titles = [
    { text: data.title, path: ['title'] },
    { text: data.issued?.title ?? '', path: ['issued', 'title'] },
  ];
  const inTitles = titles.flatMap(({ text, path }) => {
    const words = mark.exec(text)?.[0];
    return words === undefined ? [] : [{ at: { file, path, words }, facts: { words: words.slice(1, -1) } }];
  });
  const drafts = data.publicity === '主动公开' ? plans.filter(({ source }) => source.revision === '送审稿') : [];
  return [...inTitles, ...drafts.map((plan) => ({ at: { file: plan.file, path: ['revision'] }, facts: { words: '送审稿' } }))];
}
