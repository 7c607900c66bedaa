/** A piece of words about time; a date is not broken at the end of a line. */
export interface DatePiece {
  readonly text: string;
  readonly isDate: boolean;
}

const hour = String.raw`(?:\d{1,2}时)?`;
const day = String.raw`\d{1,2}日${hour}`;
const month = String.raw`\d{1,2}月(?:${day}|[上中下]旬)?`;
const quarter = String.raw`第?[一二三四1-4]季度`;
const date = new RegExp(
  String.raw`(?:\d{4}年(?:${month}|[上下]半年|${quarter})?|\d{4}-\d{2}-\d{2}|${month}|${day}|${quarter})[底末初]?(?:之前|以前|前|起)?`,
  'gu',
);

/** Cuts words about time before and after their dates: `2020年9月-10月10日` is a date, a dash and a date. */
export function unbrokenDates(text: string): readonly DatePiece[] {
  const pieces: DatePiece[] = [];
  let from = 0;
  for (const { 0: words, index } of text.matchAll(date)) {
    if (index > from) pieces.push({ text: text.slice(from, index), isDate: false });
    pieces.push({ text: words, isDate: true });
    from = index + words.length;
  }
  return from < text.length ? [...pieces, { text: text.slice(from), isDate: false }] : pieces;
}
