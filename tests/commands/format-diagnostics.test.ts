import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/commands/display-width.ts';
import { diagnosticsToJson, formatDiagnostics } from '../../src/commands/format-diagnostics.ts';
import type { Diagnostic, Place } from '../../src/model/diagnostic.ts';
import { diagnose } from '../../src/model/messages/diagnose.ts';
import { en } from '../../src/model/messages/en.ts';
import { checkShape } from '../../src/sources/check-shape.ts';
import { parseYaml } from '../../src/sources/yaml.ts';
import { faultSchema } from '../sources/fault-schema.ts';

const expectedFolder = join(import.meta.dirname, 'expected');

const plan = `title: 安全生产专项整治三年行动
title: 工作要点
issuers: [市卫健委，市应急局]
tasks:
  - no: 046
    text: 开展“安全生产月”活动
    lead: 公未科
    牵头科室: 办公室
    kind: 多此
  - lead：医政科
start: 2022-02-30
`;

const units = `- id: gongwei
  name: 公卫科
`;

function unknownUnit(place: Place): Diagnostic {
  const cause: Place = { file: 'units.yaml', line: 2, column: 9, endLine: 2, endColumn: 12 };
  return diagnose('unknown-unit', place, { name: '公未科', nearest: ['公卫科'], where: 'units.yaml:2:9' }, { cause });
}

function findings(): Diagnostic[] {
  const yaml = parseYaml(plan, 'plans/yueqing/plan.yaml');
  const place = yaml.placeOf(['tasks', 0, 'lead']) ?? { file: 'plans/yueqing/plan.yaml', line: 1, column: 1 };
  return [unknownUnit(place), ...checkShape(faultSchema, yaml).diagnostics, ...yaml.diagnostics];
}

const sources = new Map([
  ['plans/yueqing/plan.yaml', plan],
  ['units.yaml', units],
]);

describe('what a terminal shows', () => {
  it('is the file in expected/ that a person can open', async () => {
    await expect(formatDiagnostics(findings(), sources)).toMatchFileSnapshot(join(expectedFolder, 'plan.txt'));
  });

  it('in English', async () => {
    const english = [
      diagnose(
        'unknown-unit',
        { file: 'plans/yueqing/plan.yaml', line: 7, column: 11, endLine: 7, endColumn: 14 },
        { name: '公未科', nearest: ['公卫科'] },
        { words: en },
      ),
    ];
    await expect(formatDiagnostics(english, sources, en.report)).toMatchFileSnapshot(join(expectedFolder, 'english.txt'));
  });

  it('for long lines, hidden characters and files without text', async () => {
    const long = `text: ${'加强领导，落实责任；'.repeat(40)}公未科${'，督促检查'.repeat(40)}`;
    const hidden = 'a:\t\u202e公\u200b未\u0007科 e\u0301x';
    const list = [
      unknownUnit({ file: 'long.yaml', line: 1, column: 407, endLine: 1, endColumn: 410 }),
      unknownUnit({ file: 'hidden.yaml', line: 1, column: 5, endLine: 1, endColumn: 10 }),
      unknownUnit({ file: 'hidden.yaml', line: 1, column: 4, endLine: 3, endColumn: 2 }),
      diagnose('missing-file', { file: 'plans/a\u202eb/plan.yaml', line: 1, column: 1 }, { path: 'plans/a\u202eb/plan.yaml' }),
      diagnose('empty-value', { file: 'end.yaml', line: 1, column: 3, endLine: 1, endColumn: 3 }, { key: 'a' }),
    ];
    const texts = new Map([
      ['long.yaml', long],
      ['hidden.yaml', hidden],
      ['end.yaml', '\uFEFFa:\r\nb: 1'],
    ]);
    const printed = formatDiagnostics(list, texts);
    await expect(printed).toMatchFileSnapshot(join(expectedFolder, 'awkward.txt'));
    for (const line of printed.split('\n').filter((one) => one.includes(' │ '))) expect(displayWidth(line)).toBeLessThanOrEqual(110);
    expect(printed).not.toMatch(/[\p{Cf}\u0000-\u0009\u000b-\u001f]/u);
  });

  it('says so when nothing is wrong', () => {
    expect(formatDiagnostics([], new Map())).toBe('没有发现问题\n');
  });

  it('puts the marker under the words, in columns of a Chinese terminal', () => {
    const printed = formatDiagnostics(
      [unknownUnit({ file: 'a.yaml', line: 1, column: 10, endLine: 1, endColumn: 13 })],
      new Map([['a.yaml', '“牵头”（一）: 公未科 x']]),
    ).split('\n');
    const line = printed[1] ?? '';
    const marker = printed[2] ?? '';
    expect(displayWidth(marker.slice(0, marker.indexOf('~')))).toBe(displayWidth(line.slice(0, line.indexOf('公'))));
    expect(marker.match(/~/gu)).toHaveLength(6);
  });

  it('cuts a line of megabytes around its marker', () => {
    const printed = formatDiagnostics(
      [unknownUnit({ file: 'a.yaml', line: 1, column: 4_000_000 })],
      new Map([['a.yaml', '责'.repeat(8_000_000)]]),
    );
    expect(printed.length).toBeLessThan(2_000);
  });
});

describe('what a program reads', () => {
  it('is JSON in the order of the places', async () => {
    const json = diagnosticsToJson(findings());
    await expect(json).toMatchFileSnapshot(join(expectedFolder, 'plan.json'));
    const { diagnostics } = JSON.parse(json) as { diagnostics: Diagnostic[] };
    expect(diagnostics.map(({ place }) => place.line)).toEqual(diagnostics.map(({ place }) => place.line).toSorted((a, b) => a - b));
  });

  it('does not depend on the order in which findings came', () => {
    expect(diagnosticsToJson(findings().toReversed())).toBe(diagnosticsToJson(findings()));
  });
});
