import type { Clause, Measurement, MeasuredDocument } from '../clause.ts';
import { missing, notMeasured } from '../clause.ts';
import { elements } from '../elements.ts';
import { judge, judgeAll, judgeRange, together } from '../judge.ts';
import { a4, grid, mm, toMm } from '../measures.ts';
import type { TextLine } from '../text-line.ts';

const character = 16;
// A quarter of a character: digits of proportional faces are not half as wide as Han.
const tolerance = 4;
/** Lines of a page on which signature and seal find no room may be set closer (§7.3.5.5). */
const closest = 0.87;
const isSigned = (document: MeasuredDocument): boolean => document.kind === 'notice' && elements(document, 'date').length > 0;
const sealedBy =
  (...seals: readonly MeasuredDocument['seal'][]) =>
  (document: MeasuredDocument): boolean =>
    isSigned(document) && elements(document, 'signature').length > 0 && seals.includes(document.seal);

/** Signature, date and 附注 (GB/T 9704-2012 §7.3.5, §7.3.6). */
export const signatureClauses: readonly Clause[] = [
  {
    id: 'date-form',
    source: 'GB/T 9704-2012 §7.3.5.4',
    what: '成文日期：阿拉伯数字，年份标全，月、日不编虚位',
    required: 'YYYY年M月D日',
    tolerance: '0',
    belongs: isSigned,
    measure: (document) => {
      const line = dateLine(document);
      return line === undefined
        ? missing('成文日期')
        : judgeAll([{ page: line.page, ok: /^\d{4}年[1-9]\d?月[1-9]\d?日$/u.test(line.squeezed), is: line.squeezed }], line.squeezed);
    },
  },
  {
    id: 'sealed-date',
    source: 'GB/T 9704-2012 §7.3.5.1',
    what: '加盖印章（含代章）：成文日期右空四字，署名在日期之上以日期居中（过长的署名到版心右边为止；几枚印章时末一个署名）',
    required: `日期右端 ${(a4.area.right - 4 * character).toFixed(1)} pt；署名与日期中心相同`,
    tolerance: `±${tolerance} pt`,
    belongs: sealedBy('sealed', 'on-behalf'),
    measure: (document) => {
      const date = dateLine(document);
      const names = nameLines(document);
      if (date === undefined) return missing('成文日期');
      const signed = elements(document, 'signature').length;
      if (names.length < signed) return signed > 1 ? notMeasured('署名并排分行') : missing('署名');
      const wide = Math.max(...names.map(({ left, right }) => right - left)) - (date.right - date.left) > 8 * character;
      const isWrapped = names.length > elements(document, 'signature').length;
      // Several seals stand beside each other: the last one covers the last name and the date.
      const over = document.seal === 'sealed' ? names.slice(-1) : names;
      const centres = over.map((line) => ({ value: (line.left + line.right) / 2 - (date.left + date.right) / 2, page: line.page }));
      const right = wide
        ? judgeRange([{ value: date.right, page: date.page }], 0, a4.area.right - 4 * character + tolerance, 'pt')
        : judge([{ value: date.right, page: date.page }], a4.area.right - 4 * character, tolerance, 'pt');
      return together([
        right,
        ...(isWrapped ? [] : [judge(centres, 0, tolerance, 'pt（与日期中心的差）')]),
        {
          ...judgeAll(
            [
              { page: date.page, ok: names.every((line) => line.y < date.y && line.page === date.page), is: '署名不在日期之上' },
              inArea([...names, date]),
            ],
            '',
          ),
          lines: 0,
          measured: `署名 ${names.length} 行`,
        },
      ]);
    },
  },
  {
    id: 'seal-room',
    source: 'GB/T 9704-2012 §7.3.5.1',
    what: '印章（直径 45 mm，压在署名和日期上）顶端距正文一行之内',
    required: '0～1 行',
    tolerance: '±0.25 行',
    // Several seals stand in rows of their own (§7.3.5.1).
    belongs: (document) => sealedBy('sealed', 'on-behalf')(document) && elements(document, 'signature').length === 1,
    measure: (document) => {
      const date = dateLine(document);
      const names = nameLines(document);
      const first = names[0];
      const above = first === undefined ? undefined : lineAbove(document, first);
      if (date === undefined || first === undefined) return missing('署名或成文日期');
      if (above === undefined) return judgeAll([{ page: first.page, ok: false, is: '署名页没有正文，印章与正文分离' }], '署名页没有正文');
      if (names.length > 1) return notMeasured('署名分行，印章不止压一行');
      const middle = (first.y - 0.38 * character + date.y - 0.38 * character) / 2;
      const top = middle - mm(45) / 2;
      return judgeRange([{ value: (top - (above.y + 0.12 * character)) / grid.pitch, page: date.page, lines: 3 }], -0.25, 1.25, '行');
    },
  },
  {
    id: 'signature-with-text',
    source: 'GB/T 9704-2012 §7.3.5.4',
    what: '署名、日期所在的页有正文（不用“此页无正文”）；附件说明不算正文，但从有正文的页排过来的、前一页正文排满的除外',
    required: '至少 1 行正文',
    tolerance: '0',
    belongs: (document) => isSigned(document) && elements(document, 'paragraph').length > 0,
    measure: (document) => {
      const line = nameLines(document)[0] ?? dateLine(document);
      if (line === undefined) return missing('署名或成文日期');
      const named = elements(document, 'annex-list').flatMap(({ run }) => run?.lines ?? []);
      const isNamed = ({ page, y }: TextLine): boolean => named.some((one) => one.page === page && Math.abs(one.y - y) < 1.5);
      const above = (document.paper.pages[line.page - 1]?.lines ?? []).filter((one) => one.y < line.y - 1 && !isNamed(one));
      return judgeAll(
        [
          {
            page: line.page,
            ok: above.length > 0 || goesOn(document, line.page) || followsFullPage(document, line.page),
            is: '署名页没有正文',
          },
        ],
        `${above.length} 行`,
      );
    },
  },
  {
    id: 'unsealed',
    source: 'GB/T 9704-2012 §7.3.5.2',
    what: '不加盖印章：正文下空一行，署名右空二字；日期首字比署名首字右移二字；日期长于署名的，日期右空二字',
    required: '见“内容”',
    tolerance: `±${tolerance} pt`,
    belongs: sealedBy('unsealed'),
    measure: unsealed,
  },
  {
    id: 'signature-stamp',
    source: 'GB/T 9704-2012 §7.3.5.3',
    what: '签名章：正文下空二行，日期在签名章下空一行、右空四字；职务在签名章左空二字（章宽 40 mm 以内）',
    required: `日期右端 ${(a4.area.right - 4 * character).toFixed(1)} pt；职务到日期 2 行；与正文 3 行`,
    tolerance: `±${tolerance} pt；±0.3 行`,
    belongs: sealedBy('signature-stamp'),
    measure: (document) => {
      const date = dateLine(document);
      const [name] = nameLines(document);
      const above = name === undefined ? undefined : lineAbove(document, name);
      if (date === undefined || name === undefined || above === undefined) return missing('职务、成文日期或正文');
      return together([
        judge([{ value: date.right, page: date.page }], a4.area.right - 4 * character, tolerance, 'pt'),
        judgeRange([{ value: (date.y - name.y) / grid.pitch, page: date.page }], 2 * closest - 0.3, 2.6, '行（职务到日期）'),
        judgeRange([{ value: (name.y - above.y) / grid.pitch, page: date.page }], 3 * closest - 0.3, 4.2, '行（正文到职务）'),
        judgeRange(
          [{ value: toMm(a4.area.right - 4 * character - name.right), page: date.page }],
          toMm(2 * character),
          50,
          'mm（职务右边留给签名章）',
        ),
      ]);
    },
  },
  {
    id: 'note',
    source: 'GB/T 9704-2012 §7.3.6',
    what: '附注：成文日期下一行，居左空二字，加圆括号',
    required: '左端 110.96 pt；距日期 1 行（行距调整过的页 0.87 行以上）',
    tolerance: '±1.5 pt；±0.1 行',
    belongs: (document) => document.kind === 'notice' && elements(document, 'note').length > 0,
    measure: (document) => {
      const [line] = elements(document, 'note')[0]?.run?.lines ?? [];
      if (line === undefined) return missing('附注');
      const date = dateLine(document);
      const gap =
        date === undefined || date.page !== line.page
          ? []
          : [judgeRange([{ value: (line.y - date.y) / grid.pitch, page: line.page }], closest * 0.98, 1.1, '行')];
      return together([
        judge([{ value: line.left, page: line.page }], a4.area.left + 2 * grid.character, 1.5, 'pt'),
        ...gap,
        {
          ...judgeAll([{ page: line.page, ok: /^（.*）$/u.test(elements(document, 'note')[0]?.text ?? ''), is: '没有圆括号' }], ''),
          lines: 0,
          measured: '有圆括号',
        },
      ]);
    },
  },
];

