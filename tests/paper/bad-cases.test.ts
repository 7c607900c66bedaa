import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Paper } from '../../scripts/conformance/paper.ts';
import { temporaryFolder, writeFiles } from '../commands/small-workspace.ts';
import { builds } from '../commands/run-guatu.ts';
import { printedText } from '../../scripts/conformance/printed-text.ts';
import { area, character, line, lineWith, linesOf, mm, placeOf, prose, readPapers, workspaceOf, type Case } from './papers.ts';

const longMark = '青石县公共卫生应急处置和医疗救治保障工作联席会议办公室的临时机构';
const units = Array.from({ length: 12 }, (_, index) => `第${'一二三四五六七八九十甲乙'.charAt(index)}医院（虚构）`);
const annexes = Array.from(
  { length: 9 },
  (_, index) => `第${String(index + 1)}种表（虚构）${index % 3 === 0 ? prose(24).slice(0, 24) : ''}`,
);
const offices = ['青石县卫生健康局', '青石县道路运输局', '青石县消防协调中心', '青石县城乡容貌局'];
const names = ['林知远', '周守白', '何其清'];

/** Bodies of one line a paragraph, among them one that would end with the last line of the second page. */
const full = Object.fromEntries(
  Array.from({ length: 14 }, (_, more) => {
    const body = Array.from({ length: 24 + more }, (__, index) => `第${String(index + 1)}行。`).join('\n\n');
    return [`full-${String(more)}`, { front: 'note: 此件公开发布', body }];
  }),
);

/** A heading and its table after more and more lines, so that in some the heading comes to the last line of a page. */
const headed = Object.fromEntries(
  Array.from({ length: 4 }, (_, more) => {
    const rows = Array.from({ length: 3 }, (__, index) => `| 第${String(index + 1)}件事 | 医政股 |`).join('\n');
    const body = `${Array.from({ length: 30 + more }, () => '一行。').join('\n\n')}\n\n## 一、标题\n\n| 事项 | 单位 |\n| --- | --- |\n${rows}\n\n${prose(60)}`;
    return [`headed-${String(more)}`, { front: 'note: 此件公开发布', body }];
  }),
);

/** One document for each bad case of the standard. */
const cases: Readonly<Record<string, Case>> = {
  'mark': { front: `mark: ${longMark}`, body: prose(80) },
  'title': {
    front:
      'title: 青石县卫生健康局（虚构）关于进一步做好全县医疗卫生机构消防安全和危险化学品安全以及道路运输安全专项整治三年行动有关工作任务分解落实的补充通知',
    body: prose(80),
  },
  'addressees': { front: `addressees: ${units.join('，')}`, body: prose(80) },
  'annexes': { front: `annexes:\n${annexes.map((title) => `  - { title: ${title}, kind: unavailable }`).join('\n')}`, body: prose(40) },
  'date': { front: "seal: unsealed\nsignature: [县局]\ndate: '2026-12-28'", body: prose(60) },
  'stamp': { front: 'seal: signature-stamp\nsignature: [局长]\nnote: 此件公开发布', body: prose(60) },
  'joint': { front: `issuers: [${offices.join(', ')}]\nsignature: [${offices.join(', ')}]`, body: prose(60) },
  'upward': { front: `kind: 请示\ncopyNo: '000012'\nurgency: 特急\nsigner: [${names.join(', ')}]`, body: prose(60) },
  ...full,
  ...headed,
  'quotes': { front: 'note: 此件公开发布', body: `${prose(24).slice(0, 23)}生产“543”工作机制${prose(40)}` },
  'contents': {
    front: 'contents: true\nissued: { title: 虚构的方案 }',
    body: `${prose(30)}\n\n<Issued>\n\n## 一、甲\n\n${prose(900)}\n\n### （一）乙\n\n${prose(700)}\n\n## 二、丙\n\n${prose(60)}\n\n</Issued>`,
  },
  'text-annex': {
    front:
      'annexes:\n  - { title: 虚构的办法, kind: text }\naddresseesInImprint: true\ncopies: 各股室\nprinted: { by: 青石县卫生健康局办公室, date: 2026-03-02 }',
    body: `${prose(30)}\n\n<AnnexText>\n\n${prose(60)}\n\n</AnnexText>`,
  },
  'cell': { front: 'plans: [cell]\nannexes:\n  - { title: 虚构的清单, kind: table, plan: cell }', body: prose(30) },
};

