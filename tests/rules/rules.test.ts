import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic, Place } from '../../src/model/diagnostic.ts';
import { en } from '../../src/model/messages/en.ts';
import { zhCn } from '../../src/model/messages/zh-cn.ts';
import { allRules } from '../../src/rules/all-rules.ts';
import { exampleFiles, type Example } from '../../src/rules/example.ts';
import { readWorkspace } from '../../src/sources/read-workspace.ts';
import { writeFiles } from '../commands/small-workspace.ts';

const read = new Map<Example, Promise<readonly Diagnostic[]>>();

/** What the real reader says about an example; several tests ask, it is read once. */
function findingsIn(example: Example): Promise<readonly Diagnostic[]> {
  const found = read.get(example) ?? readExample(example);
  read.set(example, found);
  return found;
}

async function readExample(example: Example): Promise<readonly Diagnostic[]> {
  const root = await mkdtemp(path.join(tmpdir(), 'guatu-rules-'));
  try {
    await writeFiles(root, exampleFiles(example).files);
    return (await readWorkspace(root)).diagnostics;
  } finally {
    await rm(root, { recursive: true });
  }
}

/** A place as marks show it, with its end; only its start where `expected` has no end. */
function placeWords({ file, line, column, endLine, endColumn }: Place, expected: readonly string[]): string {
  const start = `${file}:${line}:${column}`;
  return expected.includes(start) ? start : `${start}-${endLine}:${endColumn}`;
}

describe('the smallest workspace of the examples', () => {
  it('has no findings', async () => {
    expect(await findingsIn({})).toEqual([]);
  });
});

describe.each(allRules)('$id', (rule) => {
  it.each(rule.examples.fires.map((example, index) => [index + 1, example] as const))(
    'fires where example %i marks',
    async (_, example) => {
      const { findings, causes } = exampleFiles(example);
      const found = (await findingsIn(example)).filter(({ rule: id }) => id === rule.id);
      expect(found.map(({ place }) => placeWords(place, findings))).toEqual(findings);
      expect(found.flatMap(({ note }) => (note === undefined ? [] : [placeWords(note.place, causes)]))).toEqual(causes);
      expect(findings.length).toBeGreaterThan(0);
    },
  );

  it.each(rule.examples.passes.map((example, index) => [index + 1, example] as const))('is silent on near miss %i', async (_, example) => {
    const findings = await findingsIn(example);
    expect(findings.filter(({ rule: id, severity }) => id === rule.id || severity === 'error')).toEqual([]);
    expect(exampleFiles(example)).toMatchObject({ findings: [], causes: [] });
  });

  it('is said in both languages, short enough for one line', async () => {
    for (const example of rule.examples.fires) {
      for (const { message, hint = '', note } of (await findingsIn(example)).filter(({ rule: id }) => id === rule.id)) {
        const said = [message, hint, note?.message ?? ''].join(' ');
        expect(said).not.toMatch(/undefined|null|\[object|\n/u);
        expect(message).toMatch(/[\u4e00-\u9fff][^]*[^。"']$/u);
        expect(message.replace(/“[^”]*”|（[^）]*）/gu, '').length).toBeLessThan(60);
      }
    }
  });

  it('has a title and a reason in both languages', () => {
    const { title, why } = zhCn.rules[rule.id];
    expect(title).toMatch(/^[^。]{4,24}$/u);
    expect(why).toMatch(/。$/u);
    expect(en.rules[rule.id].title).toMatch(/^[A-Z][^。]*[^.]$/u);
    expect(en.rules[rule.id].why).toMatch(/^[A-Z“].*[.”]$/u);
  });
});
