import fc from 'fast-check';
import { parseEvents } from 'js-yaml';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeYaml } from '../../src/sources/compose-yaml.ts';
import { plainYaml } from '../../src/sources/plain-yaml.ts';

const root = path.join(import.meta.dirname, '../..');
const plans = readdirSync(path.join(root, 'plans')).map((id) => readFileSync(path.join(root, 'plans', id, 'plan.yaml'), 'utf8'));

/** A file in which everything stands that is read in one pass. */
const everything = `# 虚构的方案
title: 青石县安全生产三年行动方案（2020—2022年）
issuers: [ 青石县卫生健康局,   "青石县应急局" ]
empty: []
none: {}
period: { text: 2020年至2022年, start: 2020-01-01, parts: [1, 2.5, -3, true, ~] }   # 三年

tasks:
- { no: '1', text: 检查“消防通道”, lead: 局医政股、局办公室 }
- no: "046"
  text: 见 https://example.invalid/a#b，共 3 项: 甲
  measures:
    - 建立台账，逐一销号
    # 其后另有两项
    - it's fine
    -   key-like: 甲
        other: 乙
  duties:
      - 每月#1次
last: 持续推进
`.replace('项: 甲', '项：甲');

/** What the long way makes of a text: its value, or undefined where it finds anything. */
function composed(text: string): unknown {
  try {
    const { root: top, problems } = composeYaml(text, parseEvents(text, { maxDepth: 65 }));
    return problems.length === 0 ? (top?.value ?? null) : undefined;
  } catch {
    return undefined;
  }
}

describe('YAML in one pass', () => {
  it('reads what nearly every file is written in', () => {
    for (const text of [...plans, everything, everything.replaceAll('\n', '\r\n'), everything.trimEnd()]) {
      expect(plainYaml(text)).toEqual(composed(text));
      expect(plainYaml(text)).toBeDefined();
    }
  });

  it.each([
    ['anchors', 'a: &x 1\nb: *x\n'],
    ['tags', 'a: !!str 1\n'],
    ['texts of several lines', 'a: |\n  甲\n'],
    ['words that go on', 'a: 甲\n  乙\n'],
    ['brackets that go on', 'a: [甲,\n  乙]\n'],
    ['keys twice', 'a: 1\na: 2\n'],
    ['merge keys', '<<: { a: 1 }\n'],
    ['keys that are no text', 'true: 1\n'],
    ['keys that JavaScript has', 'constructor: 1\n'],
    ['escapes', 'a: "\\u202e"\n'],
    ['several documents', 'a: 1\n---\na: 2\n'],
    ['tabs', 'a:\t1\n'],
    ['characters that nobody sees', 'a: 甲\u200b\n'],
    ['full-width commas between names', 'issuers: [甲，乙]\n'],
    ['Chinese quotes around a name', 'title: “甲”\n'],
    ['a lone word', '甲\n'],
    ['nothing', ''],
    ['depth', `a: ${'['.repeat(500_000)}`],
  ])('leaves %s to the long way', (_, text) => expect(plainYaml(text)).toBeUndefined());

  it('gives what the long way gives, or nothing, whatever is done to a file', () => {
    const pieces = fc.constantFrom(
      ...[
        ' ',
        '  ',
        '\n',
        '\n  ',
        ': ',
        ':',
        ',',
        '，',
        '：',
        '#',
        ' #',
        '- ',
        '-',
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
        '“',
        '？',
        '? ',
        '|',
        '>',
        '&a',
        '*a',
        '!',
        '%',
        '@',
        '`',
      ],
      ...[
        '~',
        'null',
        '1',
        '0x1f',
        '.5',
        '甲',
        'a: b',
        '<<: ',
        '---\n',
        '...\n',
        '\\',
        '１',
        '［',
        '\r',
        '\r\n',
        '\t',
        '\u3000',
        '__proto__: ',
      ],
    );
    const edit = fc.record({ at: fc.nat(everything.length), cut: fc.nat(3), piece: pieces });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const text = edits.reduce((now, { at, cut, piece }) => now.slice(0, at) + piece + now.slice(at + cut), everything);
        const value = plainYaml(text);
        if (value !== undefined) expect(value).toEqual(composed(text));
      }),
      { numRuns: 3000, seed: 7 },
    );
  });
});
