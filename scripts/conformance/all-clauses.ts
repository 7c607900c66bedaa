import type { Clause } from './clause.ts';
import { fileClauses } from './clauses/file.ts';
import { folioClauses } from './clauses/folio.ts';
import { pageClauses } from './clauses/page.ts';
import { headClauses } from './clauses/red-head.ts';
import { textClauses } from './clauses/text.ts';

/** Every clause that is measured, in the order of the report. */
export const clauses: readonly Clause[] = [...pageClauses, ...headClauses, ...folioClauses, ...textClauses, ...fileClauses];
