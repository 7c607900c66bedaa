import type { Clause, MeasuredDocument } from '../clause.ts';
import { missing, notMeasured } from '../clause.ts';
import { elements, isRed, rulesOn, type Element, type Rule } from '../elements.ts';
import { faceNames, inRole } from '../face-roles.ts';
import { judge, judgeAll, judgeRange } from '../judge.ts';
import { a4, around, grid, mm, toMm, type Box } from '../measures.ts';

const hasHead = ({ kind, layout, view }: MeasuredDocument): boolean =>
  kind === 'notice' && layout !== 'plain' && (view?.mark.length ?? 0) > 0;
const isRedHead = (document: MeasuredDocument): boolean => hasHead(document) && document.layout === 'red-head';
const isLetter = (document: MeasuredDocument): boolean => hasHead(document) && document.layout === 'letter';
const hasNo = ({ view }: MeasuredDocument): boolean => view?.no !== undefined;

/** 版头 of a red-head document (GB/T 9704-2012 §7.2) and of a letter (§10.1). */
export const headClauses: readonly Clause[] = [
  {
    id: 'mark-top',
    source: 'GB/T 9704-2012 §7.2.4',
    what: '发文机关标志上边缘（墨迹）距纸的上边',
    required: '72 mm（版心上边缘 35 mm）',
    tolerance: '±1 mm',
    belongs: isRedHead,
    measure: (document) => markTop(document, 72),
  },
  {
    id: 'letter-mark-top',
    source: 'GB/T 9704-2012 §10.1',
    what: '信函：发文机关标志上边缘（墨迹）距纸的上边',
    required: '30 mm',
    tolerance: '±1 mm',
    belongs: isLetter,
    measure: (document) => markTop(document, 30),
  },
  {
    id: 'mark-look',
    source: 'GB/T 9704-2012 §7.2.4',
    what: '发文机关标志：红色、小标宋体（替代字体见清单）、居中、不出版心',
    required: '红；中心距纸左 106 mm ±1.5 mm（信函 105 mm）；28～184 mm 内',
    tolerance: '±1.5 mm',
    belongs: hasHead,
    measure: (document) => {
      const box = markBox(document);
      if (box === undefined) return missing('发文机关标志');
      const lines = markLines(document);
      const centre = toMm((Math.min(...lines.map(({ left }) => left)) + Math.max(...lines.map(({ right }) => right))) / 2);
      const wide = document.layout === 'letter' ? { left: mm(20), right: mm(190) } : a4.area;
      const bold = lines.flatMap(({ glyphs }) => glyphs).every(inRole(document, '小标宋'));
      const red = lines.flatMap(({ glyphs }) => glyphs).every(({ colour }) => isRed(colour));
      const sizes = [...new Set(lines.map(({ size }) => size.toFixed(1)))].join('、');
      return judgeAll(
        [
          { ok: red, page: 1, is: '标志不是红色' },
          { ok: bold, page: 1, is: `标志用的字体是 ${faceNames(lines.flatMap(({ glyphs }) => glyphs))}` },
          { ok: Math.abs(centre - (document.layout === 'letter' ? 105 : 106)) <= 1.5, page: 1, is: `标志中心 ${centre.toFixed(2)} mm` },
          {
            ok: box.left >= wide.left - 1 && box.right <= wide.right + 1,
            page: 1,
            is: `标志 ${toMm(box.left).toFixed(1)}～${toMm(box.right).toFixed(1)} mm`,
          },
        ],
        `${sizes} pt，${toMm(box.left).toFixed(1)}～${toMm(box.right).toFixed(1)} mm，${faceNames(lines.flatMap(({ glyphs }) => glyphs))}`,
      );
    },
  },
  {
    id: 'joint-mark',
    source: 'GB/T 9704-2012 §7.2.4',
    what: '联合行文：机关名称上下排列，“文件”在名称右侧上下居中',
    required: '“文件”左端不小于各名称右端；上下中心相同',
    tolerance: '±3 mm',
    belongs: (document) => isRedHead(document) && document.view?.mark.at(-1) === '文件',
    measure: (document) => {
      const parts = elements(document, 'mark').map((element) => ({ text: element.text, box: inkOf(element) }));
      const word = parts.find(({ text }) => text === '文件')?.box;
      const names = around(parts.filter(({ text }) => text !== '文件').flatMap(({ box }) => box ?? []));
      if (word === undefined || names === undefined) return missing('联合行文的标志');
      const off = toMm((word.top + word.bottom) / 2 - (names.top + names.bottom) / 2);
      return judgeAll(
        [
          {
            ok: word.left >= names.right - 1,
            page: 1,
            is: `“文件”左端 ${toMm(word.left).toFixed(1)} mm，名称右端 ${toMm(names.right).toFixed(1)} mm`,
          },
          { ok: Math.abs(off) <= 3, page: 1, is: `上下中心差 ${off.toFixed(1)} mm` },
        ],
        `${parts.length - 1} 个机关，上下中心差 ${off.toFixed(1)} mm`,
      );
    },
  },
  {
    id: 'no-below-mark',
    source: 'GB/T 9704-2012 §7.2.5',
    what: '发文字号在标志下空二行（墨迹间隔，含文字自身的半个行间）',
    required: '1.9～2.5 行',
    tolerance: '含在范围内',
    belongs: (document) => isRedHead(document) && hasNo(document),
    measure: (document) => {
      const box = markBox(document);
      // With several 签发人 the number stands on their last line, and the first line is what stands under the mark.
      const no = around([...elements(document, 'no'), ...elements(document, 'signer')].flatMap((element) => inkOf(element) ?? []));
      if (box === undefined || no === undefined) return missing('标志或发文字号');
      return judgeRange([{ value: (no.top - box.bottom) / grid.pitch, page: 1, lines: 2 }], 1.9, 2.5, '行');
    },
  },
  {
    id: 'no-place',
    source: 'GB/T 9704-2012 §7.2.5、§7.2.6',
    what: '发文字号位置：居中；上行文居左空一字、签发人居右空一字',
    required: '中心 106 mm；或左 79.37+16 pt、右 521.57−16 pt',
    tolerance: '±1 mm',
    belongs: (document) => isRedHead(document) && hasNo(document),
    measure: (document) => {
      const no = elements(document, 'no')[0]?.run?.lines[0];
      if (no === undefined) return missing('发文字号');
      const signers = elements(document, 'signer');
      if (signers.length === 0) return judge([{ value: toMm((no.left + no.right) / 2), page: 1 }], 106, 1, 'mm');
      const lost = signers.find(({ run }) => run === undefined);
      const line = signers.at(-1)?.run?.lines.at(-1);
      if (lost !== undefined || line === undefined) return missing(`签发人“${lost?.text ?? ''}”`);
      const right = Math.max(...signers.flatMap(({ run }) => run?.lines ?? []).map((one) => one.right));
      return judgeAll(
        [
          { ok: Math.abs(no.left - (a4.area.left + 16)) <= mm(1), page: 1, is: `发文字号左端 ${no.left.toFixed(1)} pt` },
          { ok: Math.abs(right - (a4.area.right - 16)) <= mm(1), page: 1, is: `签发人右端 ${right.toFixed(1)} pt` },
          { ok: Math.abs(no.y - line.y) < 1.5, page: 1, is: '发文字号与签发人（末行）不在一行' },
        ],
        `文号左 ${no.left.toFixed(1)} pt，签发人右 ${right.toFixed(1)} pt`,
      );
    },
  },
  {
    id: 'red-rule-gap',
    source: 'GB/T 9704-2012 §7.2.7',
    what: '红色分隔线在发文字号之下（字框下边到线上边）',
    required: '4 mm',
    tolerance: '±0.5 mm',
    belongs: (document) => isRedHead(document) && hasNo(document),
    measure: (document) => {
      const rule = redRule(document);
      const no = elements(document, 'no')[0]?.run?.lines[0];
      if (rule === undefined || no === undefined) return missing('红色分隔线或发文字号');
      return judge([{ value: toMm(rule.top - (no.y + 0.12 * no.size)), page: 1, lines: 2 }], 4, 0.5, 'mm');
    },
  },
  {
    id: 'red-rule-width',
    source: 'GB/T 9704-2012 §7.2.7',
    what: '红色分隔线与版心等宽，红色',
    required: '156 mm，左端 28 mm',
    tolerance: '±1 mm',
    belongs: isRedHead,
    measure: (document) => {
      const rule = redRule(document);
      if (rule === undefined) return missing('红色分隔线');
      const width = judge([{ value: toMm(rule.right - rule.left), page: 1 }], 156, 1, 'mm');
      const left = judge([{ value: toMm(rule.left), page: 1, lines: 0 }], 28, 1, 'mm');
      return {
        ...width,
        ok: width.ok && left.ok,
        measured: `${width.measured}，左端 ${left.measured}，粗 ${toMm(rule.bottom - rule.top).toFixed(2)} mm`,
        faults: [...width.faults, ...left.faults],
      };
    },
  },
  {
    id: 'title-below-rule',
    source: 'GB/T 9704-2012 §7.3.1',
    what: '标题在红色分隔线下空二行（线到墨迹，含标题自身的半个行间）',
    required: '1.9～2.5 行',
    tolerance: '含在范围内',
    belongs: isRedHead,
    measure: (document) => {
      const rule = redRule(document);
      const title = inkOf(elements(document, 'title')[0]);
      if (rule === undefined || title === undefined) return missing('红色分隔线或标题');
      return judgeRange([{ value: (title.top - rule.bottom) / grid.pitch, page: 1, lines: 2 }], 1.9, 2.5, '行');
    },
  },
  {
    id: 'copy-no',
    source: 'GB/T 9704-2012 §7.2.1～7.2.3',
    what: '份号、紧急程度：顶格排在版心左上角，自上而下；紧急程度黑体',
    required: '左端 79.37 pt，首项在版心第一行',
    tolerance: '±1 pt',
    belongs: (document) => isRedHead(document) && elements(document, 'copy-no', 'urgency').length > 0,
    measure: (document) => {
      const found = elements(document, 'copy-no', 'urgency');
      const lost = found.find(({ run }) => run === undefined);
      if (lost !== undefined) return missing(lost.text);
      const lines = found.flatMap(({ run }) => run?.lines ?? []);
      return judgeAll(
        [
          ...lines.map((line) => ({
            ok: Math.abs(line.left - a4.area.left) <= 1 && line.page === 1,
            page: line.page,
            is: `${line.text} 左端 ${line.left.toFixed(1)} pt`,
          })),
          ...lines.map((line, index) => ({
            ok: Math.abs(line.y - (a4.area.top + 22 + index * grid.pitch)) < 8,
            page: line.page,
            is: `${line.text} 基线 ${line.y.toFixed(1)} pt，不在第 ${index + 1} 行`,
          })),
          ...found
            .filter(({ role }) => role === 'urgency')
            .map(({ run, text }) => ({
              ok: run?.lines[0]?.glyphs.every(inRole(document, '黑体')) === true,
              page: 1,
              is: `${text} 不是黑体`,
            })),
        ],
        lines.map((line) => `${line.text} ${line.left.toFixed(1)} pt`).join('；'),
      );
    },
  },
  {
    id: 'letter-rules',
    source: 'GB/T 9704-2012 §10.1',
    what: '信函：红色双线长 170 mm 居中，上粗下细在标志下 4 mm，下线上细下粗距纸下边 20 mm',
    required: '170 mm；上组距标志 4 mm；下组距纸下边 20 mm',
    tolerance: '±1 mm（间距 ±0.5 mm）',
    belongs: isLetter,
    measure: letterRules,
  },
  {
    id: 'letter-no',
    source: 'GB/T 9704-2012 §10.1',
    what: '信函：发文字号顶格居版心右边缘，在第一条双线下（距线为 3 号字高的 7/8）',
    required: '右端 521.57 pt；距线 4.94 mm',
    tolerance: '±1 pt；±1 mm',
    belongs: (document) => isLetter(document) && hasNo(document),
    measure: (document) => {
      const no = elements(document, 'no')[0]?.run?.lines[0];
      const upper = redRules(document)
        .filter(({ top }) => top < a4.height / 2)
        .at(-1);
      if (no?.ink === undefined || upper === undefined) return missing('发文字号或红色双线');
      const gap = toMm(no.y - 0.88 * no.size - upper.bottom);
      return judgeAll(
        [
          { ok: Math.abs(no.right - a4.area.right) <= 1, page: 1, is: `右端 ${no.right.toFixed(2)} pt` },
          { ok: Math.abs(gap - (7 / 8) * toMm(16)) <= 1, page: 1, is: `距线 ${gap.toFixed(2)} mm` },
        ],
        `右端 ${no.right.toFixed(2)} pt，距线 ${gap.toFixed(2)} mm`,
      );
    },
  },
  {
    id: 'letter-title',
    source: 'GB/T 9704-2012 §10.1',
    what: '信函：标题与其上最后一个要素空二行（墨迹间隔，含自身的半个行间）',
    required: '1.9～2.7 行',
    tolerance: '含在范围内',
    belongs: isLetter,
    measure: (document) => {
      const over = elements(document, 'copy-no', 'urgency', 'no').flatMap((element) => inkOf(element) ?? []);
      const above = around(over) ?? around(redRules(document).filter(({ top }) => top < a4.height / 2));
      const title = inkOf(elements(document, 'title')[0]);
      if (above === undefined || title === undefined) return missing('标题');
      return judgeRange([{ value: (title.top - above.bottom) / grid.pitch, page: 1, lines: 2 }], 1.9, 2.7, '行');
    },
  },
];

