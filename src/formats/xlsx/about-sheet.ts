import type { Row, Sheet } from './sheet.ts';

/** The sheet 说明 (or another name): facts as words beside their names. */
export function aboutSheet(title: string, facts: readonly (readonly [name: string, words: string])[], name = '说明'): Sheet {
  const head: Row = { cells: [{ column: 1, value: title, look: 'title', columns: 2 }] };
  const rows = facts.map(([fact, words]): Row => ({
    cells: [
      { column: 1, value: fact, look: 'label' },
      { column: 2, value: words, look: 'text' },
    ],
  }));
  return { name, columns: [{ width: 18 }, { width: 76 }], rows: [head, ...rows], above: 0, head: 0, portrait: true };
}
