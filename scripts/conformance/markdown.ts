import { clauses } from './all-clauses.ts';
import type { ClauseReport, DocumentReport, WorkspaceReport } from './report.ts';

const layouts: Readonly<Record<string, string>> = {
  'red-head': '红头文件',
  'letter': '信函',
  'plain': '无版头',
  'table': '单印的责任分工表',
  'chart': '单印的进度控制图',
  'duties': '单印的职责清单',
  'poster': '挂图',
  'other': '其他',
};

/** The report of workspaces as docs/gbt9704.md. */
export function conformanceMarkdown(reports: readonly WorkspaceReport[]): string {
  return [
    '# GB/T 9704-2012 符合性：从 PDF 量出',
    '',
    '本页由 `npm run conformance` 生成，不要手改。每一行是一条规定在一份文件上的测量：规定值、实测值、允差、结论，以及结论依据的页数和行数。',
    '没有可量的页或行，结论是“未测”，不算符合。标准没有写明的，不合时结论是“提示”。单位换算：1 mm = 2.83465 pt。',
    '',
    '“整页正文”是既不是一篇的首页、也不是末页，没有表，没有强制分页的页：每一页都要 22 行，行距、首末行距离没有放宽。附件说明上面按标准空一行的页、为了不让署名独占一页而移走末行的页，不在其内。行距调整只许在一篇的首页和末页（§7.3.5.5）。',
    '',
    `只作提示的有：${clauses.flatMap(({ isHint, what }) => (isHint === true ? [what] : [])).join('；')}。`,
    '',
    ...reports.flatMap(workspaceSection),
  ].join('\n');
}

function workspaceSection({ name, asOf, faces, documents, count }: WorkspaceReport): readonly string[] {
  return [
    `## ${name}`,
    '',
    `截至 ${asOf}；${documents.length} 个 PDF；符合 ${count.符合}，不符合 ${count.不符合}，提示 ${count.提示}，未测 ${count.未测}。`,
    '',
    '| 字体用途 | 实际字体 | 替代 |',
    '| --- | --- | --- |',
    ...faces
      .map(({ role, source, standIn }) => row([role, source, standIn ?? '']))
      .filter((line, index, all) => all.indexOf(line) === index),
    '',
    ...documents.flatMap(documentSection),
  ];
}

function documentSection({ file, layout, title, pages, clauses }: DocumentReport): readonly string[] {
  return [
    `### ${title}`,
    '',
    `\`${file}\`，${layouts[layout] ?? layout}，${pages} 页`,
    '',
    '| 条款 | 内容 | 规定 | 允差 | 实测 | 结论 | 页 / 行 |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...clauses.map(clauseRow),
    '',
  ];
}

function clauseRow({ source, what, required, tolerance, measured, verdict, pages, lines, faults }: ClauseReport): string {
  const wrong = faults.length === 0 ? '' : `：${faults.join('；')}`;
  return row([
    source,
    what,
    required,
    tolerance,
    `${measured}${wrong}`,
    verdict === '不符合' ? '**不符合**' : verdict,
    `${pages} / ${lines}`,
  ]);
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}
