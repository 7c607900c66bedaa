import type { Annex } from '../../model/document.ts';
import type { Path } from '../../plan/finding.ts';
import { saidInBlock, type Said } from '../said.ts';
import type { DocumentSubject } from '../subject.ts';

/** A list of annexes with the words that may point at them: of the document itself, or of its issued text. */
export interface AnnexList {
  readonly annexes: readonly Annex[];
  readonly path: Path;
  /** The body that the list belongs to. */
  readonly body: readonly Said[];
  /** Words of the plans that the document prints. */
  readonly plans: readonly Said[];
}

/** The two lists of a document, each with its part of the body; words of the plans count for both. */
export function annexLists({ file, data, blocks, plans }: DocumentSubject): readonly AnnexList[] {
  const own = blocks.filter(({ within }) => !within.includes('AnnexText'));
  const body = (issued: boolean): readonly Said[] =>
    own.filter(({ within }) => within.includes('Issued') === issued).map((block) => saidInBlock(file, block));
  const said = plans.flatMap((plan) => plan.said);
  return [
    { annexes: data.annexes, path: ['annexes'], body: body(false), plans: said },
    { annexes: data.issued?.annexes ?? [], path: ['issued', 'annexes'], body: body(true), plans: said },
  ];
}

/** A place where words point at an annex: 附件3, 附件1—3; no number where they say 附件 alone. */
export interface Mention {
  readonly said: Said;
  readonly start: number;
  readonly end: number;
  readonly numbers: readonly number[];
}

/** Annexes of other papers (《…》附件2, 《…》（石卫发〔2021〕3号）附件2) are not meant; 附件: at the beginning of a line is the list itself. */
const mention = /(?<![》”〕号件的文）)])附件\s*((?:\d{1,2}|[一二三四五六七八九十])(?:\s*[—\-–~～至到、和及]\s*(?:附件)?\s*\d{1,2})*)?/gu;

/** Every mention of an annex in words. */
export function mentionsIn(said: Said): readonly Mention[] {
  return [...said.text.matchAll(mention)].flatMap((found): Mention[] => {
    const numbers = numbersIn(found[1] ?? '');
    return [{ said, start: found.index, end: found.index + found[0].trimEnd().length, numbers }];
  });
}

function numbersIn(words: string): readonly number[] {
  const digits = [...words.matchAll(/\d+/gu)].map(([number]) => Number(number));
  const [first, last] = digits;
  if (first !== undefined && last !== undefined && digits.length === 2 && /[—\-–~～至到]/u.test(words)) {
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  }
  return digits.length > 0 ? digits : words === '' ? [] : ['一二三四五六七八九十'.indexOf(words.slice(0, 1)) + 1];
}
