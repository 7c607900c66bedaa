import { createHash } from 'node:crypto';

const first = '---\n';

/** The first line of a draft's front matter says by which command it was made, and bears a check of all the rest. */
const mark = /^---\n# .*校验 ([0-9a-f]{16})[^\n]*\n/u;

/** A draft with the mark by which a later run knows that no hand has changed it. */
export function markedDraft(text: string, command: string): string {
  return `${first}# ${command} 生成的草稿，校验 ${checkOf(text)}；改过以后再次运行不会覆盖\n${text.slice(first.length)}`;
}

/** True for a draft that is still as its command wrote it; other line ends are no change. */
export function isUnchangedDraft(text: string): boolean {
  const plain = text.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n');
  const found = mark.exec(plain);
  return found !== null && found[1] === checkOf(first + plain.slice(found[0].length));
}

function checkOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
