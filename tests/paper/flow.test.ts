import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Paper } from '../../scripts/conformance/paper.ts';
import type { TextLine } from '../../scripts/conformance/text-line.ts';
import { temporaryFolder, writeFiles } from '../commands/small-workspace.ts';
import { builds } from '../commands/run-guatu.ts';
import { area, line, linesOf, mm, prose, readPapers, workspaceOf, type Case } from './papers.ts';

/** What of a document's end differs; bodies end on every line of a second and a third page. */
interface End {
  readonly lines: number;
  readonly layout: 'red-head' | 'letter' | 'plain';
  readonly annexes: number;
  readonly seal: 'sealed' | 'unsealed' | 'on-behalf';
  readonly hasNote: boolean;
  readonly copies: number;
  /** Lines of a paragraph. */
  readonly paragraph: number;
}

const ends = new Map(
  Array.from({ length: 36 }, (_, index): [string, End] => [
    `end-${String(index + 1)}`,
    {
      lines: 12 + index,
      layout: (['red-head', 'letter', 'red-head', 'plain'] as const)[index % 4] ?? 'plain',
      annexes: (index * 7) % 5 === 0 ? (index * 7) % 10 : (index * 7) % 5,
      seal: (['sealed', 'unsealed', 'on-behalf'] as const)[index % 3] ?? 'sealed',
      hasNote: index % 2 === 0,
      copies: index % 5,
      paragraph: 1 + (index % 4),
    },
  ]),
);

/** Paragraphs that fill all of their lines: 26 characters on the first, 28 on the others. */
function bodyOf({ lines, paragraph }: End): string {
  const count = Math.ceil(lines / paragraph);
  const rows = Array.from({ length: count }, (_, index) => Math.min(paragraph, lines - index * paragraph));
  return rows.map((each) => prose(28 * each - 2)).join('\n\n');
}

function caseOf(end: End): Case {
  const annexes = Array.from({ length: end.annexes }, (_, index) => `  - { title: 虚构的第${String(index + 1)}种表, kind: unavailable }`);
  const front = [
    `layout: ${end.layout}`,
    `seal: ${end.seal}`,
    ...(annexes.length === 0 ? [] : ['annexes:', ...annexes]),
    ...(end.hasNote ? ['note: 此件公开发布'] : []),
    ...(end.copies === 0 ? [] : [`copies: ${prose(32 * end.copies - 12).slice(0, -1)}`]),
    ...(end.layout === 'letter' ? [] : ['printed: { by: 青石县卫生健康局办公室, date: 2026-03-02 }']),
  ];
  return { front: front.join('\n'), body: bodyOf(end) };
}

interface Ended {
  readonly name: string;
  readonly end: End;
  readonly paper: Paper;
  readonly signature: readonly TextLine[];
  /** The page of the signature, from 1. */
  readonly page: number;
}

let folder = '';
let documents: readonly Ended[] = [];

beforeAll(async () => {
  folder = await temporaryFolder('guatu-flow-');
  const cases = Object.fromEntries([...ends].map(([name, end]) => [name, caseOf(end)]));
  await writeFiles(path.join(folder, 'office'), workspaceOf(cases, {}));
  await builds(['--root', path.join(folder, 'office'), '--out', path.join(folder, 'out')]);
  const papers = await readPapers(path.join(folder, 'out'), [...ends.keys()]);
  documents = [...ends].map(([name, end]) => endedOf(name, end, papers.get(name)!));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function endedOf(name: string, end: End, paper: Paper): Ended {
  const lines = linesOf(paper);
  const date = lines.findLastIndex(({ squeezed }) => squeezed === '2026年3月2日');
  const signature = lines.slice(date - 1, date + (end.hasNote ? 2 : 1));
  return { name, end, paper, signature, page: lines[date]!.page };
}

/** The line of the grid, from 1, on which a line stands. */
const rowOf = ({ y }: TextLine): number => Math.ceil((y - area.top) / line);

const isText = ({ squeezed }: TextLine): boolean => /^[虚构的文字只用来量纸面上行和并不说什么事情。]+$/u.test(squeezed);

describe('a text over several pages', () => {
  it('fills every page between the first and that of the signature with 22 lines', () => {
    const middle = documents.flatMap(({ name, paper, page }) => paper.pages.slice(1, page - 1).map(({ lines }) => ({ name, lines })));
    for (const { name, lines } of middle) expect(lines, name).toHaveLength(22);
    expect(middle.length).toBeGreaterThan(15);
  });

  it('keeps signature, date and 附注 on one page, with text or 附件说明 over them', () => {
    for (const { name, paper, signature, page } of documents) {
      expect(new Set(signature.map((one) => one.page)), name).toEqual(new Set([page]));
      const above = paper.pages[page - 1]!.lines.filter(({ y }) => y < signature[0]!.y - 1);
      expect(above.length, name).toBeGreaterThan(0);
      const rows = signature.map(rowOf);
      expect(rows.at(-1)! - rows[0]!, name).toBe(signature.length - 1);
    }
    expect(new Set(documents.map(({ page }) => page))).toEqual(new Set([2, 3]));
  });

  it('shows text on the first page and leaves at most eight of its lines empty', () => {
    for (const { name, paper } of documents) {
      const text = paper.pages[0]!.lines.filter(isText);
      expect(text.length, name).toBeGreaterThan(1);
      expect(22 - rowOf(text.at(-1)!), name).toBeLessThanOrEqual(8);
    }
  });

  it('leaves the red rules of a letter 20 mm over the edge of the paper', () => {
    for (const { name, paper } of documents.filter(({ end }) => end.layout === 'letter')) {
      const red = paper.pages[0]!.shapes.filter(({ colour }) => colour === '#ff0000').map(({ box }) => box.bottom);
      expect(Math.abs(Math.max(...red) - mm(277)), name).toBeLessThan(1);
    }
  });
});

describe('the 版记 after a text', () => {
  it('is last on an even last page, its last rule on the foot of the type area', () => {
    for (const { name, end, paper } of documents.filter(hasImprint)) {
      const last = paper.pages.at(-1)!;
      expect(paper.pages.length % 2, name).toBe(0);
      expect(last.lines.at(-1)!.size, name).toBeCloseTo(14, 1);
      const rules = last.shapes.filter(({ box }) => box.right - box.left > mm(150)).map(({ box }) => box.bottom);
      if (end.layout !== 'letter') expect(Math.abs(Math.max(...rules) - area.bottom), name).toBeLessThan(1.4);
    }
  });

  it('costs a blank page only where the page of the signature has not room for its lines', () => {
    const wasted = documents.filter(({ paper }) => paper.pages.some(({ lines }) => lines.length === 0));
    for (const { name, paper, page, signature } of wasted) {
      const room = area.bottom - signature.at(-1)!.y;
      expect(paper.pages.length, name).toBe(page + 2);
      expect(room, name).toBeLessThan(paper.pages.at(-1)!.lines.length * 14 * 1.4 + mm(3));
    }
    expect(wasted.length).toBeLessThan(3);
  });
});

function hasImprint({ end }: Ended): boolean {
  return end.copies > 0 || end.layout !== 'letter';
}
