import path from 'node:path';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { fragment, wholeAddress } from '../../src/formats/fragment/fragment.ts';
import { ganttFragment } from '../../src/formats/fragment/gantt-fragment.ts';
import { publish, type PublishedWorkspace } from '../../src/plan/publish.ts';
import { planFragment, planFragments } from '../../src/site/plan-fragment.ts';
import { readWorkspace } from '../../src/sources/read-workspace.ts';
import { planView, type PlanView } from '../../src/views/plan-view.ts';
import type { Reader } from '../../src/views/reader.ts';
import { elementsOf, wordsOf } from '../commands/published-site.ts';
import { engine } from '../commands/run-guatu.ts';

/** What the editors of portals leave of a page: these elements and these attributes. */
const tags = new Set([
  'section',
  'p',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'strong',
  'span',
  'a',
  'br',
  'img',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
]);
const attributes = new Set(['style', 'lang', 'href', 'src', 'alt', 'title', 'colspan', 'rowspan', 'scope']);

interface Made {
  readonly name: string;
  readonly html: string;
  readonly view: PlanView;
}

const made = { public: [] as Made[], internal: [] as Made[] };
const workspaces: PublishedWorkspace[] = [];

beforeAll(async () => {
  for (const root of [engine, path.join(engine, 'tests/cases/demo-county/workspace')]) {
    const reading = await readWorkspace(root);
    if (reading.workspace?.site.asOf === undefined) throw new Error(`${root} cannot be read`);
    for (const edition of ['public', 'internal'] as const) {
      const workspace = publish(reading.workspace, edition);
      const reader: Reader = { asOf: reading.workspace.site.asOf, edition };
      if (edition === 'public') workspaces.push(workspace);
      for (const plan of workspace.plans) {
        const view = planView(plan, reader, workspace.site);
        for (const table of planFragments(view)) {
          const html = planFragment(table, view, { workspace, reader, revision: undefined }) ?? '';
          made[edition].push({ name: `${plan.id} ${table}`, html, view });
        }
      }
    }
  }
});

const all = () => [...made.public, ...made.internal];
const named = (name: string, edition: 'public' | 'internal' = 'public') => made[edition].find((one) => one.name === name)!;

/** The rows of a table, nested tables left out. */
function rowsOf(html: string): readonly (readonly Tree.Element[])[] {
  const table = elementsOf(parseFragment(html)).find(({ name }) => name === 'table')!.node;
  const children = (node: Tree.ParentNode, name: string) =>
    node.childNodes.filter((child): child is Tree.Element => child.nodeName === name);
  const rows = [...children(table, 'thead'), ...children(table, 'tbody')].flatMap((part) => children(part, 'tr'));
  return rows.map((row) => row.childNodes.filter((cell): cell is Tree.Element => cell.nodeName === 'td' || cell.nodeName === 'th'));
}

const attribute = (node: Tree.Element, name: string): string | undefined => node.attrs.find((one) => one.name === name)?.value;

describe('a fragment of a plan', () => {
  it('there is of every table that a plan has', () => {
    expect(made.public.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['yanchi-2022-division table', 'yueqing-2020-three-year grid']),
    );
    expect(made.public.filter(({ name }) => name.startsWith('yueqing')).map(({ name }) => name.split(' ')[1])).toEqual([
      'table',
      'grid',
      'gantt',
      'targets',
      'duties',
    ]);
    // No date, no grid and no chart.
    expect(made.public.filter(({ name }) => name.startsWith('yanchi')).map(({ name }) => name.split(' ')[1])).toEqual(['table']);
  });

  it('is one element of what editors keep, with inline styles and nothing else', () => {
    for (const { name, html } of all()) {
      const roots = parseFragment(html).childNodes;
      expect([name, roots.length, roots[0]?.nodeName]).toEqual([name, 1, 'section']);
      const elements = elementsOf(parseFragment(html));
      expect([name, elements.filter((one) => !tags.has(one.name)).map((one) => one.name)]).toEqual([name, []]);
      expect([name, [...new Set(elements.flatMap((one) => Object.keys(one.attributes)))].filter((key) => !attributes.has(key))]).toEqual([
        name,
        [],
      ]);
      const unstyled = elements.filter(
        (one) => !['br', 'thead', 'tbody', 'tr'].includes(one.name) && one.attributes['style'] === undefined,
      );
      expect([name, unstyled.map((one) => one.name)]).toEqual([name, []]);
    }
  });

  it('names only whole addresses of its own site', () => {
    for (const { name, html } of all()) {
      const addresses = elementsOf(parseFragment(html)).flatMap(({ attributes: found }) => found['href'] ?? found['src'] ?? []);
      expect(addresses.length, name).toBeGreaterThan(0);
      for (const address of addresses) expect(address, name).toMatch(/^https:\/\/guatu(?:-demo)?\.example\.invalid\/plans\//u);
    }
  });

  it('has tables whose cells fill every row, and none that an editor would take for empty', () => {
    for (const { name, html } of all()) {
      const rows = rowsOf(html);
      const taken = rows.map(() => new Set<number>());
      rows.forEach((cells, y) => {
        let x = 0;
        for (const cell of cells) {
          while (taken[y]!.has(x)) x += 1;
          const [columns, down] = [Number(attribute(cell, 'colspan') ?? 1), Number(attribute(cell, 'rowspan') ?? 1)];
          for (let j = y; j < y + down; j += 1) for (let i = x; i < x + columns; i += 1) taken[j]!.add(i);
          expect([name, y, wordsOf(cell) !== '' || cell.childNodes.length > 0]).toEqual([name, y, true]);
        }
      });
      expect([name, [...new Set(taken.map((row) => row.size))]]).toEqual([name, [taken[0]!.size]]);
    }
  });

  it('says 内部资料 in the internal edition and never in public', () => {
    expect(made.public.filter(({ html }) => html.includes('内部资料'))).toEqual([]);
    expect(made.internal.filter(({ html }) => !html.includes('>内部资料<')).map(({ name }) => name)).toEqual([]);
  });
});

