import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectSite } from '../../src/commands/inspect-site.ts';
import { en } from '../../src/model/messages/en.ts';
import { diagnose } from '../../src/model/messages/diagnose.ts';
import { zhCn } from '../../src/model/messages/zh-cn.ts';
import type { SiteReport } from '../../src/model/site-report.ts';
import { publish } from '../../src/plan/publish.ts';
import { exampleFiles, type Example } from '../../src/rules/example.ts';
import { siteRules } from '../../src/rules/site/site-rules.ts';
import { readWorkspace } from '../../src/sources/read-workspace.ts';
import { writeFiles } from '../commands/small-workspace.ts';

type Findings = SiteReport['findings'];

/** What the real inspection says about an example, and whether its workspace is one. */
async function inspected(example: Example): Promise<{ readonly findings: Findings; readonly errors: readonly string[] }> {
  const root = await mkdtemp(path.join(tmpdir(), 'guatu-site-rules-'));
  try {
    await writeFiles(root, exampleFiles(example).files);
    const { workspace, diagnostics } = await readWorkspace(root);
    if (workspace === undefined) throw new Error('the example has no site.yaml');
    const { findings } = await inspectSite(path.join(root, 'dist'), root, publish(workspace, 'public'));
    return { findings, errors: diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message) };
  } finally {
    await rm(root, { recursive: true });
  }
}

const placesOf = (findings: Findings) =>
  findings.flatMap(({ places }) => places.map(({ file, line, column }) => `dist/${file}:${String(line)}:${String(column)}`)).toSorted();
const starts = (example: Example) =>
  exampleFiles(example)
    .findings.map((place) => place.replace(/-[\d:]+$/u, ''))
    .toSorted();

describe.each(siteRules)('$id', (rule) => {
  it.each(rule.examples.fires.map((example, index) => [index + 1, example] as const))(
    'fires where example %i marks',
    async (_, example) => {
      const { findings, errors } = await inspected(example);
      const own = findings.filter(({ rule: id }) => id === rule.id);
      expect(errors).toEqual([]);
      expect(placesOf(own)).toEqual(starts(example));
      expect(own.length).toBeGreaterThan(0);
      for (const { message, hint = '' } of own) {
        expect(`${message} ${hint}`).not.toMatch(/undefined|null|\[object|\n/u);
        expect(message).toMatch(/[\u4e00-\u9fff][^]*[^。"']$/u);
        expect(message.replace(/“[^”]*”|（[^）]*）/gu, '').length).toBeLessThan(60);
      }
    },
  );

  it.each(rule.examples.passes.map((example, index) => [index + 1, example] as const))('is silent on near miss %i', async (_, example) => {
    const { findings, errors } = await inspected(example);
    expect([errors, findings.filter(({ rule: id }) => id === rule.id), starts(example)]).toEqual([[], [], []]);
  });

  it('has a title and a reason in both languages', () => {
    const { title, why } = zhCn.rules[rule.id];
    expect(title).toMatch(/^[^。]{4,24}$/u);
    expect(why).toMatch(/。$/u);
    expect(en.rules[rule.id].title).toMatch(/^[A-Z][^。]*[^.]$/u);
    expect(en.rules[rule.id].why).toMatch(/^[A-Z“].*[.”]$/u);
  });
});

it('the rules over the site speak English too', () => {
  const place = { file: 'index.html', line: 1, column: 1 };
  const finding = diagnose('site-date-early', place, { published: '2021-01-03', date: '2021-01-04', source: 'a.mdx' }, { words: en });
  expect([finding.message, finding.hint]).toEqual(['published on 2021-01-03, made on 2021-01-04', 'check both dates in a.mdx']);
});

it('a rule that site.yaml switches off is not asked, one that it sets has that gravity, and the report says by which it went', async () => {
  const [example] = siteRules.find(({ id }) => id === 'site-image-alt')!.examples.fires;
  const set = await inspected({ ...example, site: '\nchecks: { site-image-alt: error, site-identity: off }\n' });
  expect(set.findings.find(({ rule }) => rule === 'site-image-alt')?.severity).toBe('error');
  expect(set.findings.some(({ rule }) => rule === 'site-identity')).toBe(false);
  expect(set.errors).toEqual([]);
});
