import { stringify } from 'yaml';
import type { z } from 'zod';
import { documentSchema, pageSchema } from '../../src/model/document.ts';
import { planSourceSchema } from '../../src/model/plan.ts';
import { siteSchema } from '../../src/model/site.ts';
import { unitsFileSchema } from '../../src/model/unit.ts';
import { calendarFileSchema } from '../../src/model/working-calendar.ts';
import { markOf, wordsOf, type Mark } from './mark.ts';
import { placeMarks, type Fitting } from './place-marks.ts';

/** A workspace in which every internal place has a mark. */
export interface LeakyOffice {
  readonly files: Readonly<Record<string, string>>;
  /** What the first commit of its git repository said in place of `files`. */
  readonly old: Readonly<Record<string, string>>;
  /** Marks that the internal edition shows. */
  readonly shownInside: readonly Mark[];
  /** Marks that the internal edition may show: in ids of internal things, in templates of what is only inside. */
  readonly maybeInside: readonly Mark[];
  /** Marks that no edition shows: comments, names of source files, old revisions. */
  readonly shownNowhere: readonly Mark[];
}

const words = (place: string): string => wordsOf(markOf(place));
const name = (place: string): string => markOf(place).ascii;

/** Where a mark must stand in words that fit others, or in the names of files. */
const fitting: Fitting = {
  'plan.progress[].task': 't1',
  'plan.progress[].part': undefined,
  'plan.progress[].group': undefined,
  'plan.progress[].percent': 50,
  'plan.progress[].day': '2021-03-31',
  'plan.records[].task': 't1',
  'plan.records[].part': undefined,
  'plan.records[].duty': undefined,
  'plan.records[].day': '2021-03-31',
  'plan.records[].period': '2021-03-31',
  'plan.receipts[].report': '整治进展',
  'plan.receipts[].unit': '局医政股',
  'plan.receipts[].period': '2021-03-31',
  'plan.receipts[].received': '2021-03-25',
  'plan.ledgers[].entries[].photos': [`files/${name('照片')}.txt`],
  'plan.ledgers[].entries[].closed': undefined,
  'plan.ledgers[].entries[].stage': '登记',
  'plan.ledgers[].entries[].reopened': undefined,
  'plan.ledgers[1].columns[].type': 'text',
  'plan.ledgers[1].columns[].choices': undefined,
  'plan.ledgers[1].columns[].key': 'a',
};

const hidden = {
  plan: name('内部方案的标识'),
  notice: name('内部公文的标识'),
  closed: name('依申请公开公文的标识'),
  page: name('内部页面的标识'),
};

const site = {
  name: '青石方案站',
  url: 'https://guatu-test.example.invalid/sub/',
  asOf: '2021-06-15',
  editions: { lightsInPublic: true },
};

const units = {
  units: [
    { id: 'qingshi', name: '青石县卫生健康局（虚构）', aliases: ['县卫健局'], kind: '机关' },
    { id: 'qingshi-yizheng', name: '局医政股', kind: '内设科室', parent: 'qingshi' },
  ],
};

const plan = {
  title: '青石县（虚构）消防整治方案',
  issuers: ['县卫健局'],
  period: '从2021年1月至2022年12月',
  grid: { by: 'half-year' },
  tasks: [
    { id: 't1', no: '1', text: '检查消防通道', lead: '局医政股', deadline: '2021年底', duties: ['每季度至少检查1次'] },
    { id: 't2', no: '2', text: '登记隐患', lead: '局医政股', deadline: '2022年6月' },
  ],
  reports: [{ text: '每月25日前', what: '整治进展', from: '局医政股', to: '县卫健局', form: 'hazards' }],
  forms: [{ id: 'hazards', title: '隐患清单', columns: [{ key: 'a', label: '隐患' }], rows: 3 }],
};

const hiddenPlan = {
  title: words('内部方案的标题'),
  issuers: ['县卫健局'],
  tasks: [{ id: 't1', text: words('内部方案的任务'), lead: '局医政股', deadline: '2021年底' }],
};

