import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parseCharacterMap } from './character-map.ts';
import { readFontHeads, readFontTable } from './font-file.ts';
import type { FontHead } from './font-file.ts';
import type { FontPlaces, FontStep } from './font-places.ts';
import { fontRoles, roleOf } from './font-roles.ts';
import type { FontRole, KnownFace } from './font-roles.ts';

/** A face that was found outside the packages. */
export interface FoundFace {
  readonly step: Exclude<FontStep, 'packaged'>;
  readonly head: FontHead;
  /** Said where the face is not the one its role asks for. */
  readonly standIn?: string;
}

/** Why a font that lies in a workspace or was installed is not used. */
export type FontRefusal = 'broken' | 'variable' | 'not-embeddable' | 'no-outlines' | 'not-simplified';

/** The faces for paper as far as they are not the packaged ones. */
export interface FaceChoice {
  /** The face of each role that was found; the packaged one serves the others. */
  readonly faces: ReadonlyMap<FontRole, FoundFace>;
  /** Other fonts of the workspace: they lend characters that no other face has. */
  readonly spare: readonly FoundFace[];
  readonly refused: readonly { readonly path: string; readonly why: FontRefusal }[];
}

/** No face but the packaged ones. */
export const packagedFaces: FaceChoice = { faces: new Map(), spare: [], refused: [] };

/** Returns the best face for every role: the workspace's fonts first, then the installed, then the system's (which are not looked at where nothing is missing). */
export async function chooseFaces(places: FontPlaces): Promise<FaceChoice> {
  const faces = new Map<FontRole, FoundFace>();
  const refused: { path: string; why: FontRefusal }[] = [];
  const own = await searchFolders([places.workspace], 'workspace');
  const installed = await searchFolders(places.installed === undefined ? [] : [places.installed], 'installed');
  await takeBest(faces, own, refused);
  await takeBest(faces, installed, refused);
  if (faces.size < fontRoles.length) await takeBest(faces, await searchFolders(places.system, 'system'), []);
  const taken = new Set([...faces.values()].map(({ head }) => head));
  const spare = own.candidates.filter(({ head }) => !taken.has(head) && refusalOf(head) === undefined);
  const broken = [...own.broken, ...installed.broken].map((path) => ({ path, why: 'broken' as const }));
  return { faces, spare, refused: [...broken, ...refused] };
}

interface Candidate extends FoundFace {
  readonly known: KnownFace | undefined;
}

interface Search {
  readonly candidates: readonly Candidate[];
  readonly broken: readonly string[];
}

const atOnce = 64;

async function searchFolders(folders: readonly string[], step: FoundFace['step']): Promise<Search> {
  const paths = (await Promise.all(folders.map((folder) => listFonts(folder, step)))).flat();
  const candidates: Candidate[] = [];
  const broken: string[] = [];
  for (let start = 0; start < paths.length; start += atOnce) {
    const some = paths.slice(start, start + atOnce);
    const read = await Promise.allSettled(some.map(readFontHeads));
    read.forEach((result, index) => {
      if (result.status === 'rejected') broken.push(some[index] ?? '');
      else candidates.push(...result.value.map((head) => candidateOf(head, step)));
    });
  }
  return { candidates, broken };
}

async function listFonts(folder: string, step: FoundFace['step']): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const named = entries.filter((entry) => /\.(?:ttf|otf|ttc|otc|woff2?)$/iu.test(entry.name));
  // Systems keep fonts behind links; those of a workspace may lead out of it. A link to a pipe would be waited for for ever.
  const linked = step === 'workspace' ? [] : named.filter((entry) => entry.isSymbolicLink()).map(placeOf);
  const linkedFiles = (await Promise.all(linked.map(isFile))).flatMap((is, index) => (is ? (linked[index] ?? []) : []));
  const paths = [...named.filter((entry) => entry.isFile()).map(placeOf), ...linkedFiles].sort();
  // Hidden ones are in the making, or what a file manager left behind.
  return paths.filter(
    (path) =>
      !relative(folder, path)
        .split(sep)
        .some((name) => name.startsWith('.')),
  );
}

function placeOf({ parentPath, name }: Dirent): string {
  return join(parentPath, name);
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

function candidateOf(head: FontHead, step: FoundFace['step']): Candidate {
  const known = roleOf(head.names.all, head.weight, step === 'workspace');
  return { step, head, known, ...(known?.standIn === undefined ? {} : { standIn: known.standIn }) };
}

async function takeBest(
  faces: Map<FontRole, FoundFace>,
  { candidates }: Search,
  refused: { path: string; why: FontRefusal }[],
): Promise<void> {
  for (const role of fontRoles.filter((wanted) => !faces.has(wanted))) {
    const fitting = candidates.filter(({ known }) => known?.role === role).toSorted((a, b) => (a.known?.rank ?? 0) - (b.known?.rank ?? 0));
    for (const { step, head, standIn } of fitting) {
      const why = refusalOf(head) ?? (await lacksSimplified(head));
      if (why === undefined) {
        faces.set(role, { step, head, ...(standIn === undefined ? {} : { standIn }) });
        break;
      }
      refused.push({ path: head.path, why });
    }
  }
}

// A variable font would be printed in its lightest weight, or as Type 3.
function refusalOf(head: FontHead): FontRefusal | undefined {
  if (head.isVariable) return 'variable';
  if (head.outlines === 'none') return 'no-outlines';
  return head.isEmbeddable ? undefined : 'not-embeddable';
}

const simplified = '国这个们对说发会经过关于办各级责任单';

async function lacksSimplified(head: FontHead): Promise<FontRefusal | undefined> {
  try {
    const drawn = parseCharacterMap(await readFontTable(head, 'cmap'));
    return [...simplified].every((char) => drawn.has(char.codePointAt(0) ?? 0)) ? undefined : 'not-simplified';
  } catch {
    return 'broken';
  }
}
