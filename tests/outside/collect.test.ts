import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { CollectReport } from '../../src/model/collect-report.ts';
import { readWorkspace } from '../../src/sources/read-workspace.ts';
import { wrongInputs, type WrongInput } from '../collect/wrong-input.ts';
import { engine, runHere } from '../commands/run-guatu.ts';
import { temporaryFolder } from '../commands/small-workspace.ts';
import { ask, itAsks } from './reader.ts';

const source = path.join(engine, 'tests/collect/workspace');
let folder = '';

beforeAll(async () => {
  folder = await temporaryFolder();
  const { code, err } = await runHere([
    'form',
    '--root',
    source,
    '--period',
    '2024Q2',
    '--plan',
    'safety-2024',
    '--out',
    path.join(folder, 'forms'),
  ]);
  if (code !== 0) throw new Error(err);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Fills forms as people do; each case by itself, all in one Python. */
const filler = `
import json, sys, glob, os, datetime, openpyxl
date = datetime.date
spec = json.load(sys.stdin)
def fill(ws):
    ws['I3'] = date(2024, 6, 20)
    row = {ws.cell(r, 2).value: r for r in range(5, ws.max_row + 1)}
    for task, state, percent, words, proof in (('t2', '进行中', 0.6, '检查12家', None), ('t3', '已完成', 1, '检验完毕', '检验报告')):
        if task in row and ws.cell(row[task], 10).protection.locked is False:
            r = row[task]
            ws.cell(r, 10).value, ws.cell(r, 11).value, ws.cell(r, 13).value, ws.cell(r, 14).value = state, percent, words, proof
for case in spec:
    os.makedirs(case['folder'])
    wb = openpyxl.load_workbook(case['form'])
    ws = wb['填报']
    path = os.path.join(case['folder'], 'form.xlsx')
    done = []
    def raw(data):
        open(path, 'wb').write(data)
        done.append(True)
    def copy(name): wb.save(os.path.join(case['folder'], name))
    def clear():
        for r in range(5, ws.max_row): 
            for c in range(10, 17): ws.cell(r, c).value = None
    def paste(start, end):
        for c in range(1, 17): ws.cell(end, c).value, ws.cell(end, c).number_format = ws.cell(start, c).value, ws.cell(start, c).number_format
    def move(by):
        for m in list(ws.merged_cells.ranges): ws.unmerge_cells(str(m))
        ws.insert_rows(3, by)
    fill(ws)
    exec(case['python'])
    if not done: wb.save(path)
`;

async function python(script: string, input: unknown): Promise<void> {
  const file = path.join(folder, 'spec.json');
  await writeFile(file, JSON.stringify(input));
  await ask('/usr/bin/python3', ['-c', script.replace('json.load(sys.stdin)', 'json.load(open(sys.argv[1], encoding="utf-8"))'), file], {
    PYTHONIOENCODING: 'utf-8',
    PYTHONUTF8: '1',
  });
}

const formFile = (unit: string): string => path.join(folder, 'forms', `${unit}2024年第2季度进展填报表.xlsx`);

interface Ran {
  readonly root: string;
  readonly code: number | null;
  readonly report: CollectReport;
}

async function collects(root: string, place: string, options: readonly string[] = []): Promise<Ran> {
  const { code, out, err } = await runHere(['collect', '--root', root, place, '--json', ...options]);
  if (out === '') throw new Error(err);
  return { root, code, report: JSON.parse(out) as CollectReport };
}

/** A workspace in which the form was sent, and what has changed in it since. */
async function workspaceFor({ since = {} }: Pick<WrongInput, 'since'>, name: string): Promise<string> {
  const root = path.join(folder, name);
  await cp(source, root, { recursive: true });
  for (const [file, [from, to]] of Object.entries(since)) {
    const text = await readFile(path.join(root, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    await writeFile(path.join(root, file), text.replace(from, to));
  }
  return root;
}

async function filesOf(root: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const files = names.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))).toSorted();
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(path.join(root, file), 'utf8')] as const)));
}

