import { strFromU8, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkStreams } from '../../../src/intake/readers/pdf/stream-sizes.ts';
import { readSource } from '../../../src/intake/readers/read-source.ts';
import type { SourceText } from '../../../src/model/source-text.ts';
import { at, fileOf, gridLines, pdfOf, type Drawn } from './pdf-pages.ts';

async function sourceOf(pages: readonly (readonly Drawn[])[]): Promise<SourceText> {
  const reading = await readSource({ name: '方案.pdf', bytes: pdfOf(pages) });
  return 'text' in reading ? reading.text : expect.fail(reading.refusal.message);
}

/** Paragraphs with their marks, and rows of tables, a cell that covers others followed by its size. */
async function linesOf(...pages: readonly (readonly Drawn[])[]): Promise<readonly string[]> {
  const size = (down: number, across: number) => (down * across === 1 ? '' : ` ${down}×${across}`);
  return (await sourceOf(pages)).blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [`${block.startsPage === true ? '/' : ''}${block.align === undefined ? '' : `${block.align}: `}${block.text}`]
      : block.rows.map((row) => row.map(({ text, rowSpan, columnSpan }) => text + size(rowSpan, columnSpan)).join(' | ')),
  );
}

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const reading = await readSource({ name: '方案.pdf', bytes });
  return 'refusal' in reading ? reading.refusal.message : '';
}

/** Twenty-eight characters: a full line of 448 pt between 74 and 522. */
const full = '各级各类医疗机构要对照任务分工表逐项排查隐患建立台账限期整';
/** A paragraph of two lines: an indent, a full line, a short one. */
const paragraph = (y: number): readonly Drawn[] => [at(106, y, full.slice(0, 26)), at(74, y + 28, `${full.slice(0, 10)}。`)];
const words = `${full.slice(0, 26)}${full.slice(0, 10)}。`;

describe('the paragraphs of a PDF', () => {
  it('are put together from full lines, and begin at an indent', async () => {
    expect(await linesOf([...paragraph(100), ...paragraph(156)])).toEqual([words, words]);
  });

  it('tell the middle and the right of the page', async () => {
    const page = [at(258, 100, '工作方案', 20), ...paragraph(150), at(410, 250, '某县卫生局')];
    expect(await linesOf(page)).toEqual(['center: 工作方案', words, 'right: 某县卫生局']);
  });

  it('go on over the end of a page, and not where the page was left early', async () => {
    const first = [...paragraph(700), at(106, 756, full.slice(0, 26))];
    expect(await linesOf(first, [at(74, 100, `${full.slice(0, 10)}。`)])).toEqual([words, words]);
    expect(await linesOf(paragraph(100), [at(74, 100, '附件')])).toEqual([words, '/附件']);
  });

  it('go on under an item of a list of annexes, which hangs further in', async () => {
    const item = `2.${full.slice(0, 21)}`;
    const page = [...paragraph(100), at(106, 200, '附件：1.任务分工表'), at(154, 228, item, 16), at(170, 256, '整改情况表（样式）')];
    expect(await linesOf(page)).toEqual([words, '附件：1.任务分工表', `${item}整改情况表（样式）`]);
  });

  it('keep an address whole that a line broke', async () => {
    const start = '详见https://www.example.cn/a';
    expect(await linesOf([...paragraph(100), at(74 + 448 - start.length * 16, 200, start), at(74, 228, 'bc的说明。')])).toEqual([
      words,
      `${start}bc的说明。`,
    ]);
  });

  it('are read column by column where a page has two', async () => {
    const lines = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'].map((sign) => `${sign}逐项排查隐患建立账`);
    const column = (x: number, last: string) => [...lines, last].map((line, index) => at(x, 100 + index * 24, line, 20));
    expect(await linesOf([...column(74, '左栏到此为止。'), ...column(322, '右栏到此为止。')])).toEqual([
      `${lines.join('')}左栏到此为止。`,
      `${lines.join('')}右栏到此为止。`,
    ]);
  });

  it('have no page numbers, running heads or scanner lines in them', async () => {
    const page = (number: number) => [
      at(200, 40, '云溪县工作方案', 10),
      ...paragraph(100),
      at(280, 800, `—${number}—`, 14),
      at(74, 820, '扫描全能王 创建', 9),
    ];
    const { blocks, noise } = await sourceOf([page(1), page(2), page(3)]);
    expect(blocks).toHaveLength(3);
    expect(noise.filter(({ place }) => place.page === 2).map(({ text, reason }) => [text, reason])).toEqual([
      ['云溪县工作方案', 'running-head'],
      ['—2—', 'page-number'],
      ['扫描全能王 创建', 'scanner'],
    ]);
  });

  it('keep what is set apart, and lose what is only spread over a width', async () => {
    expect(
      await linesOf([at(74, 100, '通'), at(154, 100, '知'), at(234, 100, '书'), at(74, 150, '单位：'), at(400, 150, '时间：')]),
    ).toEqual(['通知书', '单位：\t时间：']);
  });

  it('are not printed twice where bold is made so', async () => {
    expect(await linesOf([at(74, 100, '排查整治隐患'), at(74.4, 100, '排查整治隐患')])).toEqual(['排查整治隐患']);
  });

  it('have the characters of an encoding that the file only names', async () => {
    const reading = await readSource({ name: '方案.pdf', bytes: pdfOf([paragraph(100)], '', 'named') });
    expect(reading).toMatchObject({ text: { blocks: [{ text: words }] } });
  });

  it('name page and line', async () => {
    const { blocks } = await sourceOf([paragraph(100), paragraph(100)]);
    expect(blocks.map(({ place }) => place)).toEqual([
      { page: 1, line: 1 },
      { page: 2, line: 1 },
    ]);
  });
});

