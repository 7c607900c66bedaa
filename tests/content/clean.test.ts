import path from 'node:path';
import { expect, it } from 'vitest';
import { engine, runHere } from '../commands/run-guatu.ts';

interface Found {
  readonly rule: string;
  readonly place: { readonly file: string; readonly line: number };
  readonly message: string;
}

const root = path.join(engine, 'tests/cases/clean/workspace');

it('ten plans that a careful clerk wrote give no finding at all', async () => {
  const { code, out } = await runHere(['check', '--root', root, '--json']);
  const { diagnostics } = JSON.parse(out) as { readonly diagnostics: readonly Found[] };
  expect(diagnostics.map(({ rule, place, message }) => `${place.file}:${place.line} ${rule} ${message}`)).toEqual([]);
  expect(code).toBe(0);
});
