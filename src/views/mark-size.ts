/** The size that is set where the mark has room for it (GB/T 9704-2012 §7.2.4 leaves it open). */
const chosen = 42;
/** The longest line a mark may have, and the height that the stacked names of joint issuers may take, in mm. */
const width = 155;
const height = 52;
/** From line to line of a mark of several lines, in ems. */
export const markLeading = 1.25;
/** The gap between the names of joint issuers and 文件, in ems. */
export const jointGap = 0.25;

const perMm = 72 / 25.4;

/** A mark as it is set. */
export interface MarkSetting {
  readonly names: readonly string[];
  /** True where 文件 stands at the right of stacked names. */
  readonly joint: boolean;
  /** In points: 42, or what lets the longest line fit 155 mm and the names of joint issuers 52 mm, whichever is least. */
  readonly size: number;
}

/** The mark of a document in its size; `lines` with 文件 for the last of several are joint issuers. */
export function setMark(lines: readonly string[]): MarkSetting {
  const joint = lines.length > 1 && lines.at(-1) === '文件';
  const names = joint ? lines.slice(0, -1) : lines;
  const longest = Math.max(1, ...names.map((name) => [...name].length)) + (joint ? 2 + jointGap : 0);
  const most = Math.min(chosen, (width * perMm) / longest, joint ? (height * perMm) / (names.length * markLeading) : chosen);
  return { names, joint, size: Math.floor(most * 4) / 4 };
}
