import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { documentSchema } from '../../src/model/document.ts';
import { planSourceSchema } from '../../src/model/plan.ts';
import { siteSchema } from '../../src/model/site.ts';
import { fittingValue } from '../../src/sources/fitting-value.ts';
import { splitFrontMatter } from '../../src/sources/read-front-matter.ts';
import { parseYaml } from '../../src/sources/yaml.ts';

const root = path.join(import.meta.dirname, '../..');
const valueOf = (text: string): unknown => parseYaml(text, 'a.yaml').value;
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const samples: readonly (readonly [name: string, schema: z.ZodType, value: unknown])[] = [
  ['site.yaml', siteSchema, valueOf(textOf('site.yaml'))],
  ...readdirSync(path.join(root, 'plans')).map((id) => [id, planSourceSchema, valueOf(textOf(`plans/${id}/plan.yaml`))] as const),
  ...readdirSync(path.join(root, 'content/notices')).map(
    (name) => [name, documentSchema, valueOf(splitFrontMatter(textOf(`content/notices/${name}`)).front)] as const,
  ),
];

/** What zod makes of a value, wrapped; undefined where it does not fit. */
function byZod(schema: z.ZodType, value: unknown): { readonly value: unknown } | undefined {
  const result = schema.safeParse(value);
  return result.success ? { value: result.data } : undefined;
}

/** Every value within a value, by its path. */
function pathsIn(value: unknown, here: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [here];
  return [here, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...here, key]))];
}

/** A copy in which another value stands at a path, or none. */
function changed(value: unknown, at: readonly string[], other: unknown): unknown {
  const [key, ...rest] = at;
  if (key === undefined) return other;
  const copy = structuredClone(value) as Record<string, unknown>;
  if (rest.length === 0 && other === undefined) Reflect.deleteProperty(copy, key);
  else copy[key] = changed(copy[key], rest, other);
  return copy;
}

describe('a value that fits its schema', () => {
  it.each(samples)('%s is what zod makes of it, its keys in the same order', (_, schema, value) => {
    const fitting = fittingValue(schema, value);
    expect(fitting).toBeDefined();
    expect(JSON.stringify(fitting)).toBe(JSON.stringify(byZod(schema, value)));
  });

  it('is no other one than for zod, whatever is changed in it', () => {
    const others = fc.constantFrom<unknown>(
      ...[
        undefined,
        null,
        '',
        ' ',
        ' 甲 ',
        '甲',
        'x',
        'CON',
        '2021-02-30',
        '2021-02-03',
        7,
        1.5,
        -1,
        true,
        [],
        {},
        [' 甲'],
        [7],
        { text: '甲' },
      ],
      ...[{ text: '甲', more: 1 }, { id: 'x', title: '甲' }, 'a'.repeat(90), Number.NaN, '持续推进', '进行中', 'https://example.invalid/'],
    );
    const any = fc.nat(samples.length - 1).chain((index) => {
      const [, schema, value] = samples[index] ?? ['', z.string(), ''];
      return fc.record({ schema: fc.constant(schema), value: fc.constant(value), at: fc.constantFrom(...pathsIn(value)), other: others });
    });
    fc.assert(
      fc.property(any, ({ schema, value, at, other }) => {
        const now = changed(value, at, other);
        expect(fittingValue(schema, now)).toEqual(byZod(schema, now));
      }),
      { numRuns: 1000, seed: 7 },
    );
  });

  it.each<[string, z.ZodType, unknown]>([
    ['a default within what may be left out', z.strictObject({ a: z.number().default(3).optional() }), {}],
    ['checks over an object', z.strictObject({ a: z.string() }).refine(({ a }) => a !== 'x'), { a: 'x' }],
    ['a default list', z.strictObject({ a: z.array(z.string()).default([]) }), {}],
    ['keys that are dropped', z.object({ a: z.string() }), { a: 'x', b: 1 }],
    ['one of exactly one', z.xor([z.string(), z.string().min(1)]), 'x'],
    ['a list of a length', z.array(z.string()).min(1), []],
    ['numbers of a kind', z.int(), 1.5],
    ['a pattern that remembers', z.strictObject({ a: z.string().regex(/x/g), b: z.string().regex(/x/g) }), { a: 'x', b: 'x' }],
  ])('%s', (_, schema, value) => {
    // What is left to zod as a whole is undefined here and read by it.
    const fitting = fittingValue(schema, value);
    if (fitting !== undefined) expect(fitting).toEqual(byZod(schema, value));
    else expect(byZod(schema, value) === undefined || _ === 'a default within what may be left out').toBe(true);
  });
});
