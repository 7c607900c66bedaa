import path from 'node:path';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatDay } from '../../src/model/day.ts';
import { calendarFragment } from '../../src/formats/fragment/calendar-fragment.ts';
import { dueFragment } from '../../src/formats/fragment/due-fragment.ts';
import { fragment, wholeAddress } from '../../src/formats/fragment/fragment.ts';
import { ganttFragment } from '../../src/formats/fragment/gantt-fragment.ts';
import { ledgerFragment } from '../../src/formats/fragment/ledger-fragment.ts';
import { publish, type PublishedWorkspace } from '../../src/plan/publish.ts';
import { planFragment, planFragments } from '../../src/site/plan-fragment.ts';
import type { SiteData } from '../../src/site/site-data.ts';
import { readWorkspace } from '../../src/sources/read-workspace.ts';
import { calendarYear, calendarYears } from '../../src/views/calendar-view.ts';
import { changeRows } from '../../src/views/changes-view.ts';
import { coverageView } from '../../src/views/coverage-view.ts';
import { monthDayWords } from '../../src/views/day-words.ts';
import { frontView } from '../../src/views/front-view.ts';
import { ledgersView } from '../../src/views/ledger-view.ts';
import { planView, type PlanView } from '../../src/views/plan-view.ts';
import { progressView } from '../../src/views/progress-view.ts';
import type { Reader } from '../../src/views/reader.ts';
import { receiptView } from '../../src/views/receipt-view.ts';
import { stateLabel } from '../../src/views/state-words.ts';
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
  readonly data: SiteData;
}

interface MadeOfPlan extends Made {
  readonly view: PlanView;
}

const made = { public: [] as MadeOfPlan[], internal: [] as MadeOfPlan[] };
/** What belongs to no plan, and single ledgers. */
const besides = { public: [] as Made[], internal: [] as Made[] };
const workspaces: PublishedWorkspace[] = [];

beforeAll(async () => {
  for (const root of [engine, path.join(engine, 'tests/cases/demo-county/workspace')]) {
    const reading = await readWorkspace(root);
    if (reading.workspace?.site.asOf === undefined) throw new Error(`${root} cannot be read`);
    for (const edition of ['public', 'internal'] as const) {
      const workspace = publish(reading.workspace, edition);
      const reader: Reader = { asOf: reading.workspace.site.asOf, edition };
      if (edition === 'public') workspaces.push(workspace);
      const data = { workspace, reader, revision: undefined };
      besides[edition].push(...besidesOf(data));
      for (const plan of workspace.plans) {
        const view = planView(plan, reader, workspace.site);
        for (const table of planFragments(view, data)) {
          made[edition].push({ name: `${plan.id} ${table}`, html: planFragment(table, view, data) ?? '', view, data });
        }
      }
    }
  }
});

function besidesOf(data: SiteData): readonly Made[] {
  const { workspace, reader } = data;
  const { due, asOf, showLights } = frontView(workspace, reader);
  const framed = (name: string, content: string): Made => {
    const html = fragment({ site: workspace.site, edition: reader.edition, page: `plans/#${name}`, files: [] }, content);
    return { name, html, data };
  };
  const years = calendarYears(workspace, reader).map((year) => calendarYear(year, workspace, reader));
  const ledgers = workspace.plans.flatMap((plan) => ledgersView(plan, workspace.units, reader)?.ledgers ?? []);
  return [
    ...(due.length === 0 ? [] : [framed('due', dueFragment(due, asOf, showLights))]),
    ...years.filter(({ count }) => count > 0).map((view) => framed(`calendar ${String(view.year)}`, calendarFragment(view))),
    ...ledgers.map((ledger) => framed(`ledger ${ledger.id}`, ledgerFragment(ledger))),
  ];
}

const all = () => [...made.public, ...made.internal, ...besides.public, ...besides.internal];
const named = (name: string, edition: 'public' | 'internal' = 'public') => made[edition].find((one) => one.name === name)!;

/** The rows of each table, nested tables left out. */
function tablesOf(html: string): readonly (readonly (readonly Tree.Element[])[])[] {
  const children = (node: Tree.ParentNode, name: string) =>
    node.childNodes.filter((child): child is Tree.Element => child.nodeName === name);
  const nested = (node: Tree.Element): boolean => {
    for (let up = node.parentNode; up !== null && 'parentNode' in up; up = up.parentNode) if (up.nodeName === 'table') return true;
    return false;
  };
  const tables = elementsOf(parseFragment(html)).filter(({ name, node }) => name === 'table' && !nested(node));
  return tables.map(({ node }) => {
    const rows = [...children(node, 'thead'), ...children(node, 'tbody')].flatMap((part) => children(part, 'tr'));
    return rows.map((row) => row.childNodes.filter((cell): cell is Tree.Element => cell.nodeName === 'td' || cell.nodeName === 'th'));
  });
}

