import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitReader } from '../../../src/formats/search/bit-reader.ts';
import { BitWriter } from '../../../src/formats/search/bit-writer.ts';
import { pinyinInitials } from '../../../src/formats/search/pinyin-initials.ts';
import { openSearch } from '../../../src/formats/search/search-engine.ts';
import { searchFiles } from '../../../src/formats/search/search-files.ts';
import type { MarkedPiece } from '../../../src/formats/search/mark-words.ts';
import type { SearchEntry } from '../../../src/views/search/search-entry.ts';
import { day } from '../../model/days.ts';

const entry = (more: Partial<SearchEntry> & Pick<SearchEntry, 'title'>): SearchEntry => ({
  kind: 'notice',
  address: `notices/${more.title}/`,
  names: [],
  initials: true,
  passages: [],
  ...more,
});

const entries: readonly SearchEntry[] = [
  entry({ title: '关于年度工作的通知', date: day('2022-03-01'), passages: ['二〇二一年完成，2022 年底前销号。', '消防\n培训分开写'] }),
  entry({
    title: '关于消防检查的通知',
    no: '乐卫发〔2020〕93号',
    date: day('2020-09-15'),
    passages: ['请各单位组织消防培训。', '附件\nＧＢ／Ｔ 9704'],
  }),
  entry({ kind: 'task', title: '检查通道', address: 'plans/a/#t1', under: '甲方案', passages: ['一、消防\n检查消防通道和安全出口'] }),
  entry({ kind: 'plan', title: '甲方案', address: 'plans/a/', passages: ['每季度检查。', '一、消防\n检查消防通道和安全出口'] }),
  entry({ kind: 'unit', title: '乐清市公卫科', address: 'units/gw/', names: ['公共卫生科'], passages: ['内设科室'] }),
];

async function search(query: string, from: readonly SearchEntry[] = entries) {
  const files = searchFiles(from);
  const load = (name: string) => Promise.resolve(files.get(name) ?? new Uint8Array());
  const engine = await openSearch({ load, unpack: (bytes) => Promise.resolve(inflateSync(bytes).toString('utf8')) });
  const { words, hits, sure } = await engine.find(query);
  return { ...(await engine.show(words, hits, 0, 50)), hits, sure };
}
const addresses = async (query: string) => (await search(query)).results.map(({ address }) => address);
const marked = (pieces: readonly MarkedPiece[] = []) => pieces.map(({ text, marked: is }) => (is ? `[${text}]` : text)).join('');

