import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseBrowser, isBrowserRefusal } from '../../print/browser-choice.ts';
import { fontPlaces } from '../../print/font-places.ts';
import { packagedChromium } from '../../print/packaged-chromium.ts';
import type { Effects } from '../effects.ts';
import type { Options } from '../options.ts';
import { outputFolder } from '../output-folder.ts';
import { todayInShanghai } from '../today.ts';
import { diskTick } from './disk-tick.ts';
import { folderStamps } from './folder-stamps.ts';

/** Everything that a build is made from, as one hash, taken before anything is read. */
export interface BuildInputs {
  readonly key: string;
  /** True where a file was changed so shortly before that a second change could bear the same time: then nothing is to be concluded. */
  readonly isFresh: boolean;
}

/** What stands in a workspace that is read. */
const sources = ['site.yaml', 'units.yaml', 'calendar', 'templates', 'plans', 'content', 'public', 'fonts'];

/** What a build with these options is made from now: sources, engine, faces, browser, day. Fast: nothing is read but names, sizes and times. */
export function buildInputs(options: Options, effects: Effects): BuildInputs {
  const { root } = options;
  const hash = createHash('sha256');
  let youngest = 0;
  for (const place of [...sources.map((name) => path.join(root, name)), ...engineFiles(), ...paperFiles(root, effects)]) {
    const stamps = folderStamps(place);
    youngest = Math.max(youngest, stamps.youngest);
    hash.update(`${place}\n${stamps.lines.join('\n')}\n`);
  }
  hash.update(JSON.stringify([asked(options), dayOf(options, effects), historyOf(root), environmentOf(effects)]));
  return { key: hash.digest('hex'), isFresh: youngest > effects.now() - diskTick };
}

/** The engine itself, and the packages that are installed for it. */
function engineFiles(): readonly string[] {
  const engine = fileURLToPath(new URL('../../', import.meta.url));
  const top = path.dirname(engine);
  return [
    engine,
    path.join(top, 'package.json'),
    path.join(top, 'package-lock.json'),
    path.join(top, 'node_modules', '.package-lock.json'),
  ];
}

/** What paper is printed with: faces of the workspace, of the user and of the machine, and the browser that would print. */
function paperFiles(root: string, { environment }: Effects): readonly string[] {
  const { installed, system } = fontPlaces(root, { platform: process.platform, env: environment });
  return [...(installed === undefined ? [] : [installed]), ...system, ...browserFiles(environment)];
}

function browserFiles(env: Effects['environment']): readonly string[] {
  const { platform, arch } = process;
  const browser = chooseBrowser({ platform, arch, env, packaged: packagedChromium()?.archives, exists: existsSync });
  return isBrowserRefusal(browser) ? [] : [browser.path];
}

function asked({ edition, strict, only, root, shard, browserWs, merge, out }: Options): readonly unknown[] {
  return [edition, strict, only, root, shard, browserWs, merge, outputFolder({ edition, root, shard, out }), process.version];
}

/** The day that states are true for is today where neither the command nor the site names one. */
function dayOf({ asOf, root }: Options, effects: Effects): string {
  if (asOf !== undefined) return asOf;
  return /^asOf\s*:/mu.test(textOf(path.join(root, 'site.yaml'))) ? 'site' : todayInShanghai(effects.now());
}

/** Pages of a plan's history show what git has; the key may be quoted, so the word alone is looked for. */
function historyOf(root: string): string {
  if (!textOf(path.join(root, 'site.yaml')).includes('history')) return '';
  const { status, stdout } = spawnSync('git', ['-C', root, 'rev-parse', 'HEAD'], { encoding: 'utf8' });
  return status === 0 ? stdout : '';
}

function environmentOf({ environment }: Effects): readonly unknown[] {
  return Object.entries(environment)
    .filter(([name]) => name.startsWith('GUATU_') && name !== 'GUATU_NODE_AGAIN')
    .toSorted();
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
