import type { Site } from '../../model/site.ts';
import { editionMark, type Edition } from '../../plan/edition.ts';
import { element, escaped } from './element.ts';
import { linkLook, noteLook, official, rootLook, styled } from './looks.ts';

/** A file that stands beside a fragment: what it is, and its whole address. */
export interface FragmentFile {
  readonly label: string;
  readonly format: string;
  readonly url: string;
}

/** What every fragment says besides its content. */
export interface FragmentFrame {
  readonly site: Pick<Site, 'name' | 'url' | 'demo' | 'demoNote'>;
  readonly edition: Edition;
  /** The page that the fragment is taken from, from the top of the site. */
  readonly page: string;
  readonly files: readonly FragmentFile[];
}

/**
 * A piece of a page for another website (嵌入片段): one element without script, class, id or style sheet, every address whole, so that it
 * stands in any page or editor as it is. Says 内部资料 or 示例 where the page does.
 */
export function fragment({ site, edition, page, files }: FragmentFrame, ...content: readonly string[]): string {
  const mark = editionMark(edition);
  const marks = [...(mark === undefined ? [] : [mark]), ...(site.demo ? [`示例：${site.demoNote ?? '只作演示。'}`] : [])];
  const look = styled(noteLook, { 'color': official, 'font-weight': 'bold' });
  return element(
    'section',
    { style: styled(rootLook), lang: 'zh-CN' },
    ...marks.map((words) => element('p', { style: look }, escaped(words))),
    ...content,
    ...(files.length === 0 ? [] : [noteHtml(`文件下载：${files.map(fileHtml).join('　')}`)]),
    noteHtml(`来源：${linkHtml(wholeAddress(site, page), escaped(site.name))}`),
  );
}

/** The whole address of a page or file of the site; one with a scheme stays as it is. */
export function wholeAddress({ url }: Pick<Site, 'url'>, to: string, from = ''): string {
  const top = url.replace(/\/?$/u, '/');
  return new URL(/^\/(?!\/)/u.test(to) ? to.slice(1) : to, /^\//u.test(to) ? top : new URL(from, top)).href;
}

/** A link with its own look around what is HTML already. */
export function linkHtml(url: string, html: string): string {
  return element('a', { href: url, style: styled(linkLook) }, html);
}

/** A small line over or under the content. */
export function noteHtml(html: string): string {
  return element('p', { style: styled(noteLook) }, html);
}

function fileHtml({ label, format, url }: FragmentFile): string {
  return `${linkHtml(url, escaped(label))}（${escaped(format)}）`;
}
