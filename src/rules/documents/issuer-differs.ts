import type { DocumentRule, RuleFinding } from '../rule.ts';
import type { DocumentSubject } from '../subject.ts';

/** A signature, or a mark at the head of a document, that names none of its issuers. */
export const issuerDiffers: DocumentRule<'issuer-differs'> = {
  id: 'issuer-differs',
  over: 'document',
  severity: 'warning',
  *check(document) {
    // Without a registry no name can be told from another of the same office.
    if (document.data.issuers.length === 0 || document.workspace.units.length === 0) return;
    yield* [...marks(document), ...signatures(document)];
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
        units: `
  - { id: qingshi-hui, name: 青石县爱卫会（示例）, aliases: [县爱卫会], kind: 议事协调机构 }
`,
        notice: `
issuers: [县爱卫会]
mark: 县爱卫会文件
signature: [青石县爱卫会（示例）]
`,
      },
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
  const idOf = (name: string): string | undefined => {
    const hit = workspace.registry.lookUp(name.replace(/\s/gu, ''), undefined, data.date);
    return hit.found === 'one' ? hit.unit.id : undefined;
  };
  const [id, plain] = [idOf(words), plainName(words)];
  return data.issuers.some((issuer) => {
    const other = plainName(issuer);
    return other.endsWith(plain) || plain.endsWith(other) || (id !== undefined && idOf(issuer) === id);
  });
}

/** Without spaces, and without what stands in brackets at its end. */
function plainName(words: string): string {
  return words.replace(/\s|（[^（）]*）$/gu, '');
}
