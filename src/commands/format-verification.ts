import type { Day } from '../model/day.ts';
import type { Edition } from '../views/reader.ts';
import type { EditionFault } from './verify-edition.ts';

/** How a published folder compares with its manifest; what the manifest would say is null where there is none that can be read. */
export interface Verification {
  readonly ok: boolean;
  readonly engine: string | null;
  readonly edition: Edition | null;
  readonly asOf: Day | null;
  /** How many files the manifest lists, and their bytes together. */
  readonly files: number;
  readonly bytes: number;
  readonly faults: readonly EditionFault[];
}

/** So many files of one kind of fault are named; the others are counted. */
const mostFiles = 20;

const kinds: Readonly<Record<EditionFault['kind'], string>> = {
  'missing': '缺少',
  'changed': '内容与清单不符',
  'size': '大小与清单不符',
  'extra': '清单里没有',
  'link': '不是普通文件',
  'unreadable': '读不出来',
  'stale-copy': '预压缩的副本与原文件不符',
};

/** The comparison as a person reads it: faults by kind with their files, what to do, or one line where all is well. */
export function formatVerification(folder: string, result: Verification): string {
  if (result.edition === null)
    return `“${folder}”里没有可以核对的清单（manifest.json 缺少、损坏，或不是挂图生成的）\n提示：运行 guatu build 重新生成\n`;
  const facts = `${result.edition === 'internal' ? '内部版' : '公开版'}，截至${String(result.asOf)}，清单列出${String(result.files)}个文件`;
  if (result.ok) return `“${folder}”与清单一致：${facts}\n`;
  const groups = Object.keys(kinds).flatMap((kind) => describeKind(result.faults.filter((fault) => fault.kind === kind)));
  const closing = `“${folder}”与清单有${String(result.faults.length)}处不符（${facts}）\n提示：运行 guatu build 重新生成，会换掉整个目录；多出的文件先移走\n`;
  return [...groups, closing].join('\n');
}

/** Faults in a line each, the first of many. */
export function describeFaults(faults: readonly EditionFault[], most = mostFiles): readonly string[] {
  const lines = faults.slice(0, most).map((fault) => `${kinds[fault.kind]}：${fault.path}${sizes(fault)}`);
  return faults.length > most ? [...lines, `等${String(faults.length)}处`] : lines;
}

function describeKind(faults: readonly EditionFault[]): readonly string[] {
  const [first] = faults;
  if (first === undefined) return [];
  const lines = faults.slice(0, mostFiles).map((fault) => `  ${fault.path}${sizes(fault)}`);
  const more = faults.length > mostFiles ? [`  等${String(faults.length)}个`] : [];
  return [`${kinds[first.kind]}（${String(faults.length)}个）`, ...lines, ...more, ''];
}

function sizes(fault: EditionFault): string {
  return fault.kind === 'size' ? `（应为${String(fault.wanted)}字节，现为${String(fault.found)}字节）` : '';
}
