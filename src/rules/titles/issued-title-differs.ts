import type { DocumentRule, RuleFinding } from '../rule.ts';
import type { DocumentSubject } from '../subject.ts';
import { differences } from '../word-difference.ts';
import { isVariant } from './same-title.ts';

/** A notice that names another text than the one it issues, or issues a plan under another title. */
export const issuedTitleDiffers: DocumentRule<'issued-title-differs'> = {
  id: 'issued-title-differs',
  over: 'document',
  severity: 'warning',
  *check(document) {
    if (document.data.issued === undefined) return;
    yield* [...inTitle(document, document.data.issued.title), ...inBody(document, document.data.issued.title)];
    yield* ofPlan(document, document.data.issued.title);
  },
  examples: {
    fires: [
      {
        notice: `
title: 青石县卫生健康局关于印发⟦青石县卫健系统安全生产三年行动方案⟧的通知
issued: { title: ⟪青石县卫生健康系统安全生产三年行动方案⟫ }
`,
      },
      {
        notice: `
title: 青石县卫生健康局关于印发⟦《2021年安全生产工作要点》⟧的通知
issued: { title: ⟪2020年安全生产工作要点⟫ }
`,
      },
      {
        notice: `
title: 青石县卫生健康局关于印发⟦《安全生产行动方案（2021—2023年）》⟧的通知
issued: { title: ⟪安全生产行动方案（2021—2022年）⟫ }
`,
      },
      {
        notice: `
title: 青石县卫生健康局关于印发《青石县2021年防汛抗旱工作方案》的通知
issued: { title: ⟪青石县2021年防汛抗旱工作方案⟫ }
---
现将《⟦青石县2021年防汛工作方案⟧》印发给你们，请认真贯彻落实。
`,
      },
      {
        plan: `
title: ⟪青石县2021年防汛抗旱工作方案⟫
`,
        notice: `
title: 青石县卫生健康局关于印发《青石县2021年防汛工作方案》的通知
issued: { title: ⟦青石县2021年防汛工作方案⟧ }
`,
      },
    ],
    passes: [
      {
        plan: `
title: 青石县2021年安全生产行动方案
`,
        notice: `
title: 青石县卫生健康局关于印发《青石县2021年安全生产行动方案任务分工》的通知
issued: { title: 青石县2021年安全生产行动方案任务分工 }
---
按照市局《2021年安全生产工作要点》，现将《2021年安全生产行动方案任务分工》印发给你们，请认真落实。
`,
      },
      {
        notice: `
title: 青石县卫生健康局关于印发《安全生产行动方案（2021—2022年）》的通知
issued: { title: 青石县安全生产行动方案（2021-2022年） }
`,
      },
      {
        notice: `
title: 青石县卫生健康局关于印发《安全生产行动方案》的通知
issued: { title: 安全生产行动方案（2021—2022年） }
`,
      },
      {
        notice: `
title: 青石县卫生健康局关于印发《安全生产三年行动方案》的通知
issued: { title: 青石县安全生产三年行动方案 }
`,
      },
      {
        notice: `
title: 青石县卫生健康局关于开展安全生产检查的通知
issued: { title: 安全生产检查方案 }
`,
      },
    ],
  },
};

type Finding = RuleFinding<'issued-title-differs'>;

function inTitle({ data, file }: DocumentSubject, issued: string): readonly Finding[] {
  const words = /(?:印发|转发|下发)(.+)的(?:通知|函)$/u.exec(data.title)?.[1];
  if (words === undefined || /》[、和及与]《|等/u.test(words) || isSame(words, issued)) return [];
  const facts = { kind: 'title' as const, words: words.replace(/^《|》$/gu, ''), title: issued };
  return [{ at: { file, path: ['title'], words }, facts, cause: { file, path: ['issued', 'title'] } }];
}

/** 现将《…》印发给你们: the only title before it in its sentence. */
const handedOver = /(?:现将|将|把|^)《([^《》]+)》[^。《]{0,24}印发(?:给你们|你们|，)/u;

function inBody({ blocks, file }: DocumentSubject, issued: string): readonly Finding[] {
  for (const { text, within, spanOf } of blocks) {
    const found = within.length > 0 ? null : handedOver.exec(text);
    const words = found?.[1];
    if (found === null || words === undefined || isSame(words, issued)) continue;
    const start = text.indexOf(words, found.index);
    const at = { file, span: spanOf(start, start + words.length) };
    return [{ at, facts: { kind: 'body', words, title: issued }, cause: { file, path: ['issued', 'title'] } }];
  }
  return [];
}

/** What differs by general words alone is found by `title-variant`. */
function ofPlan({ plans, file }: DocumentSubject, issued: string): readonly Finding[] {
  const [plan, ...others] = plans;
  if (plan === undefined || others.length > 0) return [];
  const { title } = plan.source;
  if (!isAlike(plain(title), plain(issued)) || isSame(title, issued) || isVariant(title, issued)) return [];
  return [
    { at: { file, path: ['issued', 'title'] }, facts: { kind: 'plan', words: issued, title }, cause: { file: plan.file, path: ['title'] } },
  ];
}

/** As much of the longer title may differ, by characters. */
const MOST_DIFFERENT = 0.25;

function isAlike(one: string, other: string): boolean {
  if (one.slice(-2) !== other.slice(-2) || Math.min(one.length, other.length) < 8) return false;
  const found = differences(one, other);
  const size = found.reduce((sum, { left, right }) => sum + Math.max(left.length, right.length), 0);
  // A title may leave out its years (三年, 2021年), but not have others.
  if (found.every(({ left, right }) => (left === '' || right === '') && /^[\d一二三四五六七八九十]+年$/u.test(left + right))) return false;
  return size <= Math.max(one.length, other.length) * MOST_DIFFERENT;
}

/** The title of a notice begins with the office, whose place it need not repeat. */
function isSame(words: string, title: string): boolean {
  const [named, issued] = [plain(words), plain(title)];
  return (named.endsWith(issued) || issued.endsWith(named)) && !haveOtherYears(words, title);
}

/** The years in brackets at the end (2024—2026年), where both titles have them. */
function haveOtherYears(one: string, other: string): boolean {
  const [years, others] = [yearsOf(one), yearsOf(other)];
  return years !== '' && others !== '' && years !== others;
}

function yearsOf(title: string): string {
  const brackets = /\(([^()]*)\)》?$/u.exec(title.normalize('NFKC'))?.[1] ?? '';
  return [...brackets.matchAll(/\d{4}/gu)].join('-');
}

/** What stands in brackets at the end, like （试行）, may be left to the text itself. */
function plain(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[\s《》〈〉“”"]/gu, '')
    .replace(/\([^()]*\)$/u, '');
}
