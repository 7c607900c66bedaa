import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const src = path.join(root, 'src');

/** The rooms and what each may import, as ARCHITECTURE.md says. */
function rooms(): ReadonlyMap<string, ReadonlySet<string>> {
  const text = readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8');
  const rows = [...text.matchAll(/^\| *\d+ *\| *`src\/(\w+)` *\|.*\| *([^|]+?) *\|$/gmu)];
  return new Map(
    rows.map(([, name = '', may = '']) => [name, new Set(may.trim() === '–' ? [] : may.split(',').map((word) => word.trim()))]),
  );
}

function sourceFiles(): readonly string[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:ts|astro|mjs)$/u.test(name));
}

/** The room of a file of `src/`, by its path from there; files whose place a framework fixes belong to the room they serve. */
function roomOf(file: string): string {
  const [first = ''] = file.split(path.sep);
  if (first === 'pages') return 'site';
  if (first === 'cli.ts' || first === 'guatu.mjs') return 'commands';
  return first;
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(path.join(src, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/gu)].map(([, name = '']) => name);
}

function roomsImported(file: string): readonly string[] {
  const relative = importsOf(file).filter((name) => name.startsWith('.'));
  return relative.map((name) => roomOf(path.relative(src, path.resolve(src, path.dirname(file), name))));
}

const quiet = ['model', 'plan', 'views', 'formats', 'markdown', 'rules', 'intake'];
const loud = /\b(?:console|process|fetch|localStorage)\.|\bDate\.now\(|new Date\(\)|Math\.random\(|\bperformance\.now\(/u;

describe('the rooms of ARCHITECTURE.md', () => {
  it('lists eleven rooms', () => {
    expect([...rooms().keys()]).toEqual([
      'model',
      'plan',
      'views',
      'formats',
      'markdown',
      'rules',
      'intake',
      'sources',
      'site',
      'print',
      'commands',
    ]);
  });

  it('knows every folder of src', () => {
    const unknown = sourceFiles().filter((file) => !rooms().has(roomOf(file)));
    expect(unknown).toEqual([]);
  });

  it('imports point down', () => {
    const wrong = sourceFiles().flatMap((file) => {
      const room = roomOf(file);
      const allowed = rooms().get(room) ?? new Set();
      return roomsImported(file)
        .filter((other) => other !== room && !allowed.has(other))
        .map((other) => `${file} imports ${other}`);
    });
    expect(wrong).toEqual([]);
  });

  it('no file imports itself in a circle', () => {
    const graph = new Map(sourceFiles().map((file) => [file, targetsOf(file)]));
    expect([...graph.keys()].filter((file) => reaches(graph, file, file))).toEqual([]);
  });

  it('quiet rooms use no files, packages of the shell, console, clock or chance', () => {
    const wrong = sourceFiles()
      .filter((file) => quiet.includes(roomOf(file)))
      .filter((file) => importsOf(file).some((name) => /^(?:node:|astro|puppeteer|virtual:)/u.test(name)) || loud.test(codeOf(file)));
    expect(wrong).toEqual([]);
  });

  it('quiet rooms hold no state between calls', () => {
    const wrong = sourceFiles()
      .filter((file) => quiet.includes(roomOf(file)))
      .filter((file) => /^(?:export )?let /mu.test(readFileSync(path.join(src, file), 'utf8')));
    expect(wrong).toEqual([]);
  });

  it('no drawer for what has no place', () => {
    expect(sourceFiles().filter((file) => /(?:^|[/\\])(?:utils?|helpers?|types|misc|common|manager)(?:\.|[/\\])/u.test(file))).toEqual([]);
  });
});

/** What a file needs at run time; types alone may point in a circle. */
function targetsOf(file: string): readonly string[] {
  const text = readFileSync(path.join(src, file), 'utf8').replace(/^(?:import|export) type [^;]*;/gmu, '');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/gu)]
    .map(([, name = '']) => name)
    .map((name) => path.relative(src, path.resolve(src, path.dirname(file), name)));
}

function reaches(graph: ReadonlyMap<string, readonly string[]>, from: string, goal: string): boolean {
  const seen = new Set<string>();
  const open = [...(graph.get(from) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === goal) return true;
    if (!seen.has(next)) open.push(...(graph.get(next) ?? []));
    seen.add(next);
  }
  return false;
}

function codeOf(file: string): string {
  return readFileSync(path.join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
}
