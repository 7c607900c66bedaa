import { identityNames, type FormIdentity, type IdentityKey } from '../../plan/asked/form-identity.ts';
import { cleanWords } from './clean-words.ts';
import { cellAt, type FilledSheet, type FilledWorkbook } from './filled-workbook.ts';

/** The facts by which a form is known, from its sheet 标识, whatever that is called now; undefined where there is none. */
export function parseIdentity({ sheets }: FilledWorkbook): FormIdentity | undefined {
  const sheet = sheets.find(isIdentity);
  if (sheet === undefined) return undefined;
  const words = new Map([...sheet.rows.keys()].map((row) => [wordsAt(sheet, row, 1), wordsAt(sheet, row, 2)]));
  const facts = (Object.entries(identityNames) as [IdentityKey, string][]).map(([key, name]) => [key, words.get(name)] as const);
  return Object.fromEntries(facts.filter(([, fact]) => fact !== undefined && fact !== ''));
}

/** Whether a sheet is the one that says what the form is. */
export function isIdentity(sheet: FilledSheet): boolean {
  const names = [...sheet.rows.keys()].map((row) => wordsAt(sheet, row, 1));
  return names.includes(identityNames.form) && names.includes(identityNames.version);
}

function wordsAt(sheet: FilledSheet, row: number, column: number): string {
  return cleanWords(cellAt(sheet, row, column)?.text ?? '').text;
}
