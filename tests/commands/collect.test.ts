import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectReportSchema } from '../../src/model/collect-report.ts';
import { engine, runHere } from './run-guatu.ts';
import { temporaryFolder } from './small-workspace.ts';

let folder = '';
let root = '';

beforeAll(async () => {
  folder = await temporaryFolder();
  root = path.join(folder, 'office');
  await cp(path.join(engine, 'tests/collect/workspace'), root, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const guatu = (...words: readonly string[]) => runHere(words, { cwd: folder });

describe('guatu form', () => {
  it('writes one spreadsheet a unit under a Chinese name, the same bytes again', async () => {
    const first = await guatu('form', '--root', root, '--period', '2024Q2', '--plan', 'safety-2024', '--out', 'forms');
    expect(first.code).toBe(0);
    const names = await readdir(path.join(folder, 'forms'));
    expect(names).toHaveLength(12);
    expect(names).toContain('县人民医院2024年第2季度进展填报表.xlsx');
    expect((await guatu('form', '--root', root, '--period', '2024Q2', '--plan', 'safety-2024', '--out', 'forms')).code).toBe(0);
  });

  it('writes nothing over a form that somebody has filled in', async () => {
    const place = path.join(folder, 'forms', '安全股2024年第2季度进展填报表.xlsx');
    await writeFile(place, 'filled in');
    const { code, err } = await guatu('form', '--root', root, '--period', '2024Q2', '--plan', 'safety-2024', '--out', 'forms');
    expect([code, err]).toEqual([1, expect.stringContaining('没有覆盖')]);
    expect(await readFile(place, 'utf8')).toBe('filled in');
    await rm(place);
  });

  it.each([
    [[], 2, '缺少 --period'],
    [['--period', '上季度'], 2, '看不懂时段“上季度”'],
    [['--period', '2024Q2', '--plan', 'safety'], 1, '是否为safety-2024'],
    [['--period', '2024Q2', '--unit', '县医院'], 1, '没有叫“县医院”的单位'],
    [['--period', '2024Q2', '--report', '月报'], 1, '现有报送：安全生产工作进展'],
    [['--period', '2024Q2', '--ledger', 'hazard'], 1, '现有台账：hazards'],
    [['--period', '2026Q2'], 1, '没有一个单位要填报的任务'],
  ] as const)('%j: exit code %i, and says so', async (words, code, message) => {
    const ran = await guatu('form', '--root', root, ...words);
    expect([ran.code, ran.err]).toEqual([code, expect.stringContaining(message)]);
  });
});

describe('guatu collect', () => {
  it('with --dry-run writes nothing and says what it would, for programs too', async () => {
    const forms = path.join(folder, 'ledgers');
    expect(
      (await guatu('form', '--root', root, '--period', '2024Q2', '--ledger', 'hazards', '--unit', '县人民医院', '--out', forms)).code,
    ).toBe(0);
    const before = await readdir(root, { recursive: true });
    const { code, out } = await guatu('collect', '--root', root, forms, 'forms', '--dry-run', '--json');
    const report = collectReportSchema.parse(JSON.parse(out));
    expect([code, report.dryRun, report.files.length]).toEqual([1, true, 12]);
    expect(new Set(report.findings.map(({ rule }) => rule))).toEqual(new Set(['form-empty']));
    // A form as it was sent says nothing, so that nothing is written down of it, no receipt either.
    expect(report.written).toEqual([]);
    expect(report.files.flatMap(({ receipts }) => receipts)).toEqual([]);
    expect(await readdir(root, { recursive: true })).toEqual(before);
    expect((await guatu('collect', '--root', root, forms, '--dry-run')).out).toContain('没有要写的');
  });

  it.each([
    [[], 2, '没有写要收的表'],
    [['没有.xlsx'], 1, '没有这个文件：没有.xlsx'],
    [['forms', '--received', '6月'], 2, '--received 要写成 2021-06-15 这样的日期'],
    [['forms', '--prefer', '县医院'], 2, '没有叫“县医院”的单位'],
  ] as const)('%j: exit code %i, and says so', async (words, code, message) => {
    const ran = await guatu('collect', '--root', root, ...words);
    expect([ran.code, ran.err]).toEqual([code, expect.stringContaining(message)]);
  });

  it('refuses a workspace that has errors, and names them', async () => {
    const broken = path.join(folder, 'broken');
    await cp(root, broken, { recursive: true });
    await writeFile(path.join(broken, 'plans/safety-2024/progress/2024.yaml'), '- { task: t1, day: 某日 }\n');
    const { code, err } = await guatu('collect', '--root', broken, 'forms');
    expect([code, err]).toEqual([1, expect.stringContaining('progress/2024.yaml:1')]);
  });
});
