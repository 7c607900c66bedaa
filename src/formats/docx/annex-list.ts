import type { AnnexView } from '../../views/document-view.ts';
import { block, type Block } from './block.ts';
import { chars, linePitch } from './measures.ts';
import { styleIds } from './styles-xml.ts';
import { run } from './text-runs.ts';

/** 附件说明: one line under the body, two characters in; wrapped lines stand under the first character of the name (GB/T 9704-2012 §7.3.4). */
export function annexList(annexes: readonly AnnexView[]): readonly Block[] {
  const widest = String(annexes.length).length;
  return annexes.map(({ no, title }, index) => {
    const name = no === undefined ? chars(5) : chars(5 + 0.75 + widest / 2);
    const start = index === 0 ? chars(2) : chars(5);
    return block({
      style: styleIds.annexList,
      indent: { left: name, hanging: name - start },
      ...(index === 0 ? { spacing: { before: linePitch } } : {}),
      children: [run(`${index === 0 ? '附件：' : ''}${no === undefined ? '' : `${no}.\t`}${title}`)],
    });
  });
}
