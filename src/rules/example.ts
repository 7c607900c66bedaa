/**
 * A small case for a rule: fragments laid over the smallest workspace. A fragment stands at the top of its file; the keys that it
 * does not have follow from the smallest workspace. ⟦ ⟧ around words says that the rule finds exactly these, ⟪ ⟫ that it quotes them as
 * the cause; both are taken out. A cause stands in the order of its finding.
 */
export interface Example {
  /** Keys of `plans/a/plan.yaml`. */
  readonly plan?: string;
  /** Keys of the front matter of `content/notices/a.mdx`, which carries the plan; its body after a line `---`. */
  readonly notice?: string;
  /** Lines of the list in `units.yaml`, after the office and its sections: `  - id: …`. */
  readonly units?: string;
  /** Keys of `site.yaml`. */
  readonly site?: string;
  /** Whole files by path; null takes one away. */
  readonly files?: Readonly<Record<string, string | null>>;
  /** Findings that no mark can show, because nothing is written where they stand: `file:line:column`. */
  readonly at?: readonly string[];
}

/** An example as files, and the places that its marks show: `file:line:column`, to `-line:column` where the mark ends. */
export interface ExampleFiles {
  readonly files: Readonly<Record<string, string>>;
  readonly findings: readonly string[];
  readonly causes: readonly string[];
}

const plan = `title: 青石县安全生产三年行动方案
issuers: [青石县卫生健康局]
office: qingshi
period: 从2021年1月至2022年12月
tasks:
  - no: '1'
    text: 检查消防通道
    lead: 局医政股
    deadline: 2021年12月
`;

const notice = `kind: 通知
layout: red-head
title: 青石县卫生健康局关于印发青石县安全生产三年行动方案的通知
issuers: [青石县卫生健康局]
no: 青卫发〔2021〕1号
plans: [a]
signature: [青石县卫生健康局]
date: 2021-01-04
`;

const body = '现印发方案，请各医疗机构认真执行，并将情况报局办公室。\n';

const units = `units:
  - id: qingshi
    name: 青石县卫生健康局
    aliases: [县卫生健康局]
    kind: 机关
  - id: qingshi-yizheng
    name: 局医政股
    kind: 内设科室
    parent: qingshi
  - id: qingshi-bangongshi
    name: 局办公室
    kind: 内设科室
    parent: qingshi
  - id: qingshi-jigou
    name: 各医疗机构
    kind: 类别
    parent: qingshi
`;

const site = `name: 青石县示例站
url: https://qingshi.example.invalid/
asOf: 2021-06-15
`;

/** The files of an example laid over the smallest workspace (青石县, invented), without its marks, and the places of the marks. */
export function exampleFiles(example: Example): ExampleFiles {
  const marked: Record<string, string> = {};
  for (const [file, text] of Object.entries({ ...composed(example), ...example.files })) if (text !== null) marked[file] = text;
  const read = Object.entries(marked).map(([file, text]) => ({ file, text: withoutMarks(text), places: placesIn(file, text) }));
  return {
    files: Object.fromEntries(read.map(({ file, text }) => [file, text])),
    findings: [...read.flatMap(({ places }) => places.findings), ...(example.at ?? [])],
    causes: read.flatMap(({ places }) => places.causes),
  };
}

function composed(example: Example): Record<string, string> {
  const [front = '', ...rest] = (example.notice ?? '').split(/^---\n/mu);
  return {
    'site.yaml': laidOver(example.site ?? '', site),
    'units.yaml': units + indented(example.units ?? ''),
    'plans/a/plan.yaml': laidOver(example.plan ?? '', plan),
    'content/notices/a.mdx': `---\n${laidOver(front, notice)}---\n\n${rest.length > 0 ? rest.join('---\n') : body}`,
  };
}

function indented(lines: string): string {
  return ended(lines.replace(/^\n/u, ''));
}

/** The fragment, then the entries of the base whose keys it does not have. */
function laidOver(fragment: string, base: string): string {
  const own = ended(fragment.replace(/^\n/u, ''));
  const keys = new Set([...withoutMarks(own).matchAll(/^([A-Za-z]+):/gmu)].map(([, key]) => key));
  const entries = base.split(/^(?=[A-Za-z]+:)/mu).filter((entry) => !keys.has(/^[A-Za-z]+/u.exec(entry)?.[0]));
  return own + entries.join('');
}

function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

function withoutMarks(text: string): string {
  return text.replace(/[⟦⟧⟪⟫]/gu, '');
}

function placesIn(file: string, marked: string): { readonly findings: readonly string[]; readonly causes: readonly string[] } {
  const place = (from: number): string => {
    const before = withoutMarks(marked.slice(0, from));
    return `${before.split('\n').length}:${before.length - before.lastIndexOf('\n')}`;
  };
  const between = (pattern: RegExp): string[] =>
    [...marked.matchAll(pattern)].map(({ index, 0: found }) => `${file}:${place(index)}-${place(index + found.length)}`);
  return { findings: between(/⟦[^⟧]*⟧/gu), causes: between(/⟪[^⟫]*⟫/gu) };
}
