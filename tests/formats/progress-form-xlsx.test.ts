import { beforeAll, describe, expect, it } from 'vitest';
import { formTitle, progressFormXlsx } from '../../src/formats/xlsx/progress-form-xlsx.ts';
import { reportSpan } from '../../src/model/report-span.ts';
import { progressForm, type ProgressForm } from '../../src/plan/asked/progress-form.ts';
import type { Workspace } from '../../src/plan/workspace.ts';
import { readWorkspace } from '../../src/sources/read-workspace.ts';
import { engine } from '../commands/run-guatu.ts';
import { day } from '../model/days.ts';
import { readWorkbook } from './xlsx-reading.ts';

const making = { engine: 'guatu 0.1.0', asOf: day('2024-06-15') };
const yearly = 'yunling-2024-yearly';
let workspace: Workspace;

beforeAll(async () => {
  const reading = await readWorkspace(`${engine}/tests/cases/demo-county/workspace`);
  if (reading.workspace === undefined) throw new Error('the demo county cannot be read');
  workspace = reading.workspace;
});

function formOf(unit: string, period = '2024Q2', plan: string | undefined = yearly): ProgressForm | undefined {
  const span = reportSpan(period);
  const found = workspace.units.find(({ id }) => id === unit);
  if (span === undefined || found === undefined) throw new Error(`${unit} ${period}`);
  return progressForm(found, workspace, span, { plan });
}

function mustHave(unit: string): ProgressForm {
  const form = formOf(unit);
  if (form === undefined) throw new Error(unit);
  return form;
}

describe('what a unit is asked', () => {
  it('has its own tasks and those of its class, and says whose state they are', () => {
    const rows = mustHave('yunling-chengguan').rows.map(({ task, roles, decides, deciders }) => [task, roles, decides, deciders]);
    expect(rows).toEqual([
      ['t3', '责任', false, '安全管理股'],
      ['t4', '责任', false, '规划财务股'],
      ['t5', '责任', false, '安全管理股'],
      ['t10', '责任', false, '局办公室'],
    ]);
    expect(mustHave('yunling-anquan').rows.map(({ task, decides }) => [task, decides])).toEqual([
      ['t2', false],
      ['t3', true],
      ['t5', true],
    ]);
  });

  it('asks no more about what was done before the period', () => {
    expect(mustHave('yunling-anquan').rows.map(({ task }) => task)).not.toContain('t1');
    expect(formOf('yunling-anquan', '2024Q1')?.rows.map(({ task }) => task)).toContain('t1');
  });

  it('answers the report that the unit owes once in the period, and none that is not its own', () => {
    expect(mustHave('yunling-chengguan').reports).toEqual([
      { planId: yearly, what: '重点工作进展', to: '安全管理股', period: '2024-06-30', due: '2024-06-25' },
    ]);
    expect(mustHave('yunling-anquan').reports).toEqual([]);
    expect(formOf('yunling-chengguan', '2024-05')?.reports).toEqual([]);
  });

  it('asks nothing about a plan that is over', () => {
    expect(formOf('yunling-chengguan', '2025Q1')).toBeUndefined();
  });
});

describe('the form in a spreadsheet', () => {
  it('has a row a task with its hidden names, and a sheet by which it is known', async () => {
    const form = mustHave('yunling-anquan');
    const book = await readWorkbook(await progressFormXlsx(form, making));
    const rows = book.sheets.get('填报') ?? [];
    expect(rows.find((row) => row[0] === '方案标识')?.slice(4)).toEqual([
      '序号',
      '任务',
      '分工',
      '完成时限',
      '上次填报',
      '状态',
      '完成百分比',
      '截至日期',
      '进展',
      '完成依据',
      '存在困难',
      '下一步',
    ]);
    expect(rows.find((row) => row[1] === 't5')?.slice(4, 9)).toEqual([
      '5',
      '开展消防设施年度检测。',
      '牵头',
      '2024年6月20日前',
      '进行中 70%\n2024年5月31日',
    ]);
    expect(book.sheets.get('标识')?.slice(0, 7)).toEqual([
      ['格式', 'guatu-progress'],
      ['格式版本', '1'],
      ['软件版本', 'guatu 0.1.0'],
      ['网站', 'https://guatu-demo.example.invalid/'],
      ['单位标识', 'yunling-anquan'],
      ['单位', '安全管理股'],
      ['时段', '2024-q2'],
    ]);
    expect(formTitle(form)).toBe('安全管理股2024年第2季度进展填报表');
  });

  it('is locked but for what the unit says, with lists, bounds and explanations', async () => {
    const { parts } = await readWorkbook(await progressFormXlsx(mustHave('yunling-anquan'), making));
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toContain('<sheetProtection sheet="1"');
    expect(sheet).not.toContain('password=');
    // t2 is led by another: its state is closed, the words are open.
    expect(sheet).toMatch(/sqref="J6:J7"[^>]*>\s*<formula1>&quot;未启动,进行中,已完成&quot;/u);
    expect(sheet).toMatch(/sqref="M5:M7"/u);
    expect(parts['xl/comments1.xml']).toContain('填0到100之间的百分数');
    expect(sheet).toContain('<pane xSplit="6" ySplit="4"');
    expect(sheet).toContain('<col min="1" max="4" width="10" hidden="1"');
  });

  it('has the same bytes from the same plan', async () => {
    const form = mustHave('yunling-anquan');
    expect(await progressFormXlsx(form, making)).toEqual(await progressFormXlsx(form, making));
  });
});
