import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/intake/readers/read-source.ts';
import type { SourceText } from '../../../src/model/source-text.ts';

async function sourceOf(page: string | Uint8Array, name = '方案.html'): Promise<SourceText> {
  const reading = await readSource({ name, bytes: typeof page === 'string' ? new TextEncoder().encode(page) : page });
  return 'text' in reading ? reading.text : expect.fail(reading.refusal.message);
}

/** Numbers and words of the paragraphs; of tables the rows, a cell that covers others followed by its size. */
async function linesOf(page: string | Uint8Array, name?: string): Promise<readonly string[]> {
  const size = (down: number, across: number) => (down * across === 1 ? '' : ` ${down}×${across}`);
  return (await sourceOf(page, name)).blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [`${block.listNumber ?? ''}${block.text}`]
      : block.rows.map((row) => row.map(({ text, rowSpan, columnSpan }) => `${text}${size(rowSpan, columnSpan)}`).join(' | ')),
  );
}

/** 一、排查 in GBK. */
const gbk = Uint8Array.from([0xd2, 0xbb, 0xa1, 0xa2, 0xc5, 0xc5, 0xb2, 0xe9]);

function joined(...parts: readonly (string | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? new TextEncoder().encode(part) : part)]));
}

const long = '各单位要全面排查火灾隐患，建立台账，逐项整改销号。'.repeat(4);

describe('the encoding of a page', () => {
  it.each([
    ['stated as GB 2312', joined('<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><p>', gbk)],
    ['not stated, and no UTF-8', joined('<html><body><p>', gbk, '</p>')],
    ['stated as UTF-8, and not so', joined('<html><meta charset="utf-8"><body><p>', gbk, '</p>')],
    ['UTF-8 with its mark', joined(Uint8Array.from([0xef, 0xbb, 0xbf]), '<html><body><p>一、排查</p>')],
    [
      'UTF-16 with its mark',
      Uint8Array.from([
        0xff,
        0xfe,
        ...new Uint8Array(Uint16Array.from('<html><body><p>一、排查</p>', (sign) => sign.charCodeAt(0)).buffer),
      ]),
    ],
  ])('%s', async (_, bytes) => {
    expect(await linesOf(bytes)).toEqual(['一、排查']);
  });
});

describe('the text of a page', () => {
  it('is what stands in the place of the text, under the title of the portal', async () => {
    const page = `<html><head><meta name="ArticleTitle" content="关于印发方案的通知"></head><body><div class="top"><ul><li><a href="/">首页</a></li></ul></div><div class="nav">政务公开</div>
      <div class="wrap"><h1>关于印发方案的通知</h1><div class="info">来源：办公室</div><div id="UCAP-CONTENT"><p>${long}</p><script>var a = '<p>码</p>'</script><div class="share">分享</div></div></div><div class="footer">主办单位：县政府办公室</div></body></html>`;
    expect(await linesOf(page)).toEqual(['关于印发方案的通知', long]);
    expect((await sourceOf(page)).noise).toEqual([{ text: '分享', place: { line: 2 }, reason: 'mark-up' }]);
  });

  it('is named by the heading outside its place, also where that is one of the second rank', async () => {
    const page = `<body><h2>某局关于印发方案的通知</h2><p>浏览次数：128</p><div id="zoom"><p>${long}</p><h2>工作方案</h2><p>甲</p></div></body>`;
    expect(await linesOf(page)).toEqual(['某局关于印发方案的通知', long, '工作方案', '甲']);
    const other = `<body><h2>相关阅读</h2><div id="zoom"><p>${long}</p></div></body>`;
    expect(await linesOf(other)).toEqual([long]);
  });

  it('is all of a page that an office program saved', async () => {
    const page = `<html xmlns:o="urn:x"><body lang=ZH-CN><div class=WordSection1><p class=MsoNormal align=center style='text-align:center'><b>方案<o:p></o:p></b></p><p class=MsoNormal style='text-indent:21pt'>各单位要\n落实责任，每月\n25日前报送。</p></div></body></html>`;
    expect((await sourceOf(page)).blocks).toEqual([
      { type: 'paragraph', text: '方案', place: { line: 1 }, align: 'center', bold: true },
      { type: 'paragraph', text: '各单位要落实责任，每月 25日前报送。', place: { line: 1 } },
    ]);
  });

  it.each([
    [
      'breaks before an indent or in pairs begin paragraphs',
      '<div>　　一、目标<br>　　二、任务<br><br>三、要求</div>',
      ['　　一、目标', '　　二、任务', '三、要求'],
    ],
    ['other breaks stay in their paragraph', '<p>某县卫生健康局<br>关于印发方案的通知</p>', ['某县卫生健康局\n关于印发方案的通知']],
    ['fixed spaces are spaces', '<p>2021年&nbsp;&nbsp;6月</p>', ['2021年  6月']],
    [
      'numbers of lists are those of a browser',
      '<ol start=3><li>甲<li value=7>乙<li>丙</ol><ol style="list-style-type:cjk-ideographic"><li>丁</ol><ul><li>戊</ul>',
      ['3.甲', '7.乙', '8.丙', '一、丁', '戊'],
    ],
    ['the number of an item stands before its first words, in whichever box', '<ol><li><h2>任务</h2><p>正文</p></ol>', ['1.任务', '正文']],
    ['the foot that an office program keeps for its pages', '<p>甲</p><div title="footer"><p>— <sdfield>3</sdfield> —</p></div>', ['甲']],
    ['what is hidden is not read', '<p>甲<span style="display: none">密</span></p><p hidden>密</p>', ['甲']],
    ['words outside boxes', '甲<p>乙</p>丙', ['甲', '乙', '丙']],
    ['readings over signs are left out', '<p><ruby>炀<rt>yáng</rt></ruby></p>', ['炀']],
  ])('%s', async (_, body, lines) => {
    expect(await linesOf(`<html><body>${body}</body></html>`)).toEqual(lines);
  });

  it('knows headings, and where a new page begins', async () => {
    const { blocks } = await sourceOf('<html><body><h2>任务</h2><p style="page-break-before:always">附件</p></body></html>');
    expect(blocks).toMatchObject([
      { heading: 2, text: '任务' },
      { startsPage: true, text: '附件' },
    ]);
  });
});

