import type { Root } from 'mdast';
import type { z } from 'zod';
import { diagnose } from '../model/messages/diagnose.ts';
import { checkMdx, type EmbedUse, type ImageUse } from '../markdown/check-mdx.ts';
import { classifiedMarks } from '../markdown/classified-marks.ts';
import { parseMdx } from '../markdown/parse-mdx.ts';
import { privateNumbers } from '../markdown/private-numbers.ts';
import { isAddress } from './check-address.ts';
import { checkPrivate } from './check-private.ts';
import { checkShape } from './check-shape.ts';
import { LineIndex } from './line-index.ts';
import { readSource, type SourceFiles } from './source-files.ts';
import { parseYaml, type YamlFile } from './yaml.ts';

/** An MDX file as read: its front matter, its body as a tree, the embeds it uses and the pictures it shows. */
export interface DocumentFile<T> {
  readonly id: string;
  readonly file: string;
  readonly data: T;
  readonly frontMatter: YamlFile;
  readonly body: Root;
  readonly uses: readonly EmbedUse[];
  readonly images: readonly ImageUse[];
  /** True where nothing of its front matter was in error, so that what is missing is missing and not misread. */
  readonly whole: boolean;
}

/** Reads an MDX file of the workspace; undefined, with findings, when its front matter or body cannot be used. */
export async function readDocument<T>(files: SourceFiles, file: string, schema: z.ZodType<T>): Promise<DocumentFile<T> | undefined> {
  const text = await readSource(files, file, 'needed');
  if (text === undefined) return undefined;
  const { front, body } = splitFrontMatter(text);
  const frontMatter = parseYaml(front, file);
  files.diagnostics.push(...frontMatter.diagnostics);
  const shape = frontMatter.value === undefined ? undefined : checkShape(schema, frontMatter);
  files.diagnostics.push(...(shape?.diagnostics ?? []));
  const whole = !frontMatter.diagnostics.some(({ severity }) => severity === 'error') && shape?.value !== undefined;
  const data = shape?.value ?? shape?.rest;
  if (data !== undefined) checkPrivate(files, frontMatter, schema, data);
  const checked = readBody(files, file, body);
  const id = documentId(file);
  if (!isAddress(files, file, id) || data === undefined || checked === undefined) return undefined;
  return { id, file, data, frontMatter, whole, ...checked };
}

function readBody(files: SourceFiles, file: string, text: string): Pick<DocumentFile<unknown>, 'body' | 'uses' | 'images'> | undefined {
  const index = new LineIndex(file, text);
  const parsed = parseMdx(text);
  if ('fault' in parsed) {
    const { line, column, said } = parsed.fault;
    files.diagnostics.push(diagnose('mdx-syntax', { file, line, column }, { said }));
    return undefined;
  }
  const { findings, uses, images } = checkMdx(parsed.tree);
  for (const { rule, facts, span } of findings) files.diagnostics.push(diagnose(rule, index.place(span.start, span.end), facts as never));
  for (const { kind, start, end } of privateNumbers(withoutInternal(text))) {
    files.diagnostics.push(diagnose('private-number', index.place(start, end), { kind }));
  }
  for (const { words, start, end } of classifiedMarks(text)) {
    files.diagnostics.push(diagnose('classified-mark', index.place(start, end), { words }));
  }
  return { body: parsed.tree, uses, images };
}

/** Blanks out `<Internal>` so that offsets stay and what is internal is not taken for public. */
function withoutInternal(text: string): string {
  return text.replace(/<Internal>[\s\S]*?<\/Internal>/gu, (inside) => ' '.repeat(inside.length));
}

/** Front matter and body, each with the other's lines left blank, so that line numbers are those of the file. */
function splitFrontMatter(text: string): { readonly front: string; readonly body: string } {
  const match = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/mu.exec(text);
  if (match?.index !== 0) return { front: '', body: text };
  const front = match[1] ?? '';
  const opening = match[0].indexOf('\n') + 1;
  return { front: blank(text.slice(0, opening)) + front, body: blank(match[0]) + text.slice(match[0].length) };
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/gu, ' ');
}

/** The id of a document: the name of its file, under which it is published. */
export function documentId(file: string): string {
  return file.replace(/^.*\//u, '').replace(/\.mdx$/u, '');
}
