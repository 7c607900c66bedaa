import type { Clause, MeasuredDocument } from '../clause.ts';
import { missing } from '../clause.ts';
import { contentsEntries } from '../contents.ts';
import { elements, type Element } from '../elements.ts';
import { faceNames, inRole, type FaceRole } from '../face-roles.ts';
import { startOf } from '../full-lines.ts';
import { judge, judgeAll, judgeRange, together, type Finding, type Sample } from '../judge.ts';
import { a4, grid, toMm } from '../measures.ts';
import { squeeze, type TextLine } from '../text-line.ts';
import { wholeLine } from '../text-flow.ts';

const isNotice = ({ kind }: MeasuredDocument): boolean => kind === 'notice';
const has =
  (...roles: Parameters<typeof elements>[1][]) =>
  (document: MeasuredDocument): boolean =>
    isNotice(document) && elements(document, ...roles).length > 0;

/** 主体 (GB/T 9704-2012 §7.3.1 to §7.3.4): title, addressees, body, levels, 附件说明. */
export const bodyClauses: readonly Clause[] = [
  {
    id: 'title',
    source: 'GB/T 9704-2012 §7.3.1',
    what: '标题：2 号小标宋体，居中，分行不断词',
    required: '22 pt；每行中心 106 mm',
    tolerance: '±0.05 pt；±1.5 mm',
    belongs: isNotice,
    measure: (document) => {
      const lost = elements(document, 'title', 'issued-title').find(({ run }) => run === undefined);
      if (lost !== undefined) return missing(`标题“${lost.text}”`);
      const lines = elements(document, 'title', 'issued-title').flatMap(({ run }) => run?.lines ?? []);
      const faces = lines.map((line) => ({
        page: line.page,
        ok: line.glyphs.every(inRole(document, '小标宋')),
        is: `标题用 ${faceNames(line.glyphs)}`,
      }));
      const printed = elements(document, 'title')[0]?.run?.lines.map(({ squeezed }) => squeezed) ?? [];
      const wanted = (document.view?.titleLines ?? []).map(squeeze);
      const breaks = [
        { page: 1, ok: wanted.length === 0 || printed.join('\n') === wanted.join('\n'), is: `分行是“${printed.join('／')}”` },
      ];
      return together([
        judge(
          lines.map(({ size, page }) => ({ value: size, page })),
          22,
          0.05,
          'pt',
        ),
        {
          ...judge(
            lines.map(({ left, right, page }) => ({ value: toMm((left + right) / 2), page })),
            106,
            1.5,
            'mm',
          ),
          lines: 0,
        },
        { ...judgeAll([...faces, ...breaks], `${printed.length} 行，${faceNames(lines.flatMap(({ glyphs }) => glyphs))}`), lines: 0 },
      ]);
    },
  },
  {
    id: 'addressees',
    source: 'GB/T 9704-2012 §7.3.2',
    what: '主送机关：标题下空一行，居左顶格，回行顶格，末尾全角冒号',
    required: '标题末行到主送首行 1.85～2.25 行；各行左端 79.37 pt',
    tolerance: '±1 pt',
    belongs: has('addressees'),
    measure: (document) => {
      const lines = elements(document, 'addressees')[0]?.run?.lines ?? [];
      const above = elements(document, 'title')[0]?.run?.lines.at(-1);
      const [first] = lines;
      if (first === undefined || above === undefined) return missing('主送机关或标题');
      const gap = judgeRange([{ value: (first.y - above.y) / grid.pitch, page: first.page, lines: 2 }], 1.85, 2.25, '行');
      const left = judge(
        lines.map((line) => ({ value: line.left, page: line.page, at: startOf(line) })),
        a4.area.left,
        1,
        'pt',
      );
      const colon = judgeAll(
        [{ page: first.page, ok: lines.at(-1)?.squeezed.endsWith('：') === true, is: '末尾不是全角冒号' }],
        `${lines.length} 行`,
      );
      return together([gap, { ...left, lines: 0 }, { ...colon, lines: 0 }]);
    },
  },
  {
    id: 'body-on-first-page',
    source: 'GB/T 9704-2012 §7.3.2',
    what: '首页必须显示正文',
    required: '第 1 页至少 1 行正文',
    tolerance: '0',
    belongs: has('paragraph'),
    measure: (document) => {
      const [first] = elements(document, 'paragraph', 'heading');
      if (first?.run === undefined) return missing('正文');
      const onFirst = elements(document, 'paragraph', 'heading')
        .flatMap(({ run }) => run?.lines ?? [])
        .filter(({ page }) => page === 1).length;
      return {
        measured: `${onFirst} 行`,
        ok: onFirst > 0,
        pages: 1,
        lines: Math.max(1, onFirst),
        faults: onFirst > 0 ? [] : ['第1页没有正文'],
      };
    },
  },
  {
    id: 'body-face',
    source: 'GB/T 9704-2012 §5.2.3、§7.3.3',
    what: '正文用仿宋体（替代字体见清单），强调只换黑体、楷体',
    required: '仿宋过半，其余只有黑体、楷体',
    tolerance: '0',
    belongs: has('paragraph'),
    measure: bodyFaces,
  },
  {
    id: 'paragraph-indent',
    source: 'GB/T 9704-2012 §7.3.3',
    what: '正文每段首行左空二字，回行顶格',
    required: '首行 110.96 pt，回行 79.37 pt',
    tolerance: '±1.5 pt',
    belongs: has('paragraph'),
    measure: (document) => {
      const found = elements(document, 'paragraph').filter(({ text }) => text !== '');
      const firsts = found.flatMap(({ run }) => run?.lines.slice(0, 1) ?? []);
      const rest = found.flatMap(({ run }) => run?.lines.slice(1) ?? []);
      return together(
        [
          judge(firsts.map(leftOf), a4.area.left + 2 * grid.character, 1.5, 'pt'),
          ...(rest.length === 0 ? [] : [judge(rest.map(leftOf), a4.area.left, 1.5, 'pt')]),
          allFound(found, '正文段落'),
        ],
        `首行 ${range(firsts)} pt，回行 ${range(rest)} pt`,
      );
    },
  },
  ...(
    [
      [1, '一、', '黑体'],
      [2, '（一）', '楷体'],
    ] as const
  ).map(([level, number, face]): Clause => ({
    id: `heading-${level}`,
    source: 'GB/T 9704-2012 §7.3.3',
    what: `第${level === 1 ? '一' : '二'}层“${number}”用 3 号${face}，左空二字`,
    required: `${face}，15.75～16 pt，左端 110.96 pt`,
    tolerance: '±1.5 pt',
    belongs: (document) => isNotice(document) && headings(document, level).length > 0,
    measure: (document) => headingLook(document, level, face),
  })),
  ...(
    [
      [3, '三', '1.'],
      [4, '四', '（1）'],
    ] as const
  ).map(([level, ordinal, number]): Clause => ({
    id: `heading-${level}`,
    source: 'GB/T 9704-2012 §7.3.3',
    what: `第${ordinal}层“${number}”用 3 号仿宋体，左空二字`,
    required: '仿宋，15.75～16 pt，左端 110.96 pt',
    tolerance: '±1.5 pt',
    belongs: (document) => isNotice(document) && headings(document, level).length > 0,
    measure: (document) => headingLook(document, level, '仿宋'),
  })),
  {
    id: 'list-numbers',
    source: 'GB/T 9704-2012 §7.3.3',
    what: '编号的段落印原文的编号，编号用 3 号仿宋体，左空二字',
    required: '编号与原文相同；仿宋，15.75～16 pt，左端 110.96 pt',
    tolerance: '±1.5 pt',
    belongs: (document) => isNotice(document) && numberedItems(document).length > 0,
    measure: listNumbers,
  },
  {
    id: 'contents',
    source: '目录（排印惯例）',
    what: '目录所印页码等于标题所在页的页码，页码靠版心右边',
    required: '逐条相同；右端 521.57 pt',
    tolerance: '0；±1.5 pt',
    belongs: has('contents-entry'),
    measure: contentsPages,
  },
  {
    id: 'annex-list',
    source: 'GB/T 9704-2012 §7.3.4',
    what: '附件说明：正文下空一行，左空二字，回行与名称首字对齐，名称后无标点',
    required: '与上一行 1.9～2.1 行（行距调整过的页 1.7 行以上）；首行 110.96 pt',
    tolerance: '±1.5 pt',
    belongs: has('annex-list'),
    measure: (document) => together(elements(document, 'annex-list').map((element) => annexList(element, document))),
  },
];

