/// <reference types="vite/client" />
import type { ShownFinding, ShownLine, ShownPlace } from '../dev/shown-findings.ts';
import '../styles/dev-banner.css';

// The banner of `guatu dev`: what is wrong with the files, on every page, until it is mended. It is in no build.
const banner = document.createElement('aside');
banner.className = 'dev-banner';
banner.setAttribute('aria-label', '编辑时的诊断');
banner.setAttribute('role', 'alert');

const severities = { error: '错误', warning: '警告', info: '信息' } as const;

/** What the server sends after every save, and to a page that asks. */
interface News {
  readonly findings: readonly ShownFinding[];
  /** The filling of the store that pages are to be of by now. */
  readonly revision: number;
}

// A page may be made just before a save and begin to listen just after it, or be made while the server still has the old records in hand:
// whatever the reason, a page older than what was told loads anew, after a pause in which the server gets on.
const pause = 100;
const own = Number(document.querySelector<HTMLMetaElement>('meta[name="guatu-revision"]')?.content ?? Infinity);

import.meta.hot?.on('guatu:findings', ({ findings, revision }: News) => {
  show(findings);
  if (own < revision) setTimeout(() => location.reload(), pause);
});
import.meta.hot?.send('guatu:ask');

function show(findings: readonly ShownFinding[]): void {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const others = findings.filter(({ severity }) => severity !== 'error');
  banner.replaceChildren(...errorParts(errors), ...otherParts(others));
  if (findings.length === 0) banner.remove();
  else document.body.prepend(banner);
}

function errorParts(errors: readonly ShownFinding[]): Node[] {
  if (errors.length === 0) return [];
  const files = new Set(errors.map(({ file }) => file));
  const where = files.size === 1 ? [...files].join('') : `${String(files.size)}个文件`;
  return [element('h2', `${where}有${String(errors.length)}处错误，有关页面没有更新`), ...errors.map(findingPart)];
}

function otherParts(others: readonly ShownFinding[]): Node[] {
  if (others.length === 0) return [];
  return [element('details', element('summary', `另有${String(others.length)}处提醒`), ...others.map(findingPart))];
}

function findingPart(finding: ShownFinding): HTMLElement {
  const { severity, rule, message, hint, cause } = finding;
  const facts: [string, string | undefined][] = [
    [severities[severity], `${message}（${rule}）`],
    ['原因', cause === undefined ? undefined : `${cause.message}（${placeWords(cause)}）`],
    ['改法', hint],
  ];
  const list = facts.flatMap(([name, words]) => (words === undefined ? [] : [element('dt', name), element('dd', words)]));
  const quoted = cause === undefined ? [] : [excerpt(cause)];
  return element('section', element('p', placeWords(finding)), excerpt(finding), element('dl', ...list), ...quoted);
}

function placeWords({ file, line, column }: ShownPlace): string {
  return `${file} 第${String(line)}行，第${String(column)}列`;
}

function excerpt({ lines }: ShownPlace): HTMLElement {
  const quoted = element('pre', ...lines.map(lineParts));
  quoted.tabIndex = 0;
  return quoted;
}

function lineParts({ number, text, mark }: ShownLine): HTMLElement {
  const words =
    mark === undefined ? [text] : [text.slice(0, mark.from), element('mark', text.slice(mark.from, mark.to) || ' '), text.slice(mark.to)];
  return element('span', element('b', String(number)), ...words, '\n');
}

function element(name: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}
