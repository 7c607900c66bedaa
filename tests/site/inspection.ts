import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { siteReportSchema } from '../../src/model/site-report.ts';
import { readPage, wordsOf } from '../commands/published-site.ts';
import { runHere } from '../commands/run-guatu.ts';
import { filesOf } from '../commands/small-workspace.ts';

/** Of a finding on more pages only the first is kept, for pages come and go. */
const most = 4;

/** The report of `guatu check --site --json` as lines that a person can keep: gravity, rule, words, pages. */
export function reportLines(json: string): string {
  const { findings } = siteReportSchema.parse(JSON.parse(json));
  const lines = findings.map(({ severity, rule, message, places }) => {
    const files = [...new Set(places.map(({ file }) => file))];
    return `${severity} ${rule} ${message} ← ${files.length > most ? `${files[0] ?? ''} …` : files.join(' ')}\n`;
  });
  return lines.join('');
}

/** Tests that the inspection within the build, its page, and `check --site` over the finished folder say the same. */
export function itIsInspected(output: () => string, root: () => string): void {
  it('is inspected: compliance/ says what check --site says, for people and for programs', async () => {
    const { out } = await runHere(['check', '--site', '--root', root(), '--out', output(), '--json']);
    expect(out).toBe(await readFile(path.join(output(), 'compliance/report.json'), 'utf8'));
    const report = siteReportSchema.parse(JSON.parse(out));
    expect(report.pages).toBe((await filesOf(output())).filter((name) => name.endsWith('.html')).length);
    const page = await readPage(path.join(output(), 'compliance/index.html'));
    const words = wordsOf(page.find(({ name }) => name === 'main')!.node);
    for (const { message } of report.findings) expect(words).toContain(message.replaceAll(/\s/gu, ''));
    expect(words).toContain(`检查了${String(report.pages)}个网页`);
    const front = await readPage(path.join(output(), 'index.html'));
    expect(front.some(({ name, attributes }) => name === 'a' && attributes['href'] === 'compliance/')).toBe(true);
  });
}
