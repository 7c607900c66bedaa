import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ledgerCsv } from '../../src/formats/csv/ledger-csv.ts';
import { ledgerXlsx } from '../../src/formats/xlsx/ledger-xlsx.ts';
import { receiptsXlsx } from '../../src/formats/xlsx/receipts-xlsx.ts';
import type { Day } from '../../src/model/day.ts';
import { publish, type PublishedWorkspace } from '../../src/plan/publish.ts';
import { readWorkspace } from '../../src/sources/read-workspace.ts';
import { ledgersView, type LedgersView } from '../../src/views/ledger-view.ts';
import { receiptView, type ReceiptView } from '../../src/views/receipt-view.ts';
import { engine } from '../commands/run-guatu.ts';
import { day } from '../model/days.ts';
import { readWorkbook, type Found, type ReadWorkbook } from './xlsx-reading.ts';

type Counts = Readonly<Record<string, number | null>>;

const folder = path.join(engine, 'tests/cases/demo-county');
const days = ['2022-12-31', '2023-09-30', '2024-06-15'].map(day);
const hazardsPlan = 'yunling-2022-hazards';
const reportsPlan = 'yunling-2022-infection';

let workspace: PublishedWorkspace;
let open: PublishedWorkspace;

beforeAll(async () => {
  const reading = await readWorkspace(path.join(folder, 'workspace'));
  if (reading.workspace === undefined) throw new Error('the demonstration cannot be read');
  workspace = publish(reading.workspace, 'internal');
  open = publish(reading.workspace, 'public');
});

const readerOf = (asOf: Day) => ({ asOf, edition: 'internal' }) as const;
const planOf = (id: string) => workspace.plans.find((plan) => plan.id === id)!;
const expectedOf = async (asOf: Day) =>
  JSON.parse(await readFile(path.join(folder, 'expected', `${asOf}.json`), 'utf8')) as {
    readonly receipts: readonly {
      readonly notInTime: readonly { readonly unit: string; readonly state: string }[];
      readonly byUnit: Readonly<Record<string, Counts>>;
    }[];
    readonly ledgers: readonly { readonly byUnit: Readonly<Record<string, Counts>>; readonly byLedger: Readonly<Record<string, Counts>> }[];
  };

function ledgers(asOf: Day): LedgersView {
  const view = ledgersView(planOf(hazardsPlan), workspace.units, readerOf(asOf));
  if (view === undefined) throw new Error('no ledgers');
  return view;
}

function receipts(asOf: Day): ReceiptView {
  const view = receiptView(planOf(reportsPlan), workspace.units, readerOf(asOf));
  if (view === undefined) throw new Error('no receipts');
  return view;
}

/** The rows under the head that has a word, by the words of the head. */
function under(book: ReadWorkbook, sheet: string, word: string): readonly Readonly<Record<string, Found>>[] {
  const rows = book.sheets.get(sheet) ?? [];
  const at = rows.findIndex((row) => row.includes(word));
  const heads = (rows[at] ?? []).map((head) => String(head));
  return rows.slice(at + 1).map((row) => Object.fromEntries(heads.map((head, index) => [head, row[index] ?? null])));
}

const ledgerBook = async (id: string, asOf: Day): Promise<ReadWorkbook> => {
  const view = ledgers(asOf);
  const ledger = view.ledgers.find((one) => one.id === id)!;
  return readWorkbook(await ledgerXlsx(ledger, view, workspace, readerOf(asOf)));
};

