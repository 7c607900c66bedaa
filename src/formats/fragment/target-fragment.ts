import type { TargetRow } from '../../views/plan-view.ts';
import { escaped } from './element.ts';
import { centred, missing, tableHtml, under, wordsCell } from './table.ts';

/** The targets of a plan as a table; the column of what was reached stands only where something is known of it. */
export function targetFragment(targets: readonly TargetRow[], caption?: string): string {
  const actuals = targets.some(({ actual }) => actual !== undefined);
  return tableHtml({
    ...(caption === undefined ? {} : { caption }),
    leastWidth: 520,
    head: [['目标', '要求', '何时', ...(actuals ? ['现值'] : []), '出处'].map((word) => wordsCell([word]))],
    rows: targets.map(({ text, flags, wanted, when, actual, where }) => [
      { html: escaped(text) + flags.map(under).join('') },
      wordsCell([wanted], { look: centred }),
      wordsCell([when], { look: centred }),
      ...(actuals ? [{ html: actual === undefined ? missing('未填报') : escaped(actual), look: centred }] : []),
      wordsCell([where?.label ?? '全文'], { look: centred }),
    ]),
  });
}
