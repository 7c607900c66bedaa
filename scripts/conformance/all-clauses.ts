import type { Clause } from './clause.ts';
import { annexClauses } from './clauses/annex.ts';
import { bodyClauses } from './clauses/body.ts';
import { fileClauses } from './clauses/file.ts';
import { folioClauses } from './clauses/folio.ts';
import { imprintClauses } from './clauses/imprint.ts';
import { pageClauses } from './clauses/page.ts';
import { pageBreakClauses } from './clauses/page-breaks.ts';
import { headClauses } from './clauses/red-head.ts';
import { sheetClauses } from './clauses/sheet.ts';
import { signatureClauses } from './clauses/signature.ts';
import { tableClauses } from './clauses/table.ts';
import { textClauses } from './clauses/text.ts';

/** Every clause that is measured, in the order of the report. */
export const clauses: readonly Clause[] = [
  ...pageClauses,
  ...pageBreakClauses,
  ...headClauses,
  ...bodyClauses,
  ...signatureClauses,
  ...annexClauses,
  ...imprintClauses,
  ...folioClauses,
  ...sheetClauses,
  ...tableClauses,
  ...textClauses,
  ...fileClauses,
];
