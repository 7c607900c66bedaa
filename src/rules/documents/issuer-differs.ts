import type { DocumentRule, RuleFinding } from '../rule.ts';
import type { DocumentSubject } from '../subject.ts';

/** A signature, or a mark at the head of a document, that names none of its issuers. */
export const issuerDiffers: DocumentRule<'issuer-differs'> = {
  id: 'issuer-differs',
  over: 'document',
  severity: 'warning',
  *check(document) {
    if (document.data.issuers.length > 0) yield* [...marks(document), ...signatures(document)];
  },
  examples: {
    fires: [
      {
        notice: `
issuers: ⟪[青石县卫生健康局]⟫
signature: [⟦青石县应急管理局⟧]
`,
      },
      {
        notice: `
issuers: ⟪[青石县卫生健康局]⟫
mark: ⟦青石县卫健局文件⟧
`,
      },
    ],
    passes: [
      {
        notice: `
issuers: [青石县卫生健康局]
mark: 青石县卫生健康局文件
signature: [县卫生健康局]
`,
      },
      {
        notice: `
issuers: [青石县卫生健康局]
signature: [青石县安全生产委员会（代章）]
seal: on-behalf
`,
      },
      {
        notice: `
issuers: [青石县卫生健康局]
mark: 中共青石县卫生健康局文件
signature: [局长]
seal: signature-stamp
`,
      },
    ],
  },
};

type Finding = RuleFinding<'issuer-differs'>;

function marks(document: DocumentSubject): readonly Finding[] {
  const words = document.data.mark;
  if (words === undefined) return [];
  const names = words.replace(/文件$/u, '').split(/[\s、]+/u);
  return names.every((name) => isIssuer(document, name)) ? [] : [finding(document, 'mark', words, ['mark'])];
}

/** A post signs for itself, and a seal on behalf of another is another's. */
function signatures(document: DocumentSubject): readonly Finding[] {
  const { signature, seal } = document.data;
  if (seal === 'signature-stamp' || seal === 'on-behalf') return [];
  return signature.flatMap((words, index) =>
    /代章/u.test(words) || isIssuer(document, words) ? [] : [finding(document, 'signature', words, ['signature', index])],
  );
}

function finding({ data, file }: DocumentSubject, kind: 'mark' | 'signature', words: string, path: readonly (string | number)[]): Finding {
  return { at: { file, path }, facts: { kind, words, issuers: data.issuers }, cause: { file, path: ['issuers'] } };
}

/** The same name, with or without its place or 中共 before it, or another name of the same unit. */
function isIssuer({ data, workspace }: DocumentSubject, words: string): boolean {
  const plain = (one: string): string => one.replace(/\s|（[^（）]*）$/gu, '');
  const name = plain(words);
  const idOf = (one: string): string | undefined => {
    const hit = workspace.registry.lookUp(one, undefined, data.date);
    return hit.found === 'one' ? hit.unit.id : undefined;
  };
  const id = idOf(name);
  return data.issuers
    .map(plain)
    .some((issuer) => issuer.endsWith(name) || name.endsWith(issuer) || (id !== undefined && idOf(issuer) === id));
}