function headings(document: MeasuredDocument, level: number): readonly Element[] {
  return elements(document, 'heading').filter((element) => element.level === level);
}

function headingLook(document: MeasuredDocument, level: number, face: FaceRole) {
  const found = headings(document, level);
  const lines = found.flatMap(({ run }) => run?.lines ?? []);
  const faces = lines.map((line): Finding => ({
    page: line.page,
    ok: line.glyphs.every(inRole(document, face)),
    is: `“${startOf(line)}”用 ${faceNames(line.glyphs)}，不全是${face}`,
  }));
  return together([
    judgeRange(
      lines.map((line) => ({ value: line.size, page: line.page, at: startOf(line) })),
      15.7,
      16.05,
      'pt',
    ),
    {
      ...judge(found.flatMap(({ run }) => run?.lines.slice(0, 1) ?? []).map(leftOf), a4.area.left + 2 * grid.character, 1.5, 'pt'),
      lines: 0,
    },
    { ...judgeAll(faces, faceNames(lines.flatMap(({ glyphs }) => glyphs))), lines: 0 },
    allFound(found, '层次标题'),
  ]);
}

function numberedItems(document: MeasuredDocument): readonly Element[] {
  return elements(document, 'paragraph').filter(({ ordinal }) => ordinal !== undefined);
}

