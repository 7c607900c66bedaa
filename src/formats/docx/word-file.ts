import { Document, Packer, type ISectionOptions } from 'docx';
import type { Day } from '../../model/day.ts';
import { chars } from './measures.ts';
import { stablePackage } from './stable-package.ts';

/** What a file for Word says of itself, and its sections. */
export interface WordFile {
  readonly title: string;
  readonly creator: string;
  /** The day that the file bears as its date. */
  readonly date: Day;
  readonly sections: readonly ISectionOptions[];
}

/** The bytes of a `.docx` file on the grid of official documents; the same input gives the same bytes. */
export async function wordFile({ title, creator, date, sections }: WordFile): Promise<Uint8Array> {
  const document = new Document({
    ...{ title, creator, lastModifiedBy: creator, sections },
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: chars(2),
    compatibility: {
      version: 15,
      spaceForUnderline: true,
      balanceSingleByteDoubleByteWidth: true,
      doNotLeaveBackslashAlone: true,
      underlineTrailingSpaces: true,
      doNotExpandShiftReturn: true,
      doNotWrapTextWithPunctuation: true,
      useFELayout: true,
    },
  });
  const bytes: Uint8Array = new Uint8Array(await Packer.toArrayBuffer(document));
  return stablePackage(bytes, date);
}
