import type { Person } from '../../model/role.ts';
import type { Path } from '../../plan/finding.ts';
import type { PlanRule } from '../rule.ts';
import type { PlanSubject } from '../subject.ts';

/** The post of one head (县卫生健康局局长), with the name of its office before it; deputies, and heads of many, may be several. */
const oneHead = /^(?!.*(?:副|原|各|代理|分管)).{2,}(?:局长|主任|书记|院长|县长|市长|区长|所长|支队长|大队长)$/u;

/** A post that one person can hold, held by two persons in different places of one plan. */
export const postTwoPersons: PlanRule<'post-two-persons'> = {
  id: 'post-two-persons',
  over: 'plan',
  severity: 'warning',
  *check(plan) {
    const holders = personPlaces(plan).filter(({ person: { name, post } }) => name !== undefined && oneHead.test(post ?? ''));
    for (const [post, same] of Map.groupBy(holders, ({ person }) => person.post ?? '')) {
      const [first] = same;
      const other = same.find(({ person, list }) => bare(person) !== bare(first?.person) && list !== first?.list);
      if (first === undefined || other === undefined) continue;
      const facts = { post, name: other.person.name ?? '', other: first.person.name ?? '' };
      const spot = ({ path }: PersonPlace) => ({ file: plan.file, path: [...path, 'name'] });
      yield { at: spot(other), facts, cause: spot(first) };
    }
  },
  examples: {
    fires: [
      {
        plan: `
organisation:
  bodies:
    - id: lingdaozu
      title: 领导小组
      posts:
        - post: 组长
          persons:
            - name: ⟪王一⟫
              post: 县卫生健康局局长
  inspectionGroups:
    - id: z1
      lead:
        - { name: ⟦李二⟧, post: 县卫生健康局局长 }
`,
      },
      {
        plan: `
organisation:
  inspectionGroups:
    - { id: z1, lead: [{ name: ⟪赵三⟫, post: 县疾控中心主任 }] }
    - { id: z2, members: [{ name: ⟦钱四⟧, post: 县疾控中心主任 }] }
`,
      },
    ],
    passes: [
      {
        plan: `
organisation:
  bodies:
    - id: lingdaozu
      title: 领导小组
      posts:
        - { post: 组长, persons: [{ name: 王 一, post: 县卫生健康局局长 }] }
        - { post: 副组长, persons: [{ name: 孙五, post: 县卫生健康局副局长 }, { name: 周六, post: 县卫生健康局副局长 }] }
  inspectionGroups:
    - { id: z1, lead: [{ name: 王一, post: 县卫生健康局局长 }], members: [{ name: 吴七, post: 主任 }, { name: 郑八, post: 主任 }] }
`,
      },
    ],
  },
};

interface PersonPlace {
  readonly person: Person;
  readonly path: Path;
  /** The list that the person stands in: several in one list may share a post in turn. */
  readonly list: string;
}

function personPlaces({ source: { organisation } }: PlanSubject): readonly PersonPlace[] {
  return [
    ...(organisation?.bodies ?? []).flatMap(({ posts }, body) =>
      posts.flatMap(({ persons }, post) => listed(persons, ['organisation', 'bodies', body, 'posts', post, 'persons'])),
    ),
    ...(organisation?.inspectionGroups ?? []).flatMap(({ lead, members }, group) => [
      ...listed(lead, ['organisation', 'inspectionGroups', group, 'lead']),
      ...listed(members, ['organisation', 'inspectionGroups', group, 'members']),
    ]),
  ];
}

function listed(persons: readonly Person[], path: Path): readonly PersonPlace[] {
  return persons.map((person, index) => ({ person, path: [...path, index], list: path.join('.') }));
}

/** 王 一 is 王一. */
function bare(person: Person | undefined): string {
  return person?.name?.replace(/\s/gu, '') ?? '';
}
