import type { DocumentRule, RuleFinding } from '../rule.ts';
import type { Spot } from '../spot.ts';
import type { DocumentSubject } from '../subject.ts';
import { formatLabel } from './label.ts';
import { outlines, type OutlineItem } from './outline.ts';

/** Numbers of headings and paragraphs whose levels are out of order: 1. before （一） under one 一、, （一） with no 一、 above it, （1） right under 一、. */
export const levelOrder: DocumentRule<'level-order'> = {
  id: 'level-order',
  over: 'document',
  severity: 'warning',
  *check(document) {
    for (const items of outlines(document.body)) yield* misplaced(document, items);
  },
  examples: {
    fires: [
      {
        notice: `
kind: 通知
---
## ⟦（一）⟧总体要求

## ⟪一、⟫主要任务

## 二、工作要求
`,
      },
      {
        notice: `
kind: 通知
---
## 一、主要任务

### ⟪1.⟫检查消防通道

### ⟦（一）⟧登记隐患

### （二）整改隐患
`,
      },
      {
        notice: `
kind: 通知
---
## ⟪一、⟫主要任务

### ⟦（1）⟧检查消防通道

### （2）登记隐患
`,
      },
    ],
    passes: [
      {
        notice: `
kind: 通知
---
## 一、主要任务

1.检查消防通道。

2.登记隐患。

## 二、工作要求

### （一）加强领导

1.落实责任。

（1）签订责任书。

### （二）按时报送
`,
      },
      {
        notice: `
kind: 通知
---
## 总体要求

### （一）指导思想

### （二）工作原则
`,
      },
    ],
  },
};

type Finding = RuleFinding<'level-order'>;
type Labelled = Extract<OutlineItem, { readonly kind: 'label' }>;

function misplaced({ file }: DocumentSubject, items: readonly OutlineItem[]): readonly Finding[] {
  const found: Finding[] = [];
  const spot = ({ block, label }: Labelled): Spot => ({ file, span: block.spanOf(0, label.words.length) });
  let above: readonly Labelled[] = [];
  let known = true;
  for (const [index, item] of items.entries()) {
    if (item.kind === 'heading' || item.kind === 'embed') [above, known] = [[], false];
    if (item.kind !== 'label') continue;
    const fault = known || item.label.level > 1 ? faultOf(item, above, known ? items.slice(index + 1) : []) : undefined;
    if (fault !== undefined) found.push({ at: spot(item), facts: fault.facts, cause: spot(fault.cause) });
    above = [...above, item];
    if (item.label.level === 1) [above, known] = [[item], true];
  }
  return found;
}

/** What came since the last number of a higher level has its level wrong, or this has. */
function faultOf(
  item: Labelled,
  above: readonly Labelled[],
  after: readonly OutlineItem[],
): { readonly facts: Finding['facts']; readonly cause: Labelled } | undefined {
  const { level, words: number } = item.label;
  const parentAt = above.findLastIndex(({ label }) => label.level < level);
  const parent = above[parentAt];
  const since = above.slice(parentAt + 1);
  if (since.some(({ label }) => label.level === level)) return undefined;
  // Numbered lines that introduce a heading are no headings.
  const deeper = level === 1 ? undefined : since.find(({ label, isHeading }) => label.level > level && (isHeading || !item.isHeading));
  if (deeper !== undefined) return { facts: { kind: 'deeper-first', number, other: deeper.label.words }, cause: deeper };
  if (parent !== undefined && level - parent.label.level === 3) {
    return { facts: { kind: 'skipped', number, other: parent.label.words, missing: formatLabel(2, 1) }, cause: parent };
  }
  const higher = after.find((one): one is Labelled => one.kind === 'label' && one.label.level === 1);
  const isOrphan = parent === undefined && level === 2 && item.isHeading && higher !== undefined;
  return isOrphan ? { facts: { kind: 'orphan', number, other: higher.label.words }, cause: higher } : undefined;
}
