import { unitKinds } from '../../model/unit.ts';
import { choiceQuestion, idQuestion } from './questions.ts';
import type { Scaffold } from './scaffold.ts';
import { yamlText } from './yaml-text.ts';

/** A unit at the end of `units.yaml`; what stands there stays as it is, comments too. */
export const unitScaffold: Scaffold = {
  questions: [
    idQuestion('单位', 'mouxian-yizheng'),
    { option: 'name', ask: '单位名称（如 局医政科）' },
    choiceQuestion('kind', '类别', unitKinds, '内设科室'),
    { option: 'parent', ask: '上级单位的标识（没有就直接回车）', otherwise: '' },
  ],
  files: ({ id = '', name = '', kind = '', parent = '' }, { workspace, units }) => {
    const known = workspace?.units ?? [];
    if (known.some((unit) => unit.id === id)) return `units.yaml 里已有标识为“${id}”的单位`;
    if (parent !== '' && !known.some((unit) => unit.id === parent)) return `没有标识为“${parent}”的上级单位`;
    return appended(units, [`id: ${id}`, `name: ${yamlText(name)}`, `kind: ${kind}`, ...(parent === '' ? [] : [`parent: ${parent}`])]);
  },
  next: () => '下一步：公文里还有别的写法的，在 units.yaml 里给它加上 aliases',
};

/** The list must be the last thing of the file, an item a line: elsewhere a line could land in the wrong place. */
function appended(text: string, lines: readonly string[]): Readonly<Record<string, string>> | string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = /^([ ]*)- /mu.exec(text)?.[1];
  if (/^units:[ \t]*\[\s*\][ \t]*$/mu.test(text))
    return { 'units.yaml': `${text.replace(/^units:.*$/mu, 'units:').trimEnd()}${itemOf(lines, '  ', newline)}` };
  const lastKey = text.match(/^[^\s#-][^#\n]*?:/gmu)?.at(-1);
  if (indent === undefined || lastKey !== 'units:') return 'units.yaml 的写法特殊，请手工在 units: 下面加一项';
  return { 'units.yaml': `${text.trimEnd()}${itemOf(lines, indent, newline)}` };
}

function itemOf([first = '', ...rest]: readonly string[], indent: string, newline: string): string {
  return [``, `${indent}- ${first}`, ...rest.map((line) => `${indent}  ${line}`), ''].join(newline);
}
