/** A value as JSON text of two-space indent with a line end; keys stand in the order in which the value has them. */
export function stableJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
