import type { Deadline } from '../../model/deadline.ts';
import type { PlanRule } from '../rule.ts';
import type { Spot } from '../spot.ts';
import type { PlanSubject, Row } from '../subject.ts';

/** Something that is done once: a number of things to build, or a paper to issue. */
interface Promised {
  readonly words: string;
  /** What is built or issued, without the verb and the number. */
  readonly thing: string;
  readonly amount: string;
  readonly units: string;
  readonly row: Row;
  readonly at: Spot;
  readonly date: { readonly words: string; readonly day: string };
}

/** Two rows in which the same units promise the same thing, built once, by two dates (建成1支背囊化小分队: 2020年底, 持续推进). */
export const samePromiseTwoDates: PlanRule<'same-promise-two-dates'> = {
  id: 'same-promise-two-dates',
  over: 'plan',
  severity: 'warning',
  *check(plan) {
    for (const same of Map.groupBy(promises(plan), ({ amount, units }) => `${amount}\n${units}`).values()) {
      for (const [index, promise] of same.entries()) {
        const other = same.slice(0, index).find((before) => contradicts(promise, before));
        if (other === undefined) continue;
        const facts = { words: promise.words, date: promise.date.words, other: other.row.name, otherDate: other.date.words };
        yield { at: promise.at, facts, cause: other.at };
      }
    }
  },
  examples: {
    fires: [
      {
        plan: `
tasks:
  - no: '1'
    text: 加强物资储备
    lead: 局办公室
    deadline: 2021年底
    targets:
      - ⟪推进建成1支卫生防疫背囊化小分队⟫
  - no: '2'
    text: 加强应急力量
    lead: 局办公室
    deadline: 持续推进
    targets:
      - ⟦建成1支背囊化卫生应急快速小分队⟧
`,
      },
      {
        plan: `
tasks:
  - no: '1'
    text: 完善设施
    lead: 局医政股
    deadline: 2021年6月
    targets: [⟪建成2个小型消防站⟫]
  - no: '2'
    text: 提升能力
    lead: 局医政股
    deadline: 2022年12月
    targets: [⟦建成小型消防站2个⟧]
`,
      },
    ],
    passes: [
      {
        plan: `
tasks:
  - { no: '1', text: 乡镇, lead: 局办公室, deadline: 2021年6月, targets: [建成1支乡镇卫生应急小分队] }
  - { no: '2', text: 县级, lead: 局办公室, deadline: 2022年6月, targets: [建成1支县级卫生应急小分队] }
  - { no: '3', text: 设施, lead: 局医政股, deadline: 2021年6月, targets: [建成2个小型消防站] }
  - { no: '4', text: 能力, lead: 局办公室, deadline: 2022年12月, targets: [建成2个小型消防站] }
  - { no: '5', text: 学习, lead: 局医政股, deadline: 2021年6月, targets: [培训安全管理人员2次] }
  - { no: '6', text: 再学习, lead: 局医政股, deadline: 2022年6月, targets: [培训安全管理人员2次] }
`,
      },
    ],
  },
};

const once = /建成|建立|组建|建设|设立|成立|配备|购置|改造|安装/u;

function promises(plan: PlanSubject): readonly Promised[] {
  return plan.targets.flatMap(({ target, at, row }): Promised[] => {
    const deadline = row?.task.deadline;
    if (row === undefined || target.value === undefined || !once.test(target.text) || unitsOf(row) === '') return [];
    const date = target.by === undefined ? dateOf(deadline) : { words: deadline?.due === target.by ? deadline.text : target.by, day: target.by };
    if (date === undefined) return [];
    const amount = `${target.compare ?? ''}${target.value}${target.unit ?? ''}`;
    return [{ words: target.text, thing: thingOf(target.text), amount, units: unitsOf(row), row, at, date }];
  });
}

function dateOf(deadline: Deadline | undefined): Promised['date'] | undefined {
  if (deadline?.kind === 'open' && deadline.due === undefined) return { words: deadline.text, day: 'open' };
  return deadline?.due === undefined ? undefined : { words: deadline.text, day: deadline.due };
}

function unitsOf({ task }: Row): string {
  const leading = task.roles.filter(({ role }) => role === 'lead' || role === 'responsible');
  return [...new Set(leading.flatMap(({ units }) => units.map(({ id }) => id)))].toSorted().join(',');
}

function thingOf(words: string): string {
  return words.replace(/^.*?(?:推进|完成|建成|建立|组建|建设|设立|成立|配备|购置|改造|安装)+/u, '').replace(/\d+[\p{Script=Han}%]?|[^\p{Script=Han}]/gu, '');
}

function contradicts(one: Promised, other: Promised): boolean {
  return one.row.name !== other.row.name && one.date.day !== other.date.day && isSameThing(one.thing, other.thing);
}

/** Words that tell two things apart however alike they are called: levels, places, numbers. */
const distinguishing = /[省市州区县乡镇街道村社级第一二三四五六七八九十甲乙丙丁批期季月年东西南北上下前后新老旧内外大中小]/u;

/** The shorter name stands almost wholly in the longer, half of their pairs of characters are shared, and nothing that is not shared tells them apart. */
function isSameThing(a: string, b: string): boolean {
  if (a === b) return a.length >= 4;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 5) return false;
  const shared = [...short].filter((sign) => long.includes(sign)).length;
  const apart = [...short].filter((sign) => !long.includes(sign)).join('') + [...long].filter((sign) => !short.includes(sign)).join('');
  return shared / short.length >= 0.75 && shareOfPairs(short, long) >= 0.45 && !distinguishing.test(apart);
}

/** The share of pairs of neighbouring characters that two names have in common, 0 to 1 (Dice). */
function shareOfPairs(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const common = [...left].filter((pair) => right.has(pair)).length;
  return (2 * common) / (left.size + right.size);
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)));
}
