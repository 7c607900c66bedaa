import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { median } from '../median.ts';
import { astro, floor, guatu, type Builder, type Contestant, type Outputs } from './contestants.ts';
import { states, type Figure, type State } from './figures.ts';
import { expectSameBytes, folderBytes, type FolderBytes } from './folder-bytes.ts';
import type { ProcessCost } from './process-cost.ts';
import { provinceFolder, type ProvinceFolder } from './province-folder.ts';
import { expectSameTexts } from './same-texts.ts';

/** How a size is measured. */
export interface Measuring {
  readonly plans: number;
  readonly rounds: number;
  readonly outputs: readonly Outputs[];
  /** Says what is going on. */
  readonly say: (words: string) => void;
}

interface Sample extends ProcessCost {
  readonly outputs: Outputs;
  readonly state: State;
  readonly by: Builder;
}

/** Builds a province of so many plans with all contestants in turn, in each state, and checks that their pages say the same, and that ours after edits are byte for byte those of a clean build. */
export async function measureBuilds(measuring: Measuring): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'guatu-bench-'));
  try {
    const root = path.join(folder, 'province');
    await mkdir(root);
    const province = await provinceFolder(root, measuring.plans);
    const samples: Sample[] = [];
    for (const outputs of measuring.outputs) samples.push(...(await measureOutputs(outputs, province, folder, measuring)));
    return figuresOf(samples);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Others make pages only; they stand beside those. */
async function measureOutputs(
  outputs: Outputs,
  province: ProvinceFolder,
  folder: string,
  { rounds, say }: Measuring,
): Promise<readonly Sample[]> {
  const ours = guatu(province.root, folder, outputs);
  const others = outputs === 'pages' ? [floor(province.root, folder), await astro(province.root, folder)] : [];
  const samples: Sample[] = [];
  let kept: FolderBytes | undefined;
  for (let round = 0; round < rounds; round += 1) {
    const edited: string[] = [];
    for (const state of states) {
      if (state === 'plan') edited.push(await province.changePlan());
      if (state === 'unit') edited.push(await province.renameUnit());
      for (const contestant of [ours, ...others].filter((one) => isMeasured(one, state))) {
        const cost = await costIn(state, contestant);
        say(
          `${String(province.plans)} ${outputs} ${state} ${contestant.by}: ${cost.seconds.toFixed(2)} s, ${cost.megabytes.toFixed(0)} MB\n`,
        );
        samples.push({ ...cost, outputs, state, by: contestant.by });
      }
      // The clean build of a round has before it what the last edit of the round before left.
      if (state === 'clean' && kept !== undefined) expectSameBytes(kept, await folderBytes(ours.out));
    }
    kept = round < rounds - 1 ? await folderBytes(ours.out) : undefined;
    if (round === 0) await compare(ours, others, edited);
  }
  // Room for what comes next: five thousand plans fill a disk.
  for (const contestant of [ours, ...others]) await contestant.forget();
  return samples;
}

/** The bare script keeps nothing: it does the same in every state. */
function isMeasured({ by }: Contestant, state: State): boolean {
  return by !== 'floor' || state === 'clean';
}

async function costIn(state: State, contestant: Contestant): Promise<ProcessCost> {
  if (state === 'clean') await contestant.forget();
  return contestant.build();
}

/** The bare script builds once more: it has not seen the edits. */
async function compare(ours: Contestant, others: readonly Contestant[], edited: readonly string[]): Promise<void> {
  for (const other of others) {
    if (other.by === 'floor') await other.build();
    await expectSameTexts(ours.out, other.out, edited);
  }
}

function figuresOf(samples: readonly Sample[]): readonly Figure[] {
  const groups = Map.groupBy(samples, ({ outputs, state, by }) => [outputs, state, by].join());
  return [...groups.values()].map(figureOf);
}

function figureOf(samples: readonly Sample[]): Figure {
  const seconds = median(samples.map((sample) => sample.seconds));
  const middle = samples.find((sample) => sample.seconds === seconds);
  if (middle === undefined) throw new Error('No sample');
  const { outputs, state, by, said } = middle;
  const megabytes = median(samples.map((sample) => sample.megabytes));
  const stages = stagesIn(said);
  return {
    outputs,
    state,
    by,
    rounds: samples.length,
    seconds: rounded(seconds, 3),
    megabytes: rounded(megabytes, 0),
    ...(stages && { stages }),
  };
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** The stages in milliseconds, as `GUATU_TIMINGS=1` makes a build say them in a line of JSON. */
function stagesIn(said: string): Figure['stages'] {
  const line = said.split('\n').find((text) => text.startsWith('{"timings":'));
  if (line === undefined) return undefined;
  const { timings } = JSON.parse(line) as { readonly timings: Readonly<Record<string, number>> };
  return Object.fromEntries(Object.entries(timings).map(([stage, milliseconds]) => [stage, Math.round(milliseconds)]));
}
