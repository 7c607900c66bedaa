/** The fields that have a value, without those that are `undefined`, so that records hold no empty keys. */
export function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const filled: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key of Object.keys(fields) as (keyof T)[]) {
    const value = fields[key];
    if (value !== undefined) filled[key] = value as Exclude<T[keyof T], undefined>;
  }
  return filled;
}
