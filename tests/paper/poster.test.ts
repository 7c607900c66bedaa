import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builds } from '../commands/run-guatu.ts';
import { temporaryFolder, writeFiles } from '../commands/small-workspace.ts';

const deadlines = ['2026年3月10日', '2025年底', '2027年12月', '持续推进'];

function planOf(count: number, more = ''): string {
  const task = (index: number): string =>
    [
      `  - id: t${String(index)}`,
      `    no: '${String(index)}'`,
      `    group: g${String(1 + (index % 4))}`,
      `    short: 虚构的第${String(index)}件`,
      `    text: 虚构的第${String(index)}件要做完，并且逐条记下来，按月报送。`,
      `    lead: ${index % 3 === 0 ? '办公室' : '医政股'}`,
      `    deadline: ${deadlines[index % 4] ?? ''}`,
    ].join('\n');
  const groups = [1, 2, 3, 4].map((index) => `  - { id: g${String(index)}, no: （${String(index)}）, title: 第${String(index)}组 }`);
  const tasks = Array.from({ length: count }, (_, index) => task(index + 1));
  return `title: 青石县虚构的三年行动\nissuers: [县局]\noffice: ju\nperiod: 从2025年1月至2027年12月\n${more}groups:\n${groups.join('\n')}\ntasks:\n${tasks.join('\n')}\n`;
}

const files = {
  'site.yaml': 'name: 虚构的站\nurl: https://guatu-test.example.invalid/\ndemo: true\nasOf: 2026-03-02\n',
  'units.yaml':
    'units:\n  - { id: ju, name: 青石县卫生健康局（虚构）, aliases: [县局], kind: 机关 }\n  - { id: ke, name: 医政股, kind: 内设科室, parent: ju }\n  - { id: bg, name: 办公室, kind: 内设科室, parent: ju }\n',
  'plans/one/plan.yaml': planOf(14, 'posters: [a1]\n'),
  'plans/tiled/plan.yaml': planOf(120),
};

interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly size: number;
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  readonly text: string;
}

const folder = temporaryFolder('poster');
let read: (plan: string, paper: string) => Promise<readonly Sheet[]>;

beforeAll(async () => {
  const root = await folder;
  await writeFiles(root, files);
  await builds(['--root', root]);
  read = (plan, paper) => sheetsOf(path.join(root, 'dist', 'plans', plan, `poster-${paper}.pdf`));
});

afterAll(async () => rm(await folder, { recursive: true, force: true }));

async function sheetsOf(file: string): Promise<readonly Sheet[]> {
  const document = await getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 }).promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const words = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [wordOf(item)] : []));
    sheets.push({ width, height, words, text: words.map(({ text }) => text).join('') });
  }
  await document.loadingTask.destroy();
  return sheets;
}

function wordOf({ str, transform, width }: { str: string; transform: readonly number[]; width: number }): Word {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform;
  const size = Math.hypot(c, d);
  return { text: str, x, y, right: x + (Math.abs(d) < Math.abs(c) ? size : width), size };
}

describe.each([
  ['one', 'a3', 420, 297, 9],
  ['one', 'a1', 841, 594, 16],
  ['tiled', 'a3', 420, 297, 9],
] as const)('the wall chart %s on %s', (plan, paper, width, height, least) => {
  it('has sheets of its paper, laid across', async () => {
    for (const sheet of await read(plan, paper)) {
      expect(Math.abs(sheet.width - (width * 72) / 25.4)).toBeLessThan(1.8);
      expect(Math.abs(sheet.height - (height * 72) / 25.4)).toBeLessThan(1.8);
    }
  });

  it('has no words smaller than may be, and none beyond its edge', async () => {
    const sheets = await read(plan, paper);
    const words = sheets.flatMap((sheet) => sheet.words.map((word) => ({ ...word, sheet })));
    expect(Math.min(...words.map(({ size }) => size))).toBeGreaterThan(least - 0.05);
    expect(words.filter(({ x, right, y, sheet }) => x < 0 || right > sheet.width || y < 0 || y > sheet.height)).toEqual([]);
  });

  it('names every task, each lead, the issuer, the day', async () => {
    const text = (await read(plan, paper)).map((sheet) => sheet.text).join('');
    for (let index = 1; index <= (plan === 'one' ? 14 : 120); index += 1) expect(text).toContain(`虚构的第${String(index)}件`);
    for (const words of ['办公室', '医政股', '青石县卫生健康局（虚构）', '青石县虚构的三年行动挂图', '截至2026年3月2日', '示例'])
      expect(text).toContain(words);
  });
});

it('what one sheet holds is one sheet; what it does not is several that say where they belong', async () => {
  expect(await read('one', 'a3')).toHaveLength(1);
  const tiled = await read('tiled', 'a3');
  expect(tiled.length).toBeGreaterThan(1);
  const places = tiled.map(({ text }) => /第\d+行第\d+列，共\d+张/u.exec(text)?.[0] ?? '');
  expect(new Set(places).size).toBe(tiled.length);
  expect(places.every((place) => place.endsWith(`共${String(tiled.length)}张`))).toBe(true);
  expect(tiled[0]?.text).toContain('粘贴处：压上第1行第2列');
  expect(tiled[1]?.text).toContain('沿线裁去');
});
