import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { chooseBrowser, isBrowserRefusal } from '../../src/print/browser-choice.ts';
import type { BrowserChoice } from '../../src/print/browser-choice.ts';
import { packagedChromium } from '../../src/print/packaged-chromium.ts';

/** A cache that outlives the test run, so that the browser is unpacked once a machine. */
export const cache = join(tmpdir(), `guatu-tests-${String(userInfo().uid)}`);

/** The browser the tests print with. */
export function testBrowser(): BrowserChoice {
  const { platform, arch, env } = process;
  const answer = chooseBrowser({ platform, arch, env, packaged: packagedChromium()?.archives, exists: existsSync });
  if (isBrowserRefusal(answer)) throw new Error(answer.message);
  return answer;
}

const style = `
@page{size:210mm 297mm;margin:37mm 26mm 35mm 28mm}
@page :right{@bottom-right{content:"—\\2002" counter(page) "\\2002—";font:14pt "GT Song"}}
@page :left{@bottom-left{content:"—\\2002" counter(page) "\\2002—";font:14pt "GT Song"}}
@page wide{size:297mm 210mm;margin:28mm 37mm 26mm 35mm}
html{font-synthesis:none}body{font:16pt/calc(225mm/22) "GT FangSong";margin:0}p{margin:0}
h1{font:700 22pt/30pt "GT Song"}h2{font:400 16pt "GT Hei"}h3{font:400 16pt "GT Kai"}
table{border-collapse:collapse;width:100%}th,td{border:.5pt solid;font-weight:400}.wide{page:wide}`;

/** Returns a page with the fonts of the site. */
export function htmlPage(title: string, body: string, more = ''): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="/fonts/fonts.css"><style>${style}${more}</style></head><body>${body}</body></html>`;
}

/** The text of the three-page document, block by block. */
export const blocks = {
  title: '关于立即开展安全生产大排查的通知',
  addressees: '各县（市、区）“卫生健康”局：',
  first: '一、总体要求',
  second: '（一）加强‘领导’·第⑲项',
  body: '压实各方责任，坚决遏制事故★①—③，体温37.3℃以下，整改率达100％……'.repeat(26),
  cells: ['序号', '任务', '1', '喆堃赟玥翀'],
};

/** The three-page document: two portrait pages, then a landscape table. */
export const documentHtml = htmlPage(
  '测试通知',
  `<h1>${blocks.title}</h1><p>${blocks.addressees}</p><h2>${blocks.first}</h2><h3>${blocks.second}</h3><p>${blocks.body}</p>` +
    `<table class="wide"><thead><tr><th>序号</th><th>任务</th></tr></thead><tbody><tr><td>1</td><td>喆堃赟玥翀</td></tr></tbody></table>`,
);

/** All characters the pages of the tests may use. */
export const siteText = Object.values(blocks).flat().join('') + '测试甲乙丙丁宽页面标题';

/** Writes the pages into a folder; names become `<name>.html`. */
export async function writeSite(folder: string, pages: Readonly<Record<string, string>>): Promise<string> {
  await mkdir(folder, { recursive: true });
  await Promise.all(Object.entries(pages).map(([name, html]) => writeFile(join(folder, `${name}.html`), html)));
  return folder;
}

/** Writes a program that runs `before` (shell) and then becomes the browser. */
export async function wrappedBrowser(path: string, program: string, before: string): Promise<BrowserChoice> {
  await writeFile(path, `#!/bin/sh\n${before}\nexec "${program}" "$@"\n`);
  await chmod(path, 0o755);
  return { path, source: 'GUATU_BROWSER', name: path };
}
