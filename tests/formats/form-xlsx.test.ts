import { beforeAll, describe, expect, it } from 'vitest';
import { formXlsx } from '../../src/formats/xlsx/form-xlsx.ts';
import type { Workspace } from '../../src/plan/workspace.ts';
import { publish } from '../../src/plan/publish.ts';
import { readWorkspace } from '../../src/sources/read-workspace.ts';
import { engine } from '../commands/run-guatu.ts';
import { day } from '../model/days.ts';
import { readWorkbook, seenRows, type ReadWorkbook } from './xlsx-reading.ts';

const reader = { asOf: day('2021-06-15'), edition: 'public' } as const;
let workspace: Workspace;

beforeAll(async () => {
  const reading = await readWorkspace(engine);
  if (reading.workspace === undefined) throw new Error('the plans here cannot be read');
  workspace = reading.workspace;
});

async function bookOf(planId: string, formId: string): Promise<ReadWorkbook> {
  const plan = workspace.plans.find(({ id }) => id === planId);
  const form = plan?.forms.find(({ id }) => id === formId);
  if (plan === undefined || form === undefined) throw new Error(`${planId}/${formId}`);
  return readWorkbook(await formXlsx(form, plan, publish(workspace, 'public'), reader));
}

const words = (book: ReadWorkbook) =>
  seenRows(book, '表格').map((row) =>
    row
      .map((cell) => cell ?? '')
      .join('|')
      .replace(/\|+$/u, ''),
  );

describe('a form in a spreadsheet', () => {
  it('附件2 of 乐清: its fields, its five columns and rows to fill', async () => {
    const rows = words(await bookOf('yueqing-2020-three-year', 'hazards'));
    expect(
      rows.filter((row) => /^(?:附件2|单位：|填表时间：|序号)/u.test(row)).map((row) => [...new Set(row.split('|'))].join('|')),
    ).toEqual(['附件2', '单位：', '填表时间：', '序号|问题隐患|整改制度措施|整改时限|责任科室']);
    expect(rows.filter((row) => row === '')).toHaveLength(12);
    expect(rows.join('\n')).not.toContain('参考样式');
  });

  it('a form of 忻州 says that it is a sample, in the sheet and where it is explained', async () => {
    const book = await bookOf('xinzhou-2021-inspection', 'fire');
    expect(words(book)[0]).toContain('参考样式');
    expect(seenRows(book, '说明').flat().join('')).toContain('不是公文的附件');
  });

  it('a check list has its groups, its items and a choice for each', async () => {
    const book = await bookOf('xinzhou-2021-inspection', 'fire');
    const rows = words(book);
    expect(rows.filter((row) => /^[一二三四五六]、/u.test(row))).toHaveLength(6);
    expect(rows.filter((row) => /^\d+\|/u.test(row))).toHaveLength(19);
    const lists = book.parts['xl/worksheets/sheet1.xml']?.match(/<formula1>[^<]*合格,不合格[^<]*<\/formula1>/gu) ?? [];
    expect(lists.length).toBeGreaterThan(0);
  });

  it('what is counted takes numbers only', async () => {
    const book = await bookOf('xinzhou-2021-inspection', 'daily');
    expect(book.parts['xl/worksheets/sheet1.xml']).toMatch(/<dataValidation [^>]*type="decimal"/u);
    expect(words(book).join('\n')).toContain('累计未销号（条）');
  });

  it('says in a hidden sheet which form it is, and its keys in order', async () => {
    const book = await bookOf('yueqing-2020-three-year', 'hazards');
    expect(new Map(seenRows(book, '标识').map(([name, value]) => [name, value]))).toEqual(
      new Map([
        ['格式', 'guatu-form'],
        ['格式版本', '1'],
        ['方案标识', 'yueqing-2020-three-year'],
        ['表格标识', 'hazards'],
        ['各栏', 'no hazard measure deadline section'],
      ]),
    );
    expect(book.parts['xl/workbook.xml']).toMatch(/name="标识"[^>]*state="hidden"/u);
  });

  it('same input, same bytes', async () => {
    const [one, two] = await Promise.all([bookOf('xinzhou-2021-inspection', 'groups'), bookOf('xinzhou-2021-inspection', 'groups')]);
    expect(one.parts).toEqual(two.parts);
  });
});
