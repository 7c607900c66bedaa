import { appendFile, cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builds, engine } from './run-guatu.ts';
import { hashesOf, temporaryFolder } from './small-workspace.ts';

/** Where the sequence of edits begins; another number is another sequence: `GUATU_SEED=7 npx vitest run tests/commands/random-edits.test.ts`. */
const seed = Number(process.env['GUATU_SEED'] ?? 1);
const steps = Number(process.env['GUATU_STEPS'] ?? 6);

/** An edit of a file: the whole text in, the whole text out; each changes something every time. */
type Edit = readonly [file: string, edit: (text: string, step: number) => string];

const fire = 'plans/fire-2021/plan.yaml';
const appended = (more: (step: number) => string) => (text: string, step: number) => `${text.trimEnd()}\n${more(step)}`;

/** What people do to the files of the office: every file that pages are made of is among them. */
const edits: readonly Edit[] = [
  [fire, (text, step) => text.replace(/^title: .*$/mu, (line) => `${line.replace(/（第\d+稿）/u, '')}（第${String(step)}稿）`)],
  [fire, (text, step) => text.replace(/(text: )/u, `$1第${String(step)}次，`)],
  [fire, (text, step) => text.replace(/deadline: \S+/u, `deadline: 2021年${String((step % 12) + 1)}月底前`)],
  ['plans/archive/plan.yaml', (text, step) => text.replace(/(text: )/u, `$1（${String(step)}）`)],
  ['plans/fire-2021/progress/2021.yaml', (text, step) => text.replace(/percent: \d+/u, `percent: ${String((step * 7) % 100)}`)],
  ['units.yaml', (text, step) => text.replace(/kind: 内设科室/u, `note: 第${String(step)}次\n    kind: 内设科室`)],
  ['units.yaml', appended((step) => `  - { id: new-${String(step)}, name: 新设科室之${String(step)}, kind: 内设科室 }\n`)],
  ['site.yaml', (text, step) => text.replace(/^name: .*$/mu, `name: 第${String(step)}站`)],
  ['site.yaml', (text, step) => text.replace(/^asOf: .*$/mu, `asOf: 2021-${String((step % 12) + 1).padStart(2, '0')}-15`)],
  ['content/notices/fire-2021.mdx', appended((step) => `\n补充第${String(step)}点，请一并落实。\n`)],
  ['content/notices/letter.mdx', (text, step) => text.replace(/^title: .*$/mu, (line) => `${line}${String(step)}`)],
  ['content/pages/about.mdx', appended((step) => `\n第${String(step)}次说明。\n`)],
  ['content/interpretations/why.mdx', appended((step) => `\n第${String(step)}次解读。\n`)],
  ['public/files/plan-a.txt', appended((step) => `第${String(step)}行\n`)],
];

/** Numbers from 0 to 1 in an order that the seed alone decides. */
function* chances(from: number): Generator<number> {
  for (let state = from * 2_654_435_761; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

let root = '';
beforeAll(async () => {
  root = await temporaryFolder();
  await cp(path.join(engine, 'tests/cases/office/workspace'), root, { recursive: true });
  // What is printed is compared in one-edit.test.ts.
  await appendFile(path.join(root, 'site.yaml'), 'pdf: false\n');
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** What the same files give when nothing of an earlier build is used. */
async function cleanBuild(edition: string): Promise<Readonly<Record<string, string>>> {
  const out = path.join(root, `clean-${edition}`);
  await builds(['--root', root, '--edition', edition, '--out', out, '--force']);
  return hashesOf(out);
}

describe(`builds after edits in the order of seed ${String(seed)}`, () => {
  const chance = chances(seed);
  const sequence = Array.from({ length: steps }, (_, step) => {
    const count = 1 + Math.floor((chance.next().value ?? 0) * 2);
    const chosen = Array.from({ length: count }, () => edits[Math.floor((chance.next().value ?? 0) * edits.length)]);
    return { step, chosen: chosen.flatMap((edit) => (edit === undefined ? [] : [edit])) };
  });

  it.each(sequence)('have the bytes of a clean build: step $step', async ({ step, chosen }) => {
    const edition = step % 3 === 2 ? 'internal' : 'public';
    const out = path.join(root, `out-${edition}`);
    await builds(['--root', root, '--edition', edition, '--out', out]);
    for (const [file, edit] of chosen) {
      const place = path.join(root, file);
      await writeFile(place, edit(await readFile(place, 'utf8'), step));
    }
    await builds(['--root', root, '--edition', edition, '--out', out]);
    expect(await hashesOf(out)).toEqual(await cleanBuild(edition));
  });
});
