import type { SeriesFacts } from '../../model/messages/facts/plans.ts';
import type { Target } from '../../model/target.ts';
import type { Path } from '../../plan/finding.ts';
import type { PlanRule, RuleFinding } from '../rule.ts';
import type { Spot } from '../spot.ts';
import { numbersSaid } from './numbers-said.ts';
import type { TargetPlace } from './target-places.ts';

/** Yearly targets that go back where they should go on, that miss the goal beside them, or whose yearly shares make more than the whole. */
export const targetSeries: PlanRule<'target-series'> = {
  id: 'target-series',
  over: 'plan',
  severity: 'warning',
  *check(plan) {
    for (const place of plan.targets) {
      const items = valued(place.target);
      if (items.length < 2) continue;
      const differing = otherThanWords(place, items);
      yield* differing.length > 0 ? differing : [...steps(place, items), ...goal(place, items), ...whole(place, items)];
    }
  },
  examples: {
    fires: [
      {
        plan: `
targets:
  - 整改率⟪2021年达90%⟫，⟦2022年达80%⟧
`,
      },
      {
        plan: `
targets:
  - text: 2021年累计建成3个，⟦2022年累计建成5个⟧
    measure: 小型消防站
    value: ⟪6⟫
`,
      },
      {
        plan: `
targets:
  - text: ⟦每年完成：2021年完成50%，2022年完成70%⟧
    measure: 规范化建设
    accumulation: yearly
`,
      },
      {
        plan: `
targets:
  - text: ⟦改造线路6公里⟧
    accumulation: yearly
    series:
      - { text: 2021年3公里, year: 2021, value: 3, unit: 公里 }
      - { text: 2022年4公里, year: 2022, value: 4, unit: 公里 }
`,
      },
      {
        plan: `
targets:
  - text: 整改率达到100%
    series:
      - { text: 2021年达到90%, year: 2021, value: 90 }
      - text: ⟪2022年达到100%⟫
        year: 2022
        value: ⟦96⟧
`,
      },
      {
        plan: `
targets:
  - { text: '健康素养水平⟪2021年达到34%⟫，⟦2022年达到33%⟧', accumulation: unstated }
`,
      },
    ],
    passes: [
      {
        plan: `
targets:
  - 整改率2021年达70%，2022年达100%
  - { text: '2021年完成70%，2022年完成30%', measure: 规范化建设, accumulation: yearly }
  - { text: '2021年累计建成3个，2022年累计建成6个', measure: 小型消防站, value: 6 }
  - 火灾起数2021年不超过5起，2022年不超过3起
  - { text: '2021年完成70%，2022年完成30%', measure: 线路改造, accumulation: unstated }
`,
      },
    ],
  },
};

type Item = Target['series'][number] & { readonly value: number };
type Finding = RuleFinding<'target-series'>;

function valued({ series }: Target): readonly Item[] {
  return series.filter((item): item is Item => item.value !== undefined);
}

/** Cumulative numbers and rates only: what each year does by itself may be less. */
function steps({ target, at }: TargetPlace, items: readonly Item[]): readonly Finding[] {
  if (target.accumulation === 'yearly' || (target.accumulation === 'unstated' && !items.every(isLevel))) return [];
  return items.flatMap((item, index): Finding[] => {
    const before = items[index - 1];
    const kind = before && stepBack(item, before);
    if (before === undefined || kind === undefined) return [];
    const facts: SeriesFacts = { kind, measure: target.measure, words: item.text, against: before.text };
    return [{ at: { ...at, words: item.text }, facts, cause: { ...at, words: before.text } }];
  });
}

/** A share that is to be reached is a level, not what one year adds: 达到34%, 提高到36%. */
function isLevel({ text, unit, compare }: Item): boolean {
  return unit === '%' && compare !== '<=' && compare !== '<' && /达|[提升增]\p{Script=Han}?[高升长]?[到至]|不低于|稳定在|保持在/u.test(text);
}

/** A number to reach must not fall; one to stay under (不超过) must not rise. */
function stepBack(item: Item, before: Item): 'falls' | 'rises' | undefined {
  if (item.unit !== before.unit || item.compare !== before.compare || item.compare === '约') return undefined;
  const capped = item.compare === '<=' || item.compare === '<';
  if (capped) return item.value > before.value ? 'rises' : undefined;
  return item.value < before.value ? 'falls' : undefined;
}

/** The last year, or all years of numbers that add up, against the goal written beside the words. */
function goal({ target, at, path }: TargetPlace, items: readonly Item[]): readonly Finding[] {
  const last = items.at(-1);
  if (target.value === undefined || last === undefined || target.accumulation === 'unstated') return [];
  const reached = target.accumulation === 'yearly' ? sumOf(items) : last.value;
  if (reached >= target.value || isCapped(target, items)) return [];
  const facts: SeriesFacts = { kind: 'misses', measure: target.measure, words: last.text, against: `${target.value}${target.unit ?? ''}` };
  const cause: Spot = { file: at.file, path: [...path, 'value'] };
  return [{ at: { ...at, words: last.text }, facts, cause }];
}

/** The words of a year name other numbers than the one beside them. */
function otherThanWords({ target, at, path }: TargetPlace, items: readonly Item[]): readonly Finding[] {
  return items.flatMap((item): readonly Finding[] => {
    const named = numbersSaid(item.text);
    if (named.length === 0 || named.includes(item.value)) return [];
    const value = `${item.value}${item.unit ?? target.unit ?? ''}`;
    const place: Path = [...path, 'series', target.series.indexOf(item)];
    const facts: SeriesFacts = { kind: 'differs', measure: target.measure, words: item.text, against: value };
    return [{ at: { file: at.file, path: [...place, 'value'] }, facts, cause: { file: at.file, path: [...place, 'text'] } }];
  });
}

/** Shares of a whole that are counted year by year cannot make more than all of it, nor the numbers of the years more than an exact goal. */
function whole({ target, at }: TargetPlace, items: readonly Item[]): readonly Finding[] {
  if (target.accumulation !== 'yearly') return [];
  const shares = items.every(({ unit }) => unit === '%');
  const exact = target.compare === undefined || target.compare === '=';
  const most = shares ? 100 : exact ? target.value : undefined;
  if (most === undefined || sumOf(items) <= most + 0.001) return [];
  const against = shares ? '100%' : `${most}${target.unit ?? ''}`;
  return [{ at, facts: { kind: 'exceeds', measure: target.measure, words: target.text, against } }];
}

function isCapped({ compare }: Target, items: readonly Item[]): boolean {
  return [compare, ...items.map((item) => item.compare)].some((one) => one === '<=' || one === '<');
}

function sumOf(items: readonly Item[]): number {
  return items.reduce((sum, { value }) => sum + value, 0);
}