describe('a query', () => {
  it.each([
    ['one character', '销', ['notices/关于年度工作的通知/']],
    ['part of a word', '防通', ['plans/a/#t1', 'plans/a/']],
    ['words in different passages and orders', '附件 培训', ['notices/关于消防检查的通知/']],
    ['a number in brackets of the keyboard', '乐卫发[2020]93', ['notices/关于消防检查的通知/']],
    ['a number in full-width brackets, with 号', '（2020）93号', ['notices/关于消防检查的通知/']],
    ['full-width letters and digits', '９７０４', ['notices/关于消防检查的通知/']],
    ['what is printed full-width', 'gb/t 9704', ['notices/关于消防检查的通知/']],
    ['a year in the other digits', '2021年', ['notices/关于年度工作的通知/']],
    ['a year in Han digits', '二〇二二年', ['notices/关于年度工作的通知/']],
    ['first letters', 'gwk', ['units/gw/']],
    ['first letters of an alias', 'ggws', ['units/gw/']],
    ['first letters and characters', 'gw科', ['units/gw/']],
    ['the other reading of 乐', 'lqs', ['units/gw/']],
    ['the reading of the place', 'yqs', ['units/gw/']],
    ['what nobody wrote', '培训培训', []],
    ['a character that stands nowhere', '鑫', []],
    ['nothing', '  ', []],
  ])('%s', async (_, query, wanted) => {
    expect((await addresses(query)).toSorted()).toEqual([...wanted].toSorted());
  });

  it('does not go across cells, paragraphs and Latin words', async () => {
    expect(await addresses('消防培训')).toEqual(['notices/关于消防检查的通知/']);
    expect(await addresses('t9704')).toEqual([]);
  });

  it('puts titles before texts, then what is dense, then what is late', async () => {
    expect(await addresses('检查')).toEqual(['plans/a/#t1', 'notices/关于消防检查的通知/', 'plans/a/']);
    expect(await addresses('通知')).toEqual(['notices/关于年度工作的通知/', 'notices/关于消防检查的通知/']);
  });

  it('marks the words where they stand, in title, number, name and text', async () => {
    const { results } = await search('乐卫发(2020) 消防');
    expect(results.map(({ title, beside, date, excerpts }) => [marked(title), beside.map(marked), date, excerpts.map(marked)])).toEqual([
      ['关于[消防]检查的通知', ['[乐卫发〔2020〕]93号'], '2020年9月15日', ['请各单位组织[消防]培训。　附件　ＧＢ／Ｔ 9704']],
    ]);
    const [unit] = (await search('gwk')).results;
    expect([marked(unit?.title), unit?.under]).toEqual(['乐清市[公卫科]', '']);
  });

  it('shows no text that has all pairs of characters of a word and not the word', async () => {
    const misleading = [entry({ title: '甲', passages: ['安全出口，全出安全'] }), entry({ title: '乙', passages: ['全出口'] })];
    const { hits, results, sure } = await search('安全出安', misleading);
    expect([hits.length, results.length, sure]).toEqual([1, 0, false]);
  });

  it('finds every substring of any text, and only where it stands', async () => {
    const line = fc.string({ unit: fc.constantFrom(...'甲乙丙丁ab1（。'), minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        async (lines, which, from, length) => {
          const text = lines[which % lines.length] ?? '';
          const query = text.slice(from % text.length).slice(0, 1 + (length % 8));
          const some = lines.map((passage, index) => entry({ title: '题', address: `p/${index}/`, initials: false, passages: [passage] }));
          const { results } = await search(query, some);
          // Marks alone are not looked for.
          fc.pre(/[^（。]/u.test(query));
          const folded = (words: string) => words.replaceAll('（', '(');
          const wanted = lines.flatMap((passage, index) => (folded(passage).includes(folded(query)) ? [`p/${index}/`] : []));
          expect(results.map(({ address }) => address).toSorted()).toEqual(wanted.toSorted());
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('the files of an index', () => {
  it('are the same for the same entries, and another version for others', () => {
    const bytes = (from: readonly SearchEntry[]) => [...searchFiles(from)].map(([name, data]) => [name, [...data]]);
    expect(bytes(entries)).toEqual(bytes(entries));
    expect(bytes(entries.slice(1))[0]).not.toEqual(bytes(entries)[0]);
  });

  it('are one directory where there is nothing to find', async () => {
    expect([...searchFiles([]).keys()]).toEqual(['index.bin', 'g0.bin']);
    expect((await search('甲', [])).results).toEqual([]);
  });

  it('keep ascending numbers, dense and thin', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(5000), { maxLength: 200 }), (numbers) => {
        const ascending = numbers.toSorted((a, b) => a - b);
        const bits = new BitWriter();
        bits.ascending(ascending, 0, 5000);
        expect(new BitReader(bits.bytes).ascending(ascending.length, 0, 5000)).toEqual(ascending);
      }),
    );
  });
});

describe('the first letters of a name', () => {
  it.each([
    ['重庆市', 'CQS'],
    ['厦门市', 'XMS'],
    ['行动方案', 'XDFA'],
    ['长沙', 'CS'],
    ['公卫科（2021）', 'GWK2021'],
    ['局A科', 'JAK'],
    ['𠮷林局', '𠮷LJ'],
  ])('%s is read %s', (name, letters) => expect(pinyinInitials(name)[0]).toBe(letters));

  it('of 乐清 are both', () => expect(pinyinInitials('乐清')).toEqual(['LQ', 'YQ']));

  it('of a name without Han are none', () => expect(pinyinInitials('Guatu 3')).toEqual([]));
});
