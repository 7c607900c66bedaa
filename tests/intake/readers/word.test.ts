import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/intake/readers/read-source.ts';
import { formattedCount } from '../../../src/intake/readers/word/number-formats.ts';
import type { SourceText } from '../../../src/model/source-text.ts';
import { cell, paragraph, run, wordPackage, type WordParts } from './word-package.ts';

async function sourceOf(body: string, parts?: WordParts, others?: Readonly<Record<string, string>>): Promise<SourceText> {
  const reading = await readSource({ name: '方案.docx', bytes: wordPackage(body, parts, others) });
  return 'text' in reading ? reading.text : expect.fail(reading.refusal.message);
}

/** Numbers and words of the paragraphs, a line each. */
async function linesOf(body: string, parts?: WordParts): Promise<readonly string[]> {
  const { blocks } = await sourceOf(body, parts);
  return blocks.map((block) => (block.type === 'table' ? 'table' : `${block.listNumber ?? ''}${block.text}`));
}

/** The words of the only table, a cell that covers others followed by its size. */
async function cellsOf(rows: string, parts?: WordParts): Promise<readonly (readonly string[])[]> {
  const { blocks } = await sourceOf(`<w:tbl>${rows}</w:tbl>`, parts);
  const size = (down: number, across: number) => (down * across === 1 ? '' : ` ${down}×${across}`);
  return blocks.flatMap((block) =>
    block.type === 'table' ? block.rows.map((row) => row.map(({ text, rowSpan, columnSpan }) => text + size(rowSpan, columnSpan))) : [],
  );
}

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const chineseList = `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'decimal', '%1.%2.%3', '<w:isLgl/>')}</w:abstractNum>`;
const listed = (at: number, words: string, list = 1) =>
  paragraph(words, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
const row = (inside: string, properties = '') => `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${inside}</w:tr>`;

describe('the numbers that Word counts', () => {
  it('are those of an official document, begun anew under each head', async () => {
    const numbering = `${chineseList}<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`;
    const body = [
      listed(0, '总体要求'),
      listed(0, '任务'),
      listed(1, '排查'),
      listed(2, '建账'),
      listed(1, '整治'),
      listed(2, '销号'),
      listed(0, '要求'),
      listed(1, '领导'),
    ];
    expect(await linesOf(body.join(''), { numbering })).toEqual([
      '一、总体要求',
      '二、任务',
      '（一）排查',
      '1.建账',
      '（二）整治',
      '1.销号',
      '三、要求',
      '（一）领导',
    ]);
  });

  it('go on in lists that count together, and begin anew where a list says so', async () => {
    const numbering = `${chineseList}<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
    expect(await linesOf([listed(0, '甲'), listed(0, '乙', 2), listed(0, '丙', 3), listed(0, '丁', 3)].join(''), { numbering })).toEqual([
      '一、甲',
      '二、乙',
      '一、丙',
      '二、丁',
    ]);
  });

  it('come from the style of the paragraph, at the level that the list gives the style', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="1"/>')}${level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="2"/>')}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="7"/></w:num>`;
    const style = (id: string, outline: number) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="heading ${id}"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr><w:outlineLvl w:val="${outline}"/></w:pPr></w:style>`;
    const { blocks } = await sourceOf(
      [
        paragraph('任务', '<w:pStyle w:val="1"/>'),
        paragraph('排查', '<w:pStyle w:val="2"/>'),
        paragraph('正文', '<w:pStyle w:val="1"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      ].join(''),
      {
        numbering,
        styles: style('1', 0) + style('2', 1),
      },
    );
    expect(blocks).toMatchObject([
      { heading: 1, listNumber: '一、' },
      { heading: 2, listNumber: '（一）' },
      { heading: 1, text: '正文' },
    ]);
    expect(blocks[2]).not.toHaveProperty('listNumber');
  });

  it('stand in a column of a table that has no words of its own', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '%1')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`;
    const number = `<w:tc><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p></w:tc>`;
    expect(await cellsOf(row(number + cell('排查')) + row(number + cell('整治')), { numbering })).toEqual([
      ['1', '排查'],
      ['2', '整治'],
    ]);
  });

  it('write figures where the level asks for them, and nothing for bullets', async () => {
    const numbering = `${chineseList}<w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>`;
    expect(await linesOf([listed(0, '任务'), listed(1, '排查'), listed(3, '细目'), listed(0, '一点', 2)].join(''), { numbering })).toEqual([
      '一、任务',
      '（一）排查',
      '1.1.1细目',
      '一点',
    ]);
  });

  it.each([
    ['chineseCounting', [1, 10, 11, 20, 99, 100], '一 十 十一 二十 九十九 一〇〇'],
    ['chineseCountingThousand', [10, 101, 110], '十 一百零一 一百一十'],
    ['japaneseCounting', [10, 100, 123], '十 百 百二十三'],
    ['ideographDigital', [1, 10, 25], '一 一〇 二五'],
    ['chineseLegalSimplified', [1, 10, 25], '壹 壹拾 贰拾伍'],
    ['ideographTraditional', [1, 10, 11], '甲 癸 11'],
    ['ideographZodiac', [1, 12], '子 亥'],
    ['decimalEnclosedCircle', [1, 20, 21, 36], '① ⑳ ㉑ ㊱'],
    ['decimalEnclosedCircleChinese', [3], '③'],
    ['decimalEnclosedParen', [3], '⑶'],
    ['decimalFullWidth', [12], '１２'],
    ['decimalZero', [7, 12], '07 12'],
    ['upperRoman', [4, 19], 'IV XIX'],
    ['lowerLetter', [1, 26, 27], 'a z aa'],
    ['unheardOf', [5], '5'],
  ])('%s', (format, values, words) => {
    expect(values.map((value) => formattedCount(value, format)).join(' ')).toBe(words);
  });
});

describe('the words of paragraphs', () => {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  it.each([
    [
      'soft breaks, tabs and hyphens',
      '<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:noBreakHyphen/><w:cr/><w:t>丁</w:t></w:r>',
      '甲\n乙\t丙-\n丁',
    ],
    [
      'signs of Wingdings',
      '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>是</w:t><w:sym w:font="Wingdings" w:char="F0A8"/><w:t>否</w:t></w:r>',
      '☑是□否',
    ],
    ['insertions, not deletions', `${run('每月')}<w:del>${run('五')}</w:del><w:ins>${run('十')}</w:ins>${run('日')}`, '每月十日'],
    ['moved text where it went', `<w:moveFrom>${run('甲')}</w:moveFrom>${run('乙')}<w:moveTo>${run('甲')}</w:moveTo>`, '乙甲'],
    [
      'what a field shows, not what it says',
      `${run('见')}${field('begin')}<w:r><w:instrText> REF a \\h </w:instrText></w:r>${field('separate')}${run('附件1')}${field('end')}`,
      '见附件1',
    ],
    [
      'simple fields and links',
      `<w:hyperlink r:id="x">${run('办公室')}</w:hyperlink><w:fldSimple w:instr="DATE">${run('3月')}</w:fldSimple>`,
      '办公室3月',
    ],
    [
      'content controls, but not their hints',
      `<w:sdt><w:sdtContent>${run('办公室')}</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处输入')}</w:sdtContent></w:sdt>`,
      '办公室',
    ],
    ['no hidden text', run('甲') + run('密', '<w:vanish/>') + run('乙'), '甲乙'],
    ['the base of phonetic text', `<w:r><w:ruby><w:rt>${run('yáng')}</w:rt><w:rubyBase>${run('炀')}</w:rubyBase></w:ruby></w:r>`, '炀'],
    ['smart tags', `<w:smartTag><w:smartTag>${run('2021年')}</w:smartTag>${run('6月')}</w:smartTag>`, '2021年6月'],
    ['spaces as they stand', run('　　甲  乙 '), '　　甲  乙 '],
  ])('%s', async (_, inside, words) => {
    expect(await linesOf(paragraph(inside))).toEqual([words]);
  });

  it('begin a page where the author broke it, before, inside or after', async () => {
    const page = '<w:r><w:br w:type="page"/></w:r>';
    const { blocks } = await sourceOf(
      [
        paragraph('甲'),
        paragraph(run('乙') + page),
        paragraph('丙'),
        paragraph(run('丁') + page + run('戊')),
        paragraph('己', '<w:pageBreakBefore/>'),
        paragraph('庚', '<w:sectPr/>'),
        paragraph('辛'),
      ].join(''),
    );
    expect(blocks.map((block) => (block.type === 'paragraph' ? `${block.startsPage === true ? '/' : ''}${block.text}` : ''))).toEqual([
      '甲',
      '乙',
      '/丙',
      '丁',
      '/戊',
      '/己',
      '庚',
      '/辛',
    ]);
  });

  it('tell how they look: aligned, bold, a heading by the style that theirs is based on', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 3"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="b"><w:name w:val="自定"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>';
    const { blocks } = await sourceOf(
      paragraph('题', '<w:pStyle w:val="b"/>') + paragraph(run('署名', '<w:b/>') + run('日'), '<w:jc w:val="right"/>'),
      { styles },
    );
    expect(blocks).toEqual([
      { type: 'paragraph', text: '题', place: { paragraph: 1 }, heading: 3, align: 'center', bold: true },
      { type: 'paragraph', text: '署名日', place: { paragraph: 2 }, align: 'right' },
    ]);
  });

  it('of text boxes and notes follow the paragraph that holds them', async () => {
    const box = `<w:txbxContent>${paragraph('印发')}</w:txbxContent>`;
    const drawn = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const source = await sourceOf(paragraph(`${run('方案')}${drawn}<w:r><w:footnoteReference w:id="2"/></w:r>`) + paragraph('正文'), {
      footnotes: `<w:footnote w:type="separator" w:id="0">${paragraph('线')}</w:footnote><w:footnote w:id="2">${paragraph('依据文件')}</w:footnote>`,
    });
    expect(source.blocks.map((block) => (block.type === 'paragraph' ? `${block.listNumber ?? ''}${block.text}` : ''))).toEqual([
      '方案',
      '1依据文件',
      '印发',
      '正文',
    ]);
    expect(source.remarks).toEqual([
      { remark: 'text-boxes', count: 1, place: { paragraph: 1 } },
      { remark: 'footnotes', count: 1, place: { paragraph: 1 } },
    ]);
  });

  it('of two paragraphs whose break was taken out while changes were tracked are one', async () => {
    expect(await linesOf(paragraph('各单位', '<w:rPr><w:del/></w:rPr>') + paragraph('要落实') + paragraph('下一段'))).toEqual([
      '各单位要落实',
      '下一段',
    ]);
  });

  it('of heads and feet of pages and of the contents are noise', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>';
    const { blocks, noise } = await sourceOf(paragraph('一、任务\t1', '<w:pStyle w:val="TOC1"/>') + paragraph('一、任务'), {
      styles,
      header1: paragraph('内部资料'),
      footer1: paragraph(
        `${run('— ')}${field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${field('separate')}${run('2')}${field('end')}${run(' —')}`,
      ),
    });
    expect(blocks).toMatchObject([{ text: '一、任务' }]);
    expect(noise.map(({ text, reason }) => [text, reason])).toEqual([
      ['一、任务\t1', 'contents'],
      ['内部资料', 'running-head'],
      ['— 2 —', 'page-number'],
    ]);
  });

  it('that were left out are spoken of', async () => {
    const source = await sourceOf(
      paragraph(`<w:del>${run('五')}</w:del>${run('密', '<w:vanish/>')}${run('甲')}<w:r><w:commentReference w:id="1"/></w:r>`),
      {},
      { 'word/vbaProject.bin': '' },
    );
    expect(source.remarks?.map(({ remark }) => remark)).toEqual(['macros', 'deleted-text', 'hidden-text', 'comments']);
  });
});

