import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { recoverOutput } from '../../src/commands/publish-output.ts';
import type { SwapWay } from '../../src/commands/publishing/swap-edition.ts';
import { chanceFrom, type Chance } from '../fuzz/random.ts';
import { besideOutput, forgetPrinted, openLane, otherState, type Lane } from './lane.ts';
import { leftProcesses } from './left-processes.ts';
import { writeOffice, type State } from './small-office.ts';
import { runBuild, startBuild, type StartedBuild } from './start-build.ts';
import { Tally, type Trial, type TrialReport, type TrialWorld } from './trial.ts';
import { watchOutput } from './watch-output.ts';
import { lookAtAll } from './whole-edition.ts';

/** When in a build: at any moment, while it prints, in its last steps, while the folders change places. */
const stages = ['any', 'any', 'any', 'any', 'print', 'print', 'last', 'last', 'swap', 'swap'] as const;
type Stage = (typeof stages)[number];

/** By which swap the builds publish, and which share of the kills each gets; the first is what Linux does by itself. */
const shares: Readonly<Record<SwapWay, number>> = { exchange: 0.5, link: 0.25, renames: 0.25 };

/** By which signal; two in ten ask the process to end, which must leave nothing. */
const signals = ['SIGKILL', 'SIGKILL', 'SIGKILL', 'SIGKILL', 'SIGKILL', 'SIGKILL', 'SIGKILL', 'SIGKILL', 'SIGTERM', 'SIGINT'] as const;
type Signal = (typeof signals)[number];

/** So many kills, and a build is let through to its end. */
const everyWhole = 20;

interface Count {
  readonly stages: Record<Stage, number>;
  readonly signals: Record<Signal, number>;
  /** Builds that had ended by themselves before they were to be killed, which count as no kills; kills after which the new edition stood there. */
  late: number;
  fresh: number;
  /** What the reader saw, beside: looks at the manifest, and at every file. */
  glances: number;
  looks: number;
}

/** Builds that are killed at moments by chance, from their first to their last, while a reader looks on. */
export function killTrial(hasPdfs: boolean): Trial {
  return { name: 'kills', run: (world) => runKills(world, hasPdfs) };
}

async function runKills(world: TrialWorld, hasPdfs: boolean): Promise<TrialReport> {
  const count: Count = { stages: zeros(stages), signals: zeros(signals), late: 0, fresh: 0, glances: 0, looks: 0 };
  const tally = new Tally(world.say);
  const run = (way: SwapWay): Promise<void> =>
    killByWay(world, { way, hasPdfs, kills: Math.round(world.kills * shares[way]) }, tally, count);
  // Workspaces beside each other: a machine with other work to do meets more moments than an idle one.
  await Promise.all([run('exchange'), run('link'), run('renames')]);
  const kills = Object.values(count.signals).reduce((sum, number) => sum + number, 0);
  return { title: '构建随时被杀', how: how(hasPdfs), tests: tally.tests, kills, failures: tally.failures, notes: notes(count) };
}

interface Series {
  readonly way: SwapWay;
  readonly hasPdfs: boolean;
  readonly kills: number;
}

async function killByWay(world: TrialWorld, { way, hasPdfs, kills }: Series, tally: Tally, count: Count): Promise<void> {
  if (kills === 0) return;
  const chance = chanceFrom(world.seed + way.length);
  const lane = await openLane(path.join(world.folder, way), hasPdfs, {
    env: { GUATU_SWAP: way, NODE_COMPILE_CACHE: path.join(world.folder, 'compiled') },
  });
  // Between two renames there is nothing for a moment, which the journal mends; there the reader comes after the next command.
  const endWatch = way === 'renames' ? undefined : watchOutput(lane.out, Object.values(lane.editions));
  let state: State = 'A';
  const end = performance.now() + world.minutes * 60_000;
  for (let kill = 1; kill <= kills && performance.now() < end;) {
    state = otherState(state);
    const isKilled = await killOnce(lane, state, plan(chance, lane), { tally, count, name: `${way} 第${String(kill)}次` });
    if (isKilled && kill % everyWhole === 0) await buildWhole(lane, state, `${way} 第${String(kill)}次中断之后`, tally);
    if (isKilled) world.say(`${way}：中断 ${String(kill++)}/${String(kills)}，不符 ${String(tally.failures.length)}\n`);
  }
  await buildWhole(lane, state, `${way} 最后一次中断之后`, tally);
  const seen = (await endWatch?.()) ?? { glances: 0, looks: 0, faults: [] };
  count.glances += seen.glances;
  count.looks += seen.looks;
  tally.add(
    seen.glances + seen.looks,
    seen.faults.map((fault) => `${way}，读的人看到：${fault}`),
  );
}

interface Plan {
  readonly stage: Stage;
  readonly signal: Signal;
  /** Milliseconds after the stage has begun. */
  readonly delay: number;
}

function plan(chance: Chance, { times, hasPdfs }: Lane): Plan {
  const stage = chance.one(stages.filter((name) => hasPdfs || name !== 'print'));
  const length = { any: times.end, print: times.printed - times.pages, last: 400, swap: 25 };
  return { stage, signal: chance.one(signals), delay: chance.below(Math.ceil(length[stage])) };
}

