import type { z } from 'zod';
import { documentSchema, pageSchema } from '../../../src/model/document.ts';
import { planSourceSchema } from '../../../src/model/plan.ts';
import { siteSchema } from '../../../src/model/site.ts';
import { unitsFileSchema } from '../../../src/model/unit.ts';
import { calendarFileSchema } from '../../../src/model/working-calendar.ts';
import { fillSchema, type Fitting } from './fill-schema.ts';
import { Leaf, writeLeaves, type WrittenFile } from './leaf.ts';

/** How large an invented office is, and which strings it takes. */
export interface OfficeOptions {
  readonly strings: readonly string[];
  /** From which string on fields are filled: another start gives every field other strings. */
  readonly start: number;
  /** Plans, and documents beside them. */
  readonly plans: number;
}

/** An office in which every text field of every schema has a string; `write` gives its files with the words that are chosen for each. */
export interface HostileOffice {
  readonly leaves: readonly Leaf[];
  /** The schema paths that have strings. */
  readonly fields: readonly string[];
  write(choose: (leaf: Leaf) => string): Readonly<Record<string, WrittenFile>>;
}

/** Fields whose words must fit others; all else comes from the schemas. */
const fitting: Fitting = [
  [/^site\.url$/u, 'https://guatu-test.example.invalid/sub/'],
  [/^site\.asOf$/u, '2021-06-15'],
  [/^site\.lastReport$/u, '2021-05-31'],
  [/^site\.demo$/u, true],
  [/^site\.pdf$/u, false],
  [/^site\.history$/u, 'off'],
  [/^site\.checks$/u, {}],
  [/^site\.lights/u, { 逾期: { colour: 'red', word: '<b>"', letter: '<' } }],
  [/^site\.domain$/u, undefined],
  [/^site\.identity\..*\.image$/u, 'files/mark.svg'],
  [/^site\.identity\..*\.link$/u, 'https://www.example.invalid/?a="><script>alert(1)</script>'],
  [/^site\.states$/u, undefined],
  [/^site\.catalogue\.index$/u, '{机构代码}/{年}-{序}'],
  [/^units\.units\[\]\.(?:parent|members|successor)$/u, undefined],
  [/^units\.units\[\]\.aliases\[\]\.(?:from|to)$/u, undefined],
  [/\.publicity$/u, '主动公开'],
  [/\.(?:revision|draft|secrecy|copyNo|urgency)$/u, undefined],
  [/\.issuers$/u, ['县卫健局']],
  [/^plan\.office$/u, 'qingshi'],
  [/^plan\.date$/u, '2021-01-04'],
  [/^plan\.period$/u, '从2021年1月至2022年12月'],
  [/^plan\.posters$/u, ['a2']],
  [/^plan\.grid$/u, undefined],
  [/^plan\.rules/u, undefined],
  [/^plan\..*\.units$/u, ['局医政股']],
  [/persons\[\]\.unit$/u, 'qingshi'],
  [/^plan\.(?:tasks|progress|records)\[\]\.(?:group|part|duty)$/u, undefined],
  [/\.parent$/u, undefined],
  [/^plan\.records\[\]\.task$/u, 't9'],
  [/^plan\.(?:progress|changes)\[\]\.(?:task|into)$/u, 't1'],
  [/deadline\.kind$/u, undefined],
  [/\.(?:due|end|closed)$/u, '2021-12-31'],
  [/\.start$/u, '2021-01-05'],
  [/\.(?:day|found)$/u, '2021-03-31'],
  [/\.hour$/u, undefined],
  [/\.every$/u, { n: 1, unit: 'quarter' }],
  [/\.dates$/u, undefined],
  [/\.except$/u, undefined],
  [/(?:duties|reports)\[\]\.by$/u, 'last'],
  [/reports\[\]\.form$/u, undefined],
  [/targets\[\]\.by$/u, '2021-12-31'],
  [/receipts\[\]\.report$/u, '整治进展'],
  [/receipts\[\]\.unit$/u, '局医政股'],
  [/receipts\[\]\.(?:period|received)$/u, '2021-03-31'],
  [/entries\[\]\.photos$/u, ['files/mark.svg']],
  [/entries\[\]\.(?:stage|reopened)$/u, undefined],
  [/columns\[\]\.columns\[\]\.columns$/u, undefined],
  [/\.score$/u, 5],
  [/\.(?:total|rows)$/u, undefined],
  [/^(?:notice|page)\.(?:plans|interprets)$/u, undefined],
  [/\.(?:scan|image|file)$/u, 'files/mark.svg'],
  [/annexes\[\]\.(?:plan|form)$/u, undefined],
  [/^notice\.date$/u, '2021-01-04'],
  [/\.published$/u, '2021-01-05 09:30'],
  [/printed\.date$/u, '2021-01-05'],
  [/^(?:calendar|calendar2)\.(?:holidays\[\]\.start)$/u, '2021-02-11'],
  [/^calendar\.workdays$/u, []],
];

const units = [
  { id: 'qingshi', name: '青石县卫生健康局（虚构）', aliases: ['县卫健局'], kind: '机关' },
  { id: 'qingshi-yizheng', name: '局医政股', kind: '内设科室', parent: 'qingshi' },
];

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>\n';

