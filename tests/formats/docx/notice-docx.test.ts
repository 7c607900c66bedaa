import { afterEach, describe, expect, it } from 'vitest';
import { noticeDocx } from '../../../src/formats/docx/notice-docx.ts';
import { sampleDocx, sampleInput } from './notice-sample.ts';
import { elements, htmlOf, partOf, styleOf, textOf, value } from './read-docx.ts';

const body = `前言里有“引号”和**要点**。

## 一、总体要求

### （一）原则

#### 1.第一条

正文一段，6月11日前完成。

1. 甲事
2. 乙事

| 项目 | 数 |
|---|---|
| 站 | 3 |

<Internal>内部的话。</Internal>

报送：<Contact ref="office" />。
`;

const full = {
  copyNo: '000001',
  urgency: '特急' as const,
  annexes: [
    { title: '样例清单', kind: 'unavailable' as const },
    { title: '样例分组', kind: 'unavailable' as const },
  ],
  note: '此件公开发布',
  copies: '县样例办',
  printed: { by: '青石县样例局办公室', date: '2026-03-06' },
};

describe('the text of a document for Word', () => {
  it('is the text of the document in its order, the public edition’s', async () => {
    expect(await textOf(await sampleDocx(full, body))).toBe(
      [
        '000001特急青石县样例局文件青样〔2026〕7号青石县样例局关于做好样例工作的通知各样例站：',
        '前言里有“引号”和要点。一、总体要求（一）原则1.第一条正文一段，6月11日前完成。1.甲事2.乙事项目数站3报送：（联系方式略）。',
        '附件：1.样例清单2.样例分组青石县样例局2026年3月5日（此件公开发布）抄送：县样例办。青石县样例局办公室2026年3月6日印发',
      ].join(''),
    );
  });

  it('puts signature and date before the issued text', async () => {
    const bytes = await sampleDocx(
      { issued: { title: '样例方案', annexes: [{ title: '样例表', kind: 'unavailable' }] } },
      '现予印发。\n\n<Issued>\n\n方案正文。\n\n</Issued>\n',
    );
    expect(await textOf(bytes)).toMatch(/现予印发。青石县样例局2026年3月5日样例方案方案正文。附件：样例表$/u);
    expect(elements(partOf(bytes, 'word/document.xml'), 'sectPr')).toHaveLength(2);
  });

  it('shows 签发人 beside 文号', async () => {
    expect(await textOf(await sampleDocx({ signer: ['林远'] }, '妥否，请批示。'))).toContain('青样〔2026〕7号签发人：林远青石县');
  });

  it('has a table of contents where the document asks for one, and prose of an annex on its own pages', async () => {
    const bytes = await sampleDocx(
      { contents: true, annexes: [{ title: '样例说明', kind: 'text' }] },
      '## 一、甲\n\n正文。\n\n<AnnexText>\n\n说明的话。\n\n</AnnexText>\n',
    );
    expect(await textOf(bytes)).toMatch(
      /^.*各样例站：一、甲正文。附件：样例说明青石县样例局2026年3月5日目录一、甲附件样例说明说明的话。$/u,
    );
    const fields = elements(partOf(bytes, 'word/document.xml'), 'instrText').map((field) => field.textContent);
    expect(fields[0]).toContain('TOC');
  });

  it('shows the page numbers of the printed document in its table of contents, and asks for them where it was not printed', async () => {
    const front = { contents: true };
    const text = '## 一、甲\n\n正文。\n\n### （一）乙\n\n正文。\n';
    const printed = { contents: [2, 11], imprint: 'under-text' as const };
    const bytes = await noticeDocx(sampleInput(front, text, { printed }));
    expect(await textOf(bytes)).toMatch(/各样例站：.*目录一、甲2（一）乙11$/u);
    const dirty = (of: Uint8Array) =>
      elements(partOf(of, 'word/document.xml'), 'fldChar').filter((field) => value(field, 'dirty') === 'true');
    expect(dirty(bytes)).toHaveLength(0);
    expect(dirty(await sampleDocx(front, text))).toHaveLength(1);
  });

  it('raises the title and sets lines closer as the printed document does; a text of other paragraphs is left', async () => {
    const text = '前言。\n\n## 一、甲\n\n正文。\n';
    const spacings = async (lineHeights: readonly (number | undefined)[]) => {
      const printed = { contents: [], imprint: 'under-text' as const, titleRaised: 2.5, lineHeights };
      const bytes = await noticeDocx(sampleInput({}, text, { printed }));
      const paragraphs = elements(partOf(bytes, 'word/document.xml'), 'p');
      return ['青石县样例局关于做好样例工作的通知', '前言。', '一、甲', '正文。'].map((words) => {
        const spacing = paragraphs
          .find(({ textContent }) => textContent === words)
          ?.getElementsByTagName('w:spacing')
          .item(0);
        return spacing && (value(spacing, 'before') ?? `${value(spacing, 'lineRule') ?? ''} ${value(spacing, 'line') ?? ''}`);
      });
    };
    expect(await spacings([26, undefined, 26])).toEqual(['1108', 'exact 520', null, 'exact 520']);
    expect(await spacings([26, 26])).toEqual(['1108', null, null, null]);
  });

  it('stands joint issuers one a line with 文件 at their right', async () => {
    const html = await htmlOf(await sampleDocx({ issuers: ['青石县甲局', '青石县乙委员会'] }, '正文。'));
    expect(html).toContain('<td><p>青石县甲局</p></td><td rowspan="2"><p>文件</p></td>');
  });
});

