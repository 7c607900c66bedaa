import { formatDay } from '../../model/day.ts';
import { block, type Block } from './block.ts';
import { chars, linePitch } from './measures.ts';
import type { NoticeInput } from './notice-input.ts';
import { sealTable } from './seal-table.ts';
import { signaturePlace } from './signature-place.ts';
import { styleIds } from './styles-xml.ts';
import { run } from './text-runs.ts';

/** 署名, 成文日期 and 附注, kept on one page. */
export function signatureBlocks({ view }: NoticeInput): readonly Block[] {
  const date = view.date === undefined ? undefined : formatDay(view.date);
  const note = view.note === undefined ? [] : [block({ style: styleIds.note, children: [run(view.note)] })];
  if (view.seal === 'sealed' && view.signature.length > 1 && date !== undefined) return [...sealTable(view.signature, date), ...note];
  const place = signaturePlace(view.signature, date, view.seal);
  const names = view.signature.map((name, index) =>
    line(name, place.names[index] ?? 0, index === 0 ? place.linesAbove : 0, date !== undefined || index < view.signature.length - 1),
  );
  const above = names.length === 0 ? place.linesAbove : place.between;
  return [...names, ...(date === undefined ? [] : [line(date, place.date, above, view.note !== undefined)]), ...note];
}

function line(text: string, right: number, above: number, keepNext: boolean): Block {
  return block({
    style: styleIds.signature,
    indent: { right: chars(right) },
    keepNext,
    ...(above > 0 ? { spacing: { before: above * linePitch } } : {}),
    children: [run(text)],
  });
}
