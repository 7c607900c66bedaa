import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendItems, setFields } from '../../src/sources/edit-yaml.ts';
import { parseYaml } from '../../src/sources/yaml.ts';

const valueOf = (text: string): unknown => parseYaml(text, 'a.yaml').value;

/** Words that people write: what YAML takes for something else among them. */
const words = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      '查',
      '了',
      '3',
      ' ',
      ':',
      '#',
      '-',
      '"',
      "'",
      ',',
      '{',
      '}',
      '[',
      ']',
      '&',
      '*',
      '!',
      '%',
      '\\',
      '|',
      '>',
      '\n',
      '。',
      '，',
    ),
  }),
  fc.constantFrom(
    'null',
    'true',
    '是',
    '12',
    '012',
    '2024-06-30',
    '~',
    '---',
    '- a',
    'a: b',
    '0x1f',
    '1e3',
    '=1+1',
    '@x',
    '`x`',
    'no',
    '...',
  ),
);
const item = fc.record({
  task: fc.constantFrom('t1', 't2'),
  percent: fc.integer({ min: 0, max: 100 }),
  text: words.filter((text) => text.trim() !== '').map((text) => text.trim()),
});

describe('items at the end of a list', () => {
  it.each([
    ['in brackets on lines', '# 甲\n- { task: t1 } # 乙\n# 丙\n', [], '# 甲\n- { task: t1 } # 乙\n- { task: t2, day: 2024-06-30 }\n# 丙\n'],
    [
      'in blocks',
      '- task: t1\n  day: 2024-01-01 # 乙\n\n# 丙\n',
      [],
      '- task: t1\n  day: 2024-01-01 # 乙\n- task: t2\n  day: 2024-06-30\n\n# 丙\n',
    ],
    [
      'under a key, with what follows',
      'a: 1\nprogress:\n  - task: t1\nb: 2\n',
      ['progress'],
      'a: 1\nprogress:\n  - task: t1\n  - task: t2\n    day: 2024-06-30\nb: 2\n',
    ],
    [
      'under a key without items',
      'a: 1\nentries: [] # 还没有\nb: 2\n',
      ['entries'],
      'a: 1\nentries: # 还没有\n  - task: t2\n    day: 2024-06-30\nb: 2\n',
    ],
    ['under a key that is empty', 'entries:\nb: 2\n', ['entries'], 'entries:\n  - task: t2\n    day: 2024-06-30\nb: 2\n'],
    ['under a key that is not there', 'a: 1', ['entries'], 'a: 1\nentries:\n  - task: t2\n    day: 2024-06-30\n'],
    ['on one line', 'a: [{ x: 1 }] # 丙\n', ['a'], 'a: [{ x: 1 }, { task: t2, day: 2024-06-30 }] # 丙\n'],
    ['without a line end at the end', '- { task: t1 }', [], '- { task: t1 }\n- { task: t2, day: 2024-06-30 }\n'],
    ['with line ends of Windows', '- task: t1\r\n# 丙\r\n', [], '- task: t1\r\n- task: t2\r\n  day: 2024-06-30\r\n# 丙\r\n'],
    ['after comments alone', '# 甲\n', [], '# 甲\n- task: t2\n  day: 2024-06-30\n'],
  ] as const)('%s', (_name, text, path, after) => {
    expect(appendItems(text, path, [{ task: 't2', day: '2024-06-30' }])).toBe(after);
  });

  it('any words are read again as they are, and what stood there stands as it did', () => {
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('# 甲\n- { task: t1 } # 乙\n', '# 甲\n- task: t1 # 乙\n', ''),
        (items, before) => {
          const after = appendItems(before, [], items);
          expect(after.startsWith(before)).toBe(true);
          expect(valueOf(after)).toEqual([...(before === '' ? [] : [{ task: 't1' }]), ...items]);
        },
      ),
    );
  });
});

const ledger = `entries:
  - id: h1
    unit: 甲
    stage: 整改 # 在改
    checkedBy: 乙
  # 第二条
  - { id: h2, unit: 乙, closed: 2024-01-02, checkedBy: 丙 }
  - id: h3
    closed:
      - 2024-01-01
    reopened: [2024-02-02]
`;
const order = ['id', 'unit', 'stage', 'closed', 'checkedBy', 'reopened'];

describe('fields of a map', () => {
  it('are set in their place, new ones behind those that precede them, comments kept', () => {
    expect(setFields(ledger, ['entries', 0], { stage: '销号', closed: '2024-05-01' }, order)).toBe(
      ledger.replace('整改 # 在改\n', '销号 # 在改\n    closed: 2024-05-01\n'),
    );
    expect(setFields(ledger, ['entries', 1], { closed: ['2024-01-02', '2024-03-03'] }, order)).toBe(
      ledger.replace('closed: 2024-01-02,', 'closed: [2024-01-02, 2024-03-03],'),
    );
    const again = [{ day: '2024-05-05', deadline: '6月底' }];
    expect(setFields(ledger, ['entries', 1], { reopened: again }, order)).toBe(
      ledger.replace('checkedBy: 丙 }', 'checkedBy: 丙, reopened: [{ day: 2024-05-05, deadline: 6月底 }] }'),
    );
    expect(setFields(ledger, ['entries', 2], { closed: ['2024-01-01', '2024-03-03'] }, order)).toBe(
      ledger.replace('closed:\n      - 2024-01-01\n', 'closed: [2024-01-01, 2024-03-03]\n'),
    );
  });

  it('of several lines are replaced whole', () => {
    expect(setFields('- text: |-\n    甲\n    乙\n  by: 丙\n', [0], { text: '丁' }, ['text', 'by'])).toBe('- text: 丁\n  by: 丙\n');
  });

  it('take any words, and leave the others as they were', () => {
    fc.assert(
      fc.property(
        words.filter((text) => text.trim() !== ''),
        fc.constantFrom('stage', 'person', 'unit'),
        (text, key) => {
          for (const index of [0, 1]) {
            const after = setFields(ledger, ['entries', index], { [key]: text }, order);
            const value = valueOf(after) as { entries: Record<string, unknown>[] };
            const before = valueOf(ledger) as { entries: Record<string, unknown>[] };
            expect(value.entries[index]).toEqual({ ...before.entries[index], [key]: text });
            expect(value.entries.toSpliced(index, 1)).toEqual(before.entries.toSpliced(index, 1));
            expect(after).toContain('# 第二条');
          }
        },
      ),
    );
  });
});
