import { expect, it } from 'vitest';
import { pageKinds } from '../../scripts/page-kinds.ts';
import { weighPage } from '../../scripts/weights/page-weight.ts';
import { overweight } from '../../scripts/weights/weight-bounds.ts';

/** Tests that every kind of page of an output keeps its bounds of weight, and loads only files of the site. */
export function itIsLight(output: () => string): void {
  it('weighs no more than its kind may, with styles under 20 kB and scripts under 12 kB, all from the site', async () => {
    const kinds = await pageKinds(output());
    const over = await Promise.all(
      [...kinds].map(async ([kind, page]) => overweight(kind, await weighPage(output(), page)).map((words) => `${kind}: ${words}`)),
    );
    expect(kinds.size).toBeGreaterThan(15);
    expect(over.flat()).toEqual([]);
  });
}
