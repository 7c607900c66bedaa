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
  const value = (text: string, path: Path): Said => ({ text, spotOf: (start, end) => ({ file, path, words: text.slice(start, end) }) });
  return [
    value(source.title, ['title']),
    ...source.basis.map(({ title }, index) => value(title, ['basis', index, 'title'])),
    ...texts.map(({ text, path }) => value(text, path)),
    ...source.reports.map(({ what }, index) => value(what, ['reports', index, 'what'])),
  ];
}

/** The words of a document: its titles and its body. */
export function saidInDocument({ file, data, blocks }: Pick<DocumentSubject, 'file' | 'data' | 'blocks'>): readonly Said[] {
  const value = (text: string, path: Path): Said => ({ text, spotOf: (start, end) => ({ file, path, words: text.slice(start, end) }) });
  return [
    value(data.title, ['title']),
    ...(data.issued === undefined ? [] : [value(data.issued.title, ['issued', 'title'])]),
    ...blocks.map((block) => saidInBlock(file, block)),
  ];
}

/** The words of one block of a body. */
export function saidInBlock(file: string, { text, spanOf }: TextBlock): Said {
  return { text, spotOf: (start, end) => ({ file, span: spanOf(start, end) }) };
}
