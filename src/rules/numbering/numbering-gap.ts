import type { StepFacts } from '../../model/messages/facts/numbering.ts';
import type { RuleFinding, WordsRule } from '../rule.ts';
import type { Spot } from '../spot.ts';
import type { DocumentSubject, PlanSubject } from '../subject.ts';
import { formatLabel, labelOf, type Label } from './label.ts';
import { outlines, type OutlineItem } from './outline.ts';
import { planNumbers, rowLabel, type PlanNumber } from './plan-numbers.ts';

type Finding = RuleFinding<'numbering-gap'>;

/** Printed numbers that leave one out, stand twice or go back: of headings and paragraphs, and of a plan's tasks, groups and phases. */
export const numberingGap: WordsRule<'numbering-gap'> = {
  id: 'numbering-gap',
  over: 'words',
  severity: 'warning',
  check: (subject) => ('plan' in subject ? inPlan(subject) : outlines(subject.body).flatMap((items) => inBody(subject, items))),
  examples: {
    fires: [
      {
        notice: `
kind: 通知
---
## ⟪一、⟫总体要求

### （一）指导思想

### （二）工作原则

## ⟦三、⟧主要任务

### ⟪（一）⟫检查消防通道

### ⟦（一）⟧登记隐患
`,
      },
      {
        plan: `
tasks:
  - { no: '1', text: 检查消防通道, lead: 局医政股, deadline: 2021年12月 }
  - { no: ⟪'2'⟫, text: 登记隐患, lead: 局医政股, deadline: 2021年12月 }
  - { no: ⟦'4'⟧, text: 整改隐患, lead: 局医政股, deadline: 2021年12月 }
  - { no: '4', text: 验收销号, lead: 局医政股, deadline: 2021年12月 }
  - { no: ⟪'5'⟫, text: 建立台账, lead: 局医政股, deadline: 2021年12月 }
  - { no: ⟦'5'⟧, text: 归档, lead: 局医政股, deadline: 2021年12月 }
`,
      },
      {
        notice: `
kind: 通知
---
## ⟦二、⟧主要任务

检查消防通道。

## 三、工作要求

按期完成。
`,
      },
      {
        notice: `
kind: 通知
---
## 一、工作要求

⟪（一）⟫加强组织领导。

<TaskTable plan="a"/>

⟦2.⟧强化信息报送。

（三）严肃责任追究。

## ⟪二、⟫工作内容

### （一）检查

## ⟦（三）⟧整改

## 四、验收
`,
      },
    ],
    passes: [
      {
        plan: `
groups:
  - { id: g1, no: （一）, title: 消防安全 }
  - { id: g2, no: （二）, title: 用电安全 }
  - { id: g4, no: （四）, title: 燃气安全 }
tasks:
  - { no: '1', group: g1, text: 检查消防通道, lead: 局医政股, deadline: 2021年12月 }
  - { no: '2', group: g1, text: 登记隐患, lead: 局医政股, deadline: 2021年12月 }
  - { no: '1', group: g2, text: 检查配电室, lead: 局医政股, deadline: 2021年12月 }
`,
        notice: `
kind: 通知
issued: { title: 青石县安全生产三年行动方案 }
---
一、请认真执行。

二、请按时报送：1.方案；

2.总结。

<Issued>

## 一、总体要求

包括两个方面。

1.检查消防通道。

2.登记隐患。

分三步。

1.自查。

2.抽查。

## 二、主要任务

### （一）检查消防通道

### （二）检查配电室

### （三）统一思想

## 三、阶段安排

<PhaseList plan="a"/>

### （五）其他

</Issued>
`,
      },
    ],
  },
};

interface Numbered {
  readonly label: Label;
  readonly spot: Spot;
  /** Its number by counting, where the printed one is wrong: what follows may go on from either. */
  readonly counted?: number;
}

/** For speed its place is worked out where somebody asks for it. */
class PlanNumbered implements Numbered {
  readonly label: Label;
  readonly #number: PlanNumber;
  readonly #file: string;

  constructor(number: PlanNumber, file: string) {
    this.label = number.label;
    this.#number = number;
    this.#file = file;
  }

