import type { OfficePackage } from '../open-package.ts';
import { childrenNamed, parseXmlTree } from './xml-tree.ts';

/** How a part of a package leads to another. */
export interface PartRelation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`, `footnotes`. */
  readonly type: string;
  /** The name of the part; what lies outside the package is not here. */
  readonly target: string;
}

/** The relations of a part (`''`: of the package) to other parts of the package, in the order of the file; addresses outside are left out. */
export function partRelations(file: OfficePackage, part: string): readonly PartRelation[] {
  const slash = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const bytes = file.part(name);
  if (bytes === undefined) return [];
  return childrenNamed(parseXmlTree(bytes, name), 'rel:Relationship')
    .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
    .map(({ attributes: { Id = '', Type = '', Target = '' } }) => ({
      id: Id,
      type: Type.slice(Type.lastIndexOf('/') + 1),
      target: resolved(part.slice(0, slash), Target),
    }));
}

/** The part that the package opens with: `word/document.xml`, `xl/workbook.xml` or where a writer chose to put it. */
export function mainPart(file: OfficePackage): string | undefined {
  return partRelations(file, '').find(({ type }) => type === 'officeDocument')?.target;
}

function resolved(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : `${folder}${target}`).split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
