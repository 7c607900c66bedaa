import { describe, expect, it } from 'vitest';
import { formSchema, type Form } from '../../src/model/form.ts';
import { formHead } from '../../src/views/form-head.ts';
import { formColumnWeight, formItemColumns, formParts, isWideForm } from '../../src/views/form-layout.ts';

const form = (more: object): Form => formSchema.parse({ id: 'biao', title: '表', ...more });
const column = (key: string, more: object = {}): object => ({ key, label: key, ...more });

describe('the layout of a form', () => {
  it('columns nest: a head of two levels over the columns that are filled in', () => {
    const five = column('five', { columns: [column('person'), column('funds', { unit: '万元' })] });
    const { rows, leaves } = formHead(form({ columns: [column('no'), five] }).columns);
    expect(rows.map((cells) => cells.map((cell) => [cell.column.key, cell.colspan, cell.rowspan]))).toEqual([
      [
        ['no', 1, 2],
        ['five', 2, 1],
      ],
      [
        ['person', 1, 1],
        ['funds', 1, 1],
      ],
    ]);
    expect(leaves.map(({ key }) => key)).toEqual(['no', 'person', 'funds']);
  });

  it('a check list has a column for what any item says, one to tick, and the remarks that are asked for', () => {
    const items = [
      { no: '1', text: '通道畅通', options: ['是', '否'], score: 5 },
      { no: '2', text: '有预案', method: '查文件' },
    ];
    const keys = (more: object) => formItemColumns(form({ items, ...more })).map(({ key, label }) => [key, label]);
    expect(keys({})).toEqual([
      ['no', '序号'],
      ['text', '项目'],
      ['method', '方法'],
      ['score', '分值'],
      ['fill', '结果'],
    ]);
    expect(keys({ remarks: '问题' }).at(-1)).toEqual(['remarks', '问题']);
    expect(formItemColumns(form({ items: [{ text: '负责人' }] })).map(({ label }) => label)).toEqual(['项目', '填写']);
  });

  it('parts keep their titles and totals', () => {
    const groups = [{ title: '一、制度', total: 30, items: [{ text: '有制度' }] }];
    expect(formParts(form({ items: [{ text: '总评' }], groups })).map(({ title, total, items }) => [title, total, items.length])).toEqual([
      ['', undefined, 1],
      ['一、制度', 30, 1],
    ]);
  });

  it('seven columns to fill lie across the page, six stand upright', () => {
    const columns = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((key) => column(key));
    expect([isWideForm(form({ columns })), isWideForm(form({ columns: columns.slice(1) }))]).toEqual([true, false]);
    expect(isWideForm(form({ columns: [column('x', { columns })] }))).toBe(true);
  });

  it('what is counted or dated is narrower than sentences, a number narrower still', () => {
    const weight = (label: string, more: object = {}) => formColumnWeight({ key: 'x', label, ...more });
    expect(weight('序号')).toBeLessThan(weight('检查', { unit: '次' }));
    expect(weight('检查', { unit: '次' })).toBeLessThan(weight('整改时限'));
    expect(weight('整改时限')).toBeLessThan(weight('问题隐患'));
  });
});
