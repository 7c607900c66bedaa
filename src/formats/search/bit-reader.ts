/** Reads what `BitWriter` wrote. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #place = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** A number of so many bits. */
  fixed(width: number): number {
    let value = 0;
    for (let left = width; left > 0;) {
      const free = 8 - (this.#place & 7);
      const take = Math.min(free, left);
      const byte = this.#bytes[this.#place >> 3] ?? 0;
      value = value * 2 ** take + ((byte >> (free - take)) & (2 ** take - 1));
      this.#place += take;
      left -= take;
    }
    return value;
  }

  /** A number of 1 or more. */
  gamma(): number {
    let width = 0;
    while (width < 31 && this.fixed(1) === 0) width += 1;
    return 2 ** width + this.fixed(width);
  }

  /** A number below `size`. */
  below(size: number): number {
    const width = 31 - Math.clz32(size);
    const short = 2 ** (width + 1) - size;
    const value = this.fixed(width);
    return value < short ? value : value * 2 + this.fixed(1) - short;
  }

  /** So many ascending numbers from `low` to `high`. */
  ascending(count: number, low: number, high: number): readonly number[] {
    const values: number[] = Array.from({ length: count }, () => 0);
    this.#fill(values, 0, count, low, high);
    return values;
  }

  #fill(values: number[], from: number, count: number, low: number, high: number): void {
    if (count === 0) return;
    const middle = count >> 1;
    const first = low + middle;
    const value = first + this.below(high - (count - 1 - middle) - first + 1);
    values[from + middle] = value;
    this.#fill(values, from, middle, low, value - 1);
    this.#fill(values, from + middle + 1, count - 1 - middle, value + 1, high);
  }
}