/** The rows of the first table. */
const rowsOf = (html: string): readonly (readonly Tree.Element[])[] => tablesOf(html)[0]!;

/** Words without spaces, each of which has to stand in a text after the one before it. */
function expectInOrder(name: string, text: string, words: readonly (string | undefined)[]): void {
  let at = 0;
  for (const word of words.map((one) => (one ?? '').replaceAll(/\s/gu, ''))) {
    const found = text.indexOf(word, at);
    expect([name, word, found >= 0]).toEqual([name, word, true]);
    at = found + word.length;
  }
}

const attribute = (node: Tree.Element, name: string): string | undefined => node.attrs.find((one) => one.name === name)?.value;

describe('a fragment of a plan', () => {
  it('there is of every table that a plan has', () => {
    expect(made.public.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['yanchi-2022-division table', 'yueqing-2020-three-year grid']),
    );
    expect(made.public.filter(({ name }) => name.startsWith('yueqing')).map(({ name }) => name.split(' ')[1])).toEqual([
      'table',
      'phases',
      'grid',
      'gantt',
      'targets',
      'duties',
      'organisation',
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
      expect(tablesOf(html).length, name).toBeGreaterThan(0);
      for (const rows of tablesOf(html)) {
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
    }
  });

  it('says 内部资料 in the internal edition and never in public', () => {
    const inside = [...made.internal, ...besides.internal];
    expect([...made.public, ...besides.public].filter(({ html }) => html.includes('内部资料'))).toEqual([]);
    expect(inside.filter(({ html }) => !html.includes('>内部资料<')).map(({ name }) => name)).toEqual([]);
  });
});

describe('the responsibility table as a fragment', () => {
  it('has the words of every cell of the view, the merged ones once, under its own heads', () => {
    for (const { name, html, view } of made.public.filter((one) => one.name.endsWith(' table'))) {
      const { bodies, head } = view.table;
      const rows = rowsOf(html);
      expect(rows[0]!.map(wordsOf)).toEqual(
        expect.arrayContaining(head[0]!.filter(({ key }) => key !== 'state').map(({ text }) => text.replaceAll(/\s/gu, ''))),
      );
      const cells = bodies.flatMap((body) => body.rows.flatMap((row) => row.cells.filter((cell) => !cell.covered && cell.key !== 'state')));
      const lines = cells.flatMap((cell) => cell.lines.map((line) => line.replaceAll(/\s/gu, '')));
      const text = rows.slice(head.length).flat().map(wordsOf).join('');
      expectInOrder(name, text, lines);
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

/** The words of the rows under the heads of all tables of a fragment. */
const wordsUnderHeads = (html: string): string =>
  tablesOf(html)
    .flatMap((rows) => rows.filter((cells) => attribute(cells[0]!, 'scope') !== 'col'))
    .flat()
    .map(wordsOf)
    .join('');

const ofTable = (table: string, edition: 'public' | 'internal' = 'internal') =>
  made[edition].filter(({ name }) => name.endsWith(` ${table}`));

describe('other tables as fragments', () => {
  it('are of what the reader may see: in public no ledgers and receipts, progress only where lights are shown', () => {
    const tables = (edition: 'public' | 'internal') => [...new Set(made[edition].map(({ name }) => name.split(' ')[1]))];
    expect(tables('internal')).toEqual(
      expect.arrayContaining(['phases', 'progress', 'changes', 'coverage', 'ledgers', 'receipts', 'table', 'grid', 'gantt']),
    );
    expect(tables('public').filter((table) => table === 'ledgers' || table === 'receipts')).toEqual([]);
    expect(ofTable('progress', 'public').filter(({ view }) => !view.showLights)).toEqual([]);
    expect(besides.public.filter(({ name }) => name.startsWith('ledger'))).toEqual([]);
  });

  it('say of phases and approved changes what the page says, row by row', () => {
    for (const { name, html, view } of ofTable('phases')) {
      const rows = view.plan.phases.flatMap(({ no, title, text, content }) => [no, title, text, ...content]);
      expectInOrder(name, wordsUnderHeads(html), rows);
      expect(rowsOf(html)).toHaveLength(view.plan.phases.length + 1);
    }
    for (const { name, html, view } of ofTable('changes')) {
      const rows = changeRows(view.plan, view.asOf);
      const words = rows.flatMap(({ change, title, before, after }) => [change.kind, title, before, after, change.approver, change.reason]);
      expectInOrder(name, wordsUnderHeads(html), words);
      expect(rowsOf(html)).toHaveLength(rows.length + 1);
    }
  });

  it('say of 组织领导 each post, group and level', () => {
    expect(ofTable('organisation').length).toBeGreaterThan(0);
    for (const { name, html, view } of ofTable('organisation')) {
      const { bodies, inspectionGroups, levels } = view.plan.organisation!;
      const staffed = bodies.filter(({ posts }) => posts.length > 0);
      expectInOrder(name, wordsUnderHeads(html), [
        ...staffed.flatMap(({ posts, functions }) => [...posts.flatMap(({ post, units }) => [post, ...units]), ...functions]),
        ...inspectionGroups.flatMap(({ no, field, areas }) => [no, field, ...areas]),
        ...levels.flatMap(({ title, trigger, actions }) => [title, trigger, ...actions]),
      ]);
    }
  });

  it('say of progress each state with its figures and the latest entry', () => {
    for (const { name, html, view, data } of [...ofTable('progress'), ...ofTable('progress', 'public')]) {
      const { rows } = progressView(view.plan, data.workspace, data.reader);
      const words = rows.flatMap(({ title, unitsText, words: deadline, status, latest }) => [
        ...[title, unitsText, deadline, stateLabel(status), latest === undefined ? undefined : formatDay(latest.day)],
        ...[latest?.text, latest?.difficulty, latest?.next],
      ]);
      expectInOrder(
        name,
        wordsUnderHeads(html),
        words.filter((word) => word !== ''),
      );
      expect(rowsOf(html)).toHaveLength(rows.length + 1);
    }
  });

  it('say of coverage every task once, beside each that carries it out', () => {
    for (const { name, html, view, data } of ofTable('coverage')) {
      const { covered, carrying } = coverageView(view.plan, data.workspace, data.reader)!;
      const below = (covered?.rows ?? []).flatMap(({ title, deadline, extent, reasons, carriers }) => [
        ...[title, deadline, extent, ...reasons],
        ...carriers.flatMap((carrier) => [
          carrier.title,
          carrier.plan,
          carrier.units,
          carrier.deadline,
          ...carrier.remarks.map(({ text }) => text),
        ]),
      ]);
      const above = carrying.flatMap((row) => [row.title, row.deadline, ...row.above.flatMap((one) => [one.title ?? one.words, one.plan])]);
      expectInOrder(name, wordsUnderHeads(html), [...below, ...above]);
    }
  });

  it('say of ledgers and receipts each count and each state', () => {
    for (const { name, html, view, data } of ofTable('ledgers')) {
      const { ledgers, hazards } = ledgersView(view.plan, data.workspace.units, data.reader)!;
      const counted = ledgers.flatMap((one) =>
        one.kind === 'hazards' ? [one.title, String(one.counts.total), String(one.counts.open)] : [],
      );
      const late = hazards?.overdue.flatMap(({ hazard, daysLate }) => [hazard.unit, hazard.hazard, `已逾期${String(daysLate)}天`]) ?? [];
      expectInOrder(name, wordsUnderHeads(html), [...counted, ...late]);
    }
    for (const { name, html, view, data } of ofTable('receipts')) {
      const { reports } = receiptView(view.plan, data.workspace.units, data.reader)!;
      const cells = reports.filter(({ registered }) => registered).flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows));
      const words = cells.flatMap((row) => [row.label, ...row.cells.map(({ state }) => (state === '不承担' ? '—' : state))]);
      expectInOrder(name, wordsUnderHeads(html), words);
    }
  });

  it('say of a year every day once beside all that falls due on it', () => {
    for (const { name, html, data } of besides.internal.filter((one) => one.name.startsWith('calendar'))) {
      const { months, count } = calendarYear(Number(name.split(' ')[1]), data.workspace, data.reader);
      const words = months.flatMap(({ month, bands, weeks, count: own }) => [
        ...(own === 0 ? [] : [`${String(month)}月${String(own)}项`]),
        ...bands.flatMap((band) => [monthDayWords(band.first), band.kind, band.title, band.units, band.planTitle]),
        ...weeks
          .flat()
          .flatMap((day) =>
            day === undefined || day.entries.length === 0
              ? []
              : [
                  monthDayWords(day.day),
                  ...day.entries.flatMap((entry) => [entry.kind, entry.hour, entry.title, entry.units, entry.planTitle]),
                ],
          ),
      ]);
      expectInOrder(name, wordsUnderHeads(html), words);
      expect(rowsOf(html)).toHaveLength(count + 1 + months.filter((month) => month.count > 0).length);
    }
  });

  it('say of what is due next what the front page says, states only where lights are shown', () => {
    const found = [...besides.public, ...besides.internal].filter(({ name }) => name === 'due');
    expect(found.length).toBeGreaterThan(0);
    for (const { name, html, data } of found) {
      const { due, showLights } = frontView(data.workspace, data.reader);
      expect(rowsOf(html)[0]!.map(wordsOf).includes('状态')).toBe(showLights);
      expectInOrder(
        name,
        wordsUnderHeads(html),
        due.flatMap((item) => [formatDay(item.due), item.kind, item.text, item.unitsText, item.planTitle]),
      );
      expect(rowsOf(html)).toHaveLength(due.length + 1);
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