/** Entries as `wrong-input.ts` writes them: those that were not in the workspace from the beginning. */
async function newEntries(root: string): Promise<readonly string[]> {
  const { workspace, diagnostics } = await readWorkspace(root);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const before = new Set(['t1 2024-03-20', 't2 2024-03-29', 't3 2024-04-30', 't5 2024-05-31']);
  const entries = workspace?.plans.find(({ id }) => id === 'safety-2024')?.progress ?? [];
  return entries
    .filter(({ task, day }) => !before.has(`${task} ${day}`))
    .map(({ task, day, state = '–', percent = '–', text = '–' }) => `${task} ${day} ${state} ${percent} ${text}`);
}

const sorted = (list: readonly string[]): readonly string[] => list.toSorted();

/** Fills the forms of twelve units, each in its own way. */
const twelve = `
import json, sys, os, datetime, openpyxl
date = datetime.date
spec = json.load(sys.stdin)
days = [date(2024, 6, 20), datetime.datetime(2024, 6, 21, 9, 30), '2024.6.21', '2024/6/20', '6月21日', '２０２４年６月２０日', '20240621', 45463]
states = {'t2': ('进行中', 0.6), 't4': ('进行中', '４５％'), 't4-1': ('已完成', 1), 't4-2': ('未启动', 0), 't5': ('进行中', 0.8), 't6': ('进行中', '百分之五十'), 't7': ('进行中', None), 't3': ('已完成', 1)}
for index, (unit, path) in enumerate(spec):
    wb = openpyxl.load_workbook(path)
    ws = wb['填报']
    ws['I3'] = days[index % len(days)]
    if isinstance(ws['I3'].value, int): ws['I3'].number_format = 'General'
    ws['N3'] = '经办人'
    if unit == '北湾卫生院':
        ws['L3'] = '是'
        wb.save(path)
        continue
    for r in range(5, ws.max_row):
        row = ws.cell(r, 3).value or ws.cell(r, 2).value
        if ws.cell(r, 10).protection.locked is False:
            state, percent = states[row]
            ws.cell(r, 10).value = state
            if percent is not None: ws.cell(r, 11).value = percent
            if state == '已完成': ws.cell(r, 14).value = '检验报告、验收记录'
        ws.cell(r, 13).value = '%s：第%s项已落实' % (unit, ws.cell(r, 5).value)
        if row == 't7': ws.cell(r, 15).value = '夜间值守人手不足\\n节假日更紧'
        if row == 't2': ws.cell(r, 16).value = '7月底前复查'
    wb.save(path)
`;

/** Fills the ledger's forms: closed, back, new, and what is wrong. */
const hazards = `
import json, sys, datetime, openpyxl
date = datetime.date
spec = dict(json.load(sys.stdin))
wb = openpyxl.load_workbook(spec['县人民医院'])
ws = wb['台账']
ws['N5'], ws['O5'] = date(2024, 6, 3), '安全股'
ws['P6'], ws['Q6'] = date(2024, 6, 10), '2024年7月底前'
ws['D7'], ws['E7'], ws['F7'], ws['G7'], ws['I7'], ws['J7'] = '2024.6.12', '食堂燃气报警器失效', '较大', '2024年6月底前', '总务科科长', '更换'
ws['D8'], ws['E8'], ws['F8'], ws['N8'] = date(2024, 6, 1), '开水间插座破损', '低', date(2024, 6, 1)
wb.save(spec['县人民医院'])
wb = openpyxl.load_workbook(spec['东街卫生院'])
ws = wb['台账']
ws['I6'], ws['N6'], ws['O6'] = '院长', date(2024, 6, 5), '安全股'
ws['D7'], ws['E7'], ws['F7'] = date(2024, 6, 2), '消火栓无水', '严重'
ws['E8'] = '没有日期的'
ws['D10'], ws['E10'] = '六月初', '日期读不出'
ws['E5'] = '换成别的隐患'
ws['D11'], ws['E11'], ws['M11'] = date(2024, 6, 2), '只说销号，没有日期', '销号'
ws['D9'], ws['E9'], ws['P9'] = date(2024, 6, 2), '没有销号就回潮', date(2024, 6, 8)
wb.save(spec['东街卫生院'])
wb = openpyxl.load_workbook(spec['县中医医院'])
ws = wb['台账']
ws['D5'], ws['E5'], ws['N5'] = date(2024, 5, 8), '污水站护栏缺失', date(2024, 5, 1)
ws['D6'], ws['E6'], ws['F6'] = date(2024, 5, 8), '污水站无警示标志', '一般'
wb.save(spec['县中医医院'])
wb = openpyxl.load_workbook(spec['西河卫生院'])
wb['台账']['H3'] = '是'
wb.save(spec['西河卫生院'])
`;

