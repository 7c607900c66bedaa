import { beforeAll, describe, expect, it } from 'vitest';
import type { ContentRecord } from './content-record.ts';
import { readContentRecords } from './content-record.ts';
import { neededPaths } from './fact-coverage.ts';
import { factTableIds, faultOf, findAt, readFactTable } from './fact-table.ts';

let records: ReadonlyMap<string, ContentRecord>;

beforeAll(async () => {
  records = await readContentRecords();
});

function recordOf(id: string): ContentRecord {
  const record = records.get(id);
  if (!record) throw new Error(`没有方案 ${id}，或没有同名的公文`);
  return record;
}

describe('the tables of facts', () => {
  it('there is one for every plan', () => expect(factTableIds.toSorted()).toEqual([...records.keys()].toSorted()));
});

describe.each(factTableIds)('%s', (id) => {
  const facts = readFactTable(id);

  it('has a real table: at least 100 facts, each said once', () => {
    expect(facts.length).toBeGreaterThanOrEqual(100);
    const seen = facts.map(({ at, wants }) => `${at} ${JSON.stringify(wants)}`);
    expect(seen.filter((entry, index) => seen.indexOf(entry) !== index)).toEqual([]);
  });

  it('every fact stands in the record where its table says', () => {
    const record = recordOf(id);
    const failures = facts.flatMap((fact) => {
      const found = findAt(record, fact.at);
      const fault = 'missing' in found ? found.missing : faultOf(fact, found.value);
      return fault === undefined ? [] : [`tests/content/facts/${id}.yaml:${fact.line} ${fact.fact}\n    ${fact.at}\n    ${fault}`];
    });
    expect(failures.join('\n')).toBe('');
  });

  it('every part of the record is mentioned by some fact', () => {
    const record = recordOf(id);
    const mentioned = facts.flatMap(({ at }) => {
      const found = findAt(record, at);
      return 'path' in found ? [found.path] : [];
    });
    const within = (one: string, path: string): boolean => one === path || one.startsWith(`${path}.`) || one.startsWith(`${path}[`);
    const missing = neededPaths(record).filter((path) => !mentioned.some((one) => within(one, path)));
    expect(missing.join('\n')).toBe('');
  });
});