function unsealed(document: MeasuredDocument): Measurement {
  const date = dateLine(document);
  const names = nameLines(document);
  const first = names[0];
  const last = names.at(-1);
  const above = first === undefined ? undefined : lineAbove(document, first);
  if (date === undefined || first === undefined || last === undefined || above === undefined) return missing('署名、成文日期或正文');
  const isDateLonger = date.right - date.left > last.right - last.left;
  const edge = isDateLonger ? date : last;
  return together([
    judgeRange([{ value: (first.y - above.y) / grid.pitch, page: first.page, lines: 2 }], 2 * closest, 2.1, '行（正文到署名）'),
    judge(
      [{ value: edge.right, page: edge.page }],
      a4.area.right - 2 * character,
      tolerance,
      `pt（${isDateLonger ? '日期' : '署名'}右端）`,
    ),
    judge([{ value: date.left - last.left, page: date.page }], 2 * character, tolerance, 'pt（日期首字右移）'),
    judgeRange([{ value: (date.y - last.y) / grid.pitch, page: date.page }], closest * 0.98, 1.1, '行（署名到日期）'),
  ]);
}

/** True where a long 附件说明 begins on the page of the text and ends on this one. */
function goesOn(document: MeasuredDocument, page: number): boolean {
  const pages = elements(document, 'annex-list')
    .flatMap(({ run }) => run?.lines ?? [])
    .map((line) => line.page);
  return pages.includes(page) && Math.min(...pages) < page;
}