/** Before a number `<` is a comparison, and its twin is none. */
const isCounted = /targets\[\](?:\.text)?$/u;

/** An office whose fields have the strings from `start` on, each field beginning elsewhere. */
export function hostileOffice({ strings, start, plans }: OfficeOptions): HostileOffice {
  const leaves: Leaf[] = [];
  const counts = new Map<string, number>();
  let ids = 0;
  const nextWords = (path: string): Leaf => {
    const count = counts.get(path) ?? 0;
    counts.set(path, count + 1);
    const text = strings[(startOf(path) + start + count) % strings.length] ?? '';
    const leaf = new Leaf(path, leaves.length, isCounted.test(path) ? text.replace(/\d/gu, 'n') : text);
    leaves.push(leaf);
    return leaf;
  };
  const filled = (schema: z.ZodType, path: string, items = 2): Record<string, unknown> =>
    fillSchema(schema, path, {
      fitting,
      words: nextWords as unknown as (path: string) => string,
      id: () => `x${String((ids += 1))}`,
      items: (at) => (/^plan\.tasks\[\]$/u.test(at) ? 3 : items),
    }) as Record<string, unknown>;
  const values: [string, unknown, string][] = [
    ['site.yaml', filled(siteSchema, 'site'), ''],
    ['units.yaml', unitsOf(filled(unitsFileSchema, 'units')), ''],
    ['calendar/2021.yaml', { ...filled(calendarFileSchema, 'calendar', 1), holidays: holidaysOf(nextWords) }, ''],
    ['content/pages/about.mdx', filled(pageSchema, 'page'), '\n本站。\n'],
  ];
  for (let index = 0; index < plans; index++) {
    const [plan, notice] = [`p${String(index)}`, `n${String(index)}`];
    values.push([`plans/${plan}/plan.yaml`, planOf(filled(planSourceSchema, 'plan', 1)), '']);
    values.push([`content/notices/${notice}.mdx`, noticeOf(filled(documentSchema, 'notice'), plan), bodyOf(plan)]);
    values.push([`content/interpretations/i${String(index)}.mdx`, { ...filled(pageSchema, 'page'), interprets: [notice] }, '\n说明。\n']);
  }
  return {
    leaves,
    fields: [...counts.keys()],
    write: (choose) => ({
      'public/files/mark.svg': { text: picture, leafAt: new Map() },
      ...Object.fromEntries(
        values.map(([file, value, body]) => {
          const { text, leafAt } = writeLeaves(value, choose);
          return [file, file.endsWith('.mdx') ? { text: `---\n${text}\n---\n${body}`, leafAt: lower(leafAt) } : { text, leafAt }];
        }),
      ),
    }),
  };
}

/** Fields begin at other strings, so that neighbours differ. */
function startOf(path: string): number {
  return [...path].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 100_003, 7);
}

function lower(leafAt: ReadonlyMap<number, Leaf>): ReadonlyMap<number, Leaf> {
  return new Map([...leafAt].map(([line, leaf]) => [line + 1, leaf]));
}

function unitsOf({ units: more }: Readonly<Record<string, unknown>>): object {
  return { units: [...units, ...(more as object[]).map((one) => ({ ...one, kind: '医疗机构', parent: 'qingshi' }))] };
}

function holidaysOf(words: (path: string) => Leaf): object[] {
  return [{ name: words('calendar.holidays[].name'), start: '2021-02-11', end: '2021-02-17' }];
}

/** What refers to others refers to what is there. */
function planOf(plan: Record<string, unknown>): object {
  const tasks = plan['tasks'] as Record<string, unknown>[];
  const groups = plan['groups'] as Record<string, unknown>[];
  const changes = plan['changes'] as Record<string, unknown>[];
  const reports = plan['reports'] as Record<string, unknown>[];
  tasks.forEach((task, index) => Object.assign(task, { id: `t${String(index + 1)}`, group: groups[0]?.['id'] }));
  return {
    ...plan,
    tasks: [...tasks, { id: 't9', text: '检查', lead: '局医政股', deadline: '2021年底', duties: ['每季度至少检查1次'] }],
    changes: changes.map((change) => ({ ...change, kind: '延期', into: undefined })),
    reports: [...reports, { text: '每月25日前', what: '整治进展', from: '局医政股', to: '县卫健局' }],
    columns: [],
  };
}

function noticeOf(notice: Record<string, unknown>, plan: string): object {
  const annexes = (notice['annexes'] as object[]).map((annex, index) => ({ ...annex, kind: index === 0 ? 'file' : 'unavailable' }));
  return { ...notice, kind: '通知', layout: 'red-head', plans: [plan], annexes, issued: undefined };
}

function bodyOf(plan: string): string {
  return [
    '',
    '现将有关事项通知如下，附件见后。',
    '',
    ...['TaskTable', 'ControlGrid', 'PhaseList', 'TaskProse', 'TargetList', 'DutyList'].map((name) => `<${name} plan="${plan}" />\n`),
  ].join('\n');
}