const expected = (name: string): string => path.join(engine, 'tests/collect/expected', name);

/** The words of a report without the folder of the test. */
const said = (report: CollectReport): string =>
  [
    ...report.files.map(
      ({ file, unitName, filled, added, changed, unchanged, held, receipts }) =>
        `${path.basename(file)} ${unitName ?? ''} 填${filled} 新${added} 改${changed} 同${unchanged} 缺${held} ${receipts.map(({ state }) => state).join('、')}`,
    ),
    ...report.findings.map(({ place, severity, message, hint, rule }) =>
      [path.basename(place.file), place.sheet, place.cell, severity, message, `（${rule}）`, hint]
        .filter((part) => part !== undefined)
        .join(' '),
    ),
    '',
  ].join('\n');

describe('twelve units', () => {
  itAsks('openpyxl', 'fill in their forms, some saved again by LibreOffice; everything comes back once', async () => {
    const root = await workspaceFor({}, 'twelve');
    const forms = path.join(folder, 'twelve-forms');
    await runHere(['form', '--root', root, '--period', '2024Q2', '--plan', 'safety-2024', '--out', forms]);
    const files = (await readdir(forms)).toSorted();
    expect(files).toHaveLength(12);
    await python(
      twelve,
      files.map((file) => [file.replace(/2024年.*/u, ''), path.join(forms, file)]),
    );
    await savedByOffice(files.filter((_, index) => index % 3 === 0).map((file) => path.join(forms, file)));
    const before = await filesOf(root);
    const { code, report } = await collects(root, forms, ['--received', '2024-06-24', '--prefer', '医政股']);
    await expect(said(report)).toMatchFileSnapshot(expected('twelve.txt'));
    expect(code).toBe(0);
    const after = await filesOf(root);
    await expect(after.get('plans/safety-2024/progress/2024.yaml')).toMatchFileSnapshot(expected('progress-2024.yaml'));
    await expect(after.get('plans/safety-2024/receipts/2024-q2.yaml')).toMatchFileSnapshot(expected('receipts-2024-q2.yaml'));
    for (const [file, text] of before) if (!file.includes('progress')) expect(after.get(file)).toBe(text);
    expect((await collects(root, forms, ['--received', '2024-06-26', '--prefer', '医政股'])).report.written).toEqual([]);
    expect(await filesOf(root)).toEqual(after);
  });

  itAsks('openpyxl', 'go on with the ledger of hazards: found, closed, back again', async () => {
    const root = await workspaceFor({}, 'hazards');
    const forms = path.join(folder, 'hazard-forms');
    await runHere(['form', '--root', root, '--period', '2024Q2', '--ledger', 'hazards', '--out', forms]);
    const files = ['县人民医院', '东街卫生院', '西河卫生院', '县中医医院'].map(
      (unit) => [unit, path.join(forms, `${unit}2024年第2季度问题隐患清单.xlsx`)] as const,
    );
    await python(hazards, files);
    await savedByOffice([files[0]?.[1] ?? '']);
    for (const file of (await readdir(forms)).filter((name) => !files.some(([, place]) => place.endsWith(name))))
      await rm(path.join(forms, file));
    const before = await filesOf(root);
    const { code, report } = await collects(root, forms);
    await expect(said(report)).toMatchFileSnapshot(expected('hazards.txt'));
    expect(code).toBe(1);
    const after = await filesOf(root);
    await expect(after.get('plans/safety-2024/ledgers/hazards.yaml')).toMatchFileSnapshot(expected('hazards.yaml'));
    for (const [file, text] of before) if (!file.includes('ledgers')) expect(after.get(file)).toBe(text);
    const { diagnostics } = await readWorkspace(root);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect((await collects(root, forms)).report.written).toEqual([]);
    expect(await filesOf(root)).toEqual(after);
  });
});