describe('the responsibility table as a fragment', () => {
  it('has the words of every cell of the view, the merged ones once, under its own heads', () => {
    for (const { html, view } of made.public.filter(({ name }) => name.endsWith(' table'))) {
      const { bodies, head } = view.table;
      const rows = rowsOf(html);
      expect(rows[0]!.map(wordsOf)).toEqual(
        expect.arrayContaining(head[0]!.filter(({ key }) => key !== 'state').map(({ text }) => text.replaceAll(/\s/gu, ''))),
      );
      const cells = bodies.flatMap((body) => body.rows.flatMap((row) => row.cells.filter((cell) => !cell.covered && cell.key !== 'state')));
      const lines = cells.flatMap((cell) => cell.lines.map((line) => line.replaceAll(/\s/gu, '')));
      const text = rows.slice(head.length).flat().map(wordsOf).join('');
      let at = 0;
      for (const line of lines) {
        const found = text.indexOf(line, at);
        expect([line, found >= 0]).toEqual([line, true]);
        at = found + line.length;
      }
    }
  });

  it('has states only where the reader is shown lights', () => {
    expect(wordsOf(rowsOf(named('yunling-2022-three-year table').html)[0]!.at(-1)!)).toBe('状态（截至6月15日）');
    expect(named('yueqing-2020-three-year table').html).not.toContain('状态');
  });
});

describe('the control grid as a fragment', () => {
  it('says by letters what the page draws: the words stay where a portal drops colours', () => {
    const { html, view } = named('yueqing-2020-three-year grid');
    const rows = rowsOf(html).slice(2);
    const wanted = view.grid!.rows.map((row) => (row.empty ? 1 : row.cells.length) + 1);
    expect(rows.map((cells) => cells.length)).toEqual(wanted);
    const marks = (cell: Tree.Element) => wordsOf(cell).replaceAll('\u00a0', '');
    const eight = rows[view.grid!.rows.findIndex(({ id }) => id === 't8')]!;
    expect(eight.map(marks)).toEqual(['8医疗公共房屋安全隐患治理', '━', '━', '━', '━', '━', '━', '限', '', '', '', '']);
    const filled = view.grid!.rows.flatMap((row) =>
      row.empty ? [] : row.cells.map((cell) => cell.bar !== 'none' || cell.points.length > 0),
    );
    const shown = rows.flatMap((cells, index) => (view.grid!.rows[index]!.empty ? [] : cells.slice(1).map((cell) => marks(cell) !== '')));
    expect(shown).toEqual(filled);
  });
});

describe('the Gantt chart as a fragment', () => {
  it('has stretches that make up the axis, and a stroke at the deadline', () => {
    for (const { name, view } of made.public.filter((one) => one.name.endsWith(' gantt'))) {
      const strips = [...ganttFragment(view.gantt!).matchAll(/table-layout:fixed[^>]*>(.*?)<\/table>/gu)]
        .slice(1)
        .map(([, strip = '']) => strip);
      const drawn = view.gantt!.rows.filter(
        (row) => row.kind !== 'group' || row.bar !== undefined || row.points.length > 0 || row.deadline !== undefined,
      );
      expect([name, strips.length]).toEqual([name, drawn.length]);
      drawn.forEach((row, index) => {
        const stretches = [...strips[index]!.matchAll(/width:([\d.]+)%[^"]*?(border-right:4px[^"]*)?"/gu)];
        const total = stretches.reduce((sum, [, width]) => sum + Number(width), 0);
        expect(Math.abs(total - 100)).toBeLessThan(0.1);
        const deadline = row.points.find(({ kind }) => kind === 'deadline');
        const strokeAt = stretches.findIndex(([, , stroke]) => stroke !== undefined);
        const ends = stretches.slice(0, strokeAt + 1).reduce((sum, [, width]) => sum + Number(width), 0);
        expect([row.id, deadline === undefined ? strokeAt : Math.abs(ends - deadline.x * 100) < 0.1]).toEqual([
          row.id,
          deadline === undefined ? -1 : true,
        ]);
      });
    }
  });
});

describe('addresses of a fragment', () => {
  const site = { url: 'https://x.example.invalid/a/b' };

  it('are whole, from the page of the document or from the top of the site, also under a path', () => {
    expect(wholeAddress(site, 'plans/x/#t1')).toBe('https://x.example.invalid/a/b/plans/x/#t1');
    expect(wholeAddress(site, '/files/map.svg', 'notices/n/')).toBe('https://x.example.invalid/a/b/files/map.svg');
    expect(wholeAddress(site, '../../plans/x/', 'notices/n/')).toBe('https://x.example.invalid/a/b/plans/x/');
    expect(wholeAddress(site, '#note-1', 'notices/n/')).toBe('https://x.example.invalid/a/b/notices/n/#note-1');
    expect(wholeAddress(site, 'https://www.gov.cn/', 'notices/n/')).toBe('https://www.gov.cn/');
  });

  it('and words are escaped', () => {
    const frame = { site: { ...site, name: '甲<乙>&"丙"', demo: false }, edition: 'public' as const, page: '', files: [] };
    expect(fragment(frame)).toContain('>甲&lt;乙&gt;&amp;&quot;丙&quot;</a>');
  });
});
