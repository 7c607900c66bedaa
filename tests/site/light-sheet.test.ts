import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { siteSchema } from '../../src/model/site.ts';
import { lightSheet } from '../../src/site/light-sheet.ts';
import { engine } from '../commands/run-guatu.ts';

const lightsOf = (lights: object) => siteSchema.parse({ name: '站', url: 'https://example.invalid/', lights }).lights;

describe('lightSheet', () => {
  it('is empty for a site that says nothing, or only words', () => {
    expect(lightSheet(lightsOf({}))).toBe('');
    expect(lightSheet(lightsOf({ 逾期: { word: '红牌', letter: '红' } }))).toBe('');
  });

  it('gives each named state the token of its colour', () => {
    expect(lightSheet(lightsOf({ 临期: { colour: 'blue' }, 逾期: { colour: 'black' } }))).toBe(
      ':root{--l-late:var(--ink);--l-soon:var(--s-done)}',
    );
  });

  it('takes no colour that is not in the list, and no state that is not one', () => {
    expect(siteSchema.safeParse({ name: '站', url: 'https://example.invalid/', lights: { 逾期: { colour: '#f00' } } }).success).toBe(false);
    expect(siteSchema.safeParse({ name: '站', url: 'https://example.invalid/', lights: { 迟到: { colour: 'red' } } }).success).toBe(false);
  });

  it('names only variables that the stylesheets read and define', async () => {
    const read = (file: string) => readFile(path.join(engine, 'src/site', file), 'utf8');
    const [tokens, state, poster] = await Promise.all(['styles/tokens.css', 'styles/state.css', 'print/poster.css'].map(read));
    const all = Object.fromEntries(
      ['逾期', '临期', '落后序时', '进行中', '已完成', '逾期完成', '未启动', '未填报'].map((word) => [word, { colour: 'grey' }]),
    );
    const set = [...lightSheet(lightsOf(all)).matchAll(/(--l-\w+):/gu)].map(([, name]) => name ?? '');
    expect(set).toHaveLength(8);
    expect(set.filter((name) => !state!.includes(`var(${name},`) || !poster!.includes(`var(${name},`))).toEqual([]);
    for (const token of ['--s-late', '--s-warn', '--s-going', '--s-done', '--s-idle', '--ink']) expect(tokens).toContain(`${token}:`);
  });
});
