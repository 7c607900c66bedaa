// Breaks the five plans' files in thousands of ways and looks at what the reader says: node scripts/fuzz.ts --mutations 20000 --seed 1
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runFuzz } from './fuzz/run-fuzz.ts';
import { workspaceTexts } from './fuzz/workspace-texts.ts';

const { values } = parseArgs({ options: { mutations: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } } });
const options = { mutations: Number(values.mutations), seed: Number(values.seed) };
const started = performance.now();
const { failures, mutations, reported, slowest } = await runFuzz(workspaceTexts(path.resolve(import.meta.dirname, '..')), options);
console.table(
  Object.fromEntries(Object.entries(mutations).map(([kind, made]) => [kind, { made, reported: reported[kind as keyof typeof reported] }])),
);
console.log(
  `seed ${options.seed}, ${Math.round((performance.now() - started) / 1000)} s, slowest ${Math.round(slowest.milliseconds)} ms (${slowest.what})`,
);
for (const failure of failures) console.error(failure);
console.log(`${failures.length} failures`);
process.exitCode = failures.length === 0 ? 0 : 1;