function listNumbers(document: MeasuredDocument) {
  const found = numberedItems(document);
  const firsts = found.flatMap(({ run, ordinal = '' }) => {
    const line = run?.lines[0];
    return line === undefined ? [] : [{ line, own: line.glyphs.slice(0, [...ordinal].length), ordinal }];
  });
  const looks = firsts.map(({ line, own, ordinal }): Finding => ({
    page: line.page,
    ok: line.squeezed.startsWith(ordinal) && own.every(inRole(document, '仿宋')),
    is: `“${startOf(line)}”编号应为 ${ordinal}，用 ${faceNames(own)}`,
  }));
  return together([
    judge(
      firsts.map(({ line }) => leftOf(line)),
      a4.area.left + 2 * grid.character,
      1.5,
      'pt',
    ),
    {
      ...judgeRange(
        firsts.flatMap(({ line, own }) => own.map(({ size }) => ({ value: size, page: line.page, at: startOf(line) }))),
        15.7,
        16.05,
        'pt',
      ),
      lines: 0,
    },
    { ...judgeAll(looks, firsts.map(({ ordinal }) => ordinal).join('、')), lines: 0 },
    allFound(found, '编号的段落'),
  ]);
}

function bodyFaces(document: MeasuredDocument) {
  const lines = elements(document, 'paragraph').flatMap(({ run }) => run?.lines ?? []);
  const glyphs = lines.flatMap((line) => line.glyphs);
  const roles = (['仿宋', '黑体', '楷体'] as const).map((role) => inRole(document, role));
  const share = glyphs.filter((glyph) => roles[0]?.(glyph) === true).length / Math.max(1, glyphs.length);
  const findings = lines.map((line): Finding => ({
    page: line.page,
    ok: line.glyphs.every((glyph) => roles.some((fits) => fits(glyph))),
    is: `“${startOf(line)}”用 ${faceNames(line.glyphs)}`,
  }));
  const most: Finding = { page: lines[0]?.page ?? 1, ok: share > 0.5, is: `仿宋只占 ${(100 * share).toFixed(0)}%` };
  return judgeAll(lines.length === 0 ? [] : [...findings, most], `仿宋占 ${(100 * share).toFixed(0)}%，${faceNames(glyphs)}`);
}

