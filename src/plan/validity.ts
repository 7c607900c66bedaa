import type { Document } from '../model/document.ts';

/** That a document is no longer in force, in the office's own words where it wrote any. */
export interface Lapse {
  /** 失效, 已废止, 已修改 …; 已被替代 where only its successor is named. */
  readonly words: string;
  /** By which document it is replaced, as written. */
  readonly by?: string;
}

/** What portals call the row that says whether a document is in force. */
const labels = /^(?:有效性|时效性?|时效状态|效力|效力状态|文件状态)$/u;
const standing = /^(?:现行|继续)?有效/u;
const lapsed = /失效|废止|废除|修改|修订|撤销|被替代/u;

/** Whether a document is 失效, 废止 or 已修改, by its catalogue or by what replaces it; undefined where it stands or nobody says. */
export function lapseOf({ catalogue, replacedBy }: Pick<Document, 'catalogue' | 'replacedBy'>): Lapse | undefined {
  const words = catalogue.find(({ label, value }) => labels.test(label) && lapsed.test(value) && !standing.test(value))?.value;
  if (words === undefined && replacedBy === undefined) return undefined;
  return { words: words ?? '已被替代', ...(replacedBy === undefined ? {} : { by: replacedBy }) };
}
