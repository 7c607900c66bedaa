import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { engine } from '../commands/run-guatu.ts';

/** The headers that the sample configuration of nginx sets, by the path of an address. */
export type HeadersOf = (uri: string) => Readonly<Record<string, string>>;

interface Choice {
  readonly when: RegExp | undefined;
  readonly value: string;
}

/** Reads `docs/deploy/nginx.conf`: its maps from addresses to values, and the headers that name them; `tests/outside/nginx.test.ts` asks nginx itself. */
export async function sampleHeaders(): Promise<HeadersOf> {
  const text = await readFile(path.join(engine, 'docs/deploy/nginx.conf'), 'utf8');
  const maps = new Map(
    [...text.matchAll(/^map \$uri (\$\w+) \{\n([^}]*)^\}/gmu)].map(([, name = '', lines = '']) => [name, choicesOf(lines)]),
  );
  const headers = [...text.matchAll(/^ {4}add_header ([\w-]+) ("[^"]*"|\S+) always;/gmu)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
  return (uri) => {
    const all = headers.map(([name, value]) => [name, valueOf(value, uri, maps)] as const);
    // Nginx sets no header whose value is empty.
    return Object.fromEntries(all.filter(([, value]) => value !== ''));
  };
}

function choicesOf(lines: string): readonly Choice[] {
  const found = [...lines.matchAll(/^\s+(default|"~([^"]+)") "([^"]*)";$/gmu)];
  const all = found.map(([, key, pattern = '', value = '']) => ({ when: key === 'default' ? undefined : new RegExp(pattern, 'u'), value }));
  // As nginx does: the first expression that fits, else the default, wherever that stands.
  return [...all.filter(({ when }) => when !== undefined), ...all.filter(({ when }) => when === undefined)];
}

function valueOf(value: string, uri: string, maps: ReadonlyMap<string, readonly Choice[]>): string {
  const choices = maps.get(value);
  if (choices === undefined) return value.replace(/^"|"$/gu, '');
  return choices.find(({ when }) => when === undefined || when.test(uri))?.value ?? '';
}
