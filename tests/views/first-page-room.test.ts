import { describe, expect, it } from 'vitest';
import { showsText, type FirstPage } from '../../src/views/first-page-room.ts';

const page: FirstPage = {
  layout: 'red-head',
  first: 0,
  mark: ['青石县卫生健康局文件'],
  hasNo: true,
  signers: 0,
  titleLines: 2,
  addressees: '各乡镇人民政府，县属各单位',
};
const many = Array.from({ length: 12 }, (_, index) => `第${String(index + 1)}乡镇人民政府`).join('，');

describe('the first page of a document shows text under its addressees', () => {
  it('as most do, long titles and twelve addressees among them', () => {
    expect(showsText(page)).toBe(true);
    expect(showsText({ ...page, titleLines: 4, addressees: many })).toBe(true);
    expect(showsText({ ...page, layout: 'letter', first: 2, titleLines: 3, addressees: many })).toBe(true);
  });

  it('but not under five stacked names, four lines of title and twelve addressees', () => {
    const mark = ['青石县水务局', '青石县农业农村局', '青石县财政局', '青石县生态环境分局', '青石县自然资源和规划局', '文件'];
    expect(showsText({ ...page, mark, first: 2, titleLines: 4, addressees: many })).toBe(false);
    expect(showsText({ ...page, mark, first: 2, titleLines: 4, addressees: '县直各单位' })).toBe(true);
  });

  it('nor under a page of addressees, with a head or without', () => {
    const endless = many.repeat(5);
    expect(showsText({ ...page, addressees: endless })).toBe(false);
    expect(showsText({ ...page, layout: 'plain', mark: [], addressees: endless.repeat(2) })).toBe(false);
  });
});
