/** Where two texts differ, each with a few letters around it; … stands for what both have alike. */
export function changedWords(before: string, after: string): readonly [string, string] {
  const [old, now] = [[...before], [...after]];
  if (Math.max(old.length, now.length) <= SHORT) return [before, after];
  const head = commonHead(old, now);
  const tail = commonHead(old.slice(head).toReversed(), now.slice(head).toReversed());
  return [shown(old, head, tail), shown(now, head, tail)];
}

/** The same of two lists whose items stand between 、: whole items, with one on either side. */
export function changedItems(before: string, after: string): readonly [string, string] {
  const [old, now] = [before.split('、'), after.split('、')];
  const head = Math.max(0, commonHead(old, now) - 1);
  const tail = Math.max(0, commonHead(old.slice(head).toReversed(), now.slice(head).toReversed()) - 1);
  const kept = (items: readonly string[]): string => {
    const shown = items.slice(head, items.length - tail).join('、');
    return `${head > 0 ? '…' : ''}${shown}${tail > 0 ? '…' : ''}`;
  };
  return [kept(old), kept(now)];
}

const SHORT = 24;
const AROUND = 8;

function commonHead(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((letter, index) => letter !== b[index]);
  return differs === -1 ? a.length : differs;
}

function shown(letters: readonly string[], head: number, tail: number): string {
  const from = Math.max(0, head - AROUND);
  const to = Math.min(letters.length, letters.length - tail + AROUND);
  return `${from > 1 ? '…' : letters.slice(0, from).join('')}${letters.slice(from, to).join('')}${to < letters.length - 1 ? '…' : letters.slice(to).join('')}`;
}
