import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { hanBaseline } from '../../src/print/han-baseline.ts';
import { siteFonts, type SiteFonts } from '../../src/print/site-fonts.ts';

const cache = path.join(tmpdir(), `guatu-tests-${String(process.getuid?.() ?? 0)}`);
let fonts: SiteFonts;

beforeAll(async () => {
  fonts = await siteFonts('乐清市卫生健康局文件关于印发安全生产专项整治三年行动方案的通知', cache);
});

it('finds the baseline of the packaged faces where Chinese faces have it', async () => {
  for (const file of fonts.files.filter((name) => name.startsWith('song') || name.startsWith('hei'))) {
    expect(hanBaseline(await readFile(path.join(fonts.folder, file)))).toBeCloseTo(0.88, 1);
  }
});

it('sets every face of running text on the same line box, so that no run makes a line higher', () => {
  const boxes = fonts.css.split('\n').filter((rule) => rule !== '' && !rule.includes('GT XiaoBiaoSong'));
  expect(new Set(boxes.map((rule) => /ascent-override:(\d+)%;descent-override:(\d+)%/u.exec(rule)?.[0]))).toEqual(
    new Set(['ascent-override:88%;descent-override:12%']),
  );
});