describe('the tables of a PDF', () => {
  const xs = [74, 134, 334, 522];
  const inRow = (y: number, ...texts: readonly string[]) =>
    texts.flatMap((text, index) => (text === '' ? [] : [at((xs[index] ?? 0) + 4, y + 20, text, 12)]));

  it('have the cells that rules make, merged in both directions', async () => {
    const page = [
      ...gridLines(xs, [100, 130, 160, 190], { right: ['1,2'], below: ['2,1'] }),
      ...inRow(100, '序号', '任务'),
      ...inRow(130, '1', '排查', '每月'),
      ...inRow(160, '', '整治', '限期'),
    ];
    expect(await linesOf(page)).toEqual(['序号 | 任务 1×2', '1 2×1 | 排查 | 每月', '整治 | 限期']);
  });

  it('need no rules at their sides', async () => {
    const page = [
      ...gridLines(xs, [100, 130, 160]).filter(
        (drawn) => !('line' in drawn && drawn.line[0] === drawn.line[2] && (drawn.line[0] === 74 || drawn.line[0] === 522)),
      ),
      ...inRow(100, '序号', '任务', '时限'),
      ...inRow(130, '1', '排查', '年底'),
    ];
    expect(await linesOf(page)).toEqual(['序号 | 任务 | 时限', '1 | 排查 | 年底']);
  });

  it('put lines of a cell together where they were full, and keep other breaks', async () => {
    const lines = ['委托具备从业条件的机构对自动报警', '设施检测一次；', '出具报告。'].map((text, index) =>
      at(138, 118 + index * 16, text, 12),
    );
    expect(await linesOf([...gridLines(xs, [100, 160, 190]), ...lines, at(78, 118, '1', 12), ...inRow(160, '2', '整治', '限期')])).toEqual([
      '1 | 委托具备从业条件的机构对自动报警设施检测一次；\n出具报告。 | ',
      '2 | 整治 | 限期',
    ]);
  });

  it('go on over pages: the head is printed again, a row and a merged cell are cut', async () => {
    const first = [
      ...gridLines(xs, [700, 730, 760, 790], { below: ['2,1'] }),
      ...inRow(700, '类别', '任务', '时限'),
      ...inRow(730, '消防', '检测设施', '五月'),
      ...inRow(760, '', '委托具备从业条件的机构对自动报警', '六月'),
    ];
    const second = [
      at(74, 60, '续表', 12),
      ...gridLines(xs, [80, 110, 140, 170], { below: ['2,1'] }),
      ...inRow(80, '类别', '任务', '时限'),
      ...inRow(110, '', '设施检测一次', ''),
      ...inRow(140, '', '整治线路', '七月'),
    ];
    const { blocks, noise } = await sourceOf([[...paragraph(400), ...first], second]);
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'table']);
    expect(await linesOf([...paragraph(400), ...first], second)).toEqual([
      words,
      '类别 | 任务 | 时限',
      '消防 3×1 | 检测设施 | 五月',
      '委托具备从业条件的机构对自动报警设施检测一次 | 六月',
      '整治线路 | 七月',
    ]);
    expect(noise.map(({ reason }) => reason)).toEqual(['repeated-head', 'repeated-head']);
  });

  it('go on where the next page measures its columns anew and says 续表', async () => {
    const other = [74, 160, 300, 522];
    const second = [
      at(74, 60, '续表', 12),
      ...gridLines(other, [80, 110, 140]),
      ...['序号', '任务', '时限'].map((text, index) => at((other[index] ?? 0) + 4, 100, text, 12)),
      ...['2', '整治', '七月'].map((text, index) => at((other[index] ?? 0) + 4, 130, text, 12)),
    ];
    const first = [
      ...paragraph(400),
      ...gridLines(xs, [700, 730, 760]),
      ...inRow(700, '序号', '任务', '时限'),
      ...inRow(730, '1', '排查', '年底'),
    ];
    expect(await linesOf(first, second)).toEqual([words, '序号 | 任务 | 时限', '1 | 排查 | 年底', '2 | 整治 | 七月']);
  });

  it('keep a word whole that is too long for its cell', async () => {
    const page = [...gridLines(xs, [100, 130, 160]), ...inRow(100, '序号隐患排查', '任务', '时限'), ...inRow(130, '1', '排查', '年底')];
    expect(await linesOf(page)).toEqual(['序号隐患排查 | 任务 | 时限', '1 | 排查 | 年底']);
  });

  it('stay two where their columns differ', async () => {
    const other = [74, 300, 522];
    const second = [
      ...gridLines(other, [80, 110, 140]),
      at(78, 100, '甲', 12),
      at(304, 100, '乙', 12),
      at(78, 130, '丙', 12),
      at(304, 130, '丁', 12),
    ];
    const { blocks } = await sourceOf([
      [...paragraph(400), ...gridLines(xs, [700, 730, 760]), ...inRow(700, '序号', '任务', '时限'), ...inRow(730, '1', '排查', '年底')],
      second,
    ]);
    expect(blocks.filter(({ type }) => type === 'table')).toHaveLength(2);
  });

  it('are no frame around text', async () => {
    expect(await linesOf([...gridLines([60, 540], [80, 400]), ...paragraph(100)])).toEqual([words]);
  });
});

