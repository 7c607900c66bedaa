import { boundRows, figureIn } from './bounds.ts';
import type { Outputs } from './contestants.ts';
import { states, type Figure, type Figures, type State } from './figures.ts';

const stateWords: Readonly<Record<State, string>> = {
  clean: 'clean',
  same: 'nothing changed',
  plan: 'one plan changed',
  unit: 'one unit renamed',
};

/** All kept figures as Markdown: the machine, bounds, web pages beside the others, everything but PDFs, stages. */
export function figureTables(figures: Figures): string {
  const { cores, gigabytes, node } = figures.machine;
  return [
    `Measured on ${String(cores)} cores with ${String(gigabytes)} GB of memory, Node ${node}, everything on one disk.`,
    '### Bounds',
    table(
      ['at 1,000 plans, web pages only', 'bound', 'measured', ''],
      boundRows(figures).map(({ what, bound, measured, holds }) => [
        what,
        bound,
        measured ?? '–',
        holds === undefined ? '–' : holds ? 'holds' : 'missed',
      ]),
    ),
    '### Web pages only',
    pagesTable(figures),
    '### Everything but PDFs',
    filesTable(figures),
    '### Share of each stage',
    stagesTable(figures, 'pages'),
    stagesTable(figures, 'files'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const sizesIn = ({ builds }: Figures): readonly number[] =>
  Object.keys(builds)
    .map(Number)
    .toSorted((a, b) => a - b);

function pagesTable(figures: Figures): string {
  const rows = sizesIn(figures).flatMap((plans) =>
    states.flatMap((state) => {
      const [ours, astro] = (['guatu', 'astro'] as const).map((by) => figureIn(figures, plans, state, by));
      const floor = figureIn(figures, plans, 'clean', 'floor');
      if (ours === undefined) return [];
      const cells = [ours, floor, astro].map((one) =>
        one === undefined ? '–' : `${one.seconds.toFixed(2)} s, ${String(one.megabytes)} MB`,
      );
      return [[plans.toLocaleString('en'), stateWords[state], ...cells, times(ours, floor), times(ours, astro), String(ours.rounds)]];
    }),
  );
  return table(['plans', 'before the build', 'Guatu', 'floor', 'plain Astro', '÷ floor', '÷ Astro', 'rounds'], rows);
}

function filesTable(figures: Figures): string {
  const rows = sizesIn(figures).flatMap((plans) =>
    states.flatMap((state) => {
      const ours = figureIn(figures, plans, state, 'guatu', 'files');
      if (ours === undefined) return [];
      const pages = figureIn(figures, plans, state, 'guatu');
      return [
        [
          plans.toLocaleString('en'),
          stateWords[state],
          `${ours.seconds.toFixed(2)} s`,
          `${String(ours.megabytes)} MB`,
          times(ours, pages),
          String(ours.rounds),
        ],
      ];
    }),
  );
  return rows.length === 0 ? 'Not measured.' : table(['plans', 'before the build', 'Guatu', 'memory', '÷ pages only', 'rounds'], rows);
}

function stagesTable(figures: Figures, outputs: Outputs): string {
  const found = sizesIn(figures).flatMap((plans) =>
    states.flatMap((state) => {
      const stages = figureIn(figures, plans, state, 'guatu', outputs)?.stages;
      return stages === undefined ? [] : [{ plans, state, stages }];
    }),
  );
  const names = [...new Set(found.flatMap(({ stages }) => Object.keys(stages)))];
  if (names.length === 0) return '';
  const rows = found.map(({ plans, state, stages }) => {
    const sum = Object.values(stages).reduce((total, value) => total + value, 0);
    const share = (name: string): string => (stages[name] === undefined ? '–' : `${((stages[name] / sum) * 100).toFixed(0)} %`);
    return [plans.toLocaleString('en'), stateWords[state], ...names.map(share), `${(sum / 1000).toFixed(2)} s`];
  });
  return table([outputs === 'pages' ? 'pages: plans' : 'files: plans', 'before the build', ...names, 'in all'], rows);
}

const times = (ours: Figure, other: Figure | undefined): string => (other === undefined ? '–' : (ours.seconds / other.seconds).toFixed(2));

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
