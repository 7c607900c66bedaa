import type { ListDefinition, ListLevel } from './list-definitions.ts';
import { formattedCount } from './number-formats.ts';

/** Counts the paragraphs of lists in the order in which they are read, as Word does; a class, because each number depends on all before it. */
export class ListCounter {
  private readonly lists: ReadonlyMap<string, ListDefinition>;
  /** The number that each level of a counter has reached. */
  private readonly reached = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(lists: ReadonlyMap<string, ListDefinition>) {
    this.lists = lists;
  }

  /** The level at which a paragraph style stands in a list; 0 where the list does not say. */
  levelOfStyle(list: string, style: string): number {
    return this.lists.get(list)?.levelOfStyle.get(style) ?? 0;
  }

  /** The number of the next paragraph of a list at a level, as printed: `（一）`; undefined where none is printed. */
  next(list: string, level: number): string | undefined {
    const definition = this.lists.get(list);
    const own = definition?.levels[level];
    if (definition === undefined || own === undefined) return undefined;
    const numbers = this.numbersOf(definition, list);
    const last = numbers[level];
    numbers[level] = last === undefined ? own.start : last + 1;
    definition.levels.forEach((deeper, at) => {
      if (at > level && restartsAfter(deeper, at, level)) numbers[at] = undefined;
    });
    return own.format === 'bullet' ? undefined : printed(definition, own, numbers);
  }

  private numbersOf({ counter, starts }: ListDefinition, list: string): (number | undefined)[] {
    const numbers = this.reached.get(counter) ?? [];
    this.reached.set(counter, numbers);
    if (this.begun.has(list)) return numbers;
    this.begun.add(list);
    for (const [level, start] of starts) numbers[level] = start - 1;
    return numbers;
  }
}

function restartsAfter(deeper: ListLevel | undefined, at: number, level: number): boolean {
  const restart = deeper?.restart ?? at;
  return restart > 0 && level < restart;
}

function printed({ levels }: ListDefinition, own: ListLevel, numbers: readonly (number | undefined)[]): string | undefined {
  const text = own.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const level = levels[at];
    if (level === undefined) return '';
    const format = own.legal && level !== own ? 'decimal' : level.format;
    return formattedCount(numbers[at] ?? level.start, own.legal && format !== 'none' ? 'decimal' : format);
  });
  return text.trim() === '' ? undefined : text.trim();
}
