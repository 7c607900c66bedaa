import { setTimeout as after } from 'node:timers/promises';
import { chanceFrom } from '../fuzz/random.ts';
import { besideOutput, forgetPrinted, openLane, otherState, type Lane } from './lane.ts';
import { browserProcesses, leftProcesses } from './left-processes.ts';
import { writeOffice, type State } from './small-office.ts';
import { startBuild } from './start-build.ts';
import { Tally, type Trial, type TrialReport, type TrialWorld } from './trial.ts';
import { lookAtAll } from './whole-edition.ts';

/** How many builds lose their browser. */
const rounds = 6;

/** The browser is killed in the middle of printing: the build starts another, or says so and publishes nothing. */
export function deadBrowserTrial(): Trial {
  return { name: 'dead-browser', run: runDeadBrowser };
}

async function runDeadBrowser(world: TrialWorld): Promise<TrialReport> {
  const tally = new Tally(world.say);
  const chance = chanceFrom(world.seed);
  const lane = await openLane(world.folder, true);
  const counts = { killed: 0, printed: 0 };
  let state: State = 'A';
  for (let round = 1; round <= rounds; round++) {
    state = otherState(state);
    await loseBrowser(lane, state, chance.below(Math.max(100, lane.times.printed - lane.times.pages)), tally, counts);
    world.say(`${String(round)}/${String(rounds)}，不符 ${String(tally.failures.length)}\n`);
  }
  return {
    title: '打印时浏览器被杀',
    how: `打印期间随机的时刻杀掉浏览器的全部进程，${String(rounds)} 次`,
    tests: tally.tests,
    kills: counts.killed,
    failures: tally.failures,
    notes: [`杀掉浏览器${String(counts.killed)}次，其中${String(counts.printed)}次重新启动后照样印完`],
  };
}

async function loseBrowser(
  lane: Lane,
  state: State,
  delay: number,
  tally: Tally,
  counts: { killed: number; printed: number },
): Promise<void> {
  await writeOffice(lane.call.root, state, true);
  await forgetPrinted(lane.call.root);
  const build = startBuild(lane.call);
  await build.until(/页面完成/u);
  await untilBrowser(lane, build.ended);
  await after(delay);
  const pids = browserProcesses(lane.call.tmp);
  for (const pid of pids) if (isThere(pid)) process.kill(pid, 'SIGKILL');
  const { code } = await build.ended;
  const look = lookAtAll(lane.out);
  const wanted = code === 0 ? lane.editions[state] : lane.editions[otherState(state)];
  tally.must('edition' in look && look.edition === wanted, `第${String(delay)}毫秒：发布的不是应有的一版：${build.said()}`);
  tally.must(code === 0, `第${String(delay)}毫秒：没有印完：${build.said()}`);
  tally.must((await leftProcesses(lane.call.tmp)).length === 0, `第${String(delay)}毫秒：留下了进程`);
  tally.must((await besideOutput(lane.out)).length === 0, `第${String(delay)}毫秒：留下了文件`);
  if (pids.length > 0) counts.killed++;
  if (pids.length > 0 && code === 0) counts.printed++;
}

async function untilBrowser({ call }: Lane, ended: Promise<unknown>): Promise<void> {
  const over = new AbortController();
  void ended.then(() => over.abort());
  while (!over.signal.aborted && browserProcesses(call.tmp).length === 0) await after(20);
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
