import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseFragment } from 'parse5';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planJsonSchema } from '../../src/formats/json/plan-json.ts';
import { readPdf } from '../print/read-pdf.ts';
import { cache } from '../print/small-site.ts';
import { lonelyNetwork } from './lonely-network.ts';
import { elementsOf, itIsExpected, itIsWhole, manifestOf, readPage, wordsOf } from './published-site.ts';
import { builds, engine, type ProcessWorld, type Ran } from './run-guatu.ts';
import { copyCase, filesOf, hashesOf, temporaryFolder, writeFiles } from './small-workspace.ts';

const siteUrl = 'https://guatu-test.example.invalid/sub/';
let folder = '';
let ran: Readonly<Record<'first' | 'second' | 'internal', Ran>>;

/**
 * The two public builds stand in folders of other names and are made on other days, in other time zones and languages, by other users with other rights
 * for new files, from folders that list their files the other way round; the second from an empty cache, without any network where that can be had.
 */
const rootOf = {
  first: () => path.join(folder, 'office'),
  second: () => path.join(folder, '虚构 工作区', 'b'),
  internal: () => path.join(folder, 'inside'),
};
const first = () => path.join(rootOf.first(), 'dist');
const second = () => path.join(folder, 'published', '第二份');
const internal = () => path.join(rootOf.internal(), 'dist-internal');
const page = (output: () => string, address: string) => readFile(path.join(output(), address), 'utf8');

const lonely = lonelyNetwork();
const interfaces = () => path.join(folder, 'interfaces');

/** A cache without fonts, pages and PDFs of other builds; the browser is the same files again, for unpacking it makes nothing. */
async function cacheWithBrowserOnly(place: string): Promise<string> {
  await mkdir(place);
  const unpacked = (await readdir(cache).catch(() => [])).filter((name) => name.startsWith('chromium-'));
  for (const name of unpacked) await cp(path.join(cache, name), path.join(place, name), { recursive: true });
  return place;
}