const head = '承担全部过程和各个环节责任的科室及其分管负责人和经办人员名单';
const plan = `title: 虚构的清单
short: 清单
issuers: [县局]
office: ju
period: 从2026年1月至2026年12月
columns:
  - { key: 'no', label: 序号 }
  - { key: text, label: 事项 }
  - { key: measures, label: 措施 }
  - { key: lead, label: ${head} }
  - { key: deadline, label: 时限 }
tasks:
  - { no: '1', text: 一件事, measures: [${prose(60)}], lead: 医政股, deadline: 2026年3月 }
  - { no: '2', text: 又一件事, measures: [${prose(2000)}], lead: 医政股, deadline: 2026年4月 }
  - { no: '3', text: 再一件事, measures: [${prose(60)}], lead: 医政股, deadline: 2026年5月 }
`;

let folder = '';
let papers: ReadonlyMap<string, Paper>;
const paper = (name: string): Paper => papers.get(name)!;

beforeAll(async () => {
  folder = await temporaryFolder('guatu-paper-');
  await writeFiles(path.join(folder, 'office'), workspaceOf(cases, { cell: plan }));
  await builds(['--root', path.join(folder, 'office'), '--out', path.join(folder, 'out')]);
  papers = await readPapers(path.join(folder, 'out'), Object.keys(cases));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function near(value: number, wanted: number, tolerance = 1): void {
  expect(Math.abs(value - wanted)).toBeLessThan(tolerance);
}

describe('a table in the midst of a text', () => {
  it.each(Object.keys(headed))('begins on the page of the heading right before it: %s', (name) => {
    const pageOf = (words: string) => paper(name).pages.findIndex(({ lines }) => lines.some(({ squeezed }) => squeezed.includes(words)));
    expect(pageOf('一、标题')).toBeGreaterThan(-1);
    expect(pageOf('第1件事')).toBe(pageOf('一、标题'));
  });
});

describe('the head', () => {
  it('sets a mark of more than 30 characters in two lines of at least 25.5 pt, inside the type area, 72 mm under the top', () => {
    const lines = paper('mark').pages[0]!.lines.filter(({ glyphs }) => glyphs[0]?.colour === '#ff0000');
    expect([...longMark].length).toBeGreaterThan(30);
    expect(lines.map(({ squeezed }) => squeezed).join('')).toBe(longMark);
    expect(lines).toHaveLength(2);
    expect(Math.min(...lines.map(({ size }) => size))).toBeGreaterThan(25.5);
    expect(Math.min(...lines.map(({ left }) => left))).toBeGreaterThan(area.left - 1);
    expect(Math.max(...lines.map(({ right }) => right))).toBeLessThan(area.right + 1);
    near(lines[0]!.ink!.top, mm(72), 2);
  });

  it('stacks the names of four offices, 文件 at their right in the middle, and still shows text on the first page', () => {
    const red = paper('joint').pages[0]!.lines.filter(({ glyphs }) => glyphs[0]?.colour === '#ff0000');
    const ink = (words: string) =>
      red.flatMap(({ glyphs, squeezed }) => (squeezed.includes(words) ? glyphs.filter(({ text }) => words.includes(text)) : []));
    const word = ink('文件').filter(({ text }) => text === '文' || text === '件');
    const middle =
      (Math.min(...red.flatMap(({ ink: box }) => box?.top ?? [])) + Math.max(...red.flatMap(({ ink: box }) => box?.bottom ?? []))) / 2;
    expect(Math.min(...word.map(({ x }) => x))).toBeGreaterThan(
      Math.max(...offices.map((name) => placeOf(lineWith(paper('joint'), name), name).right)),
    );
    expect(Math.abs(word[0]!.y - 0.38 * word[0]!.size - middle)).toBeLessThan(3);
    expect(lineWith(paper('joint'), '虚构的文字').page).toBe(1);
  });

  it('puts 份号 and 紧急程度 on the first lines, 文号 one character from the left beside the last of the signers, two a line', () => {
    const upward = paper('upward');
    const [number, urgency] = upward.pages[0]!.lines;
    expect([number?.squeezed, urgency?.squeezed]).toEqual(['000012', '特急']);
    expect(number!.y - area.top).toBeLessThan(line);
    const last = lineWith(upward, names[2]!);
    expect(last.squeezed).toBe(`青虚〔2026〕1号${names[2]!}`);
    near(placeOf(last, '青虚').left, area.left + character);
    const first = lineWith(upward, names[0]!);
    near(placeOf(first, names[1]!).right, area.right - character);
    near(placeOf(last, names[2]!).left, placeOf(first, names[0]!).left);
    near(last.y - first.y, line);
  });
});

describe('title and addressees', () => {
  it('sets a title in four lines, none wider than the type area', () => {
    const lines = paper('title').pages[0]!.lines.filter(({ size, glyphs }) => size > 20 && glyphs[0]?.colour === '#000000');
    expect(lines).toHaveLength(4);
    for (const { left, right } of lines) near((left + right) / 2, (area.left + area.right) / 2, 2);
  });

  it('wraps twelve addressees at the left edge and keeps text on the first page', () => {
    const own = paper('addressees');
    const first = lineWith(own, units[0]!.slice(0, 3));
    const wrapped = own.pages[0]!.lines.filter(({ y, squeezed }) => y >= first.y && /医院/u.test(squeezed));
    expect(wrapped.length).toBeGreaterThan(2);
    for (const { left } of wrapped) near(left, area.left);
    expect(wrapped.at(-1)!.squeezed).toMatch(/：$/u);
    expect(lineWith(own, '虚构的文字').page).toBe(1);
  });
});

describe('the end of the text', () => {
  it('hangs wrapped names of nine annexes under the first character of the name', () => {
    const lines = linesOf(paper('annexes'));
    for (const [index, title] of annexes.entries()) {
      const number = lines.findIndex(({ squeezed }) => squeezed.includes(`${String(index + 1)}.${title.slice(0, 8)}`));
      const name = placeOf(lines[number]!, title.slice(0, 8)).left;
      const whole = lines[number]!.squeezed.endsWith(title);
      if (!whole) near(lines[number + 1]!.left, name);
    }
    near(placeOf(lineWith(paper('annexes'), '附件：'), '附件').left, area.left + 2 * character);
  });

  it('lets the name give way to a date that is longer', () => {
    const [name, date] = [lineWith(paper('date'), '县局'), lineWith(paper('date'), '2026年12月28日')];
    near(date.right, area.right - 2 * character);
    near(date.left - name.left, 2 * character);
    near(date.y - name.y, line);
  });

  it('leaves room for the signature stamp', () => {
    const [post, date] = [linesOf(paper('stamp')).find(({ squeezed }) => squeezed === '局长')!, lineWith(paper('stamp'), '2026年3月2日')];
    near(date.right, area.right - 4 * character);
    near(post.right, area.right - 6 * character - mm(35));
    near(date.y - post.y, 2 * line);
  });

  it('gives each of four offices its own seal: 45 mm apart or more, the last over the date', () => {
    const own = paper('joint');
    const lastPage = own.pages.at(-1)!.number;
    const places = offices.map((name) => {
      const signed = linesOf(own).findLast(({ page, squeezed }) => page === lastPage && squeezed.includes(name))!;
      const { left, right } = placeOf(signed, name);
      return { x: (left + right) / 2, y: signed.y };
    });
    const date = lineWith(own, '2026年3月2日');
    near(date.right, area.right - 4 * character);
    near(places[3]!.x, (date.left + date.right) / 2);
    for (const [index, a] of places.entries()) {
      for (const b of places.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(mm(45));
      expect(a.x - mm(22.5)).toBeGreaterThan(area.left - 1);
      expect(a.x + mm(22.5)).toBeLessThan(area.right + 1);
    }
  });

  it('takes text to the page of the signature wherever the body ends, and fills the pages between', () => {
    for (const name of Object.keys(full)) {
      const own = paper(name);
      const date = lineWith(own, '2026年3月2日');
      const before = own.pages[date.page - 1]!.lines.filter(({ squeezed, y }) => /^第\d+行。$/u.test(squeezed) && y < date.y);
      expect(before.length, name).toBeGreaterThan(0);
      for (const { lines } of own.pages.slice(1, date.page - 1)) expect(lines, name).toHaveLength(22);
    }
    expect(new Set(Object.keys(full).map((name) => lineWith(paper(name), '2026年3月2日').page))).toEqual(new Set([2, 3]));
  });
});

describe('lines, contents and annexes', () => {
  it('breaks a line before a Chinese quotation mark around digits', () => {
    const [first] = linesOf(paper('quotes')).filter(({ squeezed }) => squeezed.includes('生产'));
    expect(first!.squeezed).toMatch(/生产$/u);
  });

  it('prints the pages of headings in the table of contents', () => {
    const own = paper('contents');
    const pageOf = (words: string): number => linesOf(own).findLast(({ squeezed }) => squeezed === words)!.page;
    for (const words of ['一、甲', '（一）乙', '二、丙']) expect(lineWith(own, words).squeezed).toBe(`${words}${String(pageOf(words))}`);
  });

  it('prints an annex of prose on a new page, 主送 in the 版记 at the foot of an even last page', () => {
    const own = paper('text-annex');
    const label = linesOf(own).find(({ squeezed }) => squeezed === '附件')!;
    expect(own.pages[label.page - 1]!.lines[0]).toBe(label);
    expect(label.page).toBe(2);
    expect(own.pages.length % 2).toBe(0);
    const rules = own.pages
      .at(-1)!
      .shapes.filter(({ box }) => box.right - box.left > mm(150))
      .map(({ box }) => box);
    const heights = rules.toSorted((a, b) => a.top - b.top).map(({ top, bottom }) => bottom - top);
    expect(heights.map((height) => Math.round((height / mm(1)) * 100) / 100)).toEqual([0.35, 0.25, 0.35]);
    near(Math.max(...rules.map(({ bottom }) => bottom)), area.bottom);
    expect(lineWith(own, '主送：').squeezed).toBe('主送：各单位。');
  });

  it('prints a cell of 2,000 characters and a column head of 30 without loss and without shrinking', () => {
    const own = paper('cell');
    expect(own.shrink).toBe(1);
    const tables = printedText(own).filter((part) => part.kind === 'table');
    const parts = tables.flatMap(({ parts: pieces }) => pieces);
    expect([...head].length).toBeGreaterThanOrEqual(30);
    for (const { heads } of parts) expect(heads[0]!.text).toContain(head);
    for (const { continued } of parts.slice(1)) expect(continued).toBe('续表');
    const cells = parts.flatMap(({ rows }) => rows.map(({ cells: words }) => words));
    const second = cells.filter(([no]) => no === '2');
    // The row is taller than a sheet: on each of its sheets stand its number, its task, its office and its deadline.
    expect(second.length).toBeGreaterThan(1);
    expect(second.map(([, task, , office, deadline]) => [task, office, deadline])).toEqual(
      second.map(() => ['又一件事', '医政股', '2026年4月']),
    );
    expect(second.map(([, , measure]) => measure).join('')).toBe(prose(2000));
    expect(cells.map(([no]) => no).filter((no) => no !== '2')).toEqual(['1', '3']);
  });
});