describe('styles of a document for Word', () => {
  it('are headings that the outline knows', async () => {
    const html = await htmlOf(await sampleDocx({}, body));
    expect(html).toContain('<h1>一、总体要求</h1>');
    expect(html).toContain('<h2>（一）原则</h2>');
    expect(html).toContain('<h3>1.第一条</h3>');
  });

  it.each([
    ['Normal', '仿宋_GB2312', '32'],
    ['Heading1', '黑体', undefined],
    ['Heading2', '楷体_GB2312', undefined],
    ['Heading3', '仿宋_GB2312', undefined],
    ['Title', '方正小标宋简体', '44'],
    ['GtPageNumber', '宋体', '28'],
  ])('%s is set in %s', async (id, face, halfPoints) => {
    const style = styleOf(await sampleDocx({}, '正文。'), id);
    expect(value(elements(style, 'rFonts')[0], 'eastAsia')).toBe(face);
    expect(value(elements(style, 'sz')[0])).toBe(halfPoints);
  });

  it('name a face for Han wherever they name one', async () => {
    const bytes = await sampleDocx(full, body);
    const fonts = ['word/styles.xml', 'word/document.xml']
      .flatMap((name) => elements(partOf(bytes, name), 'rFonts'))
      .filter((font) => value(font, 'ascii') !== undefined);
    expect(fonts.length).toBeGreaterThan(8);
    expect(fonts.filter((font) => value(font, 'eastAsia') !== value(font, 'ascii'))).toEqual([]);
  });

  it('indent the first line by two characters, not by a length alone', async () => {
    expect(value(elements(styleOf(await sampleDocx({}, '正文。'), 'BodyText'), 'ind')[0], 'firstLineChars')).toBe('200');
  });
});

