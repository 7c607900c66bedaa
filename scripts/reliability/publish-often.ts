// Started by swaps.ts: publishes two editions of a few files in turn, by one way, until it is killed.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeManifest } from '../../src/commands/manifest.ts';
import type { Options } from '../../src/commands/options.ts';
import { holdOutput } from '../../src/commands/publish-output.ts';
import { parseDay } from '../../src/model/day.ts';

const [root = '', out = '', way = '', rounds = 'Infinity'] = process.argv.slice(2);
const asOf = parseDay('2021-06-15');
if (asOf === undefined) throw new Error('no day');
const effects = { print: () => undefined, say: () => undefined, now: () => 0, environment: { GUATU_SWAP: way } };

for (let round = 0; round < Number(rounds); round++) {
  const held = await holdOutput({ root, out, edition: 'public' } as Options, effects);
  if (typeof held === 'string') throw new Error(held);
  const text = round % 2 === 0 ? 'A' : 'B';
  for (const name of ['index.html', 'a/index.html', 'b/index.html']) {
    await mkdir(path.dirname(path.join(held.staging, name)), { recursive: true });
    await writeFile(path.join(held.staging, name), text.repeat(2000));
  }
  await held.publish(await writeManifest(held.staging, { edition: 'public', asOf, browser: undefined, fonts: [] }));
  await held.close();
  process.send?.(round);
}
