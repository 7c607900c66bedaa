/** Texts by the path of their file. Those that nobody may need are read where somebody asks for them, or for all. */
export class LateTexts extends Map<string, string> {
  readonly #late = new Map<string, () => string>();

  /** Puts a text that is read later, if it is. */
  setLater(file: string, read: () => string): void {
    this.#late.set(file, read);
  }

  /** The texts that were read so far. */
  soFar(): readonly (readonly [file: string, text: string])[] {
    return [...super.entries()];
  }

  override get(file: string): string | undefined {
    this.#read(file);
    return super.get(file);
  }

  override has(file: string): boolean {
    return this.#late.has(file) || super.has(file);
  }

  override get size(): number {
    return this.#late.size + super.size;
  }

  override entries(): MapIterator<[string, string]> {
    for (const file of [...this.#late.keys()]) this.#read(file);
    return super.entries();
  }

  override [Symbol.iterator](): MapIterator<[string, string]> {
    return this.entries();
  }

  override keys(): MapIterator<string> {
    this.entries();
    return super.keys();
  }

  override values(): MapIterator<string> {
    this.entries();
    return super.values();
  }

  override forEach(visit: (text: string, file: string, texts: Map<string, string>) => void): void {
    for (const [file, text] of this.entries()) visit(text, file, this);
  }

  #read(file: string): void {
    const read = this.#late.get(file);
    if (read === undefined) return;
    this.#late.delete(file);
    this.set(file, read());
  }
}
