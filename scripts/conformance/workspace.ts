import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../../src/cli.ts';
import { readManifest } from '../../src/commands/manifest.ts';
import { placeNotes } from '../../src/markdown/place-notes.ts';
import { remarkEdition } from '../../src/markdown/remark-edition.ts';
import { publish } from '../../src/plan/publish.ts';
import type { Workspace } from '../../src/plan/workspace.ts';
import { readWorkspace, type WorkspaceReading } from '../../src/sources/read-workspace.ts';
import { documentView } from '../../src/views/document-view.ts';
import type { Reader } from '../../src/views/reader.ts';
import type { Face, MeasuredDocument } from './clause.ts';
import { expectedNotice, expectedTable } from './expected/expected-notice.ts';
import { readPaper } from './paper.ts';
import { kindOf } from './paper-kinds.ts';

/** A built workspace whose papers are to be measured. */
export interface BuiltWorkspace {
  readonly root: string;
  readonly dist: string;
  readonly reading: WorkspaceReading;
  readonly workspace: Workspace;
  readonly reader: Reader;
  readonly faces: readonly Face[];
  /** The PDFs of the published folder that were printed, by path; what the office gave to be published as it is, is left out. */
  readonly files: readonly string[];
}

/** Reads a workspace and what it published; builds it first where nothing is published yet, or always (`fresh`). Throws where it cannot be built. */
export async function openWorkspace(root: string, dist: string, fresh = false): Promise<BuiltWorkspace> {
  if (fresh || !existsSync(path.join(dist, 'manifest.json'))) await buildFirst(root, dist);
  const manifest = await readManifest(dist);
  const reading = await readWorkspace(root);
  if (manifest === undefined || reading.workspace === undefined) throw new Error(`${root} 没有可以测量的成品`);
  return {
    root,
    dist,
    reading,
    workspace: publish(reading.workspace, manifest.edition),
    reader: { asOf: manifest.asOf, edition: manifest.edition },
    faces: manifest.fonts as readonly Face[],
    files: manifest.files.map((file) => file.path).filter((file) => file.endsWith('.pdf') && !existsSync(path.join(root, 'public', file))),
  };
}

async function buildFirst(root: string, dist: string): Promise<void> {
  const code = await run(['build', '--root', root, '--out', dist], root, {
    print: (text) => void process.stderr.write(text),
    say: (text) => void process.stderr.write(text),
    now: () => Date.now(),
    environment: process.env,
  });
  if (code !== 0) throw new Error(`${root} 没有生成成功（退出码 ${code}）`);
}

/** Reads one PDF and puts beside it what it is meant to say. */
export async function openDocument(built: BuiltWorkspace, file: string): Promise<MeasuredDocument | undefined> {
  const kind = kindOf(file);
  const id = file.split('/')[1] ?? '';
  const paper = await readPaper(new Uint8Array(await readFile(path.join(built.dist, file))));
  const common = { file, paper, faces: built.faces };
  if (kind === 'notice') return noticeDocument(built, id, common);
  const plan = built.workspace.plans.find((one) => one.id === id);
  const expected = kind === 'table' && plan !== undefined ? expectedTable(plan, built.workspace, built.reader) : { blocks: [] };
  return { ...common, kind, view: undefined, seal: undefined, layout: undefined, expected, day: built.reader.asOf };
}

function noticeDocument(
  { workspace, reading, reader }: BuiltWorkspace,
  id: string,
  common: Pick<MeasuredDocument, 'file' | 'paper' | 'faces'>,
): MeasuredDocument | undefined {
  const notice = workspace.notices.find((one) => one.id === id);
  const source = reading.notices.find((one) => one.id === id);
  if (notice === undefined || source === undefined) return undefined;
  const view = documentView(notice, workspace);
  const tree = structuredClone(source.body);
  remarkEdition({ edition: reader.edition })(tree);
  placeNotes(tree);
  const expected = expectedNotice({ view, data: notice.data, tree, workspace, reader });
  const { seal, layout, date } = notice.data;
  return { ...common, kind: 'notice', view, seal, layout, expected, day: date ?? reader.asOf };
}