function markLines(document: MeasuredDocument) {
  return elements(document, 'mark').flatMap(({ run }) => run?.lines ?? []);
}

function markBox(document: MeasuredDocument): Box | undefined {
  return around(markLines(document).flatMap(({ ink }) => ink ?? []));
}

function markTop(document: MeasuredDocument, wanted: number) {
  const lost = elements(document, 'mark').find(({ run }) => run === undefined);
  const box = markBox(document);
  if (lost !== undefined || box === undefined) return missing(`发文机关标志“${lost?.text ?? ''}”（红色）`);
  return judge([{ value: toMm(box.top), page: 1, lines: markLines(document).length }], wanted, 1, 'mm');
}

/** The ink of an element on the page where it begins. */
export function inkOf(element: Element | undefined): Box | undefined {
  const lines = element?.run?.lines ?? [];
  return around(lines.filter(({ page }) => page === lines[0]?.page).flatMap(({ ink }) => ink ?? []));
}

function redRules({ paper }: MeasuredDocument): readonly Rule[] {
  return rulesOn(paper.pages[0]?.shapes ?? [], isRed);
}

function redRule(document: MeasuredDocument): Rule | undefined {
  return redRules(document)[0];
}

function letterRules(document: MeasuredDocument) {
  const rules = redRules(document);
  const box = markBox(document);
  if (box === undefined || rules.length === 0) return missing('标志或红色双线');
  if (rules.length !== 4)
    return {
      ...notMeasured(''),
      pages: 1,
      lines: 1,
      measured: `红线 ${rules.length} 条`,
      faults: [`第1页 红线 ${rules.length} 条，应为两组双线共 4 条`],
    };
  const [thickAbove, thinAbove, thinBelow, thickBelow] = rules as unknown as readonly [Rule, Rule, Rule, Rule];
  const height = ({ top, bottom }: Rule): number => bottom - top;
  const gap = toMm(thickAbove.top - box.bottom);
  const foot = toMm(a4.height - thickBelow.bottom);
  return judgeAll(
    [
      ...rules.map((rule) => ({
        ok: Math.abs(toMm(rule.right - rule.left) - 170) <= 1,
        page: 1,
        is: `线长 ${toMm(rule.right - rule.left).toFixed(2)} mm`,
      })),
      ...rules.map((rule) => ({
        ok: Math.abs(toMm((rule.left + rule.right) / 2) - 105) <= 1,
        page: 1,
        is: `线的中心 ${toMm((rule.left + rule.right) / 2).toFixed(2)} mm`,
      })),
      { ok: height(thickAbove) > height(thinAbove), page: 1, is: '第一条双线不是上粗下细' },
      { ok: height(thickBelow) > height(thinBelow), page: 1, is: '第二条双线不是上细下粗' },
      { ok: Math.abs(gap - 4) <= 0.5, page: 1, is: `标志下 ${gap.toFixed(2)} mm` },
      { ok: Math.abs(foot - 20) <= 1, page: 1, is: `距纸下边 ${foot.toFixed(2)} mm` },
    ],
    `长 ${rules.map((rule) => toMm(rule.right - rule.left).toFixed(1)).join('、')} mm；标志下 ${gap.toFixed(2)} mm；距纸下边 ${foot.toFixed(2)} mm`,
  );
}
