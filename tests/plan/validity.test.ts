import { describe, expect, it } from 'vitest';
import { documentSchema } from '../../src/model/document.ts';
import { lapseOf } from '../../src/plan/validity.ts';

const lapse = (more: object) => lapseOf(documentSchema.parse({ layout: 'red-head', title: '通知', ...more }));
const said = (label: string, value: string) => lapse({ catalogue: [{ label, value }] })?.words;

describe('a document is no longer in force', () => {
  it('by the words of its catalogue, whatever the portal calls the row', () => {
    expect([said('有效性', '失效'), said('时效性', '已废止'), said('时效', '已修改'), said('有效性', '部分失效')]).toEqual([
      '失效',
      '已废止',
      '已修改',
      '部分失效',
    ]);
  });

  it('by what replaces it, where nobody wrote more', () => {
    expect(lapse({ replacedBy: '青卫发〔2022〕5号' })).toEqual({ words: '已被替代', by: '青卫发〔2022〕5号' });
    expect(lapse({ replacedBy: '新通知', catalogue: [{ label: '有效性', value: '失效' }] })).toEqual({ words: '失效', by: '新通知' });
  });

  it('not because it is in force, was mended, or says nothing', () => {
    expect([said('有效性', '有效'), said('有效性', '现行有效（2023年修订）'), said('主题分类', '废止文件'), lapse({})]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
