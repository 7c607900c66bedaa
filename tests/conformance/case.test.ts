import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkspace } from '../../src/sources/read-workspace.ts';

const root = path.resolve(import.meta.dirname, '../cases/gbt9704');

describe('the invented workspace that is measured', async () => {
  const { workspace, diagnostics } = await readWorkspace(root);
  const notices = workspace?.notices ?? [];
  const data = (id: string) => notices.find((notice) => notice.id === id)?.data;

  it('is without errors, and every document says that it is invented', () => {
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(notices.filter(({ data: { title } }) => !title.includes('虚构')).map(({ id }) => id)).toEqual([]);
    expect(workspace?.site).toMatchObject({ demo: true });
  });

  it('has the cases that the standard is hard in', () => {
    expect([...(data('long-mark')?.mark ?? '')].length).toBeGreaterThanOrEqual(30);
    expect(data('long-title')?.addressees?.split('，')).toHaveLength(12);
    expect(data('nine-annexes')?.annexes).toHaveLength(9);
    expect(data('joint')?.issuers).toHaveLength(4);
    expect(data('upward')).toMatchObject({ copyNo: '000012', urgency: '特急', signer: ['林知远'] });
    expect(new Set(notices.map((notice) => notice.data.seal))).toEqual(new Set(['sealed', 'unsealed', 'on-behalf', 'signature-stamp']));
    const plan = (id: string) => workspace?.plans.find((one) => one.id === id);
    expect(plan('grid25')?.tasks).toHaveLength(25);
    const long = plan('table40')?.tasks.flatMap(({ requirement, measures }) => [requirement ?? '', measures.join('')]) ?? [];
    expect(plan('table40')?.tasks).toHaveLength(40);
    expect(Math.min(...long.map((cell) => cell.length))).toBeGreaterThanOrEqual(150);
    expect(Math.max(...long.map((cell) => cell.length))).toBeGreaterThanOrEqual(580);
    expect(plan('cell2000')?.tasks.some(({ measures }) => measures.join('').length >= 2000)).toBe(true);
    expect(plan('head30')?.columns.some(({ label }) => [...label].length >= 30)).toBe(true);
  });
});
