import { describe, expect, it } from 'vitest';
import { documentView } from '../../src/views/document-view.ts';
import { site, smallPlan, task } from '../plan/small-plan.ts';
import { notice } from './small-workspace.ts';

const view = (more: object) => documentView(notice('n', more), { site, plans: [smallPlan({ tasks: [task('a')] })], units: [] });

describe('a document', () => {
  it('its mark: as given; issuer and 文件; joint issuers one a line; a letter the name; plain none', () => {
    expect(view({ mark: '某局文件' }).mark).toEqual(['某局文件']);
    expect(view({ issuers: ['甲局'] }).mark).toEqual(['甲局文件']);
    expect(view({ issuers: ['甲局', '乙局'] }).mark).toEqual(['甲局', '乙局', '文件']);
    expect(view({ layout: 'letter', issuers: ['甲局'] }).mark).toEqual(['甲局']);
    expect(view({ layout: 'plain', issuers: ['甲局'] }).mark).toEqual([]);
  });

  it('title lines: the author’s own win', () => {
    expect(view({ title: '甲乙丙', titleLines: ['甲', '乙丙'] }).titleLines).toEqual(['甲', '乙丙']);
    expect(view({ title: '甲乙丙' }).titleLines).toEqual(['甲乙丙']);
  });

  it('annexes are numbered where there are several, each with its own anchor', () => {
    const annex = { title: '表', kind: 'table' };
    const { annexes, issued } = view({ annexes: [annex, annex], issued: { title: '方案', annexes: [annex] } });
    expect(annexes.map(({ no, anchor }) => [no, anchor])).toEqual([
      [1, 'annex-1'],
      [2, 'annex-2'],
    ]);
    expect(issued!.annexes.map(({ no, anchor }) => [no, anchor])).toEqual([[undefined, 'issued-annex-1']]);
  });

  it('附注 stands in brackets, once', () => {
    expect(view({ note: '此件公开发布' }).note).toBe('（此件公开发布）');
    expect(view({ note: '（此件公开发布）' }).note).toBe('（此件公开发布）');
    expect(view({}).note).toBeUndefined();
  });

  it('the catalogue: the author’s rows in order, then what the elements say and he did not', () => {
    const { catalogue } = view({
      issuers: ['甲局'],
      no: '甲〔2021〕1号',
      date: '2021-06-15',
      published: '2021-06-16 09:30',
      publicity: '不予公开',
      publicityReason: '内部事务',
      catalogue: [
        { label: '索引号', value: '123' },
        { label: '发文机关', value: '甲局办公室' },
      ],
    });
    expect(catalogue.map(({ label, text }) => `${label}：${text}`)).toEqual([
      '索引号：123',
      '发文机关：甲局办公室',
      '发文字号：甲〔2021〕1号',
      '成文日期：2021年6月15日',
      '发布日期：2021年6月16日 09:30',
      '公开属性：不予公开：内部事务',
    ]);
    expect(catalogue.find(({ label }) => label === '成文日期')!.day).toBe('2021-06-15');
  });

  it('a publication date is never made up', () => {
    expect(view({ date: '2021-06-15' }).catalogue.map(({ label }) => label)).not.toContain('发布日期');
  });

  it('its plans, with how many tasks', () => {
    expect(view({ plans: ['small', 'gone'] }).plans).toEqual([{ id: 'small', title: '示例县三年行动', taskCount: 1 }]);
  });
});