  get spot(): Spot {
    return { file: this.#file, path: this.#number.path };
  }

  get isOfGroup(): boolean {
    return this.#number.path[0] === 'groups';
  }
}

function inPlan(plan: PlanSubject): readonly Finding[] {
  return planNumbers(plan, rowLabel).flatMap((numbers) => {
    const found: Finding[] = [];
    let last: Numbered | undefined;
    for (const number of numbers) {
      const here = new PlanNumbered(number, plan.file);
      const step = last && rowStep(plan, here, last);
      if (step !== undefined) found.push(step);
      last = step === undefined ? here : counted(here, last);
    }
    return found;
  });
}

function rowStep({ documents }: PlanSubject, here: PlanNumbered, before: Numbered): Finding | undefined {
  const kind = misstep(before, here.label);
  if (kind === 'gap' && here.isOfGroup && documents.some((document) => hasHeading(document, before.label))) return undefined;
  return kind === undefined ? undefined : finding(kind, here, before);
}

function counted({ label, spot }: Numbered, before: Numbered | undefined): Numbered {
  return { label, spot, counted: (before?.counted ?? before?.label.number ?? 0) + 1 };
}

/** A part of the document without tasks has no group. */
function hasHeading({ blocks }: DocumentSubject, { level, number }: Label): boolean {
  return blocks.some(({ text }) => {
    const label = labelOf(text);
    return label?.level === level && label.number === number + 1;
  });
}

function inBody({ file }: DocumentSubject, items: readonly OutlineItem[]): readonly Finding[] {
  const found: Finding[] = [];
  let last = new Map<number, Numbered | 'unknown'>();
  let between = '';
  for (const item of asLevelled(items)) {
    // What an embed prints may be numbered, and go on behind it.
    if (item.kind === 'heading') last = new Map();
    if (item.kind === 'embed') for (const level of [2, 3, 4]) last.set(level, 'unknown');
    if (item.kind === 'text') between += item.block.text;
    if (item.kind !== 'label') continue;
    const { label, block, isHeading } = item;
    const spot = { file, span: block.spanOf(0, label.words.length) };
    const before = last.get(label.level);
    const finding = item.follows === undefined ? stepOf({ label, spot }, before, isHeading, between) : wrongForm(item, item.follows, file);
    if (finding !== undefined) found.push(finding);
    const here = finding === undefined ? { label, spot } : counted({ label, spot }, before === 'unknown' ? undefined : before);
    last = new Map([...last].filter(([level]) => level < label.level)).set(label.level, here);
    between = isHeading && label.level === 1 ? '' : between + block.text.slice(label.words.length);
  }
  return found;
}

type Labelled = Extract<OutlineItem, { readonly kind: 'label' }>;

/** An item; one whose number counts on at another level than it is written has that level, and what it follows there. */
type LevelledItem = Exclude<OutlineItem, Labelled> | (Labelled & { readonly follows?: Labelled });

/** 2. between （一） and （三） is meant as （二）, unless it goes on from a 1. of its own. */
function asLevelled(items: readonly OutlineItem[]): readonly LevelledItem[] {
  const labels = items.filter((item) => item.kind === 'label');
  return items.map((item): LevelledItem => {
    const at = item.kind === 'label' ? labels.indexOf(item) : -1;
    const [here, after] = [labels[at], labels[at + 1]];
    const before = labels.slice(0, Math.max(0, at)).findLast(({ label }) => label.level === after?.label.level);
    if (here === undefined || after === undefined || before === undefined || after.label.number !== before.label.number + 2) return item;
    const { level, number, words } = here.label;
    if (level === after.label.level || number !== before.label.number + 1 || isCountedOn(here, before, labels.slice(0, at))) return item;
    return { ...here, label: { level: after.label.level, number, words }, follows: before };
  });
}

/** Whether a number goes on from the one before it at its own level, since the other began. */
function isCountedOn({ label }: Labelled, before: Labelled, labels: readonly Labelled[]): boolean {
  const since = labels.slice(labels.indexOf(before));
  const above = label.level < before.label.level ? labels : since;
  return above.some((one) => one.label.level === label.level && one.label.number === label.number - 1);
}

function wrongForm({ label, block }: Labelled, { label: before, block: other }: Labelled, file: string): Finding {
  const { level, number, words } = label;
  const facts: StepFacts = { kind: 'form', number: words, before: before.words, missing: formatLabel(level, number) };
  const cause = { file, span: other.spanOf(0, before.words.length) };
  return { at: { file, span: block.spanOf(0, words.length) }, facts, cause };
}

/** A number that stands within a paragraph, and a list of paragraphs that begins anew at 1, are no gap. */
function stepOf(here: Numbered, before: Numbered | 'unknown' | undefined, isHeading: boolean, between: string): Finding | undefined {
  const { level, number } = here.label;
  if (before === 'unknown') return undefined;
  if (before === undefined) return number > 1 && (isHeading || level === 1) ? finding('first', here) : undefined;
  const kind = misstep(before, here.label);
  if (kind === undefined || (number === 1 && !(isHeading && kind === 'repeat'))) return undefined;
  if (kind === 'gap' && hasNumber(between, level, before.label.number + 1)) return undefined;
  return finding(kind, here, before);
}

function hasNumber(text: string, level: Label['level'], number: number): boolean {
  return [formatLabel(level, number), `${number}．`, `${number}、`].some((label) => text.includes(label));
}

function misstep({ label: before, counted }: Numbered, { number }: Label): 'gap' | 'repeat' | 'back' | undefined {
  if (number === before.number + 1 || number - 1 === counted) return undefined;
  if (number === before.number) return 'repeat';
  return number > before.number ? 'gap' : 'back';
}

function finding(kind: StepFacts['kind'], here: Numbered, before?: Numbered): Finding {
  const { level, words } = here.label;
  const bare = /^[^、.．（(]+$/u.test(words);
  const missing = formatLabel(level, (before?.label.number ?? 0) + 1);
  const facts: StepFacts = {
    kind,
    number: words,
    before: before?.label.words,
    missing: bare ? missing.replace(/[、.]$/u, '') : missing,
  };
  return { at: here.spot, facts, ...(before && { cause: before.spot }) };
}
