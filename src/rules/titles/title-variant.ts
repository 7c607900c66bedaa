import type { RuleFinding, WordsRule } from '../rule.ts';
import type { Said } from '../said.ts';
import type { Spot } from '../spot.ts';
import type { DocumentSubject, PlanSubject } from '../subject.ts';
import { isVariant } from './same-title.ts';
import { share, signsOf } from '../written-signs.ts';

/** One paper under two almost equal titles within a plan and its documents. */
export const titleVariant: WordsRule<'title-variant'> = {
  id: 'title-variant',
  over: 'words',
  severity: 'warning',
  *check(subject) {
    yield* variants('body' in subject ? titlesAlone(subject) : familyOf(subject));
  },
  examples: {
    fires: [
      {
        plan: `
tasks:
  - { text: 应用《⟦医疗机构和疾控机构消防安全管理工作指南⟧》, lead: 局医政股, deadline: 2021年12月 }
`,
        notice: `
kind: 通知
---
各单位学习《⟪医疗和疾控机构消防安全生产工作指南⟫》。
`,
      },
      {
        plan: `
title: ⟪青石县卫健系统安全生产专项整治三年行动方案⟫
phases:
  - id: p1
    title: 动员部署
    window: 2021年1—3月
    content: [印发《⟦青石县卫生健康系统安全生产专项整治三年行动方案⟧》]
`,
      },
      {
        plan: `
title: ⟪青石县卫健系统安全生产专项整治三年行动方案⟫
goals: [落实《⟦全县卫健系统安全生产专项整治三年行动方案⟧》]
`,
      },
    ],
    passes: [
      {
        plan: `
title: 青石县卫健系统安全生产专项整治三年行动方案
basis:
  - { title: 白河市卫生健康系统安全生产专项整治三年行动方案 }
  - { title: 全县卫生健康系统安全生产专项整治三年行动方案 }
  - { title: 关于进一步加强医疗机构安全生产管理工作的意见 }
  - { title: 关于开展青石县2020年安全生产专项检查工作的通知 }
  - { title: 关于开展青石县2021年安全生产专项检查工作的通知 }
goals:
  - 落实《关于加强医疗机构安全生产管理工作的意见》
  - 落实《全县卫健系统消防安全专项整治三年行动方案》《全县卫健系统燃气安全专项整治三年行动方案》
  - 落实《医疗机构消防安全管理九项规定》和《医疗机构消防安全管理九项规定（2020版）》
`,
      },
    ],
  },
};

interface Title {
  readonly words: string;
  readonly spot: Spot;
  /** Whether it is the name by which a record calls its own or another's paper, not a mention of one. */
  readonly isName?: true;
}

/** A plan with the documents that name it first. */
function familyOf(plan: PlanSubject): readonly Title[] {
  const carriers = plan.documents.filter(({ data }) => data.plans[0] === plan.id);
  return [...planTitles(plan), ...carriers.flatMap(documentTitles), ...(share(plan.signs, opening) ? plan.said.flatMap(quotedTitles) : [])];
}

/** A document that names a plan is looked at with it. */
function titlesAlone(document: DocumentSubject): readonly Title[] {
  return document.plans.length === 0 ? documentTitles(document) : [];
}

/** What it rests on is quoted as its issuer wrote it, and comes first: what differs from it is found. */
function planTitles({ source, file }: PlanSubject): readonly Title[] {
  return [
    { words: source.title, spot: { file, path: ['title'] }, isName: true },
    ...source.basis.map(({ title }, index): Title => ({ words: title, spot: { file, path: ['basis', index, 'title'] }, isName: true })),
  ];
}

function documentTitles(document: DocumentSubject): readonly Title[] {
  const { file, data } = document;
  const issued = data.issued === undefined ? [] : [{ words: data.issued.title, spot: { file, path: ['issued', 'title'] } }];
  return [...issued, ...document.said.flatMap(quotedTitles)];
}

const opening = signsOf('《');
const quotedTitle = /《((?:[^《》]|《[^《》]*》)+)》/gu;

function quotedTitles({ text, spotOf }: Said): readonly Title[] {
  if (!text.includes('《')) return [];
  return [...text.matchAll(quotedTitle)].map(({ index, 1: words = '' }) => ({ words, spot: spotOf(index + 1, index + 1 + words.length) }));
}

/** Every title once, against the first that it varies; a plan and what it rests on may have almost one name. */
function variants(titles: readonly Title[]): readonly RuleFinding<'title-variant'>[] {
  const distinct = [...new Map(titles.toReversed().map((title) => [title.words, title])).values()].toReversed();
  return distinct.flatMap(({ words, spot, isName }, index) => {
    const other = distinct.slice(0, index).find((before) => !(isName && before.isName) && isVariant(words, before.words));
    return other === undefined ? [] : [{ at: spot, facts: { words, other: other.words }, cause: other.spot }];
  });
}
