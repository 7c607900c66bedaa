import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readPaper, type Paper } from '../../scripts/conformance/paper.ts';
import type { TextLine } from '../../scripts/conformance/text-line.ts';
import type { Files } from '../commands/small-workspace.ts';

/** Millimetres to points. */
export const mm = (value: number): number => (value * 72) / 25.4;

/** Type area, line and character of GB/T 9704-2012 §5.2 in pt. */
export const area = { left: mm(28), top: mm(37), right: mm(184), bottom: mm(262) } as const;
export const line = mm(225 / 22);
export const character = mm(156 / 28);

/** The parts of an invented document that differ from case to case; the rest is the same in all. */
export interface Case {
  readonly front: string;
  readonly body: string;
}

/** Sentences without meaning, so many characters long. */
export function prose(length: number): string {
  const words = '虚构的文字只用来量纸面上的行和字并不说什么事情';
  return `${words.repeat(Math.ceil(length / words.length)).slice(0, length - 1)}。`;
}

/** A workspace of invented documents, one for each case. */
export function workspaceOf(cases: Readonly<Record<string, Case>>, plans: Readonly<Record<string, string>>): Files {
  const notices = Object.entries(cases).map(([name, { front, body }]) => [`content/notices/${name}.mdx`, documentOf(front, body)] as const);
  return {
    'site.yaml': 'name: 虚构的纸面\nurl: https://guatu-test.example.invalid/\ndemo: true\nasOf: 2026-03-02\n',
    'units.yaml':
      'units:\n  - { id: ju, name: 青石县卫生健康局（虚构）, aliases: [县局], kind: 机关 }\n  - { id: ke, name: 医政股, kind: 内设科室, parent: ju }\n',
    ...Object.fromEntries(notices),
    ...Object.fromEntries(Object.entries(plans).map(([name, text]) => [`plans/${name}/plan.yaml`, text])),
  };
}

const usual: Readonly<Record<string, string>> = {
  kind: '通知',
  layout: 'red-head',
  title: '青石县卫生健康局（虚构）关于量纸的通知',
  issuers: '[青石县卫生健康局]',
  no: '青虚〔2026〕1号',
  addressees: '各单位',
  signature: '[青石县卫生健康局]',
  date: '2026-03-02',
};

function documentOf(front: string, body: string): string {
  const own = new Set([...front.matchAll(/^(\w+):/gmu)].map(([, key]) => key));
  const rest = Object.entries(usual).filter(([key]) => !own.has(key));
  return `---\n${rest.map(([key, value]) => `${key}: ${value}`).join('\n')}\n${front}\n---\n\n${body}\n`;
}

/** Reads the printed documents of a built workspace. */
export async function readPapers(out: string, names: readonly string[]): Promise<ReadonlyMap<string, Paper>> {
  const read = await Promise.all(
    names.map(
      async (name) => [name, await readPaper(new Uint8Array(await readFile(path.join(out, 'notices', name, 'notice.pdf'))))] as const,
    ),
  );
  return new Map(read);
}

/** The lines of all pages, in order. */
export function linesOf(paper: Paper): readonly TextLine[] {
  return paper.pages.flatMap(({ lines }) => lines);
}

/** The first line that has these words. */
export function lineWith(paper: Paper, words: string): TextLine {
  const found = linesOf(paper).find(({ squeezed }) => squeezed.includes(words));
  if (found === undefined) throw new Error(`No line has “${words}”.`);
  return found;
}

/** Where some words of a line begin and end, in pt from the paper's left edge. */
export function placeOf({ glyphs, squeezed }: TextLine, words: string): { readonly left: number; readonly right: number } {
  const start = squeezed.indexOf(words);
  const [first, last] = [glyphs[start], glyphs[start + words.length - 1]];
  if (start < 0 || first === undefined || last === undefined) throw new Error(`The line has no “${words}”.`);
  return { left: first.x, right: last.x + last.advance };
}
