import { copyFile, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { builds, engine } from '../commands/run-guatu.ts';
import { readWorkspace } from '../../src/sources/read-workspace.ts';
import { temporaryFolder } from '../commands/small-workspace.ts';
import { ask, itAsks } from './reader.ts';

/** Workspaces whose documents are laid out twice: the seeds, and the invented ones that carry what no seed does. */
const workspaces = { seeds: engine, gbt9704: path.join(engine, 'tests/cases/gbt9704') };

let folder = '';
beforeAll(async () => {
  folder = await temporaryFolder();
  await writeFile(path.join(folder, 'fonts.conf'), fontsConf(path.join(folder, 'fontconfig')));
  for (const [name, from] of Object.entries(workspaces)) if (existsSync(path.join(from, 'site.yaml'))) await prepare(name, from);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Copies a workspace and builds it: its PDFs, and beside them its documents for Word. */
async function prepare(name: string, from: string): Promise<void> {
  const root = path.join(folder, name);
  await mkdir(root);
  for (const part of ['site.yaml', 'units.yaml', 'plans', 'content', 'public']) {
    if (existsSync(path.join(from, part))) await cp(path.join(from, part), path.join(root, part), { recursive: true });
  }
  await builds(['--root', root]);
}

/** Names of faces that no free system has, each given a face whose Han are as wide: one em. */
function fontsConf(cache: string): string {
  const alias = (family: string, face: string) =>
    `<alias binding="same"><family>${family}</family><prefer><family>${face}</family></prefer></alias>`;
  const serif = ['仿宋_GB2312', '楷体_GB2312', '方正小标宋简体', '宋体'].map((family) => alias(family, 'Noto Serif CJK SC'));
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir><cachedir>${cache}</cachedir>${serif.join('')}${alias('黑体', 'Noto Sans CJK SC')}</fontconfig>`;
}

/**
 * The heights of the lines of each page, in points from its top. The page's number, which lies under the type area, is left out, and what
 * stands over 文号: stacked issuers are closer than lines of text.
 */
async function linesOf(pdf: string): Promise<readonly (readonly number[])[]> {
  const pages = (await ask('pdftotext', ['-bbox', pdf, '-'])).split('<page ').slice(1);
  return pages.map((page, index) => {
    const [width, height] = ['width', 'height'].map((side) => Number(new RegExp(`${side}="([\\d.]+)"`, 'u').exec(page)?.[1]));
    if ((width ?? 0) > (height ?? 0)) return [];
    const number = Number(/yMax="([\d.]+)">[^<]*〔\d{4}〕/u.exec(page)?.[1] ?? 0);
    const feet = [...page.matchAll(/yMax="([\d.]+)"/gu)].map(([, foot]) => Number(foot)).filter((foot) => foot < (height ?? 0) - 90);
    const below = index === 0 ? feet.filter((foot) => foot > number - 9) : feet;
    return below.toSorted((a, b) => a - b).filter((foot, line, all) => line === 0 || foot - (all[line - 1] ?? 0) > 9);
  });
}

/** Pages of text stand before the first table: lines closer than 25 pt are those of a table. */
function textPages(pages: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const end = pages.findIndex(
    (lines) => lines.length === 0 || lines.some((line, index) => index > 0 && line - (lines[index - 1] ?? 0) < 25),
  );
  return end < 0 ? pages : pages.slice(0, end);
}

describe.each(Object.keys(workspaces))('LibreOffice, %s', (name) => {
  itAsks('soffice', 'lays every document for Word out in the lines of its PDF', async () => {
    const ids = (await readWorkspace(path.join(folder, name))).notices.map(({ id }) => id);
    const published = (id: string, file: string): string => path.join(folder, name, 'dist/notices', id, file);
    const office = path.join(folder, `${name}-office`);
    await mkdir(office);
    for (const id of ids) await copyFile(published(id, 'notice.docx'), path.join(office, `${id}.docx`));
    await convert(ids, office);
    const different: unknown[] = [];
    for (const id of ids) {
      const [pdf, word] = await Promise.all([linesOf(published(id, 'notice.pdf')), linesOf(path.join(office, `${id}.pdf`))]);
      const [a, b] = [textPages(pdf), textPages(word)].map((pages) => pages.map((lines) => lines.length));
      different.push(...differences(id, a ?? [], b ?? []));
    }
    expect(different).toEqual([]);
  });
});

/** Full pages may differ by one line; what LibreOffice puts between Han and digits adds up on the last page of a text to a line a page. */
function differences(id: string, pdf: readonly number[], word: readonly number[]): readonly unknown[] {
  const pages = Math.min(pdf.length, word.length);
  const sums = [pdf, word].map((lines) => lines.slice(0, pages).reduce((sum, count) => sum + count, 0));
  const apart = pdf.slice(0, pages).filter((count, index) => Math.abs(count - (word[index] ?? 0)) > 1).length;
  const whole = Math.abs((sums[0] ?? 0) - (sums[1] ?? 0)) <= pages;
  const paged = apart <= (pages > 2 ? 1 : 0);
  return paged && whole ? [] : [{ id, pdf, word }];
}

/** Converts all documents with one start of the program, which takes longer than a document. */
async function convert(ids: readonly string[], office: string): Promise<void> {
  const home = pathToFileURL(path.join(folder, 'office')).href;
  const documents = ids.map((id) => path.join(office, `${id}.docx`));
  await ask('soffice', ['--headless', `-env:UserInstallation=${home}`, '--convert-to', 'pdf', '--outdir', office, ...documents], {
    FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
  });
}