describe.each(days)('the spreadsheets of %s', (asOf) => {
  it('have the kept receipts in their ranking and in the list of a 通报', async () => {
    const [wanted] = (await expectedOf(asOf)).receipts;
    const book = await readWorkbook(await receiptsXlsx(receipts(asOf), workspace, readerOf(asOf)));
    const states = ['按时', '迟报', '未报', '零报告', '退回'];
    const ranking = under(book, '排名', '名次').map((row) => [row['单位'], Object.fromEntries(states.map((state) => [state, row[state]]))]);
    expect(Object.fromEntries(ranking as [string, object][])).toEqual(wanted?.byUnit);
    const listed = under(book, '通报', '期次').map((row) => `${String(row['单位'])} ${String(row['情况'])}`);
    expect(listed.toSorted()).toEqual(wanted?.notInTime.map(({ unit, state }) => `${unit} ${state}`).toSorted());
  });

  it('have the kept hazards of each ledger', async () => {
    const [wanted] = (await expectedOf(asOf)).ledgers;
    for (const [id, counts] of Object.entries(wanted?.byLedger ?? {})) {
      const book = await ledgerBook(id, asOf);
      const [all] = under(book, '统计', '分类');
      expect([all?.['合计'], all?.['未销号'], all?.['其中逾期'], all?.['按期销号'], all?.['逾期销号']], id).toEqual([
        counts['total'],
        counts['open'],
        counts['overdue'],
        counts['closedOnTime'],
        counts['closedLate'],
      ]);
      const states = under(book, '台账', '标识').filter((row) => row['标识'] !== null);
      expect(
        states.filter((row) => String(row['情况']).startsWith('逾期') && !String(row['情况']).startsWith('逾期销号')),
        id,
      ).toHaveLength(counts['overdue'] ?? 0);
    }
  });
});

describe('a ledger in a spreadsheet', () => {
  const asOf = day('2024-06-15');

  it('has days as days, choices in drop-downs, ids in a hidden column, and rows to go on with', async () => {
    const book = await ledgerBook('hazards-2022', asOf);
    const rows = under(book, '台账', '标识');
    expect(rows[0]?.['发现日期']).toEqual(new Date('2022-03-17T00:00:00Z'));
    expect(rows[0]?.['标识']).toBe('h2022-001');
    const sheet = book.parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toContain('重大,较大,一般,低');
    expect(sheet).toMatch(/<col [^>]*min="1"[^>]*hidden="1"|<col [^>]*hidden="1"[^>]*min="1"/u);
    expect(sheet).toMatch(/<dataValidation [^>]*type="date"/u);
    expect((sheet.match(/<row /gu) ?? []).length).toBe(110 + 3 + 20);
  });

  it('of columns of its own has its types: a number is a number, a choice has its choices', async () => {
    const book = await ledgerBook('measures', asOf);
    const [row] = under(book, '台账', '制度措施');
    expect([row?.['涉及隐患（条）'], row?.['施行日期']]).toEqual([14, new Date('2022-07-01T00:00:00Z')]);
    expect(book.parts['xl/worksheets/sheet1.xml']).toContain('正在执行,已修订,已废止');
    expect(new Map((book.sheets.get('标识') ?? []).map(([name, value]) => [name, value])).get('各栏')).toBe(
      'measure reason unit day hazards state',
    );
  });

  it('as CSV has a row for each entry under fixed heads', () => {
    const [first, second] = ledgers(asOf).ledgers;
    const lines = ledgerCsv(first!).split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFF标识,单位,发现日期,问题隐患,等级,责任人,整改制度措施,资金,整改时限,时限（日期）,预案,责任科室,环节,销号日期,回潮日期,验收人,情况,逾期天数',
    );
    expect(lines[1]).toContain('h2022-001,县人民医院,2022-03-17,住院楼灭火器压力不足,一般');
    expect(lines[1]).toContain('2022-04-13,,安全应急股,逾期销号,11');
    expect(lines).toHaveLength(112);
    expect(second?.kind).toBe('hazards');
  });

  it('is in no public edition, nor are receipts', () => {
    const reader = { asOf, edition: 'public' } as const;
    const views = open.plans.flatMap((plan) => [ledgersView(plan, open.units, reader), receiptView(plan, open.units, reader)]);
    expect(views.filter((view) => view !== undefined)).toEqual([]);
  });
});