interface Keeping {
  readonly tally: Tally;
  readonly count: Count;
  /** Which kill it is, for who reads what failed. */
  readonly name: string;
}

/** One build and its end; false where it had ended by itself before it was to be killed. */
async function killOnce(lane: Lane, state: State, { stage, signal, delay }: Plan, { tally, count, name }: Keeping): Promise<boolean> {
  await writeOffice(lane.call.root, state, lane.hasPdfs);
  if (stage === 'print') await forgetPrinted(lane.call.root);
  const before = await leftBy(lane);
  const build = startBuild(lane.call);
  await begin(stage, build, lane.out);
  await after(delay);
  if (signal === 'SIGKILL') build.killGroup();
  else build.ask(signal);
  const { code, signal: by } = await build.ended;
  const what = `${name}（${stage}，${signal}，${String(delay)}毫秒）`;
  const isKilled = by !== null || code !== 0;
  if (isKilled) {
    count.stages[stage]++;
    count.signals[signal]++;
  } else count.late++;
  tally.must((await leftProcesses(lane.call.tmp)).length === 0, `${what}：留下了进程`);
  // What a killed browser leaves in the folder for temporary files is the system's to clear.
  await rm(lane.call.tmp, { recursive: true, force: true });
  await recoverOutput(lane.out);
  const look = lookAtAll(lane.out);
  tally.must(
    'edition' in look && Object.values(lane.editions).includes(look.edition),
    `${what}：${'fault' in look ? look.fault : '清单不是旧版也不是新版'}`,
  );
  if (isKilled && 'edition' in look && look.edition === lane.editions[state]) count.fresh++;
  // Before anything is begun a process ends by the signal itself.
  if (signal !== 'SIGKILL' && isKilled)
    await mustBeClean(lane, before, what, by === signal || code === { SIGTERM: 143, SIGINT: 130 }[signal], tally);
  return isKilled;
}

/** Waits until a build has come to a stage; a swap begins where the disk is asked what it can. */
async function begin(stage: Stage, build: StartedBuild, out: string): Promise<void> {
  if (stage === 'any') return;
  await build.until(stage === 'print' ? /页面完成/u : /合规检查/u);
  if (stage !== 'swap') return;
  const over = new AbortController();
  void build.ended.then(() => over.abort());
  const mark = /^\.dist-(?:probe|swap|old|edition|link)/u;
  while (!over.signal.aborted && !readdirSync(path.dirname(out)).some((name) => mark.test(name))) await after(0);
}

/** Who is asked to end leaves nothing of its own; what a build that was killed before has left is the next whole one's to sweep. */
async function mustBeClean(lane: Lane, before: readonly string[], what: string, isCode: boolean, tally: Tally): Promise<void> {
  tally.must(isCode, `${what}：退出码不是被中断的`);
  const left = (await leftBy(lane)).filter((name) => !before.includes(name));
  tally.must(left.length === 0, `${what}：留下 ${left.join('、')}`);
}

/** What builds have left beside the output, and their locks with who holds them. */
async function leftBy({ call, out }: Lane): Promise<readonly string[]> {
  const locks = [path.join(call.root, '.guatu/build.lock'), path.join(path.dirname(out), '.dist-lock')];
  const held = locks.filter((file) => existsSync(file)).map((file) => `${path.basename(file)} ${readFileSync(file, 'utf8')}`);
  return [...(await besideOutput(out)).filter((name) => name !== '.dist-lock'), ...held];
}

async function buildWhole(lane: Lane, state: State, when: string, tally: Tally): Promise<void> {
  const { code, said } = await runBuild(lane.call);
  const look = lookAtAll(lane.out);
  tally.must(code === 0, `${when}的构建没有成功：${said}`);
  tally.must('edition' in look && look.edition === lane.editions[state], `${when}的构建与从头生成的不一样`);
  const beside = await besideOutput(lane.out);
  tally.must(beside.length === 0, `${when}的构建之后，输出目录旁边留下 ${beside.join('、')}`);
  const places = (await readdir(path.dirname(lane.out))).filter((name) => name.includes('-edition-'));
  tally.must(places.length <= 1, `${when}的构建之后，留下几个旧版：${places.join('、')}`);
}

function how(hasPdfs: boolean): string {
  const kinds = hasPdfs ? '任意时刻、打印时、最后几步、换目录的几毫秒里' : '任意时刻、最后几步、换目录的几毫秒里';
  return `向整个进程组发 SIGKILL（十分之二改发 SIGTERM、SIGINT），时刻按种子随机：${kinds}；三种换法都有；另一个进程不停地读`;
}

function notes(count: Count): readonly string[] {
  const list = (of: Readonly<Record<string, number>>): string =>
    Object.entries(of)
      .map(([name, number]) => `${name} ${String(number)}`)
      .join('，');
  return [
    `时刻：${list(count.stages)}；信号：${list(count.signals)}`,
    `中断后是新版的${String(count.fresh)}次；另有${String(count.late)}次构建先结束了，不算`,
    `读的人看了清单${String(count.glances)}次，逐个文件核对${String(count.looks)}次`,
  ];
}

function zeros<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
}
