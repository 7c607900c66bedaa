import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { chanceFrom } from '../fuzz/random.ts';
import { besideOutput, openLane } from './lane.ts';
import { writeOffice } from './small-office.ts';
import { runBuild, type BuildCall } from './start-build.ts';
import { Tally, type Trial, type TrialReport, type TrialWorld } from './trial.ts';
import { lookAtAll } from './whole-edition.ts';

/** How often two builds meet. */
const rounds = 3;

/** Two builds at once: of one workspace, and of two workspaces into one output. */
export function twoBuildsTrial(): Trial {
  return { name: 'two-builds', run: runTwoBuilds };
}

async function runTwoBuilds(world: TrialWorld): Promise<TrialReport> {
  const tally = new Tally(world.say);
  const chance = chanceFrom(world.seed);
  const lane = await openLane(path.join(world.folder, 'one'), false);
  const other = { ...lane.call, root: path.join(world.folder, 'other'), tmp: path.join(world.folder, 'other-tmp') };
  await writeOffice(other.root, 'B', false);
  const meet = async (what: string, [first, second]: readonly [BuildCall, BuildCall]): Promise<void> => {
    const delay = chance.below(500);
    const ran = await Promise.all([runBuild(first), after(delay).then(() => runBuild(second))]);
    const codes = ran.map(({ code }) => code).toSorted();
    const said = ran.map((one) => one.said).join('\n');
    // One may come just after the other has gone: then both succeed, one after the other.
    tally.must(codes[0] === 0 && (codes[1] === 0 || codes[1] === 1), `${what}：退出码 ${codes.join('、')}：${said}`);
    tally.must(codes[1] === 0 || /另一个构建正在进行/u.test(said), `${what}：没有说明为什么不行：${said}`);
    const look = lookAtAll(lane.out);
    tally.must('edition' in look && Object.values(lane.editions).includes(look.edition), `${what}：发布的不是完整的一版`);
    const beside = await besideOutput(lane.out);
    tally.must(beside.length === 0, `${what}：留下 ${beside.join('、')}`);
  };
  for (let round = 1; round <= rounds; round++) {
    await meet(`同一工作区，第${String(round)}次`, [lane.call, lane.call]);
    await meet(`两个工作区写一个输出目录，第${String(round)}次`, [lane.call, other]);
    world.say(`${String(round)}/${String(rounds)}，不符 ${String(tally.failures.length)}\n`);
  }
  const how = `同时（相差不到半秒）起两个构建：同一工作区 ${String(rounds)} 次，两个工作区写同一输出目录 ${String(rounds)} 次`;
  return { title: '两个构建同时进行', how, tests: tally.tests, failures: tally.failures };
}
