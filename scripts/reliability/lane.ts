import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { writeOffice, type State } from './small-office.ts';
import { runBuild, type BuildCall, type BuildEnd } from './start-build.ts';
import { glance } from './whole-edition.ts';

/** A workspace that is built again and again, with the hashes of the manifests of its two editions. */
export interface Lane {
  readonly call: BuildCall;
  readonly out: string;
  readonly editions: Readonly<Record<State, string>>;
  readonly hasPdfs: boolean;
  /** When the last of the first builds said what, in ms from its start: the pages are done, everything is printed; when it ended. */
  readonly times: { readonly pages: number; readonly printed: number; readonly end: number };
}

/** Builds both editions once, undisturbed: what any later build may publish. Throws where that fails. */
export async function openLane(
  folder: string,
  hasPdfs: boolean,
  more: Partial<BuildCall> = {},
  out = path.join(folder, 'root', 'dist'),
): Promise<Lane> {
  const call = { root: path.join(folder, 'root'), tmp: path.join(folder, 'tmp'), ...more, args: ['--out', out, ...(more.args ?? [])] };
  await mkdir(call.root, { recursive: true });
  const b = await firstBuild(call, out, 'B', hasPdfs);
  const a = await firstBuild(call, out, 'A', hasPdfs);
  return { call, out, hasPdfs, editions: { A: a.edition, B: b.edition }, times: timesOf(a) };
}

/** The other state: what is built next is never what is published. */
export function otherState(state: State): State {
  return state === 'A' ? 'B' : 'A';
}

/** Takes away the PDFs of earlier builds, so that the next one has something to print. */
export async function forgetPrinted(root: string): Promise<void> {
  await rm(path.join(root, '.guatu', 'pdf'), { recursive: true, force: true });
}

/** What lies beside the output with its name: staging folders, old editions, locks. Nothing, once a build is done. */
export async function besideOutput(out: string): Promise<readonly string[]> {
  const names = await readdir(path.dirname(out));
  return names.filter((name) => name.startsWith(`.${path.basename(out)}-`) && !/-edition-/u.test(name));
}

type FirstBuild = BuildEnd & { readonly edition: string; readonly pages: number; readonly printed: number };

async function firstBuild(call: BuildCall, out: string, state: State, hasPdfs: boolean): Promise<FirstBuild> {
  await writeOffice(call.root, state, hasPdfs);
  const ran = await runBuild(call);
  const look = glance(out);
  if (ran.code !== 0 || 'fault' in look) throw new Error(`第一次构建没有成功（${String(ran.code)}）：${ran.said}`);
  const seconds = [...ran.said.matchAll(/用时([\d.]+)秒/gu)].map(([, number]) => Number(number) * 1000);
  return { ...ran, edition: look.edition, pages: seconds[0] ?? 0, printed: seconds[1] ?? 0 };
}

/** Where in a build its steps fall: the clock in the build does not know how long loading took, so that steps are counted from the end. */
function timesOf({ milliseconds, pages, printed }: FirstBuild): Lane['times'] {
  const loading = Math.max(0, milliseconds - pages - printed) * 0.6;
  return { pages: loading + pages, printed: loading + pages + printed, end: milliseconds };
}