const notice = {
  kind: '通知',
  layout: 'red-head',
  title: '关于印发消防整治方案的通知',
  issuers: ['县卫健局'],
  no: '青卫虚〔2021〕2号',
  addressees: '各单位',
  plans: [hidden.plan, 'open'],
  annexes: [
    { title: '任务表', kind: 'table' },
    { title: '内部清单', kind: 'table', plan: hidden.plan },
    { title: '内部图样', kind: 'file', file: `internal/${name('附件的文件')}.txt` },
  ],
  signature: ['青石县卫生健康局（虚构）'],
  date: '2021-01-05',
  scan: `internal/${name('扫描件')}.txt`,
};

const noticeBody = `
{/* 免查 dead-link：${words('MDX 注释')} */}

现将方案印发，详见[内部的做法](/notices/${hidden.notice}/)、[方案](../../plans/${hidden.plan}/#t1)、[按文号][doc]、[解读](/interpretations/${hidden.page}/)和[图样](/internal/${name('链接的内部文件')}.txt)。

[doc]: /notices/${hidden.closed}/ "${words('链接定义的标题')}"

联系方式：<Contact ref="${markOf('notice.contacts[].id').ascii}" />、<Contact ref="${markOf('units.units[].contacts[].id').ascii}" />。<Internal>${words('行内的 Internal')}[^inside]</Internal>

[^inside]: ${words('Internal 的脚注')}

<Internal>

## ${words('Internal 的标题')}

| ${words('Internal 的表头')} |
| --- |
| [${words('Internal 的链接')}](/files/${name('Internal 链接的文件')}.txt) |

![${words('Internal 的图')}](/files/${name('Internal 的图')}.svg)

</Internal>

<Internal><TaskTable plan="${hidden.plan}" /></Internal>

![平面图](/files/map.svg) ![内部图](/internal/${name('内部的图')}.svg)

<TaskTable plan="${hidden.plan}" />

<TaskTable plan="open" />
`;

