import type { DocumentRule } from '../rule.ts';

/** A notice whose title names another text than the one it issues. */
export const issuedTitleDiffers: DocumentRule<'issued-title-differs'> = {
  id: 'issued-title-differs',
  over: 'document',
  severity: 'warning',
  *check({ data, file }) {
    const words = /(?:印发|转发|下发)(.+)的(?:通知|函)$/u.exec(data.title)?.[1];
    if (words === undefined || data.issued === undefined || /》[、和及与]《|等/u.test(words)) return;
    const [named, issued] = [plain(words), plain(data.issued.title)];
    // The title of a notice begins with the office, whose place it need not repeat.
    if ((named.endsWith(issued) || issued.endsWith(named)) && !haveOtherYears(words, data.issued.title)) return;
    const at = { file, path: ['title'], words };
    yield { at, facts: { words: words.replace(/^《|》$/gu, ''), title: data.issued.title }, cause: { file, path: ['issued', 'title'] } };
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
    ],
    passes: [
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