describe('pages of a document for Word', () => {
  it('have the margins and the grid of the standard', async () => {
    const document = partOf(await sampleDocx({}, '正文。'), 'word/document.xml');
    const [margin] = elements(document, 'pgMar');
    expect(['top', 'right', 'bottom', 'left'].map((side) => Math.round((Number(value(margin, side)) / 1440) * 254) / 10)).toEqual([
      37, 26, 35, 28,
    ]);
    const [grid] = elements(document, 'docGrid');
    expect(value(grid, 'type')).toBe('linesAndChars');
    const [pitch, space] = [Number(value(grid, 'linePitch')), Number(value(grid, 'charSpace'))];
    expect(Math.floor((16_838 - 2098 - 1984) / pitch)).toBe(22);
    expect(Math.floor((11_906 - 1587 - 1474) / (20 * (16 + space / 4096)))).toBe(28);
  });

  it('number odd pages at the right and even ones at the left', async () => {
    const bytes = await sampleDocx({}, '正文。');
    expect(elements(partOf(bytes, 'word/settings.xml'), 'evenAndOddHeaders')).toHaveLength(1);
    const sides = ['word/footer1.xml', 'word/footer2.xml'].map((name) => value(elements(partOf(bytes, name), 'jc')[0]));
    expect(sides).toEqual(['right', 'left']);
  });

  it('leave the first page of a letter without a number, with the lower double rule', async () => {
    const bytes = await sampleDocx({ layout: 'letter' }, '正文。');
    const [section] = elements(partOf(bytes, 'word/document.xml'), 'sectPr');
    expect(elements(section!, 'titlePg')).toHaveLength(1);
    expect(elements(section!, 'footerReference').map((one) => value(one, 'type'))).toContain('first');
  });

  describe('with a 版记', () => {
    const front = { copies: '县样例办', printed: { by: '青石县样例局办公室', date: '2026-03-06' as const } };
    const table = '| 项目 | 数 |\n|---|---|\n| 站 | 3 |\n';
    const sections = async (text: string, imprint?: 'under-text' | 'alone' | 'behind-blank') => {
      const printed = imprint === undefined ? undefined : { contents: [], imprint };
      const document = partOf(await noticeDocx(sampleInput(front, text, { printed })), 'word/document.xml');
      return elements(document, 'sectPr').map((section) => [
        value(elements(section, 'type')[0]),
        value(elements(section, 'pgSz')[0], 'orient'),
        elements(section, 'footerReference').length,
      ]);
    };
    const text = ['nextPage', 'portrait', 2];
    const apart = ['evenPage', 'portrait', 2];

    it('put it under prose as on paper', async () => {
      expect(await sections('正文。')).toEqual([text]);
      expect(await sections('正文。', 'under-text')).toEqual([text]);
      expect(await sections('正文。', 'alone')).toEqual([text, apart]);
    });

    it('put it on an even upright page of its own behind tables, which Word breaks in its own way', async () => {
      expect(await sections(table, 'under-text')).toEqual([text, apart]);
    });

    it('take the number off its page behind a blank one', async () => {
      const footers = async (imprint: 'alone' | 'behind-blank') => {
        const bytes = await noticeDocx(sampleInput(front, '正文。', { printed: { contents: [], imprint } }));
        return ['word/footer3.xml', 'word/footer4.xml'].map((name) => elements(partOf(bytes, name), 'instrText').length);
      };
      expect(await footers('alone')).toEqual([1, 1]);
      expect(await footers('behind-blank')).toEqual([0, 0]);
    });
  });

  it('end a section in its last paragraph, so that no empty one begins a page', async () => {
    const bytes = await sampleDocx({ issued: { title: '样例方案', annexes: [] } }, '现予印发。\n\n<Issued>\n\n方案正文。\n\n</Issued>\n');
    const [section] = elements(partOf(bytes, 'word/document.xml'), 'sectPr');
    expect(section?.parentNode?.parentNode?.textContent).toBe('2026年3月5日');
  });
});

describe('the file of a document for Word', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    process.env['TZ'] = zone;
  });

  it('has the same bytes twice and wherever the machine thinks it is', async () => {
    const made: Uint8Array[] = [];
    for (const tz of ['Pacific/Honolulu', 'Asia/Shanghai', 'Asia/Shanghai', 'America/St_Johns']) {
      process.env['TZ'] = tz;
      made.push(await noticeDocx(sampleInput({ ...full, contents: true }, body)));
    }
    expect(made.slice(1).map((bytes) => Buffer.compare(bytes, made[0]!))).toEqual([0, 0, 0]);
  });

  it('bears the document’s title, date and language', async () => {
    const bytes = await sampleDocx({}, '正文。');
    const core = partOf(bytes, 'docProps/core.xml');
    expect(core.getElementsByTagName('dc:title')[0]?.textContent).toBe('青石县样例局关于做好样例工作的通知');
    expect(core.getElementsByTagName('dcterms:created')[0]?.textContent).toBe('2026-03-05T00:00:00Z');
    expect(value(elements(partOf(bytes, 'word/styles.xml'), 'lang')[0], 'eastAsia')).toBe('zh-CN');
    // Numbers of a Chinese language LibreOffice cuts at the end of a line.
    expect(value(elements(partOf(bytes, 'word/styles.xml'), 'lang')[0], 'val')).toBe('en-US');
  });
});
