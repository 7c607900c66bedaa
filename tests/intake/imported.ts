import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { importDocument, type ImportDraft } from '../../src/intake/import-document.ts';
import { readSource } from '../../src/intake/readers/read-source.ts';
import { cleanBlocks } from '../../src/intake/recognise/clean-blocks.ts';
import type { NamedSource } from '../../src/intake/recognise/recognise.ts';
import { splitFrontMatter } from '../../src/sources/read-front-matter.ts';
import { documentSchema, type Document } from '../../src/model/document.ts';
import { planSourceSchema, type Plan, type PlanSource } from '../../src/model/plan.ts';
import { unitSchema } from '../../src/model/unit.ts';
import { resolvePlan } from '../../src/plan/resolve-plan.ts';
import { unitRegistry } from '../../src/plan/unit-registry.ts';

/** A document as an import makes it, and as the engine then reads it. */
export interface Imported {
  readonly draft: ImportDraft;
  readonly source: PlanSource;
  readonly plan: Plan;
  readonly notice: Document;
  readonly body: string;
  /** The letters of the files as they were read, without white space. */
  readonly read: string;
}

/** Reads files as `guatu import` does. */
export async function readFiles(files: readonly string[]): Promise<readonly NamedSource[]> {
  return Promise.all(
    files.map(async (file) => {
      const reading = await readSource({ name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) });
      if ('refusal' in reading) throw new Error(reading.refusal.message);
      return { name: path.basename(file), text: reading.text };
    }),
  );
}

/** Imports the files of one document, and resolves the plan against the units that the import added. */
export async function imported(files: readonly string[], id: string): Promise<Imported> {
  return fromSources(await readFiles(files), id);
}

/** The same from files that were read. */
export function fromSources(sources: readonly NamedSource[], id: string): Imported {
  const draft = importDocument(sources, { id, units: [], previous: undefined });
  const main = parse(draft.files[`plans/${id}/plan.yaml`] ?? '') as Record<string, unknown>;
  const tasks = draft.files[`plans/${id}/tasks.yaml`];
  const source = planSourceSchema.parse({ ...main, ...(tasks === undefined ? {} : { tasks: parse(tasks) as unknown }) });
  const { front, body } = splitFrontMatter(draft.files[`content/notices/${id}.mdx`] ?? '');
  const notice = documentSchema.parse(parse(front));
  const registry = unitRegistry(draft.units.map(({ at: _at, ...unit }) => unitSchema.parse(unit)));
  const plan = resolvePlan(id, source, { registry, documents: [], documentDate: notice.date }, () => undefined);
  return { draft, source, plan, notice, body, read: withoutSpaces(sources.map(wordsOf).join('')) };
}

function wordsOf({ text }: NamedSource): string {
  return cleanBlocks(text)
    .blocks.map((block) =>
      block.type === 'table'
        ? block.rows.flatMap((row) => row.map((cell) => cell.text)).join('')
        : `${block.listNumber ?? ''}${block.text}`,
    )
    .join('');
}

/** Letters without white space. */
export function withoutSpaces(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Values of a draft that stand nowhere in what was read: there must be none. Contacts and brackets that were made 〔〕 or （） are known. */
export function inventedIn({ draft, read }: Imported): readonly string[] {
  const plain = (text: string): string =>
    withoutSpaces(text)
      .normalize('NFKC')
      .replace(/[（）()〔〕[\]\\<>]/gu, '')
      .replace(/略/gu, '');
  const source = plain(read);
  const isKnown = ({ path: at, words }: ImportDraft['provenance'][number]): boolean =>
    /kind$|layout$|publicity$|date$|firstNamedLeads|contacts|body|signer|printed|counts\[\d+\]\.(?:value|of)/u.test(at) || words === '';
  return draft.provenance
    .filter((row) => !isKnown(row))
    .filter(
      ({ words }) =>
        !words
          .split('\n')
          .flatMap((line) => line.split(/（略）|、(?=\p{Script=Han})/u))
          .every((part) => source.includes(plain(part))),
    )
    .map(({ file, path: at }) => `${file} ${at}`);
}
