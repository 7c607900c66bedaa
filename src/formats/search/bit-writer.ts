/** Writes numbers as bits, the highest first. */
export class BitWriter {
  readonly #bytes: number[] = [];
  #length = 0;

  /** How many bits were written. */
  get length(): number {
    return this.#length;
  }

  /** The bits as bytes; the last one is filled up with zeros. */
  get bytes(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.#bytes);
  }

  /** A number below 2^width, width at most 31. */
  fixed(value: number, width: number): void {
    for (let bit = width - 1; bit >= 0; bit -= 1) {
      const at = this.#length >> 3;
      this.#bytes[at] = (this.#bytes[at] ?? 0) | (((value >> bit) & 1) << (7 - (this.#length & 7)));
      this.#length += 1;
    }
  }

  /** A number of 1 or more; small ones take few bits (Elias gamma). */
  gamma(value: number): void {
    const width = 31 - Math.clz32(value);
    this.fixed(0, width);
    this.fixed(value, width + 1);
  }

  /** A number below `size`, in hardly more bits than it needs (truncated binary). */
  below(value: number, size: number): void {
    const width = 31 - Math.clz32(size);
    const short = 2 ** (width + 1) - size;
    if (value < short) this.fixed(value, width);
    else this.fixed(value + short, width + 1);
  }

  /** Ascending numbers from `low` to `high`, both included, whose count the reader knows (binary interpolative code): dense ones cost next to nothing. */
  ascending(values: readonly number[], low: number, high: number): void {
    if (values.length === 0) return;
    const middle = values.length >> 1;
    const value = values[middle] ?? low;
    const first = low + middle;
    this.below(value - first, high - (values.length - 1 - middle) - first + 1);
    this.ascending(values.slice(0, middle), low, value - 1);
    this.ascending(values.slice(middle + 1), value + 1, high);
  }
}
