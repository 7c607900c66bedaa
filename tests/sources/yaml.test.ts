import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parseYaml } from '../../src/sources/yaml.ts';

function at(text: string, path: readonly (string | number)[], part?: 'value' | 'key'): string | undefined {
  const place = parseYaml(text, 'plan.yaml').placeOf(path, part);
  return place && `${place.line}:${place.column}-${place.endLine}:${place.endColumn}`;
}

describe('values', () => {
  it('keeps dates as strings', () => {
    expect(parseYaml('day: 2022-07-11\n', 'f').value).toEqual({ day: '2022-07-11' });
  });

  it.each([
    ['046', '046', 46],
    ['1', '1', 1],
    ['2022', '2022', 2022],
    ['1.10', '1.10', 1.1],
    ['TRUE', 'TRUE', true],
    ['~', '~', null],
    ['开展培训', '开展培训', '开展培训'],
  ])('keeps the words of %s beside the value', (written, words, value) => {
    const yaml = parseYaml(`no: ${written}\n`, 'f');
    expect(yaml.wordsAt(['no'])).toBe(words);
    expect(yaml.value).toEqual({ no: value });
  });

  it('gives no words for quoted text and containers, but its source', () => {
    const yaml = parseYaml('a: "046"\nb: [甲]\n', 'f');
    expect([yaml.wordsAt(['a']), yaml.wordsAt(['b']), yaml.wordsAt(['c'])]).toEqual([undefined, undefined, undefined]);
    expect([yaml.rawOf(['a']), yaml.rawOf(['b']), yaml.rawOf(['c'])]).toEqual(['"046"', '[甲]', undefined]);
  });

  it('reads an empty file as null and a broken one as undefined', () => {
    expect(parseYaml('', 'f').value).toBeNull();
    expect(parseYaml('a: [', 'f').value).toBeUndefined();
  });

  it('lets an alias stand for what it names', () => {
    const yaml = parseYaml('a: &a {x: 1}\nb: *a\n', 'f');
    expect(yaml.value).toEqual({ a: { x: 1 }, b: { x: 1 } });
    expect(yaml.placeOf(['b', 'x'])).toMatchObject({ line: 1, column: 11 });
  });

  it('takes no harm from the keys of JavaScript', () => {
    const yaml = parseYaml('constructor: 1\ntoString: 2\n__proto__: {polluted: 1}\n', 'f');
    expect(yaml.value).toEqual({ constructor: 1, toString: 2 });
    expect(Object.getPrototypeOf(yaml.value)).toBe(Object.prototype);
    expect(yaml.placeOf(['hasOwnProperty'])).toBeUndefined();
  });
});

describe('places', () => {
  it('gives key and value, in UTF-16 units', () => {
    expect(at('任务: 𠮷a\n', ['任务'])).toBe('1:5-1:8');
    expect(at('任务: 𠮷a\n', ['任务'], 'key')).toBe('1:1-1:3');
  });

  it('puts an empty value right after its colon or dash', () => {
    expect(at('a:   # 说明\nb: 1\n', ['a'])).toBe('1:3-1:3');
    expect(at('- 1\n-\n', [1])).toBe('2:2-2:2');
  });

  it('puts a block scalar from its mark to the end of its words', () => {
    expect(at('a: |\n  一\n  二\n\nb: 1\n', ['a'])).toBe('1:4-3:4');
  });

  it('counts neither BOM nor CR', () => {
    expect(at('\uFEFFa: 1\r\nb: 2\r\n', ['a'])).toBe('1:4-1:5');
    expect(at('\uFEFFa: 1\r\nb: 2\r\n', ['b'])).toBe('2:4-2:5');
    expect(at('a: 1\rb: 2\r', ['b'])).toBe('2:4-2:5');
  });

  it('knows nothing of paths that are not there', () => {
    const yaml = parseYaml('a: [1]\n', 'f');
    expect([yaml.placeOf(['b']), yaml.placeOf(['a', 1]), yaml.placeOf(['a', '0'], 'key'), yaml.placeOf(['a', 0, 'x'])]).toEqual(
      Array(4).fill(undefined),
    );
  });
});