/** Opens and saves spreadsheets as WPS and Excel would, with another program. */
async function savedByOffice(files: readonly string[]): Promise<void> {
  const out = path.join(folder, 'office');
  await ask('soffice', [
    '--headless',
    `-env:UserInstallation=file://${path.join(folder, 'profile')}`,
    '--convert-to',
    'xlsx:Calc MS Excel 2007 XML',
    '--outdir',
    out,
    ...files,
  ]);
  for (const file of files) await cp(path.join(out, path.basename(file)), file);
}

describe('what people do to a form', () => {
  itAsks('openpyxl', 'each is named at its cell; nothing wrong is written, nothing right is lost, nothing else is touched', async () => {
    await python(
      filler,
      wrongInputs.map(({ unit = '安全股', python: code }, index) => ({
        folder: path.join(folder, 'in', String(index)),
        form: formFile(unit),
        python: code,
      })),
    );
    for (const [index, input] of wrongInputs.entries()) {
      const root = await workspaceFor(input, `case-${index}`);
      const before = await filesOf(root);
      const { code, report } = await collects(root, path.join(folder, 'in', String(index)), input.options);
      const found = report.findings.map(({ rule, place }) => `${place.cell ?? '–'} ${rule}`);
      expect.soft({ [input.name]: sorted(found) }).toEqual({ [input.name]: sorted(input.findings) });
      expect.soft({ [input.name]: sorted(await newEntries(root)) }).toEqual({ [input.name]: sorted(input.entries) });
      expect.soft({ [input.name]: code }).toEqual({ [input.name]: report.findings.some(({ severity }) => severity === 'error') ? 1 : 0 });
      await onlyAppended(root, before, input);
      await isHarmlessAgain(root, path.join(folder, 'in', String(index)), input);
    }
  });
});

/** All files but the lists that were written stand as they were; the lists begin as they did. */
async function onlyAppended(
  root: string,
  before: ReadonlyMap<string, string>,
  { name, options = [], receipts = [] }: WrongInput,
): Promise<void> {
  const after = await filesOf(root);
  for (const [file, text] of after) {
    const was = before.get(file);
    if (file.includes('receipts')) {
      const lines = [...text.matchAll(/report: (.*)\n {2}unit: (.*)\n[\s\S]*?state: (.*)/gu)].map(
        ([, what, unit, state]) => `${what} ${unit} ${state}`,
      );
      expect.soft({ [name]: lines }).toEqual({ [name]: receipts });
    } else if (file.includes('progress') && !options.includes('--replace')) expect.soft(text.startsWith(was ?? '#')).toBe(true);
    else if (!file.includes('progress')) expect.soft(text).toBe(was);
  }
  expect.soft([...after.keys()].filter((file) => file.includes('receipts')).length).toBe(receipts.length > 0 ? 1 : 0);
}

async function isHarmlessAgain(root: string, place: string, { name, options }: WrongInput): Promise<void> {
  const before = await filesOf(root);
  const { report } = await collects(root, place, options);
  expect.soft({ [name]: report.written }).toEqual({ [name]: [] });
  expect.soft(await filesOf(root)).toEqual(before);
}
