import type { Document } from '../model/document.ts';
import { markLeading, setMark } from './mark-size.ts';
import { emWidth } from './title-atoms.ts';

/** Heights of a page in mm: type area and one of its 22 lines (GB/T 9704-2012 §5.2). */
const area = 225;
const line = area / 22;
const characters = 28;
/** What of a letter's first page lies above the mark, and where its type area begins higher (§10.1). */
const letterMore = 12;

/** What stands on a first page above its text. */
export interface FirstPage {
  readonly layout: Document['layout'];
  /** 份号 and 紧急程度, as many as there are. */
  readonly first: number;
  readonly mark: readonly string[];
  readonly hasNo: boolean;
  readonly signers: number;
  readonly titleLines: number;
  readonly addressees: string;
}

/** Lines that have to be left for the text: a heading, and what it heads. */
const least = 2;

/**
 * Whether the first page of a document has room for two lines of text under its addressees: where it has not, they are to be moved to the
 * 版记 (GB/T 9704-2012 §7.3.2).
 */
export function showsText(page: FirstPage): boolean {
  const names = Math.ceil(emWidth(`${page.addressees}：`) / characters);
  const height = headHeight(page) + (page.titleLines + 1 + names) * line;
  return height + least * line <= area + (isHeaded(page) && page.layout === 'letter' ? letterMore : 0);
}

function isHeaded({ layout, mark }: FirstPage): boolean {
  return layout !== 'plain' && mark.length > 0;
}

/** From the type area's top to the title in mm: 版头 and two lines under it. */
function headHeight(page: FirstPage): number {
  if (!isHeaded(page)) return page.first * line + (page.first > 0 ? 2 * line : 0);
  if (page.layout === 'letter') return 5 + markHeight(page.mark) + 4 + 2 + Math.max(page.first, page.hasNo ? 1 : 0) * line + 2 * line;
  const numbers = Math.max(page.hasNo ? 1 : 0, Math.ceil(page.signers / 2));
  return 35 + markHeight(page.mark) + (2 + numbers) * line + 4 + 2 * line;
}

function markHeight(lines: readonly string[]): number {
  const { names, size } = setMark(lines);
  return (1 + (names.length - 1) * markLeading) * size * (25.4 / 72);
}
