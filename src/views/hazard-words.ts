import { formatDay } from '../model/day.ts';
import { reopeningsOf } from '../model/ledger.ts';
import type { HazardCounts } from '../plan/hazard-counts.ts';
import type { HazardStatus } from '../plan/hazard-status.ts';
import type { HazardTarget } from './hazard-targets.ts';
import { percentWords } from './percent-words.ts';

/** The columns of counted hazards: the word of the head, and what stands under it. */
export const hazardColumns: readonly (readonly [string, (counts: HazardCounts) => string])[] = [
  ['合计', ({ total }) => String(total)],
  ['未销号', ({ open }) => String(open)],
  ['其中逾期', ({ overdue }) => String(overdue)],
  ['其中回潮', ({ back }) => String(back)],
  ['按期销号', ({ closedOnTime }) => String(closedOnTime)],
  ['逾期销号', ({ closedLate }) => String(closedLate)],
  ['整改率', ({ rate }) => percentWords(rate)],
  ['五落实率', ({ fiveRate }) => percentWords(fiveRate)],
];

/** The figure behind the state of a hazard: by how long it is late, or when it was closed; undefined of one that is open in time. */
export function hazardFigure({ state, daysLate, closed }: HazardStatus): string | undefined {
  if (state === '逾期') return `已逾期${String(daysLate ?? 0)}天`;
  if (closed !== undefined) return `${formatDay(closed)}${daysLate === undefined ? '' : `，迟${String(daysLate)}天`}`;
  return undefined;
}

/** What of 五落实 besides the deadline is written down: name and words. */
export function hazardDuties({ hazard: { person, measure, funds, plan } }: HazardStatus): readonly (readonly [string, string])[] {
  const duties = [
    ['责任', person],
    ['措施', measure],
    ['资金', funds],
    ['预案', plan],
  ] as const;
  return duties.flatMap(([name, words]) => (words === undefined ? [] : [[name, words] as const]));
}

/** When a hazard came back (回潮), with its new deadline: a line for each time. */
export function hazardReturns({ hazard }: HazardStatus): readonly string[] {
  return reopeningsOf(hazard).map(({ day, deadline, note }) =>
    [`${formatDay(day)}回潮`, deadline === undefined ? undefined : `新时限${deadline}`, note]
      .filter((words) => words !== undefined)
      .join('，'),
  );
}

/** What stands under the state of a hazard: that it came back, how far an open one is, who checked a closed one. */
export function hazardRemarks({ back, stage, closed, hazard: { checkedBy } }: HazardStatus): readonly string[] {
  return [
    ...(back ? ['回潮'] : []),
    ...(stage !== undefined && closed === undefined && !back ? [stage] : []),
    ...(checkedBy !== undefined && closed !== undefined ? [`${checkedBy}验收`] : []),
  ];
}

/** What a target of hazards has come to, in words. */
export function hazardVerdict({ reached, final, all, ownYear }: HazardTarget): string {
  if (all === undefined && ownYear === undefined) return '还没有可算的隐患';
  if (reached === undefined) return '原文没有数，不判定';
  if (final) return reached ? '达到' : '没有达到';
  return reached ? '目前已达到' : '目前还没有达到';
}
