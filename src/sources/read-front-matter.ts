import type { z } from 'zod';
import { isAddress } from './check-address.ts';
import { checkPrivate } from './check-private.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { FrontMatterProblem } from '../model/messages/facts/writing.ts';
import { diagnose } from '../model/messages/diagnose.ts';
import { checkShape } from './check-shape.ts';
import { LineIndex } from './line-index.ts';
import { readSource, type SourceFiles } from './source-files.ts';
import { parseYaml, type YamlFile } from './yaml.ts';

/** Front matter that begins farther down than this is none. */
const MOST_BEFORE = 2000;

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
  const { front, body, problem } = splitFrontMatter(text);
  if (problem !== undefined) files.diagnostics.push(withoutFrontMatter(file, text, problem));
  const frontMatter = parseYaml(front, file);
  files.diagnostics.push(...frontMatter.diagnostics);
  const shape = frontMatter.value === undefined || problem !== undefined ? undefined : checkShape(schema, frontMatter);
  files.diagnostics.push(...(shape?.diagnostics ?? []));
  const whole = !frontMatter.diagnostics.some(({ severity }) => severity === 'error') && shape?.value !== undefined;
  const data = shape?.value ?? shape?.rest;
  if (data !== undefined) checkPrivate(files, frontMatter, schema, data);
  const id = documentId(file);
  return { id, file, data: isAddress(files, file, id) ? data : undefined, frontMatter, whole, bodyText: body };
}

/** Front matter and body, each with the other's lines left blank, so that line numbers are those of the file. */
export function splitFrontMatter(text: string): { readonly front: string; readonly body: string; readonly problem?: FrontMatterProblem } {
  const match = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/mu.exec(text);
  if (match?.index !== 0) return { front: '', body: blank(text), problem: problemOf(text) };
  const front = match[1] ?? '';
  const opening = match[0].indexOf('\n') + 1;
  return { front: blank(text.slice(0, opening)) + front, body: blank(match[0]) + text.slice(match[0].length) };
}

/** What is most like front matter in a text that has none. */
function problemOf(text: string): FrontMatterProblem {
  if (/^---[ \t]*\r?\n/u.test(text)) return 'not-closed';
  if (/^\s*[-—－–‐―]{2,}[ \t\u3000]*\r?\n/u.test(text)) return /^\s+---/u.test(text) ? 'not-first' : 'other-dashes';
  return /^---[ \t]*\r?\n[a-z]+:/mu.test(text.slice(0, MOST_BEFORE)) ? 'not-first' : 'missing';
}

function withoutFrontMatter(file: string, text: string, problem: FrontMatterProblem): Diagnostic {
  const first = Math.max(0, text.search(/\S/u));
  const line = /^[^\r\n]*/u.exec(text.slice(first))?.[0].length ?? 0;
  return diagnose('no-front-matter', new LineIndex(file, text).place(first, first + line), { problem });
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/gu, ' ');
}

/** The id of a document: the name of its file, under which it is published. */
export function documentId(file: string): string {
  return file.replace(/^.*\//u, '').replace(/\.mdx$/u, '');
}