describe('PDFs that are not read', () => {
  it('pictures of pages', async () => {
    expect(await refusalOf(pdfOf([[]]))).toContain('没有文字');
  });

  it('a page of pictures among others is spoken of', async () => {
    expect((await sourceOf([paragraph(100), [], paragraph(100)])).remarks).toEqual([
      { remark: 'pages-without-text', count: 1, place: { page: 2 }, words: '2' },
    ]);
  });

  it('a password', async () => {
    const secret = '<' + '5a'.repeat(32) + '>';
    const bytes = pdfOf(
      [paragraph(100)],
      `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${secret} /U ${secret} /P -4 >> /ID [${secret} ${secret}]`,
    );
    expect(await refusalOf(bytes)).toContain('打开密码');
  });

  it('a file cut off', async () => {
    expect(await refusalOf(pdfOf([paragraph(100)]).subarray(0, 300))).toContain('损坏');
  });

  it('streams that become too large, or are packed twice', () => {
    const packed = strFromU8(zlibSync(new Uint8Array(3_000_000)), true);
    const withFilter = (filter: string) =>
      fileOf(['<< /Type /Catalog >>', `<< /Length ${packed.length} /Filter ${filter} >>\nstream\n${packed}\nendstream`]);
    const megabyte = 1024 * 1024;
    expect(() => checkStreams(withFilter('/FlateDecode'), { stream: 4 * megabyte, total: 4 * megabyte })).not.toThrow();
    expect(() => checkStreams(withFilter('/FlateDecode'), { stream: megabyte, total: 4 * megabyte })).toThrow('too-large');
    expect(() => checkStreams(withFilter('/FlateDecode'), { stream: 4 * megabyte, total: 2 * megabyte })).toThrow('too-large');
    expect(() => checkStreams(withFilter('[/FlateDecode /FlateDecode]'))).toThrow('squeezed');
  });
});
