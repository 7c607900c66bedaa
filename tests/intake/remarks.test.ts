import { describe, expect, it } from 'vitest';
import { importDocument } from '../../src/intake/import-document.ts';
import { readSource } from '../../src/intake/readers/read-source.ts';
import { importReport } from '../../src/intake/report/import-report.ts';
import { fileBytes } from './readers/package-of.ts';

describe('what a reader left out', () => {
  it('stands in the report with what to do about it', async () => {
    const reading = await readSource({ name: 'kinds.xlsx', bytes: fileBytes('kinds.xlsx') });
    if (!('text' in reading)) return expect.fail(reading.refusal.message);
    const draft = importDocument([{ name: 'kinds.xlsx', text: reading.text }], { id: 'plan', units: [], previous: undefined });
    const report = importReport(draft, ['kinds.xlsx'], [], []);
    expect(report).toContain('有1行是隐藏的（第7行），没有读入 | 若要导入，先取消隐藏或清除筛选');
    expect(report).toContain('工作表“标识”是隐藏的，没有读入');
  });
});
