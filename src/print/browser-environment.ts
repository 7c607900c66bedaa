import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { BrowserChoice } from './browser-choice.ts';
import { packagedChromium } from './packaged-chromium.ts';
import { unpackChromium, unpackLastResortFont } from './unpack-chromium.ts';

/** A program and the environment it must be started with. */
export interface ReadyBrowser {
  readonly program: string;
  readonly env: Record<string, string | undefined>;
}

/** Makes the chosen browser ready to start: unpacks it where needed and closes its eyes to the fonts of the machine (Linux). */
export async function readyBrowser(
  choice: BrowserChoice,
  cache: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<ReadyBrowser> {
  const packaged = packagedChromium();
  // The zone and the language are fixed, so that a page prints the same wherever it is printed.
  const base = { ...env, TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', ...(packaged && (await ownFontsOnly(packaged, cache))) };
  if (choice.source !== 'packaged') return { program: choice.path, env: base };
  if (packaged === undefined) throw new Error('没有安装 @sparticuz/chromium，不能使用随软件包的浏览器。');
  const { program, libraries } = await unpackChromium(packaged, cache);
  // Last in the path: the libraries of the machine, where it has them, are the newer ones.
  const searched = [env['LD_LIBRARY_PATH'], libraries].filter((part) => part !== undefined && part !== '').join(':');
  return { program, env: { ...base, LD_LIBRARY_PATH: searched } };
}

type Packaged = NonNullable<ReturnType<typeof packagedChromium>>;

// macOS and Windows do not read it; there a stray face is found in the PDF afterwards.
async function ownFontsOnly(packaged: Packaged, cache: string): Promise<{ FONTCONFIG_FILE: string }> {
  const fonts = await unpackLastResortFont(packaged, cache);
  const path = join(cache, 'fonts.conf');
  await writeIfOther(path, fontsConf(fonts, join(cache, 'fontconfig')));
  return { FONTCONFIG_FILE: path };
}

function fontsConf(fonts: string, cache: string): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    `<fontconfig><dir>${escapeXml(fonts)}</dir><cachedir>${escapeXml(cache)}</cachedir></fontconfig>`,
    '',
  ].join('\n');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

async function writeIfOther(path: string, text: string): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => undefined)) === text) return;
  await mkdir(join(path, '..'), { recursive: true });
  const temporary = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(temporary, text);
  await rename(temporary, path);
}
