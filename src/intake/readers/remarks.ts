import type { SourceRemarkKind } from '../../model/messages/facts/readers.ts';
import type { SourcePlace, SourceRemark } from '../../model/source-text.ts';

/** Collects remarks while a file is read: those of one kind become one, at the first place, with their number. */
export class Remarks {
  private readonly found = new Map<SourceRemarkKind, { count: number; readonly place: SourcePlace }>();

  add(kind: SourceRemarkKind, place: SourcePlace): void {
    const known = this.found.get(kind);
    if (known === undefined) this.found.set(kind, { count: 1, place });
    else known.count++;
  }

  list(): readonly SourceRemark[] {
    return Array.from(this.found, ([remark, { count, place }]) => ({ remark, count, place }));
  }
}

/** Numbers in order as a person writes them: `3–5、8`. */
export function numberRuns(numbers: readonly number[], written: (number: number) => string = String): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? written(from) : `${written(from)}–${written(to)}`)).join('、');
}
