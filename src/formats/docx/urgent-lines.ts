import type { NoticeInput } from './notice-input.ts';
import type { Face } from './faces.ts';

/** 份号 and 紧急程度, one a line at the left edge (GB/T 9704-2012 §7.2.1, §7.2.3). */
export function urgentLines({ view: { copyNo, urgency } }: NoticeInput): readonly { readonly text: string; readonly face: Face }[] {
  return [
    ...(copyNo === undefined ? [] : [{ text: copyNo, face: 'fangsong' as const }]),
    ...(urgency === undefined ? [] : [{ text: urgency, face: 'hei' as const }]),
  ];
}
