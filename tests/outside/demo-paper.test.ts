import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyCase, temporaryFolder } from '../commands/small-workspace.ts';
import { engine, runReady, type Ran } from '../commands/run-guatu.ts';
import { readPdf } from '../print/read-pdf.ts';
import { ask, itAsks } from './reader.ts';

/** What `expected.mjs` keeps of the day, as far as paper is compared with it. */
interface Expected {
  readonly running: { readonly tasks: number; readonly states: Readonly<Record<string, number>> };
  readonly units: Readonly<Record<string, { readonly states: Readonly<Record<string, number>> }>>;
}

/** A day of the kept numbers, its month, and a unit that is late on it. */
const days = [
  { asOf: '2022-12-31', month: '2022-12', unit: 'yunling-jiceng' },
  { asOf: '2023-09-30', month: '2023-09', unit: 'yunling-renmin' },
  { asOf: '2024-06-15', month: '2024-06', unit: 'yunling-yizheng' },
] as const;

let home = '';

beforeAll(async () => {
  home = await temporaryFolder();
  await copyCase('demo-county', path.join(home, 'workspace'));
});

afterAll(() => rm(home, { recursive: true }));

const at = (name: string): string => path.join(home, name);

async function textOf(file: string): Promise<string> {
  const { texts } = await readPdf(at(file));
  return texts.flatMap((page) => page.map(({ text }) => text.replace(/\s/gu, ''))).join('');
}

describe.each(days)('the demonstration on paper on $asOf', ({ asOf, month, unit }) => {
  let expected: Expected;
  let ran: readonly Ran[] = [];
  const slip = (as: string): string => `slip-${month}.${as}`;

  beforeAll(async () => {
    expected = JSON.parse(await readFile(path.join(engine, `tests/cases/demo-county/expected/${asOf}.json`), 'utf8')) as Expected;
    const common = ['--root', at('workspace'), '--as-of', asOf];
    const reminder = (as: string) => runReady(['export', ...common, '--as', as, '--unit', unit, '--kind', '督办单', '--out', at(slip(as))]);
    ran = [await runReady(['report', ...common, '--period', month, '--out', at('out')]), await reminder('pdf'), await reminder('docx')];
  });

  it('is written without a fault', () => {
    expect(ran.map(({ code, err }) => (code === 0 ? 0 : err))).toEqual([0, 0, 0]);
  });

  it('has the counts of the front page in its report', async () => {
    const { tasks, states } = expected.running;
    const done = (states['已完成'] ?? 0) + (states['逾期完成'] ?? 0);
    expect(await textOf(`out/report-${month}.pdf`)).toContain(`共有任务${String(tasks)}项，其中已完成${String(done)}项`);
    expect(await textOf(`out/report-${month}.pdf`)).toContain(`，逾期${String(states['逾期'])}项`);
  });

  it('has as many overdue tasks in the reminder as the unit, a blank for the number, and lines to sign on', async () => {
    const words = await textOf(slip('pdf'));
    expect(words).toContain(`你单位任务${String(expected.units[unit]?.states['逾期'])}项`);
    for (const part of ['〔〕号', '反馈回执', '单位负责人（签字）：', '（加盖单位公章）']) expect(words).toContain(part);
  });

  itAsks('soffice', 'opens in LibreOffice with the same words', async () => {
    const profile = pathToFileURL(at('office')).href;
    const documents = [slip('docx'), `out/report-${month}.docx`].map(at);
    await ask('soffice', ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', 'pdf', '--outdir', at('word'), ...documents]);
    expect(await textOf(`word/${slip('pdf')}`)).toContain(`你单位任务${String(expected.units[unit]?.states['逾期'])}项`);
    expect(await textOf(`word/report-${month}.pdf`)).toContain(`共有任务${String(expected.running.tasks)}项`);
  });
});
