import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openLane, type Lane } from './lane.ts';
import { writeOffice } from './small-office.ts';
import { runBuild, type BuildCall } from './start-build.ts';
import { Tally, type Trial, type TrialReport, type TrialWorld } from './trial.ts';
import { lookAtAll } from './whole-edition.ts';

/** A place that cannot be written: what is done to it, how a build ends there, and how it is undone. */
interface Refusal {
  readonly title: string;
  readonly code: number;
  readonly words: RegExp;
  /** Gives how the build is to be started, or undefined where this machine does not allow the trial. */
  readonly set: (lane: Lane) => Partial<BuildCall> | undefined;
  readonly undo: (lane: Lane) => void;
  /** True where a build may get through all the same: then it must have published the new edition. */
  readonly mayWork?: boolean;
}

const parentOf = (lane: Lane): string => path.dirname(lane.out);
const isRoot = process.getuid?.() === 0;

/** Root may write everywhere but on a disk that is read-only; others are hindered by the mode of the folder. */
const refusals: readonly Refusal[] = [
  {
    title: '只读的磁盘',
    code: 1,
    words: /磁盘是只读的/u,
    set: (lane) => (isRoot && remount(parentOf(lane), 'ro') ? {} : undefined),
    undo: (lane) => void remount(parentOf(lane), 'rw'),
  },
  {
    title: '没有写的权限',
    code: 1,
    words: /没有权限/u,
    set: (lane) => {
      chmodSync(parentOf(lane), 0o555);
      return isRoot ? asNobody(lane) : {};
    },
    undo: (lane) => chmodSync(parentOf(lane), 0o755),
  },
  {
    title: '上一级是文件',
    code: 1,
    words: /有同名的文件|是文件/u,
    set: (lane) => {
      writeFileSync(path.join(parentOf(lane), 'file'), '');
      return { args: ['--out', path.join(parentOf(lane), 'file', 'dist')] };
    },
    undo: (lane) => rmSync(path.join(parentOf(lane), 'file')),
  },
  {
    title: '.guatu 是文件',
    code: 1,
    words: /有同名的文件|是文件/u,
    set: (lane) => {
      rmSync(path.join(lane.call.root, '.guatu'), { recursive: true, force: true });
      writeFileSync(path.join(lane.call.root, '.guatu'), '');
      return {};
    },
    undo: (lane) => rmSync(path.join(lane.call.root, '.guatu')),
  },
  {
    title: '只许打开很少的文件',
    code: 3,
    words: /打开的文件太多/u,
    set: () => ({ through: ['sh', '-c', 'ulimit -n 24; exec "$@"', 'sh'] }),
    undo: () => undefined,
    mayWork: true,
  },
];

/** Root has every right: the build is started as a user who has none, with a workspace and a cache of its own. */
function asNobody({ call }: Lane): Partial<BuildCall> | undefined {
  const through = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
  try {
    execFileSync(through[0] ?? '', [...through.slice(1), 'true']);
    mkdirSync(call.tmp, { recursive: true });
    execFileSync('chown', ['-R', '65534:65534', call.root, call.tmp]);
    return { through, env: { GUATU_CACHE: path.join(call.root, '.guatu', 'cache'), HOME: call.tmp } };
  } catch {
    return undefined;
  }
}

/** Builds into places that cannot be written: a clear word, the published folder as it was, nothing left, and the next build succeeds. */
export function refusedPlacesTrial(): Trial {
  return { name: 'refused-places', run: runRefusedPlaces };
}

async function runRefusedPlaces(world: TrialWorld): Promise<TrialReport> {
  const tally = new Tally(world.say);
  const place = path.join(world.folder, 'place');
  mkdirSync(place);
  const isMounted = isRoot && remountable(place);
  const tried: string[] = [];
  const skipped: string[] = [];
  try {
    const lane = await openLane(world.folder, false, {}, path.join(place, 'dist'));
    for (const refusal of refusals) ((await tryOne(lane, refusal, tally)) ? tried : skipped).push(refusal.title);
    await succeed(lane, tally);
  } finally {
    if (isMounted) execFileSync('umount', [place]);
  }
  const notes = [`试了：${tried.join('、')}`, ...(skipped.length > 0 ? [`这台机器上没有试：${skipped.join('、')}`] : [])];
  return { title: '不能写的地方', how: '把输出目录或工作区放在写不进去的地方再构建', tests: tally.tests, failures: tally.failures, notes };
}

async function tryOne(lane: Lane, { title, code, words, set, undo, mayWork }: Refusal, tally: Tally): Promise<boolean> {
  const call = set(lane);
  if (call === undefined) {
    undo(lane);
    return false;
  }
  await writeOffice(lane.call.root, 'B', false);
  const before = readdirSync(parentOf(lane));
  const ran = await runBuild({ ...lane.call, ...call });
  const look = lookAtAll(lane.out);
  const isThrough = mayWork === true && ran.code === 0;
  tally.must('edition' in look && look.edition === lane.editions[isThrough ? 'B' : 'A'], `${title}：发布的不是应有的一版`);
  tally.must(isThrough || (ran.code === code && words.test(ran.said)), `${title}：退出码 ${String(ran.code)}，说的是：${ran.said}`);
  tally.must(!/^\s+at /mu.test(ran.said), `${title}：说的是程序员的话`);
  tally.must(readdirSync(parentOf(lane)).join() === before.join(), `${title}：留下了东西`);
  undo(lane);
  return true;
}

async function succeed(lane: Lane, tally: Tally): Promise<void> {
  const { code, said } = await runBuild(lane.call);
  const look = lookAtAll(lane.out);
  tally.must(code === 0 && 'edition' in look && look.edition === lane.editions.B, `恢复以后构建没有成功：${said}`);
}

function remountable(place: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', place], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function remount(place: string, how: 'ro' | 'rw'): boolean {
  if (!existsSync(place) || lstatSync(place).dev === lstatSync(path.dirname(place)).dev) return false;
  try {
    execFileSync('mount', ['-o', `remount,${how}`, place], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