describe('all problems at once', () => {
  it('stops telling after 200 and says so', () => {
    const { diagnostics } = parseYaml('a: 1\n'.repeat(300), 'f');
    expect(diagnostics).toHaveLength(201);
    expect(diagnostics.at(-1)).toMatchObject({ rule: 'too-many-problems', place: { line: 202 } });
  });

  it('lets prose run with full-width colons and commas', () => {
    const text = 'a: 一是\n  第一：加强领导，落实责任\nb: |\n  lead：办公室\n  \tx\nc: "甲，乙"\nd:\n  - 第一：加强，再加强\n';
    expect(parseYaml(text, 'f').diagnostics).toEqual([]);
  });

  it('does not blame the prose of a file that is broken elsewhere', () => {
    const text = 'a: 一是\n  第一：加强领导\nb: |\n  第二：落实责任\nc: "文字\n  第三：督导"\nd: x: y\n';
    expect(parseYaml(text, 'f').diagnostics.map(({ rule, place }) => `${rule} ${place.line}`)).toEqual(['yaml-syntax 7']);
  });
});

describe('hostile files are refused in bounded time', () => {
  const megabytes = (words: string, count: number): string => words.repeat(Math.ceil((count * 1024 * 1024) / words.length));
  it.each([
    ['too large', 'a', 10],
    ['brackets', '[', 2],
    ['dashes', '- ', 2],
    ['dashes in lines', '- - - - x\n', 2],
    ['one key', 'a: 1\n', 2],
    ['quotes', '"', 2],
    ['anchors', '- &a x\n', 2],
    ['properties', '&a\n!b\n', 2],
    ['full-width colons', '责任：x\nb: 1\n', 2],
    ['tabs', 'a:\n\tb\n', 2],
    ['marks', '\uFEFF\n', 2],
    ['open flow', '{a: [', 2],
    ['comments', '[#\n', 2],
  ])('%s', (_, words, count) => {
    const text = megabytes(words, count);
    // Reading in square time would take hours: the limit of the test is what catches it.
    const yaml = parseYaml(text, 'f');
    expect(yaml.diagnostics.length).toBeLessThanOrEqual(201);
  });
});

describe('what is written is read', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^[-:#,[\]{}&*!|>'"%@` \n\t0-9a-z：，。“”年月日底]{0,12}$/u),
    fc.constantFrom(
      '046',
      '2022-07-11',
      'true',
      '~',
      '- x',
      'a: b',
      '责任单位：办公室',
      ' 前后 ',
      '',
      '|',
      '0x1F',
      '.5',
      '1e3',
      '多行\n\n文字\n',
      '<<',
      '=',
      '---',
      '#',
    ),
  );
  // Keys that are refused on purpose: `__proto__`, the merge key, and keys that begin with a full-width space.
  const keys = words.filter((key) => key !== '__proto__' && key !== '<<' && !/^[\u3000\u00a0]/u.test(key));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('scalar'), tie('list'), tie('map')),
    scalar: fc.oneof(words, fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null)),
    list: fc.array(tie('value'), { maxLength: 5 }),
    map: fc.dictionary(keys, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  }));

  it.each([{}, { collectionStyle: 'flow' as const }, { lineWidth: 12 }, { defaultStringType: 'QUOTE_DOUBLE' as const }])(
    'with the options %j of its writer',
    (options) => {
      fc.assert(
        fc.property(value, (written) => {
          const text = stringify(written, options);
          const yaml = parseYaml(text, 'f');
          expect(yaml.value, text).toEqual(written);
        }),
        { numRuns: 300, seed: 20210615 },
      );
    },
  );

  it('never throws, and every place lies in the file', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'a',
            ': ',
            '：',
            '- ',
            '\n',
            '  ',
            '\t',
            '[',
            ']',
            '{',
            '}',
            ',',
            '，',
            '"',
            "'",
            '#',
            '|',
            '>',
            '&a',
            '*a',
            '!',
            '?',
            '\r\n',
            '\uFEFF',
            '\0',
            '　',
            '<<',
            '1',
            '---\n',
            '%',
            '\\',
          ),
          { maxLength: 40 },
        ),
        (parts) => {
          const text = parts.join('');
          const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u);
          for (const { place, rule, message, hint = '' } of parseYaml(text, 'f').diagnostics) {
            const line = lines[place.line - 1];
            expect(line, `${JSON.stringify(text)} ${rule}`).toBeDefined();
            expect(place.column).toBeGreaterThanOrEqual(1);
            expect(place.column).toBeLessThanOrEqual((line ?? '').length + 1);
            expect(message + hint).not.toContain('undefined');
          }
        },
      ),
      { numRuns: 3000, seed: 20210615 },
    );
  });
});

it('commas of prose in a list of sentences are no slips', () => {
  expect(parseYaml('measures: [逐项登记，逐项销号]\ncontent: [总结经验，健全机制]\n', 'a.yaml').diagnostics).toEqual([]);
});