describe('the tables of a page', () => {
  const data = '<table><tr><td>序号<td>任务</tr><tr><td>1<td>排查</tr></table>';
  it.each([
    [
      'merged cells in both directions',
      '<table><tr><th rowspan=2>序号<th colspan=2>任务</tr><tr><th>事项<th>要求</tr><tr><td>1<td>排查<td>每月</tr></table>',
      ['序号 2×1 | 任务 1×2', '事项 | 要求', '1 | 排查 | 每月'],
    ],
    [
      'columns that nothing divides are one',
      '<table><tr><td colspan=3>任务<td>时限</tr><tr><td colspan=3>排查<td>年底</tr></table>',
      ['任务 | 时限', '排查 | 年底'],
    ],
    [
      'spans beyond the end end with it',
      '<table><tr><td rowspan=99>甲<td>乙<td>丙</tr><tr><td>丁<td>戊</tr></table>',
      ['甲 2×1 | 乙 | 丙', '丁 | 戊'],
    ],
    [
      'rows that are left short have blanks',
      '<table><tr><td>甲<td>乙<td>丙</tr><tr><td>丁<td>戊</tr></table>',
      ['甲 | 乙 | 丙', '丁 | 戊 | '],
    ],
    [
      'boxes and breaks in a cell are its lines',
      '<table><tr><td><p>第一行</p><p>第二行</p><td>甲<br>乙</tr><tr><td>丙<td>&nbsp;</tr></table>',
      ['第一行\n第二行 | 甲\n乙', '丙 | '],
    ],
    [
      'a table around a table puts it in its place',
      `<table><tr><td>导语</td></tr><tr><td>${data}</td></tr></table>`,
      ['导语', '序号 | 任务', '1 | 排查'],
    ],
    ['a table of one column is text', '<table><tr><td>第一段<tr><td>第二段</table>', ['第一段', '第二段']],
  ])('%s', async (_, body, lines) => {
    expect(await linesOf(`<html><body>${body}</body></html>`)).toEqual(lines);
  });

  it('says which cells are heads, and its caption', async () => {
    const { blocks } = await sourceOf(
      '<html><body><table><caption>分工表</caption><thead><tr><td>序号<td>任务</thead><tr><td>1<td>排查</tr></table></body></html>',
    );
    expect(blocks).toMatchObject([
      {
        caption: '分工表',
        rows: [
          [{ isHead: true, place: { table: 1, cell: '1,1' } }, { isHead: true }],
          [{ text: '1' }, { text: '排查' }],
        ],
      },
    ]);
    expect(blocks).not.toMatchObject([{ rows: [{}, [{ isHead: true }]] }]);
  });

  it('is read from what a system saved as .xls and is a page', async () => {
    expect(await linesOf(`<html><body>${data}</body></html>`, '任务.xls')).toEqual(['序号 | 任务', '1 | 排查']);
  });
});

describe('pages that want to do harm', () => {
  it.each([
    ['elements nested without end', '<div>'.repeat(20_000), '嵌套过深'],
    ['nothing to read', '<div></div>', '空文件'],
    ['cells that cover more than there is', `<table>${'<tr><td colspan=99999999 rowspan=99999999>甲<td>乙</tr>'.repeat(2)}</table>`, ''],
  ])('%s', async (_, body, words) => {
    const reading = await readSource({ name: '方案.html', bytes: new TextEncoder().encode(`<html><body>${body}`) });
    expect('refusal' in reading ? reading.refusal.message : '').toContain(words);
    expect('refusal' in reading).toBe(words !== '');
  });
});
