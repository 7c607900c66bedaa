import { beforeAll, describe, expect, it } from 'vitest';
import { progressFormXlsx } from '../../../src/formats/xlsx/progress-form-xlsx.ts';
import { collectForms, type CollectCase, type Collected, type ReceivedFile } from '../../../src/intake/collect/collect-forms.ts';
import type { FilledCell, FilledSheet, FilledWorkbook } from '../../../src/intake/collect/filled-workbook.ts';
import { parseWorkbook } from '../../../src/intake/collect/parse-workbook.ts';
import { reportSpan } from '../../../src/model/report-span.ts';
import { progressForm } from '../../../src/plan/asked/progress-form.ts';
import type { Workspace } from '../../../src/plan/workspace.ts';
import { readWorkspace } from '../../../src/sources/read-workspace.ts';
import { engine } from '../../commands/run-guatu.ts';
import { day } from '../../model/days.ts';

let workspace: Workspace;
const books = new Map<string, FilledWorkbook>();

beforeAll(async () => {
  const reading = await readWorkspace(`${engine}/tests/collect/workspace`);
  const span = reportSpan('2024Q2');
  if (reading.workspace === undefined || span === undefined) throw new Error('the workspace cannot be read');
  workspace = reading.workspace;
  for (const id of ['hetang-anquan', 'hetang-yizheng', 'hetang-renmin']) {
    const unit = workspace.units.find((one) => one.id === id);
    const form = unit && progressForm(unit, workspace, span, { plan: 'safety-2024' });
    const book = form && (await parseWorkbook(await progressFormXlsx(form, { engine: 'guatu', asOf: day('2024-04-01') })));
    if (book === undefined || 'refusal' in book) throw new Error(id);
    books.set(id, book);
  }
});

const text = (words: string): FilledCell => ({ kind: 'text', text: words });
const share = (value: number): FilledCell => ({ kind: 'number', text: String(value), number: value, percent: true });
const dated = (words: string): FilledCell => ({ kind: 'day', text: words, day: day(words) });

/** A form with some cells filled in, by address. */
function filled(id: string, cells: Readonly<Record<string, FilledCell>>, file = `${id}.xlsx`): ReceivedFile {
  const book = books.get(id);
  if (book === undefined) throw new Error(id);
  const sheets = book.sheets.map((sheet) => (sheet.name === '填报' ? withCells(sheet, { I3: dated('2024-06-20'), ...cells }) : sheet));
  return { file, book: { sheets } };
}

function withCells(sheet: FilledSheet, cells: Readonly<Record<string, FilledCell>>): FilledSheet {
  const rows = new Map([...sheet.rows].map(([row, known]) => [row, new Map(known)]));
  for (const [address, cell] of Object.entries(cells)) {
    const [row, column] = [Number(address.slice(1)), address.charCodeAt(0) - 64];
    rows.set(row, (rows.get(row) ?? new Map<number, FilledCell>()).set(column, cell));
  }
  return { ...sheet, rows };
}

function collected(files: readonly ReceivedFile[], choice: Partial<CollectCase> = {}): Collected {
  return collectForms(files, {
    ...{ workspace, asOf: day('2024-06-28'), received: day('2024-06-24'), prefer: new Set<string>(), replace: false },
    ...choice,
  });
}

const rules = ({ findings }: Collected): readonly string[] =>
  findings.map(({ rule, place }) => `${place.file} ${place.cell ?? '–'} ${rule}`);
const items = ({ changes }: Collected): readonly unknown[] => changes.flatMap((change) => (change.kind === 'add' ? [change.item] : []));

describe('two units that lead one task', () => {
  // t3 stands in row 6 of 安全股 and in row 5 of 医政股.
  const safety = () => filled('hetang-anquan', { J6: text('已完成'), K6: share(1), M6: text('检验完毕') });
  const medical = () => filled('hetang-yizheng', { J5: text('进行中'), K5: share(0.9), M5: text('待出报告') });

  it('and say other things of it are both held back and shown to each other', () => {
    const both = collected([safety(), medical()]);
    expect(rules(both)).toEqual(['hetang-anquan.xlsx J6 form-units-differ', 'hetang-yizheng.xlsx J5 form-units-differ']);
    expect(both.findings[0]?.message).toBe('安全股报已完成 100%，医政股（hetang-yizheng.xlsx 填报 J5）是进行中 90%');
    expect(items(both)).toEqual([]);
    expect(both.files.map(({ held }) => held)).toEqual([1, 1]);
  });

  it('with a preferred one: its state counts, the words of the other are kept and stand before', () => {
    expect(items(collected([safety(), medical()], { prefer: new Set(['hetang-yizheng']) }))).toEqual([
      { task: 't3', day: '2024-06-20', text: '检验完毕', by: '安全股' },
      { task: 't3', day: '2024-06-20', state: '进行中', percent: 90, text: '待出报告', by: '医政股' },
    ]);
  });

  it('and agree are both written', () => {
    const agreeing = filled('hetang-yizheng', { J5: text('已完成'), K5: share(1), M5: text('报告已出') });
    expect(items(collected([safety(), agreeing]))).toHaveLength(2);
  });
});

describe('the receipt of a unit', () => {
  const good = () => filled('hetang-renmin', { M5: text('自查完毕') });
  const faulty = (file: string) => filled('hetang-renmin', { M5: text('自查完毕'), J8: text('做了') }, file);

  it('is one for each unit and report, and none for who owes none', () => {
    expect(
      items(collected([good(), filled('hetang-anquan', { M5: text('检查12家') })])).filter((item) => 'report' in (item as object)),
    ).toEqual([{ report: '安全生产工作进展', unit: '县人民医院', period: '2024-06-30', received: '2024-06-24', state: '按时' }]);
  });

  it('says late after the due day, and sent back with the number of faults', () => {
    const late = collected([good()], { received: day('2024-06-26') });
    expect(late.files[0]?.receipts).toMatchObject([{ state: '迟报', isNew: true }]);
    expect(items(collected([faulty('a.xlsx')])).at(-1)).toMatchObject({ state: '退回', note: '1处要改' });
  });

  it('of two copies the one without faults counts', () => {
    const two = collected([faulty('a.xlsx'), filled('hetang-renmin', { M6: text('检验完毕') }, 'b.xlsx')]);
    expect(two.files.map(({ receipts }) => receipts.map(({ state }) => state))).toEqual([['按时'], ['按时']]);
  });
});

describe('what nobody may write', () => {
  it('a mark of secrecy is named and not taken over', () => {
    const secret = collected([filled('hetang-anquan', { M5: text('见机密★文件') })]);
    expect(rules(secret)).toEqual(['hetang-anquan.xlsx M5 form-classified']);
    expect(items(secret)).toEqual([]);
  });
});
