// Started by watch-output.ts: a reader that never stops looking at a published folder, and says what it has seen when asked.
import { setInterval } from 'node:timers/promises';
import { glance, lookAtAll } from './whole-edition.ts';

const [out = '', ...editions] = process.argv.slice(2);
const known = new Set(editions);
const faults = new Set<string>();
const seen = { glances: 0, looks: 0 };
let last = 0;

process.on('message', () => {
  process.send?.({ ...seen, faults: [...faults] }, () => process.exit());
});
for await (const _ of setInterval(3)) {
  const isDue = performance.now() - last > 400;
  const found = isDue ? lookAtAll(out) : glance(out);
  seen[isDue ? 'looks' : 'glances']++;
  if (isDue) last = performance.now();
  if ('fault' in found) faults.add(found.fault);
  else if (!known.has(found.edition)) faults.add(`清单既不是旧版也不是新版：${found.edition.slice(0, 12)}`);
}
