import path from 'node:path';
import { expect, it } from 'vitest';
import type { Diagnostic, Place } from '../../src/model/diagnostic.ts';
import { engine, runHere } from '../commands/run-guatu.ts';

/** Every line of this file was judged by reading the document that its plan was written from: what it says is so there too. */
const judged = path.join(engine, 'tests/cases/seeds/expected-findings.txt');

function placeWords({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

function lineOf({ place, rule, message, note }: Diagnostic): string {
  return `${placeWords(place)} ${rule} ${message}${note === undefined ? '' : ` ← ${placeWords(note.place)}`}`;
}

it('what check finds in the five plans is what was judged to be so, in the same order', async () => {
  const { code, out } = await runHere(['check', '--json']);
  const { diagnostics } = JSON.parse(out) as { readonly diagnostics: readonly Diagnostic[] };
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  await expect(`${diagnostics.map(lineOf).join('\n')}\n`).toMatchFileSnapshot(judged);
  expect(code).toBe(0);
});