describe('tables of Word', () => {
  it('have merged cells as one, in both directions, by the finest division that is used', async () => {
    const rows =
      row(
        cell('序号', '<w:vMerge w:val="restart"/>') + cell('任务', '<w:gridSpan w:val="3"/>') + cell('时限', '<w:vMerge w:val="restart"/>'),
        '<w:tblHeader/>',
      ) +
      row(cell('', '<w:vMerge/>') + cell('事项', '<w:gridSpan w:val="2"/>') + cell('要求') + cell('', '<w:vMerge/>')) +
      row(cell('1') + cell('排查', '<w:gridSpan w:val="2"/>') + cell('每月') + cell('年底', '<w:vMerge w:val="restart"/>')) +
      row(cell('2') + cell('整治', '<w:gridSpan w:val="2"/>') + cell('限期') + cell('', '<w:vMerge w:val="continue"/>'));
    expect(await cellsOf(rows)).toEqual([
      ['序号 2×1', '任务 1×2', '时限 2×1'],
      ['事项', '要求'],
      ['1', '排查', '每月', '年底 2×1'],
      ['2', '整治', '限期'],
    ]);
  });

  it('have blanks where a row begins late or ends early, and places by row and column', async () => {
    const { blocks } = await sourceOf(
      `<w:tbl>${row(cell('甲') + cell('乙') + cell('丙'))}${row(cell('丁'), '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>')}</w:tbl>`,
    );
    expect(blocks).toMatchObject([
      {
        rows: [
          [{ text: '甲' }, { text: '乙' }, { text: '丙' }],
          [{ text: '' }, { text: '丁', place: { table: 1, cell: '2,2' } }, { text: '' }],
        ],
      },
    ]);
  });

  it('keep the lines of a cell, and read a table inside it row by row', async () => {
    const inner = `<w:tbl>${row(cell('子项') + cell('数'))}${row(cell('甲') + cell('3'))}</w:tbl>`;
    expect(await cellsOf(row(cell(paragraph('第一行') + paragraph('第二行')) + cell(inner + paragraph(''))))).toEqual([
      ['第一行\n第二行', '子项\t数\n甲\t3'],
    ]);
  });

  it('leave out rows taken out while changes were tracked, and cells that older programs merged to the right', async () => {
    expect(
      await cellsOf(
        row(cell('甲', '<w:hMerge w:val="restart"/>') + cell('', '<w:hMerge/>') + cell('乙')) +
          row(cell('去'), '<w:del/>') +
          row(cell('1') + cell('2') + cell('3')),
      ),
    ).toEqual([
      ['甲 1×2', '乙'],
      ['1', '2', '3'],
    ]);
  });

  it('start a merged cell anew where none is open above', async () => {
    expect(await cellsOf(row(cell('甲', '<w:vMerge/>') + cell('乙')) + row(cell('', '<w:vMerge/>') + cell('丙')))).toEqual([
      ['甲 2×1', '乙'],
      ['丙'],
    ]);
  });
});