const svg = (text: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><title>${text}</title><rect width="90" height="30"/></svg>\n`;

/** A document that only the internal edition has, with marks in its title and text. */
function hiddenNotice(place: string, id: string, more: object): Readonly<Record<string, string>> {
  const data = { layout: 'plain', title: words(`${place}的标题`), issuers: ['县卫健局'], plans: ['carried'], date: '2021-02-01', ...more };
  return { [`content/notices/${id}.mdx`]: mdx(data, `\n${words(`${place}的正文`)}\n`) };
}

function mdx(data: object, body: string, comment = ''): string {
  return `---\n${comment}${stringify(data)}---\n${body}`;
}

interface Placed {
  readonly value: object;
  readonly marks: readonly Mark[];
}

function placed(schema: z.ZodType, base: object, path: string): Placed {
  const { value, marks } = placeMarks(schema, base, path, fitting);
  return { value: value as object, marks };
}

/** The workspace; fails where a field that the schema calls internal has no place in it. */
export function leakyOffice(): LeakyOffice {
  const fields = {
    site: placed(siteSchema, site, 'site'),
    units: placed(unitsFileSchema, units, 'units'),
    plan: placed(planSourceSchema, plan, 'plan'),
    notice: placed(documentSchema, notice, 'notice'),
    page: placed(pageSchema, { title: '关于本站' }, 'page'),
  };
  // A calendar has nothing internal; should it ever have, this says so.
  placed(calendarFileSchema, { year: 2021, rest: [], work: [] }, 'calendar');
  const { ledgers, progress, ...main } = fields.plan.value as Record<string, unknown>;
  const files: Record<string, string> = {
    'site.yaml': `# ${words('site.yaml 的注释')}\n${stringify(fields.site.value)}`,
    'units.yaml': `# ${words('units.yaml 的注释')}\n${stringify(fields.units.value)}`,
    'plans/open/plan.yaml': `# ${words('plan.yaml 的注释')}\n${stringify(main)}`,
    [`plans/open/progress/${name('进展文件的名称')}.yaml`]: stringify(progress),
    ...Object.fromEntries(
      (ledgers as object[]).map((one, index) => [`plans/open/ledgers/${name(`台账文件${String(index)}的名称`)}.yaml`, stringify(one)]),
    ),
    [`plans/${hidden.plan}/plan.yaml`]: stringify({ ...hiddenPlan, publicity: '不予公开' }),
    'plans/carried/plan.yaml': stringify({ ...hiddenPlan, title: words('只有送审稿印发的方案的标题') }),
    'content/notices/open.mdx': mdx(fields.notice.value, noticeBody, `# ${words('前言的注释')}\n`),
    ...hiddenNotice('送审稿', hidden.notice, { draft: true }),
    ...hiddenNotice('依申请公开', hidden.closed, { publicity: '依申请公开', scan: `files/${name('内部公文的扫描件')}.txt` }),
    ...hiddenNotice('不予公开', 'not-open', { publicity: '不予公开', publicityReason: words('不予公开的理由') }),
    [`content/interpretations/${hidden.page}.mdx`]: mdx(
      { title: words('内部解读的标题'), interprets: [hidden.notice] },
      `\n${words('内部解读的正文')}\n`,
    ),
    'content/interpretations/why.mdx': mdx({ title: '为什么要整治', interprets: ['open', hidden.notice] }, '\n说明。\n'),
    'content/pages/about.mdx': mdx(fields.page.value, `\n本站是虚构的。<Internal>${words('页面里的 Internal')}</Internal>\n`),
    'content/pages/plans-inside.mdx': mdx({ title: words('页面草稿的标题'), draft: true }, `\n${words('页面草稿的正文')}\n`),
    'public/files/map.svg': svg('平面图'),
    [`public/files/${name('照片')}.txt`]: words('照片的内容'),
    [`public/files/${name('Internal 的图')}.svg`]: svg(words('图的内容')),
    [`public/files/${name('Internal 链接的文件')}.txt`]: words('Internal 链接的文件的内容'),
    [`public/files/${name('内部公文的扫描件')}.txt`]: words('内部公文的扫描件的内容'),
    [`public/internal/${name('附件的文件')}.txt`]: words('附件的文件的内容'),
    [`public/internal/${name('扫描件')}.txt`]: words('扫描件的内容'),
    [`public/internal/${name('链接的内部文件')}.txt`]: words('链接的内部文件的内容'),
    [`public/internal/${name('内部的图')}.svg`]: svg(words('内部的图的内容')),
    'templates/report.mdx': `${words('模板的标题')}\n\n${words('模板的内容')}\n`,
    [`.guatu/${name('缓存的名称')}.txt`]: words('缓存的内容'),
  };
  const inFields = Object.values(fields).flatMap(({ marks }) => marks);
  const shown = [...inFields.filter(isShown), ...insidePlaces.map(markOf)];
  return {
    files,
    old: { 'plans/open/plan.yaml': stringify({ ...plan, title: words('旧版的标题') }) },
    shownInside: shown,
    maybeInside: [...inFields.filter((mark) => !isShown(mark)), ...['模板的标题', '模板的内容'].map(markOf)],
    shownNowhere: nowhere.map(markOf),
  };
}

/** An id by which others refer to a thing is not always printed. */
function isShown({ place }: Mark): boolean {
  return !place.endsWith('.id');
}

const insidePlaces = [
  '内部方案的标题',
  '内部方案的任务',
  '只有送审稿印发的方案的标题',
  '链接定义的标题',
  '内部方案的标识',
  '内部公文的标识',
  '依申请公开公文的标识',
  '内部页面的标识',
  '行内的 Internal',
  'Internal 的脚注',
  'Internal 的标题',
  'Internal 的表头',
  'Internal 的链接',
  'Internal 的图',
  '送审稿的标题',
  '送审稿的正文',
  '依申请公开的标题',
  '依申请公开的正文',
  '不予公开的标题',
  '不予公开的正文',
  '不予公开的理由',
  '内部解读的标题',
  '内部解读的正文',
  '页面里的 Internal',
  '页面草稿的标题',
  '页面草稿的正文',
  '照片',
  '照片的内容',
  '图的内容',
  'Internal 链接的文件',
  'Internal 链接的文件的内容',
  '内部公文的扫描件',
  '内部公文的扫描件的内容',
  '附件的文件',
  '附件的文件的内容',
  '扫描件',
  '扫描件的内容',
  '链接的内部文件',
  '链接的内部文件的内容',
  '内部的图',
  '内部的图的内容',
];

const nowhere = [
  'site.yaml 的注释',
  'units.yaml 的注释',
  'plan.yaml 的注释',
  '前言的注释',
  'MDX 注释',
  '进展文件的名称',
  '台账文件0的名称',
  '台账文件1的名称',
  '缓存的名称',
  '缓存的内容',
  '旧版的标题',
];
