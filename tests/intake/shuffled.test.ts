import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unitSchema } from '../../src/model/unit.ts';
import { resolvePlan } from '../../src/plan/resolve-plan.ts';
import { unitRegistry } from '../../src/plan/unit-registry.ts';
import { fromSources } from './imported.ts';

const folder = path.join(import.meta.dirname, 'others');
const lines = readdirSync(folder)
  .filter((name) => /^\d.*\.(?:txt|md)$/u.test(name))
  .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n'));

/** Runs of lines of several documents, one behind the other. */
const papers = fc.array(fc.tuple(fc.nat(lines.length - 1), fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 12 });

it('whatever the order of lines, what comes out is a plan that reads and a document, without an error', () => {
  fc.assert(
    fc.property(papers, (runs) => {
      const blocks = runs
        .flatMap(([from, count]) => lines.slice(from, from + count))
        .map((text, index) => ({ type: 'paragraph' as const, text, place: { line: index + 1 } }));
      const { draft, source, notice } = fromSources([{ name: 'a.txt', text: { kind: 'txt', blocks, noise: [] } }], 'any');
      const registry = unitRegistry(draft.units.map(({ at: _at, ...unit }) => unitSchema.parse(unit)));
      const found: unknown[] = [];
      resolvePlan('any', source, { registry, documents: [], documentDate: notice.date }, (finding) => void found.push(finding));
      expect(found).toEqual([]);
    }),
    { numRuns: 60, seed: 20261130 },
  );
});
