import type { TextBlock } from '../markdown/text-blocks.ts';
import type { Path } from '../plan/finding.ts';
import type { Spot } from './spot.ts';
import type { DocumentSubject, PlanSubject } from './subject.ts';

/** Words that are published, of a plan or of a body, with the way to the place of any part of them. */
export interface Said {
  readonly text: string;
  /** The place of a part of `text`; the end is exclusive. */
  readonly spotOf: (start: number, end: number) => Spot;
}

/** The words of a plan: its title, what it rests on, its rows, phases and reports. */
export function saidInPlan({ file, source, texts }: Pick<PlanSubject, 'file' | 'source' | 'texts'>): readonly Said[] {
  const said: Said[] = [saidAt(file, { text: source.title, path: ['title'] })];
  source.basis.forEach(({ title }, index) => said.push(saidAt(file, { text: title, path: ['basis', index, 'title'] })));
  for (const text of texts) said.push(saidAt(file, text));
  source.reports.forEach(({ what }, index) => said.push(saidAt(file, { text: what, path: ['reports', index, 'what'] })));
  return said;
}

/** The words of a value of a file; for speed its path is asked for only where something is found. */
export function saidAt(file: string, value: { readonly text: string; readonly path: Path }): Said {
  const { text } = value;
  return { text, spotOf: (start, end) => ({ file, path: value.path, words: text.slice(start, end) }) };
}

/** The words of a document: its titles and its body. */
export function saidInDocument({ file, data, blocks }: Pick<DocumentSubject, 'file' | 'data' | 'blocks'>): readonly Said[] {
  return [
    saidAt(file, { text: data.title, path: ['title'] }),
    ...(data.issued === undefined ? [] : [saidAt(file, { text: data.issued.title, path: ['issued', 'title'] })]),
    ...blocks.map((block) => saidInBlock(file, block)),
  ];
}

/** The words of one block of a body. */
export function saidInBlock(file: string, { text, spanOf }: TextBlock): Said {
  return { text, spotOf: (start, end) => ({ file, span: spanOf(start, end) }) };
}
