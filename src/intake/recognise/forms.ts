import type { Annex } from './annexes.ts';
import { linesOf } from './to-items.ts';
import type { Grid, Words } from './origin.ts';
import { tidyTitle, tidyWords } from './tidy-words.ts';

/** A blank form as it was recognised. */
export interface FormDraft {
  readonly title: Words;
  readonly no?: string;
  readonly header: readonly Words[];
  readonly columns: readonly { readonly label: Words; readonly below: readonly Words[] }[];
  readonly notes: readonly Words[];
  readonly signatures: readonly Words[];
}

/** The blank form that an annex is: one table with a head whose rows are to be filled; undefined where its rows hold words. */
export function formIn(annex: Annex): FormDraft | undefined {
  const grids = annex.items.filter((item): item is Grid => item.type === 'grid');
  const [grid] = grids;
  const [head, second] = grid?.rows ?? [];
  if (grids.length !== 1 || grid === undefined || head === undefined || annex.title === undefined) return undefined;
  const two = second !== undefined && second.some(({ covered, text }) => covered === 'above' && text !== '');
  const body = grid.rows.slice(two ? 2 : 1);
  if (head.filter(({ text }) => text.trim() !== '').length < 2 || !body.every((row) => row.every(({ text }) => isToFill(text))))
    return undefined;
  const at = annex.items.indexOf(grid);
  const before = linesOf(annex.items.slice(0, at));
  const after = linesOf(annex.items.slice(at + 1));
  const blanks = before.flatMap(({ text, at: from }) =>
    text
      .split(/(?<=[：:][_\s＿]*)\s+/u)
      .map((part) => ({ text: tidyTitle(part.replace(/[_＿]+/gu, '')).replace(/[：:].*$/u, ''), at: from })),
  );
  return {
    title: annex.title,
    ...(annex.no === undefined ? {} : { no: `附件${annex.no}` }),
    header: blanks.filter(({ text }) => text !== '' && text.length <= 20),
    columns: columnsOf(grid, two),
    notes: notesOf(after.filter(({ text }) => !isSignature(text))),
    signatures: after
      .filter(({ text }) => isSignature(text))
      .flatMap(({ text, at: from }) =>
        text
          .split(/[：:][\s_＿]*/u)
          .map((part) => ({ text: tidyTitle(part), at: from }))
          .filter((part) => part.text !== ''),
      ),
  };
}

/** A cell of a row to be filled holds nothing, a number, or a sign that more rows follow. */
function isToFill(text: string): boolean {
  return /^(?:\s|\d{1,3}|[…·.—-]|[一二三四五六七八九十]{1,2})*$/u.test(text);
}

function columnsOf(grid: Grid, two: boolean): FormDraft['columns'] {
  const [head = [], second = []] = grid.rows;
  const columns: { label: Words; below: Words[] }[] = [];
  for (const [index, cell] of head.entries()) {
    const under = second[index];
    const below =
      two && under !== undefined && under.covered !== 'above' && under.text.trim() !== ''
        ? [{ text: tidyTitle(under.text), at: under.at }]
        : [];
    if (cell.covered === 'left') columns.at(-1)?.below.push(...below);
    else if (cell.text.trim() !== '') columns.push({ label: { text: tidyTitle(cell.text), at: cell.at }, below });
  }
  return columns;
}

function isSignature(text: string): boolean {
  return (
    /^(?:填表人|填报人|审核人|负责人|单位负责人|检查人|被检查单位|签字|制表人|主要负责人)\s*(?:（[^（）]*）)?\s*[：:]/u.test(text) &&
    text.length <= 60
  );
}

/** Notes begin with 注 or 说明; lines that begin nothing go on with the last. */
function notesOf(lines: readonly Words[]): readonly Words[] {
  const notes: Words[] = [];
  for (const { text, at } of lines) {
    const words = tidyWords(text).replaceAll('\n', '');
    const last = notes.at(-1);
    if (last === undefined || /^(?:注|说明|备注|填表说明|\d+[.．、])/u.test(words))
      notes.push({ text: words.replace(/^(?:注|说明|备注)[：:]\s*/u, ''), at });
    else notes[notes.length - 1] = { text: `${last.text}${words}`, at: [...last.at, ...at] };
  }
  return notes;
}
