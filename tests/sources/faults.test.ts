import { describe, expect, it } from 'vitest';
import { expectedFindings, faultBytes, faultFiles, faultFindings } from './fault-findings.ts';

describe('every broken file gives exactly the findings it states', () => {
  it('has files to read', () => expect(faultFiles().length).toBeGreaterThanOrEqual(120));

  it.each(faultFiles())('%s', async (name) => {
    const bytes = faultBytes(name);
    const found = await faultFindings(name, bytes);
    expect(found.map(({ rule, place }) => `${rule} ${place.line}:${place.column}`)).toEqual(expectedFindings(bytes));
    for (const { message, hint = '' } of found) expect(message + hint).not.toMatch(/undefined|Invalid|expected|\[object/u);
    for (const { hint, rule } of found) if (rule !== 'invalid-value') expect(hint, rule).toMatch(/\S/u);
  });
});
