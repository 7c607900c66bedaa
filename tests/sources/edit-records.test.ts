import { describe, expect, it } from 'vitest';
import { memoryDisk } from '../../scripts/fuzz/memory-disk.ts';
import type { RecordChange } from '../../src/plan/record-change.ts';
import { editRecords } from '../../src/sources/edit-records.ts';
import { day } from '../model/days.ts';

const added: RecordChange = {
  kind: 'add',
  planId: 'fire',
  list: 'progress',
  item: { task: 't1', day: day('2024-06-20'), state: '进行中' },
  period: '2024-q2',
};
const changed = (index: number): RecordChange => ({ kind: 'set', planId: 'fire', list: 'progress', index, values: { percent: 60 } });

async function edited(
  files: Readonly<Record<string, string>>,
  changes: readonly RecordChange[],
): Promise<Readonly<Record<string, string>>> {
  const result = await editRecords(memoryDisk(files), changes);
  return Object.fromEntries(result.map(({ file, bytes }) => [file, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]));
}

const line = '- { task: t1, day: 2024-06-20, state: 进行中 }\n';
const old = '- { task: t2, day: 2024-01-02 }\n';
const folder = 'plans/fire/progress';

describe('where a new entry goes', () => {
  it('into the list of plan.yaml where the plan keeps it there', async () => {
    const main = 'plans/fire/plan.yaml';
    expect(await edited({ [main]: `title: 甲\nprogress:\n  ${old}reports: []\n` }, [added])).toEqual({
      [main]: `title: 甲\nprogress:\n  ${old}  ${line}reports: []\n`,
    });
  });

  it('into the file of its year, or of its period; of both into the one that is read last, whose word counts', async () => {
    expect(await edited({ [`${folder}/2024.yaml`]: old }, [added])).toEqual({ [`${folder}/2024.yaml`]: old + line });
    expect(await edited({ [`${folder}/2024-q2.yaml`]: old }, [added])).toEqual({ [`${folder}/2024-q2.yaml`]: old + line });
    expect(await edited({ [`${folder}/2024-q2.yaml`]: old, [`${folder}/2024.yaml`]: old }, [added])).toEqual({
      [`${folder}/2024.yaml`]: old + line,
    });
  });

  it('into a new file where there is none, and beside one that holds a single entry', async () => {
    expect(Object.keys(await edited({ [`${folder}/2023.yaml`]: old }, [added]))).toEqual([`${folder}/2024-q2.yaml`]);
    const single = { [`${folder}/2024-q2.yaml`]: 'task: t2\nday: 2024-01-02\n' };
    expect(Object.keys(await edited(single, [added]))).toEqual([`${folder}/2024-q2-2.yaml`]);
  });

  it('keeps the mark of byte order and the line ends of Windows', async () => {
    const text = `\uFEFF# 甲\r\n${old.replace('\n', '\r\n')}`;
    expect(await edited({ [`${folder}/2024.yaml`]: text }, [added])).toEqual({
      [`${folder}/2024.yaml`]: text + line.replace('\n', '\r\n'),
    });
  });
});

describe('which entry is changed', () => {
  it('is counted through the files in the order in which they are read', async () => {
    const files = {
      [`${folder}/2023.yaml`]: `# 空\n${old}${old}`,
      [`${folder}/2024-01.yaml`]: '# 还没有\n',
      [`${folder}/2024.yaml`]: `${old}${old}`,
    };
    expect(await edited(files, [changed(3)])).toEqual({ [`${folder}/2024.yaml`]: `${old}- { task: t2, day: 2024-01-02, percent: 60 }\n` });
    expect(await edited(files, [changed(0), changed(2)])).toEqual({
      [`${folder}/2023.yaml`]: `# 空\n- { task: t2, day: 2024-01-02, percent: 60 }\n${old}`,
      [`${folder}/2024.yaml`]: `- { task: t2, day: 2024-01-02, percent: 60 }\n${old}`,
    });
  });
});
