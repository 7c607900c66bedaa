/** Where in a list of pages the threads are: how many were taken, from its beginning, and from its end. */
type Counts = Int32Array<SharedArrayBuffer>;

/** A list that several threads work off, each from one of its ends: nothing is taken twice, and none waits for another. */
export interface SharedList {
  readonly length: number;
  readonly counts: Counts;
}

/** A list of so many, of which nothing has been taken yet. */
export function sharedList(length: number): SharedList {
  return { length, counts: new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT)) };
}

/** The places in the list that this thread is to see to, one after the other, until none is left. */
export function* taken({ length, counts }: SharedList, from: 'beginning' | 'end'): Generator<number, void> {
  while (Atomics.add(counts, 0, 1) < length) {
    yield from === 'beginning' ? Atomics.add(counts, 1, 1) : length - 1 - Atomics.add(counts, 2, 1);
  }
}

/** Leaves nothing in the list: what was taken is still seen to. */
export function endList({ length, counts }: SharedList): void {
  Atomics.store(counts, 0, length);
}
