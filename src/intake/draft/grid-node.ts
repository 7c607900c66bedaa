import { parseWindow } from '../../model/window.ts';
import type { Recognised } from '../recognise/recognise.ts';
import { leaf, listOf, mapOf, type DraftList, type DraftMap } from './draft-node.ts';

/** The columns of a control grid with the days of their heads; undefined where there are none or a head has no days. */
export function gridNode(found: Recognised): DraftList | undefined {
  const times = found.tasks?.times ?? [];
  let year = startYear(found);
  const columns: DraftMap[] = [];
  for (const time of times) {
    const { label, head } = splitTime(time);
    const phase = found.phases.phases.findIndex(({ title }) => head !== undefined && head.includes(title.text));
    const own =
      /(\d{4})年/u.exec(`${head ?? ''}${label}`)?.[1] ??
      (phase < 0 ? undefined : yearOf(found.phases.phases[phase]?.window.text ?? '', found));
    year = own ?? year;
    const words = windowWords(label, head ?? '', year);
    if (words === undefined || !parseWindow(words, found.context).ok) return undefined;
    columns.push(
      mapOf({
        label: leaf(label),
        head: head === undefined ? undefined : leaf(head),
        phase: phase < 0 ? undefined : leaf(`p${phase + 1}`),
        window: leaf(words),
      }),
    );
  }
  return listOf(columns);
}

/** 动员部署9-10月: the head of a column and its months in one cell. */
function splitTime({ label, head }: { readonly label: string; readonly head?: string }): {
  readonly label: string;
  readonly head?: string;
} {
  const match = /^(\D{2,12}?)(\d{1,2}(?:[-—–~至]\d{1,2})?月)$/u.exec(label);
  if (!match || head !== undefined || /年$/u.test(match[1] ?? '')) return { label, ...(head === undefined ? {} : { head }) };
  return { label: match[2] ?? '', head: match[1] ?? '' };
}

function windowWords(label: string, head: string, year: string | undefined): string | undefined {
  if (/^\d{4}年/u.test(label)) return label;
  if (year === undefined) return undefined;
  const quarter = /^第?([1-4一二三四])(?:季度?)?$/u.exec(label);
  if (quarter) return /季/u.test(`${label}${head}`) ? `${year}年第${quarter[1] ?? ''}季度` : undefined;
  return `${year}年${label}`;
}

function startYear({ period, context }: Recognised): string | undefined {
  const start = context.period?.start;
  return start?.slice(0, 4) ?? /\d{4}/u.exec(period?.text ?? '')?.[0];
}

function yearOf(words: string, { context }: Recognised): string | undefined {
  const window = parseWindow(words, context);
  return window.ok ? (window.value.start ?? window.value.end)?.slice(0, 4) : undefined;
}
