import type { RowName } from './fact.ts';

/** The facts of findings about the columns of tables and forms, by rule. */
export interface TablesFacts {
  'empty-column': { readonly label: string; readonly key: string };
  'column-missing': {
    readonly key: 'requirement' | 'measures' | 'lead' | 'responsible' | 'assist' | 'deadline' | 'roles';
    readonly rows: readonly RowName[];
  };
  'form-without-fields': { readonly title: string };
  'form-total-differs': { readonly title: string; readonly total: number; readonly sum: number };
}
