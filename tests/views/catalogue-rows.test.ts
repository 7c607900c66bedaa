import { describe, expect, it } from 'vitest';
import { siteSchema } from '../../src/model/site.ts';
import { documentSchema } from '../../src/model/document.ts';
import { catalogueRows, indexNumber } from '../../src/views/catalogue-rows.ts';

const catalogueOf = (catalogue: object) => siteSchema.parse({ name: '站', url: 'https://a.invalid/', catalogue }).catalogue;
const paper = (more: object) => documentSchema.parse({ layout: 'red-head', title: '关于安全生产的通知', ...more });
const words = (data: ReturnType<typeof paper>, catalogue: object) =>
  catalogueRows(data, catalogueOf(catalogue)).map(({ label, text }) => `${label}：${text}`);

const data = paper({
  kind: '通知',
  issuers: ['青石县卫生健康局'],
  no: '青卫发〔2021〕1号',
  date: '2021-01-04',
  published: '2021-01-05 09:30',
  serial: '00017',
});

describe('the catalogue block as portals have it', () => {
  it('of www.gov.cn', () => {
    const govCn = {
      rows: [
        { label: '索引号', from: 'index' },
        { label: '主题分类' },
        { label: '发文机关', from: 'issuers' },
        { label: '成文日期', from: 'date' },
        { label: '标题', from: 'title' },
        { label: '发文字号', from: 'no' },
        { label: '发布日期', from: 'published' },
      ],
      index: '{机构代码}/{年}-{序}',
      agencyCode: '000000000',
    };
    expect(words(paper({ ...data, catalogue: [{ label: '主题分类', value: '综合政务\\政务公开' }] }), govCn)).toEqual([
      '索引号：000000000/2021-00017',
      '主题分类：综合政务\\政务公开',
      '发文机关：青石县卫生健康局',
      '成文日期：2021年1月4日',
      '标题：关于安全生产的通知',
      '发文字号：青卫发〔2021〕1号',
      '发布日期：2021年1月5日 09:30',
    ]);
  });

  it('of 玉门: 组配分类 and 有效性 that nobody filled in stay empty', () => {
    const yumen = {
      rows: [
        { label: '索引号', from: 'index' },
        { label: '公开方式', from: 'publicity' },
        { label: '发布机构', from: 'issuers' },
        { label: '组配分类' },
        { label: '文件编号', from: 'no' },
        { label: '有效性' },
      ],
      index: '{机构代码}/{年}-{序}',
      agencyCode: '00000000000000000X',
    };
    expect(words(data, yumen)).toEqual([
      '索引号：00000000000000000X/2021-00017',
      '公开方式：主动公开',
      '发布机构：青石县卫生健康局',
      '组配分类：',
      '文件编号：青卫发〔2021〕1号',
      '有效性：',
    ]);
  });

  it('of 安徽: the month in the 索引号', () => {
    const anhui = {
      rows: [
        { label: '索引号', from: 'index' },
        { label: '文号', from: 'no' },
      ],
      index: '{机构代码}/{年}{月}-{序}',
      agencyCode: '000000000000000000',
    };
    expect(words(data, anhui)).toEqual(['索引号：000000000000000000/202101-00017', '文号：青卫发〔2021〕1号']);
  });
});

describe('a row', () => {
  it('is the author’s where he wrote one of the same name; his other rows follow', () => {
    const own = paper({
      ...data,
      catalogue: [
        { label: '文号', value: '（联合行文）' },
        { label: '有效性', value: '有效' },
      ],
    });
    expect(words(own, { rows: [{ label: '文号', from: 'no' }] })).toEqual(['文号：（联合行文）', '有效性：有效']);
  });

  it('never hides what replaced the document, whatever the site lists', () => {
    expect(words(paper({ replacedBy: '青卫发〔2022〕5号' }), { rows: [{ label: '标题', from: 'title' }] })).toEqual([
      '标题：关于安全生产的通知',
      '被替代：青卫发〔2022〕5号',
    ]);
  });
});

describe('an index number', () => {
  const pattern = catalogueOf({ index: '{机构代码}/{年}-{序}', agencyCode: '000000000' });

  it('is never made up: no serial number, no date, no code, none at all', () => {
    expect(indexNumber(data, pattern)).toBe('000000000/2021-00017');
    expect(indexNumber(paper({ date: '2021-01-04' }), pattern)).toBeUndefined();
    expect(indexNumber(paper({ serial: '00017' }), pattern)).toBeUndefined();
    expect(indexNumber(data, catalogueOf({ index: '{机构代码}/{年}-{序}' }))).toBeUndefined();
    expect(indexNumber(data, catalogueOf({}))).toBeUndefined();
  });

  it('takes no other placeholders', () => {
    expect(siteSchema.safeParse({ name: '站', url: 'https://a.invalid/', catalogue: { index: '{代码}-{序}' } }).success).toBe(false);
  });
});