/** True where 附件说明 begins this page and the text ended with the last line of the page before. */
function followsFullPage(document: MeasuredDocument, page: number): boolean {
  const list = elements(document, 'annex-list').flatMap(({ run }) => run?.lines ?? []);
  const before = document.paper.pages[page - 2]?.lines.filter(({ y }) => y < a4.area.bottom) ?? [];
  return list[0]?.page === page && a4.area.bottom - (before.at(-1)?.y ?? 0) < 1.2 * grid.pitch;
}

function dateLine(document: MeasuredDocument): TextLine | undefined {
  return elements(document, 'date')[0]?.run?.lines[0];
}

function nameLines(document: MeasuredDocument): readonly TextLine[] {
  return elements(document, 'signature').flatMap(({ run }) => run?.lines ?? []);
}

function lineAbove({ paper }: MeasuredDocument, line: TextLine): TextLine | undefined {
  return paper.pages[line.page - 1]?.lines.filter(({ y }) => y < line.y - 1).at(-1);
}

function inArea(lines: readonly TextLine[]): { readonly page: number; readonly ok: boolean; readonly is: string } {
  const out = lines.find(({ left, right }) => left < a4.area.left - 1 || right > a4.area.right + 1);
  return { page: lines[0]?.page ?? 0, ok: out === undefined, is: `“${out?.squeezed ?? ''}”出了版心` };
}
