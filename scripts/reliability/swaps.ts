import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { recoverOutput } from '../../src/commands/publish-output.ts';
import type { SwapWay } from '../../src/commands/publishing/swap-edition.ts';
import { chanceFrom } from '../fuzz/random.ts';
import { Tally, type Trial, type TrialReport, type TrialWorld } from './trial.ts';
import { watchOutput } from './watch-output.ts';
import { glance, lookAtAll } from './whole-edition.ts';

const ways: readonly SwapWay[] = ['exchange', 'link', 'renames'];

/** How long a process publishes one edition after the other before it is killed, at most, in ms. */
const longest = 120;

/** A process that does nothing but publish is killed again and again: the last step alone, much more often than in whole builds. */
export function swapTrial(kills?: number): Trial {
  return { name: 'swaps', run: (world) => runSwaps(world, kills ?? world.kills) };
}

async function runSwaps(world: TrialWorld, kills: number): Promise<TrialReport> {
  const tally = new Tally(world.say);
  const counts = { kills: 0, published: 0, journals: 0 };
  for (const way of ways) await killSwaps(world, { way, kills: Math.ceil(kills / ways.length) }, tally, counts);
  return {
    title: '换目录时被杀',
    how: '一个进程不停地轮流发布两个小的成品，随机在几十毫秒后杀掉，三种换法各占三分之一；前两种另有进程不停地读',
    tests: tally.tests,
    kills: counts.kills,
    failures: tally.failures,
    notes: [`被杀以前共发布${String(counts.published)}次；留下没有换完的日志${String(counts.journals)}份，都由下一个命令接上`],
  };
}

interface Series {
  readonly way: SwapWay;
  readonly kills: number;
}

interface Counts {
  kills: number;
  published: number;
  journals: number;
}

async function killSwaps({ folder, seed, say }: TrialWorld, { way, kills }: Series, tally: Tally, counts: Counts): Promise<void> {
  const chance = chanceFrom(seed + way.length);
  const [root, out] = [path.join(folder, way, 'root'), path.join(folder, way, 'dist')];
  await mkdir(root, { recursive: true });
  const editions = await bothEditions({ root, out, way });
  const endWatch = way === 'renames' ? undefined : watchOutput(out, editions);
  for (let kill = 1; kill <= kills; kill++) {
    counts.published += await publishUntilKilled({ root, out, way }, chance.below(longest));
    counts.kills++;
    if ((await readdir(path.dirname(out))).includes('.dist-swap.json')) counts.journals++;
    await recoverOutput(out);
    const look = lookAtAll(out);
    tally.must(
      'edition' in look && editions.includes(look.edition),
      `${way} 第${String(kill)}次：${'fault' in look ? look.fault : '别的成品'}`,
    );
  }
  await bothEditions({ root, out, way });
  const left = (await readdir(path.dirname(out))).filter((name) => name.startsWith('.dist-') && !name.includes('-edition-'));
  tally.must(left.length === 0, `${way}：最后一次发布之后留下 ${left.join('、')}`);
  const seen = (await endWatch?.()) ?? { glances: 0, looks: 0, faults: [] };
  tally.add(
    seen.glances + seen.looks,
    seen.faults.map((fault) => `${way}，读的人看到：${fault}`),
  );
  say(`${way}：${String(kills)}次，不符 ${String(tally.failures.length)}\n`);
}

interface Place {
  readonly root: string;
  readonly out: string;
  readonly way: SwapWay;
}

function publisher({ root, out, way }: Place, rounds: string) {
  return fork(path.join(import.meta.dirname, 'publish-often.ts'), [root, out, way, rounds], { execArgv: [], detached: true });
}

async function bothEditions(place: Place): Promise<readonly string[]> {
  const editions = [];
  for (const rounds of ['1', '2']) {
    const [code] = (await once(publisher(place, rounds), 'exit')) as [number | null];
    const look = glance(place.out);
    if (code !== 0 || 'fault' in look) throw new Error(`不能发布（${String(code)}）`);
    editions.push(look.edition);
  }
  return editions;
}

/** Kills a publisher so many ms after its first edition; gives how many it had published. */
async function publishUntilKilled(place: Place, delay: number): Promise<number> {
  const child = publisher(place, 'Infinity');
  const ended = once(child, 'exit');
  let published = 0;
  child.on('message', () => (published += 1));
  await Promise.race([once(child, 'message'), ended]);
  await after(delay);
  if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  await ended;
  return published;
}
