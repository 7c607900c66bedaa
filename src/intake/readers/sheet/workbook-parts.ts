import type { OfficePackage } from '../open-package.ts';
import { partRelations, type PartRelation } from '../office/part-relations.ts';
import { readCellStyles, type CellStyle } from './cell-styles.ts';
import { readSharedStrings } from './shared-strings.ts';

/** What the sheets of a workbook share. */
export interface WorkbookParts {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  /** Whether days are counted from 1904, as old Macintosh programs do. */
  readonly date1904: boolean;
}

/** Reads what the sheets of a workbook share, and how its parts are related. */
export function readWorkbookParts(
  file: OfficePackage,
  workbook: string,
  date1904: boolean,
): { readonly parts: WorkbookParts; readonly relations: readonly PartRelation[] } {
  const relations = partRelations(file, workbook);
  const named = (type: string) => relations.find((relation) => relation.type === type)?.target ?? '';
  const [strings, styles] = [named('sharedStrings'), named('styles')];
  return {
    parts: { strings: readSharedStrings(file.part(strings), strings), styles: readCellStyles(file.part(styles), styles), date1904 },
    relations,
  };
}
