import type { z } from 'zod';
import { isAddress } from './check-address.ts';
import { checkPrivate } from './check-private.ts';
import { checkShape } from './check-shape.ts';
import { readSource, type SourceFiles } from './source-files.ts';
import { parseYaml, type YamlFile } from './yaml.ts';

/** The front matter of an MDX file as read, and the text of its body. */
export interface FrontMatterFile<T> {
  readonly id: string;
  readonly file: string;
  /** Undefined, with findings, where it cannot be used. */
  readonly data: T | undefined;
  readonly frontMatter: YamlFile;
  /** True where nothing of it was in error, so that what is missing is missing and not misread. */
  readonly whole: boolean;
  /** The body at its own lines; those of the front matter are blank. */
  readonly bodyText: string;
}

/** Reads the front matter of an MDX file of the workspace; undefined, with a finding, when there is no such file. */
export async function readFrontMatter<T>(files: SourceFiles, file: string, schema: z.ZodType<T>): Promise<FrontMatterFile<T> | undefined> {
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
  const id = documentId(file);
  return { id, file, data: isAddress(files, file, id) ? data : undefined, frontMatter, whole, bodyText: body };
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
