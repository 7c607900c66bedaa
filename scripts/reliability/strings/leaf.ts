/** A string in a text field of the record. */
export class Leaf {
  /** The field in its schema: `plan.tasks[].text`. */
  readonly path: string;
  /** Its number in the office, the same in every writing of it. */
  readonly number: number;
  readonly text: string;

  constructor(path: string, number: number, text: string) {
    this.path = path;
    this.number = number;
    this.text = text;
  }
}

/** A file of an office, and which string stands on which of its lines, from 1. */
export interface WrittenFile {
  readonly text: string;
  readonly leafAt: ReadonlyMap<number, Leaf>;
}

/** A value as JSON, which YAML reads, with every string on a line of its own. */
export function writeLeaves(value: unknown, choose: (leaf: Leaf) => string): WrittenFile {
  const lines: string[] = [''];
  const leafAt = new Map<number, Leaf>();
  const put = (text: string): void => void lines.push(`${lines.pop() ?? ''}${text}`);
  const write = (one: unknown): void => {
    if (one instanceof Leaf) {
      leafAt.set(lines.length, one);
      put(JSON.stringify(choose(one)));
    } else if (Array.isArray(one))
      writeAll(
        one.map((item: unknown) => ['', item] as const),
        '[',
        ']',
      );
    else if (typeof one === 'object' && one !== null) {
      const fields = Object.entries(one).filter(([, field]) => field !== undefined);
      writeAll(
        fields.map(([key, field]) => [`${JSON.stringify(key)}: `, field] as const),
        '{',
        '}',
      );
    } else put(JSON.stringify(one));
  };
  const writeAll = (items: readonly (readonly [string, unknown])[], open: string, close: string): void => {
    put(open);
    items.forEach(([key, item], index) => {
      lines.push(` ${key}`);
      write(item);
      if (index < items.length - 1) put(',');
    });
    put(close);
  };
  write(value);
  return { text: `${lines.join('\n')}\n`, leafAt };
}
