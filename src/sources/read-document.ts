import type { Root } from 'mdast';
import type { z } from 'zod';
import type { Diagnostic } from '../model/diagnostic.ts';
import { diagnose } from '../model/messages/diagnose.ts';
import { checkMdx, type EmbedUse, type ImageUse } from '../markdown/check-mdx.ts';
import { classifiedMarks } from '../markdown/classified-marks.ts';
import { hiddenEntities } from '../markdown/hidden-entities.ts';
import { parseMdx, type MdxFault } from '../markdown/parse-mdx.ts';
import { privateNumbers } from '../markdown/private-numbers.ts';
import { hiddenCharacters } from '../model/hidden-characters.ts';
import { characterProblems } from './check-characters.ts';
import { LineIndex } from './line-index.ts';
import { readFrontMatter, type FrontMatterFile } from './read-front-matter.ts';
import type { SourceFiles } from './source-files.ts';

/** An MDX file as read: its front matter, its body as a tree, the embeds it uses and the pictures it shows. */
export interface DocumentFile<T> extends Omit<FrontMatterFile<T>, 'bodyText' | 'data'> {
  readonly data: T;
  readonly body: Root;
  readonly uses: readonly EmbedUse[];
  readonly images: readonly ImageUse[];
}

/** Reads an MDX file of the workspace; undefined, with findings, when its front matter or body cannot be used. */
export async function readDocument<T>(files: SourceFiles, file: string, schema: z.ZodType<T>): Promise<DocumentFile<T> | undefined> {
  const read = await readFrontMatter(files, file, schema);
  if (read === undefined) return undefined;
  const { bodyText, data, ...front } = read;
  const checked = readBody(files, file, bodyText);
  return data === undefined || checked === undefined ? undefined : { ...front, data, ...checked };
}

function readBody(files: SourceFiles, file: string, text: string): Pick<DocumentFile<unknown>, 'body' | 'uses' | 'images'> | undefined {
  const index = new LineIndex(file, text);
  const parsed = parseMdx(text);
  if ('fault' in parsed) {
    files.diagnostics.push(faultFinding(file, parsed.fault));
    return undefined;
  }
  const { findings, uses, images } = checkMdx(parsed.tree);
  const characters = characterProblems([...hiddenCharacters(text), ...hiddenEntities(parsed.tree, text)]);
  for (const { rule, facts, span } of [...findings, ...characters])
    files.diagnostics.push(diagnose(rule, index.place(span.start, span.end), facts as never));
  for (const { kind, start, end } of privateNumbers(withoutInternal(text))) {
    files.diagnostics.push(diagnose('private-number', index.place(start, end), { kind }));
  }
  for (const { words, start, end } of classifiedMarks(text)) {
    files.diagnostics.push(diagnose('classified-mark', index.place(start, end), { words }));
  }
  return { body: parsed.tree, uses, images };
}

function faultFinding(file: string, { line, column, levels, size, ...facts }: MdxFault): Diagnostic {
  const place = { file, line, column };
  if (levels !== undefined) return diagnose('mdx-too-deep', place, { limit: levels });
  return size === undefined ? diagnose('mdx-syntax', place, facts) : diagnose('mdx-too-long', place, size);
}

/** Blanks out `<Internal>` so that offsets stay and what is internal is not taken for public. */
function withoutInternal(text: string): string {
  return text.replace(/<Internal>[\s\S]*?<\/Internal>/gu, (inside) => ' '.repeat(inside.length));
}