function contentsPages(document: MeasuredDocument) {
  const findings = contentsEntries(document).map(({ entry, page }): Finding => {
    const line = entry.run?.lines.at(-1);
    if (line === undefined) return { page: 1, ok: false, is: `目录里没有“${entry.text}”` };
    const whole = wholeLine(document.paper, line);
    const printed = /(\d+)$/u.exec(whole.squeezed.slice(line.squeezed.length))?.[1];
    const atEdge = Math.abs(whole.right - a4.area.right) <= 1.5;
    return {
      page: line.page,
      ok: printed === String(page) && atEdge,
      is: `“${entry.text}”印第 ${printed ?? '？'} 页（右端 ${whole.right.toFixed(1)} pt），在第 ${page ?? '？'} 页`,
    };
  });
  return judgeAll(findings, `${findings.length} 条`);
}

function allFound(found: readonly Element[], what: string) {
  const lost = found.filter(({ run }) => run === undefined);
  return {
    measured: '',
    ok: lost.length === 0,
    pages: 0,
    lines: 0,
    faults: lost.slice(0, 3).map(({ text }) => `纸上没有${what}“${text.slice(0, 12)}”`),
  };
}

function annexList({ run, text }: Element, document: MeasuredDocument) {
  const [first, ...rest] = run?.lines ?? [];
  if (first === undefined) return missing(`附件说明“${text.slice(0, 12)}”`);
  const page = document.paper.pages[first.page - 1];
  const above = page?.lines.filter((line) => line.y < first.y - 1).at(-1);
  const gap: readonly Sample[] = above === undefined ? [] : [{ value: (first.y - above.y) / grid.pitch, page: first.page, lines: 2 }];
  const first0 = wholeLine(document.paper, first);
  const name = nameStart(first);
  const numbered = (line: TextLine): boolean => /^\d+\./u.test(line.squeezed);
  const hanging = rest.filter((line) => !numbered(line)).map((line) => ({ value: line.left, page: line.page, at: startOf(line) }));
  const numbers = rest.filter(numbered).map((line) => ({ value: line.left, page: line.page, at: startOf(line) }));
  // A name may be broken behind a mark of its own.
  const ends = [first, ...rest].filter((_, index) => rest[index] === undefined || numbered(rest[index]));
  const stops = ends.filter((line) => /[。；，、]$/u.test(line.squeezed));
  return together([
    ...(gap.length === 0 ? [] : [judgeRange(gap, 1.7, 2.1, '行')]),
    judge([leftOf(first0)], a4.area.left + 2 * grid.character, 1.5, 'pt'),
    ...(hanging.length === 0 ? [] : [judge(hanging, name, 2, 'pt')]),
    ...(numbers.length === 0 ? [] : [judge(numbers, first.left + 3 * grid.character, 2.5, 'pt')]),
    { ...judgeAll([{ page: first.page, ok: stops.length === 0, is: '附件名称后有标点' }], `${rest.length + 1} 行`), lines: 0 },
  ]);
}

/** Where the name of the first annex begins: behind 附件： and, where there are several, 1. */
function nameStart(line: TextLine): number {
  const words = /^附件：(?:\d+\.)?/u.exec(line.squeezed)?.[0] ?? '';
  return line.glyphs[[...words].length]?.x ?? line.left;
}

function leftOf(line: TextLine): Sample {
  return { value: line.left, page: line.page, at: startOf(line) };
}

function range(lines: readonly TextLine[]): string {
  if (lines.length === 0) return '—';
  const lefts = lines.map(({ left }) => left);
  return `${Math.min(...lefts).toFixed(2)}～${Math.max(...lefts).toFixed(2)}`;
}
