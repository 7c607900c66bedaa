import { matchRows, type Matching } from './match-rows.ts';

/** Brings the items of two lists that have no ids together by their words; of items without likeness none are paired. */
export function matchItems<Item>(before: readonly Item[], after: readonly Item[], wordsOf: (item: Item) => string): Matching<Item> {
  const rows = (items: readonly Item[]) => items.map((item, index) => ({ id: String(index), stable: false, text: wordsOf(item), item }));
  const { pairs, dropped, added } = matchRows(rows(before), rows(after));
  return {
    pairs: pairs.map(([old, row]) => [old.item, row.item] as const),
    dropped: dropped.map(({ item }) => item),
    added: added.map(({ item }) => item),
  };
}
