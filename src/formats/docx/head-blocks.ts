import type { Block } from './block.ts';
import { letterHead } from './letter-head.ts';
import type { NoticeInput } from './notice-input.ts';
import { redHead } from './red-head.ts';

/** 版头 of the layout (GB/T 9704-2012 §7.2, §10.1); a plain document has none. */
export function headBlocks(input: NoticeInput): readonly Block[] {
  const { layout, mark } = input.view;
  if (layout === 'plain' || mark.length === 0) return [];
  return layout === 'letter' ? letterHead(input) : redHead(input);
}
