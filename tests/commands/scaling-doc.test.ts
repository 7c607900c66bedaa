import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { isUsageFault, parseOptions } from '../../src/commands/options.ts';
import { steadyFlags } from '../../src/print/steady-flags.ts';
import { engine } from './run-guatu.ts';

const text = await readFile(path.join(engine, 'docs/scaling.md'), 'utf8');
const blocks = (language: string): readonly string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gmsu'))].map(([, code = '']) => code);

/** The calls of `guatu build` that the page shows, with numbers in place of the variables of CI systems. */
const calls = [...text.matchAll(/guatu build( [^#'\n]*)/gu)].map(([, args = '']) =>
  args
    .replaceAll(/\$\(\(.*?\)\)|\$\{\{ matrix.share \}\}|\$(?:CI_NODE_INDEX|JOB_COMPLETION_INDEX)/gu, '1')
    .replaceAll('$CI_NODE_TOTAL', '4')
    .replaceAll('$AS_OF', '2021-06-15')
    .trim()
    .split(/\s+/u),
);

describe('docs/scaling.md', () => {
  it('has jobs that are YAML', () => {
    const documents = blocks('yaml').flatMap((block) => parseAllDocuments(block));
    expect(documents).toHaveLength(4);
    expect(documents.flatMap(({ errors }) => errors)).toEqual([]);
  });

  it('calls the command as it can be called', () => {
    expect(calls.length).toBeGreaterThan(8);
    const faults = calls.map((args) => parseOptions(args, '/office', 'build')).filter(isUsageFault);
    expect(faults).toEqual([]);
  });

  it('starts the browser with flags that ours has', () => {
    const flags = [...(/^chrome-headless-shell (.*)$/mu.exec(text)?.[1] ?? '').split(' ')].filter((flag) => !flag.startsWith('--remote-'));
    expect(flags.length).toBeGreaterThan(3);
    expect(steadyFlags).toEqual(expect.arrayContaining(flags));
  });
});

describe('the options of printing elsewhere', () => {
  const parse = (...args: readonly string[]) => parseOptions(args, '/office', 'build');

  it('are read', () => {
    expect(parse('--shard', '2/3', '--browser-ws', 'ws://a:1/x', '--browser-ws', 'http://10.0.0.1:9222')).toMatchObject({
      shard: { index: 2, count: 3 },
      browserWs: ['ws://a:1/x', 'http://10.0.0.1:9222'],
      merge: [],
    });
    expect(parse('--merge', 'a', '--merge', '/b')).toMatchObject({ shard: undefined, merge: ['/office/a', '/b'] });
  });

  it.each([
    [['--shard', '4/3'], '--shard 要写成'],
    [['--shard', '0/3'], '--shard 要写成'],
    [['--shard', 'x'], '--shard 要写成'],
    [['--browser-ws', 'file:///x'], '--browser-ws 要写 ws://'],
    [['--merge', 'a', '--shard', '1/3'], '--merge 不打印'],
    [['--merge', 'a', '--browser-ws', 'ws://a'], '--merge 不打印'],
  ])('are refused: %j', (args, words) => {
    expect(parse(...args)).toMatchObject({ usage: expect.stringContaining(words) as string });
  });
});
