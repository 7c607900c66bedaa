import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import path from 'node:path';
import { chanceFrom } from '../fuzz/random.ts';
import { besideOutput, openLane, type Lane } from './lane.ts';
import { writeOffice } from './small-office.ts';
import { runBuild } from './start-build.ts';
import { Tally, type Trial, type TrialReport, type TrialWorld } from './trial.ts';
import { lookAtAll } from './whole-edition.ts';

/** On how many different remainders of the disk a build is tried. */
const levels = 6;

/** The disk fills up while a build writes: a small disk in memory where one may be mounted, else a limit on the size of files. */
export function fullDiskTrial(): Trial {
  return { name: 'full-disk', run: runFullDisk };
}

async function runFullDisk(world: TrialWorld): Promise<TrialReport> {
  const tally = new Tally(world.say);
  const disk = path.join(world.folder, 'disk');
  const isMounted = mount(disk);
  try {
    if (isMounted) await onSmallDisk(world, disk, tally);
    else await underLimit(world, tally);
  } finally {
    if (isMounted) execFileSync('umount', [disk]);
  }
  const how = isMounted
    ? `输出目录在一个 48 MB 的内存盘（tmpfs）上，填到只剩从零到一个成品大小的 ${String(levels)} 种余量，再构建；又把整个工作区放在上面试一次`
    : '这台机器不许挂载内存盘，改用系统对文件大小的限制（ulimit -f）';
  return { title: '磁盘写满', how, tests: tally.tests, failures: tally.failures };
}

function mount(disk: string): boolean {
  mkdirSync(disk, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', disk], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function onSmallDisk(world: TrialWorld, disk: string, tally: Tally): Promise<void> {
  const chance = chanceFrom(world.seed);
  const lane = await openLane(world.folder, false, {}, path.join(disk, 'dist'));
  const size = sizeOf(lane.out);
  for (let level = 0; level < levels; level++) {
    const left = Math.floor((size * level) / levels) + chance.below(Math.ceil(size / levels / 2));
    fill(disk, left);
    await mustFail(lane, `剩 ${String(Math.round(left / 1024))} kB`, tally);
    rmSync(path.join(disk, 'filling'));
    world.say(`余量 ${String(level + 1)}/${String(levels)}，不符 ${String(tally.failures.length)}\n`);
  }
  await mustSucceed(lane, tally);
  rmSync(lane.out, { recursive: true });
  const inside = await openLane(path.join(disk, 'whole'), false);
  fill(disk, 4096);
  await mustFail(inside, '工作区也在上面', tally);
  rmSync(path.join(disk, 'filling'));
  await mustSucceed(inside, tally);
}

/** Without the right to mount: no file may grow beyond so many kB, by the shell's `ulimit -f` (in blocks of 512 or 1,024 bytes). */
async function underLimit(world: TrialWorld, tally: Tally): Promise<void> {
  const lane = await openLane(world.folder, false);
  for (const blocks of [0, 1, 16]) {
    const through = ['sh', '-c', `ulimit -f ${String(blocks)}; exec "$@"`, 'sh'];
    await mustFail({ ...lane, call: { ...lane.call, through } }, `文件不许超过 ${String(blocks)} 块`, tally);
  }
  await mustSucceed(lane, tally);
}

async function mustFail(lane: Lane, when: string, tally: Tally): Promise<void> {
  await writeOffice(lane.call.root, 'B', false);
  const { code, said } = await runBuild(lane.call);
  const look = lookAtAll(lane.out);
  tally.must('edition' in look && look.edition === lane.editions.A, `${when}：发布的网站变了`);
  tally.must(code === 3, `${when}：退出码是 ${String(code)}，不是 3：${said}`);
  tally.must(/磁盘已满|超过系统允许的大小/u.test(said) && !/^\s+at /mu.test(said), `${when}：没有说清楚：${said}`);
  const beside = await besideOutput(lane.out);
  tally.must(beside.length === 0, `${when}：输出目录旁边留下 ${beside.join('、')}`);
}

async function mustSucceed(lane: Lane, tally: Tally): Promise<void> {
  await writeOffice(lane.call.root, 'B', false);
  const { code, said } = await runBuild(lane.call);
  const look = lookAtAll(lane.out);
  tally.must(code === 0 && 'edition' in look && look.edition === lane.editions.B, `腾出空间以后构建没有成功：${said}`);
}

/** Fills a disk until so many bytes are left; what is filled with can be taken away again. */
function fill(disk: string, left: number): void {
  const file = openSync(path.join(disk, 'filling'), 'w');
  const block = Buffer.alloc(4096);
  try {
    for (;;) {
      const { bavail, bsize } = statfsSync(disk);
      if (bavail * bsize <= left) return;
      writeSync(file, block);
    }
  } finally {
    closeSync(file);
  }
}

function sizeOf(folder: string): number {
  return Number(execFileSync('du', ['-sk', folder], { encoding: 'utf8' }).split('\t')[0]) * 1024;
}
