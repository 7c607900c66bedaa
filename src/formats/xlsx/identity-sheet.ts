import type { Sheet } from './sheet.ts';

/**
 * The hidden sheet 标识, by which a filled workbook is recognised: its form and version, then what it was made from. It is hidden as a user
 * hides a sheet, not “very hidden”: whoever checks the file sees all of it with 取消隐藏, and WPS can show it without a macro.
 */
export function identitySheet(form: string, facts: readonly (readonly [name: string, words: string])[], version = '1'): Sheet {
  const rows = [['格式', form], ['格式版本', version], ...facts];
  return {
    name: '标识',
    columns: [{ width: 16 }, { width: 40 }],
    rows: rows.map((values) => ({ cells: values.map((value, index) => ({ column: index + 1, value, look: 'id' })) })),
    above: 0,
    head: 0,
    hidden: true,
    portrait: true,
  };
}
