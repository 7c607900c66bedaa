/** Rules for a page's own style element: the widths of the columns of a table in percent, by their weights; none without columns. */
export function columnRules(table: string, weights: readonly number[]): string {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return weights
    .map((weight, index) => `${table} col:nth-child(${String(index + 1)}){width:${((100 * weight) / whole).toFixed(2)}%}`)
    .join('');
}
