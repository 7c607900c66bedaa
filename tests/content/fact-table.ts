import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { checkShape } from '../../src/sources/check-shape.ts';
import { parseYaml } from '../../src/sources/yaml.ts';

const common = { fact: z.string().trim().min(1), at: z.string().trim().min(1) };
const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** One fact of a seed, the path where it stands in the record, and what must be found there. */
const factSchema = z.union([
  z.strictObject({ ...common, is: scalar }),
  z.strictObject({ ...common, contains: z.string().min(1) }),
  z.strictObject({ ...common, has: scalar }),
  z.strictObject({ ...common, count: z.int().min(0) }),
]);

/** One fact with its line in the table. */
export interface Fact {
  readonly fact: string;
  readonly at: string;
  readonly line: number;
  readonly wants: { readonly is: unknown } | { readonly contains: string } | { readonly has: unknown } | { readonly count: number };
}

const folder = join(import.meta.dirname, 'facts');

/** The ids of the plans that have a table of facts. */
export const factTableIds: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => basename(name, '.yaml'));

/** The table of facts of one plan; throws, with every finding, where it is not written as a table must be. */
export function readFactTable(id: string): readonly Fact[] {
  const yaml = parseYaml(readFileSync(join(folder, `${id}.yaml`), 'utf8'), `tests/content/facts/${id}.yaml`);
  const { value, diagnostics } = checkShape(z.array(factSchema), yaml);
  const findings = [...yaml.diagnostics, ...diagnostics];
  if (value === undefined || findings.length > 0) {
    throw new Error(findings.map(({ place, message }) => `${place.file}:${place.line} ${message}`).join('\n'));
  }
  return value.map(({ fact, at, ...wants }, index) => ({ fact, at, wants, line: yaml.placeOf([index])?.line ?? 0 }));
}

/** What stands at a path: its value and the path with every selector turned into an index, or why there is nothing. */
export type Found = { readonly value: unknown; readonly path: string } | { readonly missing: string };

/**
 * Follows a path such as `plan.tasks[t8].roles[lead].units[0].id`. Brackets select by id, by kind of role, or by index; a role
 * that stands twice in one list must be selected by index.
 */
export function findAt(record: object, at: string): Found {
  const steps = [...at.matchAll(/\.?([A-Za-z]+)|\[([^\]]+)\]/gu)];
  if (steps.map((step) => step[0]).join('') !== at) return { missing: '路径写法不对' };
  let here: Found = { value: record, path: '' };
  for (const [, key, selector = ''] of steps) {
    here = key === undefined ? select(here, selector) : enter(here, key);
    if ('missing' in here) return here;
  }
  return here;
}

interface Here {
  readonly value: unknown;
  readonly path: string;
}

function enter({ value, path }: Here, key: string): Found {
  const next = isRecord(value) ? value[key] : undefined;
  const at = path === '' ? key : `${path}.${key}`;
  return next === undefined ? { missing: `没有 ${at}` } : { value: next, path: at };
}

function select({ value, path }: Here, selector: string): Found {
  if (!Array.isArray(value)) return { missing: `${path} 不是列表` };
  const items: readonly unknown[] = value;
  const index = /^\d+$/u.test(selector) ? Number(selector) : indexNamed(items, selector);
  if (index === 'several') return { missing: `${path} 里“${selector}”不止一个，要用序号` };
  const item = index < 0 ? undefined : items[index];
  return item === undefined ? { missing: `没有 ${path}[${selector}]` } : { value: item, path: `${path}[${index}]` };
}

function indexNamed(items: readonly unknown[], name: string): number | 'several' {
  const byId = items.findIndex((item) => isRecord(item) && item['id'] === name);
  if (byId >= 0) return byId;
  const byRole = items.flatMap((item, index) => (isRecord(item) && item['role'] === name ? [index] : []));
  return byRole.length > 1 ? 'several' : (byRole[0] ?? -1);
}

/** Whether a value is an object with keys. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Why what was found is not what the fact wants; undefined where it is. */
export function faultOf({ wants }: Fact, value: unknown): string | undefined {
  if ('is' in wants) return value === wants.is ? undefined : `应为 ${shown(wants.is)}，实为 ${shown(value)}`;
  if ('contains' in wants) {
    return typeof value === 'string' && value.includes(wants.contains) ? undefined : `应含 ${shown(wants.contains)}，实为 ${shown(value)}`;
  }
  if ('has' in wants) return Array.isArray(value) && value.includes(wants.has) ? undefined : `应有一项 ${shown(wants.has)}，实为 ${shown(value)}`;
  const length = Array.isArray(value) ? value.length : '不是列表';
  return length === wants.count ? undefined : `应有 ${wants.count} 项，实为 ${length}：${shown(value)}`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