beforeAll(async () => {
  folder = await temporaryFolder();
  for (const root of Object.values(rootOf)) await copyCase('office', root());
  const site = await readFile(path.join(rootOf.internal(), 'site.yaml'), 'utf8');
  await writeFiles(rootOf.internal(), { 'site.yaml': `${site.replace(/^demo.*\n/gmu, '')}pdf: false\n` });
  const build = (root: string, more: readonly string[], world: ProcessWorld) => builds(['--root', root, ...more], world);
  const home = path.join(folder, 'another home');
  await mkdir(home);
  const [one, two] = await Promise.all([
    build(rootOf.first(), [], { env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' } }),
    build(rootOf.second(), ['--as-of', '2021-06-15', '--out', second()], {
      cwd: rootOf.second(),
      env: {
        TZ: 'America/St_Johns',
        LANG: 'C',
        LC_ALL: 'C',
        HOME: home,
        USER: 'other',
        LOGNAME: 'other',
        GUATU_CACHE: await cacheWithBrowserOnly(path.join(folder, 'another cache')),
        GUATU_INTERFACES: interfaces(),
        NODE_OPTIONS: `--import=${path.join(engine, 'tests/commands/another-world.ts')}`,
      },
      ...(lonely === undefined ? {} : { through: lonely }),
    }),
  ]);
  ran = { first: one, second: two, internal: await build(rootOf.internal(), ['--edition', 'internal'], { env: {} }) };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the build of an office', () => {
  it('exits 0 and says what it made, with which browser', () => {
    expect(ran.first).toMatchObject({ code: 0, out: '' });
    expect(ran.first.err).toMatch(/截至2021-06-15，公开版[^]*打印完成，15个PDF，浏览器：\S+[^]*写入 dist：\d+个文件\n$/u);
  });

  itIsWhole(first, siteUrl);
  itIsExpected('office', first);

  it('gives the same bytes again, PDFs, spreadsheets and Word files included, whatever the folder, day, time zone, language, user, rights and order of files', async () => {
    const hashes = await hashesOf(first());
    expect(await hashesOf(second())).toEqual(hashes);
    for (const ending of ['pdf', 'xlsx', 'docx'])
      expect(Object.keys(hashes).filter((name) => name.endsWith(`.${ending}`)).length).toBeGreaterThan(0);
  });

  it.runIf(lonely !== undefined)('needs no network: the second build had the loopback interface and no other', async () => {
    const names = [...(await readFile(interfaces(), 'utf8')).matchAll(/^ *([^ :|]+):/gmu)].map(([, name]) => name);
    expect(names).toEqual(['lo']);
  });

  it('has the addresses of the contract', async () => {
    const files = await filesOf(first());
    for (const plan of ['fire-2021', 'archive']) {
      for (const name of ['index.html', 'plan.json', 'tasks.csv', 'deadlines.ics', 'gantt.svg', 'table.pdf'])
        expect(files).toContain(`plans/${plan}/${name}`);
    }
    for (const notice of ['fire-2021', 'letter'])
      expect(files).toEqual(expect.arrayContaining([`notices/${notice}/index.html`, `notices/${notice}/notice.pdf`]));
    const others = [
      'index.html',
      '404.html',
      'deadlines.ics',
      'manifest.json',
      'schema/plan.schema.json',
      'schema/source/plan.schema.json',
      'units/qingshi-yizheng/index.html',
      'about/index.html',
      'guide/index.html',
      'interpretations/why/index.html',
      'files/sealed.txt',
    ];
    expect(files).toEqual(expect.arrayContaining(others));
  });

  it('says in the manifest what it is, as of when, printed by whom with which faces', async () => {
    const manifest = await manifestOf(first());
    expect(manifest).toMatchObject({ edition: 'public', asOf: '2021-06-15', browser: expect.stringMatching(/\S/u) as string });
    expect(manifest.engine).toMatch(/^guatu \d+\.\d+\.\d+$/u);
    expect(manifest.fonts.length).toBeGreaterThan(0);
    expect(Object.keys(manifest)).toEqual(['engine', 'edition', 'asOf', 'browser', 'fonts', 'files']);
  });

  it('can be repeated over its own output', async () => {
    const site = await readFile(path.join(rootOf.second(), 'site.yaml'), 'utf8');
    await writeFiles(rootOf.second(), { 'site.yaml': `${site}pdf: false\n` });
    const before = await filesOf(second());
    await builds(['--root', rootOf.second(), '--out', second()]);
    expect(await filesOf(second())).toEqual(before.filter((name) => !name.endsWith('.pdf')));
  });
});

describe('plan.json', () => {
  it.each(['fire-2021', 'archive'])('of %s is what the published schema describes, and what the model reads', async (id) => {
    const schema = JSON.parse(await page(first, 'schema/plan.schema.json')) as object;
    const plan: unknown = JSON.parse(await page(first, `plans/${id}/plan.json`));
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    validate(plan);
    expect(validate.errors).toBe(null);
    expect(planJsonSchema.safeParse(plan).error).toBe(undefined);
  });

  it('is refused by the schema when something is wrong with it', async () => {
    const schema = JSON.parse(await page(first, 'schema/plan.schema.json')) as object;
    const plan = JSON.parse(await page(first, 'plans/fire-2021/plan.json')) as Record<string, unknown>;
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    expect([validate({ ...plan, extra: 1 }), validate({ ...plan, tasks: '无' }), validate({ ...plan, title: undefined })]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('tasks.csv', () => {
  it('opens rightly in a Chinese Excel: BOM, CRLF, one line a task, no formula', async () => {
    const text = await page(first, 'plans/fire-2021/tasks.csv');
    expect(text.startsWith('\uFEFF标识,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '').includes('\r')).toBe(false);
    expect(text.split('\r\n').filter((line) => /^t\d,/u.test(line))).toHaveLength(4);
    expect(text).not.toMatch(/(?:^|,)"?=/mu);
  });
});

describe('a document', () => {
  const notice = () => readPage(path.join(first(), 'notices/fire-2021/index.html'));

  it('has its tables, footnotes and embeds from the processor that runs our plugins', async () => {
    const elements = await notice();
    const cells = elements.filter(({ name }) => name === 'td').map(({ node }) => wordsOf(node));
    expect(cells).toEqual(expect.arrayContaining(['2021', '60%', '95%，以上']));
    const note = elements.find(({ attributes }) => attributes['id'] === 'note-1');
    expect(note && wordsOf(note.node)).toBe('注1：以销号数计。');
    expect(elements.filter(({ attributes }) => attributes['href'] === '#note-1').map(({ node }) => wordsOf(node))).toEqual(['（注1）']);
    expect(elements.filter(({ name, attributes }) => name === 'tr' && /^fire-2021-t\d$/u.test(attributes['id'] ?? ''))).toHaveLength(4);
    const text = elements
      .filter(({ name }) => name === 'article' || name === 'main')
      .map(({ node }) => wordsOf(node))
      .join('');
    expect(text).toContain('联系方式：（联系方式略）。另见');
    expect(text).not.toMatch(/\*\*|\[\^|&lt;|Footnotes|Back to/u);
  });

  it('is bold where the author says so, also beside Chinese marks', async () => {
    const strong = (await notice()).filter(({ name }) => name === 'strong').map(({ node }) => wordsOf(node));
    expect(strong).toEqual(['重点任务', '“一把手”', '95%']);
  });

  it('keeps addresses from the top of the site right under a path', async () => {
    const elements = await notice();
    expect(elements.flatMap(({ name, attributes }) => (name === 'img' ? (attributes['src'] ?? []) : []))).toEqual(['/sub/files/map.svg']);
    expect(elements.flatMap(({ attributes }) => attributes['href'] ?? [])).toEqual(
      expect.arrayContaining(['/sub/plans/fire-2021/', '/sub/about/']),
    );
  });
});

describe('a document as a fragment', () => {
  const address = 'notices/fire-2021/fragment.html';
  const fragment = async () => elementsOf(parseFragment(await page(first, address)));

  it('has every word of the document on its page, embeds and notes too', async () => {
    const article = (await readPage(path.join(first(), 'notices/fire-2021/index.html'))).find(({ name }) => name === 'article');
    const words = wordsOf(parseFragment(await page(first, address)));
    const sentences = wordsOf(article!.node).split(/[。；：]/u);
    expect(sentences.length).toBeGreaterThan(5);
    expect(sentences.filter((sentence) => sentence.length > 5 && !words.includes(sentence))).toEqual([]);
  });

  it('leads and loads by whole addresses under the path of the site', async () => {
    const elements = await fragment();
    expect(elements.flatMap(({ name, attributes }) => (name === 'img' ? attributes['src'] : []))).toEqual([`${siteUrl}files/map.svg`]);
    const links = elements.flatMap(({ name, attributes }) => (name === 'a' ? (attributes['href'] ?? '') : []));
    expect(links).toEqual(
      expect.arrayContaining([`${siteUrl}plans/fire-2021/`, `${siteUrl}about/`, `${siteUrl}notices/fire-2021/notice.pdf`]),
    );
    expect(links.filter((link) => !link.startsWith(siteUrl))).toEqual([]);
  });

  it('says what it is inside, and shows there what is internal', async () => {
    const inside = await page(internal, address);
    expect(inside).toContain('>内部资料<');
    expect(inside).toContain('行内核对口令');
    expect(await page(first, address)).not.toContain('内部资料');
  });
});

describe('a PDF', () => {
  it('holds the document from its mark to its footnote', async () => {
    const { texts, boxes } = await readPdf(path.join(first(), 'notices/fire-2021/notice.pdf'));
    const text = texts
      .flat()
      .map((item) => item.text)
      .join('')
      .replaceAll(/\s/gu, '');
    for (const words of [
      '青石县卫生健康局（虚构）文件',
      '青卫虚〔2021〕2号',
      '重点任务，请逐项落实',
      '95%，以上',
      '以销号数计',
      '更换老化线路',
    ])
      expect(text).toContain(words);
    expect(boxes.every(([width, height]) => [595, 842].includes(Math.round(width)) && [595, 842].includes(Math.round(height)))).toBe(true);
  });
});

describe('links in a PDF', () => {
  it('lead to the site, not to the server that printed it', async () => {
    const links = await linksInPdf(path.join(first(), 'notices/fire-2021/notice.pdf'));
    expect(links).toEqual(expect.arrayContaining([`${siteUrl}plans/fire-2021/`, `${siteUrl}about/`]));
    expect(links.filter((link) => !link.startsWith(siteUrl))).toEqual([]);
  });
});

async function linksInPdf(file: string): Promise<readonly string[]> {
  const task = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 });
  const document = await task.promise;
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)));
  const links = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat() as readonly { readonly url?: string }[];
  await task.destroy();
  return links.flatMap(({ url }) => url ?? []);
}

/** Words that stand only in what is internal: marked so in the text, by the schema, or as a whole document. */
const secrets = [
  '行内核对口令',
  '成段核对口令',
  '内部单元',
  '关于页的内部话',
  '文书丙',
  '0999-1111111',
  '0999-2222222',
  '0999-3333333',
  '进展内情',
  '佐证内情',
  '困难内情',
  '填报人甲',
  '隐患底账内情',
  '配电间堆物内情',
  '责任人乙',
  '收报内情',
  '未发出的送审稿',
  '送审稿内容',
  '关于内部安排的函',
  '函件内容',
  '青卫虚函〔2021〕9号',
  '随内部件下发的安排',
  '不公开的任务',
  '只解读内部件的说明',
];

describe('the public edition', () => {
  it('has no trace of what is internal in any file, PDFs read', async () => {
    const found = [];
    for (const name of await filesOf(first())) {
      const bytes = await readFile(path.join(first(), name));
      const read = name.endsWith('.pdf') ? await readPdf(path.join(first(), name)) : undefined;
      const text = read
        ? [...read.texts.flat().map((item) => item.text), ...read.outline, JSON.stringify(read.info)].join('').replaceAll(/\s/gu, '')
        : bytes.toString('utf8');
      found.push(
        ...secrets
          .filter((secret) => text.includes(secret) || bytes.includes(secret) || bytes.includes(JSON.stringify(secret).slice(1, -1)))
          .map((secret) => `${name}: ${secret}`),
      );
      found.push(...['draft', 'closed', 'hidden', 'inside'].filter((id) => name.split('/').includes(id)).map((id) => `${name}: ${id}`));
    }
    expect(found).toEqual([]);
  });

  it('shows no light and no count of what is late', async () => {
    expect(await page(first, 'plans/fire-2021/index.html')).not.toMatch(/逾期\d/u);
  });
});

describe('the internal edition', () => {
  itIsWhole(internal, siteUrl);

  it('shows what is internal where it stands', async () => {
    const notice = await page(internal, 'notices/fire-2021/index.html');
    for (const words of ['行内核对口令', '成段核对口令', '内部单元', '文书丙，电话0999-3333333']) expect(notice).toContain(words);
    expect(notice).not.toContain('（联系方式略）');
    expect(await page(internal, 'notices/closed/index.html')).toContain('0999-1111111');
    expect(await page(internal, 'plans/hidden/index.html')).toContain('不公开的任务');
    expect(await page(internal, 'notices/draft/index.html')).toContain('送审稿内容');
    expect(await page(internal, 'about/index.html')).toContain('关于页的内部话');
  });

  it('stands in a folder of its own, says so in the manifest, and asks not to be indexed on every page', async () => {
    expect((await manifestOf(internal())).edition).toBe('internal');
    const pages = (await filesOf(internal())).filter((name) => name.endsWith('.html') && !/fragment/u.test(name));
    const indexed = await Promise.all(
      pages.map(async (name) => ((await page(internal, name)).includes('<meta name="robots" content="noindex"') ? [] : [name])),
    );
    expect(indexed.flat()).toEqual([]);
  });
});
