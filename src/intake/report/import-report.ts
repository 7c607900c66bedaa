import type { SourceNoise } from '../../model/source-text.ts';
import type { ImportDraft } from '../import-document.ts';
import type { MergeConflict } from '../reimport/merge-lines.ts';
import { placesWords, type Origin } from '../recognise/origin.ts';

/** A file whose lines were changed by hand and in the source. */
export interface FileConflict extends MergeConflict {
  readonly file: string;
}

/** A finding of `check` about what was drafted. */
export interface CheckedLine {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

const reasons: Readonly<Record<SourceNoise['reason'], string>> = {
  'scanner': '扫描软件的字样',
  'page-number': '页码',
  'running-head': '页眉页脚、网页按钮',
  'doubled': '重复的一页（第一次）',
  'contents': '目录',
  'repeated-head': '续页上重印的表头、题注',
  'mark-up': '排版软件留下的符号',
  'layout-space': '排版的空格',
};

/** The report of an import in Chinese: what came out, what to look at, units, what was left out, and where every field came from. */
export function importReport(
  draft: ImportDraft,
  sources: readonly string[],
  conflicts: readonly FileConflict[],
  warnings: readonly CheckedLine[],
): string {
  const { counts } = draft;
  const several = sources.length > 1;
  return [
    `# 导入报告：${draft.title}`,
    `来源：${sources.join('、')}。读出 ${counts.groups} 组、${counts.tasks} 项任务、${counts.phases} 个阶段。`,
    '原文照录；读不准的没有猜，标在文件里（“存疑”），列在下面。改完可以删去标记，这份报告也可以删去。',
    ...section(
      '要看的地方',
      ['写在哪里', '存疑', '原件'],
      draft.doubts.map(({ file, line, message, at }) => [`${file}:${line}`, message, place(at, several)]),
    ),
    ...section(
      '两边都改了的地方（保留人改的）',
      ['写在哪里', '保留', '原文现在是'],
      conflicts.map(({ file, line, kept, left }) => [
        `${file}:${line}`,
        kept.map((one) => one.trim()).join(' '),
        left.map((one) => one.trim()).join(' '),
      ]),
    ),
    ...section(
      '检查的结果',
      ['写在哪里', '问题'],
      warnings.map(({ file, line, message }) => [`${file}:${line}`, message]),
    ),
    ...section(
      '加到名录里的单位',
      ['标识', '名称', '类别', '原件'],
      draft.units.map(({ id, name, kind, at }) => [id, name, kind, place(at, several)]),
    ),
    ...section(
      '当作同一单位的名称（请核对）',
      ['单位', '别名', '原件'],
      draft.aliases.map(({ name, alias, at }) => [name, alias, place(at, several)]),
    ),
    ...section(
      '原件里没有读的、另作处理的',
      ['情况', '怎么办', '原件'],
      draft.remarks.map(({ file, message, hint = '', place: where }) => [message, hint, place([{ file, place: where }], several)]),
    ),
    ...section('去掉的内容', ['内容', '原因', '原件'], noiseRows(draft, several)),
    ...section(
      '每一项从哪里来',
      ['写在哪里', '项目', '原件'],
      draft.provenance.map(({ file, line, path, at }) => [`${file}:${line}`, path, place(at, several)]),
    ),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

function section(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\s+/gu, ' ').replaceAll('|', '｜')).join(' | ')} |`;
  return [`## ${title}`, [line(heads), `|${heads.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n')];
}

function place(at: readonly Origin[], several: boolean): string {
  const words = placesWords(at);
  return several && at[0] !== undefined ? `${at[0].file} ${words}` : words;
}

/** Signs that programs left are told once a kind, the rest one by one. */
function noiseRows({ noise }: ImportDraft, several: boolean): readonly (readonly string[])[] {
  const at = ({ file, place: where }: ImportDraft['noise'][number]): Origin => ({ file, place: where });
  const groups = new Map<string, ImportDraft['noise'][number][]>();
  for (const one of noise) {
    const key = one.reason === 'doubled' ? `${one.reason} ${one.text}` : `${one.reason} ${one.reason === 'page-number' ? '' : one.text}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((ones) => {
    const [first] = ones;
    const last = ones.at(-1);
    if (first === undefined || last === undefined) return [];
    const where = ones.length === 1 ? place([at(first)], several) : `${place([at(first)], several)}等${ones.length}处`;
    return [first.text.slice(0, 60), reasons[first.reason], where];
  });
}
