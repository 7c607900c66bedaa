import type { WorkspaceRule } from '../rule.ts';
import type { ValueSpot } from '../spot.ts';
import type { WorkspaceSubject } from '../subject.ts';

/** Units, groups of tasks, or bodies that stand above one another in a ring: none of them has a top. Said once a ring, at its first. */
export const parentLoop: WorkspaceRule<'parent-loop'> = {
  id: 'parent-loop',
  over: 'workspace',
  severity: 'error',
  *check(workspace) {
    // A parent that was misread makes rings that nobody wrote.
    if (!workspace.isWhole) return;
    for (const { kind, nodes, spotOf } of hierarchies(workspace)) {
      const byId = new Map(nodes.map((node) => [node.id, node]));
      for (const loop of loopsOf(nodes)) {
        const [first] = loop;
        if (first !== undefined) yield { at: spotOf(first), facts: { kind, names: loop.map((id) => byId.get(id)?.name ?? id) } };
      }
    }
  },
  examples: {
    fires: [
      {
        units: `
  - id: jia
    name: 甲单位
    kind: 其他
    parent: ⟦yi⟧
  - id: yi
    name: 乙单位
    kind: 其他
    parent: jia
`,
      },
      {
        plan: `
groups:
  - id: g1
    title: 消防安全
    parent: ⟦g1⟧
`,
      },
    ],
    passes: [
      {
        units: `
  - { id: jia, name: 甲单位, kind: 其他, parent: yi }
  - { id: yi, name: 乙单位, kind: 其他, parent: qingshi }
`,
      },
    ],
  },
};

interface Node {
  readonly id: string;
  readonly name: string;
  readonly parent: string | undefined;
}

interface Hierarchy {
  readonly kind: 'unit' | 'group' | 'body';
  readonly nodes: readonly Node[];
  readonly spotOf: (id: string) => ValueSpot;
}

function hierarchies({ units, plans }: WorkspaceSubject): readonly Hierarchy[] {
  const named = (
    items: readonly { readonly id: string; readonly title: string; readonly parent?: string | undefined }[],
  ): readonly Node[] => items.map(({ id, title, parent }) => ({ id, name: title, parent }));
  return [
    hierarchy('unit', units, 'units.yaml', ['units']),
    ...plans.flatMap(({ plan, file }) => [
      hierarchy('group', named(plan.groups), file, ['groups']),
      hierarchy('body', named(plan.organisation?.bodies ?? []), file, ['organisation', 'bodies']),
    ]),
  ];
}

function hierarchy(
  kind: Hierarchy['kind'],
  items: readonly { readonly id: string; readonly name: string; readonly parent?: string | undefined }[],
  file: string,
  path: readonly string[],
): Hierarchy {
  const nodes = items.map(({ id, name, parent }) => ({ id, name, parent }));
  const spotOf = (id: string): ValueSpot => ({ file, path: [...path, nodes.findIndex((node) => node.id === id), 'parent'] });
  return { kind, nodes, spotOf };
}

/** The rings, each from the node that stands first; what only hangs on a ring is no part of it. */
function loopsOf(nodes: readonly Node[]): readonly (readonly string[])[] {
  const parents = new Map(nodes.map(({ id, parent }) => [id, parent]));
  const done = new Set<string>();
  return nodes.flatMap(({ id }) => {
    const line: string[] = [];
    let here: string | undefined = id;
    while (here !== undefined && !done.has(here)) {
      done.add(here);
      line.push(here);
      here = parents.get(here);
    }
    const start = here === undefined ? -1 : line.indexOf(here);
    return start === -1 ? [] : [line.slice(start)];
  });
}
